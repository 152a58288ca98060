import { dateWords, timeWords } from '../../../platform/date-words.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, daysBetween, type Instant, type LocalDate } from '../../../platform/time.ts'
import { type Lateness, lateness } from '../../discharge/index.ts'
import { type DeclineReason, declineWords } from './decline-reasons.ts'
import type { NeedFactInput } from './facts.ts'
import type { Ask } from './model.ts'

/** What a provider says to a request. */
export type ProviderAnswer =
  | { answer: 'yes'; startOn: LocalDate; words?: string | undefined }
  | { answer: 'no'; reason: DeclineReason; words?: string | undefined }
  | { answer: 'more'; words: string }

/** A request that is over is answered in words; one whose time has run out still takes an answer, which is late. */
export function whyNotAnswer({ state }: Pick<Ask, 'state'>): Refusal | null {
  const words = overWords(state)
  return words === null ? null : refuse('conflict', words)
}

/** Why nothing can be answered any more; null while it can. */
export function overWords(state: Ask['state']): string | null {
  switch (state) {
    case 'elsewhere':
      return 'They went elsewhere; thank you. There is nothing left to answer'
    case 'withdrawn':
      return 'This request was taken back; thank you. There is nothing left to answer'
    case 'lapsed':
      return 'The place you offered was held for them, and the hold has lapsed. If you are still needed, you are asked again'
    case 'let go':
      return 'You were chosen, and it was given up again. If you are still needed, you are asked again'
    case 'chosen':
    case 'arranged':
    case 'started':
      return 'You are chosen already, so your answer holds. If you cannot take them after all, say so where they stand on your page'
    case 'ended':
      return 'They were with you, and that is over. There is nothing left to answer'
    default:
      return null
  }
}

const furthest = 365

/** Messages by form field; empty where the answer is whole. */
export function whatIsWrong(answer: ProviderAnswer, now: Instant): Record<string, string> {
  const words = answer.words?.trim() ?? ''
  const tooLong = words.length > 2000 ? { words: 'This must be 2000 characters or fewer' } : {}
  switch (answer.answer) {
    case 'yes': {
      const days = daysBetween(dateOf(now), answer.startOn)
      if (days < 0) return { ...tooLong, startOn: 'The start must be today or later' }
      return days > furthest ? { ...tooLong, startOn: 'The start must be within a year' } : tooLong
    }
    case 'no':
      return answer.reason === 'other' && words === ''
        ? { words: 'Enter the reason in a few words, so that they know what to do' }
        : tooLong
    case 'more':
      return words === '' ? { words: 'Enter what you need to know' } : tooLong
  }
}

export function answeredFact(askId: string, answer: ProviderAnswer): NeedFactInput {
  const words = answer.words?.trim()
  const spoken = words ? { words } : {}
  switch (answer.answer) {
    case 'yes':
      return {
        kind: 'answered',
        detail: { askId, answer: 'yes', startOn: answer.startOn.toString(), ...spoken },
      }
    case 'no':
      return { kind: 'answered', detail: { askId, answer: 'no', reason: answer.reason, ...spoken } }
    case 'more':
      return { kind: 'answered', detail: { askId, answer: 'more', words: answer.words.trim() } }
  }
}

type Standing = Pick<Ask, 'state' | 'answeredAt' | 'answer' | 'reason' | 'words'> & {
  startOn: LocalDate | null
}

/** The same words sent again, as a telephone without signal does. */
export function isSameAnswer(ask: Standing, answer: ProviderAnswer): boolean {
  if (!ask.answeredAt || (ask.words ?? '') !== (answer.words?.trim() ?? '')) return false
  switch (answer.answer) {
    case 'yes':
      return ask.answer === 'yes' && ask.startOn?.equals(answer.startOn) === true
    case 'no':
      return ask.answer === 'no' && ask.reason === answer.reason
    case 'more':
      return ask.state === 'more'
  }
}

/** "Yes, from Thu 26 Nov", "No: too far for us", "You asked for more"; null where nothing was said. */
export function answerWords(ask: Standing, now: Instant): string | null {
  if (!ask.answeredAt) return null
  if (ask.answer === 'yes') return ask.startOn ? `Yes, from ${dateWords(ask.startOn, dateOf(now))}` : 'Yes'
  if (ask.answer === 'no') {
    const reason = declineWords(ask.reason as DeclineReason)
    return `No: ${reason[0]!.toLowerCase()}${reason.slice(1)}`
  }
  return 'You asked for more'
}

/** A yes or a no as the list says it: whose, and in words. */
export const answered = (
  { organisationId }: Pick<Ask, 'organisationId'>,
  answer: Exclude<ProviderAnswer, { answer: 'more' }>,
  now: Instant,
): { organisationId: string; answer: 'yes' | 'no'; words: string } => ({
  organisationId,
  answer: answer.answer,
  words: [
    answer.answer === 'yes'
      ? `Yes, from ${dateWords(answer.startOn, dateOf(now))}`
      : `No: ${declineWords(answer.reason).toLowerCase()}`,
    answer.words?.trim(),
  ]
    .filter(Boolean)
    .join('. '),
})

/** How late an answer is, by the one clock of all lists: docs/rules/lateness.md. */
export const answerLateness = (answerBy: Instant, at: Instant): Lateness =>
  lateness({ state: 'sent', due: { on: dateOf(answerBy), at: answerBy }, unownedSince: null }, at)

/** "late 2 hours"; null where it came in time, or nobody said by when. */
export function lateWords(answerBy: Instant | null, at: Instant): string | null {
  const late = answerBy && answerLateness(answerBy, at)
  return late?.kind === 'late' ? late.words.toLowerCase() : null
}

/** "Answer by 14:00 today, 5 h 48 min left", or that it is late, and that an answer is still taken. */
export function timeLeft(answerBy: Instant, now: Instant): { late: boolean; words: string } {
  const late = lateWords(answerBy, now)
  const by = `${timeWords(answerBy)}${dateOf(answerBy).equals(dateOf(now)) ? '' : ` ${dateWords(dateOf(answerBy), dateOf(now))}`}`
  const minutes = Math.max(0, Math.floor((answerBy.epochMilliseconds - now.epochMilliseconds) / 60_000))
  return late
    ? { late: true, words: `They asked for an answer by ${by}: ${late}. Yours still counts` }
    : { late: false, words: `Answer by ${by}, ${spanWords(minutes)} left` }
}

/**
 * How fast and how late an answer came: both from the same moment, the first answer since they were asked, or since they were
 * told more. A change of an answer that was in time is in time.
 */
export function speedOf(
  ask: Pick<Ask, 'sentAt' | 'answerBy'>,
  facts: readonly { kind: string; happenedAt: Instant }[],
  now: Instant,
): { minutes: number; late: string | null } {
  const asked = facts.findLast(({ kind }) => kind === 'told-more')?.happenedAt ?? ask.sentAt
  const since = asked.epochMilliseconds
  const first =
    facts.find(({ kind, happenedAt }) => kind === 'answered' && happenedAt.epochMilliseconds >= since)
      ?.happenedAt ?? now
  return {
    minutes: Math.floor((first.epochMilliseconds - since) / 60_000),
    late: lateWords(ask.answerBy, first),
  }
}

/** "48 min", "5 h 48 min", "3 days": days from 48 hours on. */
export function spanWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`
  if (minutes >= 48 * 60) return `${Math.floor(minutes / (24 * 60))} days`
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}
