import { sql } from 'kysely'
import { readFactRow } from '../../../platform/db/fact-row.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Instant } from '../../../platform/time.ts'
import type { DischargeFact } from '../../discharge/index.ts'
import type { StayFact } from '../../stays/index.ts'

export type CourseFacts = { stay: Map<string, StayFact[]>; discharge: Map<string, DischargeFact[]> }

/**
 * The facts of these stays that the count rests on, by stay: where somebody was and went, whether and for what they waited.
 * What corrects another fact is among them, whatever its kind.
 * @param knownAt facts recorded later are left out.
 */
export async function courseFacts(
  tx: Tx,
  systemId: string,
  stayIds: readonly string[],
  knownAt: Instant | undefined,
): Promise<CourseFacts> {
  return {
    stay: await factsIn<StayFact>(tx, 'stays.fact', whereabouts, systemId, stayIds, knownAt),
    discharge: await factsIn<DischargeFact>(tx, 'discharge.fact', waiting, systemId, stayIds, knownAt),
  }
}

const whereabouts = sql`kind in ('admitted', 'moved', 'went-on-leave', 'came-back', 'discharged', 'withdrawn')`
const waiting = sql`(kind in ('criteria', 'readiness', 'pathway', 'withdrawn') or kind like 'wait-%')`

type FactRow = Parameters<typeof readFactRow>[0] & { kind: string; detail: unknown }

async function factsIn<F extends StayFact | DischargeFact>(
  tx: Tx,
  table: 'stays.fact' | 'discharge.fact',
  kinds: typeof waiting,
  systemId: string,
  stayIds: readonly string[],
  knownAt: Instant | undefined,
): Promise<Map<string, F[]>> {
  if (stayIds.length === 0) return new Map()
  const { rows } = await sql<FactRow>`
    select fact_id, stay_id, person_id, kind, happened_at, recorded_at, recorded_by, recorded_for, supersedes, detail
    from ${sql.table(table)}
    where system_id = ${systemId} and stay_id = any(${[...stayIds]}::uuid[]) and (${kinds} or supersedes is not null)
      ${knownAt ? sql`and recorded_at <= ${knownAt.toString()}::timestamptz` : sql``}
    order by happened_at, fact_id`.execute(tx)
  const facts = rows.map((row) => ({ ...readFactRow(row), kind: row.kind, detail: row.detail }) as F)
  return Map.groupBy(facts, (fact) => fact.stayId)
}
