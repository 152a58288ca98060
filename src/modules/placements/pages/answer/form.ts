import { dateBoxes, typedDate } from '../../../../platform/http/typed-date.ts'
import { readDate } from '../../../../platform/read-date.ts'
import { dateOf, type Instant, instantOf, type LocalDate } from '../../../../platform/time.ts'
import { declineCodes } from '../../rules/decline-reasons.ts'
import type { ProviderAnswer } from '../../rules/provider-answer.ts'
import type { Saying } from '../provider/addresses.ts'

export type Typed = Readonly<Record<string, string>>
export type Read =
  | { ok: true; answer: ProviderAnswer; saw: Instant | null }
  | { ok: false; errors: Record<string, string> }

/** What a form sent; a day is one of those offered, or "other" with its boxes. */
export function readAnswer(say: Saying, form: Typed): Read {
  const saw = sawIn(form.saw ?? '')
  if (saw === 'wrong') return { ok: false, errors: { '': 'Open the request again, and answer there' } }
  const words = form.words ?? ''
  const spoken = words.trim() ? { words } : {}
  switch (say) {
    case 'yes': {
      const startOn = dayIn(form)
      return 'wrong' in startOn
        ? { ok: false, errors: { startOn: startOn.wrong } }
        : { ok: true, answer: { answer: 'yes', startOn, ...spoken }, saw }
    }
    case 'no': {
      const reason = declineCodes.find((code) => code === form.reason)
      return reason
        ? { ok: true, answer: { answer: 'no', reason, ...spoken }, saw }
        : { ok: false, errors: { reason: 'Choose why not' } }
    }
    case 'more':
      return { ok: true, answer: { answer: 'more', words }, saw }
  }
}

function dayIn(form: Typed): LocalDate | { wrong: string } {
  const other = typedDate(form, 'day')
  if (form.startOn === 'other' && !other) return { wrong: 'Enter the day' }
  const text = form.startOn === 'other' || (!form.startOn && other) ? other : (form.startOn ?? '')
  if (!text) return { wrong: 'Choose from when' }
  const read = readDate(text)
  return 'wrong' in read ? { wrong: `The day ${read.wrong}` } : read
}

function sawIn(text: string): Instant | null | 'wrong' {
  if (text === '') return null
  try {
    return instantOf(text)
  } catch {
    return 'wrong'
  }
}

const offered = 5

/** The days offered for a start: from today, or from when they wish to come. */
export function daysOffered(now: Instant, from: LocalDate | null): LocalDate[] {
  const today = dateOf(now)
  const first = from && from.toString() > today.toString() ? from : today
  return Array.from({ length: offered }, (_, i) => first.add({ days: i }))
}

/** What stood in an answer, as its form shows it again to be changed. */
export function typedOf(ask: {
  startOn: LocalDate | null
  reason: string | null
  words: string | null
}): Record<string, string> {
  const day = ask.startOn ? { startOn: ask.startOn.toString(), ...dateBoxes('day', ask.startOn) } : {}
  return {
    ...day,
    ...(ask.reason ? { reason: ask.reason } : {}),
    ...(ask.words ? { words: ask.words } : {}),
  }
}
