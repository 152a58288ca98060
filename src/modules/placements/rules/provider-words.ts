import { dateWords, timeWords } from '../../../platform/date-words.ts'
import { dateOf, daysBetween, type Instant, type LocalDate } from '../../../platform/time.ts'
import { type Figure, type ServiceKind, unitsWords } from '../../capacity/index.ts'
import type { Shown } from './facts.ts'

/** "today at 08:12", "yesterday at 19:20", "tomorrow at 12:00", "on Fri 27 Nov at 09:00" */
export function atWords(at: Instant, now: Instant): string {
  const days = daysBetween(dateOf(now), dateOf(at))
  const near: Record<number, string> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' }
  return `${near[days] ?? `on ${dateWords(dateOf(at), dateOf(now))}`} at ${timeWords(at)}`
}

/**
 * "Expected today at 14:00"; "Was expected today at 14:00" once that is over, for nobody has said that they came.
 * @param startAt "14:00", in London
 */
export function expectedWords(startOn: LocalDate | null, startAt: string | null, now: Instant): string {
  const at = startAt ? ` at ${startAt}` : ''
  if (!startOn) return `Expected, day not set${at}`
  const today = dateOf(now)
  const days = daysBetween(today, startOn)
  const isOver = days < 0 || (days === 0 && startAt !== null && startAt < timeWords(now))
  return `${isOver ? 'Was expected' : 'Expected'} ${days === 0 ? 'today' : dateWords(startOn, today)}${at}`
}

/** "2 rooms free", with what was given since: "1 room free, 1 given since". */
export function freeWords(figure: Figure, kind: ServiceKind): string {
  const given = figure.free - figure.left
  const free = `${unitsWords(figure.left, kind)} free`
  return given > 0 ? `${free}, ${given} given since` : free
}

/** What a provider reads of a person: a first sentence that says who and what, and the rest. */
export function shownSentences(shown: Shown): { lead: string; rest: string[] } {
  const needs = shown.needs.join(', ')
  const rest = [
    needs && `Needs: ${needs}.`,
    ended(shown.about),
    shown.wouldLike && `Would like: ${ended(shown.wouldLike)}`,
  ]
  return {
    lead: `${[shown.who, shown.wants && lower(shown.wants)].filter(Boolean).join(', ')}.`,
    rest: rest.filter((words): words is string => Boolean(words)),
  }
}

const ended = (words: string): string =>
  words.trim() === '' || /[.!?]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`
export const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
/** An abbreviation such as "NHS" keeps its capitals. */
const lower = (words: string): string =>
  /^[A-Z][a-z ]/.test(words) ? `${words[0]!.toLowerCase()}${words.slice(1)}` : words
