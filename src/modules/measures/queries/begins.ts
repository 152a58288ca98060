import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { dateOf, type Instant, instantOf, type LocalDate, Temporal } from '../../../platform/time.ts'
import type { Slice } from '../rules/series.ts'
import type { Tally } from '../rules/tallies.ts'

/**
 * The first day on which anything of a kind was recorded in the place, and by hospital trust, site and service: before it
 * there is no figure, and not a nought. A place that says from which day on it records everybody (`countsFrom` of its
 * settings) has no figure of people in beds before that day: earlier facts are those of whoever was still there.
 */
export async function beginsOf(
  tx: Tx,
  systemId: string,
  knownAt: Instant | null,
): Promise<(kind: Tally['begins'], slice: Slice) => LocalDate | null> {
  const known = knownAt ? sql`and recorded_at <= ${knownAt.toString()}::timestamptz` : sql``
  const { rows } = await sql<{ kind: string; key: string | null; at: Date }>`
    select 'stays' as kind, null as key, min(happened_at) as at from stays.fact
      where system_id = ${systemId} and kind = 'admitted' ${known}
    union all
    select 'stays', s.organisation_id::text, min(s.admitted_at) from stays.stay s
      where s.system_id = ${systemId} and s.place <> 'cancelled' group by 2
    union all
    select 'stays', s.site_id::text, min(s.admitted_at) from stays.stay s
      where s.system_id = ${systemId} and s.place <> 'cancelled' group by 2
    union all
    select case kind when 'wait-opened' then 'waits' else kind end, null, min(happened_at) from discharge.fact
      where system_id = ${systemId} and kind in ('readiness', 'criteria', 'wait-opened') ${known} group by 1
    union all
    select 'everybody', null, (settings ->> 'countsFrom')::date::timestamptz from access.system
      where system_id = ${systemId} and settings ? 'countsFrom'
    union all
    select 'starts', null, min(on_date)::timestamptz from capacity.start where system_id = ${systemId} ${known}
    union all
    select 'starts', service_id::text, min(on_date)::timestamptz from capacity.start
      where system_id = ${systemId} ${known} group by 2
    union all
    select 'needs', null, min(happened_at) from placements.fact
      where system_id = ${systemId} and kind = 'need-opened' ${known}`.execute(tx)
  const first = new Map(
    rows.filter(({ at }) => at).map(({ kind, key, at }) => [`${kind}|${key ?? ''}`, dateOf(instantOf(at))]),
  )
  const everybody = first.get('everybody|')
  return (kind, slice) => {
    const recorded = first.get(`${kind}|`) ?? null
    const whole = recorded && everybody && kind !== 'starts' ? later(recorded, everybody) : recorded
    const own = ownOf(kind, slice)
    if (!own || !whole) return whole
    const begins = first.get(own)
    return begins ? later(whole, begins) : null
  }
}

/** Hospitals and their sites begin with their first stay, services with their first start. */
function ownOf(kind: Tally['begins'], slice: Slice): string | null {
  if (slice.by === 'trust' || slice.by === 'site') return `stays|${slice.key}`
  return slice.by === 'service' && kind === 'starts' ? `starts|${slice.key}` : null
}

const later = (a: LocalDate, b: LocalDate) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b)
