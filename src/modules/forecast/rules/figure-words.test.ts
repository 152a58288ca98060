import { expect, test } from 'vitest'
import { figureWords, signedWords } from './figure-words.ts'

test.each([
  [{ mean: 4241.3, halfWidth: 178.2 }, '4,241 ± 178', '+4,241 ± 178'],
  [{ mean: -353.1, halfWidth: 24.4 }, '−353 ± 24', '−353 ± 24'],
  [{ mean: 1.234, halfWidth: 0.0567 }, '1.234 ± 0.057', '+1.234 ± 0.057'],
  [{ mean: -0.0001, halfWidth: 2.1 }, '0.0 ± 2.1', '0.0 ± 2.1'],
  [{ mean: 3, halfWidth: null }, '3.0 ± not known (one run)', '+3.0 ± not known (one run)'],
  [{ mean: 0.000123, halfWidth: 0.0000456 }, '0.000123 ± 0.000046', '+0.000123 ± 0.000046'],
  [{ mean: 2.5, halfWidth: 0 }, '2.5 ± 0', '+2.5 ± 0'],
  [{ mean: 0.258333333, halfWidth: 0 }, '0.258 ± 0', '+0.258 ± 0'],
  [{ mean: 1243306, halfWidth: 0 }, '1,243,306 ± 0', '+1,243,306 ± 0'],
])('%j is said as %s', (figure, words, signed) => {
  expect(figureWords(figure)).toBe(words)
  expect(signedWords(figure)).toBe(signed)
})
