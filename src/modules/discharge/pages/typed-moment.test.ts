import { describe, expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { typedMoment, typedWhen } from './typed-moment.ts'

const now = Temporal.Instant.from('2026-11-24T08:12:00Z')
const names = { date: 'on', time: 'at' }

describe('when it happened', () => {
  test('nothing typed is now', () => expect(typedWhen({}, now)).toEqual({ errors: {} }))

  test.each(['7:05', '07:05', '0705', '07.05', ' 07:05 '])('a time alone is today’s: %s', (at) =>
    expect(typedWhen({ at }, now).at?.toString()).toBe('2026-11-24T07:05:00Z'),
  )

  test('a day and a time are London’s', () =>
    expect(
      typedWhen({ 'on-day': '2', 'on-month': '7', 'on-year': '2026', at: '09:00' }, now).at?.toString(),
    ).toBe('2026-07-02T08:00:00Z'))

  test('a day needs its time', () =>
    expect(typedWhen({ 'on-day': '2', 'on-month': '7', 'on-year': '2026' }, now).errors).toEqual({
      at: 'Enter the time as well, like 14:05',
    }))
})

test.each([
  [{ 'on-day': '31', 'on-month': '2', 'on-year': '2026', at: '09:00' }, 'on', 'calendar'],
  [{ 'on-day': '1', 'on-month': '2', 'on-year': '26', at: '09:00' }, 'on', 'four digits'],
  [{ 'on-day': '1', at: '09:00' }, 'on', 'date'],
  [{ at: '25:00' }, 'at', '24-hour clock'],
  [{ at: 'noon' }, 'at', '24-hour clock'],
  [{ 'on-day': '25', 'on-month': '10', 'on-year': '2026', at: '01:30' }, 'at', 'clocks change'],
])('%j is wrong in its field', (typed, field, words) => {
  const { errors, at } = typedMoment(typed as Record<string, string>, names, now)
  expect(errors[field]).toContain(words)
  expect(at).toBeNull()
})
