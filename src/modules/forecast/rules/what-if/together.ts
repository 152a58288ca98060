import { estimate, type Figure, layoutOf, type Model } from '../../../../simulation/index.ts'
import { onwardNames, todayName } from '../today/stations.ts'

type Ran = { model: Model; results: readonly Float64Array[] }
type Middle = Figure & { low: number; high: number }

/** What all hospitals of a place that was made as it was are called together. */
export const together = 'Acute beds'

/** Who waits in a bed in all hospitals together, by day and over the whole time; null where there is one, or another scenario. */
export function hospitalsTogether(
  asIs: Ran,
  changed: Ran | null,
): {
  series: { asIs: Middle; with: Middle | null; difference: Figure | null }[]
  delayedDays: { asIs: Figure; with: Figure | null; difference: Figure | null }
} | null {
  const { scenario, periods } = asIs.model
  const hospitals = scenario.stations.filter(({ name }) => !onwardNames.has(name)).length
  if (scenario.name !== todayName || hospitals < 2) return null
  const [before, after] = [readyOf(asIs), changed && readyOf(changed)]
  const less = (a: readonly number[], b: readonly number[]) => a.map((value, k) => value - b[k]!)
  const days = (ready: readonly (readonly number[])[]) =>
    ready[0]!.map((_, k) => ready.reduce((sum, period) => sum + period[k]!, 0) * asIs.model.every)
  return {
    series: Array.from({ length: periods }, (_, p) => ({
      asIs: middle(before[p]!),
      with: after && middle(after[p]!),
      difference: after && estimate(less(after[p]!, before[p]!)),
    })),
    delayedDays: {
      asIs: estimate(days(before)),
      with: after && estimate(days(after)),
      difference: after && estimate(less(days(after), days(before))),
    },
  }
}

/** By period and replication. */
function readyOf({ model, results }: Ran): number[][] {
  const layout = layoutOf(model)
  const columns = model.scenario.stations.flatMap(({ name }, s) =>
    onwardNames.has(name) ? [] : [layout.ready + s],
  )
  return Array.from({ length: model.periods }, (_, p) =>
    results.map((result) =>
      columns.reduce((sum, column) => sum + result[layout.series + p * layout.columns + column]!, 0),
    ),
  )
}

function middle(values: readonly number[]): Middle {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => {
    const place = (sorted.length - 1) * share
    const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
    return low + (high - low) * (place - Math.floor(place))
  }
  return { ...estimate(values), low: at(0.1), high: at(0.9) }
}
