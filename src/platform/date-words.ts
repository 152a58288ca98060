import { dateOf, daysBetween, type Instant, inLondon, type LocalDate } from './time.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "Thu 26 Nov" within a fortnight of today, "3 Feb 2026" otherwise. */
export function dateWords(date: LocalDate, today: LocalDate): string {
  const day = `${date.day} ${months[date.month - 1]}`
  return Math.abs(daysBetween(today, date)) <= 14
    ? `${weekdays[date.dayOfWeek - 1]} ${day}`
    : `${day} ${date.year}`
}

/** "08:12", in London. */
export const timeWords = (at: Instant): string =>
  inLondon(at).toPlainTime().toString({ smallestUnit: 'minute' })

/** "Today 08:12", "Thu 26 Nov 08:12", "3 Feb 2026 08:12". */
export function momentWords(at: Instant, now: Instant): string {
  const [date, today] = [dateOf(at), dateOf(now)]
  return `${date.equals(today) ? 'Today' : dateWords(date, today)} ${timeWords(at)}`
}

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
