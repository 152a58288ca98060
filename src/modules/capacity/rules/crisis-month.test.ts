import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { type CrisisCourse, crisisMonth, isOutOfHours, monthBefore, withoutFew } from './crisis-month.ts'
import { crisisLines, crisisText } from './crisis-month-words.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.Instant.from(text)
const now = at('2026-11-28T09:00:00Z')
const month = day('2026-11-01')
const course = (
  startedOn: string,
  endedOn: string | null,
  more: Partial<CrisisCourse> = {},
): CrisisCourse => ({
  kind: 'crisis care',
  fromHome: true,
  visits: [{ minutes: 60, carers: 1 }],
  path: 'any',
  openedAt: at(`${startedOn}T10:00:00Z`),
  answeredAt: at(`${startedOn}T10:20:00Z`),
  startedOn: day(startedOn),
  endedOn: endedOn === null ? null : day(endedOn),
  outcome: endedOn === null ? null : 'as planned',
  ...more,
})
const monthOf = (courses: CrisisCourse[], starts = courses.length) =>
  crisisMonth({ month, now, courses, starts, bankHolidays: [] })

describe('crisis response of a month', () => {
  test('counts starts, admissions avoided, hours and what went beyond the rule', () => {
    const found = monthOf(
      [
        course('2026-11-03', '2026-11-05'),
        course('2026-11-04', '2026-11-08', { outcome: 'back in hospital' }),
        course('2026-11-09', '2026-11-13', { path: 'discharge to assess', fromHome: false }),
        course('2026-11-14', '2026-11-16', { visits: [{ minutes: 720, carers: 3 }] }),
        course('2026-11-27', null, { openedAt: at('2026-11-27T19:30:00Z'), answeredAt: null }),
        course('2026-11-10', '2026-11-12', { kind: 'night nursing' }),
      ],
      8,
    )
    expect(found).toMatchObject({
      month: '2026-11',
      starts: 8,
      placed: 5,
      fromHome: 4,
      fromHospital: 1,
      avoided: 3,
      nightNursing: 1,
      // The Saturday, and the Friday evening.
      outOfHours: 2,
      hours: 3 + 5 + 5 + 108 + 2,
      minutesToYes: 20,
      within: 2,
      over: 2,
      underWay: 1,
    })
    expect(found.outcomes).toEqual([
      { outcome: 'as planned', people: 3 },
      { outcome: 'back in hospital', people: 1 },
    ])
  })

  test('the days of a bank holiday are longer, and one that goes on past them is beyond the rule', () => {
    const christmas = (ended: string) =>
      crisisMonth({
        month: day('2026-12-01'),
        now: at('2027-01-04T09:00:00Z'),
        courses: [course('2026-12-24', ended)],
        starts: 1,
        bankHolidays: [],
      })
    expect(christmas('2026-12-28').within).toBe(1)
    expect(christmas('2026-12-29').over).toBe(1)
  })

  test('nobody is no figure where nothing can be said, and nought where nobody came', () => {
    const none = monthOf([])
    expect([none.placed, none.hours, none.minutesToYes]).toEqual([0, null, null])
    expect(crisisLines(none).find(({ name }) => name.startsWith('Hours'))?.number).toBe('no figure')
  })

  test.each([
    ['2026-11-27T07:59:00Z', true],
    ['2026-11-27T08:00:00Z', false],
    ['2026-11-27T17:59:00Z', false],
    ['2026-11-27T18:00:00Z', true],
    ['2026-11-28T11:00:00Z', true],
    ['2026-12-25T11:00:00Z', true],
    ['2026-07-01T07:30:00Z', false],
  ])('%s is out of hours: %s', (text, out) => expect(isOutOfHours(at(text))).toBe(out))

  test('the report sent in January is of December', () =>
    expect(monthBefore(day('2027-01-04')).toString()).toBe('2026-12-01'))
})

describe('what is sent', () => {
  const some = fc.record({
    fromHome: fc.boolean(),
    outcome: fc.constantFrom('as planned', 'back in hospital', 'died', null),
    length: fc.integer({ min: 0, max: 7 }),
    hour: fc.integer({ min: 0, max: 23 }),
    nights: fc.boolean(),
  })

  test('speaks of no number of fewer than six people, and none can be worked out from the others', () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 60 }), fc.nat(9), (all, more) => {
        const courses = all.map(({ fromHome, outcome, length, hour, nights }) =>
          course('2026-11-10', outcome && day('2026-11-10').add({ days: length }).toString(), {
            fromHome,
            outcome,
            openedAt: at(`2026-11-10T${String(hour).padStart(2, '0')}:10:00Z`),
            kind: nights ? 'night nursing' : 'crisis care',
          }),
        )
        const full = monthOf(courses, courses.filter(({ kind }) => kind === 'crisis care').length + more)
        const sent = withoutFew(full)
        const said = [
          sent.starts,
          sent.placed,
          sent.fromHome,
          sent.fromHospital,
          sent.avoided,
          sent.nightNursing,
          sent.outOfHours,
          sent.within,
          sent.over,
          sent.underWay,
          ...sent.outcomes.map(({ people }) => people),
        ]
        for (const number of said) expect(number === null || number >= 6).toBe(true)
        const gap = (whole: number | null, part: number | null) =>
          whole === null || part === null ? null : whole - part
        const gaps = [
          gap(sent.starts, sent.placed),
          gap(sent.placed, sent.outOfHours),
          gap(sent.fromHome, sent.avoided),
          gap(sent.placed, sent.fromHome),
          gap(sent.placed, sent.within),
          gap(sent.placed, sent.over),
        ]
        for (const number of gaps) expect(number === null || number === 0 || number >= 6).toBe(true)
        const text = crisisText('Marlshire', sent, 'https://x.example')
        expect(text).toContain('Counts only: nobody is named')
        expect(text).toMatch(/The rule: up to 72 hours of care within 3 days; up to 72 hours/)
      }),
      { numRuns: 300 },
    )
  })
})
