import type { Asked } from '../../../../platform/http/page.ts'
import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf, type LocalDate } from '../../../../platform/time.ts'
import { monthsPredicted } from '../../actions/keep-prediction.ts'
import { type BalanceHere, balanceHere } from '../../queries/balance.ts'
import { type Prediction, predictionsOf } from '../../queries/predictions.ts'
import type { MonthBalance } from '../../rules/balance/months.ts'
import { type Beside, besideOf } from '../../rules/balance/prediction.ts'
import { pathways } from '../../rules/by-pathway/model.ts'

export type Loaded = BalanceHere & {
  today: LocalDate
  /** The month whose working is shown; null where there is no forecast. */
  shown: MonthBalance | null
  predictions: Prediction[]
  beside: Beside[]
}

/** The balance of this month and the twelve after it, and what was predicted earlier. */
export async function loadBalance({ tx, viewer, now, query }: Asked): Promise<Loaded | Refusal> {
  const today = dateOf(now)
  const here = await balanceHere(tx, viewer, { today, many: monthsPredicted })
  const wanted = query.get('month')
  const shown = here.months.find(({ month }) => month.toString().startsWith(wanted ?? '')) ?? null
  if (wanted !== null && (!/^\d{4}-\d{2}$/.test(wanted) || (here.months.length > 0 && !shown)))
    return refuse('not-found', 'There is no such month ahead: choose one of those on this page')
  const predictions = await predictionsOf(tx, viewer.systemId)
  const { ready, left } = here.people
  const happened = Object.fromEntries(
    pathways.map((pathway) => [pathway, { ready: ready[pathway], left: left[pathway] }]),
  ) as Record<(typeof pathways)[number], { ready: typeof ready.P0; left: typeof left.P0 }>
  return { ...here, today, shown, predictions, beside: besideOf(predictions, happened, today) }
}
