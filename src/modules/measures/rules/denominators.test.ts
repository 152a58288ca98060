import { expect, test } from 'vitest'
import { register } from './register.ts'
import { tallyOf } from './tallies.ts'

const counted = register.flatMap((one) => (one.how.from === 'facts' ? [{ ...one, how: one.how }] : []))

test('CARE #8055: what is divided by stands in the register in words wherever something is divided, and nowhere else', () => {
  expect(counted.length).toBeGreaterThan(20)
  const wrong = counted.filter(({ how, denominator }) => (how.over === null) !== (denominator === null))
  expect(wrong.map(({ key }) => key)).toEqual([])
})

test.each(counted.map((one) => [one.key, one] as const))(
  'CARE #8055: %s counts and divides by things that are counted of the same places, so a share is of its own whole',
  (_, { how }) => {
    const above = tallyOf(how.count)
    expect(above).not.toBeNull()
    if (how.over === null || how.over === 'days' || 'population' in how.over) return
    const below = tallyOf(how.over.tally)
    expect(below).not.toBeNull()
    expect(
      above!.cuts.every((cut) => cut === 'reason' || cut === 'organisation' || below!.cuts.includes(cut)),
    ).toBe(true)
  },
)
