import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Instant, instantOf, type LocalDate, Temporal } from '../../../platform/time.ts'
import type { ServiceKind } from '../../capacity/index.ts'
import type { Shown } from '../rules/facts.ts'
import type { AskState } from '../rules/model.ts'

/** A request to the viewer's organisation, with all that it may know of the person, which is `shown`. */
export type OurAskRow = {
  askId: string
  needId: string
  serviceId: string
  service: string
  kind: ServiceKind
  shown: Shown
  state: AskState
  stateAt: Instant
  sentAt: Instant
  answerBy: Instant | null
  seenAt: Instant | null
  answeredAt: Instant | null
  answer: 'yes' | 'no' | null
  reason: string | null
  words: string | null
  /** Who of theirs took our call, where the answer was given by telephone. */
  answeredTo: string | null
  fee: number | null
  ringsBack: string | null
  told: string | null
  startOn: LocalDate | null
  holdUntil: Instant | null
}

/** How long what is over stays on the page. */
const daysOver = 3
const daysStarted = 8

/** Requests to the viewer's organisation: those that are open, and those that ended in the last days; the earliest due first. */
export const ourAsks = (tx: Tx, viewer: Viewer, now: Instant): Promise<OurAskRow[]> =>
  askRows(
    tx,
    viewer,
    sql`(a.state in ('sent', 'seen', 'more', 'yes', 'chosen', 'arranged')
      or a.state in ('no', 'elsewhere', 'withdrawn', 'lapsed', 'let go')
        and a.state_at > ${now.subtract({ hours: daysOver * 24 }).toString()}::timestamptz
      or a.state in ('started', 'ended')
        and a.state_at > ${now.subtract({ hours: daysStarted * 24 }).toString()}::timestamptz)`,
  )

/** One request to the viewer's organisation; undefined where there is none. */
export const ourAsk = async (tx: Tx, viewer: Viewer, askId: string): Promise<OurAskRow | undefined> =>
  (await askRows(tx, viewer, sql`a.ask_id = ${askId}`))[0]

async function askRows(tx: Tx, viewer: Viewer, which: ReturnType<typeof sql>): Promise<OurAskRow[]> {
  const { rows } = await sql<Row>`
    select a.ask_id, a.need_id, a.service_id, s.name as service, s.kind, a.shown, a.state, a.state_at, a.sent_at, a.answer_by, a.seen_at,
      a.answered_at, a.answer, a.reason, a.words, a.answered_to, a.fee, a.rings_back, a.told, a.start_on, a.hold_until
    from placements.ask a
    join capacity.service s on s.system_id = a.system_id and s.service_id = a.service_id
    where a.system_id = ${viewer.systemId} and a.organisation_id = ${viewer.organisationId} and ${which}
    order by a.answer_by, a.ask_id`.execute(tx)
  return rows.map(askOf)
}

const askOf = (row: Row): OurAskRow => ({
  askId: row.ask_id,
  needId: row.need_id,
  serviceId: row.service_id,
  service: row.service,
  kind: row.kind,
  shown: row.shown,
  state: row.state,
  stateAt: instantOf(row.state_at),
  sentAt: instantOf(row.sent_at),
  answerBy: row.answer_by && instantOf(row.answer_by),
  seenAt: row.seen_at && instantOf(row.seen_at),
  answeredAt: row.answered_at && instantOf(row.answered_at),
  answer: row.answer,
  reason: row.reason,
  words: row.words,
  answeredTo: row.answered_to,
  fee: row.fee,
  ringsBack: row.rings_back,
  told: row.told,
  startOn: row.start_on === null ? null : Temporal.PlainDate.from(row.start_on),
  holdUntil: row.hold_until && instantOf(row.hold_until),
})

type Row = {
  ask_id: string
  need_id: string
  service_id: string
  service: string
  kind: ServiceKind
  shown: Shown
  state: AskState
  state_at: Date
  sent_at: Date
  answer_by: Date | null
  seen_at: Date | null
  answered_at: Date | null
  answer: 'yes' | 'no' | null
  reason: string | null
  words: string | null
  answered_to: string | null
  fee: number | null
  rings_back: string | null
  told: string | null
  start_on: string | null
  hold_until: Date | null
}
