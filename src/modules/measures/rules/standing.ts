import { daysBetween, type LocalDate } from '../../../platform/time.ts'
import { groupsFor, type LimitsSet } from './limits-set.ts'
import type { Definition } from './model.ts'
import type { Point, Series } from './series.ts'
import { usualScreening } from './spc/limits.ts'
import { type Reading, spc } from './spc/spc.ts'

/** How a measure stands: its last figure, how old that is, and what the rules of statistical control say of it. */
export type Standing = {
  definition: Definition
  series: Series
  last: Point | null
  /** Days since the last figure's period ended. */
  daysOld: number | null
  /** null where there are too few figures to say. */
  reading: Reading | null
  /** Why there is no figure at all, in the words of the newest period that is over. */
  missing: string | null
}

/** With fewer figures no rule of seven can speak. */
export const fewest = 7

export function standingOf(series: Series, sets: readonly LimitsSet[], today: LocalDate): Standing {
  const { definition, points } = series
  const last = points.findLast(({ value }) => value !== null) ?? null
  return {
    definition,
    series,
    last,
    daysOld: last && daysBetween(last.to, today),
    reading: readingOf(series, sets),
    missing: last
      ? null
      : (points.findLast(({ to }) => daysBetween(to, today) > 0)?.missing ?? points.at(-1)?.missing ?? null),
  }
}

function readingOf({ definition, points }: Series, sets: readonly LimitsSet[]): Reading | null {
  const values = points.map(({ value }) => value)
  if (values.filter((value) => value !== null).length < fewest) return null
  const read = spc(values, {
    better: definition.better,
    screening: usualScreening,
    groups: groupsFor(points, sets),
  })
  return read.findLast(({ reading }) => reading !== null)?.reading ?? null
}

/** What wants looking at first: worse and not chance, then other signals, then chance, then no figure. */
export const groupsOfStanding = ['worse', 'signal', 'better', 'chance', 'too few', 'no figure'] as const
export type StandingGroup = (typeof groupsOfStanding)[number]

export function groupOf({ last, reading }: Pick<Standing, 'last' | 'reading'>): StandingGroup {
  if (!last) return 'no figure'
  if (reading === null) return 'too few'
  return reading === 'high' || reading === 'low' ? 'signal' : reading
}

export const inOrderOfConcern = (all: readonly Standing[]): Standing[] =>
  all
    .map((standing, at) => ({ standing, at }))
    .sort(
      (a, b) =>
        groupsOfStanding.indexOf(groupOf(a.standing)) - groupsOfStanding.indexOf(groupOf(b.standing)) ||
        a.at - b.at,
    )
    .map(({ standing }) => standing)

export const groupWords: Record<StandingGroup, { title: string; note: string; word: string }> = {
  worse: {
    title: 'Worse, and it is not chance',
    note: 'by the rules of statistical control',
    word: 'worse, not chance',
  },
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
