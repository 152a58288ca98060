import type { WeekOfStarts } from './model.ts'
import { fallingFor } from './starts.ts'

export type Trend = {
  width: number
  height: number
  /** "4,20 15,12 …" for a polyline. */
  points: string
  last: { x: number; y: number }
  /** Where the target lies; null where there is none. */
  targetY: number | null
  /** The same as text. */
  words: string
}

const [width, height, edge] = [100, 28, 4]

/** A small line of weeks on its own scale, with the target; null where there is nothing to draw. */
export function trendOf(weeks: readonly WeekOfStarts[], target: number | null): Trend | null {
  if (weeks.length < 2 || weeks.every(({ starts }) => starts === 0)) return null
  const values = weeks.map(({ starts }) => starts)
  const all = target === null ? values : [...values, target]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const y = (value: number) =>
    round(high === low ? height / 2 : edge + ((high - value) / (high - low)) * (height - 2 * edge))
  const x = (i: number) => round(edge + (i / (weeks.length - 1)) * (width - 2 * edge))
  return {
    width,
    height,
    points: values.map((value, i) => `${x(i)},${y(value)}`).join(' '),
    last: { x: x(values.length - 1), y: y(values.at(-1)!) },
    targetY: target === null ? null : y(target),
    words: trendWords(weeks, target),
  }
}

const round = (value: number) => Math.round(value * 10) / 10

function trendWords(weeks: readonly WeekOfStarts[], target: number | null): string {
  const falling = fallingFor(weeks)
  return [
    `${weeks.length} weeks to today: ${weeks.map(({ starts }) => starts).join(', ')}`,
    target !== null && `target ${target}`,
    falling > 1 && `falling ${falling} weeks`,
  ]
    .filter(Boolean)
    .join('; ')
}
