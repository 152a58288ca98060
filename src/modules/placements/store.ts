import type { Tx } from '../../platform/db/tx.ts'
import { newId } from '../../platform/ids.ts'
import { type Instant, toMillisecond } from '../../platform/time.ts'
import { saveNeeds } from './derived.ts'
import { type NeedKey, needFactOf } from './rows.ts'
import { deriveNeed } from './rules/derive-need.ts'
import type { NeedFact, NeedFactInput } from './rules/facts.ts'
import type { DerivedNeed } from './rules/model.ts'

/**
 * Locks the need, so that two who write at once derive one after the other and neither is lost.
 * @returns undefined where there is no such need, or the viewer may not see the person.
 */
export async function lockNeed(tx: Tx, systemId: string, needId: string): Promise<NeedKey | undefined> {
  const row = await tx
    .selectFrom('placements.need')
    .select(['person_id', 'stay_id'])
    .where('system_id', '=', systemId)
    .where('need_id', '=', needId)
    .forUpdate()
    .executeTakeFirst()
  return row && { systemId, needId, personId: row.person_id, stayId: row.stay_id }
}

/** Every fact of a need, corrected ones included. */
export async function needFactsOf(tx: Tx, systemId: string, needId: string): Promise<NeedFact[]> {
  const rows = await tx
    .selectFrom('placements.fact')
    .selectAll()
    .where('system_id', '=', systemId)
    .where('need_id', '=', needId)
    .orderBy('happened_at')
    .execute()
  return rows.map(needFactOf)
}

export type NewNeedFact = NeedFactInput & { happenedAt: Instant; supersedes?: string | null }

/**
 * Records facts about one locked need, and derives it again, in the caller's transaction.
 * `as`: for whom they are recorded, where it is not the transaction's viewer (a provider's answer is stored by the service).
 * @returns the need as it stands now, and the new facts' ids in order.
 */
export async function recordNeedFacts(
  tx: Tx,
  key: NeedKey,
  now: Instant,
  facts: readonly NewNeedFact[],
  as?: { userId: string | null; organisationId: string | null },
): Promise<{ need: DerivedNeed | null; factIds: string[] }> {
  const rows = facts.map((fact) => ({
    system_id: key.systemId,
    fact_id: newId(),
    need_id: key.needId,
    person_id: key.personId,
    stay_id: key.stayId,
    kind: fact.kind,
    happened_at: toMillisecond(fact.happenedAt).toString(),
    recorded_at: toMillisecond(now).toString(),
    supersedes: fact.supersedes ?? null,
    detail: JSON.stringify(fact.detail),
    ...(as ? { recorded_by: as.userId, recorded_for: as.organisationId } : {}),
  }))
  if (rows.length > 0) await tx.insertInto('placements.fact').values(rows).execute()
  const need = deriveNeed(await needFactsOf(tx, key.systemId, key.needId))
  await saveNeeds(tx, key.systemId, [{ key, need }])
  return { need, factIds: rows.map((row) => row.fact_id) }
}
