import type { Point } from './series.ts'

export type Sparkline = { width: number; height: number; lines: string[]; last: { x: number; y: number } }

const [width, height, edge] = [120, 28, 4]

/** A small line of a series on its own scale, from its first figure to its last and broken where there is none; null with fewer than two figures. */
export function sparklineOf(all: readonly Pick<Point, 'value'>[]): Sparkline | null {
  const first = all.findIndex(({ value }) => value !== null)
  const points = all.slice(Math.max(first, 0), all.findLastIndex(({ value }) => value !== null) + 1)
  const values = points.flatMap(({ value }) => value ?? [])
  if (values.length < 2) return null
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const x = (i: number) => tenth(edge + (i / (points.length - 1)) * (width - 2 * edge))
  const y = (value: number) =>
    tenth(high === low ? height / 2 : edge + ((high - value) / (high - low)) * (height - 2 * edge))
  const lines: string[][] = [[]]
  for (const [i, { value }] of points.entries())
    if (value === null) lines.push([])
    else lines.at(-1)!.push(`${x(i)},${y(value)}`)
  const at = points.findLastIndex(({ value }) => value !== null)
  return {
    width,
    height,
    // A figure between two gaps is a line of no length, which a round cap still draws.
    lines: lines
      .filter((line) => line.length > 0)
      .map((line) => (line.length === 1 ? [line[0], line[0]] : line).join(' ')),
    last: { x: x(at), y: y(points[at]!.value!) },
  }
}

const tenth = (value: number) => Math.round(value * 10) / 10
