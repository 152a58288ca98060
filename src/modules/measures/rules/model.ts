import type { LocalDate } from '../../../platform/time.ts'

/** How sure we are of a wording: seen in its source, seen in part, from memory only; 'local' is a place's own. */
export const confidences = ['verified', 'in part', 'memory', 'local'] as const
export type Confidence = (typeof confidences)[number]

export const betters = ['more', 'fewer', 'neither'] as const
export type Better = (typeof betters)[number]

/** One version of what is counted. Versions are superseded by the next, never edited. */
export type Definition = {
  key: string
  version: number
  name: string
  /** What it tells, in words for anybody. */
  words: string
  numerator: string
  /** null for a plain count. */
  denominator: string | null
  /** What one of a value is: 'days', 'people', 'per cent', 'per 100,000'. */
  unit: string
  better: Better
  source: string
  /** "Better Care Fund 2014-19"; null for one without editions. */
  edition: string | null
  /** Who answers for it; null is "not set". */
  owner: string | null
  confidence: Confidence
  how: How
  /** From when this version holds; null for the one that was always there. */
  since: LocalDate | null
  /** What this version changed; null for the first. */
  change: string | null
}

/**
 * How a value is worked: times × numerator ÷ denominator. Tallies are daily counts of what is recorded here
 * (rules/tallies.ts); 'days' are the calendar days of the period; a population is loaded, by year, with its source.
 */
export type How =
  /** `adds` false: months never make a quarter, as of a percentile or of how many people live somewhere. */
  | { from: 'file'; adds?: false | undefined }
  | {
      from: 'facts'
      count: string
      over: { tally: string } | { population: string } | 'days' | null
      times: number
      /** Days after the end of a period until all that belongs to it can have happened: 28 for a readmission. */
      ripe: number
    }
