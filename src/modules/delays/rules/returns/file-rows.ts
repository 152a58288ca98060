import { monthWords } from '../../../../platform/date-words.ts'
import type { Party } from '../facts.ts'
import { columnsOf } from './columns.ts'
import { cellsOf, type FileAbout, type FileRow, type FileTable, labelOf, notKnown } from './file-cells.ts'
import type { Cell, DaysFigures, Figures } from './model.ts'
import { readyDateRows } from './ready-date-rows.ts'
import { acuteRows, communityRows } from './sitrep-rows.ts'

/** A return as the lines of its file, in the published order of columns with ours after them. */
export function fileOf(figures: Figures, about: FileAbout): FileTable {
  const { columns, ours } = columnsOf(about.series)
  return { columns: [...columns, ...ours], rows: rowsOf(figures, about) }
}

function rowsOf(figures: Figures, about: FileAbout): FileRow[] {
  switch (figures.kind) {
    case 'days':
      return about.series === 'dtoc'
        ? transferRows(figures, about)
        : figures.cells.map((cell) => ownRow(cell, about))
    case 'drd':
      return readyDateRows(figures, about)
    case 'acute-sitrep':
      return acuteRows(figures, about)
    case 'community-sitrep':
      return communityRows(figures, about)
  }
}

/** One line for each provider, authority, type of care and reason: NHS, social care and both stand side by side. */
function transferRows(figures: DaysFigures, about: FileAbout): FileRow[] {
  const { period } = about
  const lines = Map.groupBy(figures.cells, ({ providerId, authorityId, careType, reason }) =>
    [providerId, authorityId, careType, reason].join('|'),
  )
  return [...lines.values()].map((cells) => {
    const first = cells[0]!
    const pair = (party: Party) => [
      figures.snapshot ? snapshotOf(figures, first, party) : null,
      first.reason === null ? null : daysOf(cells.filter((cell) => cell.party === party)),
    ]
    return [
      String(period.from.year),
      monthWords(period.from).split(' ')[0]!.toUpperCase(),
      null,
      null,
      ...cellsOf(about.organisation(first.providerId)),
      ...cellsOf(first.authorityId === null ? notKnown : about.organisation(first.authorityId)),
      first.careType === 'acute' ? 'Acute' : 'Non-Acute',
      first.reason === null ? null : labelOf(about.edition.reasons, first.reason),
      ...pair('NHS'),
      ...pair('social care'),
      ...pair('both'),
      daysOf(cells.filter((cell) => cell.reason === null && !cell.noCode)),
      daysOf(cells.filter((cell) => cell.noCode)),
      daysOf(cells.filter((cell) => cell.reason !== null && cell.party === null)),
      cells.reduce((sum, { disputed }) => sum + disputed, 0),
    ]
  })
}

const snapshotOf = (figures: DaysFigures, line: Cell, party: Party) =>
  (figures.snapshot?.cells ?? [])
    .filter(
      (cell) =>
        cell.providerId === line.providerId &&
        cell.authorityId === line.authorityId &&
        cell.careType === line.careType &&
        cell.reason === line.reason &&
        cell.party === party,
    )
    .reduce((sum, { people }) => sum + people, 0)

const daysOf = (cells: readonly Cell[]) => cells.reduce((sum, { days }) => sum + days, 0)

function ownRow(cell: Cell, about: FileAbout): FileRow {
  const { series, period, edition } = about
  const who = [
    monthWords(period.from),
    ...cellsOf(about.organisation(cell.providerId)),
    ...cellsOf(cell.authorityId === null ? notKnown : about.organisation(cell.authorityId)),
  ]
  const missing = cell.noCode ? 'No code in this list' : 'Not recorded'
  const whose = cell.party ?? 'Not recorded'
  if (series === 'mhs26')
    return [
      ...who,
      cell.reason === null ? missing : labelOf(edition.reasons, cell.reason),
      whose,
      cell.days,
      cell.disputed,
    ]
  const awaited = cell.reason === null ? missing : about.awaitsWords(cell.reason)
  return [...who, cell.careType, awaited, whose, cell.days, cell.disputed]
}
