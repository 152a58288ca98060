import { type Cheapest, leastCost } from '../../../modules/forecast/index.ts'
import { measuredOf } from '../../../simulation/index.ts'
import type { Pool } from '../pool.ts'
import { type Asked, mixed } from './read-question.ts'

export type Found = Cheapest & {
  /** Delayed days of each run, of the mix that was chosen and of nothing more: the same people in both. */
  chosen: Float64Array | null
  now: Float64Array
}

/**
 * The cheapest mix with which the delayed days stay within the target in the asked-for share of runs. Every mix is tried
 * on the same replications, so that what differs is the mix's own.
 */
export async function search(
  asked: Asked,
  pool: Pool,
  { seed, replications, progress }: { seed: number; replications: number; progress: (tried: number) => void },
): Promise<Found> {
  const station = asked.model.scenario.stations.findIndex(({ name }) => name === asked.target.station)
  const runs = new Map<string, Float64Array>()
  const levers = asked.levers.map(({ most, step, aDay }) => ({
    most: Math.floor(most / step),
    cost: step * aDay * asked.model.scenario.days,
  }))
  const found = await leastCost(levers, asked.target.delayedDays, async (mix) => {
    const model = mixed(asked, mix)
    const results = await pool.run(model, { seed, replications })
    const days = measuredOf(model, results).stations[station]!.delayedDays
    runs.set(mix.join(), days)
    progress(runs.size)
    return notExceeded(days, asked.target.chance)
  })
  return {
    ...found,
    chosen: found.mix && runs.get(found.mix.join())!,
    now: runs.get(levers.map(() => 0).join())!,
  }
}

/** The value not exceeded in such a share of the runs, or in a few more. */
export const notExceeded = (values: Float64Array, chance: number): number =>
  values.toSorted()[Math.min(Math.ceil(chance * values.length), values.length) - 1]!
