import type { CommandAsked } from '../../../platform/http/page.ts'
import { readMonth } from '../../../platform/month-text.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { type LocalDate, Temporal } from '../../../platform/time.ts'
import { type By, divisions } from '../counting/answer.ts'
import { countsEveryNight, type PlainEdition, plainEditions } from '../counting/question.ts'
import { type Edition, editionById, editionFor, editionsOf, usualSettings } from '../rules/editions.ts'

/** The options of `homeward delays count` that only a file has; --edition and --month it shares. */
export const fileOptions = [
  {
    flags: '--from <file>',
    about: 'count this CSV file, without a database; docs/how-to/count-from-file.md says its columns',
  },
  { flags: '--year <year>', about: 'with --from: April to March, as 2024-25' },
  {
    flags: '--by <divisions>',
    about: `with --from: ${divisions.map((one) => one.replace(' ', '-')).join(',')}; month if left out`,
  },
  {
    flags: '--count-start-day',
    about: 'with --from, for dtoc and mhs26: count the day a delay starts on too (a setting, rule DTOC-26)',
  },
]

export type FileAsked = {
  file: string
  series: PlainEdition
  /** One edition asked for by its id: it must be the one that holds. */
  named: string | null
  window: { from: LocalDate; to: LocalDate } | null
  by: By[]
  settings: { countStartDay: boolean }
}

const ofTheDatabase = ['period', 'place', 'organisation', 'at']

/** @returns a refusal that says which option to change. */
export function readFileOptions(options: CommandAsked['options']): FileAsked | Refusal {
  if (typeof options.from !== 'string') return refuse('invalid', 'say which file, with --from periods.csv')
  const strange = ofTheDatabase.find((name) => options[name] !== undefined)
  if (strange)
    return refuse('invalid', `--${strange} does not go with --from: a file is counted whole, leave it out`)
  const named = editionById(String(options.edition ?? ''))
  const series = plainEditions.find((one) => one === (named?.series ?? options.edition ?? 'nights'))
  if (!series)
    return refuse(
      'invalid',
      `a file is counted with --edition ${plainEditions.join(', ')}; not with this one`,
    )
  const window = readWindow(options)
  if (isRefusal(window)) return window
  const by = readBy(options.by)
  if (isRefusal(by)) return by
  if (options.countStartDay === true && countsEveryNight(series))
    return refuse(
      'invalid',
      `--count-start-day goes with dtoc and mhs26 only: ${series} counts every night. Leave it out`,
    )
  const countStartDay = options.countStartDay === true || usualSettings.countStartDay
  return { file: options.from, series, named: named?.id ?? null, window, by, settings: { countStartDay } }
}

function readWindow({ month, year }: CommandAsked['options']): FileAsked['window'] | Refusal {
  if (month !== undefined && year !== undefined)
    return refuse('invalid', 'give --month or --year, not both of them')
  if (month !== undefined) {
    const from = readMonth(String(month))
    return from && isKept(from)
      ? { from, to: from.with({ day: from.daysInMonth }) }
      : refuse('invalid', '--month is no month: write it as 2017-12')
  }
  if (year === undefined) return null
  const [, first, second] = /^(\d{4})-(\d{2})$/.exec(String(year)) ?? []
  if (!first || (Number(first) + 1) % 100 !== Number(second))
    return refuse('invalid', '--year is no year from April to March: write it as 2024-25')
  const from = Temporal.PlainDate.from(`${first}-04-01`)
  const to = from.add({ years: 1 }).subtract({ days: 1 })
  return isKept(from) && isKept(to)
    ? { from, to }
    : refuse('invalid', '--year must lie between 1900-01 and 2198-99')
}

const isKept = ({ year }: LocalDate) => year >= 1900 && year <= 2199

function readBy(text: unknown): By[] | Refusal {
  if (text === undefined) return ['month']
  const asked = String(text)
    .split(',')
    .map((word) => word.trim().toLowerCase().replace('-', ' '))
  return asked.every((word) => divisions.some((one) => one === word))
    ? divisions.filter((one) => asked.includes(one))
    : refuse(
        'invalid',
        `--by takes ${divisions.map((one) => one.replace(' ', '-')).join(', ')}, with commas between`,
      )
}

/**
 * The editions that hold in these months, because no month is counted by a rule that was not in force.
 * @param months the first and the last, as "2024-04"; null where nobody was delayed.
 * @returns a refusal that names the month outside.
 */
export function editionsIn(
  { series, named, window }: Pick<FileAsked, 'series' | 'named' | 'window'>,
  months: readonly [string, string] | null,
): Edition[] | Refusal {
  if (!months) return editionsOf(series)
  const found = months.map((month) => editionFor(series, Temporal.PlainDate.from(`${month}-01`)))
  const outside = found.find(isRefusal)
  if (outside)
    return refuse(
      'invalid',
      window && months[0] !== months[1]
        ? `${outside.because} Ask month by month, with --month, or count with --edition nights`
        : `${outside.because} Ask for a --month or --year inside it, or count with --edition nights`,
    )
  const held = [...new Set(found as Edition[])]
  const other = named ? held.find(({ id }) => id !== named) : undefined
  return other
    ? refuse(
        'invalid',
        `${named} does not hold in all of these months, where ${other.id} does: use --edition ${series}`,
      )
    : held
}
