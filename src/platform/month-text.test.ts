import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthText, readMonth } from './month-text.ts'

test('a month is read as its first day, and written as it was read', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const text = `${year}-${String(month).padStart(2, '0')}`
      const first = readMonth(text)!
      expect([first.toString(), monthText(first.add({ days: 27 }))]).toEqual([`${text}-01`, text])
    }),
  ))

test.each(['2016-13', '2016-00', '2016-2', '2016-02-01', '16-02', '1899-12', '2200-01', ' 2016-02', '', 'x'])(
  '"%s" is no month',
  (text) => expect(readMonth(text)).toBeNull(),
)
