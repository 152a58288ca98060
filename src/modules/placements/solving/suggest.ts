import { setImmediate } from 'node:timers/promises'
import { whyNotPlan, worthOf } from '../rules/suggest/check.ts'
import { choicesOf } from '../rules/suggest/choices.ts'
import { explain, type SuggestedLine } from '../rules/suggest/explain.ts'
import { inTurn } from '../rules/suggest/in-turn.ts'
import type { Choices, Plan, Queue } from '../rules/suggest/model.ts'
import { packed, problemOf, unpacked } from '../rules/suggest/problem.ts'
import type { SuggestSettings } from '../rules/suggest/settings.ts'
import {
  nobodyPlaced,
  type Outcome,
  outcomeOf,
  proofOf,
  type SuggestionSummary,
} from '../rules/suggest/summary.ts'
import { gainsAt, isContested, otherWeights } from '../rules/suggest/trade-offs.ts'
import type { Found } from './search.ts'
import { solve } from './solve.ts'

export type Suggested = { summary: SuggestionSummary; lines: SuggestedLine[] }

/** How far a search has come; days saved, so that they can be shown. */
export type SearchProgress = {
  people: number
  /** First come, first served: there at once, and what is shown until something better is found. */
  inTurn: Outcome
  nothing: Outcome
  /** Share of what is possible at most that the best so far is worth; null before the first bound. */
  sure: number | null
}

/**
 * Suggests a plan for everybody who waits. First come, first served is made first; then the search, in a thread of its own.
 * What it answers is held against our own rules before it is believed; where it fails, the first answer stands, and says so.
 */
export async function suggest(
  queue: Queue,
  settings: SuggestSettings,
  tell: (progress: SearchProgress) => void = () => undefined,
): Promise<Suggested> {
  const began = performance.now()
  const choices = await paced(choicesOf(queue, settings))
  const first = inTurn(choices)
  const so = {
    people: choices.people.length,
    inTurn: outcomeOf(choices, first),
    nothing: outcomeOf(choices, nobodyPlaced(choices)),
  }
  tell({ ...so, sure: null })
  const others = isContested(choices)
    ? otherWeights.map((instead) => gainsAt(choices, { homeWeight: settings.homeWeight, instead }))
    : []
  const [found, ...tried] = await solve(
    { problem: problemOf(choices), others, first: packed(first), seconds: settings.seconds },
    ({ best, bound }) => tell({ ...so, sure: bound > 0 ? best / bound : null }),
  )
  const plan = believed(choices, found ?? null, first)
  const seconds = (performance.now() - began) / 1000
  return {
    summary: {
      proof: plan
        ? proofOf(choices, plan, { bound: found!.bound, is: found!.is, seconds })
        : proofOf(choices, first, { bound: null, is: 'in turn', seconds }),
      people: {
        'step-down': choices.people.filter(({ waiting }) => waiting.direction === 'step-down').length,
        'step-up': choices.people.filter(({ waiting }) => waiting.direction === 'step-up').length,
      },
      services: queue.services.length,
      possible: choices.possible.length,
      cut: choices.cut,
      nothing: so.nothing,
      inTurn: so.inTurn,
      plan: outcomeOf(choices, plan ?? first),
      tradeOffs: tried.flatMap((one, i) => {
        const other = one && unpacked(one.chosen)
        return other && whyNotPlan(choices, other) === null
          ? [{ homeWeight: otherWeights[i]!, outcome: outcomeOf(choices, other) }]
          : []
      }),
      settings,
    },
    lines: explain(choices, plan ?? first, first),
  }
}

/** The plan, if it keeps every limit, is worth no more than its bound and no less than first come, first served. */
function believed(choices: Choices, found: Found | null, first: Plan): Plan | null {
  if (!found) return null
  const plan = unpacked(found.chosen)
  const worth = whyNotPlan(choices, plan) === null ? worthOf(choices, plan) : -1
  return worth >= worthOf(choices, first) && worth <= found.bound ? plan : null
}

/** Lets the rest of the server have its turn every few milliseconds. */
async function paced<T>(work: Generator<void, T>): Promise<T> {
  let since = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() - since > 15) {
      await setImmediate()
      since = performance.now()
    }
  }
}
