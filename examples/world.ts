import type { Role } from '../src/modules/access/index.ts'
import type { Band, Limits, ServiceKind, Skills } from '../src/modules/capacity/index.ts'
import type { DelayFact } from '../src/modules/delays/index.ts'
import type { DischargeFact } from '../src/modules/discharge/index.ts'
import type { ForecastSettings } from '../src/modules/forecast/index.ts'
import type { NeedFact } from '../src/modules/placements/index.ts'
import type { StayFact } from '../src/modules/stays/index.ts'
import type { Instant, LocalDate } from '../src/platform/time.ts'
import type { LoadedFile } from './measures/figures.ts'
import type { ToldLimits, ToldTrajectory } from './measures/promised.ts'
import type { IssuedPlan } from './plans/issued.ts'

/** A place as plain data: who works there, which beds it has, who is in them and what has happened to each. */
export type World = {
  systemId: string
  name: string
  /** One line for `homeward world list`. */
  about: string
  example: true
  /** The moment at which a demonstration clock starts; without it the place lives on the real clock. */
  demoAt?: Instant
  organisations: Organisation[]
  accounts: Account[]
  posts: Post[]
  sites: Site[]
  wards: Ward[]
  beds: Bed[]
  closures: Closure[]
  people: Person[]
  contacts: Contact[]
  localNumbers: LocalNumber[]
  stayFacts: StayFact[]
  dischargeFacts: DischargeFact[]
  delayFacts: DelayFact[]
  districts: District[]
  services: Service[]
  lines: ServiceLine[]
  figures: Figure[]
  starts: Starts[]
  promises: Promised[]
  monthlyPlans: MonthlyPlan[]
  circulations: Circulation[]
  messages: KeyMessage[]
  needFacts: NeedFact[]
  /** Figures printed elsewhere about a month, kept as they were printed. */
  publishedFigures: PublishedFigure[]
  /** The place's plans, in the order in which their versions were issued. */
  plans: IssuedPlan[]
  /** Files of figures, for what is not recorded here. */
  files: LoadedFile[]
  trajectories: ToldTrajectory[]
  limits: ToldLimits[]
  /** From which day on everything is recorded here: earlier facts are those of people who were there on that day. */
  countsFrom?: LocalDate
  /** Scenarios it keeps: files that `homeward forecast run` takes. */
  scenarios: unknown[]
  /** What its forecasts reckon with: costs, and shares by pathway. */
  reckoned?: Partial<ForecastSettings>
  /** Figures in the place's document that do not agree, as the module plans finds them. */
  disagreements: string[]
  sources: Source[]
}

/** `build`: the same seed and moment give the same world, to the last id. */
export type Example = Pick<World, 'systemId' | 'name' | 'about'> & {
  build: (seed: number, now: Instant) => World
}

export type OrganisationKind =
  | 'hospital trust'
  | 'council'
  | 'district council'
  | 'community provider'
  | 'mental health trust'
  | 'transfer of care hub'
  | 'voluntary'
  | 'care home'
  | 'home care'
  | 'board'

export type Organisation = {
  organisationId: string
  name: string
  shortName: string
  kind: OrganisationKind
  phone?: string
}

export type Account = {
  userId: string
  signInName: string
  name: string
  shortName: string
  phone?: string
  /** Who this is, in one line; only the cast has it, and only the cast is printed with sign-in lines. */
  who?: string
}

export type Post = { postId: string; userId: string; organisationId: string; role: Role; wardId?: string }

export type Site = { siteId: string; organisationId: string; name: string; shortName: string }

export type WardKind = 'acute' | 'community' | 'mental health' | 'intermediate' | 'interim' | 'virtual'

export type Ward = { wardId: string; siteId: string; name: string; kind: WardKind; specialty?: string }

export type Bed = { bedId: string; wardId: string; name: string; placeInWard: number }

export type ClosureReason = 'infection' | 'staffing' | 'repair' | 'equipment' | 'deep clean' | 'other'

export type Closure = {
  closureId: string
  bedId: string
  reason: ClosureReason
  words?: string
  closedAt: Instant
  closedBy: string | null
  reopenedAt?: Instant
}

export type Funding = 'council' | 'self-funder' | 'direct payment' | 'personal health budget' | 'not known'

export type Person = {
  personId: string
  nhsNumber: string | null
  nhsNumberTraced: boolean
  familyName: string
  givenName: string
  knownAs?: string
  /** YYYY-MM-DD */
  dateOfBirth: string
  gender: 'female' | 'male' | 'other' | 'not known'
  address: string
  postcode: string
  phone?: string
  gpPractice?: string
  /** The council of ordinary residence; null is "not known". */
  authorityId: string | null
  communicationNeeds?: string
  preferences?: string
  funding?: Funding
}

export type Contact = {
  contactId: string
  personId: string
  name: string
  relationship: string
  phone?: string
  isCarer: boolean
  ringFirst: boolean
}

export type LocalNumber = { organisationId: string; number: string; personId: string }

/** Where a postcode district lies: metres on a grid of the example's own. */
export type District = {
  outward: string
  zone: string | null
  area: string | null
  easting: number
  northing: number
}

export type Service = {
  serviceId: string
  organisationId: string
  name: string
  kind: ServiceKind
  area?: string
  zones?: string[]
  postcode?: string
  /** The ward of ours whose beds these are: what is free is counted. */
  wardId?: string
  places?: number
  limits?: Limits
  target?: number
  /** Pence a week. */
  fee?: { from: number; to: number }
  contact?: { phone?: string; email?: string; hours?: { days: number[]; from: string; to: string }[] }
  opens?: { days?: number[]; bankHolidays?: boolean; closedOn?: string[] }
  words?: string
}

export type ServiceLine = {
  lineId: string
  serviceId: string
  zone?: string
  weekdays?: number[]
  band?: Band
  carers?: number
  words?: string
  skills?: Skills
}

export type Figure = {
  figureId: string
  lineId: string
  free: number
  saidAt: Instant
  source: 'page' | 'link' | 'telephone' | 'file' | 'feed'
  saidBy: string | null
  saidFor: string | null
  words?: string
}

/** The least business a service was promised by the week. */
export type Promised = {
  promiseId: string
  serviceId: string
  counts: 'hours' | 'starts'
  aWeek: number
  from: string
  to?: string
  words?: string
}
/** What a kind of service should come to in a month. */
export type MonthlyPlan = {
  planId: string
  kind: ServiceKind
  counts: 'starts' | 'admissions avoided'
  aMonth: number
  fromMonth: string
  criteria?: string
  source?: string
}
/** Who is sent the summary, and when (London time; days of the week 1 to 7). */
export type Circulation = {
  circulationId: string
  name: string
  kind: 'daily' | 'seven-day' | 'crisis month'
  addresses: string[]
  at: string
  weekdays: number[]
  madeBy: string | null
}
export type KeyMessage = {
  messageId: string
  words: string
  from: string
  to: string
  writtenBy: string | null
}

/** New starts of one day, or of a week put down to its Monday. */
export type Starts = { startId: string; serviceId: string; on: string; starts: number }

/** `month`: its first day. Figures of one printed table share a `source`. */
export type PublishedFigure = {
  figureId: string
  series: 'dtoc' | 'drd'
  month: string
  ofWhat: 'total' | 'provider' | 'authority' | 'reason' | 'attribution' | 'care type'
  key: string
  label: string
  source: string
  line?: string
  value: number
}

/** Where a figure comes from: `line` quotes the document's words. */
export type Source = { what: string; document: string; line: string }
