import { sql } from 'kysely'
import type { Tx } from '../../platform/db/tx.ts'
import { serviceOf } from '../../platform/db/viewer.ts'
import { isRefusal } from '../../platform/outcome.ts'
import { take } from '../capacity/index.ts'
import { saveNeeds } from './derived.ts'
import { deriveNeed } from './rules/derive-need.ts'
import type { NeedFact } from './rules/facts.ts'

/**
 * Inserts many facts of needs as they are, with who recorded them and when, derives the needs, and takes what those who are
 * chosen hold. For worlds and imports; runs as the service.
 * @throws where the facts hold more than there is: such a world cannot be.
 */
export async function insertNeedFacts(tx: Tx, systemId: string, facts: readonly NeedFact[]): Promise<void> {
  for (let from = 0; from < facts.length; from += 1000) {
    const batch = facts.slice(from, from + 1000).map((fact) => ({
      system_id: systemId,
      fact_id: fact.factId,
      need_id: fact.needId,
      person_id: fact.personId,
      stay_id: fact.stayId,
      kind: fact.kind,
      happened_at: fact.happenedAt.toString(),
      recorded_at: fact.recordedAt.toString(),
      recorded_by: fact.recordedBy,
      recorded_for: fact.recordedFor,
      supersedes: fact.supersedes,
      detail: fact.detail,
    }))
    await sql`insert into placements.fact select * from jsonb_populate_recordset(null::placements.fact, ${JSON.stringify(batch)}::jsonb)`.execute(
      tx,
    )
  }
  const derived = [...Map.groupBy(facts, (fact) => fact.needId)].map(([needId, ofNeed]) => {
    const { personId, stayId } = ofNeed[0]!
    return { key: { systemId, needId, personId, stayId }, need: deriveNeed(ofNeed) }
  })
  for (let from = 0; from < derived.length; from += 500)
    await saveNeeds(tx, systemId, derived.slice(from, from + 500))
  for (const { key, need } of derived) {
    const held = need?.chosen
    if (!held?.takeId || (held.state !== 'chosen' && held.state !== 'arranged')) continue
    const taken = await take(tx, { by: serviceOf(systemId), takeId: held.takeId, lines: held.takes })
    if (isRefusal(taken)) throw new Error(`the need ${key.needId} holds what is not there: ${taken.because}`)
  }
}
