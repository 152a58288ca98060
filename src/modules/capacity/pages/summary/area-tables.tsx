import { instantOf } from '../../../../platform/time.ts'
import { type Column, Mark, Table } from '../../../../ui/index.ts'
import { kindOf } from '../../rules/kinds.ts'
import { againstTarget, hasStarts } from '../../rules/summary.ts'
import type { SummaryContent, SummaryLine } from '../../rules/summary-content.ts'
import { areaName, dayHead, freeWords, freshnessWords, useWords } from '../../rules/summary-words.ts'
import { ledgerAddress } from '../list/address.ts'

type Props = { area: string | null; lines: readonly SummaryLine[]; content: SummaryContent }

/** What is free and in use in one area, and its new starts day by day. */
export const AreaTables = ({ area, lines, content }: Props) => {
  const starting = lines.filter(hasStarts)
  return (
    <>
      <h2 class="nhsuk-heading-m">Capacity: {areaName(area)}</h2>
      <Table
        caption={`What is free and in use: ${areaName(area)}`}
        columns={capacityColumns(content)}
        rows={lines}
      />
      {starting.length > 0 && (
        <Table
          caption={`New starts against target: ${areaName(area)}`}
          captionShown
          columns={startColumns(content)}
          rows={starting}
        />
      )}
    </>
  )
}

const Kind = ({ line: { area, kind } }: { line: SummaryLine }) => (
  <a href={ledgerAddress({ kind, ...(area ? { area } : {}) })}>{kindOf(kind).plain}</a>
)

const capacityColumns = (content: SummaryContent): Column<SummaryLine>[] => [
  { name: 'kind', head: 'Kind', rowHead: true, card: 'title', cell: (line) => <Kind line={line} /> },
  { name: 'free', head: 'Free now', card: 'corner', cell: (line) => <b>{freeWords(line)}</b> },
  {
    name: 'age',
    head: 'How old that is',
    cell: (line) => {
      const words = freshnessWords(line, instantOf(content.asAt))
      return line.outOfDate > 0 ? <Mark is="stale">{words}</Mark> : words
    },
  },
  { name: 'places', head: 'In all', numeric: true, cell: ({ places }) => places ?? 'not set' },
  { name: 'used', head: 'In use', numeric: true, cell: useWords },
  { name: 'closed', head: 'Closed', numeric: true, cell: ({ closed }) => closed },
]

const startColumns = ({ days }: SummaryContent): Column<SummaryLine>[] => [
  { name: 'kind', head: 'Kind', rowHead: true, card: 'title', cell: (line) => <Kind line={line} /> },
  ...days.map(
    (day, i): Column<SummaryLine> => ({
      name: `day-${i + 1}`,
      head: dayHead(day),
      numeric: true,
      card: 'inline',
      cell: ({ starts }) => (
        <>
          <span class="hw-day">{dayHead(day).slice(0, 3)} </span>
          {starts[i] ?? 0}
        </>
      ),
    }),
  ),
  {
    name: 'made',
    head: 'Seven days',
    numeric: true,
    card: 'corner',
    cell: (line) => <b>{againstTarget(line).made}</b>,
  },
  { name: 'target', head: 'Target a week', numeric: true, cell: ({ target }) => target ?? 'no target' },
  {
    name: 'short',
    head: 'Against target',
    numeric: true,
    cell: (line) => {
      const { short } = againstTarget(line)
      if (short === null) return ''
      if (short === 0) return 'met'
      return short > 0 ? <b>{short} short</b> : `${-short} more`
    },
  },
  { name: 'today', head: 'Today so far', numeric: true, cell: ({ today }) => today },
]
