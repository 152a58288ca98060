import fc from 'fast-check'
import { expect, test } from 'vitest'
import { notMeetingOf } from '../../src/modules/delays/rules/course.ts'
import { courseAt, readyDate } from '../../src/modules/delays/rules/ready-date.ts'
import type { DischargeFact } from '../../src/modules/discharge/rules/facts.ts'
import { nationalNights } from '../../src/modules/discharge/rules/national-nights.ts'
import { standing } from '../../src/platform/facts.ts'
import { dateOf, daysBetween } from '../../src/platform/time.ts'
import { factAt, timeOf } from '../support/discharge-facts.ts'

// The journey may not ask the delays module, so the rule stands twice: here both must say the same, whatever was recorded.

const admittedAt = timeOf('2 09:00')
const now = timeOf('24 08:12')
const hours = (n: number) => admittedAt.add({ hours: n })

const said = fc.array(fc.record({ hour: fc.integer({ min: 0, max: 520 }), met: fc.boolean() }), {
  maxLength: 8,
})
const left = fc.option(fc.integer({ min: 1, max: 520 }), { nil: null })

test('the journey and the monthly figures count from the same discharge ready date', () => {
  fc.assert(
    fc.property(said, left, (answers, leftAfter) => {
      const leftAt = leftAfter === null ? null : hours(leftAfter)
      const facts: DischargeFact[] = answers
        .filter(({ hour }) => leftAfter === null || hour <= leftAfter)
        .map(({ hour, met }, i) =>
          factAt({ kind: 'criteria', detail: { met: met ? [{ code: '03' }] : [] } }, hours(hour), i),
        )
      const course = { admittedAt, leftAt, notMeeting: notMeetingOf(standing(facts), leftAt) }
      const date = readyDate(courseAt(course, now))
      const national = nationalNights(facts, { admittedAt, leftAt }, now)
      expect(national.is === 'counted' ? national.since.toString() : null).toBe(date?.at.toString() ?? null)
      if (national.is === 'counted' && date)
        expect(national.nights).toHaveLength(Math.max(0, daysBetween(date.date, dateOf(leftAt ?? now))))
    }),
    { numRuns: 500 },
  )
})
