import { sql } from 'kysely'
import { factRow } from '../../platform/db/fact-row.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { newId } from '../../platform/ids.ts'
import { type Instant, instantOf, toMillisecond } from '../../platform/time.ts'
import { saveDerived } from './derived.ts'
import { factOf, type StayKey } from './rows.ts'
import { deriveDischarge } from './rules/derive-status.ts'
import type { DischargeFact, DischargeFactInput } from './rules/facts.ts'

/** The stay as far as this module needs it, locked until the transaction ends. */
export type LockedStay = StayKey & {
  organisationId: string
  place: string
  admittedAt: Instant
  leftAt: Instant | null
  /** The council of the person's ordinary residence, where it is known. */
  authorityId: string | null
}

/**
 * Locks the stay, so that two partners who write at once derive one after the other and neither is lost.
 * Several stays in one transaction: lock them all first, in the order of their ids.
 * @returns undefined when there is no such stay, or the viewer may not see it.
 */
export async function lockStay(tx: Tx, systemId: string, stayId: string): Promise<LockedStay | undefined> {
  const row = await tx
    .selectFrom('stays.stay as s')
    .innerJoin('people.person as p', (on) =>
      on.onRef('p.system_id', '=', 's.system_id').onRef('p.person_id', '=', 's.person_id'),
    )
    .select(['s.person_id', 's.organisation_id', 's.place', 's.admitted_at', 's.left_at', 'p.authority_id'])
    .where('s.system_id', '=', systemId)
    .where('s.stay_id', '=', stayId)
    .forUpdate('s')
    .executeTakeFirst()
  return (
    row && {
      systemId,
      stayId,
      personId: row.person_id,
      organisationId: row.organisation_id,
      place: row.place,
      admittedAt: instantOf(row.admitted_at),
      leftAt: row.left_at ? instantOf(row.left_at) : null,
      authorityId: row.authority_id,
    }
  )
}

/** Every fact of a stay, corrected ones included. */
export async function factsOf(tx: Tx, systemId: string, stayId: string): Promise<DischargeFact[]> {
  const rows = await tx
    .selectFrom('discharge.fact')
    .selectAll()
    .where('system_id', '=', systemId)
    .where('stay_id', '=', stayId)
    .orderBy('happened_at')
    .execute()
  return rows.map(factOf)
}

export type NewFact = DischargeFactInput & { happenedAt: Instant; supersedes?: string | null }

/**
 * Records facts about one locked stay, and derives its status and waits again, in the caller's transaction.
 * Who records and for whom is the transaction's viewer.
 * @returns the new facts' ids, in order.
 */
export async function recordDischargeFacts(
  tx: Tx,
  stay: StayKey,
  now: Instant,
  facts: readonly NewFact[],
): Promise<string[]> {
  const rows = facts.map((fact) => ({
    system_id: stay.systemId,
    fact_id: newId(),
    stay_id: stay.stayId,
    person_id: stay.personId,
    wait_id: 'waitId' in fact.detail ? fact.detail.waitId : null,
    kind: fact.kind,
    happened_at: toMillisecond(fact.happenedAt).toString(),
    recorded_at: toMillisecond(now).toString(),
    supersedes: fact.supersedes ?? null,
    detail: JSON.stringify(fact.detail),
  }))
  await tx.insertInto('discharge.fact').values(rows).execute()
  const all = await factsOf(tx, stay.systemId, stay.stayId)
  await saveDerived(tx, stay.systemId, [{ key: stay, derived: deriveDischarge(all) }])
  return rows.map((row) => row.fact_id)
}

// Instants come back from the database with milliseconds, so no more is kept: what is rebuilt must equal what is live.

/**
 * Inserts many facts as they are, with who recorded them and when, and derives nothing: worlds and imports call
 * `rebuildDischarge` afterwards. Runs as the service.
 */
export async function insertDischargeFacts(
  tx: Tx,
  systemId: string,
  facts: readonly DischargeFact[],
): Promise<void> {
  for (let from = 0; from < facts.length; from += 2000) {
    const batch = facts.slice(from, from + 2000).map((fact) => ({
      ...factRow(systemId, fact),
      wait_id: 'waitId' in fact.detail ? fact.detail.waitId : null,
      happened_at: toMillisecond(fact.happenedAt).toString(),
      recorded_at: toMillisecond(fact.recordedAt).toString(),
    }))
    await sql`insert into discharge.fact select * from jsonb_populate_recordset(null::discharge.fact, ${JSON.stringify(batch)}::jsonb)`.execute(
      tx,
    )
  }
}
