import { fullDate, timeWords } from '../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'

/** "3 November 2026 at 14:05", in London. */
export const sayWhen = (instant: Instant): string => `${fullDate(dateOf(instant))} at ${timeWords(instant)}`
