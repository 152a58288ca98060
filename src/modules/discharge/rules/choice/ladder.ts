import { standing } from '../../../../platform/facts.ts'
import { dateOf, daysBetween, type Instant, type LocalDate, Temporal } from '../../../../platform/time.ts'
import type { DischargeFact } from '../facts.ts'
import { type Capacity, capacityGate, capacityOf } from './capacity.ts'
import type { ChoiceAnswer } from './facts.ts'
import { asksNothing, type Ladder, type LadderStep, stepOf, usualLadder } from './steps.ts'
import { decideByOf, escalationDue } from './time-to-decide.ts'

/** A step that was taken. A step of an older ladder, which this one does not have, is kept with its code as its name. */
export type Given = {
  factId: string
  step: LadderStep | null
  code: string
  /** The day on which it was due by the ladder of that day; undefined where that was not kept. */
  due: LocalDate | null | undefined
  on: LocalDate
  to: string
  decideBy: LocalDate | null
  options: string[]
  interim: string | null
  signedBy: string | null
  ring: string | null
  words: string | null
}

export type Answered = {
  factId: string
  answer: ChoiceAnswer
  at: Instant
  words: string | null
  by: string | null
  advocate: string | null
}

export type Next =
  | { what: 'step'; step: LadderStep; due: LocalDate | null; overdueDays: number }
  | { what: 'record capacity' | 'best interests'; due: LocalDate | null; overdueDays: number }
  /** Every step was taken and the time is over: a meeting decides, no letter. */
  | { what: 'end of the ladder'; due: LocalDate | null; overdueDays: number }

export type Choice = {
  state: 'nothing yet' | 'informed' | 'asked' | 'chosen' | 'interim' | 'decided for them'
  capacity: Capacity
  /** Every step that stands, oldest first. */
  given: Given[]
  /** The last answer about where to go, if no step that asks has followed it. */
  answer: Answered | null
  complaints: Answered[]
  /** What comes next; null once it is settled. */
  next: Next | null
}

export type ChoiceAbout = {
  admittedOn: LocalDate
  /** Since when somebody waits for the choice; null while none is needed. */
  neededOn: LocalDate | null
  today: LocalDate
}

/** Answers after which nobody waits for a choice any more. */
const settles: readonly ChoiceAnswer[] = ['chosen', 'interim accepted', 'decided for them']
const isSettling = ({ answer }: Answered) => settles.includes(answer)

/** Where a person stands on the choice ladder, from the facts of the stay. */
export function choiceOf(
  facts: readonly DischargeFact[],
  about: ChoiceAbout,
  ladder: Ladder = usualLadder,
): Choice {
  const capacity = capacityOf(facts)
  const given: Given[] = []
  const complaints: Answered[] = []
  let answer: Answered | null = null
  for (const fact of standing(facts)) {
    if (fact.kind === 'choice-step') {
      const one = givenOf(fact, ladder)
      given.push(one)
      if (asks(one)) answer = null
    } else if (fact.kind === 'choice-answer') {
      const one = answeredOf(fact)
      if (one.answer === 'complaint') complaints.push(one)
      else answer = one
    }
  }
  const settled = answer && isSettling(answer) ? answer : null
  return {
    state: stateOf(given, settled),
    capacity,
    given,
    answer,
    complaints,
    next: settled ? null : nextOf(given, capacity, about, ladder),
  }
}

// A step of an older ladder is taken to have asked.
const asks = ({ step }: Given) => !step || !asksNothing(step)

function stateOf(given: readonly Given[], settled: Answered | null): Choice['state'] {
  if (settled?.answer === 'chosen') return 'chosen'
  if (settled?.answer === 'interim accepted') return 'interim'
  if (settled) return 'decided for them'
  if (given.some(asks)) return 'asked'
  return given.length > 0 ? 'informed' : 'nothing yet'
}

function nextOf(given: readonly Given[], capacity: Capacity, about: ChoiceAbout, ladder: Ladder): Next {
  const taken = given.map(({ code }) => ladder.steps.findIndex((one) => one.code === code))
  // Once a choice is needed, information for coming in is too late to wait for.
  const passed = about.neededOn ? ladder.steps.findIndex((one) => !asksNothing(one)) - 1 : -1
  const reached = Math.max(passed, ...taken)
  const step = ladder.steps[reached + 1]
  const due = step ? dueOf(step, given, about, ladder) : afterTheLast(given)
  const overdueDays = overdue(due, about.today)
  if (step && asksNothing(step)) return { what: 'step', step, due, overdueDays }
  const { route } = capacityGate(capacity)
  if (route) return { what: route, due, overdueDays }
  return step ? { what: 'step', step, due, overdueDays } : { what: 'end of the ladder', due, overdueDays }
}

/** The day on which a step is due; null while nothing has made it due. */
export function dueOf(
  step: LadderStep,
  given: readonly Given[],
  about: ChoiceAbout,
  ladder: Ladder,
): LocalDate | null {
  const { from, days } = step.due
  if (from === 'admission') return about.admittedOn.add({ days })
  if (from === 'choice needed') return about.neededOn?.add({ days }) ?? null
  const before = ladder.steps[ladder.steps.findIndex(({ code }) => code === step.code) - 1]
  return lastToDecide(given.filter(({ code }) => code === before?.code))?.add({ days }) ?? null
}

const afterTheLast = (given: readonly Given[]) => lastToDecide(given)?.add({ days: 1 }) ?? null
const lastToDecide = (given: readonly Given[]) =>
  given.findLast(({ decideBy }) => decideBy !== null)?.decideBy ?? null

const overdue = (due: LocalDate | null, today: LocalDate) => (due ? Math.max(0, daysBetween(due, today)) : 0)

/** Whether the time to decide is over and nobody has decided (CH-02). */
export function isTimeOver({ given, answer }: Choice, today: LocalDate): boolean {
  const decideBy = lastToDecide(given)
  const decidedOn = answer && isSettling(answer) ? dateOf(answer.at) : null
  return decideBy !== null && escalationDue({ decideBy, decidedOn, today })
}

function givenOf(fact: DischargeFact & { kind: 'choice-step' }, ladder: Ladder): Given {
  const { step: code, due, on, to, decideBy, options, interim, signedBy, ring, words } = fact.detail
  const step = stepOf(code, ladder) ?? null
  const day = Temporal.PlainDate.from(on)
  const usual = step?.daysToDecide ? decideByOf(day, step.daysToDecide) : null
  return {
    factId: fact.factId,
    step,
    code,
    due: typeof due === 'string' ? Temporal.PlainDate.from(due) : due,
    on: day,
    to,
    decideBy: decideBy ? Temporal.PlainDate.from(decideBy) : usual,
    options: options ?? [],
    interim: interim || null,
    signedBy: signedBy || null,
    ring: ring || null,
    words: words || null,
  }
}

const answeredOf = (fact: DischargeFact & { kind: 'choice-answer' }): Answered => ({
  factId: fact.factId,
  answer: fact.detail.answer,
  at: fact.happenedAt,
  words: fact.detail.words || null,
  by: fact.detail.by || null,
  advocate: fact.detail.advocate || null,
})
