import { dateWords } from '../../../../platform/date-words.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import { pathwayWords } from '../../../discharge/index.ts'
import { figureWords } from '../figure-words.ts'
import type { StartsOf } from './capacity.ts'
import { chanceWords, type Short } from './shortfall.ts'
import { firstShort, type PathwayAhead } from './ten-days.ts'

/** "6 in 10 that P1 (home with support) falls short on Monday: about 4 people left without a place, 1 to 8" */
export function shortWords(
  { pathway, day }: { pathway: PathwayAhead['pathway']; day: Short },
  today: LocalDate,
): string {
  const { mean, low80, high80 } = day.waiting
  return `${capital(chanceWords(day.chance))} that ${pathway} (${pathwayWords[pathway].toLowerCase()}) falls short ${day.date.equals(today) ? 'today' : `on ${dateWords(day.date, today)}`}: about ${Math.round(mean)} ${Math.round(mean) === 1 ? 'person' : 'people'} without a place, ${low80} to ${high80} on 80 of 100 such days`
}

/** What to know first of the ten days. */
export function aheadSentence(all: readonly PathwayAhead[], today: LocalDate): string {
  const short = firstShort(all)
  const known = all.filter(({ days }) => days.length > 0)
  if (known.length === 0) return 'No chance can be told yet: no demand is forecast, or no place is counted.'
  if (short.length === 0) return 'On none of the ten days is any pathway likely to fall short.'
  return `${short.map((one) => shortWords(one, today)).join('. ')}.`
}

/** "4.0 planned", "4.3 ± 0.9", "12.3 ± 0.9, of it 8.0 planned"; "none". ± is the 95% half-width of what was recorded. */
export function startsWords({ mean, planned, halfWidth }: StartsOf): string {
  if (mean === 0 && halfWidth === null) return 'none'
  if (halfWidth === null) return `${mean.toFixed(1)} planned`
  const all = figureWords({ mean, halfWidth })
  return planned > 0 ? `${all}, of it ${planned.toFixed(1)} planned` : all
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
