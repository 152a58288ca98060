import type { LocalDate } from '../../../platform/time.ts'
import type { Definition } from './model.ts'

/** How long one point lasts. Weeks begin on Monday; quarters are those of the financial year. */
export const steps = ['day', 'week', 'month', 'quarter'] as const
export type Step = (typeof steps)[number]

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
] as const
export type Cut = (typeof cuts)[number]

/**
 * One part of a place, or all of it. The key is an id for trust, site, council, service and organisation, a code for a
 * reason, the name itself for an area or an age band; of something loaded from a file that nothing here is called by,
 * the words of the file.
 */
export type Slice = { by: 'whole' } | { by: Cut; key: string }

/** measure: a key of the register, such as 'delayed-days'. */
export type SeriesRef = { measure: string; slice: Slice; step: Step }

/**
 * One period, its last day included. value null is "no figure", never 0, and `missing` says why in words. Numerator and
 * denominator are what the value was worked from; a count has no denominator. A whole period that has not ended yet is
 * missing too.
 */
export type Point = {
  from: LocalDate
  to: LocalDate
  value: number | null
  numerator: number | null
  denominator: number | null
  source: 'facts' | 'file'
  missing?: string
  /** There is a figure, which this viewer may not be told. */
  keptBack?: true
}

/** What was asked for, what it means, and its points from the earliest, one for every step of the period. */
export type Series = { ref: SeriesRef; definition: Definition; points: Point[] }

/** Both dates included. */
export type Period = { from: LocalDate; to: LocalDate }
