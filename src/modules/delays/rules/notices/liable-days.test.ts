import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween, type Instant, Temporal, zone } from '../../../../platform/time.ts'
import { schedule3 } from './law.ts'
import { type LiableCase, liability } from './liable-days.ts'
import { provisionOf } from './provisions.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string): Instant => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant()

// Relevant day 4 November 2015.
const usual: LiableCase = {
  assessment: { givenAt: at('2015-11-02T09:30'), withdrawnOn: null },
  discharge: { givenAt: at('2015-11-03T10:00'), proposed: day('2015-11-04'), withdrawnOn: null },
  assessedAt: at('2015-11-03T12:00'),
  inPlaceAt: at('2015-11-08T16:00'),
  ownArrangementsOn: null,
  otherCause: null,
  left: null,
  furtherTreatmentOn: null,
  notDischargeable: [],
  through: day('2015-11-30'),
}
const liable = (over: Partial<LiableCase>) => liability({ ...usual, ...over }).liable.map((one) => one.day)

test.each([
  ['the day after the relevant day to the day arrangements were in place', {}, [5, 6, 7, 8]],
  ['by 11 that day is not counted', { inPlaceAt: at('2015-11-08T11:00') }, [5, 6, 7]],
  ['a second later it is', { inPlaceAt: at('2015-11-08T11:00:01') }, [5, 6, 7, 8]],
  ['further treatment ends it, that day included', { furtherTreatmentOn: day('2015-11-06') }, [5, 6]],
  ['own arrangements end it', { ownArrangementsOn: day('2015-11-05') }, [5]],
  [
    'a withdrawal on the relevant day leaves nothing',
    { assessment: { ...usual.assessment, withdrawnOn: day('2015-11-04') } },
    [],
  ],
  [
    'death on a bad day',
    { left: { on: day('2015-11-06'), how: 'died' }, notDischargeable: [day('2015-11-06')] },
    [5],
  ],
  [
    'an ordinary discharge ends it, that day included',
    { inPlaceAt: null, left: { on: day('2015-11-07'), how: 'discharged' } },
    [5, 6, 7],
  ],
  ['left on the relevant day', { left: { on: day('2015-11-04'), how: 'discharged' } }, []],
  ['another cause, once assessed', { otherCause: 'NHS transport' }, []],
  [
    'another cause does not matter while nothing was assessed',
    { otherCause: 'NHS transport', assessedAt: null },
    [5, 6, 7, 8],
  ],
  ['in place by the end of the relevant day', { inPlaceAt: at('2015-11-04T23:00') }, []],
  [
    'a discharge notice too late in the day',
    { discharge: { ...usual.discharge, givenAt: at('2015-11-03T14:05') } },
    [],
  ],
  [
    'a discharge notice before the assessment notice',
    { discharge: { ...usual.discharge, givenAt: at('2015-11-01T10:00') } },
    [],
  ],
] satisfies [string, Partial<LiableCase>, number[]][])('%s', (_, over, expected) =>
  expect(liable(over)).toEqual(expected),
)

test('nothing is counted after the repeal, and the case goes to a person', () => {
  const over = {
    assessment: { givenAt: at('2022-06-24T09:00'), withdrawnOn: null },
    discharge: { givenAt: at('2022-06-25T09:00'), proposed: day('2022-06-27'), withdrawnOn: null },
    assessedAt: null,
    inPlaceAt: at('2022-07-05T15:00'),
    through: day('2022-08-01'),
  }
  const found = liability({ ...usual, ...over })
  expect([found.liable.map(String), found.straddlesRepeal]).toEqual([
    ['2022-06-28', '2022-06-29', '2022-06-30'],
    true,
  ])
  const ended = liability({ ...usual, ...over, inPlaceAt: at('2022-06-30T15:00') })
  expect([ended.liable.length, ended.straddlesRepeal]).toEqual([3, false])
  const after = liability({
    ...usual,
    ...over,
    discharge: { ...over.discharge, proposed: day('2022-07-01') },
  })
  expect([after.liable.length, after.straddlesRepeal, after.due]).toEqual([0, true, null])
})

test('every line of the working names its rule, and where the law says it', () => {
  const { lines, days } = liability(usual)
  expect([...lines, ...days].filter(({ rule }) => provisionOf(rule) === '')).toEqual([])
  expect(lines.length).toBeGreaterThanOrEqual(4)
})

const start = day('2022-05-20')
const dayBetween = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((n) => start.add({ days: n }))
const momentBetween = (from: number, to: number) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 0, max: 24 * 60 - 1 }))
    .map(([n, minute]) => start.add({ days: n }).toZonedDateTime(zone).add({ minutes: minute }).toInstant())
// As often as not, or nearly every case would end before it began.
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null, freq: 1 })

// Around the repeal, so that it is crossed as often as not; the discharge notice is always in time.
const anyCase: fc.Arbitrary<LiableCase> = fc
  .record({
    assessedAt: orNull(momentBetween(0, 60)),
    inPlaceAt: orNull(momentBetween(0, 60)),
    ownArrangementsOn: orNull(dayBetween(0, 60)),
    otherCause: orNull(fc.constant('NHS transport')),
    left: orNull(
      fc.record({
        on: dayBetween(0, 60),
        how: fc.constantFrom('discharged' as const, 'by their own decision' as const, 'died' as const),
      }),
    ),
    furtherTreatmentOn: orNull(dayBetween(0, 60)),
    notDischargeable: fc.array(dayBetween(0, 60), { maxLength: 8 }),
    through: dayBetween(0, 70),
    given: momentBetween(0, 30),
    after: fc.integer({ min: 2, max: 8 }),
    proposedAfter: fc.integer({ min: 2, max: 8 }),
    withdrawn: fc.tuple(orNull(dayBetween(0, 60)), orNull(dayBetween(0, 60))),
  })
  .map(({ given, after, proposedAfter, withdrawn: [first, second], ...rest }) => {
    const givenAt = given.add({ hours: after * 24 })
    return {
      ...rest,
      assessment: { givenAt: given, withdrawnOn: first },
      discharge: {
        givenAt,
        proposed: givenAt.toZonedDateTimeISO(zone).toPlainDate().add({ days: proposedAfter }),
        withdrawnOn: second,
      },
    }
  })

test('liable days are in the period, in order, never twice, never after the repeal, and sometimes there are some', () => {
  let some = 0
  fc.assert(
    fc.property(anyCase, (of) => {
      const { liable: found, firstPossible, ends, due, lines, days } = liability(of)
      for (const { rule } of [...lines, ...days]) expect(provisionOf(rule)).not.toBe('')
      if (found.length > 0) some++
      for (const [i, one] of found.entries()) {
        expect(daysBetween(firstPossible, one)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(one, of.through)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(one, schedule3.to)).toBeGreaterThanOrEqual(0)
        if (ends) expect(daysBetween(one, ends.on)).toBeGreaterThanOrEqual(0)
        if (i > 0) expect(daysBetween(found[i - 1]!, one)).toBeGreaterThan(0)
        expect(of.notDischargeable.some((bad) => bad.equals(one))).toBe(false)
      }
      if (!due) expect(found).toEqual([])
    }),
    { numRuns: 600 },
  )
  expect(some).toBeGreaterThan(20)
})

test('giving the discharge notice later, or proposing a later day, never makes more liable days', () => {
  fc.assert(
    fc.property(anyCase, fc.integer({ min: 1, max: 10 }), (of, days) => {
      const { discharge } = of
      const proposed = discharge.proposed.add({ days })
      const moved = { ...discharge, givenAt: discharge.givenAt.add({ hours: 24 * days }), proposed }
      const count = liability(of).liable.length
      expect(liability({ ...of, discharge: moved }).liable.length).toBeLessThanOrEqual(count)
      expect(liability({ ...of, discharge: { ...discharge, proposed } }).liable.length).toBeLessThanOrEqual(
        count,
      )
    }),
    { numRuns: 600 },
  )
})
