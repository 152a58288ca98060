import { fullDate, monthWords } from '../../../../platform/date-words.ts'
import { monthText, readMonth } from '../../../../platform/month-text.ts'
import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import { type LocalDate, mondayOf, Temporal } from '../../../../platform/time.ts'
import type { Series } from '../model.ts'
import { windowOf } from '../month.ts'

/** The civil dates of a return, both ends included. */
export type Period = { from: LocalDate; to: LocalDate }

export type Length = 'month' | 'week' | 'day'

/** How long the period of each series is. That a week begins on Monday is our setting: no calendar of it was seen. */
export const lengthOf: Record<Series, Length> = {
  nights: 'month',
  dtoc: 'month',
  mhs26: 'month',
  drd: 'month',
  'acute-sitrep': 'day',
  'community-sitrep': 'week',
}

/** "2026-10" of a month; the date of a day; the Monday of a week. */
export const periodText = (series: Series, { from }: Period): string =>
  lengthOf[series] === 'month' ? monthText(from) : from.toString()

/** @returns invalid, with what to write instead */
export function readPeriod(series: Series, text: string): Period | Refusal {
  if (lengthOf[series] === 'month') {
    const month = readMonth(text)
    if (!month || !isCounted(month)) return refuse('invalid', `${text} is no month: write it as 2017-12`)
    return periodOf(series, month)
  }
  const date = readIsoDate(text)
  if (!date || !isCounted(date)) return refuse('invalid', `${text} is no date: write it as 2026-11-23`)
  if (lengthOf[series] === 'week' && date.dayOfWeek !== 1) {
    const monday = mondayOf(date)
    return refuse('invalid', `A week is named by its Monday: write ${monday.toString()}`)
  }
  return periodOf(series, date)
}

// Nobody was in a bed of the NHS before it, and a database has no dates without end.
const isCounted = ({ year }: LocalDate) => year >= 1948 && year < 3000

/** The period of a series in which a date falls. */
export function periodOf(series: Series, on: LocalDate): Period {
  switch (lengthOf[series]) {
    case 'month': {
      const { first, last } = windowOf(on)
      return { from: first, to: last }
    }
    case 'week': {
      const from = mondayOf(on)
      return { from, to: from.add({ days: 6 }) }
    }
    case 'day':
      return { from: on, to: on }
  }
}

/** The period before the one in which a date falls, and so on back: the latest first. */
export function periodsBefore(series: Series, today: LocalDate, count: number): Period[] {
  const periods: Period[] = []
  let at = periodOf(series, today).from
  for (let left = count; left > 0; left--) {
    const period = periodOf(series, at.subtract({ days: 1 }))
    periods.push(period)
    at = period.from
  }
  return periods
}

/** "July 2017", "23 November 2026", "week from Monday 16 November 2026" */
export function periodWords(series: Series, { from }: Period): string {
  switch (lengthOf[series]) {
    case 'month':
      return monthWords(from)
    case 'week':
      return `week from Monday ${fullDate(from)}`
    case 'day':
      return fullDate(from)
  }
}

/** YYYY-MM-DD and nothing else; null where it is no day of the calendar. */
export function readIsoDate(text: string): LocalDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}
