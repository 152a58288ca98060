import type { LocalDate } from '../../../../platform/time.ts'
import { fillNormals } from '../../../../simulation/index.ts'
import type { Demand } from '../by-pathway/model.ts'
import type { Banded } from './months.ts'

/** Some days in which as many leave every day: its last, how many days, and people a day who become ready and who leave. */
export type Stretch = { to: LocalDate; days: number; come: number; leave: number }
type Asked = { today: LocalDate; waiting: number; stretches: readonly Stretch[]; chances: Chances }
/** Standard normal numbers of each course, by what moves together. */
type Chances = (stream: string) => readonly Float64Array[]

/** Enough that an end of the band is off by less than two in a hundred courses. */
const many = 500

/**
 * Who waits at the end of each stretch, in so many courses that demand may take: each day by chance of its own, and all days
 * together by what is not known of their level, so that what comes until the end of each stretch varies as its forecast says.
 * Nobody is the fewest on every day, which is why no formula of the end alone would do. The same courses whenever it is asked.
 */
export function coursesOf(demand: Demand, { today, waiting, stretches, chances }: Asked): Float64Array[] {
  const { basis, pathway } = demand
  // What moves admissions moves every share of them.
  const stream = basis.from === 'ready' ? pathway : 'admissions'
  const sofar = stretches.map(({ to }) => demand.between(today, to).deviation ** 2)
  const daily = Math.min(demand.between(today, today).deviation ** 2, sofar[0]! / stretches[0]!.days)
  const ends = stretches.map(() => new Float64Array(many))
  for (const [course, normals] of chances(stream).entries()) {
    let [left, day, before] = [waiting, 0, 0]
    for (const [i, stretch] of stretches.entries()) {
      const together = Math.sqrt(Math.max(sofar[i]! - daily * (day + stretch.days), 0))
      const more = stretch.come - stretch.leave + (normals[0]! * (together - before)) / stretch.days
      for (let n = 0; n < stretch.days; n++)
        left = Math.max(left + more + Math.sqrt(daily) * normals[++day]!, 0)
      before = together
      ends[i]![course] = left
    }
  }
  return ends
}

/** What chance brings on so many days, drawn once for all that it moves. */
export function chancesOf(days: number): Chances {
  const drawn = new Map<string, Float64Array[]>()
  return (stream) => {
    const held = drawn.get(stream)
    if (held) return held
    // The first of them is of all days together.
    const courses = Array.from({ length: many }, () => new Float64Array(days + 1))
    for (const [course, normals] of courses.entries()) fillNormals(stream, course, normals)
    drawn.set(stream, courses)
    return courses
  }
}

/** Of several pathways, course by course. */
export const sumOf = (parts: readonly Float64Array[]): Float64Array =>
  Float64Array.from({ length: many }, (_, course) => parts.reduce((sum, part) => sum + part[course]!, 0))

/** Where 80 of 100 courses end, around what was planned. */
export function bandOf(ends: Float64Array, mean: number): Banded {
  const sorted = ends.toSorted()
  return {
    mean,
    low80: Math.min(sorted[0.1 * many]!, mean),
    high80: Math.max(sorted[0.9 * many - 1]!, mean),
  }
}
