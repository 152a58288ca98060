import { expect, test } from 'vitest'
import { readPath } from './path-form.ts'

const form = (over: Record<string, string> = {}) => ({
  'path-from': 'April 2026',
  'path-to': '2026-07',
  'path-start': '1,000',
  'path-end': '970',
  ...over,
})

test('a path is its months, with as many decimals as were typed', () => {
  const values = (over = {}) => {
    const read = readPath(form(over))
    return 'targets' in read ? read.targets.map(({ value }) => value) : read.errors
  }
  expect(values()).toEqual([1000, 990, 980, 970])
  expect(values({ 'path-start': '8.0', 'path-end': '7' })).toEqual([8, 7.7, 7.3, 7])
})

test.each([
  ['path-from', 'spring', 'Write a month, like 2026-04 or April 2026'],
  ['path-to', '2026-01', 'The last month is before the first'],
  ['path-to', '2046-01', 'Ten years of months are the most'],
  ['path-start', 'many', 'Give a number'],
  ['path-end', '', 'Give a number'],
])('%s %s: %s', (name, typed, words) =>
  expect(readPath(form({ [name]: typed }))).toEqual({ errors: { [name]: words } }),
)
