import type { PlacedWard } from '../builder.ts'
import type { Chance } from '../chance.ts'
import type { Taken } from './bed-times.ts'
import type { Calendar } from './calendar.ts'
import { comes, habitsOf, leavesAt, leavesThen, type Way, waits } from './habits.ts'

/** A stay that is over, in milliseconds since 1970. Whoever died had not been ready. */
export type PastStay = { way: Way; came: number; ready: number | null; left: number }

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export type Asked = {
  luck: Chance
  calendar: Calendar
  ward: PlacedWard
  /** How long it takes here to find help, beside what is usual. */
  slow: number
  /** Nobody was ready before this. */
  readyFrom: number
  /** When some of those who needed help are told of one by one, and that share of them is not told here. */
  toldApart: Taken & { share: number }
  /** Since when more need help than is usual, and the share of the others who do. */
  moreNeed: { from: number; share: number }
  /** Who left before this is not told. */
  since: number
  now: number
}

/** Who lay in a bed before those of whom was told: the latest first, in the times in which the bed was free. */
export function pastStaysOf(asked: Asked, taken: readonly Taken[]): PastStay[] {
  const order = [...taken].sort((a, b) => b.from - a.from)
  const stays: PastStay[] = []
  let before = asked.now - 3 * hour
  for (const { from, to } of [...order, { from: Number.NEGATIVE_INFINITY, to: Number.NEGATIVE_INFINITY }]) {
    if (to < before) stays.push(...between(asked, to, before))
    before = Math.min(before, from)
    if (before < asked.since) break
  }
  return stays
}

/** As many one after another as find room between two moments. */
function between(asked: Asked, from: number, to: number): PastStay[] {
  const stays: PastStay[] = []
  for (let before = to; ; ) {
    const stay = fitting(asked, from + 45 * minute, before)
    if (!stay || stay.left < asked.since) return stays
    stays.push(stay)
    before = stay.came
  }
}

function fitting(asked: Asked, from: number, before: number): PastStay | null {
  for (let tries = 0; tries < 5; tries++) {
    const stay = drawn(asked, before)
    if (stay.came >= from) return stay
  }
  return null
}

function drawn(asked: Asked, before: number): PastStay {
  const { luck, calendar, ward, toldApart, moreNeed } = asked
  const habits = habitsOf(ward)
  const wanted = luck.weighted(habits.ways)
  const left = leaving(asked, wanted, before)
  const isTold = left >= toldApart.from && left < toldApart.to && luck.happens(toldApart.share)
  const isMore = left >= moreNeed.from && luck.happens(moreNeed.share)
  const way = wanted === 'died' ? wanted : isTold ? 'P0' : isMore && wanted === 'P0' ? 'P1' : wanted
  const ready = way === 'died' ? null : readyBefore(asked, way, left)
  const until = ready ?? left
  const came = comes(luck, calendar, () => until - luck.skewed(...habits.toReady) * day)
  return { way, left, ready, came: Math.min(came, until - 100 * minute) }
}

function leaving({ luck, calendar, ward }: Asked, way: Way, before: number): number {
  const { empty } = habitsOf(ward)
  let at = before
  for (let tries = 0; tries < 12; tries++) {
    const last = calendar.dayAt(before - luck.skewed(empty, 0.9) * day * (1 + tries / 5))
    const minutes = way === 'died' ? luck.between(0, 1439) : leavesAt(luck)
    const then = last.begins + minutes * minute
    const on = then > before - 40 * minute ? calendar.from(last, -1) : last
    at = on.begins + minutes * minute
    if (leavesThen(luck, on, way)) break
  }
  return at
}

function readyBefore(
  { luck, calendar, slow, readyFrom }: Asked,
  way: keyof typeof waits,
  left: number,
): number {
  const { unit, took } = waits[way]
  const drawn = left - luck.skewed(...took) * (unit === 'hours' ? hour : slow * day)
  const at = Math.max(drawn, Math.min(readyFrom + 4 * day * luck.next(), left - 3 * hour))
  const then = calendar.dayAt(at)
  // At a weekend few are there who could say that somebody who needs help may go.
  const isSoon = unit === 'hours' || then.weekday < 6 || at < readyFrom + 5 * day
  const early = isSoon || luck.happens(0.4) ? 0 : then.weekday - 5
  const on = calendar.from(then, -early)
  // All three parts are said by day: who leaves early was mostly ready the day before.
  if (unit === 'days')
    return Math.min(on.begins + luck.between(9 * 60 + 30, 17 * 60) * minute, left - 2 * hour)
  const morning = on.begins + 7.5 * hour
  if (at >= morning) return at
  return left > morning + 3.5 * hour && luck.happens(0.7)
    ? morning + luck.next() * (left - morning - 50 * minute)
    : calendar.from(on, -1).begins + luck.between(12 * 60, 19 * 60) * minute
}
