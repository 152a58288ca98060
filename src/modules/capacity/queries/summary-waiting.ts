import { sql } from 'kysely'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, daysBetween, type Instant, instantOf } from '../../../platform/time.ts'
import { byAreaName } from '../rules/area-order.ts'
import { packages } from '../rules/summary-content.ts'
import { packageOf, type Waiting } from '../rules/summary-delayed.ts'

/**
 * People who are ready and wait for a package of care, by what they have waited for longest and where they live. Counts of
 * the whole place, whoever asks, and nobody in them; small numbers are in them, so they go through `withoutSmall` for
 * whoever may not see people.
 */
export async function waitingForPackages(tx: Tx, viewer: Viewer, now: Instant): Promise<Waiting[]> {
  const rows = await asService(tx, viewer, () => counted(tx, viewer.systemId))
  return rows
    .map(
      (row): Waiting => ({
        package: packageOf[row.awaits as keyof typeof packageOf]!,
        area: row.area,
        people: row.people,
        longest: Math.max(0, daysBetween(dateOf(instantOf(row.since)), dateOf(now))),
      }),
    )
    .reduce(joined, [])
    .sort((a, b) => packages.indexOf(a.package) - packages.indexOf(b.package) || byAreaName(a.area, b.area))
}

type Row = { awaits: string; area: string | null; people: number; since: Date }

async function counted(tx: Tx, systemId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select longest.awaits, d.area, count(*)::int as people, min(longest.ready_since) as since
    from (
      select distinct on (w.stay_id) w.stay_id, s.person_id, w.awaits, r.ready_since
      from discharge.wait w
      join stays.stay s on s.system_id = w.system_id and s.stay_id = w.stay_id and s.place in ('bed', 'no bed', 'leave')
      join discharge.status r on r.system_id = w.system_id and r.stay_id = w.stay_id and r.ready_since is not null
      where w.system_id = ${systemId} and w.ended_at is null and w.awaits = any(${Object.keys(packageOf)})
      order by w.stay_id, w.since, w.wait_id
    ) longest
    join people.person p on p.system_id = ${systemId} and p.person_id = longest.person_id
    left join capacity.district d on d.system_id = ${systemId} and d.outward = split_part(p.postcode, ' ', 1)
    group by longest.awaits, d.area`.execute(tx)
  return rows
}

// Several waits are one package: asking an agency is waiting for home care.
function joined(all: Waiting[], one: Waiting): Waiting[] {
  const same = all.find(({ package: name, area }) => name === one.package && area === one.area)
  if (!same) return [...all, one]
  return all.map((other) =>
    other === same
      ? { ...same, people: same.people + one.people, longest: Math.max(same.longest, one.longest) }
      : other,
  )
}
