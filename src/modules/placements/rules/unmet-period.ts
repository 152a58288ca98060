import { fullDate, longDateWords, monthWords } from '../../../platform/date-words.ts'
import { monthText, readMonth } from '../../../platform/month-text.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, type Instant, type LocalDate, mondayOf, Temporal } from '../../../platform/time.ts'
import { windowOf } from '../../delays/index.ts'

/** A month or a week; `to` is never after the last midnight that has come. */
export type UnmetPeriod = {
  kind: 'month' | 'week'
  /** As an address names it: "2026-10", "2026-11-23". */
  text: string
  from: LocalDate
  to: LocalDate
  /** "October 2026", "the week from Monday 23 November" */
  words: string
  /** It is not over yet. */
  soFar: boolean
}

type Asked = { month?: string | null | undefined; week?: string | null | undefined }

/** The period an address or a command names; the month of the last night where it names none. */
export function readUnmetPeriod({ month, week }: Asked, now: Instant): UnmetPeriod | Refusal {
  const last = dateOf(now).subtract({ days: 1 })
  if (week) {
    const monday = readIso(week)
    if (!monday || monday.dayOfWeek !== 1)
      return refuse('invalid', 'Write the week by its Monday, as 2026-11-23')
    return within('week', monday.toString(), monday, monday.add({ days: 6 }), last)
  }
  const first = month ? readMonth(month) : last.with({ day: 1 })
  if (!first) return refuse('invalid', 'Write the month as 2026-10')
  const whole = windowOf(first)
  return within('month', monthText(first), whole.first, whole.last, last)
}

function within(
  kind: UnmetPeriod['kind'],
  text: string,
  from: LocalDate,
  end: LocalDate,
  last: LocalDate,
): UnmetPeriod | Refusal {
  if (Temporal.PlainDate.compare(from, last) > 0)
    return refuse('invalid', `No night of this ${kind} has come yet. The last is that of ${fullDate(last)}`)
  const soFar = Temporal.PlainDate.compare(end, last) > 0
  const words = kind === 'month' ? monthWords(from) : `the week from ${longDateWords(from, last)}`
  return { kind, text, from, to: soFar ? last : end, words, soFar }
}

const readIso = (text: string): LocalDate | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}

const weeksShown = 8

/** The weeks up to a period's end, for the trend: at least eight, and all of the period. */
export function trendOf({ from, to }: Pick<UnmetPeriod, 'from' | 'to'>): { from: LocalDate; to: LocalDate } {
  const eight = mondayOf(to).subtract({ days: 7 * (weeksShown - 1) })
  return { from: Temporal.PlainDate.compare(from, eight) < 0 ? from : eight, to }
}

export type UnmetChoice = { text: string; kind: UnmetPeriod['kind']; words: string }

/** What to choose from: this week and the seven before, this month and the eleven before. */
export function unmetChoices(now: Instant): UnmetChoice[] {
  const last = dateOf(now).subtract({ days: 1 })
  return choicesFrom(mondayOf(last), last.with({ day: 1 }), last)
}

/** A week and the seven before it, a month and the eleven before it, in words for a reader of `today`. */
export const choicesFrom = (monday: LocalDate, first: LocalDate, today: LocalDate): UnmetChoice[] => [
  ...Array.from({ length: weeksShown }, (_, back) => monday.subtract({ days: 7 * back })).map((day) => ({
    text: day.toString(),
    kind: 'week' as const,
    words: `Week from ${longDateWords(day, today)}`,
  })),
  ...Array.from({ length: 12 }, (_, back) => first.subtract({ months: back })).map((day) => ({
    text: monthText(day),
    kind: 'month' as const,
    words: monthWords(day),
  })),
]
