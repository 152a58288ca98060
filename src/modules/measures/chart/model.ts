import type { LocalDate } from '../../../platform/time.ts'
import { groupsFor, type LimitsSet, type SetGroup } from '../rules/limits-set.ts'
import type { Definition } from '../rules/model.ts'
import { periodsIn } from '../rules/periods.ts'
import type { Period, Point, Series, Step } from '../rules/series.ts'
import { type Assurance, assuranceOf, type Variation, variationOf } from '../rules/spc/icons.ts'
import type { Screening } from '../rules/spc/limits.ts'
import { type SpcPoint, spc } from '../rules/spc/spc.ts'
import { addingOf, promiseFor, type Target } from '../rules/trajectory.ts'
import { type Intervention, type Judged, verdictsOf } from '../rules/verdict.ts'

/** A point with what the rules say of it, and what was promised for it; `promise` null where nothing was. */
export type Charted = Point & Omit<SpcPoint, 'value'> & { promise: number | null }

/** Everything a chart, its table and its sentence are made of. */
export type ChartModel = {
  definition: Definition
  step: Step
  points: readonly Charted[]
  /** Periods after the last point for which something is promised. */
  ahead: readonly (Period & { promise: number })[]
  groups: readonly SetGroup[]
  judged: readonly Judged[]
  /** Actions that began before the first point: of those nothing can be read here. */
  earlier: readonly Intervention[]
  screening: Screening
  variation: Variation | null
  assurance: Assurance | null
  today: LocalDate
}

export type ChartAsked = {
  series: Series
  sets: readonly LimitsSet[]
  screening: Screening
  targets: readonly Target[]
  interventions: readonly Intervention[]
  today: LocalDate
}

/**
 * Reads a series by the SPC rules against what was promised and done. It begins with its first figure: what nobody recorded
 * before is no gap, and a period that is not over is none either.
 */
export function chartModel({
  series,
  sets,
  screening,
  targets,
  interventions,
  today,
}: ChartAsked): ChartModel {
  const { definition, ref } = series
  const { better } = definition
  const points = shownPoints(series.points, today)
  const groups = groupsFor(points, sets)
  const adding = addingOf(definition)
  const first = points[0]?.from
  const within = interventions.filter(({ on }) => first && first.until(on).sign >= 0)
  const read = spc(
    points.map(({ value }) => value),
    { better, screening, groups },
  )
  const charted = points.map((point, i) => ({
    ...read[i]!,
    ...point,
    promise: targets.length > 0 ? promiseFor(point, targets, adding) : null,
  }))
  const last = charted.findLast(({ value }) => value !== null)
  return {
    definition,
    step: ref.step,
    points: charted,
    ahead: aheadOf(points, targets, ref.step).flatMap((period) => {
      const promise = promiseFor(period, targets, adding)
      return promise === null ? [] : [{ ...period, promise }]
    }),
    groups,
    judged: verdictsOf({ points, sets, screening, better, today }, within),
    earlier: interventions.filter((one) => !within.includes(one)),
    screening,
    variation: variationOf(read),
    assurance: assuranceOf(read, { target: last?.promise ?? null, better }),
    today,
  }
}

function shownPoints(points: readonly Point[], today: LocalDate): Point[] {
  const first = points.findIndex(({ value }) => value !== null)
  const over = points.findLastIndex(({ to, value }) => value !== null || to.until(today).sign > 0) + 1
  return points.slice(Math.max(first, 0), over)
}

/** At most half as many periods as there are points, but half a year or so: what was is what the chart is for. */
function aheadOf(points: readonly Point[], targets: readonly Target[], step: Step): Period[] {
  const [last, end] = [points.at(-1), targets.at(-1)]
  if (!last || !end) return []
  const from = last.to.add({ days: 1 })
  const to = end.month.with({ day: end.month.daysInMonth })
  if (from.until(to).sign < 0) return []
  return periodsIn({ from, to }, step).slice(0, Math.max(6, Math.ceil(points.length / 2)))
}
