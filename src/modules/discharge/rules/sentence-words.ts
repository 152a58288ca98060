import { longDateWords, timeWords } from '../../../platform/date-words.ts'
import { dateOf, daysBetween, type Instant, type LocalDate } from '../../../platform/time.ts'
import { awaitsWords } from './awaits.ts'
import { count, type Lateness } from './lateness.ts'

/** "since 09:35 today", "since yesterday", "for 6 days" */
export function since(instant: Instant, now: Instant): string {
  const days = daysBetween(dateOf(instant), dateOf(now))
  if (days <= 0) return `since ${timeWords(instant)} today`
  return days === 1 ? 'since yesterday' : `for ${count(days, 'day')}`
}

/** "today", "Thursday 26 November", with the year where it is another one. */
export function dayWords(date: LocalDate, now: Instant): string {
  const today = dateOf(now)
  return date.equals(today) ? 'today' : longDateWords(date, today)
}

/** "today", "on Monday 2 November" */
export const dayOf = (date: LocalDate, now: Instant): string =>
  date.equals(dateOf(now)) ? 'today' : `on ${dayWords(date, now)}`

/** "at 10:40 today", "at 10:40 on Monday 2 November" */
export const momentWords = (instant: Instant, now: Instant): string =>
  `at ${timeWords(instant)} ${dayOf(dateOf(instant), now)}`

/** "Late 4 days" said within a sentence: "4 days late". */
export const lateWords = ({ words }: Lateness): string => `${words.replace('Late ', '')} late`

export const inWords = (n: number): string => numbers[n] ?? String(n)

/** "a", "a and b", "a, b and c" */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

/** What is awaited, as it stands inside a sentence; words somebody typed stay as typed. */
export const whatOf = ({ awaits, words }: { awaits: string; words: string | null }): string =>
  words || lower(awaitsWords(awaits))

/** A small first letter, unless the word is an abbreviation or a name of ours. */
export const lower = (text: string): string =>
  /^([A-Z]{2}|Care Act|Dr )/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
