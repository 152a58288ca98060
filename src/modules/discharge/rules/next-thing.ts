import { type Instant, startOf } from '../../../platform/time.ts'
import { isOpen, type Wait } from './wait.ts'

/**
 * Of the open waits, the one to print: the most overdue, then the one due soonest, then those without a due date;
 * unowned before owned where that is equal, then the oldest. The order needs no clock, so the status row can keep it:
 * most overdue and due soonest are both "earliest deadline".
 */
export function nextThing(waits: readonly Wait[]): { next: Wait | null; others: number } {
  const open = inDeadlineOrder(waits)
  return { next: open[0] ?? null, others: Math.max(0, open.length - 1) }
}

/** The open waits, the next thing first. */
export const inDeadlineOrder = (waits: readonly Wait[]): Wait[] => waits.filter(isOpen).sort(before)

const before = (a: Wait, b: Wait): number =>
  deadline(a) - deadline(b) ||
  Number(b.owner === null) - Number(a.owner === null) ||
  ms(a.since) - ms(b.since) ||
  (a.waitId < b.waitId ? -1 : 1)

// The largest safe number rather than Infinity: two of them must subtract to nothing.
const deadline = ({ due }: Wait): number =>
  due ? ms(due.at ?? startOf(due.on.add({ days: 1 }))) : Number.MAX_SAFE_INTEGER

const ms = (instant: Instant) => instant.epochMilliseconds
