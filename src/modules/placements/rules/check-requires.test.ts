import { expect, test } from 'vitest'
import { isRefusal } from '../../../platform/outcome.ts'
import { Temporal } from '../../../platform/time.ts'
import { checkRequires } from './check-requires.ts'

const now = Temporal.Instant.from('2026-11-24T08:12:00Z')
const who = { givenName: 'Ann', familyName: 'Lee' }
const nearOf = (near: string) => {
  const checked = checkRequires({ wants: ['nursing home'], near }, who, now)
  return isRefusal(checked) ? checked.fields?.near : 'taken'
}

test.each(['MX4', 'SN10', 'w1a', 'E1'])('near %s is taken', (near) => expect(nearOf(near)).toBe('taken'))

test.each(['MX4 1AA', 'Marlford town', 'the sea', '4', 'MARL'])('near "%s" says what to write', (near) =>
  expect(nearOf(near)).toBe(
    'Enter the first half of a postcode, like MX4, or leave it empty for near to home',
  ),
)
