import { html } from 'hono/html'
import { closureReasons } from '../../../stays/index.ts'
import type { BedRow } from '../../rules/list-row.ts'
import { type ListAsked, listAddress } from './address.ts'
import { type Cell, doCell } from './cells.ts'
import type { ListColumn, Moment } from './columns.ts'
import type { Line } from './line.ts'
import { versionOf } from './version.ts'

/** A line of a list: somebody, or a bed with nobody in it to show. */
export type Shown = Line | { bed: BedRow }

export type ListTable = {
  asked: ListAsked
  caption: string
  columns: readonly ListColumn[]
  lines: readonly Shown[]
  at: Moment
  /** The actions of the viewer's role, for the browser's script. */
  can: readonly string[]
  organisationId: string | null
}

/** From here on a browser notices rows that it need not draw. */
const longFrom = 150

export function listTable({ asked, caption, columns, lines, at, can, organisationId }: ListTable): Cell {
  const long = lines.length >= longFrom ? ' hw-table--long' : ''
  return html`<table class="hw-table${long}" data-list="${asked.view}" data-can="${can.join(' ')}"><caption class="nhsuk-u-visually-hidden">${caption}</caption>
<thead><tr>${columns.map((column) => head(column, asked))}<th scope="col"><span class="nhsuk-u-visually-hidden">What you can do</span></th></tr></thead>
<tbody>${lines.map((line) => ('bed' in line ? bedRow(line.bed, columns) : personRow(line, columns, at, organisationId)))}</tbody></table>`
}

function personRow(
  line: Line,
  columns: readonly ListColumn[],
  at: Moment,
  organisationId: string | null,
): Cell {
  const { row } = line
  const ours = row.next?.owner && row.next.owner.organisationId === organisationId
  return html`<tr id="row-${row.stayId}" data-version="${versionOf(line)}" data-person="${row.personId}"${row.next && html` data-wait="${row.next.waitId}"`}${ours && html` data-ours="${row.next!.state}"`}>${columns.map((column) => cell(column, line, at))}<td>${doCell}</td></tr>
`
}

function cell(column: ListColumn, line: Line, at: Moment): Cell {
  const inside = column.cell(line, at)
  if (column.named) return html`<th scope="row">${inside}</th>`
  const look = column.look?.(line, at)
  return look ? html`<td class="${look}">${inside}</td>` : html`<td>${inside}</td>`
}

const bedRow = (bed: BedRow, columns: readonly ListColumn[]): Cell =>
  html`<tr id="bed-${bed.bedId}" class="hw-row--quiet" data-version="${bed.kind}${bed.closedBecause}"><td>${bed.bed}</td><th scope="row" colspan="${columns.length}">${bedWords(bed)}</th></tr>
`

export function bedWords({
  kind,
  closedBecause,
  closedWords,
}: Pick<BedRow, 'kind' | 'closedBecause' | 'closedWords'>): string {
  if (kind === 'empty') return 'Empty'
  if (kind === 'taken') return 'Taken, by somebody whom you have no part in caring for'
  const reason = closureReasons.find(({ code }) => code === closedBecause)
  return `Closed: ${closedBecause === 'other' ? (closedWords ?? 'no reason given') : [reason?.words ?? closedBecause, closedWords].filter(Boolean).join(', ')}`
}

// What a sort calls usual is the worst first, which for some columns is the largest.
const largestFirst = ['ready', 'stay', 'late', 'waits', 'heard']
const arrows = { ascending: '▴', descending: '▾' } as const

function head({ head, sort }: ListColumn, asked: ListAsked): Cell {
  if (!sort) return html`<th scope="col">${head}</th>`
  const now = asked.sort ?? { hub: 'ready', ward: '', mine: '' }[asked.view]
  const way =
    now.replace(/^-/, '') === sort
      ? largestFirst.includes(sort) === now.startsWith('-')
        ? 'ascending'
        : 'descending'
      : null
  const href = listAddress(asked, { sort: now === sort ? `-${sort}` : sort })
  return html`<th scope="col" class="hw-sortable" aria-sort="${way ?? 'none'}"><a class="hw-sort" href="${href}">${head}${way && html`<span aria-hidden="true"> ${arrows[way]}</span>`}</a></th>`
}
