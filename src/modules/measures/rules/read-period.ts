import { readDate } from '../../../platform/read-date.ts'
import { mondayOf, Temporal } from '../../../platform/time.ts'
import type { Period, Step } from './series.ts'

export type ReadPeriod = Period & { step: Step | 'year' }

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

export const periodRemedy =
  'write a day (2017-07-03), a week (2017-W27, or week of 3/7/2017), a month (2017-07 or July 2017), a quarter of the financial year (2017-18 Q1), a year (2017) or a financial year (2017-18)'

/**
 * A period as files name it. A bare "2017-Q2" is refused: of a quarter nobody guesses whether the year is the financial one.
 * @returns null where it is none of these
 */
export function readPeriod(text: string): ReadPeriod | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ')
  return weekIn(typed) ?? monthIn(typed) ?? quarterIn(typed) ?? yearIn(typed) ?? dayIn(typed)
}

function dayIn(typed: string): ReadPeriod | null {
  const date = readDate(typed)
  return 'wrong' in date ? null : { step: 'day', from: date, to: date }
}

function weekIn(typed: string): ReadPeriod | null {
  const [, year, week] = /^(\d{4})-?w(\d{1,2})$/.exec(typed) ?? []
  if (year && week) {
    // The first week of a year is that of 4 January (ISO 8601).
    const from = mondayOf(Temporal.PlainDate.from(`${year}-01-04`)).add({ weeks: Number(week) - 1 })
    return from.weekOfYear === Number(week) ? { step: 'week', from, to: from.add({ days: 6 }) } : null
  }
  const [, of] = /^(?:week of|week from|week beginning|w\/c|wc) (.+)$/.exec(typed) ?? []
  if (!of) return null
  const date = readDate(of)
  return 'wrong' in date || date.dayOfWeek !== 1
    ? null
    : { step: 'week', from: date, to: date.add({ days: 6 }) }
}

function monthIn(typed: string): ReadPeriod | null {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(typed) ?? []
  const [, word, ofYear] = /^([a-z]{3,9})[ -](\d{4})$/.exec(typed) ?? []
  const at = number
    ? Number(number)
    : word
      ? months.findIndex((one) => one === word || one.slice(0, 3) === word) + 1
      : 0
  if (at === 0) return null
  const from = Temporal.PlainDate.from({ year: Number(year ?? ofYear), month: at, day: 1 })
  return { step: 'month', from, to: from.add({ months: 1 }).subtract({ days: 1 }) }
}

function quarterIn(typed: string): ReadPeriod | null {
  const [, before, quarterAfter] = /^(\d{4}[-/]\d{2}) q([1-4])$/.exec(typed) ?? []
  const [, quarterBefore, after] = /^q([1-4]) (\d{4}[-/]\d{2})$/.exec(typed) ?? []
  const year = financialYear(before ?? after ?? '')
  const quarter = Number(quarterAfter ?? quarterBefore)
  if (!year) return null
  const from = year.from.add({ months: 3 * (quarter - 1) })
  return { step: 'quarter', from, to: from.add({ months: 3 }).subtract({ days: 1 }) }
}

function yearIn(typed: string): ReadPeriod | null {
  if (/^\d{4}$/.test(typed))
    return {
      step: 'year',
      from: Temporal.PlainDate.from(`${typed}-01-01`),
      to: Temporal.PlainDate.from(`${typed}-12-31`),
    }
  const year = financialYear(typed)
  return year && { step: 'year', ...year }
}

/** "2017-18": April to March. What a month looks like is one: 2010-11 is November 2010, and 2010/11 the year. */
function financialYear(typed: string): Period | null {
  const [, first, second] = /^(\d{4})[-/](\d{2})$/.exec(typed) ?? []
  if (!first || !second || (Number(first) + 1) % 100 !== Number(second)) return null
  const from = Temporal.PlainDate.from(`${first}-04-01`)
  return { from, to: from.add({ years: 1 }).subtract({ days: 1 }) }
}
