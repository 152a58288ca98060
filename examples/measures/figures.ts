import type { Cut, Step } from '../../src/modules/measures/index.ts'
import { Temporal } from '../../src/platform/time.ts'
import type { Builder } from '../builder.ts'

/** One row of a file of figures, as `measures.figure` keeps it; without a value it says why. */
export type LoadedFigure = {
  measure: string
  slice: { by: 'whole' } | { by: Cut; key: string }
  step: Step
  /** The first day of its period. */
  from: string
  value: number | null
  numerator?: number
  denominator?: number
  missing?: string
}

/** A file of figures: its rows in the order of its lines. */
export type LoadedFile = { loadId: string; fileName: string; source: string; figures: LoadedFigure[] }

export function file(b: Builder, fileName: string, source: string, figures: LoadedFigure[]): void {
  b.world.files.push({ loadId: b.ids.of(`file ${fileName}`), fileName, source, figures })
}

const lengths = { day: { days: 1 }, week: { weeks: 1 }, month: { months: 1 }, quarter: { months: 3 } }

/** The last day of a figure's period. */
export const lastDayOf = ({ from, step }: Pick<LoadedFigure, 'from' | 'step'>): string =>
  Temporal.PlainDate.from(from).add(lengths[step]).subtract({ days: 1 }).toString()
