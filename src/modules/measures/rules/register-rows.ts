import { monthText } from '../../../platform/month-text.ts'
import type { Definition } from './model.ts'
import type { Period, Series, Step } from './series.ts'
import { readingOfStanding, type Standing } from './standing.ts'

type Cells = (string | number | null)[]

export const definitionColumns = [
  'measure',
  'version',
  'name',
  'what it tells',
  'numerator',
  'denominator',
  'unit',
  'better',
  'edition',
  'source',
  'confidence',
  'owner',
] as const

export const definitionCells = (one: Definition): Cells => [
  one.key,
  one.version,
  one.name,
  one.words,
  one.numerator,
  one.denominator,
  one.unit,
  one.better,
  one.edition,
  one.source,
  one.confidence,
  one.owner,
]

export const registerColumns = [
  ...definitionColumns,
  'slice',
  'step',
  'from',
  'to',
  'value',
  'of which',
  'out of',
  'figures from',
  'missing because',
  'reading',
  'promised',
  'on the wrong side by',
] as const

/** One measure with its last figure, for a spreadsheet: what is missing is an empty cell, with why beside it. */
export const registerRow = (standing: Standing, slice: string): Cells => {
  const { definition, series, last, missing, promise, owed } = standing
  return [
    ...definitionCells(definition),
    slice,
    series.ref.step,
    last?.from.toString() ?? null,
    last?.to.toString() ?? null,
    last?.value ?? null,
    last?.numerator ?? null,
    last?.denominator ?? null,
    last?.source ?? null,
    missing,
    readingOfStanding(standing),
    promise,
    owed,
  ]
}

/** The columns that `homeward measures load` reads come first, so that a saved file can be loaded elsewhere. */
export const pointColumns = [
  'measure',
  'period',
  'slice',
  'numerator',
  'denominator',
  'value',
  'from',
  'to',
  'figures from',
  'missing because',
] as const

/** Every point of a series. @param slice as a file names it: "trust: Royal Infirmary", or empty for the whole place */
export const pointRows = ({ definition, ref, points }: Series, slice: string): Cells[] =>
  points.map((point) => [
    definition.key,
    periodCell(point.from, ref.step),
    slice,
    point.numerator,
    point.denominator,
    point.value ?? 'no figure',
    point.from.toString(),
    point.to.toString(),
    point.value === null ? null : point.source,
    point.missing ?? null,
  ])

/** A period as `readPeriod` reads it again. */
export function periodCell(from: Period['from'], step: Step | 'year'): string {
  if (step === 'week') return `week of ${from.toString()}`
  if (step === 'month') return monthText(from)
  if (step === 'day') return from.toString()
  const year = from.month >= 4 ? from.year : from.year - 1
  const next = String((year + 1) % 100).padStart(2, '0')
  // "2010-11" is a month.
  if (step === 'year') return from.month === 1 ? String(from.year) : `${year}/${next}`
  return `${year}-${next} Q${from.month >= 4 ? (from.month - 1) / 3 : 4}`
}
