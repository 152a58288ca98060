import { expect, test } from 'vitest'
import { moved } from './list-order.ts'

test.each([
  ['abcd', 'abcd', 0],
  ['abcd', 'bacd', 1],
  ['abcd', 'bcda', 1],
  ['abcd', 'dcba', 3],
  ['abcdef', 'badcfe', 3],
  ['', '', 0],
])('%s to %s: %i moved', (from, to, count) => expect(moved(from.split(''), to.split(''))).toBe(count))
