import { worthOf } from './check.ts'
import { unitsADay } from './choices.ts'
import type { Choices, Plan, Proof } from './model.ts'
import type { SuggestSettings } from './settings.ts'

type Direction = 'step-down' | 'step-up'

/** What a plan comes to: expected days, as they are, without weights and what is counted for choice. */
export type Outcome = {
  days: number
  placed: number
  of: Record<Direction, { placed: number; days: number }>
}

/** A plan for another weight of home against hospital, so that what one costs the other can be seen. */
export type TradeOff = { homeWeight: number; outcome: Outcome }

export type SuggestionSummary = {
  proof: Proof
  people: Record<Direction, number>
  services: number
  possible: number
  cut: number
  /** If nobody is placed; first come, first served; as suggested. */
  nothing: Outcome
  inTurn: Outcome
  plan: Outcome
  tradeOffs: readonly TradeOff[]
  settings: SuggestSettings
}

export function outcomeOf({ people, possible }: Choices, plan: Plan): Outcome {
  const of: Outcome['of'] = { 'step-down': { placed: 0, days: 0 }, 'step-up': { placed: 0, days: 0 } }
  for (const [person, index] of plan.entries()) {
    const { waiting, left } = people[person]!
    const here = of[waiting.direction]
    here.days += index === null ? left.days : possible[index]!.days
    if (index !== null) here.placed++
  }
  return {
    of,
    days: of['step-down'].days + of['step-up'].days,
    placed: of['step-down'].placed + of['step-up'].placed,
  }
}

export const nobodyPlaced = ({ people }: Choices): Plan => people.map(() => null)

/** How far a plan may be from the best that is possible, in days; a bound of null is not known. */
export function proofOf(
  choices: Choices,
  plan: Plan,
  { bound, is, seconds }: { bound: number | null; is: Proof['is']; seconds: number },
): Proof {
  const worth = worthOf(choices, plan)
  return {
    is,
    saves: worth / unitsADay,
    bound: bound === null ? null : Math.max(bound, worth) / unitsADay,
    seconds,
  }
}
