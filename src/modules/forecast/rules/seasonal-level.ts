import { type Column, seasonColumns } from './columns.ts'
import { type Reach, reachOf } from './reach.ts'
import { type Expected, type Way, waysOf } from './ways.ts'

/**
 * `spread` is a standard deviation, `reach` how many of it a band needs; `beyond` is what is expected of the rows after the days
 * ahead. `wander` says how days ahead are off together: each error stays in the level by its share `alpha`, and each day
 * may be off as all others are by its `unsure`, a standard deviation: what is not known of the level and the course.
 */
export type LevelAhead = {
  days: { mean: number; spread: number }[]
  beyond: number[]
  reach: Reach
  wander: Wander
}
export type Wander = { alpha: number; deviation: number; unsure: number[] }

/** A season that stands for ever, a line and a level that wanders: the forecast of a count of which no dates are known. */
export const seasonalLevel = (values: readonly number[], season: number, ahead: number): LevelAhead =>
  levelAhead(values, seasonColumns(season, values.length, ahead), ahead)

/**
 * Homeward's own forecast: a level that wanders and what each day is, in every way that explains the past, each as far as it
 * is believed. Width is chance, what the level may wander, what is not known of it and of the shares, and how far the ways differ.
 */
export function levelAhead(values: readonly number[], columns: readonly Column[], ahead: number): LevelAhead {
  const ways = waysOf(values, columns, ahead)
  const weeks = ways[0]!.weeks.map((_, i) => Math.sqrt(mixed(ways, (way) => way.weeks[i]!).unsure))
  const likeliest = ways.reduce((best, way) => (way.belief > best.belief ? way : best))
  return {
    days: Array.from({ length: ahead }, (_, i) => {
      const { mean, unsure } = mixed(ways, ({ days }) => days[i]!)
      const chance = meanBy(ways, ({ variance, alpha }) => variance * (1 + i * alpha ** 2))
      return { mean, spread: Math.sqrt(unsure + chance) }
    }),
    beyond: likeliest.beyond.map((_, i) => meanBy(ways, ({ beyond }) => beyond[i]!)),
    reach: reachOf(likeliest.errors()),
    wander: {
      alpha: Math.sqrt(meanBy(ways, ({ alpha }) => alpha ** 2)),
      deviation: Math.sqrt(meanBy(ways, ({ variance }) => variance)),
      unsure: Array.from({ length: ahead }, (_, i) => weeks[Math.floor(i / 7)]!),
    },
  }
}

function mixed(ways: readonly Way[], of: (way: Way) => Expected): Expected {
  const mean = meanBy(ways, (way) => of(way).mean)
  return { mean, unsure: meanBy(ways, (way) => of(way).unsure + (of(way).mean - mean) ** 2) }
}

const meanBy = (ways: readonly Way[], of: (way: Way) => number): number =>
  ways.reduce((sum, way) => sum + way.belief * of(way), 0)
