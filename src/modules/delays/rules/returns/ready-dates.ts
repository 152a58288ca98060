import { dateOf, Temporal } from '../../../../platform/time.ts'
import type { Course } from '../model.ts'
import { averages, bandOf, bands, delayOf, needsReadyDate, readyDate } from '../ready-date.ts'
import type { ReadyDateFigures, ReadyDateLine } from './model.ts'
import type { Period } from './period.ts'

/**
 * The monthly figures of the discharge ready date (DRD-01 to DRD-08): people who left in the month after one night or
 * longer, and from the ready date to leaving, all their days, whichever month they were spent in. Nobody is taken to have
 * left without delay because no date was recorded: they are counted as missing. Deaths are among the discharges; whether
 * the national figure leaves them out was not seen.
 */
export function readyDateFigures(courses: readonly Course[], { from, to }: Period): ReadyDateFigures {
  const left = courses.filter(({ admittedAt, leftAt }) => {
    if (!leftAt) return false
    const on = dateOf(leftAt)
    const within = Temporal.PlainDate.compare(from, on) <= 0 && Temporal.PlainDate.compare(on, to) <= 0
    return within && needsReadyDate(dateOf(admittedAt), on)
  })
  const whole = lineOf(left)
  return {
    kind: 'drd',
    ...whole,
    total: { people: new Set(left.map(({ personId }) => personId)).size, days: whole.days },
    byProvider: linesBy(left, ({ providerId }) => providerId),
    byAuthority: linesBy(left, ({ authorityId }) => authorityId),
  }
}

const linesBy = (left: readonly Course[], keyOf: (course: Course) => string | null) =>
  [...Map.groupBy(left, keyOf)]
    .map(([key, own]) => ({ key, ...lineOf(own) }))
    .sort((a, b) => Number(a.key === null) - Number(b.key === null) || b.discharges - a.discharges)

function lineOf(left: readonly Course[]): ReadyDateLine {
  const delays = left.flatMap((course) => {
    const ready = readyDate(course)
    const delay = ready && delayOf({ readyOn: ready.date, leftOn: dateOf(course.leftAt!) })
    return delay?.valid ? [delay.days] : []
  })
  const delayed = delays.filter((days) => days > 0)
  const { includingZero, excludingZero } = averages(delays)
  return {
    discharges: left.length,
    withDate: delays.length,
    missing: left.length - delays.length,
    onTheDate: delays.length - delayed.length,
    delayed: delayed.length,
    days: delayed.reduce((sum, days) => sum + days, 0),
    bands: Object.fromEntries(
      bands.map((band) => [band, delays.filter((days) => bandOf(days) === band).length]),
    ) as ReadyDateLine['bands'],
    averageIncluding: includingZero,
    averageExcluding: excludingZero,
  }
}
