import { estimate, type Figure, logGamma, type Model, measuredOf } from '../../../../simulation/index.ts'
import { type Cheapest, type Lever, leastCost } from '../least-cost.ts'
import type { Mix } from '../tried-mixes.ts'

export type SearchAsked = {
  /** The stations whose beds are kept, by index. */
  stations: readonly number[]
  /** Delayed days in all of them in all the measured days, at most; in such a share of the runs. */
  delayedDays: number
  chance: number
  levers: readonly Lever[]
  /** The model with so many steps of each lever. */
  mixed: (mix: Mix) => Model
  /** Runs a model many times, always with the same luck. */
  run: (model: Model) => Promise<readonly Float64Array[]>
  progress: (tried: number) => void
}

/** `runs`: delayed days of each run of a mix that was tried; the same people in all of them. */
export type Found = Cheapest & {
  chosen: Float64Array | null
  now: Float64Array
  runs: (mix: Mix) => Float64Array
}

/**
 * The cheapest mix with which the delayed days stay within the target in the asked-for share of runs. Every mix is tried on
 * the same replications, so that what differs is the mix's own.
 */
export async function searchMix(asked: SearchAsked): Promise<Found> {
  const { stations, delayedDays, chance, levers, mixed, run, progress } = asked
  const runs = new Map<string, Float64Array>()
  const found = await leastCost(levers, delayedDays, async (mix) => {
    const model = mixed(mix)
    const measured = measuredOf(model, await run(model)).stations
    const days = added(stations.map((s) => measured[s]!.delayedDays))
    runs.set(mix.join(), days)
    progress(runs.size)
    return notExceeded(days, chance)
  })
  const of = (mix: Mix) => runs.get(mix.join())!
  return { ...found, chosen: found.mix && of(found.mix), now: of(levers.map(() => 0)), runs: of }
}

const added = ([first, ...rest]: readonly Float64Array[]): Float64Array =>
  first!.map((days, k) => rest.reduce((sum, one) => sum + one[k]!, days))

/** The value not exceeded in such a share of the runs, or in a few more. */
export const notExceeded = (values: Float64Array, chance: number): number =>
  values.toSorted()[Math.min(Math.ceil(chance * values.length), values.length) - 1]!

/** Where a value lies with 95% certainty; `high` null where the runs are too few to say how high. */
export type Between = { low: number; high: number | null }

/**
 * The 95% interval of `notExceeded`, of order statistics: how many of the runs fall below the true value is binomial whatever
 * the runs are spread like (Conover, Practical Nonparametric Statistics, section 3.2). Never narrower than 95%.
 */
export function notExceededBetween(values: Float64Array, chance: number): Between {
  const n = values.length
  const sorted = values.toSorted()
  let [below, low, high] = [0, 0, n]
  for (let k = 0; k < n; k++) {
    const ways = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
    below += Math.exp(ways + k * Math.log(chance) + (n - k) * Math.log1p(-chance))
    if (below <= 0.025) low = k
    if (below >= 0.975) {
      high = k
      break
    }
  }
  return { low: sorted[low]!, high: high < n ? sorted[high]! : null }
}

/** How many fewer delayed days one mix has than another, the same people in both. */
export const savedBy = (now: Float64Array, chosen: Float64Array): Figure =>
  estimate(now.map((days, k) => days - chosen[k]!))

/** Of the mixes tried, those than which none tried was both cheaper and better, up to a cost. */
export function tradeOff({ tried }: Pick<Cheapest, 'tried'>, most: number): Cheapest['tried'] {
  let best = Number.POSITIVE_INFINITY
  return tried.filter(({ cost, value }) => {
    if (cost > most || value >= best) return false
    best = value
    return true
  })
}
