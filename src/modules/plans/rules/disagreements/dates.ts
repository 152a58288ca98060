import { Temporal } from '../../../../platform/time.ts'
import { dueWords, lastDayOf } from '../due.ts'
import { readPrintedDue } from '../printed-due.ts'
import { type Found, listed } from './found.ts'

/** A date that a document gives for something. */
export type SaidDate = { about: string; of: string; said: string; where: string }

/** Things for which a document has two dates that do not end on the same day. */
export const twoDates = (dates: readonly SaidDate[]): Found[] =>
  [...Map.groupBy(dates, ({ about }) => about)].flatMap(([about, all]) => {
    const ends = new Map(
      all.flatMap((one) => {
        const { due } = readPrintedDue(one.said)
        const end = due && lastDayOf(due)
        return end ? [[end.toString(), one] as const] : []
      }),
    )
    if (ends.size < 2) return []
    const said = [...ends.values()]
    return [
      {
        what: `Two dates for ${about}: ${listed(said.map(({ said, of }) => `${said} (${of})`))}`,
        where: listed([...new Set(said.map(({ where }) => where))]),
      },
    ]
  })

/** Quarters with one year, in a document that writes others with two: of the calendar year, or of the financial year? */
export function unclearQuarters(dates: readonly SaidDate[]): Found[] {
  const read = dates.map((one) => ({ ...one, ...readPrintedDue(one.said) }))
  if (!read.some(({ due, either }) => due?.includes(' Q') && !either)) return []
  return [
    ...Map.groupBy(
      read.filter(({ either }) => either),
      ({ said }) => said,
    ),
  ].map(([said, all]) => {
    const [used, other] = all[0]!.either!
    return {
      what: `“${said}” (${listed(all.map(({ of }) => of))}) can be ${words(used)} or ${words(other)}: other dates name the financial year`,
      where: all[0]!.where,
    }
  })
}

const words = (due: string) => dueWords(due).replace(/^Q/, 'q')

/** Rows that end before they begin. */
export const endsBeforeBegins = (
  rows: readonly { of: string; start: string | null; finish: string | null; where: string }[],
): Found[] =>
  rows.flatMap(({ of, start, finish, where }) => {
    const [begins, ends] = [readPrintedDue(start).due, readPrintedDue(finish).due]
    const [from, to] = [begins && lastDayOf(begins), ends && lastDayOf(ends)]
    if (!from || !to || Temporal.PlainDate.compare(to, from) >= 0) return []
    return [{ what: `“${of}” starts in ${start} and finishes in ${finish}, before it starts`, where }]
  })

/** Rows that end after the last day of the plan they stand in, in one sentence. */
export function endsAfterPlan(
  rows: readonly { of: string; said: string; where: string }[],
  lastDay: string,
): Found[] {
  const late = rows.filter(({ said }) => {
    const { due } = readPrintedDue(said)
    const ends = due && lastDayOf(due)
    return ends && Temporal.PlainDate.compare(ends, Temporal.PlainDate.from(lastDay)) > 0
  })
  if (late.length === 0) return []
  return [
    {
      what: `After the plan’s last day, ${dueWords(lastDay)}: ${late.map(({ of, said }) => `${of} (${said})`).join('; ')}`,
      where: listed([...new Set(late.map(({ where }) => where))]),
    },
  ]
}
