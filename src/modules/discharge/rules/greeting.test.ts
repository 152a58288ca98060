import { expect, test } from 'vitest'
import { timeOf } from '../../../../test/support/discharge-facts.ts'
import { firstNameOf, greeting } from './greeting.ts'

test.each([
  ['24 08:12', 5, 'Good morning, Tomasz. Five things before nine.'],
  ['24 08:12', 1, 'Good morning, Tomasz. One thing before nine.'],
  ['24 08:12', 0, 'Good morning, Tomasz. Nothing before nine.'],
  ['24 09:00', 7, 'Good morning, Tomasz. Seven things today.'],
  ['24 12:00', 0, 'Good afternoon, Tomasz. Nothing today.'],
  ['24 17:00', 2, 'Good evening, Tomasz. Two things now.'],
  ['24 02:30', 2, 'Good evening, Tomasz. Two things now.'],
])('at %s with %i things', (at, things, words) =>
  expect(greeting('Tomasz Nowak', things, timeOf(at))).toBe(words),
)

test.each([
  ['Sister Amara Blythe', 'Amara'],
  ['Dr. Ffion Bell', 'Ffion'],
  ['Professor Judith Amery', 'Judith'],
  ['Cher', 'Cher'],
  ['Dr', 'Dr'],
])('%s is called %s', (name, first) => expect(firstNameOf(name)).toBe(first))
