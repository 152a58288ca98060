import { type LocalDate, Temporal } from '../../../platform/time.ts'
import type { Definition } from './model.ts'
import type { Period } from './series.ts'

/** What is promised for one month: `month` is its first day. */
export type Target = { month: LocalDate; value: number }

/**
 * How a month's target becomes that of a shorter or longer point: a number that adds up over days is shared by days and
 * added; a rate or an average holds as it is.
 */
export type Adding = 'adds up' | 'holds'

/** A count adds up; what is divided by anything does not, nor what its definition says does not: a stay that nine in ten have. */
export const addingOf = ({ denominator, how }: Pick<Definition, 'denominator' | 'how'>): Adding =>
  denominator !== null || (how.from === 'file' && how.adds === false) ? 'holds' : 'adds up'

/**
 * What is promised for a period from its months' targets, whole or in part. Null where a month of it has none: half a
 * promise is no promise.
 */
export function promiseFor({ from, to }: Period, targets: readonly Target[], adding: Adding): number | null {
  const parts: { days: number; of: number; value: number }[] = []
  for (let month = from.with({ day: 1 }); notAfter(month, to); month = month.add({ months: 1 })) {
    const target = targets.find((one) => one.month.equals(month))
    if (!target) return null
    const last = month.with({ day: month.daysInMonth })
    const days = later(month, from).until(earlier(last, to)).days + 1
    parts.push({ days, of: month.daysInMonth, value: target.value })
  }
  if (adding === 'adds up') return parts.reduce((sum, { days, of, value }) => sum + (value * days) / of, 0)
  const all = parts.reduce((sum, { days }) => sum + days, 0)
  return parts.reduce((sum, { days, value }) => sum + value * days, 0) / all
}

/**
 * Targets on a straight path from one month's value to a later month's, both included, rounded to `digits` decimals.
 * A path of one month has its end alone.
 */
export function path({
  from,
  to,
  start,
  end,
  digits,
}: {
  from: LocalDate
  to: LocalDate
  start: number
  end: number
  digits: number
}): Target[] {
  const first = from.with({ day: 1 })
  const months = first.until(to.with({ day: 1 }), { largestUnit: 'months' }).months
  return Array.from({ length: months + 1 }, (_, i) => ({
    month: first.add({ months: i }),
    value: months === 0 ? end : Number((start + ((end - start) * i) / months).toFixed(digits)),
  }))
}

const notAfter = (a: LocalDate, b: LocalDate) => Temporal.PlainDate.compare(a, b) <= 0
const later = (a: LocalDate, b: LocalDate) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b)
const earlier = (a: LocalDate, b: LocalDate) => (Temporal.PlainDate.compare(a, b) <= 0 ? a : b)
