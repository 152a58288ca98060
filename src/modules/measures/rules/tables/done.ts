import type { PlainTable } from '../../../../platform/plain-table.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import type { Slice } from '../series.ts'
import { keyOf } from '../sums.ts'
import type { Intervention } from '../verdict.ts'
import { dayIn } from './limits.ts'
import { type Known, numberIn, type ReadTable, readOf, readTable, saidTwice } from './rows.ts'

export const doneColumns = ['measure', 'slice', 'on', 'what was done', 'way', 'by'] as const

/** What was done that should move a measure, as somebody marked it. */
export type DoneSaid = {
  measure: string
  slice: Slice
  on: LocalDate
  words: string
  promised: { way: 'more' | 'fewer'; by: number | null } | null
}

export const doneRows = (
  said: readonly DoneSaid[],
  textOf: (slice: Slice) => string,
): (string | number | null)[][] =>
  said.map(({ measure, slice, on, words, promised }) => [
    measure,
    textOf(slice),
    on.toString(),
    words,
    promised?.way ?? null,
    promised?.by ?? null,
  ])

/** What was marked as done, or every problem with its rows. */
export function readDone(table: PlainTable, known: Known): ReadTable<DoneSaid> {
  const read = readTable(
    table,
    { all: doneColumns, needed: ['measure', 'on', 'what was done'] },
    (row): DoneSaid | null => {
      const of = readOf(row, known)
      const on = dayIn(row, 'on')
      const words = row.cell('what was done')
      if (words === '' || words.length > 200)
        row.wrong('what was done', 'must be 1 to 200 letters: say what was done')
      const way = row.cell('way').toLowerCase()
      if (way !== '' && way !== 'more' && way !== 'fewer')
        row.wrong('way', `"${way}" is no way: write more or fewer, or leave it empty`)
      const typed = row.cell('by')
      const by = typed === '' ? null : numberIn(typed)
      if (typed !== '' && !(by !== null && by > 0 && way !== ''))
        row.wrong(
          'by',
          `"${typed}" does not say by how much: give digits above nought, and more or fewer beside`,
        )
      if (!of || !on) return null
      return { ...of, on, words, promised: way === 'more' || way === 'fewer' ? { way, by } : null }
    },
  )
  return { ...read, problems: [...read.problems, ...saidTwice(read.rows, keyOfDone, 'what was done')] }
}

export const keyOfDone = ({
  measure,
  slice,
  on,
  words,
  promised,
}: Pick<Intervention, 'on' | 'words' | 'promised'> & { measure: string; slice: Slice }): string =>
  JSON.stringify([
    measure,
    slice.by,
    keyOf(slice),
    on.toString(),
    words,
    promised?.way ?? null,
    promised?.by ?? null,
  ])
