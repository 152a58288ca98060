import { decompose } from './decompose.ts'
import { type Level, levelsOf } from './levels.ts'
import { type Reach, reachOf } from './reach.ts'
import { smoothFitted } from './smoothing.ts'

/**
 * `spread` is a standard deviation, `reach` how many of it a band needs; `wander` says how days ahead are off together: each
 * error stays in the level by its share `alpha`.
 */
export type LevelAhead = { days: { mean: number; spread: number }[]; reach: Reach; wander: Wander }
export type Wander = { alpha: number; deviation: number }

/**
 * Homeward's own forecast before holidays: the season that stands for ever taken out by loess (STL), the rest as a level
 * that wanders, at every speed by how well that explains the past, and the season put back. Width is that of the level
 * alone, of what is not known of its speed and start, and of the season's values.
 */
export function seasonalLevel(values: readonly number[], season: number, ahead: number): LevelAhead {
  const n = values.length
  const seasonal = believedSeason(values, season)
  const rest = values.map((value, i) => value - seasonal[i]!)
  const levels = levelsOf(rest, season - 1)
  const mean = meanBy(levels, ({ level }) => level)
  const numbers = 2 + season - 1
  const { fitted } = smoothFitted(rest)
  return {
    days: Array.from({ length: ahead }, (_, i) => ({
      mean: mean + seasonal[n - season + (i % season)]!,
      spread: Math.sqrt(
        meanBy(
          levels,
          ({ alpha, level, variance }) => variance * (1 + numbers / n + i * alpha ** 2) + (level - mean) ** 2,
        ),
      ),
    })),
    reach: reachOf(rest.map((value, i) => value - fitted[i]!)),
    wander: {
      alpha: Math.sqrt(meanBy(levels, ({ alpha }) => alpha ** 2)),
      deviation: Math.sqrt(meanBy(levels, ({ variance }) => variance)),
    },
  }
}

const meanBy = (levels: readonly Level[], of: (level: Level) => number): number =>
  levels.reduce((sum, level) => sum + level.belief * of(level), 0)

/**
 * The season drawn in towards none by what of it chance alone would make (James and Stein 1961): where days of the week are
 * alike, their differences in a short past are not carried on.
 */
function believedSeason(values: readonly number[], season: number): Float64Array {
  const { seasonal } = decompose(values, { season, seasonal: 'for ever' })
  const levels = levelsOf(
    values.map((value, i) => value - seasonal[i]!),
    season - 1,
  )
  const chance = (season * meanBy(levels, ({ variance }) => variance)) / values.length
  const size = seasonal.slice(0, season).reduce((sum, value) => sum + value ** 2, 0)
  const share = size > 0 ? Math.max(0, 1 - ((season - 3) * chance) / size) : 0
  return seasonal.map((value) => share * value)
}
