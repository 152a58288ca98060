import { fullDate } from '../../../platform/date-words.ts'
import { type CrisisAllowance, whyNotCrisis } from '../../capacity/index.ts'
import { hoursAWeek, type Visit } from './requires.ts'

/** "Up to 72 hours of care within 3 days, until 1 December 2026." And where what is asked for comes to more, that it does. */
export function crisisWords(allowance: CrisisAllowance, visits: readonly Visit[]): string {
  const { rule, from, to, over } = allowance
  const days = from.until(to, { largestUnit: 'days' }).days + 1
  const wanted = { hours: Math.ceil((hoursAWeek(visits) / 7) * days), to }
  const more = whyNotCrisis(allowance, wanted)
  return [
    `${rule.plain}${over ? ` (${over})` : ''}, until ${fullDate(to)}.`,
    more &&
      `What is asked for would come to ${wanted.hours} hours: ask for fewer visits, or look for longer care at once.`,
  ]
    .filter(Boolean)
    .join(' ')
}
