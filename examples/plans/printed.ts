import type { Level } from '../../src/modules/plans/index.ts'

/** Rows of planning documents as printed: dates stay as the document writes them, and null is a blank. */

/** number as printed; what; lead; completion date. */
export type PrintedAction = [
  number: string,
  what: string,
  lead: string | null,
  due: string | null,
  note?: string,
]

export type PrintedChange = {
  change: number
  level: Level
  evidence: string
  success: string
  actions: PrintedAction[]
}

/** One row of a programme table. Rows of one thing that stands elsewhere too share `about`. */
export type PrintedService = {
  area: string
  does: string
  expects?: string
  aWeek?: number
  aMonth?: number
  aYear?: number
  unit?: string
  lead?: string
  due?: string
  risk?: string
  about?: string
}

export type PrintedMilestones = {
  stream: string
  change: string
  metrics: number[]
  rows: [aim: string, what: string, start: string | null, finish: string | null, responsible: string | null][]
}

export type PrintedStakeholder = [who: string, theirImpact: string, impactOnThem: string, told: string]

export type PrintedPlannedChange = {
  does: string
  from?: string
  /** More than one where the document has more than one. */
  dates: string[]
  expects: string | null
  promised?: string
  saves?: { of: string; aYear: number }[]
}

export type PrintedScheme = {
  area: string
  name: string
  does: string
  expects: string[]
  /** A number as printed: per cent, or so many. */
  target?: { of: string; percent?: number; amount?: number; note?: string }
  promised?: string
  unfunded?: true
}
