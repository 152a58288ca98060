import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandNames, serviceKinds } from '../../capacity/index.ts'
import { assessments, keyOf, type Missing, missingOf } from './unmet-model.ts'
import { missingKeyWords, missingWords } from './unmet-words.ts'

const names = (organisationId: string) => `organisation ${organisationId}`
const zone = fc.option(fc.constantFrom('4', 'zone 4', 'North & East'), { nil: null })
const missing: fc.Arbitrary<Missing> = fc.oneof(
  fc.record({
    what: fc.constant('visit' as const),
    zone,
    band: fc.constantFrom(...bandNames),
    carers: fc.integer({ min: 1, max: 4 }),
    hours: fc.constantFrom(0.5, 1, 2),
  }),
  fc.record({
    what: fc.constant('place' as const),
    kind: fc.constantFrom(...serviceKinds),
    zone,
    limit: fc.constantFrom('full', 'no figure', 'none there', 'no hoist', 'one | two'),
  }),
  fc.record({
    what: fc.constant('assessment' as const),
    awaits: fc.constantFrom(...assessments),
    organisationId: fc.option(fc.uuid(), { nil: null }),
  }),
  fc.constantFrom({ what: 'found' as const }, { what: 'room' as const }),
)

test('a key names what was missing, in the words of the thing itself', () => {
  fc.assert(
    fc.property(missing, (one) => {
      const { hours: _, ...thing } = { hours: 0, ...one }
      expect(missingOf(keyOf(one))).toEqual(thing)
      expect(missingKeyWords(keyOf(one), names)).toBe(missingWords(one, names))
    }),
  )
})

test.each([
  '',
  'visit',
  'visit|4|evening|x',
  'visit|4|dusk|2',
  'place|castle||full',
  'place|nursing home',
  'B',
  'found|x',
])('"%s" is the key of nothing', (key) => {
  expect(missingOf(key)).toBeNull()
  expect(missingKeyWords(key, names)).toBeNull()
})
