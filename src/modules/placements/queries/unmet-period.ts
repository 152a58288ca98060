import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
import {
  mostOf,
  type Part,
  partsOf,
  type UnmetWeek,
  type Whole,
  weeksOf,
  wholeOf,
} from '../rules/unmet-ledger.ts'
import type { UnmetNight } from '../rules/unmet-model.ts'
import { trendOf, type UnmetPeriod } from '../rules/unmet-period.ts'
import { unmetNights } from './unmet.ts'

export type Unmet = { nights: UnmetNight[]; whole: Whole; most: Part | null; weeks: UnmetWeek[] }

/** A period and the weeks up to its end, of everybody: counts, and ids to be asked for as the viewer. */
export async function unmetIn(tx: Tx, viewer: Viewer, period: UnmetPeriod, now: Instant): Promise<Unmet> {
  const trend = trendOf(period)
  const all = await unmetNights(tx, viewer, { ...trend, now })
  const nights = all.filter(({ date }) => isIn(date, period))
  return { nights, whole: wholeOf(nights), most: mostOf(partsOf(nights)), weeks: weeksOf(all, trend) }
}

const isIn = (date: LocalDate, { from, to }: UnmetPeriod): boolean =>
  Temporal.PlainDate.compare(date, from) >= 0 && Temporal.PlainDate.compare(date, to) <= 0
