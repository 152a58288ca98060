import { type Instant, Temporal } from '../../../platform/time.ts'
import type { NeedsBed } from './criteria.ts'
import type { Pathway } from './facts.ts'
import type { Part } from './readiness.ts'
import type { Due, WaitState } from './wait.ts'

/** One line of a list: somebody in hospital, or on a ward's list a bed with nobody in it to show. */
export type ListRow = PersonRow | BedRow

export type BedRow = {
  /** 'taken': somebody lies here whom the viewer has no part in caring for. */
  kind: 'empty' | 'closed' | 'taken'
  bedId: string
  bed: string
  wardId: string
  ward: string
  closedBecause: string | null
  closedWords: string | null
  closedAt: Instant | null
}

export type PersonRow = {
  kind: 'person'
  stayId: string
  personId: string
  familyName: string
  givenName: string
  knownAs: string | null
  dateOfBirth: string | null
  gender: string | null
  siteId: string
  site: string
  wardId: string | null
  ward: string | null
  wardKind: string | null
  bedId: string | null
  /** Null for somebody on the ward without a bed. */
  bed: string | null
  place: 'bed' | 'no bed' | 'leave'
  admittedAt: Instant
  expectedDate: string | null
  expectedFirst: string | null
  expectedMoves: number
  expectedReason: string | null
  seniorReviewAt: Instant | null
  dayOn: string | null
  dayColour: 'red' | 'green' | null
  dayReason: string | null
  redDaysRunning: number
  keyWorker: string | null
  socialWorker: string | null
  stillNeedsBed: boolean | null
  criteriaCodes: string[]
  criteriaAt: Instant | null
  criteriaUntil: Instant | null
  /** Of somebody who is ready: since when no reason to need the bed is left. Only the list asks for it. */
  notNeededSince?: Instant | null
  parts: Record<Part, { answer: 'yes' | 'no'; by: string; at: Instant } | null>
  readySince: Instant | null
  firstReadyAt: Instant | null
  notReadyBecause: string | null
  earlierReady: { from: Instant; to: Instant; words: string }[]
  pathway: Pathway | null
  goingTo: string | null
  openWaits: number
  next: NextWait | null
  /** Since nobody owns what comes next; null while somebody does. */
  nobodySince: Instant | null
  /** Dates: when the last open wait is due, and when the first that nobody has accepted is (rules/derive-status.ts). */
  clearOn: string | null
  unansweredFrom: string | null
  lastNote: string | null
  heardAt: Instant
  /** The organisation heard from, by short name and kind. */
  heardFrom: { name: string; kind: string } | null
  /** I am named for them, or my organisation owns something they wait for. */
  mine: boolean
  /** Something was recorded since the moment asked about; false when none was. */
  changed: boolean
}

export type NextWait = {
  waitId: string
  awaits: string
  words: string | null
  state: WaitState
  since: Instant
  due: Due | null
  owner: {
    organisationId: string | null
    name: string | null
    shortName: string | null
    kind: string
    person: string | null
  } | null
}

export const isPerson = (row: ListRow): row is PersonRow => row.kind === 'person'

/** Does this person still need this bed, from what the list holds? */
export function rowNeedsBed(
  row: Pick<PersonRow, 'stillNeedsBed' | 'criteriaCodes' | 'criteriaAt' | 'criteriaUntil'>,
  now: Instant,
): NeedsBed {
  const { stillNeedsBed, criteriaCodes: codes, criteriaAt: at, criteriaUntil: until } = row
  if (stillNeedsBed === null || !at) return { answer: 'unknown' }
  if (!stillNeedsBed) return { answer: 'no', since: at, at }
  return until && Temporal.Instant.compare(until, now) < 0
    ? { answer: 'ask again', codes, ranOutAt: until }
    : { answer: 'yes', since: at, at, codes, until }
}
