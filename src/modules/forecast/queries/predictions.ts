import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf, type LocalDate, Temporal } from '../../../platform/time.ts'
import { type KeptPrediction, keptPrediction } from '../rules/balance/prediction.ts'

export type Prediction = {
  predictionId: string
  madeOn: LocalDate
  madeAt: Instant
  madeBy: string | null
  program: string
  content: KeptPrediction
}

/** Predictions of the balance that were kept, newest first: of two of one day the later. */
export async function predictionsOf(tx: Tx, systemId: string): Promise<Prediction[]> {
  const rows = await tx
    .selectFrom('forecast.prediction as p')
    .leftJoin('access.account as a', (on) =>
      on.onRef('a.system_id', '=', 'p.system_id').onRef('a.user_id', '=', 'p.made_by'),
    )
    .distinctOn('p.made_on')
    .select(['p.prediction_id', 'p.made_on', 'p.made_at', 'p.program', 'p.content', 'a.name as by'])
    .where('p.system_id', '=', systemId)
    .orderBy('p.made_on', 'desc')
    .orderBy('p.made_at', 'desc')
    .execute()
  return rows.map((row) => ({
    predictionId: row.prediction_id,
    madeOn: Temporal.PlainDate.from(String(row.made_on)),
    madeAt: instantOf(row.made_at),
    madeBy: row.by,
    program: row.program,
    content: keptPrediction.parse(row.content),
  }))
}
