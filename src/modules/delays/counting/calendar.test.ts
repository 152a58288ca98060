import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { birthday, blank, firstDayOf, malformed, monthOf, monthText, noSuchDay, readDay } from './calendar.ts'

const epoch = Temporal.PlainDate.from('1970-01-01')
const read = (text: string) => readDay(Buffer.from(text), 0, Buffer.byteLength(text))
const anyDay = fc.integer({ min: -25_567, max: 84_005 }).map((days) => ({ days, date: epoch.add({ days }) }))

test('every day of 1900 to 2199 has the number of days since 1970, and its month', () =>
  fc.assert(
    fc.property(anyDay, ({ days, date }) => {
      expect(read(date.toString())).toBe(days)
      expect(monthText(monthOf(days))).toBe(date.toString().slice(0, 7))
      expect(firstDayOf(monthOf(days))).toBe(days - date.day + 1)
    }),
    { numRuns: 2000 },
  ))

test('a birthday is that of the calendar; of 29 February it is 1 March', () => {
  fc.assert(
    fc.property(anyDay, ({ days, date }) => {
      fc.pre(date.year < 2180 && !(date.month === 2 && date.day === 29))
      expect(birthday(days, 18)).toBe(epoch.until(date.add({ years: 18 }), { largestUnit: 'days' }).days)
    }),
  )
  expect(birthday(read('2000-02-29'), 18)).toBe(read('2018-03-01'))
})

test.each([
  ['', blank],
  ['2024-2-01', malformed],
  ['01/02/2024', malformed],
  ['2024-02-0x', malformed],
  ['２024-02-0', malformed],
  ['2024-02-30', noSuchDay],
  ['2023-02-29', noSuchDay],
  ['2024-00-10', noSuchDay],
  ['2024-13-10', noSuchDay],
  ['1899-12-31', noSuchDay],
  ['2200-01-01', noSuchDay],
  ['2024-01-00', noSuchDay],
])('%j is no day', (text, sign) => expect(read(text)).toBe(sign))

test('any ten bytes are read as a day only where the calendar has it', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9:;/-]{4}-[0-9:]{2}-[0-9/]{2}$/), (text) => {
      const day = read(text)
      const known = /^\d{4}-\d\d-\d\d$/.test(text)
      if (day > blank) expect(epoch.add({ days: day }).toString()).toBe(text)
      else expect(day).toBe(known ? noSuchDay : malformed)
    }),
  ))
