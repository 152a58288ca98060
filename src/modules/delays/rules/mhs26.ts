import type { LocalDate } from '../../../platform/time.ts'
import { dayOf } from './day-number.ts'
import type { CountSettings } from './model.ts'

/** One row of delay as it is sent: the civil dates on which it started and ended; no end while it goes on. */
export type DelayRow = { start: LocalDate; end: LocalDate | null }

/**
 * Days of delayed discharge in a period by the published steps of measure MHS26 (rules.md 1.4, DTOC-26 to DTOC-31,
 * verified), for the rows of one stay. Rows that start and end on one date are left out before anything else. `end` is
 * clipped at the day after the period, which the published steps leave to the submission; no row counts below 0. Rows
 * that overlap are counted as they come.
 * @param window both dates included.
 * @returns days of each row that is left, by start date, and their total.
 */
export function countRows(
  rows: readonly DelayRow[],
  window: { from: LocalDate; to: LocalDate },
  settings: Pick<CountSettings, 'countStartDay'>,
): { daysPerRow: number[]; total: number } {
  const periodStart = dayOf(window.from)
  const afterPeriod = dayOf(window.to) + 1
  const sorted = rows
    .map(({ start, end }) => ({ start: dayOf(start), end: end && dayOf(end) }))
    .filter(({ start, end }) => start !== end)
    .sort((a, b) => a.start - b.start || (a.end ?? afterPeriod) - (b.end ?? afterPeriod))
  const daysPerRow = sorted.map(({ start, end }, at) => {
    const before = sorted[at - 1]
    const isNew = !before || (before.end !== null && start > before.end + 1)
    const from = start < periodStart ? periodStart : isNew && !settings.countStartDay ? start + 1 : start
    const to = end === null ? afterPeriod : Math.min(end, afterPeriod)
    return Math.max(0, to - from)
  })
  return { daysPerRow, total: daysPerRow.reduce((sum, days) => sum + days, 0) }
}
