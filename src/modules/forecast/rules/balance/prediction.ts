import { z } from 'zod'
import { type LocalDate, Temporal } from '../../../../platform/time.ts'
import type { Pathway } from '../../../discharge/index.ts'
import { pathways } from '../by-pathway/model.ts'
import type { Day } from '../days.ts'
import type { MonthBalance } from './months.ts'

const banded = z.object({ mean: z.number(), low80: z.number(), high80: z.number() })

/** What is kept of a prediction: the figures of each month, as they were known then. */
export const keptPrediction = z.object({
  months: z.array(
    z.object({
      month: z.iso.date(),
      days: z.number(),
      /** Not in predictions that were kept before it had a band. */
      waitingIs: z.enum(['counted', 'forecast']).optional(),
      allowed: z.number().nullable(),
      /** Delayed days beyond what is promised that were lost already; null where none were. */
      missedBy: z.number().nullable().optional(),
      pathways: z.array(
        z.object({
          pathway: z.enum([...pathways, 'all']),
          /** A bare number in predictions that were kept before it had a band. */
          waiting: banded.or(z.number()),
          keep: banded,
          meet: banded.nullable(),
          after: banded.optional(),
        }),
      ),
    }),
  ),
})
export type KeptPrediction = z.output<typeof keptPrediction>

export const toKeep = (months: readonly MonthBalance[]): KeptPrediction => ({
  months: months.map(({ month, days, waitingIs, allowed, pathways: all }) => ({
    month: month.toString(),
    days,
    waitingIs,
    allowed: allowed?.target ?? null,
    missedBy: allowed && allowed.over > 0 ? allowed.over : null,
    pathways: all.map(({ pathway, waiting, keep, meet, after }) => ({ pathway, waiting, keep, meet, after })),
  })),
})

/** One month of an earlier prediction beside what happened; null where it was not recorded. */
export type Beside = {
  madeOn: LocalDate
  month: LocalDate
  pathway: Pathway | 'all'
  predicted: z.output<typeof banded>
  /** Who became ready a day. */
  ready: number | null
  within: boolean | null
  needed: z.output<typeof banded> | null
  /** Who left a day, having been ready. */
  left: number | null
}

export type Happened = Readonly<Record<Pathway, { ready: readonly Day[]; left: readonly Day[] }>>

/** Every month that is over of each prediction, beside what happened in it, newest month first. */
export function besideOf(
  predictions: readonly { madeOn: LocalDate; content: KeptPrediction }[],
  happened: Happened,
  today: LocalDate,
): Beside[] {
  return predictions
    .flatMap(({ madeOn, content }) =>
      content.months.flatMap(({ month: text, pathways: all }) => {
        const month = Temporal.PlainDate.from(text)
        const to = month.with({ day: month.daysInMonth })
        if (Temporal.PlainDate.compare(to, today) >= 0) return []
        // A month that had begun is held against its own remaining days.
        const from = Temporal.PlainDate.compare(madeOn, month) > 0 ? madeOn : month
        return all.map(({ pathway, keep, meet }): Beside => {
          const of = (what: 'ready' | 'left') => {
            const own = pathway === 'all' ? pathways : [pathway]
            const means = own.map((one) => meanOf(happened[one][what], from, to))
            return means.some((mean) => mean === null)
              ? null
              : means.reduce<number>((sum, mean) => sum + mean!, 0)
          }
          const ready = of('ready')
          return {
            madeOn,
            month,
            pathway,
            predicted: keep,
            ready,
            within: ready === null ? null : ready >= keep.low80 && ready <= keep.high80,
            needed: meet,
            left: of('left'),
          }
        })
      }),
    )
    .toSorted(
      (a, b) =>
        Temporal.PlainDate.compare(b.month, a.month) || Temporal.PlainDate.compare(b.madeOn, a.madeOn),
    )
}

/** The mean of all days of a period; null where any has no figure. */
function meanOf(days: readonly Day[], from: LocalDate, to: LocalDate): number | null {
  const inside = days.filter(
    ({ date, value }) =>
      value !== null &&
      Temporal.PlainDate.compare(date, from) >= 0 &&
      Temporal.PlainDate.compare(date, to) <= 0,
  )
  if (inside.length === 0 || inside.length < from.until(to).days + 1) return null
  return inside.reduce((sum, { value }) => sum + value!, 0) / inside.length
}
