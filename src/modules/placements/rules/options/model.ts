import type { Instant, LocalDate } from '../../../../platform/time.ts'
import type { FigureAge, Holds, Point, PromisedBusiness, Service } from '../../../capacity/index.ts'
import type { BankHolidays } from '../crisis-care.ts'
import type { DeclineReason } from '../decline-reasons.ts'

/**
 * What is said for or against a service, in words for whoever places somebody; `code` is what is counted and tested. What is
 * not known is neither, and is said.
 */
export type Reason = { side: 'for' | 'against' | 'not known'; code: ReasonCode; words: string }

/**
 * Reasons that rule a service out; one that has any is never ranked. The heaviest first: what never changes for this person,
 * then what may change tomorrow, so that "29 full" are 29 that could take them if they had room.
 */
export const hardCodes = [
  'person said no',
  'they said no',
  'zone',
  'distance',
  'sex',
  'age',
  'weight',
  'needs',
  'registration',
  'room',
  'infection',
  'payer',
  'fee',
  'closed',
  'allowance',
  'visits',
  'skills',
  'full',
  'no figure',
] as const
export type HardCode = (typeof hardCodes)[number]

export type ReasonCode =
  | HardCode
  | 'meets'
  | 'figure'
  | 'out of date'
  | 'start'
  | 'miles'
  | 'had before'
  | 'preference'
  | 'kind'
  | 'price'
  | 'language'
  | 'carer sex'
  | 'owed'
  | 'says yes'
  | 'answers'
  | 'on time'

export type Take = { lineId: string; units: number }

/** A service that could take the person. */
export type Option = {
  fits: true
  service: Service
  /** What it would hold, never more than is left; one entry a line, by lineId. */
  takes: readonly Take[]
  /** The first day on which they could start; a guess where the figure is out of date. */
  startsOn: LocalDate
  /** The worst age among the figures it rests on. Out of date stands below every other option. */
  figure: FigureAge
  /** Straight line from home, or from where they want to be near to; null where either is not known, or it comes to them. */
  miles: number | null
  /** Points among those that start on the same day; rules/options/points.ts. Higher is better. */
  score: number
  /** For and against, in the order to print. */
  reasons: readonly Reason[]
  /** What the provider says of the lines it would take, in its own words. */
  words: readonly string[]
}

/** A service of a kind that would do, which cannot take the person, with every reason; the heaviest first. */
export type NotFit = { fits: false; service: Service; why: readonly Reason[] }

export type OptionsFor = {
  /** The best first. */
  options: readonly Option[]
  unfit: readonly NotFit[]
  /** "29 full, 6 no hoist, 3 outside zone": each service once, under its heaviest reason; empty where all fit. */
  unfitWords: string
  /** Of those that do not fit, the one with the least in the way. */
  nearest: NotFit | null
}

/** What of the person and the place the ranking rests on. `null` is not known, and is said. */
export type About = {
  sex: 'female' | 'male' | 'other' | null
  age: number | null
  /** Of home, or of where they want to be near to. */
  point: Point | null
  zone: string | null
  /** Services that looked after them before, and whose. */
  had: readonly { serviceId: string; organisationId: string }[]
  /** The last answer of each service that said no for this need. */
  saidNo: readonly { serviceId: string; at: Instant; reason: DeclineReason }[]
  /** By service; one that was never asked has none. */
  records: ReadonlyMap<string, ProviderRecord>
  /** What each service is short of the business it was promised this week; where it is owed nothing it has none. */
  owed?: ReadonlyMap<string, readonly PromisedBusiness[]>
  /** Hours for which a figure holds, where the place has set its own. */
  holds?: Holds
  /** Bank holidays that the place has added. */
  bankHolidays?: BankHolidays
}

/** How a service has answered and begun lately (`figureDays`): counts, nobody's name. Unanswered questions are not in it. */
export type ProviderRecord = {
  /** For needs like this one (rules/options/likeness.ts), then for all. */
  like: { yes: number; no: number }
  all: { yes: number; no: number }
  /** Middle of the minutes from asked to answered; null where it never answered. */
  minutesToAnswer: number | null
  /** Of those that began: on the day promised, or before. */
  started: { onTime: number; late: number }
  /** The latest no today, to anybody. */
  noToday: DeclineReason | null
}
