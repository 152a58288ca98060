import { expect, test } from 'vitest'
import { aRow, owned } from '../../../../../test/support/list-row.ts'
import { newId } from '../../../../platform/ids.ts'
import { dateOf, Temporal } from '../../../../platform/time.ts'
import type { PersonRow } from '../../rules/list-row.ts'
import { beyond } from '../../rules/pathway.ts'
import { hubColumns } from './columns.ts'
import { lineOf } from './line.ts'
import { listTable } from './table.ts'

const now = Temporal.Instant.from('2026-11-24T08:12:00Z')
const ago = (hours: number) => now.subtract({ hours })

const person = (i: number, more: Partial<PersonRow> = {}) =>
  aRow({
    ...owned(newId(), 'Marl Royal Hospital', '2026-11-22'),
    stayId: newId(),
    personId: newId(),
    familyName: 'Oduya-Grant',
    givenName: 'Phyllis',
    gender: 'female',
    ward: 'Beech',
    bedId: newId(),
    bed: String(i),
    admittedAt: ago(24 * 40),
    stillNeedsBed: false,
    readySince: ago(24 * 19),
    pathway: 'P3',
    openWaits: 3,
    heardAt: ago(1),
    ...more,
  })

const print = (rows: PersonRow[]) =>
  String(
    listTable({
      asked: { view: 'hub' },
      caption: 'Everyone',
      columns: hubColumns,
      lines: rows.map((row) => lineOf(row, now)),
      at: { now, today: dateOf(now) },
      can: ['note'],
      organisationId: null,
    }),
  )

test('500 people are one page of less than 450 KB, whose rows are drawn as they come near', () => {
  const html = print(Array.from({ length: 500 }, (_, i) => person(i)))
  expect(html.length).toBeLessThan(450_000)
  expect(html).toContain('class="hw-table hw-table--long"')
  expect(html.match(/<tr id="row-/g)).toHaveLength(500)
})

test('a row’s version changes with what it shows, and not with time', () => {
  const row = person(1)
  const versions = (rows: PersonRow[]) => rows.map((one) => /data-version="(\w+)"/.exec(print([one]))![1])
  const [same, again, moved, heard] = versions([
    row,
    { ...row },
    { ...row, bed: '2', bedId: newId() },
    { ...row, heardAt: ago(0) },
  ])
  expect(again).toBe(same)
  expect(new Set([same, moved, heard]).size).toBe(3)
})

test('both counts of nights stand under the name only where they differ', () => {
  const ready = {
    readySince: ago(24 * 6),
    earlierReady: [{ from: ago(24 * 20), to: ago(24 * 11), words: 'fever' }],
  }
  const said = (more: Partial<PersonRow>) =>
    /<small>((?:ready|\d+ night)[^<]*)/.exec(print([person(1, { ...ready, ...more })]))?.[1]
  expect(said({ notNeededSince: ago(24 * 6) })).toBe('15 nights, 6 nationally')
  expect(said({ notNeededSince: ago(24 * 15) })).toBe('ready before: 15 nights in all')
  expect(said({ notNeededSince: null })).toBe('ready before: 15 nights in all')
  expect(said({ earlierReady: [], notNeededSince: ago(24 * 7) })).toBe('6 nights, 7 nationally')
  expect(said({ earlierReady: [], notNeededSince: ago(24 * 6) })).toBeUndefined()
})

test('what is missing is said to be missing', () => {
  const html = print([
    person(1, {
      next: null,
      openWaits: 0,
      nobodySince: ago(49),
      pathway: null,
      readySince: ago(1),
      heardAt: ago(31),
    }),
  ])
  for (const words of [
    'No next step is written',
    'Nobody owns this',
    '2 days unowned',
    'Not decided',
    'Old, 31 h',
    'hw-hatch',
  ])
    expect(html).toContain(words)
})

test.each([
  ['Care home', 'Care home with nursing', 'with nursing'],
  ['Home with support', 'Home with reablement', 'reablement'],
  ['Home, no new help', 'Home', ''],
  ['Rehab bed', 'Ashdene', 'Ashdene'],
  ['Care home', null, ''],
])('after %o, %o says only %o', (said, more, left) => expect(beyond(said, more)).toBe(left))
