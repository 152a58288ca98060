import { type FoundMix, searchMix } from '../../../modules/forecast/index.ts'
import type { Pool } from '../pool.ts'
import { type Asked, mixed } from './read-question.ts'

/** The cheapest mix that answers a question, on replications that a pool runs. */
export const search = (
  asked: Asked,
  pool: Pool,
  { seed, replications, progress }: { seed: number; replications: number; progress: (tried: number) => void },
): Promise<FoundMix> =>
  searchMix({
    stations: [asked.model.scenario.stations.findIndex(({ name }) => name === asked.target.station)],
    delayedDays: asked.target.delayedDays,
    chance: asked.target.chance,
    levers: asked.levers.map(({ most, step, aDay }) => ({
      most: Math.floor(most / step),
      cost: step * aDay * asked.model.scenario.days,
    })),
    mixed: (mix) => mixed(asked, mix),
    run: (model) => pool.run(model, { seed, replications }),
    progress,
  })
