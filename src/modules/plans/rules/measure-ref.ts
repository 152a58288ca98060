import { z } from 'zod'
import type { Cut, SeriesRef, Step } from '../../measures/index.ts'

const steps = ['day', 'week', 'month', 'quarter'] as const satisfies readonly Step[]
/** What a measure can be cut by, besides the whole place. */
export const cuts = [
  'trust',
  'site',
  'council',
  'service',
  'area',
  'reason',
  'organisation',
  'age band',
] as const satisfies readonly Cut[]

/** Which measure, of which part of the place, in which steps. Without a slice it is the whole place. */
export type MeasureRef = {
  measure: string
  slice?: { by: Cut; key: string } | undefined
  step?: Step | undefined
}

const measureKey = /^[a-z0-9][a-z0-9-]{0,79}$/

export const measureRef: z.ZodType<MeasureRef> = z.strictObject({
  measure: z.string().regex(measureKey, 'a key of the register of measures, such as delayed-days'),
  slice: z.strictObject({ by: z.enum(cuts), key: z.string().trim().min(1).max(120) }).optional(),
  step: z.enum(steps).optional(),
})

/** As one text, for a file's cell: "delayed-days; trust: RUH; month". */
export const measureText = ({ measure, slice, step }: MeasureRef): string =>
  [measure, slice && `${slice.by}: ${slice.key}`, step].filter(Boolean).join('; ')

/** The measure written as `measureText` writes it. */
export function readMeasure(text: string): MeasureRef | { wrong: string } {
  const [measure = '', ...rest] = text.split(';').map((one) => one.trim())
  const found: MeasureRef = { measure }
  for (const one of rest) {
    const step = steps.find((each) => each === one)
    const [, by = '', key = ''] = /^([a-z ]+):\s*(.+)$/.exec(one) ?? []
    const cut = cuts.find((each) => each === by.trim())
    if (step) found.step = step
    else if (cut) found.slice = { by: cut, key }
    else return { wrong: `has a part nobody knows (${one}): write it like "delayed-days; trust: RUH; month"` }
  }
  return measureKey.test(measure)
    ? found
    : { wrong: 'must begin with the key of a measure, like "delayed-days; trust: RUH; month"' }
}

/** The series a measure names; months where no step is said. */
export const seriesRefOf = ({ measure, slice, step }: MeasureRef): SeriesRef => ({
  measure,
  slice: slice ?? { by: 'whole' },
  step: step ?? 'month',
})

/** What a measure is called, with which part of the place and which steps: "Delayed days, Royal United Bath, by month". */
export type MeasureName = (ref: MeasureRef) => string
