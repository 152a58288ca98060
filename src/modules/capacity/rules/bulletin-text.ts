import { fullDate, shortWeekday, timeWords, weekdayOf } from '../../../platform/date-words.ts'
import { dateOf, type Instant, instantOf, type LocalDate, Temporal } from '../../../platform/time.ts'
import { kindOf } from './kinds.ts'
import { hasStarts } from './summary.ts'
import type { SummaryChange } from './summary-changes.ts'
import type { SummaryContent, SummaryLine } from './summary-content.ts'
import {
  areaName,
  freeWords,
  freshnessWords,
  hiddenWords,
  homeName,
  packageWords,
  peopleWords,
  startsWords,
  useWords,
} from './summary-words.ts'

export type BulletinText = {
  placeName: string
  kind: 'daily' | 'seven-day'
  content: SummaryContent
  /** What changed since the last, and when that was; null where this is the first. */
  since: { at: Instant; changes: readonly SummaryChange[] } | null
  /** Where the summary can be read as it is now. */
  address: string
}

/** "Tuesday 24 November 2026" */
export const dayWords = (date: LocalDate): string => `${weekdayOf(date)} ${fullDate(date)}`

export const titleOf = ({
  placeName,
  kind,
  content,
}: Pick<BulletinText, 'placeName' | 'kind' | 'content'>): string => {
  const at = instantOf(content.asAt)
  const what = kind === 'daily' ? 'What is free' : 'Seven-day summary'
  return `${placeName}: ${what.toLowerCase()}, ${dayWords(dateOf(at))}`.slice(0, 200)
}

/** "17 to 23 November", in words that stand for the seven whole days. */
export const daysWords = (content: SummaryContent): string => {
  const [first, last] = [content.days[0]!, content.days[6]!].map((day) => Temporal.PlainDate.from(day)) as [
    LocalDate,
    LocalDate,
  ]
  return `${dayWords(first)} to ${dayWords(last)}`
}

/** The summary as the text of a mail: counts and words, nobody in it. */
export function bulletinText(text: BulletinText): string {
  const { content, since, kind, address } = text
  const asAt = instantOf(content.asAt)
  return [
    titleOf(text),
    `As at ${timeWords(asAt)} on ${dayWords(dateOf(asAt))}. Counts only: nobody is named.`,
    section('Key messages', content.messages),
    section(
      since ? `What changed since ${dayWords(dateOf(since.at))}, ${timeWords(since.at)}` : 'What changed',
      since
        ? listOr(
            since.changes.map(({ words }) => words),
            'Nothing',
          )
        : ['This is the first summary to this list'],
    ),
    section('Current delayed packages of care', delayedLines(content)),
    ...areasOf(content.lines).map(([area, lines]) =>
      section(
        `Capacity: ${areaName(area)}`,
        lines.map((line) => lineText(line, { asAt, kind, days: content.days })),
      ),
    ),
    `Seven days are ${daysWords(content)}.`,
    `The same as a PDF is attached. As it is now: ${address}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [title.toUpperCase(), ...lines.map((line) => `- ${line}`)].join('\n')

const listOr = (lines: readonly string[], otherwise: string) => (lines.length > 0 ? lines : [otherwise])

export const hides = ({ totals, delayed }: SummaryContent): boolean =>
  [...totals, ...delayed].some(({ people }) => people === null)

function delayedLines(content: SummaryContent): string[] {
  const { totals, delayed, people } = content
  if (totals.length === 0) return ['Nobody who is ready waits for a package of care']
  return [
    `In all: ${peopleWords(people)}`,
    ...totals.map((total) => {
      const areas = delayed
        .filter((one) => one.package === total.package && one.people !== null)
        .map((one) => `${homeName(one.area)} ${one.people}`)
      const where = areas.length > 0 ? ` (${areas.join(', ')})` : ''
      const longest = total.longest === null ? '' : `; longest ${total.longest} days`
      return `Waiting for ${packageWords[total.package]}: ${peopleWords(total.people)}${where}${longest}`
    }),
    ...(hides(content) ? [hiddenWords] : []),
  ]
}

/** Lines by area, in their order. */
export const areasOf = (lines: readonly SummaryLine[]): [string | null, SummaryLine[]][] => [
  ...Map.groupBy(lines, ({ area }) => area),
]

type Told = { asAt: Instant; kind: BulletinText['kind']; days: readonly string[] }

const lineText = (line: SummaryLine, told: Told): string =>
  [
    `${kindOf(line.kind).plain}: ${freeWords(line)}${line.free === null ? '' : ' free'}`,
    freshnessWords(line, told.asAt),
    line.places !== null && `in use ${useWords(line)}`,
    line.closed > 0 && `${line.closed} closed`,
    hasStarts(line) && startsText(line, told),
  ]
    .filter(Boolean)
    .join('; ')

function startsText(line: SummaryLine, { kind, days }: Told): string {
  if (kind === 'daily')
    return `new starts yesterday ${line.starts[6]}, today so far ${line.today}, in seven days ${startsWords(line)}`
  const each = days.map((day, i) => `${shortWeekday(Temporal.PlainDate.from(day))} ${line.starts[i]}`)
  return `new starts in seven days ${startsWords(line)} (${each.join(', ')})`
}
