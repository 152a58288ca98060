import type { Instant, LocalDate } from '../../../../platform/time.ts'
import { isStale } from '../../rules/exceptions.ts'
import type { SortKey } from '../../rules/sort-list.ts'
import { type Answering, askedCell } from './asked-cell.ts'
import {
  type Cell,
  dayCell,
  expectedCell,
  goingCell,
  heardCell,
  lateCell,
  nextCell,
  othersCell,
  pair,
  personCell,
  readyCell,
  stayCell,
} from './cells.ts'
import type { Line } from './line.ts'
import { bedWords } from './words.ts'

export type Moment = { now: Instant; today: LocalDate }

/** A column of a list. The cell that names the row is a heading of it; numbers stand at the right. */
export type ListColumn = {
  head: string
  sort?: SortKey
  named?: true
  cell: (line: Line, at: Moment) => Cell
  /** A class of the cell, where it has one. */
  look?: (line: Line, at: Moment) => string | undefined
}

const person: ListColumn = {
  head: 'Person',
  sort: 'name',
  named: true,
  cell: ({ row }, { now, today }) => personCell(row, now, today),
}
const going: ListColumn = { head: 'Going to', sort: 'going-to', cell: ({ row }) => goingCell(row) }
const next: ListColumn = {
  head: 'Next thing, and who owns it',
  sort: 'next',
  cell: ({ row }) => nextCell(row),
}
const late: ListColumn = { head: 'How late', sort: 'late', cell: lateCell }
const heard: ListColumn = {
  head: 'Last heard',
  sort: 'heard',
  cell: ({ row }, { now }) => heardCell(row, now),
  look: ({ row }, { now }) => (isStale(row, now) ? 'hw-hatch' : undefined),
}

/** The hub's list: who waits longest, for what, from whom. */
export const hubColumns: readonly ListColumn[] = [
  { head: 'Ready for', sort: 'ready', cell: ({ row }, { now }) => readyCell(row, now) },
  person,
  { head: 'Where', sort: 'where', cell: ({ row }) => pair({ first: row.site, second: bedWords(row) }) },
  { head: 'In hospital', sort: 'stay', cell: ({ row }, { now }) => stayCell(row, now) },
  going,
  next,
  late,
  { head: 'Other waits', sort: 'waits', cell: ({ row }) => othersCell(row) },
  heard,
]

/** A ward's list: every bed in its order. */
export const wardColumns: readonly ListColumn[] = [
  {
    head: 'Bed',
    cell: ({ row }) =>
      row.bed
        ? pair({ first: row.bed, second: row.place === 'leave' ? 'on leave' : '' })
        : pair({ first: 'No bed', second: '' }),
  },
  person,
  { head: 'Day', sort: 'stay', cell: ({ row }, { now }) => stayCell(row, now) },
  { head: 'Expected', sort: 'expected', cell: ({ row }, { now }) => expectedCell(row, now) },
  { head: 'Ready since', sort: 'ready', cell: ({ row }, { now }) => readyCell(row, now) },
  going,
  next,
  late,
  { head: 'Red/green', cell: ({ row }, { today }) => dayCell(row, today) },
  heard,
]

/** My people: what is asked of us stands first, and can be answered where it stands. */
export const mineColumns = (answering: Answering): readonly ListColumn[] => [
  person,
  { head: 'Where', sort: 'where', cell: ({ row }) => pair({ first: row.site, second: bedWords(row) }) },
  { head: 'Ready for', sort: 'ready', cell: ({ row }, { now }) => readyCell(row, now) },
  going,
  { head: 'What is asked of us', sort: 'late', cell: (line, at) => askedCell(line, at, answering) },
  heard,
]
