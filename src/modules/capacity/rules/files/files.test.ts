import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { root } from '../../../../../test/support/root.ts'
import { tableIn } from '../../../../../test/support/table-in.ts'
import { readCsv, writeCsv } from '../../../../edges/files/csv.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { bandNames } from '../bands.ts'
import { registrationCodes, roomCodes } from '../homes.ts'
import { serviceKinds } from '../kinds.ts'
import { infections, needCodes, payers } from '../limits.ts'
import type { Line, Service } from '../model.ts'
import { runNeeds } from '../skills.ts'
import { type FileKind, fileColumns, fileKinds, findColumns, kindsOfFile } from './columns.ts'
import { hoursText, readHours, readWeekdays, weekdaysText } from './days.ts'
import { ledgerColumns, ledgerRow } from './ledger-rows.ts'
import { RowReader } from './read-row.ts'
import { readServiceRow } from './service-row.ts'

const page = 'docs/how-to/import-services.md'

test.each(fileKinds.map((kind, n) => [kind, n] as const))(
  'docs/how-to names every column of a file of %s',
  (kind, n) => {
    const documented = tableIn(page, n).map((row) => [
      row.column?.replaceAll('`', ''),
      row.required === 'yes',
    ])
    expect(documented).toEqual(fileColumns[kind].map(({ name, required }) => [name, required === true]))
  },
)

test('and every word that a column may hold', () => {
  const text = readFileSync(join(root, page), 'utf8')
  for (const word of [...serviceKinds, ...needCodes, ...infections, ...payers, ...bandNames])
    expect(text).toContain(word)
})

test.each([
  ['', []],
  ['daily', []],
  ['Mon-Fri', [1, 2, 3, 4, 5]],
  ['monday to friday', [1, 2, 3, 4, 5]],
  ['Sat, Sun', [6, 7]],
  ['Sat and Sunday', [6, 7]],
  ['Fri-Mon', [1, 5, 6, 7]],
  ['Wed', [3]],
  ['weekdays', null],
  ['Mon-', null],
  ['1-5', null],
])('days "%s" are %j', (text, days) => expect(readWeekdays(text)).toEqual(days))

test.each([
  ['Mon-Fri 08:00-17:00', [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' }]],
  ['8:00 to 17:00', [{ days: [], from: '08:00', to: '17:00' }]],
  [
    'Mon-Fri 08:00-17:00; Sat 09:00-12:00',
    [
      { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
      { days: [6], from: '09:00', to: '12:00' },
    ],
  ],
  ['07:00-24:00', [{ days: [], from: '07:00', to: '24:00' }]],
  ['', []],
  ['17:00-08:00', null],
  ['25:00-26:00', null],
  ['Mon-Fri', null],
  ['always', null],
])('hours "%s"', (text, hours) => expect(readHours(text)).toEqual(hours))

test('days and hours that were written are read again as they were', () => {
  const day = fc
    .uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 })
    .map((days) => days.sort((a, b) => a - b))
  fc.assert(
    fc.property(day, (days) => {
      expect(readWeekdays(weekdaysText(days))).toEqual(days)
      const hours = [{ days, from: '07:30', to: '19:00' }]
      expect(readHours(hoursText(hours))).toEqual(hours)
    }),
  )
})

test.each([
  [['Service', 'Organisation', 'Kind'], ['services']],
  [['service name', 'FREE'], ['figures']],
  [['service', 'date', 'starts'], ['starts']],
  [['postcode district', 'zone'], ['districts']],
  [
    ['service', 'organisation', 'kind', 'free'],
    ['services', 'figures'],
  ],
  [['nonsense'], []],
])('the columns %j are of %j', (names, kinds) => expect(kindsOfFile(names)).toEqual(kinds))

const reader = (cells: Record<string, string>) =>
  new RowReader({ line: 7, cells, wrong: null }, new Map(Object.keys(cells).map((name) => [name, name])))

describe('a wrong cell names its row and column, and says what to do', () => {
  test.each([
    [{ places: 'many' }, 'places', (read: RowReader) => read.number('places', 0, 100)],
    [{ places: '101' }, 'places', (read: RowReader) => read.number('places', 0, 100)],
    [{ places: '-1' }, 'places', (read: RowReader) => read.number('places', 0, 100)],
    [{ fee: '12.345' }, 'fee', (read: RowReader) => read.pence('fee')],
    [{ days: 'someday' }, 'days', (read: RowReader) => read.weekdays('days')],
    [{ on: '31/2/2026' }, 'on', (read: RowReader) => read.date('on')],
    [{ at: '24/11/2026' }, 'at', (read: RowReader) => read.moment('at')],
    [{ name: '=cmd()' }, 'name', (read: RowReader) => read.text('name', 10)],
    [{ name: 'x'.repeat(11) }, 'name', (read: RowReader) => read.text('name', 10)],
    [{ kind: 'spa' }, 'kind', (read: RowReader) => read.one('kind', [{ code: 'home care' }])],
    [{ ok: 'perhaps' }, 'ok', (read: RowReader) => read.yesNo('ok')],
  ] as const)('%j', (cells, column, look) => {
    const read = reader(cells)
    look(read)
    expect(read.problems).toHaveLength(1)
    expect(read.problems[0]).toMatchObject({ line: 7, column })
    expect(read.problems[0]!.problem.length).toBeGreaterThan(20)
  })

  test.each([
    [{ fee: '£1,250' }, 125000, (read: RowReader) => read.pence('fee')],
    [{ fee: '1250.5' }, 125050, (read: RowReader) => read.pence('fee')],
    [{ n: '1,200' }, 1200, (read: RowReader) => read.number('n', 0, 5000)],
    [{ ok: 'Y' }, true, (read: RowReader) => read.yesNo('ok')],
    [{ kind: ' Home  Care ' }, 'home care', (read: RowReader) => read.one('kind', [{ code: 'home care' }])],
    [{ list: 'a; b,c' }, ['a', 'b', 'c'], (read: RowReader) => read.list('list')],
  ] as const)('%j is %j', (cells, value, look) => {
    const read = reader(cells)
    expect(look(read)).toEqual(value)
    expect(read.problems).toEqual([])
  })
})

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 })
const words = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 '"-]{0,18}[a-z]$/)
const anyService = fc.record({
  name: words,
  kind: fc.constantFrom(...serviceKinds),
  area: fc.option(words),
  zones: some(['1', '2', '3', 'North']),
  places: fc.option(fc.nat(500)),
  target: fc.option(fc.nat(99)),
  fee: fc.option(fc.tuple(fc.nat(200000), fc.nat(100000)).map(([from, more]) => ({ from, to: from + more }))),
  words: fc.option(words),
  limits: fc.record(
    {
      meets: some(needCodes),
      sex: fc.constantFrom('women only' as const, 'men only' as const),
      weightTo: fc.integer({ min: 30, max: 500 }),
      payers: fc.uniqueArray(fc.constantFrom(...payers), { minLength: 1, maxLength: 3 }),
      infections: fc.uniqueArray(fc.constantFrom(...infections), { minLength: 1, maxLength: 3 }),
      languages: fc.uniqueArray(fc.constantFrom('Polish', 'Punjabi'), { minLength: 1 }),
      registered: fc.uniqueArray(fc.constantFrom(...registrationCodes), { minLength: 1 }),
      roomKinds: fc.uniqueArray(fc.constantFrom(...roomCodes), { minLength: 1 }),
    },
    { requiredKeys: ['meets'] },
  ),
})
const anyLine = fc.record({
  zone: fc.option(fc.constantFrom('1', '2')),
  weekdays: some([1, 2, 3, 6]).map((days) => days.sort((a, b) => a - b)),
  band: fc.option(fc.constantFrom(...bandNames)),
  carers: fc.option(fc.integer({ min: 1, max: 4 })),
  words: fc.option(words),
  skills: fc.record(
    {
      languages: fc.uniqueArray(fc.constantFrom('Gujarati', 'Polish'), { minLength: 1 }),
      carerSexes: fc.uniqueArray(fc.constantFrom('female' as const, 'male' as const), { minLength: 1 }),
      meets: fc.uniqueArray(fc.constantFrom(...runNeeds), { minLength: 1 }),
      rooms: fc.uniqueArray(fc.constantFrom(...roomCodes), { minLength: 1 }),
    },
    { requiredKeys: [] },
  ),
})

test('the ledger’s own file is read again as what it was written from', () => {
  fc.assert(
    fc.property(anyService, anyLine, (given, offers) => {
      const service = {
        ...given,
        serviceId: 'id',
        organisationId: 'id',
        organisation: 'Kestrel Ltd',
        postcode: null,
        point: null,
        wardId: null,
        contact: {
          phone: '01632 960104',
          email: 'a@b.example',
          hours: [{ days: [1], from: '08:00', to: '09:00' }],
        },
        opens: { days: [1, 2], bankHolidays: false },
        counted: null,
        lines: [],
      } satisfies Service
      const line: Line = { lineId: 'id', figure: null, ...offers }
      const text = writeCsv(ledgerColumns, [ledgerRow(service, line, { age: null, place: null })])
      const csv = readCsv(Buffer.from(text))
      if (isRefusal(csv)) throw new Error(csv.because)
      const { at } = findColumns('services' satisfies FileKind, csv.columns)
      const read = readServiceRow(csv.rows[0]!, at)
      if (Array.isArray(read)) throw new Error(JSON.stringify(read))
      expect(read.offers).toEqual({ ...offers, words: offers.words?.trim() ?? null })
      expect(read.input).toEqual({
        name: given.name,
        kind: given.kind,
        area: given.area,
        zones: given.zones,
        postcode: null,
        places: given.places,
        limits: given.limits,
        target: given.target,
        fee: given.fee,
        contact: service.contact,
        opens: service.opens,
        words: given.words,
      })
    }),
    { numRuns: 200 },
  )
})
