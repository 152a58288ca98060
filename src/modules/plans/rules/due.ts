import { fullDate, months, monthWords } from '../../../platform/date-words.ts'
import { type LocalDate, Temporal } from '../../../platform/time.ts'

/**
 * When something is due, as plans say it: a day "2017-12-31", a month "2017-12", a quarter of the financial year
 * "2017/18 Q3", a financial year "2017/18", or "ongoing", which is never late.
 */
export type Due = string

const day = /^(\d{4})-(\d{2})-(\d{2})$/
const month = /^(\d{4})-(\d{2})$/
const quarter = /^(\d{4})\/(\d{2}) Q([1-4])$/
const year = /^(\d{4})\/(\d{2})$/

export const isDue = (text: string): boolean => text === 'ongoing' || lastDayOf(text) !== null

/** The last day on which it is not yet late; null for what is ongoing. */
export function lastDayOf(due: Due): LocalDate | null {
  if (day.test(due)) return calendarDay(due)
  const [, ofYear, ofMonth] = month.exec(due) ?? []
  if (ofYear) return lastOfMonth(Number(ofYear), Number(ofMonth))
  const [, first = '', second = '', number] = quarter.exec(due) ?? year.exec(due) ?? []
  if (!first || Number(second) !== (Number(first) + 1) % 100) return null
  const at = number ? Number(number) : 4
  return at === 4 ? lastOfMonth(Number(first) + 1, 3) : lastOfMonth(Number(first), 3 + at * 3)
}

/** What somebody types for a due date, as it is kept: "31/12/2017", "31 December 2017", "Q3 2017/18", "December 2017" and the forms above. */
export function readDue(text: string): Due | { wrong: string } {
  const typed = text.trim()
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? []
  const [, q, of] = /^(?:end )?Q([1-4])\s+(\d{4}\/\d{2})$/i.exec(typed) ?? []
  const [, on, name = '', named] = /^(?:(\d{1,2})\s+)?([A-Za-z]{3,9})\s+(\d{4})$/.exec(typed) ?? []
  const nth =
    months.findIndex((one) => name.length >= 3 && one.toLowerCase().startsWith(name.toLowerCase())) + 1
  const kept = d
    ? `${y}-${m!.padStart(2, '0')}-${d.padStart(2, '0')}`
    : q
      ? `${of} Q${q}`
      : nth > 0
        ? `${named}-${String(nth).padStart(2, '0')}${on ? `-${on.padStart(2, '0')}` : ''}`
        : /^ongoing$/i.test(typed)
          ? 'ongoing'
          : typed
  return isDue(kept)
    ? kept
    : {
        wrong:
          'must be a date like 31/12/2026 or 31 December 2026, a month like December 2026, a quarter like Q3 2026/27, a financial year like 2026/27, or "ongoing"',
      }
}

/** "31 December 2017", "December 2017", "Quarter 3 of 2017/18 (to 31 December 2017)". */
export function dueWords(due: Due): string {
  if (due === 'ongoing') return 'Ongoing'
  const last = lastDayOf(due)
  if (!last) return due
  const full = fullDate(last)
  if (day.test(due)) return full
  if (month.test(due)) return monthWords(last)
  const [, ofYear = '', ofNext = '', number] = quarter.exec(due) ?? []
  return number ? `Quarter ${number} of ${ofYear}/${ofNext} (to ${full})` : `${due} (to ${full})`
}

function calendarDay(text: string): LocalDate | null {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}

const lastOfMonth = (ofYear: number, ofMonth: number): LocalDate | null =>
  ofMonth < 1 || ofMonth > 12
    ? null
    : Temporal.PlainDate.from({ year: ofYear, month: ofMonth, day: 1 })
        .add({ months: 1 })
        .subtract({ days: 1 })
