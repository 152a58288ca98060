import { fullDate } from '../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import {
  type Band,
  isServiceKind,
  type Need,
  type Payer,
  payers,
  type ServiceKind,
} from '../../capacity/index.ts'
import { awaitsWords, type Pathway } from '../../discharge/index.ts'
import { type Named, withoutNames } from '../../people/index.ts'
import { languageIn, needsIn, registrationIn, roomsIn, visitsIn } from './needs-in-words.ts'
import type { Requires, Visit } from './requires.ts'
import { kindsFor } from './waits-of-need.ts'

/** What the place knows of somebody, as far as a need rests on it. */
export type KnownRecord = {
  who: Named
  gender: string | null
  preferences: string | null
  communicationNeeds: string | null
  funding: string | null
  pathway: Pathway | null
  readySince: Instant | null
  waits: readonly { awaits: string; words: string | null }[]
  /** The trusted assessment that holds, where one is written. */
  assessment: {
    sections: Readonly<Record<string, string | undefined>>
    visitsADay?: number | undefined
    carers?: number | undefined
    at: Instant
  } | null
  /** What was needed the last time. */
  earlier: { requires: Requires; at: Instant } | null
}

/** What the form begins with, and where each part of it comes from, in words. */
export type Prefilled = { requires: Partial<Requires>; from: Partial<Record<keyof Requires, string>> }

/** Asked once: whatever the record says already is written down for the form, and a person checks it. */
export function fromRecord(record: KnownRecord): Prefilled {
  const { earlier, assessment } = record
  const requires: Partial<Requires> = {}
  const from: Prefilled['from'] = {}
  const put = <K extends keyof Requires>(key: K, value: Requires[K] | null | undefined, source: string) => {
    if (value === null || value === undefined || value === '' || key in requires) return
    if (Array.isArray(value) && value.length === 0) return
    requires[key] = value
    from[key] = source
  }
  const assessed = assessment && `From the trusted assessment of ${fullDate(dateOf(assessment.at))}`
  const before = earlier && `As it was on ${fullDate(dateOf(earlier.at))}`
  put('wants', kindsOfWaits(record.waits), 'From what is waited for')
  put('wants', earlier?.requires.wants, before ?? '')
  put('wants', record.pathway && ofPathway[record.pathway], 'From the pathway')
  put('visits', assessment && visitsFrom(assessment.visitsADay, assessment.carers), assessed ?? '')
  put('visits', visitsOfWaits(record.waits), 'From what is waited for')
  put('visits', earlier?.requires.visits, before ?? '')
  put('needs', needsFrom(record), 'Found in the words of the record')
  if (requires.wants?.some(isHome)) {
    const words = textOf(record)
    put('registration', registrationIn(words), 'Found in the words of the record')
    put('rooms', roomsIn(words), 'Found in the words of the record')
  }
  for (const key of [
    'registration',
    'rooms',
    'weightKg',
    'language',
    'carerSex',
    'near',
    'milesTo',
    'feeTo',
  ] as const)
    put(key, earlier?.requires[key] as never, before ?? '')
  put('language', record.communicationNeeds && languageIn(record.communicationNeeds), 'From the record')
  put('payer', payerOf(record.funding), 'From the record')
  put('payer', earlier?.requires.payer, before ?? '')
  put('about', aboutFrom(record), assessed ?? 'From the record')
  put('about', earlier?.requires.about, before ?? '')
  put('wouldLike', clean(record, record.preferences ?? assessment?.sections.wishes), 'From the record')
  put('wouldLike', earlier?.requires.wouldLike, before ?? '')
  put('whyWaiting', waitingFrom(record), 'From the record')
  return { requires, from }
}

const ofPathway: Record<Pathway, ServiceKind[]> = {
  P0: [],
  P1: ['reablement'],
  P2: ['intermediate care bed'],
  P3: ['residential home'],
}

const kindsOfWaits = (waits: KnownRecord['waits']): ServiceKind[] =>
  [...new Set(waits.flatMap(({ awaits }) => kindsFor(awaits).slice(0, 1)))]
    .filter((kind) => isServiceKind(kind) && kind !== 'equipment')
    .slice(0, 6)

function visitsOfWaits(waits: KnownRecord['waits']): Visit[] | null {
  for (const { words } of waits) {
    const said = words ? visitsIn(words) : null
    if (said) return visitsFrom(said.visits, said.carers)
  }
  return null
}

const bandsOf: Record<number, Band[]> = {
  1: ['morning'],
  2: ['morning', 'evening'],
  3: ['morning', 'midday', 'evening'],
  4: ['morning', 'midday', 'tea', 'evening'],
  5: ['morning', 'midday', 'tea', 'evening', 'night'],
}

/** So many visits a day at the usual parts of the day, half an hour each: the record seldom says how long. */
function visitsFrom(visitsADay: number | undefined, carers: number | undefined): Visit[] | null {
  const bands = visitsADay ? bandsOf[Math.min(5, visitsADay)] : undefined
  return bands
    ? bands.map((band) => ({ band, carers: Math.min(4, Math.max(1, carers ?? 1)), minutes: 30 }))
    : null
}

const isHome = (kind: ServiceKind) => kind === 'residential home' || kind === 'nursing home'

const textOf = ({ assessment, waits, communicationNeeds, preferences }: KnownRecord): string =>
  [
    ...Object.values(assessment?.sections ?? {}),
    ...waits.map(({ words }) => words),
    communicationNeeds,
    preferences,
  ]
    .filter(Boolean)
    .join('\n')

function needsFrom(record: KnownRecord): Need[] {
  const { assessment, earlier } = record
  const found = new Set(needsIn(textOf(record)))
  if ((assessment?.carers ?? 0) > 1) found.add('two carers')
  for (const need of earlier?.requires.needs ?? []) found.add(need)
  return [...found]
}

const payerOf = (funding: string | null): Payer | null =>
  payers.find((payer) => payer === funding && payer !== 'nhs') ?? null

function aboutFrom(record: KnownRecord): string {
  const { sections } = record.assessment ?? { sections: {} as Record<string, string | undefined> }
  const parts = [sections.about, sections.moving, sections.memory, record.communicationNeeds]
  return [...new Set(parts.map((part) => clean(record, part)).filter(Boolean))].join('\n').slice(0, 2000)
}

function waitingFrom({ readySince, waits }: KnownRecord): string {
  const waited = [...new Set(waits.map(({ awaits }) => awaitsWords(awaits).toLowerCase()))].slice(0, 3)
  return [
    readySince ? `Ready to leave hospital since ${fullDate(dateOf(readySince))}.` : '',
    waited.length > 0 ? `Waits for: ${waited.join('; ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** What of the record may be read before anybody is chosen. */
const clean = (
  { who, gender }: Pick<KnownRecord, 'who' | 'gender'>,
  text: string | null | undefined,
): string => withoutNames(text, who, gender ?? null)
