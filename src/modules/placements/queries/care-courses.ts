import { sql } from 'kysely'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type LocalDate, Temporal } from '../../../platform/time.ts'
import type { ServiceKind } from '../../capacity/index.ts'
import { followedDays, followedKinds, saidByRecord, type Whereabouts } from '../rules/at-home.ts'
import type { CareCourse } from '../rules/care-ended.ts'
import type { Outcome } from '../rules/outcomes.ts'

export type KnownCourse = CareCourse & { needId: string; askId: string; personId: string; said: boolean }

/** Every course of short-term care of the place that began since a day: counts are made of it, whoever asks. */
export const careCourses = (tx: Tx, viewer: Viewer, since: LocalDate): Promise<KnownCourse[]> =>
  asService(tx, viewer, () => coursesSeen(tx, viewer, since))

/** Those of them whose person the viewer may see. */
export async function coursesSeen(tx: Tx, viewer: Viewer, since: LocalDate): Promise<KnownCourse[]> {
  const { rows } = await sql<Row>`
    select n.need_id, n.person_id, a.ask_id, a.service_id, v.name as service, v.kind, n.started_on, p.date_of_birth, p.died_on,
      ended.detail as ended, home.detail ->> 'where' as at_home, ${inBedThen} as in_bed
    from placements.need n
    join placements.ask a on a.system_id = n.system_id and a.ask_id = n.chosen_ask_id
    join capacity.service v on v.system_id = a.system_id and v.service_id = a.service_id
    join people.person p on p.system_id = n.system_id and p.person_id = n.person_id
    left join lateral (${factOfAsk('ended')}) ended on true
    left join lateral (${factOfAsk('at-home')}) home on true
    where n.system_id = ${viewer.systemId} and n.started_on >= ${since.toString()}::date
      and v.kind = any(${[...followedKinds]}::text[])
    order by n.started_on, n.need_id`.execute(tx)
  return rows.map(courseOf)
}

const inBedThen = sql<boolean>`exists (select from stays.stay s
  where s.system_id = n.system_id and s.person_id = n.person_id and s.place <> 'cancelled' and s.stay_id is distinct from n.stay_id
    and s.admitted_at < (n.started_on + ${followedDays + 1}::int)::timestamp at time zone 'Europe/London'
    and (s.left_at is null or s.left_at >= (n.started_on + ${followedDays}::int)::timestamp at time zone 'Europe/London'))`

const factOfAsk = (kind: 'ended' | 'at-home') => sql`
  select f.detail from placements.fact f
  where f.system_id = a.system_id and f.need_id = a.need_id and f.kind = ${kind} and f.detail ->> 'askId' = a.ask_id::text
    and not exists (select from placements.fact later where later.system_id = f.system_id and later.supersedes = f.fact_id)
  order by f.recorded_at desc, f.fact_id desc limit 1`

function courseOf(row: Row): KnownCourse {
  const startedOn = Temporal.PlainDate.from(row.started_on)
  const diedOn = row.died_on === null ? null : Temporal.PlainDate.from(row.died_on)
  return {
    needId: row.need_id,
    askId: row.ask_id,
    personId: row.person_id,
    serviceId: row.service_id,
    service: row.service,
    kind: row.kind,
    startedOn,
    endedOn: row.ended && Temporal.PlainDate.from(row.ended.on),
    outcome: row.ended?.outcome ?? null,
    bornOn: row.date_of_birth === null ? null : Temporal.PlainDate.from(row.date_of_birth),
    atHome: row.at_home ?? saidByRecord({ diedOn, inBedThen: row.in_bed }, startedOn),
    said: row.at_home !== null,
  }
}

type Row = {
  need_id: string
  person_id: string
  ask_id: string
  service_id: string
  service: string
  kind: ServiceKind
  started_on: string
  date_of_birth: string | null
  died_on: string | null
  ended: { on: string; outcome: Outcome } | null
  at_home: Whereabouts | null
  in_bed: boolean
}
