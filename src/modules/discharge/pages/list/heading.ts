import { dateWords, timeWords } from '../../../../platform/date-words.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import { dateOf, type Instant, inLondon } from '../../../../platform/time.ts'
import { count } from '../../rules/lateness.ts'
import type { ListAsked } from './address.ts'
import type { Loaded } from './load.ts'

export type Heading = { title: string; note: string }

/** What a list is called, and in a line which place and in which order. */
export function headingOf(loaded: Loaded, viewer: SignedIn): Heading {
  const { asked, ward } = loaded
  if (asked.view === 'ward' && ward)
    return { title: wardTitle(ward.ward, ward.site), note: `${fullness(loaded)}. ${orderWords(asked)}.` }
  if (asked.view === 'mine')
    return viewer.role === 'provider'
      ? {
          title: 'People you have something to do for',
          note: `${viewer.organisationName}. ${orderWords(asked)}.`,
        }
      : {
          title: 'My people',
          note: `Named to you, or waiting for ${viewer.organisationName}. ${orderWords(asked)}.`,
        }
  const title =
    asked.ready === '1'
      ? 'Ready and waiting'
      : asked.ready === '0'
        ? 'Not ready to leave'
        : 'Everyone in hospital'
  const site = asked.site && loaded.everyone.find(({ row }) => row.siteId === asked.site)?.row.site
  return { title, note: `${viewer.systemName}, ${site || 'all hospitals'}. ${orderWords(asked)}.` }
}

/** "Elm ward, Marl Royal"; "Ward 7, St Oswin's". */
const wardTitle = (ward: string, site: string): string =>
  `${/\bward\b/i.test(ward) ? ward : `${ward} ward`}, ${site}`

/** "23 people, 1 closed bed, 2 empty" */
export function fullness({ everyone, beds }: Loaded): string {
  return [
    count(everyone.length, 'person', 'people'),
    beds.taken > 0 && count(beds.taken, 'bed taken by others', 'beds taken by others'),
    beds.closed > 0 && count(beds.closed, 'closed bed'),
    beds.empty > 0 && `${beds.empty} empty`,
  ]
    .filter(Boolean)
    .join(', ')
}

const sortWords: Record<string, string> = {
  ready: 'Longest wait first',
  name: 'By family name',
  where: 'By hospital, ward and bed',
  stay: 'Longest in hospital first',
  'going-to': 'By where they are going',
  next: 'By what comes next',
  late: 'Latest first',
  waits: 'Most waits first',
  heard: 'Longest not heard of first',
  expected: 'Expected soonest first',
}

function orderWords({ view, sort }: ListAsked): string {
  const key = sort?.replace(/^-/, '')
  if (key) return `${sortWords[key]}${sort!.startsWith('-') ? ', the other way round' : ''}`
  return { hub: sortWords.ready!, ward: 'In bed order', mine: 'Ready now and waiting for us first' }[view]
}

/** "Tue 24 Nov 2026, 08:12" */
export function stampWords(now: Instant): string {
  const date = dateOf(now)
  return `${dateWords(date, date)} ${date.year}, ${timeWords(now)}`
}

/** "20:00 today": paper with people on it is for one day. */
export const destroyBy = (now: Instant): string =>
  inLondon(now).hour < 20 ? '20:00 today' : '20:00 tomorrow'
