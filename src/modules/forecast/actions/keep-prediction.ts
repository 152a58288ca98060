import type { Tx } from '../../../platform/db/tx.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import { serviceOf, type Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import type { Job } from '../../../platform/jobs.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, type Instant, Temporal } from '../../../platform/time.ts'
import { mayDo, placeClock, placesOf } from '../../access/index.ts'
import { balanceHere } from '../queries/balance.ts'
import { toKeep } from '../rules/balance/prediction.ts'

/** Months after this one that a prediction looks ahead. */
export const monthsPredicted = 12

/** Keeps the balance as it is known now, to be shown beside what happens. */
export async function keepPrediction(
  tx: Tx,
  { by, now, program }: { by: Viewer; now: Instant; program: string },
): Promise<{ predictionId: string } | Refusal> {
  if (by.role !== 'service' && !mayDo(by, 'keep scenarios'))
    return refuse('not-allowed', 'The hub and the analysts keep predictions. Ask one of them')
  const today = dateOf(now)
  const { months, demands } = await balanceHere(tx, by, { today, many: monthsPredicted })
  if (months.length === 0)
    return refuse('conflict', demands.of[0]?.problem ?? 'There is no forecast of demand to be kept yet')
  const predictionId = newId()
  await tx
    .insertInto('forecast.prediction')
    .values({
      system_id: by.systemId,
      prediction_id: predictionId,
      made_on: today.toString(),
      content: JSON.stringify(toKeep(months)),
      program,
    })
    .execute()
  return { predictionId }
}

/** On the first day of every month, by each place's own clock; a place that cannot be forecast keeps none. */
export const keepPredictionJob = (program: string): Job => ({
  name: 'keep-prediction',
  about: 'keeps the month’s prediction of discharges a day, to be shown beside what happens',
  at: '30 4 1 * *',
  run: async (db) => {
    for (const place of await placesOf(db)) {
      const demoNow = placeClock(place.clock)
      await asViewer(db, serviceOf(place.systemId), demoNow, (tx) =>
        keepPrediction(tx, {
          by: serviceOf(place.systemId),
          now: demoNow ?? Temporal.Now.instant(),
          program,
        }),
      )
    }
  },
})
