import { dateWords } from '../../../../platform/date-words.ts'
import { dateOf, daysBetween, type Instant, type LocalDate, Temporal } from '../../../../platform/time.ts'
import { lengthOfStay } from '../../../stays/index.ts'
import { awaitsWords } from '../../rules/awaits.ts'
import { count } from '../../rules/lateness.ts'
import type { NextWait, PersonRow } from '../../rules/list-row.ts'
import { nightsReady } from '../../rules/readiness.ts'
import { fullName } from '../person-names.ts'

/** Names are off on paper that may lie about: initials stay, and the bed says the rest. */
export type Names = 'on' | 'off'

export const nameWords = (row: PersonRow, names: Names = 'on'): string =>
  names === 'on'
    ? fullName(row)
    : [row.givenName, row.familyName]
        .map((name) => `${String.fromCodePoint(name.codePointAt(0) ?? 32)}.`)
        .join(' ')

export function ageWords({ dateOfBirth }: PersonRow, today: LocalDate): string {
  if (!dateOfBirth) return ''
  const [year, month, day] = dateOfBirth.split('-').map(Number) as [number, number, number]
  return String(
    today.year - year - (today.month < month || (today.month === month && today.day < day) ? 1 : 0),
  )
}

/** "Beech, bed 20"; "Beech, no bed". */
export function bedWords({ ward, bed, place }: PersonRow): string {
  const at = [ward, bed ? `bed ${bed}` : 'no bed'].filter(Boolean).join(', ')
  return place === 'leave' ? `on leave from ${at}` : at
}

export type Pair = { first: string; second: string }

/** "Day 22", "21+ days". */
export function stayWords({ admittedAt }: PersonRow, now: Instant): Pair {
  const { day, over7, over21 } = lengthOfStay({ admittedAt, leftAt: null }, now)
  return { first: `Day ${day}`, second: over21 ? '21+ days' : over7 ? 'over 7 days' : '' }
}

/** "14 days", "Tue 10 Nov"; of somebody who is not ready, why. */
export function readyWords({ readySince, notReadyBecause }: PersonRow, now: Instant): Pair {
  if (!readySince) return { first: 'Not ready', second: notReadyBecause ?? '' }
  const [since, today] = [dateOf(readySince), dateOf(now)]
  const days = daysBetween(since, today)
  return { first: days === 0 ? 'Today' : count(days, 'day'), second: dateWords(since, today) }
}

/**
 * Nights counted, where the days beside them do not say it all: "ready before: 15 nights in all", of those who were ready
 * before; "15 nights, 6 nationally", where our list and the national figure (rules/national-nights.ts) differ.
 */
export function countedWords({ readySince, earlierReady, notNeededSince }: PersonRow, now: Instant): string {
  const ours = nightsReady([...earlierReady, ...(readySince ? [{ from: readySince, to: null }] : [])], now)
  const national = readySince && notNeededSince ? daysBetween(dateOf(notNeededSince), dateOf(now)) : ours
  if (national !== ours) return `${count(ours, 'night')}, ${national} nationally`
  return earlierReady.length > 0 ? `ready before: ${count(ours, 'night')} in all` : ''
}

/** "Thu 26 Nov", "5 days later, 2 moves". */
export function expectedWords({ expectedDate, expectedFirst, expectedMoves }: PersonRow, now: Instant): Pair {
  if (!expectedDate) return { first: 'Not set', second: '' }
  const [date, today] = [Temporal.PlainDate.from(expectedDate), dateOf(now)]
  const first = date.equals(today) ? 'Today' : dateWords(date, today)
  if (expectedMoves === 0 || !expectedFirst)
    return { first, second: date.since(today).days < 0 ? 'this day has passed' : '' }
  const drift = daysBetween(Temporal.PlainDate.from(expectedFirst), date)
  return {
    first,
    second: `${drift === 0 ? 'as at first' : `${count(Math.abs(drift), 'day')} ${drift > 0 ? 'later' : 'earlier'}`}, ${count(expectedMoves, 'move')}`,
  }
}

export const thingWords = ({ awaits, words }: Pick<NextWait, 'awaits' | 'words'>): string =>
  words ?? awaitsWords(awaits)

/** "Marlshire Council · Dee Osei"; "Family · daughter Carys". */
function ownerWords({ owner }: NextWait): string {
  if (!owner) return 'Nobody owns this'
  if (!owner.name)
    return owner.person && !/^family/i.test(owner.person)
      ? `Family · ${owner.person}`
      : (owner.person ?? 'Family')
  return [owner.shortName ?? owner.name, owner.person].filter(Boolean).join(' · ')
}

/** The next thing and who owns it, also where there is none. */
export function nextWords(row: PersonRow): Pair & { missing: boolean } {
  if (row.next) return { first: thingWords(row.next), second: ownerWords(row.next), missing: false }
  if (row.nobodySince) return { first: 'No next step is written', second: 'Nobody owns this', missing: true }
  if (row.readySince) return { first: 'Nothing is in the way', second: 'They can go', missing: false }
  return { first: '', second: 'No wait is written', missing: false }
}
