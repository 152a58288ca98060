import { dateWords, timeWords } from '../../../platform/date-words.ts'
import { dateOf, daysBetween, type Instant } from '../../../platform/time.ts'
import type { Due, WaitState } from './wait.ts'

/** What a list says about one wait: a kind for shape and colour, and the words. Never a colour alone. */
export type Lateness = {
  kind: 'late' | 'due today' | 'due' | 'no due date' | 'unowned' | 'accepted' | 'done' | 'withdrawn'
  /** Whole civil days late or unowned; 0 otherwise. */
  days: number
  words: string
}

export type Face = { state: WaitState; due: Due | null; unownedSince: Instant | null }

/**
 * How late a wait is at `now`: civil days in London; a due date with a time is late from that minute; amounts are
 * hours below 48. Late is said first, because it always has an amount; then that nobody owns it; then accepted.
 */
export function lateness({ state, due, unownedSince }: Face, now: Instant): Lateness {
  if (state === 'done') return { kind: 'done', days: 0, words: 'Done' }
  if (state === 'withdrawn') return { kind: 'withdrawn', days: 0, words: 'No longer needed' }
  if (due && isLate(due, now)) return late(due, now)
  if (state === 'unowned') return unowned(unownedSince, now)
  if (state === 'accepted') return { kind: 'accepted', days: 0, words: 'Accepted' }
  if (!due) return { kind: 'no due date', days: 0, words: 'No due date' }
  const today = dateOf(now)
  return due.on.equals(today)
    ? { kind: 'due today', days: 0, words: due.at ? `Due today ${timeWords(due.at)}` : 'Due today' }
    : { kind: 'due', days: 0, words: `Due ${dateWords(due.on, today)}` }
}

/** True once the minute has passed, or, for a due date without a time, once its day is over. */
export const isLate = (due: Due, now: Instant): boolean =>
  due.at ? due.at.epochMilliseconds < now.epochMilliseconds : daysBetween(due.on, dateOf(now)) > 0

/** "2 days unowned": since nobody owns what comes next. */
export function unowned(since: Instant | null, now: Instant): Lateness {
  if (!since) return { kind: 'unowned', days: 0, words: 'Unowned' }
  return {
    kind: 'unowned',
    days: daysBetween(dateOf(since), dateOf(now)),
    words: `${amount(since, now)} unowned`,
  }
}

/** Minutes below an hour, hours below 48, then civil days. */
export function amount(from: Instant, now: Instant): string {
  const minutes = Math.max(0, Math.floor((now.epochMilliseconds - from.epochMilliseconds) / 60_000))
  if (minutes < 60) return `${Math.max(1, minutes)} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return count(hours, 'hour')
  return count(daysBetween(dateOf(from), dateOf(now)), 'day')
}

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

function late(due: Due, now: Instant): Lateness {
  const days = daysBetween(due.on, dateOf(now))
  return { kind: 'late', days, words: `Late ${due.at ? amount(due.at, now) : count(days, 'day')}` }
}
