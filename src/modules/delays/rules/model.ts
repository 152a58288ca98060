import type { Instant, LocalDate } from '../../../platform/time.ts'
import type { ReadyPeriod, Wait } from '../../discharge/index.ts'
import type { WardKind } from '../../stays/index.ts'
import type { Party } from './facts.ts'

export type CareType = 'acute' | 'non-acute'

/** A stretch in one ward, or away from it. Stretches of a stay touch and do not overlap; the last one is open while it lasts. */
export type Stretch = {
  from: Instant
  to: Instant | null
  siteId: string
  wardId: string
  wardKind: WardKind
  /** Where the ward's specialty puts it out of scope (rules DTOC-03, DTOC-04). */
  specialty: string | null
  /** On leave: the bed is kept, the person is not in it. */
  away: boolean
  factId: string
}

/** What one stay gives the count: derived from its facts, as they were known at one moment. */
export type Course = {
  stayId: string
  personId: string
  bornOn: LocalDate | null
  /** The organisation whose bed it is. */
  providerId: string
  /** The council of ordinary residence; null is "not known" (DTOC-08 never guesses). */
  authorityId: string | null
  admittedAt: Instant
  leftAt: Instant | null
  dischargeMethod: string | null
  stretches: Stretch[]
  /** Times in which all three parts said ready (DTOC-01), oldest first. */
  ready: ReadyPeriod[]
  /** When each part last said yes, as often as it did: a move to another care type asks for all three again (DTOC-06). */
  saidReady: { part: 'clinical' | 'team' | 'safe'; at: Instant; factId: string }[]
  /** Times in which no criterion to reside was met (DRD-01), oldest first; empty when nobody recorded any. */
  notMeeting: { from: Instant; to: Instant | null; factId: string }[]
  /** Every wait of the stay; `owners` says whose it was when. */
  waits: Wait[]
}

/** What a place may choose about the count; printed on every report that is made with it. */
export type CountSettings = {
  /** DTOC-26: whether the day a delay starts on is counted. Not seen for MSitDT: false follows MHS26. */
  countStartDay: boolean
  /** DTOC-06, memory: a move between acute and non-acute ends the delay until the three parts are said again. */
  moveEndsDelay: boolean
}

/** One person-day that an edition counts: the date whose midnight was spent waiting. */
export type CountedDay = {
  stayId: string
  personId: string
  date: LocalDate
  careType: CareType
  providerId: string
  siteId: string
  wardId: string
  authorityId: string | null
  /** The one wait that was the reason of this day by the rule of one reason a day; null when nothing was recorded. */
  waitId: string | null
  awaits: string | null
  /** The code of the edition's own list; null where nothing was recorded, or the list has no such reason. */
  reason: string | null
  /** Whose day it is by the usual attribution, before anybody has said anything. */
  party: Party | null
  organisationId: string | null
}

/** One civil date of a stay, counted or not, with the working. */
export type Night = {
  date: LocalDate
  counted: boolean
  /** Running number of counted nights of this stay, over all months; null when not counted. */
  number: number | null
  day: CountedDay | null
  /** One short word for the square: "Not ready", "On leave", "Left 10:30". */
  square: string
  /** The working in plain words, in the order in which the rule asks, each with its facts and rule. */
  because: { words: string; rule: string; factIds: string[] }[]
}

/** Families of editions that count the same thing. */
export const series = ['nights', 'dtoc', 'mhs26', 'drd', 'acute-sitrep', 'community-sitrep'] as const
export type Series = (typeof series)[number]

/** What an edition and the place's settings ask of the count; made by rules/editions.ts, used by rules/count. */
export type CountRules = {
  editionId: string
  series: Series
  settings: CountSettings
  /** The edition's code for what was awaited; null where its list has none. */
  reasonOf: (awaits: string) => string | null
  /** Whose a day usually is. `ownerKind` is the organisation kind of the wait's owner, 'family', or null without owner. */
  partyOf: (wait: { awaits: string; ownerKind: string | null }) => Party | null
}

/** What one side said of a night, latest first to stand. */
export type Position = {
  factId: string
  whose: Party
  organisationId: string | null
  awaits: string | null
  words: string | null
  by: string | null
  at: Instant
}

/** How far two sides are with one night. 'not proposed': nobody has said anything, the usual attribution stands. */
export type NightState = 'not proposed' | 'not answered' | 'agreed' | 'disputed' | 'dispute recorded'

/**
 * A counted day with what both sides say. reason, party and organisationId are what a return carries: what is agreed;
 * else what the side of the bed says, because it submits; else the usual attribution.
 */
export type AgreedNight = CountedDay & {
  state: NightState
  says: { NHS: Position | null; council: Position | null }
}
