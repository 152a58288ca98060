import type { Column, Group } from './columns.ts'
import { smooth } from './smoothing.ts'

export type Seen = ReturnType<typeof throughLevel>
export type Part = ReturnType<typeof partOf>

/**
 * The values and the columns as a level that moves by `alpha` sees them: what is left of each day, and what it comes to at the
 * end. The first column is the level at the start. All that is left is straight in the shares, so they can be solved for.
 */
export function throughLevel(values: readonly number[], columns: readonly Column[], alpha: number) {
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

/** What is seen of the level and of the columns that go with one course. */
export function partOf({ all, products, targets }: Seen, columns: readonly Column[], course: Group) {
  const used = columns.flatMap((column, i) =>
    column.group === course || column.group === 'day' || column.group === 'kind'
      ? [{ ...column, i: i + 1 }]
      : [],
  )
  const places = [0, ...used.map(({ i }) => i)]
  return {
    columns: used,
    seen: places.map((i) => all[i]!),
    products: places.map((i, k) => places.slice(0, k + 1).map((j) => products[i]![j]!)),
    targets: places.map((i) => targets[i]!),
  }
}

export function product(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
