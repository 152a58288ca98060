import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, type Instant, instantOf, type LocalDate, Temporal } from '../../../platform/time.ts'
import { capacitySettingsOf } from '../../capacity/index.ts'
import { ageOf, outwardOf } from '../../people/index.ts'
import type { BoardAsk, BoardRow } from '../rules/board-row.ts'
import { type BankHolidays, crisisCareOf } from '../rules/crisis-care.ts'
import { crisisHours } from '../rules/early-failure.ts'
import { type PlannedStep, stepsOf } from '../rules/equipment-steps.ts'
import type { NeedState } from '../rules/model.ts'
import type { Requires } from '../rules/requires.ts'
import { type ReviewKind, reviewsOf } from '../rules/reviews.ts'

/**
 * Everybody who is looked for or prepared for, or has begun in the last 48 hours, whom the viewer may see; and whose care
 * failed in its first 48 hours; and who has crisis care, which runs out, or an interim place, or a review to come. One question to the database. @param needId only this one, whatever its state.
 */
export async function board(
  tx: Tx,
  viewer: Viewer,
  now: Instant,
  { needId, personId }: { needId?: string; personId?: string } = {},
): Promise<BoardRow[]> {
  const which = needId
    ? sql`n.need_id = ${needId}`
    : personId
      ? sql`n.person_id = ${personId}`
      : sql`n.ended_at is null and (n.state <> 'started' or n.failed_at is not null
          or n.state_at > ${now.subtract({ hours: crisisHours }).toString()}::timestamptz
          or exists (select from placements.ask a
            join capacity.service v on v.system_id = a.system_id and v.service_id = a.service_id
            where a.system_id = n.system_id and a.need_id = n.need_id and a.state = 'started' and v.kind in ('crisis care', 'interim bed', 'virtual bed'))
          or n.reviews <> '[]')`
  const { bankHolidays } = await capacitySettingsOf(tx, viewer.systemId)
  const { rows } = await sql<Row>`
    select n.need_id, n.person_id, n.stay_id, n.direction, n.requires, n.zone, n.since, n.state, n.state_at, n.next_at,
      n.hold_until, n.start_on, n.started_on, n.failed_at, n.ended_at, n.steps, n.reviews, n.reviews_held,
      p.given_name, p.family_name, p.date_of_birth::text as born, p.postcode, p.died_on is not null as died,
      o.short_name as opened_for, f.detail ->> 'askedBy' as asked_by,
      s.place, s.admitted_at, s.left_at, i.short_name as site, w.name as ward, b.name as bed,
      d.ready_since, d.unowned_since,
      coalesce((select json_agg(json_build_object('awaits', x.awaits, 'state', x.state, 'dueAt', x.due_at,
          'hasTime', x.due_has_time)) from discharge.wait x
        where x.system_id = n.system_id and x.stay_id = n.stay_id and x.ended_at is null), '[]') as waits,
      coalesce((select json_agg(json_build_object('askId', a.ask_id, 'serviceId', a.service_id, 'service', v.name,
          'organisation', y.short_name, 'kind', v.kind, 'state', a.state, 'stateAt', a.state_at, 'sentAt', a.sent_at,
          'seenAt', a.seen_at, 'answeredAt', a.answered_at, 'answerBy', a.answer_by, 'startOn', a.start_on,
          'holdUntil', a.hold_until, 'words', a.words) order by a.sent_at, v.name, a.ask_id)
        from placements.ask a
        join capacity.service v on v.system_id = a.system_id and v.service_id = a.service_id
        join access.organisation y on y.system_id = a.system_id and y.organisation_id = a.organisation_id
        where a.system_id = n.system_id and a.need_id = n.need_id), '[]') as asks
    from placements.need n
    join people.person p on p.system_id = n.system_id and p.person_id = n.person_id
    left join access.organisation o on o.system_id = n.system_id and o.organisation_id = n.opened_for
    left join lateral (select f.detail from placements.fact f
      where f.system_id = n.system_id and f.need_id = n.need_id and f.kind = 'need-opened'
      order by f.recorded_at limit 1) f on true
    left join stays.stay s on s.system_id = n.system_id and s.stay_id = n.stay_id
    left join stays.site i on i.system_id = s.system_id and i.site_id = s.site_id
    left join stays.ward w on w.system_id = s.system_id and w.ward_id = s.ward_id
    left join stays.bed b on b.system_id = s.system_id and b.bed_id = s.bed_id
    left join discharge.status d on d.system_id = n.system_id and d.stay_id = n.stay_id
    where n.system_id = ${viewer.systemId} and ${which}
    order by n.since, n.need_id`.execute(tx)
  return rows.map((row) => rowOf(row, now, bankHolidays))
}

type Row = {
  need_id: string
  person_id: string
  stay_id: string | null
  direction: 'step-down' | 'step-up'
  requires: Requires
  zone: string | null
  since: Date
  state: NeedState
  state_at: Date
  next_at: Date | null
  hold_until: Date | null
  start_on: string | null
  started_on: string | null
  failed_at: Date | null
  given_name: string
  family_name: string
  born: string | null
  postcode: string | null
  died: boolean
  opened_for: string | null
  asked_by: string | null
  place: string | null
  admitted_at: Date | null
  left_at: Date | null
  site: string | null
  ward: string | null
  bed: string | null
  ready_since: Date | null
  unowned_since: Date | null
  steps: (Record<'organisationId' | 'dueOn' | 'doneOn', string | null> & Pick<PlannedStep, 'step'>)[]
  reviews: { what: ReviewKind; dueOn: string }[]
  reviews_held: ReviewKind[]
  waits: { awaits: string; state: string; dueAt: string | null; hasTime: boolean }[]
  asks: (Omit<BoardAsk, Times | 'startOn'> & Record<Times, string | null> & { startOn: string | null })[]
}
type Times = 'stateAt' | 'sentAt' | 'seenAt' | 'answeredAt' | 'answerBy' | 'holdUntil'

const at = (value: Date | string | null): Instant | null => (value === null ? null : instantOf(value))
const day = (text: string | null): LocalDate | null => (text === null ? null : Temporal.PlainDate.from(text))

function rowOf(row: Row, now: Instant, bankHolidays: BankHolidays): BoardRow {
  const asks = row.asks.map(askOf)
  const { requires } = row
  const [startOn, startedOn] = [day(row.start_on), day(row.started_on)]
  return {
    needId: row.need_id,
    personId: row.person_id,
    stayId: row.stay_id,
    name: `${row.given_name} ${row.family_name}`,
    age: ageOf({ dateOfBirth: day(row.born) }, dateOf(now)),
    direction: row.direction,
    requires,
    zone: row.zone,
    outward: row.postcode && outwardOf(row.postcode),
    since: instantOf(row.since),
    state: row.state,
    stateAt: instantOf(row.state_at),
    openedFor: row.opened_for,
    askedBy: row.asked_by,
    nextAt: at(row.next_at),
    holdUntil: at(row.hold_until),
    startOn,
    startedOn,
    failedAt: at(row.failed_at),
    unmatched: row.state === 'unmatched',
    stay: row.place === null ? null : stayOf(row),
    died: row.died,
    waits: row.waits.map(({ awaits, state, dueAt, hasTime }) => ({
      awaits,
      state,
      dueOn: dueAt ? dateOf(instantOf(dueAt)) : null,
      dueAt: dueAt && hasTime ? instantOf(dueAt) : null,
    })),
    crisis: crisisCareOf({ requires, startOn, startedOn, asks }, now, bankHolidays),
    steps: stepsOf(
      requires.wants,
      row.steps.map((one) => ({ ...one, dueOn: day(one.dueOn), doneOn: day(one.doneOn) })),
      dateOf(now),
    ),
    reviews: reviewsOf(
      {
        requires,
        asks,
        planned: row.reviews.map(({ what, dueOn }) => ({ what, dueOn: Temporal.PlainDate.from(dueOn) })),
        held: row.reviews_held,
      },
      dateOf(now),
    ),
    asks,
  }
}

const askOf = (ask: Row['asks'][number]): BoardAsk => ({
  ...ask,
  stateAt: instantOf(ask.stateAt!),
  sentAt: instantOf(ask.sentAt!),
  seenAt: at(ask.seenAt),
  answeredAt: at(ask.answeredAt),
  answerBy: at(ask.answerBy),
  holdUntil: at(ask.holdUntil),
  startOn: day(ask.startOn),
})

const stayOf = ({ place, site, ward, bed, admitted_at, left_at, ready_since, unowned_since }: Row) => ({
  place: place!,
  where:
    place === 'left'
      ? `Left ${site}`
      : [ward ?? site, bed ? `bed ${bed}` : 'without a bed'].filter(Boolean).join(', '),
  admittedAt: instantOf(admitted_at!),
  leftAt: at(left_at),
  readySince: at(ready_since),
  nobodySince: at(unowned_since),
})
