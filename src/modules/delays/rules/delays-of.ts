import { type Days, dayAt, nightsOfTime } from './day-number.ts'
import type { CountRules, Course, Stretch } from './model.ts'
import { careTypeOf, countsFrom, wardOutOfScope } from './scope.ts'

/** Rows that belong to one another, oldest first: after a move that ends the delay another begins with the next. */
export type Rows = {
  rows: Days[] /** First day after the move on which all three parts had been said again; null: never, or not asked. */
  again: number | null | 'not asked'
}

/** Stretches in bed that a series counts, with their nights. */
export const stretchNights = (
  course: Pick<Course, 'stretches'>,
  until: number,
): (Days & { stretch: Stretch })[] =>
  course.stretches.map((stretch) => ({ stretch, ...nightsOfTime(stretch, until) }))

/**
 * The rows of delay of a stay: ready, in a bed of the series, and old enough. A row starts on the civil date on which
 * that began and ends on the one on which it ended; rows without a night are left out (DTOC-31).
 * @param until the first day whose midnight has not come: rows that go on end there.
 */
export function delaysOf(course: Course, rules: CountRules, until: number): Rows[] {
  const from = countsFrom(course.bornOn, rules.series) ?? Number.NEGATIVE_INFINITY
  return segmentsOf(course, rules).map(({ stretches, movedIn }) => {
    const again = movedIn ? saidAgain(course, movedIn) : 'not asked'
    const earliest = again === 'not asked' ? from : Math.max(from, again ?? Number.POSITIVE_INFINITY)
    const rows = course.ready.flatMap((period) =>
      stretches
        .filter(({ away }) => !away)
        .map((stretch) => overlap(nightsOfTime(period, until), nightsOfTime(stretch, until), earliest)),
    )
    return {
      again,
      rows: rows.filter((row) => row.from < row.to).sort((a, b) => a.from - b.from),
    }
  })
}

/**
 * The nights that rows count (DTOC-26 to DTOC-31): of a new delay not the first, unless the place counts the start day;
 * a row that starts no later than the day after the end of the one before goes on with it.
 */
export function nightsOfRows(rows: readonly Days[], { settings }: Pick<CountRules, 'settings'>): Days[] {
  return rows.map((row, at) => {
    const before = rows[at - 1]
    const isNew = !before || row.from > before.to + 1
    return { from: isNew && !settings.countStartDay ? row.from + 1 : row.from, to: row.to }
  })
}

type Segment = { stretches: Stretch[]; movedIn: Stretch | null }

/** Stretches in scope, parted where the care type changes and the place lets a move end the delay (DTOC-06, memory). */
function segmentsOf(course: Course, rules: CountRules): Segment[] {
  const segments: Segment[] = []
  for (const stretch of course.stretches) {
    if (wardOutOfScope(stretch, rules.series)) continue
    const last = segments.at(-1)
    const before = last?.stretches.at(-1)
    const moved = before && careTypeOf(before.wardKind) !== careTypeOf(stretch.wardKind)
    if (last && !(moved && rules.settings.moveEndsDelay)) last.stretches.push(stretch)
    else segments.push({ stretches: [stretch], movedIn: moved ? stretch : null })
  }
  return segments
}

/** The day on which the last of the three parts was said after a move; null when one never was. */
function saidAgain(course: Course, { from }: Stretch): number | null {
  const first = (['clinical', 'team', 'safe'] as const).map(
    (part) =>
      course.saidReady.find((one) => one.part === part && one.at.epochMilliseconds >= from.epochMilliseconds)
        ?.at,
  )
  return first.some((at) => at === undefined) ? null : Math.max(...first.map((at) => dayAt(at!)))
}

const overlap = (a: Days, b: Days, earliest: number): Days => ({
  from: Math.max(a.from, b.from, earliest),
  to: Math.min(a.to, b.to),
})
