import { estimate, type Figure } from '../../../../simulation/index.ts'
import type { Mix } from '../tried-mixes.ts'
import type { HowMuchQuestion, Moved } from './question.ts'
import { type Between, type Found, notExceeded, notExceededBetween, savedBy, tradeOff } from './search.ts'

/** What runs of one mix came to: delayed days, what is not exceeded in the asked-for share of runs, how many runs are within. */
export type Came = {
  delayedDays: Figure
  notExceeded: number
  /** Answers of before 28 November 2026 were kept without. */
  notExceededBetween?: Between
  within: number
}

/** What a search says, as it is kept. Costs are pounds in all the measured days. */
export type HowMuch = {
  kind: 'how much'
  seed: number
  replications: number
  days: number
  firstDay: string | null
  station: string
  chance: number
  /** Delayed days in all the measured days, at most. */
  target: number
  levers: {
    id: string
    name: string
    when: string | null
    now: number
    of: string
    step: number
    most: number
    cost: number
  }[]
  /** Steps of each lever; null where not even the most of everything does it. */
  mix: Mix | null
  cost: number | null
  now: Came
  chosen: Came | null
  /** Delayed days fewer, the same people in both. */
  saved: Figure | null
  /** What less would do, from nothing more to the mix that was chosen; without one to the most of everything. */
  tradeOff: ({ mix: Mix; cost: number } & Came)[]
  tried: number
}

export function howMuchOf(
  question: HowMuchQuestion,
  moved: readonly Moved[],
  found: Found,
  about: { seed: number; days: number; firstDay: string | null },
): HowMuch {
  const target = question.waiting * about.days
  const came = (runs: Float64Array): Came => ({
    delayedDays: estimate(runs),
    notExceeded: notExceeded(runs, question.chance),
    notExceededBetween: notExceededBetween(runs, question.chance),
    within: runs.filter((value) => value <= target).length,
  })
  const costOf = (mix: Mix) => mix.reduce((sum, steps, i) => sum + steps * moved[i]!.cost, 0)
  const cost = found.mix && costOf(found.mix)
  return {
    kind: 'how much',
    ...about,
    replications: found.now.length,
    station: question.station,
    chance: question.chance,
    target,
    levers: moved.map(({ id, lever, step, most, cost: one }) => ({
      id,
      name: lever.name,
      when: lever.when,
      now: lever.now,
      of: lever.of,
      step,
      most,
      cost: one,
    })),
    mix: found.mix,
    cost,
    now: came(found.now),
    chosen: found.chosen && came(found.chosen),
    saved: found.chosen && savedBy(found.now, found.chosen),
    tradeOff: tradeOff(found, cost ?? Number.POSITIVE_INFINITY).map(({ mix, cost: own }) => ({
      mix,
      cost: own,
      ...came(found.runs(mix)),
    })),
    tried: found.tried.length,
  }
}
