import { sql } from 'kysely'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
import type { Service } from '../../capacity/index.ts'
import { ageOf } from '../../people/index.ts'
import { type Fit, fitOf } from '../rules/provider-fit.ts'
import type { Requires } from '../rules/requires.ts'

/** Who asks, who of ours answered, and whether the need is within our limits: counts and words, nothing of the person. */
export type BeyondShown = {
  askId: string
  asker: { name: string; phone: string | null } | null
  /** Null where nobody has answered, or somebody did by a link. */
  answeredBy: string | null
  fit: Fit
  /** From when they wish to come; `shown` has it in words. */
  from: LocalDate | null
}

/**
 * What the service knows of requests and may tell whoever was asked. The need is held against the limits here, so that
 * what it says of the person stays within.
 */
export async function beyondShown(
  tx: Tx,
  viewer: Viewer,
  now: Instant,
  asks: readonly { askId: string; serviceId: string }[],
  services: readonly Service[],
): Promise<Map<string, BeyondShown>> {
  if (asks.length === 0) return new Map()
  const rows = await asService(tx, viewer, () => rowsOf(tx, viewer, asks))
  return new Map(
    rows.flatMap((row): [string, BeyondShown][] => {
      const service = services.find(({ serviceId }) => serviceId === row.service_id)
      if (!service) return []
      const about = {
        sex: row.gender === 'not known' ? null : row.gender,
        age: ageOf({ dateOfBirth: row.born ? Temporal.PlainDate.from(row.born) : null }, dateOf(now)),
        zone: row.zone,
      }
      return [
        [
          row.ask_id,
          {
            askId: row.ask_id,
            asker: row.asker === null ? null : { name: row.asker, phone: row.phone },
            answeredBy: row.answered_by,
            fit: fitOf(row.requires, service, about, now),
            from: row.requires.from ? Temporal.PlainDate.from(row.requires.from) : null,
          },
        ],
      ]
    }),
  )
}

async function rowsOf(tx: Tx, viewer: Viewer, asks: readonly { askId: string }[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select a.ask_id, a.service_id, n.requires, n.zone, p.gender, p.date_of_birth as born, o.name as asker, o.phone,
      (select c.short_name from placements.fact f
        join access.account c on c.system_id = f.system_id and c.user_id = f.recorded_by
        where f.system_id = a.system_id and f.need_id = a.need_id and f.kind = 'answered'
          and f.detail->>'askId' = a.ask_id::text
        order by f.happened_at desc, f.fact_id desc limit 1) as answered_by
    from placements.ask a
    join placements.need n on n.system_id = a.system_id and n.need_id = a.need_id
    join people.person p on p.system_id = a.system_id and p.person_id = a.person_id
    left join access.organisation o on o.system_id = n.system_id and o.organisation_id = n.opened_for
    where a.system_id = ${viewer.systemId} and a.organisation_id = ${viewer.organisationId}
      and a.ask_id = any(${asks.map(({ askId }) => askId)}::uuid[])`.execute(tx)
  return rows
}

type Row = {
  ask_id: string
  service_id: string
  requires: Requires
  zone: string | null
  gender: 'female' | 'male' | 'other' | 'not known' | null
  born: string | null
  asker: string | null
  phone: string | null
  answered_by: string | null
}
