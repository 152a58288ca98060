import { expect, test } from 'vitest'
import { figure, line, now, service } from '../../../../test/support/service-given.ts'
import type { Service } from '../../capacity/index.ts'
import {
  columnsText,
  readColumns,
  rememberedColumns,
  trackerColumns,
  trackerLine,
  trackerRow,
} from './provider-tracker.ts'

const home = (free: number | null, hoursAgo = 2): Service =>
  service({
    organisation: 'Alder Homes',
    name: 'Alder House',
    kind: 'nursing home',
    postcode: 'MX4 1AA',
    places: 40,
    lines: [line({ figure: free === null ? null : figure(free, hoursAgo) })],
  })
const row = (of: Service) => trackerRow(trackerLine(of, now, {}), rememberedColumns, now, {})

test('a fresh figure goes out, none and an old one do not, and neither is 0', () => {
  const name = ['Alder House', 'Alder Homes', 'MX4 1AA', 'Care homes with nursing', '40']
  expect(row(home(2))).toEqual([...name, '2', '2026-11-24 06:12'])
  expect(row(home(0))).toEqual([...name, '0', '2026-11-24 06:12'])
  expect(row(home(null))).toEqual([...name, '', ''])
  expect(row(home(2, 30))).toEqual([...name, '', ''])
  expect(trackerLine(home(2, 30), now, {}).why).toBe('what is free is out of date')
})

test('the empty beds of a ward go out once, however many lines it has', () => {
  const [only] = home(3).lines
  const counted = { ...only!, figure: { ...only!.figure!, source: 'counted' as const } }
  const ward = { ...home(3), lines: [counted, { ...counted, lineId: 'd' }] }
  expect(row(ward).at(-2)).toBe('3')
})

test('the columns are data that a place may write in its own words', () => {
  expect(trackerColumns.parse(rememberedColumns)).toEqual(rememberedColumns)
  expect(readColumns(columnsText(rememberedColumns))).toEqual(rememberedColumns)
  expect(readColumns('CQC ID =\n\nVacancies = free\nA = B = said')).toEqual([
    { head: 'CQC ID', field: null },
    { head: 'Vacancies', field: 'free' },
    { head: 'A = B', field: 'said' },
  ])
})

test.each([
  ['', 'Write a line for each column, at most 60'],
  ['Vacancies = nonsense', 'Line 1: write the heading'],
  ['ok = free\n = free', 'Line 2: write the heading'],
])('%j is refused in words', (text, words) =>
  expect(readColumns(text)).toEqual({ wrong: expect.stringContaining(words) }),
)
