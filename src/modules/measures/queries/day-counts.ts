import type { Tx } from '../../../platform/db/tx.ts'
import type { Instant, LocalDate } from '../../../platform/time.ts'
import { Temporal } from '../../../platform/time.ts'
import type { Period } from '../rules/series.ts'
import { countItems, type DayCount } from '../rules/sums.ts'
import { itemsIn } from './items.ts'
import { keptCounts, lastDayAt, type Slices, talliedOf } from './tallied.ts'

export type CountsAsked = {
  period: Period
  tallies: readonly string[]
  slices: Slices
  now: Instant
  knownAt: Instant | null
  /** Days after the end of a period until its points are ripe: until then what is kept may still grow. */
  ripe: number
}

/**
 * Daily counts of a period up to the last day that is over: kept ones as far as they can be believed, and the rest counted
 * afresh. Asked as the service.
 */
export async function dayCounts(tx: Tx, systemId: string, asked: CountsAsked): Promise<DayCount[]> {
  const { period, tallies, slices, now, knownAt, ripe } = asked
  const to = earlier(period.to, lastDayAt(now))
  if (isBefore(to, period.from) || tallies.length === 0) return []
  const tallied = knownAt ? null : await talliedOf(tx, systemId)
  const believed =
    tallied &&
    earlier(tallied.last, tallied.changedFrom?.subtract({ days: 1 }) ?? tallied.last).subtract({ days: ripe })
  if (!believed || isBefore(believed, period.from))
    return fresh(tx, systemId, { from: period.from, to }, asked)
  const kept = await keptCounts(
    tx,
    systemId,
    { from: period.from, to: earlier(believed, to) },
    tallies,
    slices,
  )
  const rest = { from: believed.add({ days: 1 }), to: earlier(to, lastDayAt(now).subtract({ days: ripe })) }
  return isBefore(rest.to, rest.from) ? kept : [...kept, ...(await fresh(tx, systemId, rest, asked))]
}

async function fresh(tx: Tx, systemId: string, period: Period, asked: CountsAsked): Promise<DayCount[]> {
  const wanted = new Set<string>(asked.tallies)
  const items = await itemsIn(tx, systemId, period, asked.knownAt ?? asked.now, asked.knownAt, wanted)
  return countItems(items.filter(({ tally }) => wanted.has(tally)))
}

const isBefore = (a: LocalDate, b: LocalDate) => Temporal.PlainDate.compare(a, b) < 0
const earlier = (a: LocalDate, b: LocalDate) => (isBefore(b, a) ? b : a)
