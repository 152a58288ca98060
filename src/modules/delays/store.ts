import { sql } from 'kysely'
import { factRow, readFactRow } from '../../platform/db/fact-row.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { newId } from '../../platform/ids.ts'
import { type Instant, toMillisecond } from '../../platform/time.ts'
import type { DelayFact, DelayFactInput } from './rules/facts.ts'

/** Every fact about the nights and notices of these stays that the viewer may see, corrected ones included, by stay. */
export async function delayFactsOf(
  tx: Tx,
  systemId: string,
  stayIds: readonly string[],
): Promise<Map<string, DelayFact[]>> {
  if (stayIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('delays.fact')
    .selectAll()
    .where('system_id', '=', systemId)
    .where('stay_id', 'in', [...new Set(stayIds)])
    .orderBy('happened_at')
    .orderBy('fact_id')
    .execute()
  const facts = rows.map(
    (row): DelayFact => ({
      ...({ kind: row.kind, detail: row.detail } as DelayFactInput),
      ...readFactRow(row),
    }),
  )
  return Map.groupBy(facts, (fact) => fact.stayId)
}

export type NewDelayFact = DelayFactInput & { happenedAt: Instant; supersedes?: string | null }

/**
 * Records facts about one stay, which the caller has locked, in the caller's transaction. Who records and for whom is
 * the transaction's viewer. @returns the new facts' ids, in order.
 */
export async function recordDelayFacts(
  tx: Tx,
  stay: { systemId: string; stayId: string; personId: string },
  now: Instant,
  facts: readonly NewDelayFact[],
): Promise<string[]> {
  const rows = facts.map((fact) => ({
    system_id: stay.systemId,
    fact_id: newId(),
    stay_id: stay.stayId,
    person_id: stay.personId,
    kind: fact.kind,
    happened_at: toMillisecond(fact.happenedAt).toString(),
    recorded_at: toMillisecond(now).toString(),
    supersedes: fact.supersedes ?? null,
    detail: JSON.stringify(fact.detail),
  }))
  if (rows.length > 0) await tx.insertInto('delays.fact').values(rows).execute()
  return rows.map((row) => row.fact_id)
}

/** Inserts many facts as they are, with who recorded them and when, for worlds and imports. Runs as the service. */
export async function insertDelayFacts(tx: Tx, systemId: string, facts: readonly DelayFact[]): Promise<void> {
  for (let from = 0; from < facts.length; from += 2000) {
    const batch = facts.slice(from, from + 2000).map((fact) => ({
      ...factRow(systemId, fact),
      happened_at: toMillisecond(fact.happenedAt).toString(),
      recorded_at: toMillisecond(fact.recordedAt).toString(),
    }))
    await sql`insert into delays.fact select * from jsonb_populate_recordset(null::delays.fact, ${JSON.stringify(batch)}::jsonb)`.execute(
      tx,
    )
  }
}
