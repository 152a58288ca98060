import { agoWords, dateWords, timeWords } from '../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import { ageOfFigure, type FigureAge, type Holds, runsOutAt } from './age.ts'
import type { ServiceKind } from './kinds.ts'
import type { Figure, FigureSource } from './model.ts'

export const sourceWords: Record<FigureSource, string> = {
  counted: 'counted from stays',
  page: 'on a page',
  link: 'by link',
  telephone: 'by telephone',
  file: 'from a file',
  feed: 'by feed',
}

/** How old a figure is, in words that need no colour: "12 minutes ago", "Ageing, 9 hours ago", "Out of date, 37 hours ago". */
export function ageWords(
  figure: Figure,
  kind: ServiceKind,
  now: Instant,
  holds: Holds = {},
): { age: FigureAge; words: string } {
  if (figure.source === 'counted') return { age: 'fresh', words: 'live' }
  const age = ageOfFigure(figure, kind, now, holds)
  const ago = agoWords(figure.saidAt, now)
  const before = { fresh: '', ageing: 'Ageing, ', 'out of date': 'Out of date, ' }[age]
  return { age, words: `${before}${ago}` }
}

/** "16:00 today", "Wed 25 Nov 05:10"; what is counted does not run out. */
export function runsOutWords(figure: Figure, kind: ServiceKind, now: Instant, holds: Holds = {}): string {
  const at = runsOutAt(figure, kind, holds)
  if (!at) return 'no expiry'
  const [date, today] = [dateOf(at), dateOf(now)]
  return date.equals(today) ? `${timeWords(at)} today` : `${dateWords(date, today)} ${timeWords(at)}`
}
