import { scaleLinear } from 'd3-scale'
import { daysBetween, type LocalDate } from '../../../platform/time.ts'
import { type ChartSize, tenth } from '../../../ui/index.ts'
import type { Period } from '../rules/series.ts'
import type { ChartModel } from './model.ts'

/** A page's chart, and a small one of which several stand on a sheet. */
export const sizes = {
  whole: { width: 1196, height: 396, left: 52, right: 990, top: 32, bottom: 360 },
  small: { width: 560, height: 220, left: 44, right: 440, top: 30, bottom: 190 },
} as const satisfies Record<string, ChartSize>

export type Scales = {
  size: ChartSize
  /** Where a date begins. */
  x: (date: LocalDate) => number
  /** Where a point stands: in the middle of its period, so that what began with it stands before it. */
  middle: (period: Period) => number
  y: (value: number) => number
  ticks: number[]
  days: readonly LocalDate[]
}

/** From the first point to the last, to what is promised ahead, or to today: whichever is later. */
export function scalesOf(model: ChartModel, size: ChartSize): Scales {
  const { points, ahead, today } = model
  const first = points[0]?.from ?? today
  const ends = [points.at(-1)?.to, ahead.at(-1)?.to, today].filter((one) => one !== undefined)
  const span = Math.max(1, ...ends.map((end) => daysBetween(first, end) + 1))
  const across = scaleLinear().domain([0, span]).range([size.left, size.right])
  const x = (date: LocalDate) => tenth(across(daysBetween(first, date)))
  const up = scaleLinear()
    .domain(domainOf(model))
    .nice(5)
    .range([size.bottom, size.top + 8])
  const ticks = up.ticks(size.height > 300 ? 6 : 4)
  return {
    size,
    x,
    middle: ({ from, to }) => tenth(across(daysBetween(first, from) + (daysBetween(from, to) + 1) / 2)),
    y: (value) => tenth(up(value)),
    ticks,
    days: dayTicks(model, x, size),
  }
}

/** Whatever is drawn fits; a number of things is never shown below nothing. */
function domainOf({ points, ahead }: ChartModel): [number, number] {
  const values = points.flatMap(({ value, limits, promise }) => [
    value,
    promise,
    ...(limits ? [limits.lower, limits.upper, limits.mean] : []),
  ])
  const all = [...values, ...ahead.map(({ promise }) => promise)].filter(
    (one): one is number => one !== null && Number.isFinite(one),
  )
  if (all.length === 0) return [0, 1]
  const [least, most] = [Math.min(...all), Math.max(...all)]
  if (least === most) return [Math.min(0, least), most === 0 ? 1 : Math.max(most * 1.2, 0)]
  const counted = points.every(({ value }) => value === null || value >= 0)
  return [counted ? Math.max(0, least) : least, most]
}

/** The beginnings of points, never two closer than their words are wide, none where its words would be cut. */
function dayTicks(
  { points, ahead }: ChartModel,
  x: (date: LocalDate) => number,
  size: ChartSize,
): LocalDate[] {
  const starts = [...points, ...ahead].map(({ from }) => from)
  const apart = starts.length > 1 ? (x(starts.at(-1)!) - x(starts[0]!)) / (starts.length - 1) : 0
  const every = Math.max(1, Math.ceil(80 / apart))
  return starts.filter((date, i) => i % every === 0 && x(date) < size.right - 20)
}
