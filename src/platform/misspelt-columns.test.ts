import fc from 'fast-check'
import { expect, test } from 'vitest'
import { misspeltColumns } from './misspelt-columns.ts'

const absent = ['organisation', 'fee_from', 'zones', 'area', 'sex']
const meantBy = (column: string) =>
  misspeltColumns({ unread: [column], absent }).map(
    ({ problem }) => /Did you mean (\S+)\?/.exec(problem)?.[1],
  )

test.each([
  ['organization', 'organisation'],
  ['Organsiation', 'organisation'],
  ['organistion', 'organisation'],
  ['fee form', 'fee_from'],
  ['Fee-From', 'fee_from'],
  ['zone', 'zones'],
  ['aera', 'area'],
])('"%s" is nearly %s', (column, meant) => expect(meantBy(column)).toEqual([meant]))

test.each(['age', 'sax', 'commissioner', 'notes', 'ward', 'fee_to', ''])('"%s" is like none', (column) =>
  expect(meantBy(column)).toEqual([]),
)

test('the nearest is meant, and the problem says the column as the file has it', () =>
  expect(misspeltColumns({ unread: ['Line zoen'], absent: ['line_zones', 'line_zone'] })).toEqual([
    {
      line: 1,
      column: 'Line zoen',
      problem: 'is no column that is read. Did you mean line_zone? Name it so, or take the column out',
    },
  ]))

test('one letter left out of a long name is always found, and a column the file has is never meant', () =>
  fc.assert(
    fc.property(fc.constantFrom('organisation', 'denominator', 'admission_method'), fc.nat(8), (name, at) => {
      const column = name.slice(0, at) + name.slice(at + 1)
      expect(misspeltColumns({ unread: [column], absent: [name] })).toHaveLength(1)
      expect(misspeltColumns({ unread: [column], absent: [] })).toEqual([])
    }),
  ))
