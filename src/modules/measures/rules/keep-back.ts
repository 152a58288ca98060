import { keepBack } from '../../capacity/index.ts'
import type { How } from './model.ts'
import { startOf } from './periods.ts'
import type { Counted } from './points.ts'
import type { Point, Step } from './series.ts'
import { tallyOf } from './tallies.ts'

const hidden = 'Hidden: it speaks of fewer than six people, or such a number could be worked out from it.'

/** What somebody may be told who is not to learn small numbers. Rows are parts of one whole, columns are periods. */
export type Grid = (Counted | null)[][]

/**
 * Which points of a grid may be said: none that speaks of fewer than six people, and none from which such a number could be
 * worked out. Along every row the points of one month (of one quarter, where the step is a month) are held together, because
 * their sum is a point too; along every column the parts, because their sum is the whole. What is kept back in one direction
 * is kept back in the other, until nothing more need be.
 * @param whole of which periods the sum of the parts may be said: where it may not, no part may
 */
export function maySay(grid: Grid, step: Step, whole?: readonly boolean[]): boolean[][] {
  const say = grid.map((row) =>
    row.map((one, c) => one === null || one.behind === null || (isLarge(one) && (whole?.[c] ?? true))),
  )
  const groups = [...rowsOf(grid, step), ...columnsOf(grid)]
  for (let changed = true; changed; ) {
    changed = false
    for (const group of groups) {
      const counted = group.filter(([r, c]) => grid[r]![c]!.behind !== null)
      if (counted.every(([r, c]) => say[r]![c])) continue
      const shown = keepBack(
        counted.map(([r, c]) => numberOf(grid[r]![c]!)),
        counted.flatMap(([r, c], at) => (say[r]![c] ? [] : [at])),
      )
      for (const [at, [r, c]] of counted.entries())
        if (!shown[at] && say[r]![c]) {
          say[r]![c] = false
          changed = true
        }
    }
  }
  return say
}

/** Six or more, and of a share six or more on the other side too, unless there are none at all of them. */
function isLarge({ point, behind }: Counted): boolean {
  if (!behind || behind.numerator < 6) return false
  const { numerator, denominator } = point
  if (behind.denominator === null || numerator === null || denominator === null) return true
  if (behind.denominator < 6) return false
  const others = behind.denominator - behind.numerator
  return others <= 0 || others >= 6
}

const numberOf = ({ behind }: Counted) => behind?.numerator ?? 0

type Cell = [row: number, column: number]

function rowsOf(grid: Grid, step: Step): Cell[][] {
  const longer = step === 'month' ? 'quarter' : 'month'
  return grid.flatMap((row, r) => {
    const cells = row.flatMap((one, c): [string, Cell][] =>
      one ? [[startOf(middleOf(one.point), longer).toString(), [r, c]]] : [],
    )
    return step === 'quarter'
      ? []
      : [...Map.groupBy(cells, ([at]) => at).values()].map((all) => all.map(([, cell]) => cell))
  })
}

const columnsOf = (grid: Grid): Cell[][] =>
  grid.length < 2
    ? []
    : (grid[0] ?? []).map((_, c) => grid.flatMap((row, r): Cell[] => (row[c] ? [[r, c]] : [])))

/** A week lies in the month of its Thursday. */
const middleOf = ({ from, to }: Point) => from.add({ days: Math.floor(from.until(to).days / 2) })

/** @param why in words; that it speaks of few people when left out */
export const hide = (point: Point, why: string = hidden): Point => ({
  from: point.from,
  to: point.to,
  value: null,
  numerator: null,
  denominator: null,
  source: point.source,
  missing: why,
  keptBack: true,
})

/** Why no point of a measure is told to a board, whatever its size; null where sizes decide. */
export function notForBoards(how: How): string | null {
  if (how.from !== 'facts') return null
  const over = typeof how.over === 'object' && how.over && 'tally' in how.over ? how.over.tally : how.count
  return tallyOf(how.count)?.notForBoards ?? tallyOf(over)?.notForBoards ?? null
}
