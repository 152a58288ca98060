import { type Band, bandWords, kindOf } from '../../capacity/index.ts'
import { awaitsWords } from '../../discharge/index.ts'
import { carersWords } from './need-words.ts'
import type { Part, Split, Whole } from './unmet-ledger.ts'
import { type Missing, type MissingThing, missingOf } from './unmet-model.ts'

type Names = (organisationId: string) => string

/** One thing that was missing, as a row has it: "Evening visits, two carers, zone 4". */
export function missingWords(missing: MissingThing, names: Names): string {
  switch (missing.what) {
    case 'visit':
      return [
        `${upper(bandWords(missing.band))} visits`,
        carersWords(missing.carers),
        zoneWords(missing.zone),
        ...(missing.skill ? [missing.skill] : []),
      ].join(', ')
    case 'place':
      return [
        kindOf(missing.kind).plain,
        ...(kindOf(missing.kind).at === 'home' ? [zoneWords(missing.zone)] : []),
        limitWords(missing.limit),
      ].join(', ')
    case 'assessment':
      return `${awaitsWords(missing.awaits)}, ${missing.organisationId ? names(missing.organisationId) : 'nobody owns it'}`
    case 'found':
      return 'Nothing: a place was found, and had not begun'
    case 'room':
      return 'Nothing: there was room, and nobody was chosen yet'
  }
}

/** The same from its key alone; null where it is the key of nothing that can be missing. */
export function missingKeyWords(key: string, names: Names): string | null {
  const missing = missingOf(key)
  return missing && missingWords(missing, names)
}

/** A part of a split: of anything but `what`, only what its parts share. */
export function partWords({ key, of }: Pick<Part, 'key' | 'of'>, split: Split, names: Names): string {
  switch (split) {
    case 'what':
      return missingWords(of, names)
    case 'kind':
      if (of.what === 'visit') return kindOf('home care').plain
      if (of.what === 'assessment') return 'Assessments'
      return of.what === 'place' ? kindOf(of.kind).plain : missingWords(of, names)
    case 'zone':
      return key === 'no zone' ? 'Nothing with a zone' : upper(zoneWords('zone' in of ? of.zone : null))
    case 'part':
      return key === 'no part'
        ? 'Nothing with a part of the day'
        : upper(bandWords(key.split('|')[1] as Band))
  }
}

/** "We lost 212 bed days to evening visits by two carers in zone 4." */
export function lostWords(most: Part | null, names: Names): string {
  return most ? `We lost ${daysWords(most.days)} to ${withinWords(most.of, names)}.` : 'Nothing was missing.'
}

/** The same within a sentence: "evening visits by two carers in zone 4". */
export function withinWords(missing: Missing, names: Names): string {
  switch (missing.what) {
    case 'visit':
      return `${bandWords(missing.band)} visits by ${carersWords(missing.carers)} in ${zoneWords(missing.zone)}${missing.skill ? ` (${missing.skill})` : ''}`
    case 'place': {
      const zone = kindOf(missing.kind).at === 'home' ? ` in ${zoneWords(missing.zone)}` : ''
      return `${lower(kindOf(missing.kind).plain)}${zone} (${limitWords(missing.limit)})`
    }
    case 'assessment':
      return `${manyOf(missing.awaits)} ${missing.organisationId ? `by ${names(missing.organisationId)}` : 'that nobody owns'}`
    default:
      return lower(missingWords(missing, names))
  }
}

/** "In all 431 bed days of 57 people; on 54 of them nothing was missing …" */
export const wholeWords = ({ days, people, notMissing }: Whole): string =>
  [
    `In all ${daysWords(days)} of ${peopleWords(people)} who ${people === 1 ? 'was' : 'were'} ready and waited`,
    notMissing > 0 &&
      `on ${notMissing} of them nothing was missing: a place was found and had not begun, or there was room and nobody was chosen yet`,
  ]
    .filter(Boolean)
    .join('; ') + '.'

export const daysWords = (days: number): string => `${days} bed ${days === 1 ? 'day' : 'days'}`
export const peopleWords = (people: number): string => `${people} ${people === 1 ? 'person' : 'people'}`
/** "17.5", "40" */
export const hoursWords = (hours: number): string => String(Math.round(hours * 10) / 10)

export const zoneWords = (zone: string | null): string =>
  zone === null ? 'zone not known' : /^zone\b/i.test(zone) ? lower(zone) : `zone ${zone}`

const limitWords = (limit: string): string =>
  (
    ({
      full: 'none free',
      'no figure': 'nobody said what was free',
      'none there': 'there is none here',
    }) as Record<string, string>
  )[limit] ?? limit

/** "Care Act assessments", "therapy home visits" */
function manyOf(awaits: string): string {
  if (awaits === 'care-home-visit') return 'assessments in hospital'
  const words = awaitsWords(awaits)
  return `${/^(Care Act|NHS)\b/.test(words) ? words : lower(words)}s`
}

const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
