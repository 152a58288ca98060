import { standing } from '../../../platform/facts.ts'
import { type Instant, instantOf, Temporal } from '../../../platform/time.ts'
import { isEarly } from './early-failure.ts'
import type { EquipmentStep, PlannedStep } from './equipment-steps.ts'
import type { NeedFact } from './facts.ts'
import { type Ask, type DerivedNeed, isHeld, isInPlay, isOut, type NeedState } from './model.ts'
import type { ReviewKind } from './reviews.ts'

/**
 * Where a need stands, from its facts alone. Time passes no state on: an answer that is late is late where it is shown, and
 * a hold lapses by a fact. `null` where no fact opens it, or what opened it was taken back.
 */
export function deriveNeed(all: readonly NeedFact[]): DerivedNeed | null {
  const facts = standing(all)
  const opened = facts.find((fact) => fact.kind === 'need-opened')
  if (!opened) return null
  const asks = new Map<string, Ask>()
  const need: DerivedNeed = {
    direction: opened.detail.direction,
    requires: opened.detail.requires,
    since: opened.happenedAt,
    state: 'open',
    stateAt: opened.happenedAt,
    openedFor: opened.recordedFor,
    asks: [],
    chosen: null,
    steps: [],
    reviews: [],
    reviewsHeld: [],
    startOn: null,
    startedOn: null,
    nextAt: null,
    failedAt: null,
    unmatchedAt: null,
    changedAt: null,
    endedAt: null,
  }
  for (const fact of facts) applyFact(need, asks, fact)
  need.asks = [...asks.values()]
  need.chosen = need.asks.find((ask) => isHeld(ask.state) || ask.state === 'ended') ?? null
  const { state, at } = stateOf(need)
  need.state = state
  need.stateAt = at
  need.startOn = need.chosen?.startOn ?? null
  need.nextAt = nextOf(need)
  return need
}

type Held = Map<string, Ask>

function applyFact(need: DerivedNeed, asks: Held, fact: NeedFact): void {
  const at = fact.happenedAt
  switch (fact.kind) {
    case 'need-changed':
      need.requires = fact.detail.requires
      need.unmatchedAt = null
      need.changedAt = asks.size > 0 ? at : null
      return
    case 'asked':
      need.unmatchedAt = null
      asks.set(fact.detail.askId, newAsk(fact, at))
      return
    case 'need-withdrawn':
      need.endedAt = at
      for (const ask of asks.values()) {
        if (isInPlay(ask.state)) move(ask, 'withdrawn', at)
        else if (ask.state === 'chosen' || ask.state === 'arranged') letGo(ask, fact.detail.reason, at)
      }
      return
    case 'unmatched':
      need.unmatchedAt = at
      return
    case 'step-planned':
      Object.assign(stepIn(need, fact.detail.step), {
        organisationId: fact.detail.organisationId,
        dueOn: Temporal.PlainDate.from(fact.detail.dueOn),
      })
      return
    case 'step-done':
      stepIn(need, fact.detail.step).doneOn = Temporal.PlainDate.from(fact.detail.on)
      return
    case 'review-set':
      review(need, fact.detail.what, fact.detail.on)
      return
    case 'review-held':
      review(need, fact.detail.what, fact.detail.next ?? null)
      return
    case 'need-opened':
    case 'withdrawn':
      return
    default: {
      const ask = asks.get(fact.detail.askId)
      if (ask) applyToAsk(need, asks, ask, fact)
    }
  }
}

function review(need: DerivedNeed, what: ReviewKind, next: string | null): void {
  const not =
    <T>(of: (one: T) => ReviewKind) =>
    (one: T) =>
      of(one) !== what
  need.reviews = need.reviews.filter(not((one) => one.what))
  need.reviewsHeld = need.reviewsHeld.filter(not((one) => one))
  if (next) need.reviews.push({ what, dueOn: Temporal.PlainDate.from(next) })
  else need.reviewsHeld.push(what)
}

function stepIn({ steps }: DerivedNeed, step: EquipmentStep): PlannedStep {
  const known = steps.find((one) => one.step === step)
  if (known) return known
  const fresh = { step, organisationId: null, dueOn: null, doneOn: null }
  steps.push(fresh)
  return fresh
}

type AskFact = Extract<NeedFact, { detail: { askId: string } }>

function applyToAsk(need: DerivedNeed, asks: Held, ask: Ask, fact: AskFact): void {
  const at = fact.happenedAt
  switch (fact.kind) {
    case 'ask-seen':
      ask.seenAt ??= at
      if (fact.detail.telephone)
        ask.ringsBack = [`told to ${fact.detail.telephone.toldTo}`, fact.detail.words]
          .filter(Boolean)
          .join(': ')
      if (ask.state === 'sent') move(ask, 'seen', at)
      return
    case 'answered':
      answer(ask, fact.detail, at)
      return
    case 'told-more':
      ask.told = fact.detail.words
      ask.answerBy = instantOf(fact.detail.answerBy)
      if (ask.state === 'more') move(ask, 'seen', at)
      return
    case 'ask-withdrawn':
      move(ask, 'withdrawn', at)
      return
    case 'chosen':
      Object.assign(ask, {
        takeId: fact.detail.takeId,
        holdUntil: instantOf(fact.detail.holdUntil),
        startOn: Temporal.PlainDate.from(fact.detail.startOn),
        chosenFor: fact.recordedFor,
        takes: fact.detail.takes ?? ask.takes,
      })
      move(ask, 'chosen', at)
      for (const other of asks.values())
        if (other !== ask && isInPlay(other.state)) move(other, 'elsewhere', at)
      return
    case 'hold-lapsed':
      Object.assign(ask, { holdUntil: null, takeId: null })
      move(ask, 'lapsed', at)
      return
    case 'let-go':
      letGo(ask, fact.detail.reason, at)
      return
    case 'arranged':
      Object.assign(ask, { holdUntil: null, startOn: Temporal.PlainDate.from(fact.detail.startOn) })
      move(ask, 'arranged', at)
      return
    case 'started':
      need.startedOn = Temporal.PlainDate.from(fact.detail.on)
      move(ask, 'started', at)
      return
    case 'failed':
      if (isEarly(need.startedOn, ask.stateAt, at)) need.failedAt = at
      return
    case 'failure-dealt-with':
      need.failedAt = null
      return
    case 'ended':
      need.endedAt = at
      move(ask, 'ended', at)
      return
    case 'as-described':
    case 'at-home':
    case 'asked':
      return
  }
}

function answer(ask: Ask, detail: Extract<NeedFact, { kind: 'answered' }>['detail'], at: Instant): void {
  ask.seenAt ??= at
  // An answer that comes after somebody was chosen, or after it was taken back, is kept as a fact and changes nothing.
  if (!isOut(ask.state) && ask.state !== 'yes' && ask.state !== 'no') return
  ask.answeredAt = at
  ask.words = detail.words ?? null
  ask.answer = detail.answer === 'more' ? null : detail.answer
  ask.reason = detail.answer === 'no' ? detail.reason : null
  ask.answeredTo = detail.answer === 'more' ? null : (detail.telephone?.toldTo ?? null)
  ask.fee = detail.answer === 'yes' ? (detail.fee ?? null) : null
  ask.ringsBack = null
  ask.startOn = detail.answer === 'yes' ? Temporal.PlainDate.from(detail.startOn) : null
  move(ask, detail.answer, at)
}

function letGo(ask: Ask, reason: string, at: Instant): void {
  Object.assign(ask, { holdUntil: null, takeId: null, words: reason })
  move(ask, 'let go', at)
}

function move(ask: Ask, state: Ask['state'], at: Instant): void {
  ask.state = state
  ask.stateAt = at
}

const newAsk = ({ detail, recordedFor }: Extract<NeedFact, { kind: 'asked' }>, at: Instant): Ask => ({
  askId: detail.askId,
  serviceId: detail.serviceId,
  organisationId: detail.organisationId,
  shown: detail.shown,
  takes: detail.takes,
  state: 'sent',
  stateAt: at,
  sentAt: at,
  answerBy: instantOf(detail.answerBy),
  seenAt: null,
  answeredAt: null,
  answer: null,
  reason: null,
  words: null,
  answeredTo: null,
  fee: null,
  ringsBack: null,
  told: null,
  startOn: null,
  holdUntil: null,
  takeId: null,
  askedFor: recordedFor,
  chosenFor: null,
})

function stateOf({ asks, chosen, endedAt, unmatchedAt, since }: DerivedNeed): {
  state: NeedState
  at: Instant
} {
  if (chosen) return { state: chosen.state as NeedState, at: chosen.stateAt }
  if (endedAt) return { state: 'withdrawn', at: endedAt }
  const yes = asks.filter((ask) => ask.state === 'yes')
  const out = asks.filter((ask) => isOut(ask.state))
  if (yes.length > 0) return { state: 'answered', at: latest(yes) }
  if (out.length > 0) return { state: 'asked', at: latest(out) }
  if (unmatchedAt) return { state: 'unmatched', at: unmatchedAt }
  return { state: 'open', at: asks.length > 0 ? latest(asks) : since }
}

const latest = (asks: readonly Ask[]): Instant =>
  asks.reduce(
    (last, { stateAt }) => (Temporal.Instant.compare(stateAt, last) > 0 ? stateAt : last),
    asks[0]!.stateAt,
  )

function nextOf({ asks, chosen }: DerivedNeed): Instant | null {
  const times = chosen
    ? [chosen.holdUntil]
    : asks.filter((ask) => isOut(ask.state)).map((ask) => ask.answerBy)
  return times.filter((at) => at !== null).sort((a, b) => Temporal.Instant.compare(a, b))[0] ?? null
}
