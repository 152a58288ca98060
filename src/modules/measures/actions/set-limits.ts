import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { isOf, promisedOf } from '../queries/promised.ts'
import { seriesOf } from '../queries/series.ts'
import { type Baseline, type LimitsSet, leastFixed } from '../rules/limits-set.ts'
import type { SeriesRef } from '../rules/series.ts'
import { keyOf } from '../rules/sums.ts'

export type SetLimitsAsked = { by: Viewer; now: Instant; ref: SeriesRef } & LimitsSet

/**
 * Sets the limits of a series from a date on, with the reason. What was set for the same date before is superseded.
 * @returns not-allowed, not-found for a measure that nobody has defined, or invalid by field: from, baseline, figures,
 *   baselineFrom, baselineTo, reason
 */
export async function setLimits(tx: Tx, asked: SetLimitsAsked): Promise<{ factId: string } | Refusal> {
  const { by, now, ref, from, baseline } = asked
  if (by.role !== 'service' && !mayDo(by, 'set limits'))
    return refuse('not-allowed', 'Your role does not set limits')
  const reason = asked.reason.trim()
  const fields: Record<string, string> = {}
  if (reason === '' || reason.length > 500)
    fields.reason = 'Say why, in 500 characters or fewer: it is printed on the chart'
  if (from && isAfter(from, dateOf(now))) fields.from = 'Limits begin on a day that has been'
  Object.assign(fields, wrongBaseline(baseline, from))
  if (Object.keys(fields).length > 0) return refuse('invalid', 'Something is missing', fields)
  const figures = await figuresIn(tx, by, ref, { from, baseline, today: dateOf(now) })
  if (figures === null) return refuse('not-found', 'There is no such measure: choose one under Measures')
  if (figures < leastFixed && baseline.kind !== 'every point')
    return refuse('invalid', 'The baseline is too short', {
      [baseline.kind === 'first' ? 'figures' : 'baselineFrom']:
        `There ${figures === 1 ? 'is 1 figure' : `are ${figures} figures`} in it; limits need at least ${leastFixed}`,
    })
  const { limits } = await promisedOf(tx, by.systemId, { measures: [ref.measure], asAt: null })
  const before = limits
    .filter(isOf(ref.measure, ref.slice))
    .find((one) => one.step === ref.step && String(one.from) === String(from))
  const factId = newId()
  await tx
    .insertInto('measures.limits_set')
    .values({
      system_id: by.systemId,
      limits_id: factId,
      measure: ref.measure,
      sliced_by: ref.slice.by,
      slice_key: keyOf(ref.slice),
      step: ref.step,
      from_date: from?.toString() ?? null,
      baseline: baseline.kind,
      baseline_figures: baseline.kind === 'first' ? baseline.figures : null,
      baseline_from: baseline.kind === 'period' ? baseline.from.toString() : null,
      baseline_to: baseline.kind === 'period' ? baseline.to.toString() : null,
      reason,
      said_at: now.toString(),
      supersedes: before?.id ?? null,
    })
    .execute()
  return { factId }
}

function wrongBaseline(baseline: Baseline, from: LocalDate | null): Record<string, string> {
  if (baseline.kind === 'first' && !(baseline.figures >= leastFixed && baseline.figures <= 1000))
    return { figures: `Give a whole number from ${leastFixed} to 1,000` }
  if (baseline.kind !== 'period') return {}
  if (isAfter(baseline.from, baseline.to)) return { baselineTo: 'The baseline ends before it begins' }
  if (isAfter(baseline.to, baseline.from.add({ years: 5 }))) return { baselineTo: 'Five years are the most' }
  return from && isAfter(baseline.to, from.add({ years: 2 }))
    ? { baselineTo: 'The baseline ends more than two years after the limits begin' }
    : {}
}

/** How many figures the baseline has; for the first so many, how many there are to take them from. */
async function figuresIn(
  tx: Tx,
  by: Viewer,
  ref: SeriesRef,
  { from, baseline, today }: { from: LocalDate | null; baseline: Baseline; today: LocalDate },
): Promise<number | null> {
  const period =
    baseline.kind === 'period'
      ? { from: baseline.from, to: baseline.to }
      : { from: from ?? today.subtract({ years: 3 }), to: today }
  const [series] = await seriesOf(tx, by, [ref], period)
  if (!series) return null
  const within = series.points.filter(
    (point) =>
      point.value !== null &&
      !isAfter(period.from, point.from) &&
      (baseline.kind !== 'period' || !isAfter(point.to, baseline.to)),
  )
  return baseline.kind === 'first' ? Math.min(within.length, baseline.figures) : within.length
}

const isAfter = (a: LocalDate, b: LocalDate) => Temporal.PlainDate.compare(a, b) > 0
