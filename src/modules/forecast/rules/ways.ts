import type { Column, Group } from './columns.ts'
import { drawnIn } from './drawn-in.ts'
import { type Part, partOf, product, type Seen, throughLevel } from './through-level.ts'

/**
 * One way in which a count may have come about: a level that moves by the share `alpha` of each error, and columns with their
 * shares. `belief` is how far the past speaks for this way rather than the others, and adds up to 1; `variance` is that of
 * one day's error.
 */
export type Way = {
  alpha: number
  belief: number
  variance: number
  /** Of each day ahead and of the mean of each week ahead: what is expected, and the variance of what is not known today. */
  days: Expected[]
  weeks: Expected[]
  /** What is expected of each row after the days ahead. */
  beyond: number[]
  /** How far each day behind was from what was expected of it the day before. */
  errors: () => number[]
}
export type Expected = { mean: number; unsure: number }

// From a level that stands to one that follows every day.
const alphas = [0, 0.01, 0.03, 0.08, 0.2, 0.5, 1]
// How far shares may be from none, as variances beside that of a day's error: days of a kind; then the course. Counts of
// hundreds a day differ by many times their chance, those of a few by less than it.
const dayWidths = [0.03, 0.3, 3, 30]
const courseWidths = [0.05, 0.5, 5, 50]
// Kinds of day differ by twice as much as days of a kind.
const kinds = 4
// Sickness has its seasons and few lines go on: of both that explain the past alike the wave is believed twice as readily.
const readily = { year: 2, line: 1 }
// A way a hundredth as likely as the best moves nothing.
const faint = Math.log(100)

/**
 * Every way, believed by its evidence: the likelihood of the past with the shares averaged over all they might be. Of ways
 * that explain the past alike none is chosen: a short past says little of how fast a level moves or whether a rise is the
 * turn of the year, and a forecast that is sure of one follows chance and is too narrow.
 * @param columns rows of the days behind, of the days ahead, and of others that are asked of
 */
export function waysOf(values: readonly number[], columns: readonly Column[], ahead: number): Way[] {
  const courses = (['year', 'line'] as const).filter((course) =>
    columns.some(({ group }) => group === course),
  )
  const tried = alphas.flatMap((alpha) => {
    const seen = throughLevel(values, columns, alpha)
    return courses.flatMap((course) => {
      const part = partOf(seen, columns, course)
      return dayWidths.flatMap((day) =>
        courseWidths.map((width) => {
          const { evidence, way } = tryWay(seen, part, { day, kind: kinds * day, [course]: width }, ahead)
          return { evidence: evidence + Math.log(readily[course]), way }
        }),
      )
    })
  })
  const best = Math.max(...tried.map(({ evidence }) => evidence))
  const likely = tried.filter(({ evidence }) => evidence > best - faint)
  const total = likely.reduce((sum, { evidence }) => sum + Math.exp(evidence - best), 0)
  return likely.map(({ evidence, way }) => way(Math.exp(evidence - best) / total))
}

type Widths = { [group in Group]?: number }

function tryWay(level: Seen, part: Part, widths: Widths, ahead: number) {
  const { alpha, n, target } = level
  const { columns, seen } = part
  const drawn = [0, ...columns.map(({ group }) => 1 / widths[group]!)]
  const { shares, freedom, explained, unsure } = drawnIn(part.products, part.targets, drawn)
  const squares = Math.max(level.squares - explained, level.least)
  const evidence =
    drawn.slice(1).reduce((sum, one) => sum + Math.log(one) / 2, 0) -
    freedom -
    ((n - 1) / 2) * Math.log(squares)
  const way = (belief: number): Way => {
    const variance = squares / (n - 1)
    const rows = Array.from({ length: columns[0]!.numbers.length - n }, (_, i) =>
      seen.map(({ level: now }, k) => (k === 0 ? 0 : columns[k - 1]!.numbers[n + i]!) - now),
    )
    const meanOf = (row: readonly number[]) => target.level + product(row, shares)
    const expect = (row: readonly number[]) => ({ mean: meanOf(row), unsure: variance * unsure(row) })
    return {
      alpha,
      belief,
      variance,
      days: rows.slice(0, ahead).map(expect),
      weeks: Array.from({ length: Math.ceil(ahead / 7) }, (_, i) =>
        expect(meanRow(rows.slice(7 * i, Math.min(7 * i + 7, ahead)))),
      ),
      beyond: rows.slice(ahead).map(meanOf),
      errors: () =>
        target.errors.map((one, i) =>
          seen.reduce((rest, { errors }, k) => rest - shares[k]! * errors[i]!, one),
        ),
    }
  }
  return { evidence, way }
}

const meanRow = (rows: readonly (readonly number[])[]): number[] =>
  rows[0]!.map((_, k) => rows.reduce((total, row) => total + row[k]! / rows.length, 0))
