import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import { chartsOf, confidenceWords, definitionsOf, measureAddress, valueWords } from '../../measures/index.ts'
import { lastDayOf } from '../rules/due.ts'
import { fundEdition } from '../rules/fund-edition.ts'
import type { FundMetrics } from '../rules/papers/fund-table.ts'

/** Every measure of the fund's edition in a quarter, of the whole place: its figure, what was promised of it, or why there is none. */
export async function fundMetrics(
  { tx, viewer, now }: { tx: Tx; viewer: Viewer; now: Instant },
  quarter: string,
): Promise<FundMetrics | null> {
  const to = lastDayOf(quarter)!
  const from = to.with({ day: 1 }).subtract({ months: 2 })
  const found = fundEdition(await definitionsOf(tx, viewer.systemId), from)
  if (!found) return null
  const step = 'quarter' as const
  const refs = found.metrics.map(({ key }) => ({ measure: key, slice: { by: 'whole' as const }, step }))
  const charts = await chartsOf(tx, viewer, { refs, period: { from, to }, today: dateOf(now), now })
  return {
    edition: found.edition,
    ofYear: found.ofYear,
    metrics: charts.map(({ definition, points, ahead }) => {
      const point = points.find((one) => one.from.equals(from))
      const promise = point ? point.promise : (ahead.find((one) => one.from.equals(from))?.promise ?? null)
      return {
        measure: definition.key,
        name: definition.name,
        href: measureAddress(definition.key, { by: 'whole' }, step),
        sure: confidenceWords[definition.confidence],
        figure: point && point.value !== null ? valueWords(point.value, definition) : null,
        missing: point?.missing ?? 'nothing was recorded or loaded for the quarter',
        promised: promise === null ? null : valueWords(promise, definition),
      }
    }),
  }
}
