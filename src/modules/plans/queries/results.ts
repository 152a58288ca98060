import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
import {
  type ChartModel,
  chartsOf,
  definitionsOf,
  measureAddress,
  type SeriesRef,
  type Step,
  sliceNames,
} from '../../measures/index.ts'
import { seriesRefOf } from '../rules/measure-ref.ts'
import { uncapital } from '../rules/part-words.ts'
import type { Plan } from '../rules/plan.ts'
import { firstDayOf, type Promised, promisesOf, type Result } from '../rules/results.ts'
import { interventionsOfPlans } from './interventions.ts'

/** How much of the past is needed to know what was usual: at least twelve figures before the first promise. */
const before = {
  day: { days: 180 },
  week: { weeks: 52 },
  month: { months: 24 },
  quarter: { months: 60 },
} as const satisfies Record<Step, object>

type OfPlan = Promised & { planId: string }

/**
 * Every promise of these plans held against its measure: by the verdict of its chart, on which all promises about the measure
 * stand. A promise without a day, or of a measure nobody defined, cannot be told, and says so. As many questions for a
 * hundred promises as for one.
 */
export async function resultsOf(
  { tx, viewer, now }: { tx: Tx; viewer: Viewer; now: Instant },
  plans: readonly Plan[],
): Promise<Result[]> {
  const promises = plans.flatMap((plan): OfPlan[] =>
    promisesOf(plan).map((one) => ({ ...one, planId: plan.planId })),
  )
  if (promises.length === 0) return []
  const definitions = new Map((await definitionsOf(tx, viewer.systemId)).map((one) => [one.key, one]))
  const names = await sliceNames(tx, viewer.systemId)
  const charted = promises.filter((one) => definitions.has(one.measure.measure) && firstDayOf(one.shows))
  const today = dateOf(now)
  const charts = new Map<string, ChartModel>()
  for (const [step, mine] of Map.groupBy(charted, ({ measure }) => seriesRefOf(measure).step)) {
    const refs = [
      ...new Map(mine.map(({ measure }) => [keyOf(seriesRefOf(measure)), seriesRefOf(measure)])).values(),
    ]
    const from = earliest(mine, today).subtract(before[step])
    const models = await chartsOf(tx, viewer, {
      refs,
      period: { from, to: today },
      today,
      now,
      others: [interventionsOfPlans],
    })
    for (const [i, ref] of refs.entries()) if (models[i]) charts.set(keyOf(ref), models[i])
  }
  return promises.map((one): Result => {
    const ref = seriesRefOf(one.measure)
    const definition = definitions.get(ref.measure)
    return {
      ...one,
      measureName: definition?.name ?? ref.measure,
      measureHref: definition ? measureAddress(ref.measure, ref.slice, ref.step) : null,
      sliceName: ref.slice.by === 'whole' ? undefined : names.nameOf(ref.slice),
      unit: definition?.unit ?? '',
      ...judgedOf(one, charts.get(keyOf(ref)), { known: definition !== undefined, today }),
    }
  })
}

type Judged = Pick<Result, 'verdict' | 'reason' | 'letter' | 'before' | 'since' | 'keptBack'>

function judgedOf(
  { markedBy, shows }: Promised,
  chart: ChartModel | undefined,
  { known, today }: { known: boolean; today: LocalDate },
): Judged {
  const none = { letter: null, before: null, since: null }
  if (!known) return { verdict: 'cannot tell', reason: 'the register does not know this measure', ...none }
  const on = firstDayOf(shows)
  if (!on) return { verdict: 'cannot tell', reason: 'nobody has said from when it should show', ...none }
  if (Temporal.PlainDate.compare(on, today) > 0)
    return { verdict: 'cannot tell yet', reason: 'its day has not come', ...none }
  const keptBack = chart?.points.findLast((point) => point.keptBack)
  const judged = chart?.judged.find(({ intervention }) => intervention.interventionId === markedBy)
  // What is kept back here others can see: whether it moved is not for this viewer to read from these points.
  if (keptBack && judged?.verdict !== 'moved' && judged?.verdict !== 'not moved')
    return { verdict: 'cannot tell yet', reason: keptBackWords(keptBack.missing), ...none, keptBack: true }
  return judged
    ? {
        verdict: judged.verdict,
        reason: judged.reason,
        letter: judged.letter,
        before: judged.before,
        since: judged.since,
      }
    : { verdict: 'cannot tell', reason: 'the measure has no figure', ...none }
}

const keptBackWords = (missing: string | undefined): string =>
  uncapital((missing ?? 'figures are kept back here').replace(/\.$/, ''))

const keyOf = ({ measure, slice, step }: SeriesRef): string => JSON.stringify([measure, slice, step])

const earliest = (promises: readonly Promised[], today: LocalDate): LocalDate =>
  promises
    .map(({ shows }) => firstDayOf(shows) ?? today)
    .reduce((first, one) => (Temporal.PlainDate.compare(one, first) < 0 ? one : first), today)
