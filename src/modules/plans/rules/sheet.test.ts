import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyContent, partOf, planOf } from '../../../../test/support/plans.ts'
import { readCsv, writeCsv } from '../../../edges/files/csv.ts'
import { writeOds } from '../../../edges/files/ods.ts'
import { readOds } from '../../../edges/files/read-ods.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { kindsOfParts, partKind } from './content.ts'
import { same } from './difference.ts'
import { readSheet, sheetOf } from './sheet.ts'

const tableOf = (columns: string[], ...rows: string[][]) => ({
  columns,
  rows: rows.map((cells, i) => ({
    line: i + 2,
    cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
    wrong: null,
  })),
})

test.each(kindsOfParts)('every %s that goes out as CSV or OpenDocument comes in as it was', (kind) => {
  fc.assert(
    fc.property(anyContent(kind), (content) => {
      const { columns, rows } = sheetOf(planOf([{ ...partOf(kind, 'P1', {}), content }]), kind)
      const ods = readOds(writeOds([{ name: 'S', columns: columns.map((head) => ({ head })), rows }]))
      for (const table of [readCsv(Buffer.from(writeCsv(columns, rows))), isRefusal(ods) ? ods : ods[0]!]) {
        if (isRefusal(table)) throw new Error(table.because)
        const read = readSheet(kind, table)
        if ('problems' in read) throw new Error(JSON.stringify(read.problems))
        expect(read.unread).toEqual([])
        for (const key of Object.keys(partKind(kind).fields))
          expect([key, same(read.rows[0]!.put[key] ?? null, content[key] ?? null)]).toEqual([key, true])
      }
    }),
    { numRuns: 25 },
  )
})

test('each problem names its row, its column and what to do', () => {
  const table = tableOf(
    ['ref', 'what', 'due', 'milestone', 'lead'],
    ['A1', 'x', 'soon', 'perhaps', 'Dee Osei'],
    ['A1', '', '', '', '=1+1'],
    ['', 'y', '', '', ''],
  )
  expect(readSheet('action', table)).toEqual({
    problems: [
      { line: 2, column: 'milestone', problem: '"perhaps" must be yes or no' },
      { line: 2, column: 'due', problem: expect.stringMatching(/^"soon" must be a date/) },
      { line: 3, column: 'ref', problem: '"A1" stands in row 2 already: keep one of the two' },
      { line: 3, column: 'what', problem: 'is empty: what will be done must be given' },
      { line: 3, column: 'lead', problem: expect.stringContaining('like a formula') },
      { line: 4, column: 'ref', problem: 'is empty: give the part’s short name' },
    ],
  })
})

test('a column may be called as the page calls it, and one nobody knows is said to be unread', () => {
  const read = readSheet('action', tableOf(['Short name', 'What will be done', 'Colour'], ['A1', 'x', 'red']))
  expect(read).toEqual({
    rows: [{ line: 2, ref: 'A1', put: { what: 'x' }, now: { state: null, figure: null } }],
    unread: ['Colour'],
  })
})

test('a table without short names is refused', () => {
  expect(readSheet('action', tableOf(['what'], ['x']))).toMatchObject({ problems: [{ column: 'ref' }] })
})

test('how a part stands is read from its last columns, by code or words, and said wrong with the remedy', () => {
  const columns = ['ref', 'name', 'Now: state', 'now: figure']
  expect(readSheet('scheme', tableOf(columns, ['S1', 'x', 'Under way', '1,325.5']))).toMatchObject({
    rows: [{ ref: 'S1', now: { state: 'under way', figure: 1325.5 } }],
    unread: [],
  })
  expect(readSheet('scheme', tableOf(columns, ['S1', 'x', 'begun', 'many']))).toEqual({
    problems: [
      {
        line: 2,
        column: 'now: state',
        problem: expect.stringMatching(/^"begun" is no state of it: use one of not begun, /),
      },
      { line: 2, column: 'now: figure', problem: '"many" is no number: give digits alone, like 720 or 12.5' },
    ],
  })
  expect(readSheet('action', tableOf(['ref', 'what', 'now: figure'], ['A1', 'x', '3']))).toMatchObject({
    problems: [{ problem: 'counts nothing: leave the cell empty' }],
  })
})
