import { expect, test } from 'vitest'
import { admissionMethods, dischargeDestinations, dischargeMethods, wordsOf } from './codes.ts'
import { redDayReasons } from './red-day-reasons.ts'

test.each([
  ['admission methods', admissionMethods],
  ['discharge methods', dischargeMethods],
  ['discharge destinations', dischargeDestinations],
])('%s: each code once, with words and a confidence, as the facts can hold it', (_, list) => {
  expect(new Set(list.map((one) => one.code)).size).toBe(list.length)
  for (const one of list) {
    expect(one.code).toMatch(/^[0-9A-Z]{1,2}$/)
    expect(one.words).not.toBe('')
  }
})

test('a code kept from memory and since closed is still read', () =>
  expect(wordsOf(dischargeDestinations, '65')).toContain('older code'))
test('an unknown code says so', () => expect(wordsOf(dischargeMethods, 'Q')).toBe('Unknown code Q'))
test('reasons of red days fit their fact', () => {
  for (const reason of redDayReasons) expect(reason.code.length).toBeLessThanOrEqual(40)
})
