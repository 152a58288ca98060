import { agoWords, shortDay, shortWeekday } from '../../../platform/date-words.ts'
import { type Instant, instantOf, Temporal } from '../../../platform/time.ts'
import { unitsWords } from './kinds.ts'
import { againstTarget } from './summary.ts'
import type { Package, SummaryLine } from './summary-content.ts'

export const packageWords: Record<Package, string> = {
  'home care': 'home care',
  reablement: 'reablement to start',
  'rehabilitation bed': 'a bed for rehabilitation',
  'care home': 'a care home',
  'nursing home': 'a care home with nursing',
}

/** A service without an area is one of the whole place; a person without one lives where no area is known. */
export const areaName = (area: string | null): string => area ?? 'whole place'
export const homeName = (area: string | null): string => area ?? 'area not known'

export const hiddenWords =
  'Hidden numbers are fewer than 6 people, or numbers from which fewer than 6 could be worked out.'

/** "12 people", "1 person"; a number that is kept back is said to be. */
export const peopleWords = (people: number | null): string =>
  people === null ? 'hidden' : people === 0 ? 'nobody' : people === 1 ? '1 person' : `${people} people`

/** "31 of 40", "31 of the 40 known", "not known" */
export const useWords = ({ places, used }: Pick<SummaryLine, 'places' | 'used'>): string => {
  if (!used) return 'not known'
  return used.of === places ? `${used.used} of ${used.of}` : `${used.used} of the ${used.of} known`
}

/** "3 beds", "no figure" */
export const freeWords = ({ free, kind }: Pick<SummaryLine, 'free' | 'kind'>): string =>
  free === null ? 'no figure' : unitsWords(free, kind)

/** How old what is said to be free is, and what of it does not count: "oldest 9 hours ago; 2 of 5 out of date, not counted". */
export function freshnessWords(line: SummaryLine, asAt: Instant): string {
  const { oldestAt, outOfDate, noFigure, services, free } = line
  return [
    free !== null &&
      outOfDate + noFigure < services &&
      (oldestAt ? `oldest said ${agoWords(instantOf(oldestAt), asAt)}` : 'counted live'),
    outOfDate > 0 && `${outOfDate} of ${services} out of date, not counted`,
    noFigure > 0 && free !== null && `${noFigure} of ${services} never said`,
  ]
    .filter(Boolean)
    .join('; ')
}

/** "31 of 38, 7 short", "40 of 38", "12, no target" */
export function startsWords(line: Pick<SummaryLine, 'starts' | 'target'>): string {
  const { made, short } = againstTarget(line)
  if (line.target === null) return `${made}, no target`
  return `${made} of ${line.target}${short !== null && short > 0 ? `, ${short} short` : ''}`
}

/** "Tue 17 Nov" */
export const dayHead = (day: string): string => {
  const date = Temporal.PlainDate.from(day)
  return `${shortWeekday(date)} ${shortDay(date)}`
}
