import { expect, test } from 'vitest'
import { standingRows } from './standing-rows.ts'

/** "b>a" supersedes a, "x-b" withdraws b. */
const row = (text: string) => {
  const [, id, how, other] = /^(\w)(?:([>-])(\w))?$/.exec(text)!
  return { id: id!, supersedes: other ?? null, withdrawn: how === '-' }
}

test.each([
  ['a', 'a'],
  ['a b', 'a b'],
  ['a b>a', 'b'],
  ['a b>a c>b', 'c'],
  ['a x-a', ''],
  ['a b>a x-b', 'a'],
  ['a b>a x-b c>a', 'c'],
  ['a b>a x-b y-b', 'a'],
  ['a b>a c>b x-c', 'b'],
])('of %s stand: %s', (said, stand) =>
  expect(
    standingRows(said.split(' ').map(row))
      .map(({ id }) => id)
      .join(' '),
  ).toBe(stand),
)
