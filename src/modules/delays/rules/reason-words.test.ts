import { expect, test } from 'vitest'
import { dtocReasonWords } from './reason-words.ts'

test.each([
  ['E', 'Awaiting care package in own home (E)'],
  ['DII', 'Awaiting nursing home placement or availability (DII)'],
  ['home-care', null],
  ['', null],
])('the reason %s in words', (code, words) => {
  expect(dtocReasonWords(code)).toBe(words)
})
