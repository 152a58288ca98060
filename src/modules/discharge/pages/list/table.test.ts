import { expect, test } from 'vitest'
import { newId } from '../../../../platform/ids.ts'
import { dateOf, Temporal } from '../../../../platform/time.ts'
import type { PersonRow } from '../../rules/list-row.ts'
import { hubColumns } from './columns.ts'
import { lineOf } from './line.ts'
import { listTable } from './table.ts'

const now = Temporal.Instant.from('2026-11-24T08:12:00Z')
const ago = (hours: number) => now.subtract({ hours })

const person = (i: number, more: Partial<PersonRow> = {}): PersonRow => ({
  kind: 'person',
  stayId: newId(),
  personId: newId(),
  familyName: 'Oduya-Grant',
  givenName: 'Phyllis',
  knownAs: null,
  dateOfBirth: '1937-03-01',
  gender: 'female',
  siteId: newId(),
  site: 'Marl Royal',
  wardId: newId(),
  ward: 'Beech',
  wardKind: 'acute',
  bedId: newId(),
  bed: String(i),
  place: 'bed',
  admittedAt: ago(24 * 40),
  expectedDate: null,
  expectedFirst: null,
  expectedMoves: 0,
  expectedReason: null,
  seniorReviewAt: null,
  dayOn: null,
  dayColour: null,
  dayReason: null,
  redDaysRunning: 0,
  keyWorker: null,
  socialWorker: null,
  stillNeedsBed: false,
  criteriaCodes: [],
  criteriaAt: null,
  criteriaUntil: null,
  parts: { clinical: null, team: null, safe: null },
  readySince: ago(24 * 19),
  firstReadyAt: null,
  notReadyBecause: null,
  earlierReady: [],
  pathway: 'P3',
  goingTo: null,
  openWaits: 3,
  next: {
    waitId: newId(),
    awaits: 'capacity-decision',
    words: null,
    state: 'sent',
    since: ago(60),
    due: { on: dateOf(ago(48)), at: null },
    owner: {
      organisationId: newId(),
      name: 'Marl Royal Hospital',
      shortName: 'Marl Royal',
      kind: 'hospital trust',
      person: 'Dr Varga',
    },
  },
  nobodySince: null,
  clearOn: null,
  unansweredFrom: null,
  lastNote: null,
  heardAt: ago(1),
  heardFrom: { name: 'Marl Royal', kind: 'hospital trust' },
  mine: false,
  changed: false,
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
