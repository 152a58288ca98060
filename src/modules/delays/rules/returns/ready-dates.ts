import { dateOf, Temporal } from '../../../../platform/time.ts'
import type { Course } from '../model.ts'
import { averages, bandOf, bands, delayOf, needsReadyDate, readyDate } from '../ready-date.ts'
import { type ItemLine, lineOf } from './item-line.ts'
import type { ReadyDateFigures, ReadyDateLine } from './model.ts'
import type { Period } from './period.ts'

/**
 * Who is in the monthly figures of the discharge ready date (DRD-01 to DRD-08): people who left in the month after one night
 * or longer, with all the days from the ready date to leaving, whichever month they were spent in. Nobody is taken to have
 * left without delay because no date was recorded: they are counted as missing. Deaths are among the discharges; whether
 * the national figure leaves them out was not seen.
 */
export function readyDateLines(courses: readonly Course[], { from, to }: Period): ItemLine[] {
  return courses.flatMap((course): ItemLine[] => {
    if (!course.leftAt) return []
    const on = dateOf(course.leftAt)
    const within = Temporal.PlainDate.compare(from, on) <= 0 && Temporal.PlainDate.compare(on, to) <= 0
    if (!within || !needsReadyDate(dateOf(course.admittedAt), on)) return []
    const delay = delayOf({ readyOn: readyDate(course)?.date ?? null, leftOn: on })
    const line = { ...lineOf(course), dates: [on] }
    if (!delay?.valid) return [{ ...line, items: ['left', 'no-date'], days: null }]
    const { days } = delay
    return [{ ...line, items: ['left', 'with-date', days > 0 ? 'delayed' : 'on-date'], days }]
  })
}

/** The figures of these lines. */
export function readyDateFigures(lines: readonly ItemLine[]): ReadyDateFigures {
  const whole = figuresOf(lines)
  return {
    kind: 'drd',
    ...whole,
    total: { people: new Set(lines.map(({ personId }) => personId)).size, days: whole.days },
    byProvider: linesBy(lines, ({ providerId }) => providerId),
    byAuthority: linesBy(lines, ({ authorityId }) => authorityId),
  }
}

const linesBy = (lines: readonly ItemLine[], keyOf: (line: ItemLine) => string | null) =>
  [...Map.groupBy(lines, keyOf)]
    .map(([key, own]) => ({ key, ...figuresOf(own) }))
    .sort((a, b) => Number(a.key === null) - Number(b.key === null) || b.discharges - a.discharges)

function figuresOf(lines: readonly ItemLine[]): ReadyDateLine {
  const delays = lines.flatMap(({ days }) => days ?? [])
  const delayed = delays.filter((days) => days > 0)
  const { includingZero, excludingZero } = averages(delays)
  return {
    discharges: lines.length,
    withDate: delays.length,
    missing: lines.length - delays.length,
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
