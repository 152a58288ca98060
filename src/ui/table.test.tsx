import { expect, test } from 'vitest'
import type { Column } from './table.tsx'
import { Table, Two } from './table.tsx'

type Person = { id: string; name: string; days: number }

const columns: Column<Person>[] = [
  {
    name: 'days',
    head: 'Ready for',
    cell: (one) => `${one.days} days`,
    numeric: true,
    card: 'corner',
    sort: { href: '?sort=days', now: 'descending' },
  },
  {
    name: 'person',
    head: 'Person',
    cell: (one) => <Two first={one.name} second="Elm, bed 12" />,
    rowHead: true,
    card: 'title',
  },
  { name: 'act', head: 'Actions', headHidden: true, cell: () => 'Open' },
]
const rows: Person[] = [
  { id: 'a1', name: '<script>alert(1)</script>', days: 6 },
  { id: 'b2', name: 'Idris', days: 4 },
]

const print = (over = {}) =>
  String(
    <Table
      caption="People"
      columns={columns}
      rows={rows}
      row={(one) => ({ id: one.id, mark: one.days > 5 ? 'here' : undefined, data: { stay: one.id } })}
      {...over}
    />,
  )

test('is a table to a screen reader, whatever the stylesheet makes of it', () => {
  const html = print()
  const count = (text: string) => html.split(text).length - 1
  expect(count('role="table"')).toBe(1)
  expect(count('role="row"')).toBe(3)
  expect(count('role="columnheader"')).toBe(3)
  expect(count('role="rowheader"')).toBe(2)
  expect(count('role="cell"')).toBe(4)
  expect(html).toContain('<caption class="nhsuk-u-visually-hidden">People</caption>')
})

test('says how it is sorted', () =>
  expect(print()).toMatch(/aria-sort="descending"><a class="hw-sort" href="\?sort=days">Ready for/))

test('marks a row and gives it an id and data', () =>
  expect(print()).toContain(
    '<tr role="row" id="a1" class="hw-row--here" aria-current="true" data-stay="a1">',
  ))

test('labels on a card only what has no place of its own and a head to show', () =>
  expect(
    print({ columns: [...columns, { name: 'x', head: 'Other waits', cell: () => '1' }] }).match(
      /data-label="[^"]*"/g,
    ),
  ).toEqual(['data-label="Other waits"', 'data-label="Other waits"']))

test('escapes names', () => expect(print()).not.toContain('<script>'))

test('draws long lists as they come near', () => {
  expect(print()).not.toContain('hw-table--long')
  expect(
    print({ rows: Array.from({ length: 500 }, (_, index) => ({ id: `p${index}`, name: 'x', days: 1 })) }),
  ).toContain('hw-table--long')
})

test('rows of a group stand together in a body of their own, under a heading of it', () => {
  const html = print({
    group: (one: Person) => ({
      id: one.days > 5 ? 'long' : 'short',
      title: `Group ${one.days > 5 ? 'long' : 'short'}`,
      note: '1 free',
    }),
  })
  expect(html.split('<tbody').length - 1).toBe(2)
  expect(html).toContain(
    '<tr role="row" class="hw-table__group" id="group-short"><th scope="rowgroup" role="rowheader" colspan="3">',
  )
  expect(html.match(/Group (long|short)/g)).toEqual(['Group long', 'Group short'])
})
