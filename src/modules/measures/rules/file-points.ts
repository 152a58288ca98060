import { daysBetween, type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
import type { Definition } from './model.ts'
import type { Period, Point, Step } from './series.ts'

/** A figure that stands, as its file gave it. */
export type Loaded = {
  loadId: string
  line: number
  measure: string
  by: string
  key: string
  step: Step | 'year'
  from: LocalDate
  to: LocalDate
  numerator: number | null
  denominator: number | null
  value: number | null
  missing: string | null
  fileName: string
  source: string
  loadedAt: Instant
  loadedBy: string | null
}

/** What a numerator over a denominator is multiplied by, from the unit. */
export const timesOf = ({ unit }: Pick<Definition, 'unit'>): number =>
  unit === 'per cent' ? 100 : unit === 'per 100,000' ? 100_000 : 1

/**
 * A point from what was loaded: the figure of that very period; otherwise the figures of shorter periods that fill it,
 * where they can be added up. A gap among them is a gap.
 * @returns null where nothing was loaded for any day of the period.
 */
export function filePoint(definition: Definition, period: Period, rows: readonly Loaded[]): Point | null {
  const exact = rows.find(({ from, to }) => from.equals(period.from) && to.equals(period.to))
  if (exact) return pointOf(period, exact)
  const inside = insideOf(period, rows)
  if (inside.length === 0) return around(period, rows)
  const fills = fillsOf(period, inside)
  if (!fills) return missing(period, 'Only a part of this period was loaded.')
  if (fills.some(({ value }) => value === null))
    return missing(period, 'A part of this period has no figure.')
  return added(definition, period, fills)
}

/** The figures a point was made of, for opening it. */
export function rowsBehind(period: Period, rows: readonly Loaded[]): Loaded[] {
  const exact = rows.filter(({ from, to }) => from.equals(period.from) && to.equals(period.to))
  if (exact.length > 0) return exact
  const inside = insideOf(period, rows)
  return fillsOf(period, inside) ?? inside
}

const insideOf = (period: Period, rows: readonly Loaded[]) =>
  rows.filter(({ from, to }) => !isBefore(from, period.from) && !isBefore(period.to, to))

/** Those of one step that fill the whole period, if any do. */
const fillsOf = (period: Period, inside: readonly Loaded[]) =>
  [...Map.groupBy(inside, ({ step }) => step).values()].find(
    (own) => filled(own) === daysBetween(period.from, period.to) + 1,
  )

const filled = (rows: readonly Loaded[]) =>
  rows.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0)

function pointOf(period: Period, row: Loaded): Point {
  const point: Point = {
    ...period,
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    source: 'file',
  }
  return row.value === null ? { ...point, missing: row.missing ?? 'The file gives no figure.' } : point
}

function around(period: Period, rows: readonly Loaded[]): Point | null {
  const longer = rows.find(({ from, to }) => !isBefore(period.from, from) && !isBefore(to, period.to))
  return longer ? missing(period, `Loaded by ${longer.step}: a shorter period has no figure.`) : null
}

function added(definition: Definition, period: Period, rows: readonly Loaded[]): Point {
  if (definition.how.from === 'file' && definition.how.adds === false)
    return missing(period, 'Figures of shorter periods cannot be added up to this one.')
  if (definition.denominator === null) {
    const value = rows.reduce((sum, { value: own }) => sum + own!, 0)
    return { ...period, value, numerator: value, denominator: null, source: 'file' }
  }
  if (rows.some(({ numerator, denominator }) => numerator === null || denominator === null))
    return missing(period, 'Loaded without numerator and denominator, and so not to be added up.')
  const numerator = rows.reduce((sum, { numerator: own }) => sum + own!, 0)
  // People who live somewhere are not more because they were counted every month.
  const denominator =
    definition.unit === 'per 100,000'
      ? rows.toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from)).at(-1)!.denominator!
      : rows.reduce((sum, { denominator: own }) => sum + own!, 0)
  if (denominator === 0) return missing(period, 'There was nothing to divide by: no figure.')
  return {
    ...period,
    value: (timesOf(definition) * numerator) / denominator,
    numerator,
    denominator,
    source: 'file',
  }
}

const missing = (period: Period, why: string): Point => ({
  ...period,
  value: null,
  numerator: null,
  denominator: null,
  source: 'file',
  missing: why,
})

const isBefore = (a: LocalDate, b: LocalDate) => Temporal.PlainDate.compare(a, b) < 0
