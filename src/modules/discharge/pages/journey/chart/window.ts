import { scaleUtc } from 'd3-scale'
import {
  dateOf,
  daysBetween,
  type Instant,
  type LocalDate,
  startOf,
  Temporal,
} from '../../../../../platform/time.ts'
import { tenth } from '../../../../../ui/index.ts'

/** The days a chart shows, and where an instant stands in it. */
export type Window = {
  from: LocalDate
  /** The last day shown. */
  to: LocalDate
  /** Now, or when they left. */
  end: Instant
  /** Days of the stay before the first one shown. */
  earlier: number
  left: number
  right: number
  x: (instant: Instant) => number
}

export const longest = 28
const ahead = { least: 2, most: 8 }

/** At most the last 28 days, and as far ahead as the expected date, within reason; letters never shrink to fit more. */
export function windowOf(
  {
    admittedAt,
    leftAt,
    expected,
  }: { admittedAt: Instant; leftAt: Instant | null; expected: LocalDate | null },
  now: Instant,
  { left, right }: { left: number; right: number },
): Window {
  const end = leftAt ?? now
  const last = dateOf(end)
  const admitted = dateOf(admittedAt)
  const days = Math.min(longest - 1, daysBetween(admitted, last))
  const from = last.subtract({ days })
  const wanted = expected && !leftAt ? daysBetween(last, expected) + 1 : 0
  const to = last.add({ days: leftAt ? 0 : Math.min(ahead.most, Math.max(ahead.least, wanted)) })
  const scale = scaleUtc()
    .domain([
      new Date(startOf(from).epochMilliseconds),
      new Date(startOf(to.add({ days: 1 })).epochMilliseconds),
    ])
    .range([left, right])
    .clamp(true)
  return {
    from,
    to,
    end,
    earlier: daysBetween(admitted, from),
    left,
    right,
    x: (instant) => tenth(scale(new Date(instant.epochMilliseconds))),
  }
}

/** Every day shown, with where its column begins and ends: two of them a year are 23 or 25 hours wide. */
export const daysOf = ({ from, to, x }: Window) =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => {
    const on = from.add({ days: i })
    return { on, from: x(startOf(on)), to: x(startOf(on.add({ days: 1 }))) }
  })

export const isShown = ({ from }: Window, until: Instant): boolean =>
  Temporal.PlainDate.compare(dateOf(until), from) >= 0
