import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import {
  dateOf,
  type Instant,
  instantAt,
  instantOf,
  type LocalDate,
  Temporal,
} from '../../../platform/time.ts'

/** Enough to tell how good forecasts are, and soon made. */
const mornings = 14
/** Of fewer weeks recorded by then nothing could have been fitted. */
const weeksKnown = 4
const five = Temporal.PlainTime.from('05:00')

/**
 * Five o’clock of the latest of the last mornings of which nothing was said, and by which weeks of facts had been recorded;
 * this morning’s is not among them. null where each has been said.
 */
export async function missedMorning(tx: Tx, systemId: string, now: Instant): Promise<Instant | null> {
  const today = dateOf(now)
  const { rows } = await sql<{ first: Date | null; said: string[] }>`
    select (select min(recorded_at) from stays.fact where system_id = ${systemId}) as first,
      coalesce((select json_agg(morning::text) from forecast.scenario
        where system_id = ${systemId} and morning >= ${today.subtract({ days: mornings }).toString()}::date), '[]') as said`.execute(
    tx,
  )
  const { first, said } = rows[0]!
  if (!first) return null
  const known = dateOf(instantOf(first)).add({ weeks: weeksKnown })
  const isMissed = (date: LocalDate) =>
    Temporal.PlainDate.compare(date, known) >= 0 && !said.includes(date.toString())
  const missed = Array.from({ length: mornings }, (_, i) => today.subtract({ days: i + 1 })).find(isMissed)
  return missed ? instantAt(missed, five) : null
}
