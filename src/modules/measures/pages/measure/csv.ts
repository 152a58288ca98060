import type { ChartModel } from '../../chart/model.ts'
import { readingWords } from '../../chart/words.ts'

/** A row for every point of a chart, with what the rules say of it. */
export const chartColumns = [
  'measure',
  'slice',
  'from',
  'to',
  'value',
  'numerator',
  'denominator',
  'why no figure',
  'promise',
  'over',
  'mean',
  'lower limit',
  'upper limit',
  'reading',
  'why not chance',
  'source',
]

/** @param slice as a file names it: "trust: Royal Infirmary", or empty for the whole place */
export const chartRows = ({ definition, points }: ChartModel, slice: string): (string | number | null)[][] =>
  points.map((point) => [
    definition.key,
    slice,
    point.from.toString(),
    point.to.toString(),
    point.value,
    point.numerator,
    point.denominator,
    point.missing ?? null,
    number(point.promise),
    point.value === null || point.promise === null ? null : number(point.value - point.promise),
    number(point.limits?.mean),
    number(point.limits?.lower),
    number(point.limits?.upper),
    point.reading && readingWords[point.reading],
    point.signal,
    point.source,
  ])

const number = (value: number | null | undefined): number | null =>
  value === null || value === undefined || Number.isNaN(value) ? null : Math.round(value * 1e6) / 1e6
