import { dateOf, daysBetween, type Instant, inLondon, type LocalDate } from './time.ts'

/** From Monday: day 1 of the week is the first. */
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "Thursday" */
export const weekdayOf = (date: LocalDate): string => weekdays[date.dayOfWeek - 1]!
const monthOf = (date: LocalDate): string => months[date.month - 1]!

/** "Thu" */
export const shortWeekday = (date: LocalDate): string => weekdayOf(date).slice(0, 3)

/** "26 Nov" */
export const shortDay = (date: LocalDate): string => `${date.day} ${monthOf(date).slice(0, 3)}`

/** "Thu 26 Nov" within a fortnight of today, "3 Feb" beyond it, "3 Feb 2025" where that is another year. */
export function dateWords(date: LocalDate, today: LocalDate): string {
  if (Math.abs(daysBetween(today, date)) <= 14) return `${shortWeekday(date)} ${shortDay(date)}`
  return date.year === today.year ? shortDay(date) : `${shortDay(date)} ${date.year}`
}

/** "Thursday 26 November", with the year where it is another one than today's. */
export const longDateWords = (date: LocalDate, today: LocalDate): string =>
  `${weekdayOf(date)} ${date.day} ${monthOf(date)}${date.year === today.year ? '' : ` ${date.year}`}`

/** "3 February 1942": a date that stands for itself, such as one of birth. */
export const fullDate = (date: LocalDate): string => `${date.day} ${monthOf(date)} ${date.year}`

/** "February 1942": the month of a date. */
export const monthWords = (date: LocalDate): string => `${monthOf(date)} ${date.year}`

/** "08:12", in London. */
export const timeWords = (at: Instant): string =>
  inLondon(at).toPlainTime().toString({ smallestUnit: 'minute' })

/** "Marlshire, printed 24 November 2026 08:12": of what paper is, and when it was made. */
export const printedWords = (of: string, at: Instant): string =>
  `${of}, printed ${fullDate(dateOf(at))} ${timeWords(at)}`

/** "Today 08:12", "Thu 26 Nov 08:12", "3 Feb 08:12". */
export function momentWords(at: Instant, now: Instant): string {
  const [date, today] = [dateOf(at), dateOf(now)]
  return `${date.equals(today) ? 'Today' : dateWords(date, today)} ${timeWords(at)}`
}

/** The same within a sentence: "today 08:12". */
export const momentWithin = (at: Instant, now: Instant): string =>
  momentWords(at, now).replace(/^Today/, 'today')

/** "just now", "20 seconds ago", "5 minutes ago", "3 hours ago", "2 days ago". */
export function agoWords(at: Instant, now: Instant): string {
  const seconds = Math.max(0, Math.floor((now.epochMilliseconds - at.epochMilliseconds) / 1000))
  if (seconds < 5) return 'just now'
  if (seconds < 60) return amount(seconds, 'second')
  if (seconds < 3600) return amount(Math.floor(seconds / 60), 'minute')
  if (seconds < 48 * 3600) return amount(Math.floor(seconds / 3600), 'hour')
  return amount(daysBetween(dateOf(at), dateOf(now)), 'day')
}

const amount = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'} ago`
