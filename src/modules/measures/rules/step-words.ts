import { dateWords, shortDay } from '../../../platform/date-words.ts'
import type { LocalDate } from '../../../platform/time.ts'
import type { Period, Step } from './series.ts'

const monthOf = (date: LocalDate) => shortDay(date).replace(/^\d+ /, '')

/** How one point is called: "Mon 16 Nov", "week of 16 Nov", "Nov 2026", "Oct to Dec 2026". */
export function pointWords({ from, to }: Period, step: Step, today: LocalDate): string {
  switch (step) {
    case 'day':
      return dateWords(from, today)
    case 'week':
      return `week of ${plainDay(from, today)}`
    case 'month':
      return `${monthOf(from)} ${from.year}`
    case 'quarter':
      return `${monthOf(from)} to ${monthOf(to)} ${to.year}`
  }
}

/** "16 Nov", with the year where it is not this one; a weekday would say nothing of a week. */
export const plainDay = (date: LocalDate, today: LocalDate): string =>
  date.year === today.year ? shortDay(date) : `${shortDay(date)} ${date.year}`

/** "7 weeks", "1 month" */
export const stepsWords = (count: number, step: Step): string => `${count} ${step}${count === 1 ? '' : 's'}`

/** "Nov 2026" */
export const monthName = (month: LocalDate): string => `${monthOf(month)} ${month.year}`

/** The first word of a sentence. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
