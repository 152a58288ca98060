import { fullDate, longDateWords, monthWords } from '../../../platform/date-words.ts'
import { monthText } from '../../../platform/month-text.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, type Instant, type LocalDate, mondayOf, Temporal } from '../../../platform/time.ts'
import { choicesFrom, readUnmetPeriod, type UnmetChoice, type UnmetPeriod } from './unmet-period.ts'

/**
 * A week that is over, or a month of them: the weeks whose Monday is in it. A board reads no number that grows from day to
 * day, as two of them would give what happened in between; and weeks that lie across two months would not add up to either.
 */
export type BoardPeriod = UnmetPeriod & { month: LocalDate }

type Asked = { month: string | null; week: string | null }

/** The period an address names; the newest month that is over where it names none. */
export function readBoardPeriod(asked: Asked, now: Instant): BoardPeriod | Refusal {
  const newest = newestOf(now)
  const named = asked.week || asked.month ? asked : { month: monthText(newest.month), week: null }
  const period = readUnmetPeriod(named, now)
  if ('refused' in period) return period
  const month = monthOf(period.from)
  if (period.kind === 'week')
    return after(period.from, newest.week)
      ? refuse(
          'invalid',
          `That week is over on ${longDateWords(period.from.add({ days: 6 }), dateOf(now))}: a board reads whole weeks`,
        )
      : { ...period, month }
  const [from, to] = [mondaysIn(month)[0]!, mondaysIn(month).at(-1)!.add({ days: 6 })]
  if (after(month, newest.month))
    return refuse(
      'invalid',
      `The last week of ${monthWords(month)} is over on ${fullDate(to)}. Choose a week, or ${monthWords(newest.month)}`,
    )
  return { ...period, from, to, soFar: false, words: `${monthWords(month)}, whole weeks`, month }
}

export function boardChoices(now: Instant): UnmetChoice[] {
  const { week, month } = newestOf(now)
  return choicesFrom(week, month, dateOf(now).subtract({ days: 1 }))
}

export type BoardMonth = { month: LocalDate; mondays: LocalDate[]; over: boolean }

/** A month, the one before and the one after, the oldest first: the weeks that are over, and whether these are all. */
export function boardMonths(month: LocalDate, now: Instant): BoardMonth[] {
  const { week } = newestOf(now)
  return [-1, 0, 1].map((on) => {
    const first = month.add({ months: on })
    const all = mondaysIn(first)
    const mondays = all.filter((monday) => !after(monday, week))
    return { month: first, mondays, over: mondays.length === all.length }
  })
}

/** The newest week that is over, by its Monday, and the newest month all of whose weeks are. */
function newestOf(now: Instant): { week: LocalDate; month: LocalDate } {
  const week = mondayOf(dateOf(now)).subtract({ days: 7 })
  const next = week.add({ days: 7 })
  const month = monthOf(week)
  return { week, month: monthOf(next).equals(month) ? month.subtract({ months: 1 }) : month }
}

const monthOf = (date: LocalDate): LocalDate => date.with({ day: 1 })
const after = (a: LocalDate, b: LocalDate): boolean => Temporal.PlainDate.compare(a, b) > 0

function mondaysIn(month: LocalDate): LocalDate[] {
  const first = month.add({ days: (8 - month.dayOfWeek) % 7 })
  return [0, 7, 14, 21, 28].map((days) => first.add({ days })).filter((day) => monthOf(day).equals(month))
}
