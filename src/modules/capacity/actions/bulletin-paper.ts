import type { PdfBlock, PdfDocument, PdfTable } from '../../../edges/files/pdf.ts'
import { timeWords } from '../../../platform/date-words.ts'
import { dateOf, type Instant, instantOf } from '../../../platform/time.ts'
import { areasOf, type BulletinText, daysWords, dayWords, hides, titleOf } from '../rules/bulletin-text.ts'
import { kindOf } from '../rules/kinds.ts'
import { hasStarts } from '../rules/summary.ts'
import type { SummaryContent, SummaryLine } from '../rules/summary-content.ts'
import { byArea } from '../rules/summary-delayed.ts'
import {
  areaName,
  dayHead,
  freeWords,
  freshnessWords,
  hiddenWords,
  homeName,
  packageWords,
  peopleWords,
  startsWords,
  useWords,
} from '../rules/summary-words.ts'

/** The summary on paper: A4 across, what people open first on top. */
export function bulletinPaper(text: BulletinText, printedAt: Instant): PdfDocument {
  const { content, since } = text
  const asAt = instantOf(content.asAt)
  const messages: PdfBlock[] =
    content.messages.length > 0 ? [{ heading: 'Key messages' }, { list: content.messages }] : []
  return {
    title: titleOf(text),
    foot: `${text.placeName}, printed ${dayWords(dateOf(printedAt))} ${timeWords(printedAt)}. Counts only: nobody is named.`,
    madeAt: printedAt,
    landscape: true,
    blocks: [
      {
        text: `As at ${timeWords(asAt)} on ${dayWords(dateOf(asAt))}. Seven days are ${daysWords(content)}.`,
      },
      ...messages,
      {
        heading: since
          ? `What changed since ${dayWords(dateOf(since.at))}, ${timeWords(since.at)}`
          : 'What changed',
      },
      since && since.changes.length > 0
        ? { list: since.changes.map(({ words }) => words) }
        : { text: since ? 'Nothing.' : 'Nothing was sent before: this is the first.' },
      { heading: 'Current delayed packages of care' },
      ...delayedBlocks(content),
      ...areasOf(content.lines).flatMap(([area, lines]): PdfBlock[] => [
        { heading: `Capacity: ${areaName(area)}` },
        { table: capacityTable(lines, asAt) },
        ...startsBlocks(lines, content),
      ]),
    ],
  }
}

function delayedBlocks(content: SummaryContent): PdfBlock[] {
  const { areas, rows } = byArea(content)
  if (rows.length === 0) return [{ text: 'Nobody who is ready waits for a package of care.' }]
  const said = (number: number | null) => (number === null ? 'hidden' : String(number))
  return [
    {
      table: {
        caption: `Ready, and waiting for a package, by where people live: ${peopleWords(content.people)}`,
        columns: [
          { head: 'Waiting for', share: 2.4 },
          { head: 'Everywhere', align: 'right' },
          ...areas.map((area) => ({ head: homeName(area), align: 'right' as const })),
          { head: 'Longest, days', align: 'right' },
        ],
        rows: rows.map(({ total, people }) => [
          packageWords[total.package],
          said(total.people),
          ...people.map(said),
          said(total.longest),
        ]),
      },
    },
    ...(hides(content) ? [{ text: hiddenWords }] : []),
  ]
}

const capacityTable = (lines: readonly SummaryLine[], asAt: Instant): PdfTable => ({
  caption: 'What is free, and what is in use',
  columns: [
    { head: 'Kind', share: 2.4 },
    { head: 'Free now', share: 1.2 },
    { head: 'How old that is', share: 2.6 },
    { head: 'In all', align: 'right' },
    { head: 'In use', share: 1.2, align: 'right' },
    { head: 'Closed', align: 'right' },
  ],
  rows: lines.map((line) => [
    kindOf(line.kind).plain,
    freeWords(line),
    freshnessWords(line, asAt),
    line.places === null ? 'not set' : String(line.places),
    useWords(line),
    String(line.closed),
  ]),
})

function startsBlocks(lines: readonly SummaryLine[], { days }: SummaryContent): PdfBlock[] {
  const starting = lines.filter(hasStarts)
  if (starting.length === 0) return []
  return [
    {
      table: {
        caption: 'New starts against target',
        columns: [
          { head: 'Kind', share: 3 },
          ...days.map((day) => ({ head: dayHead(day), align: 'right' as const })),
          { head: 'Seven days', share: 2.2, align: 'right' },
          { head: 'Today so far', align: 'right', share: 1.2 },
        ],
        rows: starting.map((line) => [
          kindOf(line.kind).plain,
          ...line.starts.map(String),
          startsWords(line),
          String(line.today),
        ]),
      },
    },
  ]
}
