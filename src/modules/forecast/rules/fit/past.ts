import type { Pathway } from '../../../discharge/index.ts'

/** Where a stay was: in the acute beds of a hospital, or in beds where people get stronger before they go home. */
export type Beds = 'acute' | 'step-down'

/**
 * One stay as the facts have it, without anybody’s name or number. Moments are days since the beginning of 1970, with their
 * fraction; null has not happened.
 */
export type PastStay = {
  beds: Beds
  /** Which hospital, by its id. */
  site: string
  /** Whole years on the day they came in; null where the date of birth is not known. */
  age: number | null
  came: number
  /** The beginning of the ready period that was the last, or goes on. */
  ready: number | null
  left: number | null
  died: boolean
  pathway: Pathway | null
  /** Is there, and still has to be assessed. */
  toAssess: boolean
  /** Has no bed yet. */
  withoutBed: boolean
  /** Came from another provider’s bed. */
  transferred: boolean
}

/** Use of a service by somebody, from the facts of their need; moments as above. */
export type PastUse = { pathway: Pathway; began: number; ended: number | null }

/** Something that was awaited: what, since when, and until when; and whether they were ready by then. */
export type PastWait = { awaits: string; since: number; done: number | null; ready: boolean }

/** Ages that differ in how long they stay and in what help they leave with. */
export const ageKinds = ['Under 65', '65 to 79', '80 and over'] as const
export type AgeKind = (typeof ageKinds)[number]

/** Of an age that is not known, the middle one: it is the nearest to all of them. */
export const ageKindOf = (age: number | null): AgeKind =>
  age === null ? '65 to 79' : age < 65 ? 'Under 65' : age < 80 ? '65 to 79' : '80 and over'
