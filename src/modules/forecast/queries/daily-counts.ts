import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { LocalDate } from '../../../platform/time.ts'
import { type Definition, definitionsOf, type Series, type Slice, seriesOf } from '../../measures/index.ts'
import type { Day } from '../rules/days.ts'

/** A measure that counts things of a day, with its days from the first that has a figure to the last. */
export type DailyCount = { definition: Definition; slice: Slice; days: Day[] }

/** More of the past says little more of the days ahead. */
const daysBack = 400

/** Measures that are counts and not shares or means of something, as far as days ahead can mean anything. */
export async function countsOf(tx: Tx, systemId: string): Promise<Definition[]> {
  const all = await definitionsOf(tx, systemId)
  return all.filter(
    ({ denominator, how }) => denominator === null && (how.from === 'file' || how.over === null),
  )
}

/** Their daily figures of more than a year, up to yesterday; measures without any are left out. */
export async function dailyCounts(
  tx: Tx,
  viewer: Viewer,
  { definitions, slice, today }: { definitions: readonly Definition[]; slice: Slice; today: LocalDate },
): Promise<DailyCount[]> {
  const period = { from: today.subtract({ days: daysBack }), to: today.subtract({ days: 1 }) }
  const refs = definitions.map(({ key }) => ({ measure: key, slice, step: 'day' as const }))
  const series = refs.length === 0 ? [] : await seriesOf(tx, viewer, refs, period)
  return series.flatMap((one) => {
    const days = knownDays(one)
    return days.length === 0 ? [] : [{ definition: one.definition, slice, days }]
  })
}

function knownDays({ points }: Series): Day[] {
  const first = points.findIndex(({ value }) => value !== null)
  const last = points.findLastIndex(({ value }) => value !== null)
  return first < 0 ? [] : points.slice(first, last + 1).map(({ from, value }) => ({ date: from, value }))
}
