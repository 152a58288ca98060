import type { Selectable } from 'kysely'
import { type Instant, instantOf } from '../../platform/time.ts'
import type { Schema } from '../../schema.generated.ts'
import type { NeedFact } from './rules/facts.ts'
import type { Ask, DerivedNeed } from './rules/model.ts'

/** Whose need it is. */
export type NeedKey = { systemId: string; needId: string; personId: string; stayId: string | null }

type FactRow = Selectable<Schema['placements.fact']>

export const needFactOf = (row: FactRow): NeedFact =>
  ({
    factId: row.fact_id,
    needId: row.need_id,
    personId: row.person_id,
    stayId: row.stay_id,
    kind: row.kind,
    detail: row.detail,
    happenedAt: instantOf(row.happened_at as unknown as Date),
    recordedAt: instantOf(row.recorded_at as unknown as Date),
    recordedBy: row.recorded_by,
    recordedFor: row.recorded_for,
    supersedes: row.supersedes,
  }) as NeedFact

const text = (at: Instant | null): string | null => at?.toString() ?? null

/** `zone`: of the person's home, or of where they want to be. */
export const needRow = (key: NeedKey, need: DerivedNeed, zone: string | null) => ({
  system_id: key.systemId,
  need_id: key.needId,
  person_id: key.personId,
  stay_id: key.stayId,
  direction: need.direction,
  wants: need.requires.wants,
  requires: need.requires,
  zone,
  since: text(need.since),
  state: need.state,
  state_at: text(need.stateAt),
  opened_for: need.openedFor,
  steps: need.steps.map(({ step, organisationId, dueOn, doneOn }) => ({
    step,
    organisationId,
    dueOn: dueOn?.toString() ?? null,
    doneOn: doneOn?.toString() ?? null,
  })),
  reviews: need.reviews.map(({ what, dueOn }) => ({ what, dueOn: dueOn.toString() })),
  reviews_held: need.reviewsHeld,
  chosen_ask_id: need.chosen?.askId ?? null,
  hold_until: text(need.chosen?.holdUntil ?? null),
  start_on: need.startOn?.toString() ?? null,
  started_on: need.startedOn?.toString() ?? null,
  next_at: text(need.nextAt),
  failed_at: text(need.failedAt),
  ended_at: text(need.endedAt),
})

export const askRow = (key: NeedKey, ask: Ask) => ({
  system_id: key.systemId,
  ask_id: ask.askId,
  need_id: key.needId,
  person_id: key.personId,
  service_id: ask.serviceId,
  organisation_id: ask.organisationId,
  shown: ask.shown,
  takes: ask.takes,
  state: ask.state,
  state_at: text(ask.stateAt),
  sent_at: text(ask.sentAt),
  answer_by: text(ask.answerBy),
  seen_at: text(ask.seenAt),
  answered_at: text(ask.answeredAt),
  answer: ask.answer,
  reason: ask.reason,
  words: ask.words,
  answered_to: ask.answeredTo,
  fee: ask.fee,
  rings_back: ask.ringsBack,
  told: ask.told,
  start_on: ask.startOn?.toString() ?? null,
  hold_until: text(ask.holdUntil),
})
