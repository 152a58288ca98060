import { expect, test } from 'vitest'
import { digitsFor, numberWords, overWords } from './number-words.ts'

test.each([
  [1204, 1, '1,204'],
  [3.54, 1, '3.5'],
  [-13, 1, '−13'],
  [-0.04, 1, '0'],
  [0.126, 2, '0.13'],
])('%s with %s decimals: %s', (value, digits, words) => expect(numberWords(value, digits)).toBe(words))

test.each([
  [10, '+10'],
  [-13, '−13'],
  [0.3, 'on it'],
  [-0.3, 'on it'],
])('%s over: %s', (over, words) => expect(overWords(over, 0)).toBe(words))

test.each([
  [90, 0],
  [10, 1],
  [4, 1],
  [0.2, 2],
])('limits %s apart have %s decimals', (spread, digits) => expect(digitsFor(spread)).toBe(digits))
