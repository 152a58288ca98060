import { csvDownload, odsDownload, pdfDownload } from '../../../../edges/files/downloads.ts'
import { type Sheet } from '../../../../edges/files/ods.ts'
import { type Asked, type Download, page } from '../../../../platform/http/page.ts'
import { dateOf } from '../../../../platform/time.ts'
import { bulletinPaper } from '../../actions/bulletin-paper.ts'
import { kindOf } from '../../rules/kinds.ts'
import type { SummaryContent } from '../../rules/summary-content.ts'
import { areaName, homeName, packageWords } from '../../rules/summary-words.ts'
import { paths } from './addresses.ts'
import { loadSummary } from './load.ts'

type Cells = (string | number | null)[]
type Table = { columns: string[]; rows: Cells[] }

const nameOf = ({ now }: Asked) => `homeward-seven-days-${dateOf(now).toString()}`
const kept = { may: 'see capacity', logs: 'kept the seven-day summary as a file' } as const

export const summaryPdf = page({
  at: paths.pdf,
  ...kept,
  async get(asked): Promise<Download> {
    const { text } = await loadSummary(asked.tx, asked)
    return pdfDownload(nameOf(asked), bulletinPaper(text, asked.now))
  },
})

/** Capacity by area and kind; the delayed packages are the other table, with `?table=delayed`. */
export const summaryCsv = page({
  at: paths.csv,
  ...kept,
  async get(asked): Promise<Download> {
    const { text } = await loadSummary(asked.tx, asked)
    const delayed = asked.query.get('table') === 'delayed'
    const { columns, rows } = delayed ? delayedOf(text.content) : capacityOf(text.content)
    return csvDownload(delayed ? `${nameOf(asked)}.delayed` : nameOf(asked), columns, rows)
  },
})

export const summaryOds = page({
  at: paths.ods,
  ...kept,
  async get(asked): Promise<Download> {
    const { text } = await loadSummary(asked.tx, asked)
    const { content, since } = text
    return odsDownload(nameOf(asked), [
      sheet('Capacity', capacityOf(content)),
      sheet('Delayed packages', delayedOf(content)),
      sheet('Key messages', { columns: ['Key message'], rows: content.messages.map((words) => [words]) }),
      sheet('What changed', {
        columns: [since ? `Since ${since.at.toString()}` : 'Nothing was sent before'],
        rows: (since?.changes ?? []).map(({ words }) => [words]),
      }),
    ])
  },
})

const sheet = (name: string, { columns, rows }: Table): Sheet => ({
  name,
  columns: columns.map((head) => ({
    head,
    width: columns.length === 1 ? 18 : Math.max(2.4, head.length * 0.22),
  })),
  rows,
})

/** What is not known is an empty cell, never 0. */
const capacityOf = (content: SummaryContent): Table => ({
  columns: [
    'Area',
    'Kind',
    'Services',
    'Free now',
    'Unit',
    'Oldest figure said at',
    'Services out of date',
    'Services without a figure',
    'In all',
    'In use',
    'In use, of how many',
    'Closed',
    'Target a week',
    ...content.days.map((day) => `Starts ${day}`),
    'Starts today so far',
  ],
  rows: content.lines.map((line) => [
    areaName(line.area),
    kindOf(line.kind).plain,
    line.services,
    line.free,
    kindOf(line.kind).unit,
    line.oldestAt,
    line.outOfDate,
    line.noFigure,
    line.places,
    line.used?.used ?? null,
    line.used?.of ?? null,
    line.closed,
    line.target,
    ...line.starts,
    line.today,
  ]),
})

const hidden = (number: number | null) => number ?? 'hidden'

const delayedOf = ({ totals, delayed }: SummaryContent): Table => ({
  columns: ['Waiting for', 'Where they live', 'People', 'Longest, days ready'],
  rows: totals.flatMap((total) => [
    [packageWords[total.package], 'everywhere', hidden(total.people), hidden(total.longest)],
    ...delayed
      .filter((one) => one.package === total.package)
      .map(
        (one): Cells => [
          packageWords[one.package],
          homeName(one.area),
          hidden(one.people),
          hidden(one.longest),
        ],
      ),
  ]),
})
