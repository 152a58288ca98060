import { type Instant, inLondon } from '../../../platform/time.ts'

const months = [
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

/** "3 November 2026 at 14:05", in London. */
export function sayWhen(instant: Instant): string {
  const { day, month, year, hour, minute } = inLondon(instant)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${day} ${months[month - 1]} ${year} at ${two(hour)}:${two(minute)}`
}
