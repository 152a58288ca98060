import { type LocalDate, Temporal } from '../../../platform/time.ts'
import type { Item } from './item.ts'
import type { Period, Slice } from './series.ts'

/** What was counted of one tally in one slice on one day. */
export type DayCount = {
  tally: string
  by: Slice['by']
  key: string
  on: LocalDate
  amount: number
  things: number
}

export const keyOf = (slice: Slice): string => (slice.by === 'whole' ? '' : slice.key)

export const sameSlice = (a: Slice, b: Slice): boolean => a.by === b.by && keyOf(a) === keyOf(b)

/** Items by day and slice, the whole place among the slices. */
export function countItems(items: readonly Item[]): DayCount[] {
  const counts = new Map<string, DayCount>()
  const add = (item: Item, by: Slice['by'], key: string) => {
    const at = `${item.tally}|${by}|${key}|${item.on.toString()}`
    const count = counts.get(at)
    if (count) {
      count.amount += item.amount
      count.things += item.things ?? 1
    } else
      counts.set(at, {
        tally: item.tally,
        by,
        key,
        on: item.on,
        amount: item.amount,
        things: item.things ?? 1,
      })
  }
  for (const item of items) {
    add(item, 'whole', '')
    for (const [by, key] of Object.entries(item.keys)) add(item, by as Slice['by'], key)
  }
  return [...counts.values()]
}

/** Amount, how many things it is made of, and the most things of any one day: a sum over days. */
export type Sum = { amount: number; things: number; mostADay: number }

/** Daily counts by tally and slice, to be summed over any period. */
export class Sums {
  readonly #days = new Map<string, Map<number, DayCount>>()

  constructor(counts: readonly DayCount[]) {
    for (const count of counts) {
      const at = address(count.tally, count.by, count.key)
      const days = this.#days.get(at) ?? new Map<number, DayCount>()
      days.set(dayOf(count.on), count)
      this.#days.set(at, days)
    }
  }

  sum(tally: string, slice: Slice, { from, to }: Period): Sum {
    const days = this.#days.get(address(tally, slice.by, keyOf(slice)))
    const sum = { amount: 0, things: 0, mostADay: 0 }
    if (!days) return sum
    for (let day = dayOf(from); day <= dayOf(to); day++) {
      const count = days.get(day)
      if (!count) continue
      sum.amount += count.amount
      sum.things += count.things
      sum.mostADay = Math.max(sum.mostADay, count.things)
    }
    return sum
  }

  /** On how many days of a period nothing of a tally was counted. */
  daysWithout(tally: string, slice: Slice, { from, to }: Period): number {
    const days = this.#days.get(address(tally, slice.by, keyOf(slice)))
    let without = 0
    for (let day = dayOf(from); day <= dayOf(to); day++) if (!days?.has(day)) without++
    return without
  }

  /** The parts of a cut that were counted at all. */
  keys(tally: string, by: Slice['by']): string[] {
    const begins = `${tally}|${by}|`
    return [...this.#days.keys()]
      .filter((at) => at.startsWith(begins))
      .map((at) => at.slice(begins.length))
      .sort()
  }
}

const address = (tally: string, by: string, key: string) => `${tally}|${by}|${key}`
const epoch = Temporal.PlainDate.from('1970-01-01')
const numbers = new WeakMap<LocalDate, number>()

/** Days since 1970, kept by date: a board pack asks for tens of thousands of points of the same days. */
export function dayOf(date: LocalDate): number {
  const known = numbers.get(date)
  if (known !== undefined) return known
  const day =
    date.year >= 100 ? Date.UTC(date.year, date.month - 1, date.day) / 86_400_000 : epoch.until(date).days
  numbers.set(date, day)
  return day
}
