import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { waitingStates } from '../rules/model.ts'

export type WaitingCount = {
  people: number
  /** Of them at home, so as not to be admitted. */
  home: number
}

/** How many wait for a place, of those whom the viewer may see: a suggestion is about them. */
export async function waitingCount(tx: Tx, systemId: string): Promise<WaitingCount> {
  const { rows } = await sql<{ people: number; home: number }>`
    select count(*)::int as people, count(*) filter (where direction = 'step-up')::int as home
    from placements.need
    where system_id = ${systemId} and ended_at is null and state = any(${[...waitingStates]}::text[])`.execute(
    tx,
  )
  return rows[0]!
}
