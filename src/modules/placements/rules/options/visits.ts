import { type Band, bandNames, type Line } from '../../../capacity/index.ts'
import type { Visit } from '../requires.ts'
import type { Take } from './model.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]

/** Units of each line that the visits need, or the visits that nothing is left for. */
export type Covered =
  | { takes: Take[] }
  /** `on`: the days of the week on which nothing is left for a visit; none where it is so on every day. */
  | { missing: Visit[]; on: ReadonlyMap<Visit, readonly number[]> }

/**
 * Puts every visit of every day on a line of its part of the day with carers enough. A unit of a line is a carer's round on
 * each of the line's days, so what a line gives is the most that any one day asks of it.
 *
 * Exact: a day's visits are placed, those with the most carers first, on lines of their own part of the day before lines of
 * any. The lines that would do for fewer carers include those for more, so the first placed never takes what only another
 * could use. More units left never make it fail.
 */
export function coverVisits(
  visits: readonly Visit[],
  lines: readonly Line[],
  left: (line: Line) => number,
  spared: (line: Line) => number = () => 0,
): Covered {
  const sorted = visits.toSorted((a, b) => b.carers - a.carers || place(a.band) - place(b.band))
  const most = new Map<string, number>()
  const lasting = new Map<Visit, Line>()
  const missing = new Map<Visit, number[]>()
  const days = daysThatDiffer(visits, lines)
  for (const day of days) {
    const used = new Map<string, number>()
    for (const visit of sorted) {
      if (!isOn(visit, day)) continue
      const line = best(
        lines,
        visit,
        day,
        lasting.get(visit),
        (one) => left(one) - (used.get(one.lineId) ?? 0),
        spared,
      )
      if (!line) missing.set(visit, [...(missing.get(visit) ?? []), day])
      else {
        used.set(line.lineId, (used.get(line.lineId) ?? 0) + 1)
        lasting.set(visit, line)
      }
    }
    for (const [lineId, units] of used) most.set(lineId, Math.max(units, most.get(lineId) ?? 0))
  }
  if (missing.size > 0) {
    const on = days.length === 1 ? new Map([...missing.keys()].map((visit) => [visit, []])) : missing
    return { missing: visits.filter((visit) => missing.has(visit)), on }
  }
  return { takes: [...most].map(([lineId, units]) => ({ lineId, units })).sort(byLine) }
}

const byLine = (a: Take, b: Take) => (a.lineId < b.lineId ? -1 : 1)
const place = (band: Band) => bandNames.indexOf(band)
const isOn = (visit: Visit, day: number) => visit.weekdays?.includes(day) ?? true

/** Most services and most people are the same on every day, and then one day says all. */
const daysThatDiffer = (visits: readonly Visit[], lines: readonly Line[]): readonly number[] =>
  sameEveryDay(visits, lines) ? [1] : everyDay

export const sameEveryDay = (visits: readonly Visit[], lines: readonly Line[]): boolean =>
  visits.every((visit) => visit.weekdays === undefined) && lines.every((line) => line.weekdays.length === 0)

function best(
  lines: readonly Line[],
  visit: Visit,
  day: number,
  before: Line | undefined,
  left: (line: Line) => number,
  spared: (line: Line) => number,
): Line | undefined {
  let found: Line | undefined
  for (const line of lines)
    if (
      serves(line, visit, day) &&
      left(line) > 0 &&
      (!found || prefer(line, found, { visit, before, spared }) < 0)
    )
      found = line
  return found
}

export const serves = (line: Line, visit: Visit, day: number): boolean =>
  (line.band === null || line.band === visit.band) &&
  (line.carers === null || line.carers >= visit.carers) &&
  (line.weekdays.length === 0 || line.weekdays.includes(day))

/**
 * Of its own part of the day first; then the line of the day before, the fewest carers to spare, the fewest skills to spare,
 * the most days, the id.
 */
const prefer = (
  a: Line,
  b: Line,
  { visit, before, spared }: { visit: Visit; before: Line | undefined; spared: (line: Line) => number },
): number =>
  Number(a.band === null) - Number(b.band === null) ||
  Number(b === before) - Number(a === before) ||
  spare(a, visit) - spare(b, visit) ||
  spared(a) - spared(b) ||
  daysOf(b) - daysOf(a) ||
  (a.lineId < b.lineId ? -1 : 1)

const spare = (line: Line, visit: Visit) => (line.carers ?? visit.carers) - visit.carers
const daysOf = (line: Line) => line.weekdays.length || everyDay.length
