import { daysBetween, type LocalDate } from '../../../platform/time.ts'
import { owedOf } from './against.ts'
import type { Definition } from './model.ts'
import type { Point, Series } from './series.ts'
import type { Reading } from './spc/spc.ts'

/** What a measure's chart says of its last figure. */
export type Read = { reading: Reading | null; promise: number | null }

/** How a measure stands: its last figure, how old that is, what the rules of statistical control say of it, and its promise. */
export type Standing = Read & {
  definition: Definition
  series: Series
  last: Point | null
  /** Days since the last figure's period ended. */
  daysOld: number | null
  /** How far the last figure is on the wrong side of what was promised for it; null where nothing was, or nobody can say. */
  owed: number | null
  /** Why there is no figure at all, in the words of the newest period that is over. */
  missing: string | null
}

/** With fewer figures no rule of seven can speak. */
const fewest = 7

/** @param read by the same rules and limits as the measure's own page */
export function standingOf(series: Series, read: Read, today: LocalDate): Standing {
  const { definition, points } = series
  const last = points.findLast(({ value }) => value !== null) ?? null
  const figures = points.filter(({ value }) => value !== null).length
  const over = points.findLast(({ to }) => daysBetween(to, today) > 0) ?? points.at(-1)
  return {
    definition,
    series,
    last,
    daysOld: last && daysBetween(last.to, today),
    reading: figures < fewest ? null : read.reading,
    promise: read.promise,
    owed: last && read.promise !== null ? owedOf(definition.better, last.value! - read.promise) : null,
    missing: last ? null : (over?.missing ?? null),
  }
}

/** What wants looking at first: worse and not chance, then promises missed, then other signals, chance, no figure. */
export const standingGroups = [
  'worse',
  'misses',
  'signal',
  'better',
  'chance',
  'too few',
  'no figure',
] as const
export type StandingGroup = (typeof standingGroups)[number]

export function groupOf(standing: Pick<Standing, 'last' | 'reading' | 'owed'>): StandingGroup {
  const { last, reading, owed } = standing
  if (!last) return 'no figure'
  if (reading === 'worse') return 'worse'
  if (owed !== null && owed > 0) return 'misses'
  if (reading === null) return 'too few'
  return reading === 'high' || reading === 'low' ? 'signal' : reading
}

/** Worst first; of the same group in the order of the register. */
export const inOrderOfConcern = (all: readonly Standing[]): Standing[] =>
  standingGroups.flatMap((group) => all.filter((one) => groupOf(one) === group))

export const groupWords: Record<StandingGroup, { title: string; note: string; word: string }> = {
  worse: {
    title: 'Worse, and it is not chance',
    note: 'by the rules of statistical control',
    word: 'worse, not chance',
  },
  misses: { title: 'Short of what was promised', note: 'for the last period', word: 'short of its promise' },
  signal: {
    title: 'Changed, and it is not chance',
    note: 'neither way is better',
    word: 'changed, not chance',
  },
  better: {
    title: 'Better, and it is not chance',
    note: 'by the rules of statistical control',
    word: 'better, not chance',
  },
  chance: { title: 'Could be chance', note: 'up and down as usual', word: 'could be chance' },
  'too few': { title: 'Too few figures to tell', note: `fewer than ${fewest}`, word: 'too few to tell' },
  'no figure': { title: 'No figure', note: 'and why', word: 'no figure' },
}

/** What the rules say of the last figure, whatever was promised. */
export const readingOfStanding = ({ last, reading }: Pick<Standing, 'last' | 'reading'>): string =>
  groupWords[groupOf({ last, reading, owed: null })].word
