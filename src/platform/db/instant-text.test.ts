import fc from 'fast-check'
import pg from 'pg'
import { expect, test } from 'vitest'
import { readInstant } from './instant-text.ts'

test('every instant of four-digit years is read to its millisecond', () => {
  fc.assert(
    fc.property(
      fc.date({
        min: new Date('0100-01-01T00:00:00Z'),
        max: new Date('9999-12-31T23:59:59.999Z'),
        noInvalidDate: true,
      }),
      (date) => {
        const [day, time] = date.toISOString().slice(0, -1).split('T')
        expect(readInstant(`${day} ${time}+00`)?.getTime()).toBe(date.getTime())
        expect(readInstant(`${day} ${time}999+00`)?.getTime()).toBe(date.getTime())
      },
    ),
  )
})

test.each([
  ['2026-11-22 12:31:07+00', '2026-11-22T12:31:07.000Z'],
  ['2026-11-22 12:31:07.1+00', '2026-11-22T12:31:07.100Z'],
  ['2026-11-22 12:31:07.001999+00', '2026-11-22T12:31:07.001Z'],
])('%s', (text, instant) => {
  expect(readInstant(text)?.toISOString()).toBe(instant)
})

test.each([
  'infinity',
  '-infinity',
  '2026-11-22 12:31:07+01',
  '0044-03-15 12:00:00+00 BC',
  '10000-01-01 00:00:00+00',
])('%s is left to the parser of node-postgres', (text) => {
  expect(readInstant(text)).toBeNull()
  expect(pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ)(text)).not.toBeNull()
})
