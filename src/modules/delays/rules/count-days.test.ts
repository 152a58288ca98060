import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { courseOfText, kindOfOwner } from '../../../../test/support/course-text.ts'
import { type Instant, type LocalDate, Temporal, zone } from '../../../platform/time.ts'
import { countDays } from './count-days.ts'
import type { RecordedCourse } from './course.ts'
import { dateOfDay, dayAt } from './day-number.ts'
import { delaysOf } from './delays-of.ts'
import { countRules, editionById } from './editions.ts'
import { figuresBy, tally } from './figures.ts'
import { countRows } from './mhs26.ts'
import type { CountedDay, CountRules } from './model.ts'
import { nightsOf } from './nights.ts'
import { courseAt, delayOf, readyDate } from './ready-date.ts'

const first = Temporal.PlainDate.from('2026-09-15')
const september = Temporal.PlainDate.from('2026-09-01')
const whole = { from: september, to: Temporal.PlainDate.from('2026-12-31') }
const months = [9, 10, 11, 12].map((month) => {
  const from = Temporal.PlainDate.from({ year: 2026, month, day: 1 })
  return { from, to: from.with({ day: from.daysInMonth }) }
})

const events = [
  'ready',
  'ready',
  'doctors no: unwell',
  'doctors yes',
  'team no',
  'safe yes',
  'needs bed 03',
  'no reason',
  'no reason',
  'on leave',
  'back',
  'moved to acute',
  'moved to community',
  'moved to virtual',
  'moved to children',
  'waits for home-care from council',
  'waits for equipment from community',
  'waits for family-choice from family',
  'passes home-care to trust',
  'has home-care',
]

/** Two months of a stay across the change of the clocks, with anything in any order, at whole hours. */
const story = fc
  .record({
    kind: fc.constantFrom('acute', 'community', 'mental health', 'other acute'),
    told: fc.array(fc.tuple(fc.integer({ min: 1, max: 60 * 24 }), fc.constantFrom(...events)), {
      maxLength: 14,
    }),
    ends: fc.constantFrom('left', 'died', 'left against advice', null),
    lasts: fc.integer({ min: 1, max: 62 * 24 }),
    born: fc.constantFrom('1940-01-01', '2008-10-10', null),
  })
  .map(({ kind, told, ends, lasts, born }) => {
    const when = (hours: number) => {
      const at = first.toPlainDateTime().add({ hours })
      const name = ['Sep', 'Oct', 'Nov', 'Dec'][at.month - 9]
      return `${at.day} ${name} ${String(at.hour).padStart(2, '0')}:00`
    }
    const inOrder = told
      .filter(([hours]) => !ends || hours <= lasts)
      .sort(([a], [b]) => a - b)
      .map(([hours, what]) => `${when(hours)} ${what}`)
    return [
      ...(born ? [`born ${born}`] : []),
      `${when(0)} came to ${kind}`,
      ...inOrder,
      ...(ends ? [`${when(lasts)} ${ends}`] : []),
    ].join('; ')
  })

const now = whole.to.toZonedDateTime(zone).toInstant()
const people = fc.array(fc.tuple(story, fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 5 })
const coursesOf = (told: readonly [string, number][]): RecordedCourse[] =>
  told.map(([text, person], n) => courseOfText(text, september, `stay-${n}`, `person-${person}`).course!)

const usual = { countStartDay: false, moveEndsDelay: true }
const counts: CountRules[] = ['nights', 'dtoc-beds', 'mhs26-v6', 'drd', 'acute-sitrep-2024'].flatMap((id) =>
  [usual, { countStartDay: true, moveEndsDelay: false }].map((settings) =>
    countRules(editionById(id)!, settings),
  ),
)
const rules = fc.constantFrom(...counts)
const count = (courses: readonly RecordedCourse[], by: CountRules, window = whole, at: Instant = now) =>
  countDays(courses, window, by, kindOfOwner, at)
const keyOf = ({ stayId, date }: CountedDay) => `${stayId} ${date.toString()}`
const dateTexts = (dates: readonly LocalDate[]) => dates.map(String)

describe('whatever happens in a stay', () => {
  test('no day of a person is counted twice', () => {
    fc.assert(
      fc.property(people, rules, (told, by) => {
        const days = count(coursesOf(told), by).map(({ personId, date }) => `${personId} ${date.toString()}`)
        expect(new Set(days).size).toBe(days.length)
      }),
    )
  })

  test('none is lost: a midnight in the bed and ready, told by instants alone, is a night of our own count', () => {
    fc.assert(
      fc.property(story, (text) => {
        const [course] = coursesOf([[text, 0]])
        const holds = ({ from, to }: { from: Instant; to: Instant | null }, at: Instant) =>
          Temporal.Instant.compare(from, at) < 0 && (!to || Temporal.Instant.compare(at, to) <= 0)
        const expected: string[] = []
        for (
          let date = whole.from;
          Temporal.PlainDate.compare(date, whole.to) < 0;
          date = date.add({ days: 1 })
        ) {
          const midnight = date.add({ days: 1 }).toZonedDateTime(zone).toInstant()
          const inBed = course!.stretches.some(
            (one) => !one.away && one.wardKind !== 'virtual' && holds(one, midnight),
          )
          if (inBed && course!.ready.some((one) => holds(one, midnight))) expected.push(date.toString())
        }
        expect(dateTexts(count([course!], counts[0]!).map(({ date }) => date))).toEqual(expected)
      }),
    )
  })

  test('every other night says why not, and what the working counts is what the count counts', () => {
    fc.assert(
      fc.property(story, rules, (text, by) => {
        const [course] = coursesOf([[text, 0]])
        const shown = nightsOf(course!, whole, by, kindOfOwner, now)
        expect(shown.length).toBe(122)
        expect(shown.filter(({ counted }) => counted).map(({ day }) => day)).toEqual(count([course!], by))
        expect(
          shown.filter(({ because }) => because.length === 0 || because.some(({ words }) => !words)),
        ).toEqual([])
      }),
    )
  })

  test('national nights are nights of our own count', () => {
    fc.assert(
      fc.property(people, (told) => {
        const own = new Set(count(coursesOf(told), counts[0]!).map(keyOf))
        const oneEach = told.map(([text], n) => [text, n] as [string, number])
        const all = new Set(count(coursesOf(oneEach), counts[0]!).map(keyOf))
        for (const by of counts.slice(2, 6))
          expect(count(coursesOf(oneEach), by).filter((day) => !all.has(keyOf(day)))).toEqual([])
        expect(own.size).toBeLessThanOrEqual(all.size)
      }),
    )
  })

  test('the rows of a course, put to the published algorithm, give as many days in any month', () => {
    fc.assert(
      fc.property(
        story,
        fc.constantFrom(...counts.slice(2, 6)),
        fc.constantFrom(...months, whole),
        (text, by, window) => {
          const [course] = coursesOf([[text, 0]])
          const rows = delaysOf(course!, by, dayAt(now))
          const published = rows
            .map(({ rows: own }) =>
              countRows(
                own.map(({ from, to }) => ({ start: dateOfDay(from), end: dateOfDay(to) })),
                window,
                by.settings,
              ),
            )
            .reduce((sum, { total }) => sum + total, 0)
          expect(count([course!], by, window).length).toBe(published)
        },
      ),
    )
  })

  test('the days of the discharge ready date are its delay', () => {
    fc.assert(
      fc.property(story, (text) => {
        const [course] = coursesOf([[text, 0]])
        const ready = readyDate(courseAt(course!, now))
        const leftOn = dateOfDay(dayAt(course!.leftAt ?? now))
        const delay = ready ? delayOf({ readyOn: ready.date, leftOn }) : null
        expect(count([course!], counts[6]!).length).toBe(delay?.valid ? delay.days : 0)
      }),
    )
  })
})

describe('whatever is added up', () => {
  test('any split of the days gives the whole', () => {
    const keys = [
      'providerId',
      'wardId',
      'authorityId',
      'careType',
      'awaits',
      'reason',
      'party',
      'organisationId',
    ] as const
    fc.assert(
      fc.property(people, rules, fc.subarray([...keys]), (told, by, split) => {
        const days = count(coursesOf(told), by)
        const rows = figuresBy(days, split)
        expect(rows.reduce((sum, row) => sum + row.days, 0)).toBe(days.length)
        expect(tally(days).days).toBe(days.length)
        expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
      }),
    )
  })

  test('months add up to the whole', () => {
    fc.assert(
      fc.property(people, rules, (told, by) => {
        const courses = coursesOf(told)
        expect(months.flatMap((month) => count(courses, by, month)).map(keyOf)).toEqual(
          count(courses, by).map(keyOf),
        )
      }),
    )
  })

  test('one person more never lowers a total', () => {
    fc.assert(
      fc.property(people, story, rules, (told, one, by) => {
        const before = tally(count(coursesOf(told), by))
        const after = tally(count(coursesOf([...told, [one, 9]]), by))
        expect(after.days).toBeGreaterThanOrEqual(before.days)
        expect(after.people).toBeGreaterThanOrEqual(before.people)
      }),
    )
  })

  test('the order of the courses does not matter', () => {
    fc.assert(
      fc.property(people, rules, (told, by) => {
        const courses = coursesOf(told)
        expect(count([...courses].reverse(), by)).toEqual(count(courses, by))
      }),
    )
  })

  test('what has been counted stays when time goes on, unless it is of the ready date', () => {
    fc.assert(
      fc.property(
        story,
        fc.constantFrom(...counts.slice(0, 6)),
        fc.integer({ min: 1, max: 60 }),
        (text, by, day) => {
          const [course] = coursesOf([[text, 0]])
          const earlier = first.add({ days: day }).toZonedDateTime(zone).toInstant()
          const then = count([course!], by, whole, earlier).map(keyOf)
          const later = count([course!], by).map(keyOf)
          expect(later.slice(0, then.length)).toEqual(then)
        },
      ),
    )
  })
})
