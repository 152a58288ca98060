import {
  type Band,
  bandWords,
  type CrisisPath,
  type Infection,
  kindOf,
  needWords,
  registrationWords,
  roomWords,
  type ServiceKind,
} from '../../capacity/index.ts'
import type { Requires, Visit } from './requires.ts'

/** "Home care", "Home care or reablement": one kind of service, or those that would do, the wished-for first. */
export function kindsWords(kinds: readonly ServiceKind[]): string {
  const [first = '', ...rest] = kinds.map((kind) => oneOf[kind] ?? kindOf(kind).plain)
  return orList([first, ...rest.map(lower)])
}

/** A kind as one person's place; the ledger's words name many. */
const oneOf: Partial<Record<ServiceKind, string>> = {
  'community bed': 'Bed in a community hospital',
  'intermediate care bed': 'Bed for rehabilitation',
  'step-up bed': 'Bed to avoid an admission',
  'interim bed': 'Interim bed',
  'residential home': 'Care home',
  'nursing home': 'Care home with nursing',
  'day centre': 'Day centre',
  adaptation: 'Adaptation of the home',
  telecare: 'Telecare',
}

/** "4 visits a day, two carers", "2 visits a day", "Tue and Fri only" said by visit; '' without visits. */
export function visitsWords(visits: readonly Visit[]): string {
  if (visits.length === 0) return ''
  const most = Math.max(...visits.map(({ carers }) => carers))
  const withMost = visits.filter(({ carers }) => carers === most).length
  const carers =
    most === 1
      ? ''
      : withMost === visits.length
        ? `, ${carersWords(most)}`
        : `, ${carersWords(most)} at ${withMost}`
  return `${visits.length} ${visits.length === 1 ? 'visit' : 'visits'} a day${carers}`
}

/** "Morning, 45 minutes, two carers, Mon to Fri" */
export const visitWords = ({ band, minutes, carers, weekdays }: Visit): string =>
  [
    upper(bandWords(band)),
    `${minutes} minutes`,
    ...(carers > 1 ? [carersWords(carers)] : []),
    ...(weekdays ? [weekdaysWords(weekdays)] : []),
  ].join(', ')

export const carersWords = (carers: number): string =>
  `${['no', 'one', 'two', 'three', 'four'][carers] ?? carers} ${carers === 1 ? 'carer' : 'carers'}`

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** "every day", "Mon to Fri", "Tue and Fri" */
function weekdaysWords(weekdays: readonly number[]): string {
  const sorted = [...new Set(weekdays)].sort((a, b) => a - b)
  if (sorted.length === 0 || sorted.length === 7) return 'every day'
  const [first, last] = [sorted[0]!, sorted.at(-1)!]
  return sorted.length > 2 && last - first === sorted.length - 1
    ? `${days[first - 1]} to ${days[last - 1]}`
    : andList(sorted.map((day) => days[day - 1]!))
}

/** "zone 4": places name their zones with or without the word. */
export const zoneWords = (zone: string): string => (/^zone\b/i.test(zone) ? zone : `zone ${zone}`)

/** Everything that a service must be able to do, in words that the person may read; the ticked needs first. */
export function needsOf({
  needs,
  infection,
  weightKg,
  language,
  carerSex,
  registration,
  rooms,
}: Needed): string[] {
  return [
    ...needs.map(needWords),
    ...(registration ? [registrationWords(registration)] : []),
    ...(rooms ?? []).map(roomWords),
    ...(infection === 'none known' ? [] : [infectionWords(infection)]),
    ...(weightKg === undefined ? [] : [`weighs ${weightKg} kg`]),
    ...(language ? [`speaks ${language}`] : []),
    ...(carerSex ? [`${carerSex === 'female' ? 'women' : 'men'} only as carers`] : []),
  ]
}
type Needed = Pick<
  Requires,
  'needs' | 'infection' | 'weightKg' | 'language' | 'carerSex' | 'registration' | 'rooms'
>

export const infectionWords = (infection: Infection): string =>
  infection === 'other'
    ? 'an infection, to be told'
    : `infection: ${({ 'c. difficile': 'C. difficile', mrsa: 'MRSA', covid: 'COVID-19', flu: 'flu', norovirus: 'norovirus' } as Record<string, string>)[infection] ?? infection}`

/** "Home care, 4 visits a day, two carers": one line for a card. */
export const needLine = ({ wants, visits }: Pick<Requires, 'wants' | 'visits'>): string =>
  [kindsWords(wants), visitsWords(visits)].filter(Boolean).join(', ')

/** "4 visits a day, two carers, a hoist, help with medicines" */
export const needSummary = (requires: Pick<Requires, 'visits'> & Needed): string =>
  [visitsWords(requires.visits), ...needsBeside(requires)].filter(Boolean).join(', ') || 'nothing special'

/** What is to be said beside the visits: how many carers come stands with them. */
export const needsBeside = (requires: Pick<Requires, 'visits'> & Needed): string[] =>
  needsOf(
    requires.visits.some(({ carers }) => carers > 1)
      ? { ...requires, needs: requires.needs.filter((need) => need !== 'two carers') }
      : requires,
  )

/** How somebody comes to crisis care, and how long it may then last. */
export const crisisPathWords: Record<CrisisPath, string> = {
  any: 'The ordinary 3 days, longer over a bank holiday',
  'discharge to assess': '5 days: assessed at home first (discharge to assess)',
}

export const payerWords: Record<NonNullable<Requires['payer']>, string> = {
  council: 'the council',
  'self-funder': 'themselves',
  'direct payment': 'a direct payment',
  'personal health budget': 'a personal health budget',
  nhs: 'the NHS',
}

export const bandTitle = (band: Band): string => upper(bandWords(band))

export const andList = (words: readonly string[]): string => list(words, 'and')
const orList = (words: readonly string[]): string => list(words, 'or')
const list = (words: readonly string[], last: string) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`

const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
