import type { Instant } from '../../../../platform/time.ts'
import { bandWords } from '../../../capacity/index.ts'
import type { Visit } from '../requires.ts'

/** "£950", "£950.50" */
export const pounds = (pence: number): string =>
  `£${pence % 100 === 0 ? pence / 100 : (pence / 100).toFixed(2)}`

/** As it stands inside a sentence. */
export const within = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`

/** "40 min", "37 h", "5 days": how old a figure is. */
export function ageWords(at: Instant, now: Instant): string {
  const minutes = Math.max(0, Math.floor((now.epochMilliseconds - at.epochMilliseconds) / 60_000))
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`
}

/** "12 min", "3 hours", "2 days": a middle of many, so rounded. */
export function spanWords(minutes: number): string {
  const whole = Math.round(minutes)
  if (whole < 60) return `${whole} min`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} hour${hours === 1 ? '' : 's'}` : `${Math.round(hours / 24)} days`
}

/** "evening with two carers" */
export const visitWords = ({ band, carers }: Visit): string =>
  `${bandWords(band)}${carers > 1 ? ` with ${numbers[carers] ?? carers} carers` : ''}`

const numbers: Record<number, string> = { 2: 'two', 3: 'three', 4: 'four' }
