import type { Distribution } from './distribution.ts'

/**
 * Everything a run depends on, besides its seed and number of replications. All of it is data: docs/how-to/run-a-scenario.md
 * says it field by field. Days are counted from 0, the first day simulated; times are in days; lists refer by name.
 */
export type Scenario = {
  name: string
  /** Days that are measured, after the warm-up. */
  days: number
  /** Days simulated before anything is measured; 0 where the run starts from today's people. */
  warmUp?: number | undefined
  /** The date of day 0. Without it day 0 is a Monday in January and there are no bank holidays. */
  firstDay?: string | undefined
  /** Dates. The edge fills in those of England where a first day is given and this is not. */
  bankHolidays?: readonly string[] | undefined
  /** Kinds of people that stay or go on differently; one kind when left out. */
  kinds?: readonly string[] | undefined
  arrivals: readonly Arrivals[]
  stations: readonly Station[]
  /** Who is there or waits at the start. */
  today?: readonly Present[] | undefined
  /** Days in one line of the series; by default 1, or as many as keep it within 400 lines. */
  every?: number | undefined
}

export type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun' | 'bank holiday'

/** One stream of people. One of `perDay`, `series` and `between` says how many come. */
export type Arrivals = {
  name: string
  to: string
  kind?: string | undefined
  /** The mean number a day, by chance (Poisson), shaped by the weights below, each of which has a mean of 1 after scaling. */
  perDay?: number | undefined
  /** 7 weights, Monday first. */
  byWeekday?: readonly number[] | undefined
  /** 24 weights from midnight, or 168 from Monday midnight. */
  byHour?: readonly number[] | undefined
  /** 12 weights, January first. */
  byMonth?: readonly number[] | undefined
  /** On a bank holiday this times what the day would have been. */
  onBankHoliday?: number | undefined
  /** The mean of each day from day 0; with `exactly` the whole number of each day, at random times. */
  series?: readonly number[] | undefined
  exactly?: boolean | undefined
  /** The time between two arrivals. */
  between?: Distribution | undefined
  /** Lower goes first at the station; 1 when left out. */
  priority?: number | undefined
  /** How long they wait at most. */
  givesUp?: GivesUp | undefined
}

/** Who has waited so long gives up, and leaves or goes to another station. */
export type GivesUp = { after: Distribution; to?: string | undefined }

/** Where people stay or are served, one after another. */
export type Station = {
  name: string
  /** How many at once; without it as many as come. */
  places?: number | readonly PlacesRule[] | undefined
  /** How many may start: a gate besides the places. Unused starts lapse at midnight unless kept. */
  starts?: readonly StartsRule[] | undefined
  keepsStarts?: boolean | undefined
  /** Hours a day by window, of which each person takes what they need. */
  windows?: readonly Window[] | undefined
  needs?: readonly Need[] | undefined
  stay: Distribution
  stayByKind?: Record<string, Distribution> | undefined
  /** Served in the bed they are in, which they keep: an assessment, a decision, a wait of known length. */
  inBed?: boolean | undefined
  /** Whether those who come from outside may wait at the door; `most` is how many. */
  door?: 'open' | 'lost' | { most: number } | undefined
  /** Who is next among those of the best priority: who has waited longest, or the head of the longest list (Wood and Murch 2018). */
  givesTo?: 'longest wait' | 'longest list' | undefined
  /** Whether a person who fits may overtake one who does not: strict first come, first served, or first fit. */
  fit?: 'strict' | 'first fit' | undefined
  /** What comes after the stay; what is missing to 1 leaves. */
  next?: readonly Route[] | undefined
  nextByKind?: Record<string, readonly Route[]> | undefined
}

export type Route = {
  to: string
  share: number
  /** They go on as this kind. */
  kind?: string | undefined
  /** Where they wait: in the bed, which they block, or outside, at the station's door. In the bed when left out. */
  waits?: 'in bed' | 'outside' | undefined
  /** What the wait is for, in words; the station's name when left out. */
  reason?: string | undefined
  priority?: number | undefined
  givesUp?: GivesUp | undefined
}

/** The last rule that fits a moment holds; none gives no places. */
export type PlacesRule = {
  places: number
  /** On a bank holiday only rules hold that name it, or no day at all. */
  days?: readonly Day[] | undefined
  /** '08:00'; from midnight and to midnight when left out. */
  from?: string | undefined
  to?: string | undefined
  since?: string | number | undefined
  until?: string | number | undefined
}

/** On each day that fits, at a time: so many starts, or an even share of so many a week. */
export type StartsRule = {
  starts?: number | undefined
  aWeek?: number | undefined
  at?: string | undefined
  days?: readonly Day[] | undefined
  since?: string | number | undefined
  until?: string | number | undefined
}

export type Window = { name: string; hours: number | readonly HoursRule[] }
export type HoursRule = {
  hours: number
  days?: readonly Day[] | undefined
  since?: string | number | undefined
  until?: string | number | undefined
}
/**
 * A share of people, and the hours a day they take of each window; so many days after they began it may come down, step by
 * step, as visits do (IPACS).
 */
export type Need = { share: number; hours: Record<string, number>; later?: readonly LaterNeed[] | undefined }
export type LaterNeed = { after: number; hours: Record<string, number> }

/** Somebody, or several alike, who is there at the start. */
export type Present = {
  /** The station they are in; left out for those who wait outside. */
  at?: string | undefined
  /** Days since they came in, or since they began to wait. */
  since: number
  kind?: string | undefined
  /** They have finished their stay, if any, and wait for this station. */
  waitsFor?: string | undefined
  count?: number | undefined
}

/** The routes on from a station, those for everybody first: a list for each kind that has its own. */
export const routeLists = ({ next, nextByKind }: Station): (readonly Route[])[] => [
  next ?? [],
  ...Object.values(nextByKind ?? {}),
]
