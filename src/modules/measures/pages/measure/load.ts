import type { Asked } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf, type LocalDate, startOf, Temporal } from '../../../../platform/time.ts'
import { type AsKnown, readAsKnown } from '../../../delays/index.ts'
import type { ChartModel } from '../../chart/model.ts'
import { chartsOf, type InterventionsFrom } from '../../queries/charts.ts'
import { type Marked, promisedFor, promisedOf, type SetLimits } from '../../queries/promised.ts'
import { reasonsOf } from '../../queries/reasons.ts'
import { type SliceNames, sliceNames } from '../../queries/slice-names.ts'
import { startOf as stepBegins } from '../../rules/periods.ts'
import type { Period, Step } from '../../rules/series.ts'
import { earliestOf, usualPeriod } from '../../rules/usual-period.ts'
import { readSlice, readStep } from '../asked-slice.ts'
import type { ChartWanted } from './addresses.ts'

export type Loaded = {
  wanted: ChartWanted
  known: AsKnown | null
  model: ChartModel
  period: Period
  names: SliceNames
  /** Keys of what the measure can be cut by as its reasons. */
  reasons: readonly string[]
  /** Limits that were set, and what was marked here, with who said so. */
  sets: SetLimits[]
  marked: Marked[]
}

const longest = 12

function readChart(query: URLSearchParams): (ChartWanted & { at: AsKnown | null }) | Refusal {
  const [slice, step] = [readSlice(query), readStep(query, 'week')]
  if (isRefusal(slice)) return slice
  if (isRefusal(step)) return step
  const back = Number(query.get('back') ?? 1)
  if (![1, 2, 3].includes(back))
    return refuse('invalid', 'Choose the usual length, twice or three times as much')
  const typed = query.get('known')?.trim() || null
  const at = typed ? readAsKnown(typed) : null
  if (typed && !at) return refuse('invalid', 'Give the evening as a date, like 2026-10-31')
  const screening = query.get('ranges') === 'screened' ? 'screened' : 'not screened'
  return { slice, step, back, screening, known: at?.text ?? null, at }
}

/** A chart as its address asks for it, with all that stands beside it. */
export async function loadChart(
  { tx, viewer, now, params, query }: Asked,
  others: readonly InterventionsFrom[],
): Promise<Loaded | Refusal> {
  const wanted = readChart(query)
  if (isRefusal(wanted)) return wanted
  const { slice, step, back, screening, at } = wanted
  if (at && Temporal.Instant.compare(at.at, startOf(dateOf(now).add({ days: 1 }))) > 0)
    return refuse('invalid', 'That evening has not been yet: choose an earlier one')
  const ref = { measure: params.measure!, slice, step }
  const today = at ? dateOf(at.at.subtract({ milliseconds: 1 })) : dateOf(now)
  const promised = await promisedOf(tx, viewer.systemId, { measures: [ref.measure], asAt: at?.at ?? null })
  const { sets, marked } = promisedFor(promised, ref)
  const period = periodOf(step, { back, today, sets })
  const [model] = await chartsOf(tx, viewer, {
    refs: [ref],
    period,
    today,
    now,
    screening,
    asAt: at?.at,
    others,
  })
  if (!model) return refuse('not-found', 'There is no such measure: choose one under Measures')
  const names = await sliceNames(tx, viewer.systemId)
  const reasons = await reasonsOf(tx, viewer, model.definition)
  return { wanted, known: at, model, period, names, reasons, sets, marked }
}

/** So many steps up to today, and back to the baseline of its limits, which the chart has to show. */
function periodOf(
  step: Step,
  { back, today, sets }: { back: number; today: LocalDate; sets: readonly SetLimits[] },
): Period {
  const usual = usualPeriod(today, step, back).from
  const baselines = sets.flatMap(({ baseline }) => (baseline.kind === 'period' ? [baseline.from] : []))
  const first = earliestOf([usual, ...baselines])
  const least = today.subtract({ years: longest })
  return { from: stepBegins(Temporal.PlainDate.compare(first, least) < 0 ? least : first, step), to: today }
}
