import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { dateOf, type Instant, startOf } from '../../../platform/time.ts'
import type { DeclineReason } from '../rules/decline-reasons.ts'
import { type Likeness, likenesses } from '../rules/options/likeness.ts'
import type { ProviderRecord } from '../rules/options/model.ts'
import { figureDays } from './provider-figures.ts'

/** The record of each service for needs of one likeness; a service that was never asked has none. */
export type ProviderRecords = (likeness: Likeness) => ReadonlyMap<string, ProviderRecord>

/**
 * How services answered and began, over everybody of the place, as counts and nobody's name: whoever looks for a place sees
 * what providers see of themselves (provider-figures.ts), by the same days.
 */
export async function providerRecords(
  tx: Tx,
  now: Instant,
  serviceIds: readonly string[],
): Promise<ProviderRecords> {
  const rows = serviceIds.length === 0 ? [] : await rowsOf(tx, now, serviceIds)
  return (likeness) =>
    new Map(
      [...Map.groupBy(rows, (row) => row.service_id)].map(([serviceId, of]) => [
        serviceId,
        recordOf(of, likeness),
      ]),
    )
}

type Row = {
  service_id: string
  /** Null for all of the service's answers. */
  likeness: Likeness | null
  yes: number
  no: number
  minutes: number | null
  on_time: number
  late: number
  no_today: DeclineReason | null
}

async function rowsOf(tx: Tx, now: Instant, serviceIds: readonly string[]): Promise<Row[]> {
  const since = now.subtract({ hours: figureDays * 24 }).toString()
  const today = startOf(dateOf(now)).toString()
  const { rows } = await sql<Row>`
    select * from placements.answers_of(${[...serviceIds]}::uuid[], ${since}::timestamptz, ${today}::timestamptz,
      ${JSON.stringify(likenesses)}::jsonb)`.execute(tx)
  return rows
}

function recordOf(rows: readonly Row[], likeness: Likeness): ProviderRecord {
  const all = rows.find((row) => row.likeness === null)!
  const like = rows.find((row) => row.likeness === likeness)
  return {
    like: { yes: like?.yes ?? 0, no: like?.no ?? 0 },
    all: { yes: all.yes, no: all.no },
    minutesToAnswer: all.minutes,
    started: { onTime: all.on_time, late: all.late },
    noToday: all.no_today,
  }
}
