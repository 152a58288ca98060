import { z } from 'zod'
import type { Party } from '../facts.ts'
import type { CareType } from '../model.ts'
import type { Band } from '../ready-date.ts'
import type { Item } from './item-line.ts'

/** People and nights of one line of a return; `disputed` nights are among `days`. */
export type Amount = { people: number; days: number; disputed: number }

/** `key`: an organisation's id, a code, a party or a type of care; null is "not recorded". */
export type Line = Amount & { key: string | null }

/** Nights that are alike in everything a return tells apart. */
export type Cell = Amount & {
  providerId: string
  authorityId: string | null
  careType: CareType
  /** A code of the edition's list; of our own count, what was awaited. */
  reason: string | null
  /** Something was awaited, and the edition's list has no such reason. */
  noCode: boolean
  party: Party | null
}

export const splits = ['provider', 'authority', 'careType', 'reason', 'party'] as const
export type Split = (typeof splits)[number]

/** What a return of delayed days says (series nights, dtoc and mhs26). */
export type DaysFigures = {
  kind: 'days'
  total: Amount
  daysInPeriod: number
  /** Delayed days divided by the days of the month (DTOC-24). */
  beds: number
  /** People counted on the last Thursday, to March 2017 (DTOC-23). `on`: YYYY-MM-DD. */
  snapshot: { on: string; people: number; cells: SnapshotCell[] } | null
  by: Record<Split, Line[]>
  cells: Cell[]
  /** Nights that no published column can take. */
  without: Record<'reason' | 'code' | 'party', Amount>
  /** Beds for 100,000 adults, for each council whose population the place has set (DTOC-25). */
  rates: { authorityId: string; adults: number; beds: number; per100000: number }[]
}
export type SnapshotCell = Pick<Cell, 'providerId' | 'authorityId' | 'careType' | 'reason' | 'party'> & {
  people: number
}

/** Discharges of one provider or authority (DRD-01 to DRD-08). */
export type ReadyDateLine = {
  /** People who left after one night or longer. */
  discharges: number
  withDate: number
  /** Of the discharges, those with no ready date recorded; never counted as without delay. */
  missing: number
  onTheDate: number
  delayed: number
  days: number
  bands: Record<Band, number>
  /** Days a discharge, those without delay included; null is "no figure". */
  averageIncluding: number | null
  averageExcluding: number | null
}
export type ReadyDateFigures = ReadyDateLine & {
  kind: 'drd'
  total: { people: number; days: number }
  byProvider: (ReadyDateLine & { key: string | null })[]
  byAuthority: (ReadyDateLine & { key: string | null })[]
}

/** People by reason, of those of one figure; `group` as the files call it. */
export type ReasonLine = { group: string; item: Item; key: string | null; people: number }

/** One day of an acute trust (ADSR-03 to ADSR-08). */
export type AcuteFigures = {
  kind: 'acute-sitrep'
  total: { people: number; days: number }
  notMeeting: number
  /** The split at 17:00 belongs to the earlier editions (ADSR-03): null where the edition does not ask for it. */
  dischargedBy17: number | null
  dischargedAfter17: number | null
  discharged: number
  remaining: number
  /** Days since the criteria were last met, of those who remain, by length of stay; the groups contain one another (ADSR-06). */
  extraDays: { group: '7+' | '14+' | '21+'; people: number; days: number }[]
  /** The month so far, this day included (ADSR-08); null where the edition does not ask for it. */
  month: AcuteMonth | null
  /** Those who left that day, by a column of the list; null where the edition has no list. A key of null is "no column". */
  destinations: { key: string | null; people: number }[] | null
  destinationList: string | null
  reasons: ReasonLine[]
  /** The list of reasons in force. */
  reasonList: string | null
}

/** One delayed bed day is one person who remains at the end of one day: our reading of ADSR-08. */
export type AcuteMonth = {
  /** The first day of the month, YYYY-MM-DD. */
  from: string
  daysCounted: number
  bedDays: number
  /** People remaining at the end of a day, on average. */
  dailyAverage: number
  /** Pounds, as the place has set it; null is "not set", and then there is no cost. */
  pricePerBedDay: number | null
  cost: number | null
}

/** One week of a community provider (rules.md 3.5). Beds are those of the night that ends the week. */
export type CommunityFigures = {
  kind: 'community-sitrep'
  total: { people: number; days: number }
  bedsOccupied: number
  meets: number
  doesNotMeet: number
  notRecorded: number
  dischargedBy17: number
  dischargedAfter17: number
  destinations: { pathway: string | null; destination: string | null; people: number }[]
  reasons: ReasonLine[]
  reasonList: string | null
}

export type Figures = DaysFigures | ReadyDateFigures | AcuteFigures | CommunityFigures

const stored = z.looseObject({ kind: z.enum(['days', 'drd', 'acute-sitrep', 'community-sitrep']) })

/** What a return's row holds, which only makeReturn has written. */
export const storedFigures = (value: unknown): Figures => stored.parse(value) as unknown as Figures
