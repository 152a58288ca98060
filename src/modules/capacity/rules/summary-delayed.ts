import type { Awaits } from '../../discharge/index.ts'
import { byAreaName } from './area-order.ts'
import type { Delayed, Package, SummaryContent } from './summary-content.ts'

/** A package of care that people wait for, by what the record says they wait for. */
export const packageOf: Partial<Record<Awaits, Package>> = {
  'home-care': 'home care',
  'agency-answer': 'home care',
  'reablement-start': 'reablement',
  'community-bed': 'rehabilitation bed',
  'care-home-search': 'care home',
  'care-home-answer': 'care home',
  'care-home-visit': 'care home',
  'nursing-home-search': 'nursing home',
}

/** People who are ready and wait for one package in one area. */
export type Waiting = { package: Package; area: string | null; people: number; longest: number }

export type DelayedPackages = Pick<SummaryContent, 'delayed' | 'totals' | 'people'>

/** As they are, for those who may know small numbers. */
export function delayedOf(waiting: readonly Waiting[]): DelayedPackages {
  const totals = [...Map.groupBy(waiting, (one) => one.package)].map(([name, group]) => ({
    package: name,
    people: group.reduce((sum, { people }) => sum + people, 0),
    longest: Math.max(...group.map(({ longest }) => longest)),
  }))
  return {
    delayed: [...waiting],
    totals,
    people: totals.reduce((sum, { people }) => sum + people, 0),
  }
}

const smallest = 6

/**
 * The same with small numbers kept back: none below 6 is said, and none can be worked out from a sum. Where one number
 * of a sum is kept back, others are too, until what is missing is at least two numbers and at least 6 people; a sum
 * that is itself kept back takes all its numbers along.
 */
export function withoutSmall({ delayed, totals, people }: DelayedPackages): DelayedPackages {
  const shownTotals = keepBack(totals.map((one) => one.people ?? 0))
  const said = totals.map((one, i) => (shownTotals[i] ? one : { ...one, people: null, longest: null }))
  const shown = new Map<Delayed, boolean>()
  for (const [i, total] of totals.entries()) {
    const parts = delayed.filter((one) => one.package === total.package)
    const kept = shownTotals[i] ? keepBack(parts.map((one) => one.people ?? 0)) : parts.map(() => false)
    for (const [at, part] of parts.entries()) shown.set(part, kept[at]!)
  }
  return {
    delayed: delayed.map((one) => (shown.get(one) ? one : { ...one, people: null, longest: null })),
    totals: said,
    people: people !== null && people >= smallest ? people : null,
  }
}

/**
 * Which numbers of a sum may be said beside it.
 * @param kept those that are kept back already, for another reason
 */
export function keepBack(numbers: readonly number[], kept: readonly number[] = []): boolean[] {
  const order = numbers.map((_, i) => i).sort((a, b) => numbers[a]! - numbers[b]!)
  const hidden = new Set(kept)
  let missing = kept.reduce((sum, i) => sum + numbers[i]!, 0)
  for (const i of order) {
    if (hidden.has(i)) continue
    const enough = hidden.size === 0 || (hidden.size >= 2 && missing >= smallest)
    if (numbers[i]! >= smallest && enough) continue
    hidden.add(i)
    missing += numbers[i]!
  }
  return numbers.map((_, i) => !hidden.has(i))
}

export type DelayedByArea = {
  areas: (string | null)[]
  rows: { total: SummaryContent['totals'][number]; people: (number | null)[] }[]
}

/** One row a package and one column an area; null is kept back. */
export function byArea({ totals, delayed }: DelayedPackages): DelayedByArea {
  const areas = [...new Set(delayed.map(({ area }) => area))].sort(byAreaName)
  return {
    areas,
    rows: totals.map((total) => ({
      total,
      people: areas.map((area) => {
        const one = delayed.find((other) => other.package === total.package && other.area === area)
        return one ? one.people : 0
      }),
    })),
  }
}
