import { dateWords } from '../../../platform/date-words.ts'
import type { LocalDate } from '../../../platform/time.ts'
import type { DayAhead } from './days.ts'
import type { Rolled } from './roll.ts'
import type { Total } from './total-ahead.ts'

/** "About 52 admissions tomorrow; 45 to 59 on 80 of 100 such days." */
export function nextDayWords(day: DayAhead, unit: string, today: LocalDate): string {
  const when = day.date.equals(today) ? 'today' : dateWords(day.date, today)
  return `About ${round(day.mean)} ${unit} ${when}: between ${day.low80} and ${day.high80} on 80 of 100 such days.`
}

/** "361 in the seven days from Sunday, give or take 27." The half of the band in which 80 of 100 outcomes should fall. */
export const weekWords = ({ days, mean, low80, high80 }: Total): string =>
  `${round(mean)} in the next ${days} days, give or take ${round((high80 - low80) / 2)}.`

/** How good such a forecast has been, beside "the same day last week", in one sentence each. */
export function pastWords({ origins, ours, naive }: Rolled, ahead: number): string[] {
  const better = 100 * (1 - ours.meanError / naive.meanError)
  const beside =
    Math.abs(better) < 0.5
      ? 'as far off as “the same day last week”'
      : `${Math.abs(better).toFixed(0)}% ${better > 0 ? 'nearer' : 'further off'} than “the same day last week”`
  return [
    `Made again from each of the last ${origins} week ends, with only what was known then, forecasts of ${ahead} days were off by ${ours.meanError.toFixed(1)} a day: ${beside}.`,
    `${inHundred(ours.cover80)} of 100 days lay within the band for 80, ${inHundred(ours.cover95)} within the band for 95.`,
  ]
}

const round = (value: number): string => Math.round(value).toLocaleString('en-GB')
const inHundred = (share: number): string => (100 * share).toFixed(0)
