import type loadHighs from 'highs'
import type { Problem } from '../rules/suggest/problem.ts'

type Highs = Awaited<ReturnType<typeof loadHighs>>

/** What was found: a possibility for each person, or -1; and how sure it is that there is nothing better. */
export type Found = {
  chosen: Int32Array
  /** Nothing is worth more than this, in the whole numbers of the gains. */
  bound: number
  is: 'proven' | 'best so far'
}
export type Progress = { best: number; bound: number }

/**
 * Finds the plan with the most gain. First without asking for whole people: where nobody needs two lines at once the answer
 * has none in halves, and is proven in a fraction of the time. Where it has, branch and cut, from `first` on.
 * @returns null where time ran out before anything was found
 */
export function search(
  highs: Highs,
  problem: Problem,
  { seconds, first, tell }: { seconds: number; first: Int32Array; tell: (progress: Progress) => void },
): Found | null {
  if (problem.person.length === 0)
    return { chosen: new Int32Array(problem.people).fill(-1), bound: 0, is: 'proven' }
  const began = performance.now()
  const model = highs.createModel(modelOf(highs, problem))
  try {
    model.options.set({ output_flag: false, time_limit: seconds, solver: 'simplex' })
    model.run()
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null
    const relaxed = model.getObjectiveValue()
    const bound = Math.floor(relaxed + tolerance)
    const values = model.getSolution().colValue
    const whole = chosenOf(problem, values)
    if (whole) return { chosen: whole, bound: worth(problem, whole), is: 'proven' }
    tell({ best: worth(problem, first), bound })
    model.changeColsIntegrality(
      { kind: 'range', from: 0, to: problem.person.length - 1 },
      new Int32Array(problem.person.length).fill(highs.constants.variableType.integer),
    )
    const left = seconds - (performance.now() - began) / 1000
    if (left <= 0) return null
    model.zeroAllClocks()
    // Gains are whole numbers: a bound less than one above the best proves it.
    model.options.set({ solver: 'choose', time_limit: left, mip_rel_gap: 0, mip_abs_gap: 0.99 })
    model.setSolution({ colValue: columnsOf(problem, first) })
    model.run({
      [highs.constants.callbackType.mipLogging]({ data }) {
        const { mip_primal_bound: best, mip_dual_bound: above } = data
        if (best !== undefined && above !== undefined && Number.isFinite(above) && Math.abs(best) < 1e15)
          tell({ best, bound: above })
        return undefined
      },
    })
    const found = chosenOf(problem, model.getSolution().colValue)
    if (!found) return null
    const proven = model.getModelStatus() === highs.constants.modelStatus.optimal
    return {
      chosen: found,
      // A value that is whole but for the last places moves the bound: what was found is possible, so it is never below that.
      bound: proven
        ? worth(problem, found)
        : Math.max(worth(problem, found), Math.floor(Math.min(relaxed, boundOf(model)) + tolerance)),
      is: proven ? 'proven' : 'best so far',
    }
  } finally {
    model.dispose()
  }
}

/** Sums of whole numbers come back with noise in the last places. */
const tolerance = 0.01

type Model = ReturnType<Highs['createModel']>

function boundOf(model: Model): number {
  const bound = model.info.get('mip_dual_bound')
  return typeof bound === 'number' && Number.isFinite(bound) ? bound : Number.MAX_VALUE
}

function modelOf(highs: Highs, problem: Problem): Parameters<Highs['createModel']>[0] {
  const { people, person, starts, line, units, room, gains } = problem
  const many = person.length
  const rows = people + room.length
  const at = new Int32Array(many + 1)
  const indices = new Int32Array(many + line.length)
  const values = new Float64Array(many + line.length)
  let n = 0
  for (let i = 0; i < many; i++) {
    at[i] = n
    indices[n] = person[i]!
    values[n++] = 1
    for (let t = starts[i]!; t < starts[i + 1]!; t++) {
      indices[n] = people + line[t]!
      values[n++] = units[t]!
    }
  }
  at[many] = n
  return {
    numCols: many,
    numRows: rows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: gains,
    colLower: new Float64Array(many),
    colUpper: new Float64Array(many).fill(1),
    rowLower: new Float64Array(rows).fill(-highs.infinity),
    rowUpper: Float64Array.from({ length: rows }, (_, row) => (row < people ? 1 : room[row - people]!)),
    matrix: { format: 'csc', numRows: rows, numCols: many, starts: at, indices, values },
  }
}

/** The possibility of each person; null where somebody has two halves. */
function chosenOf({ people, person }: Problem, values: ArrayLike<number>): Int32Array | null {
  const chosen = new Int32Array(people).fill(-1)
  for (let i = 0; i < person.length; i++) {
    const value = values[i]!
    if (value < 1e-6) continue
    if (value < 1 - 1e-6) return null
    chosen[person[i]!] = i
  }
  return chosen
}

function columnsOf({ person }: Problem, chosen: Int32Array): Float64Array {
  const values = new Float64Array(person.length)
  for (const one of chosen) if (one >= 0) values[one] = 1
  return values
}

const worth = ({ gains }: Problem, chosen: Int32Array): number =>
  chosen.reduce((sum, one) => sum + (one < 0 ? 0 : gains[one]!), 0)
