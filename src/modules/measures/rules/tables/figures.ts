import type { Loaded } from '../file-points.ts'
import { periodCell } from '../register-rows.ts'
import type { Cut, Slice } from '../series.ts'

/** `readFigures` reads the first six; the source is told of the load. */
export const figureColumns = [
  'measure',
  'period',
  'slice',
  'numerator',
  'denominator',
  'value',
  'source',
] as const

/** Every figure of a file that stands; one that is missing says why in place of the value. */
export const figureRows = (
  loaded: readonly Loaded[],
  textOf: (slice: Slice) => string,
): (string | number | null)[][] =>
  loaded.map(({ measure, by, key, step, from, numerator, denominator, value, missing, source }) => [
    measure,
    periodCell(from, step),
    textOf(by === 'whole' ? { by } : { by: by as Cut, key }),
    numerator,
    denominator,
    value ?? missing ?? 'no figure',
    source,
  ])
