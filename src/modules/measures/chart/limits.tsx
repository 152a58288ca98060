import { plainDay } from '../rules/step-words.ts'
import type { ChartModel } from './model.ts'
import type { Scales } from './scales.ts'
import { lineWords } from './words.ts'

type Drawn = { model: ChartModel; scales: Scales }

/** Mean and limits of each group, from its first point to the next group's. A lower limit below nothing is not drawn. */
export const LimitLines = ({ model: { points, groups }, scales: { size, x, y } }: Drawn) =>
  groups.map(({ at }, i) => {
    const [first, next] = [points[at], groups[i + 1]]
    if (!first?.limits) return null
    const { mean, lower, upper } = first.limits
    const right = next ? x(points[next.at]!.from) : size.right
    const across = (value: number) => `M${x(first.from)} ${y(value)}H${right}`
    return (
      <>
        <path class="hw-spc__mean" d={across(mean)} />
        {Number.isFinite(upper) && <path class="hw-spc__limit" d={across(upper)} />}
        {isDrawn(lower, points) && <path class="hw-spc__limit" d={across(lower)} />}
      </>
    )
  })

const isDrawn = (lower: number, points: ChartModel['points']): boolean =>
  Number.isFinite(lower) && (lower >= 0 || points.some(({ value }) => value !== null && value < 0))

type Name = { words: string; at: number; strong: boolean }

/** What the lines are called, at the right; pushed apart where they would touch, in the order in which they stand. */
export const LineNames = ({ model, scales: { size, y } }: Drawn) => {
  const last = model.points.at(-1)
  if (!last?.limits) return null
  const { mean, lower, upper } = last.limits
  const promised = model.ahead.at(-1) ?? last
  const names: Name[] = [{ words: `Average ${lineWords(model, mean)}`, at: y(mean), strong: true }]
  if (Number.isFinite(upper))
    names.push({ words: `Upper limit ${lineWords(model, upper)}`, at: y(upper), strong: false })
  if (isDrawn(lower, model.points))
    names.push({ words: `Lower limit ${lineWords(model, lower)}`, at: y(lower), strong: false })
  if (promised.promise !== null)
    names.push({
      words: `Promise ${lineWords(model, promised.promise)} by ${plainDay(promised.to, model.today)}`,
      at: y(promised.promise),
      strong: true,
    })
  return apart(names, size.bottom).map(({ words, at, strong }) => (
    <text class={strong ? 'hw-chart__strong' : undefined} x={size.right + 8} y={at + 4}>
      {words}
    </text>
  ))
}

const least = 17

function apart(names: readonly Name[], bottom: number): Name[] {
  const placed: Name[] = []
  for (const name of names.toSorted((a, b) => a.at - b.at)) {
    const above = placed.at(-1)
    placed.push({ ...name, at: above ? Math.max(name.at, above.at + least) : name.at })
  }
  // Pushed below the plot they move up again, from the lowest.
  for (let i = placed.length - 1, floor = bottom; i >= 0; i--, floor -= least)
    placed[i]!.at = Math.min(placed[i]!.at, floor)
  return placed
}
