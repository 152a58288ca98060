import { expect, test } from 'vitest'
import { oddAccessLimits, oddAccessUsual, oddKinds, oddWords } from './odd-access.ts'

test.each([
  [{}, oddAccessUsual],
  [{ 'odd access': { peopleInAnHour: 20 } }, { ...oddAccessUsual, peopleInAnHour: 20 }],
  [{ 'odd access': { peopleInAnHour: 0, reasonsInAWeek: 'x', days: 4000 } }, { ...oddAccessUsual, days: 92 }],
])('%j', (settings, limits) => expect(oddAccessLimits(settings)).toEqual(limits))

test.each(oddKinds)('%s is said in words, once and many times', (kind) => {
  expect(oddWords(kind, 1)).toMatch(/^Opened .*\b1\b/)
  expect(oddWords(kind, 60)).toMatch(/^Opened .*\b60\b/)
})
