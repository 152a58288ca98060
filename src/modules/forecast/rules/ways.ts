import type { Column, Group } from './columns.ts'
import { drawnIn } from './drawn-in.ts'
import { smooth } from './smoothing.ts'

/**
 * One way in which a count may have come about: a level that moves by the share `alpha` of each error, and columns with their
 * shares. `belief` is how far the past speaks for this way rather than the others, and adds up to 1; `variance` is that of
 * one day's error.
 */
export type Way = {
  alpha: number
  belief: number
  variance: number
  /** Of each day ahead and of their mean: what is expected, and the variance of what is not known of it today. */
  days: Expected[]
  together: Expected
  /** What is expected of each row after the days ahead. */
  beyond: number[]
  /** How far each day behind was from what was expected of it the day before. */
  errors: () => number[]
}
export type Expected = { mean: number; unsure: number }

// From a level that stands to one that follows every day.
const alphas = [0, 0.01, 0.03, 0.08, 0.2, 0.5, 1]
// How far shares may be from none, as variances beside that of a day's error: days of a kind; then the course.
const dayWidths = [0.03, 0.3, 3]
const courseWidths = [0.05, 0.3, 2]
// Kinds of day differ by twice as much as days of a kind.
const kinds = 4
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
  const settings = dayWidths.flatMap((day): Widths[] =>
    courses.length === 0
      ? [{ day, kind: kinds * day }]
      : courses.flatMap((course) =>
          courseWidths.map((width) => ({ day, kind: kinds * day, [course]: width })),
        ),
  )
  const tried = alphas.flatMap((alpha) => {
    const seen = throughLevel(values, columns, alpha)
    return settings.map((widths) => tryWay(seen, columns, widths, ahead))
  })
  const best = Math.max(...tried.map(({ evidence }) => evidence))
  const likely = tried.filter(({ evidence }) => evidence > best - faint)
  const total = likely.reduce((sum, { evidence }) => sum + Math.exp(evidence - best), 0)
  return likely.map(({ evidence, way }) => way(Math.exp(evidence - best) / total))
}

type Widths = { [group in Group]?: number }
type Seen = ReturnType<typeof throughLevel>

/**
 * The values and the columns as a level that moves by `alpha` sees them: what is left of each day, and what it comes to at the
 * end. The first column is the level at the start. All that is left is straight in the shares, so they can be solved for.
 */
function throughLevel(values: readonly number[], columns: readonly Column[], alpha: number) {
  const n = values.length
  const target = smooth(values, alpha, 0)
  const start = { errors: values.map((_, i) => (1 - alpha) ** i), level: -((1 - alpha) ** n) }
  const all = [start, ...columns.map(({ numbers }) => smooth(numbers.slice(0, n), alpha, 0))]
  const products: number[][] = all.map(() => [])
  for (let i = 0; i < all.length; i++)
    for (let j = 0; j <= i; j++) products[i]![j] = product(all[i]!.errors, all[j]!.errors)
  return {
    alpha,
    n,
    target,
    all,
    products,
    targets: all.map((one) => product(one.errors, target.errors)),
    squares: product(target.errors, target.errors),
    least: 1e-10 * product(values, values) || 1,
  }
}

function tryWay(seen: Seen, columns: readonly Column[], widths: Widths, ahead: number) {
  const { alpha, n, target, all } = seen
  const used = [0, ...columns.flatMap(({ group }, i) => (widths[group] ? [i + 1] : []))]
  const drawn = used.map((i) => (i === 0 ? 0 : 1 / widths[columns[i - 1]!.group]!))
  const { shares, freedom, explained, unsure } = drawnIn(
    used.map((i, k) => used.slice(0, k + 1).map((j) => seen.products[i]![j]!)),
    used.map((i) => seen.targets[i]!),
    drawn,
  )
  const squares = Math.max(seen.squares - explained, seen.least)
  const evidence =
    drawn.slice(1).reduce((sum, one) => sum + Math.log(one) / 2, 0) -
    freedom -
    ((n - 1) / 2) * Math.log(squares)
  const way = (belief: number): Way => {
    const variance = squares / (n - 1)
    const rows = Array.from({ length: columns[0]!.numbers.length - n }, (_, i) =>
      used.map((column) => (column === 0 ? 0 : columns[column - 1]!.numbers[n + i]!) - all[column]!.level),
    )
    const meanOf = (row: readonly number[]) => target.level + product(row, shares)
    const expect = (row: readonly number[]) => ({ mean: meanOf(row), unsure: variance * unsure(row) })
    return {
      alpha,
      belief,
      variance,
      days: rows.slice(0, ahead).map(expect),
      together: expect(
        used.map((_, k) => rows.slice(0, ahead).reduce((total, row) => total + row[k]! / ahead, 0)),
      ),
      beyond: rows.slice(ahead).map(meanOf),
      errors: () =>
        target.errors.map((one, i) =>
          used.reduce((rest, column, k) => rest - shares[k]! * all[column]!.errors[i]!, one),
        ),
    }
  }
  return { evidence, way }
}

function product(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
