import { sql } from 'kysely'
import type { Tx } from '../../platform/db/tx.ts'
import { districtPoints } from '../capacity/index.ts'
import { outwardOf } from '../people/index.ts'
import { askRow, type NeedKey, needRow } from './rows.ts'
import type { DerivedNeed } from './rules/model.ts'

/** A need and what its facts leave of it; null where nothing opens it any more. */
export type Saved = { key: NeedKey; need: DerivedNeed | null }

/**
 * Writes the derived rows of some needs of one place: what differs is changed, what is no longer derived is deleted, what is
 * the same is left alone.
 * @returns how many rows changed.
 */
export async function saveNeeds(tx: Tx, systemId: string, saved: readonly Saved[]): Promise<number> {
  if (saved.length === 0) return 0
  const needIds = saved.map(({ key }) => key.needId)
  const standing = saved.flatMap(({ key, need }) => (need ? [{ key, need }] : []))
  const asks = standing.flatMap(({ key, need }) => need.asks.map((ask) => askRow(key, ask)))
  const goneAsks = await sql`delete from placements.ask
    where system_id = ${systemId} and need_id = any(${needIds}::uuid[])
      and not (ask_id = any(${asks.map((ask) => ask.ask_id)}::uuid[]))`.execute(tx)
  const goneNeeds = await sql`delete from placements.need
    where system_id = ${systemId} and need_id = any(${needIds}::uuid[])
      and not (need_id = any(${standing.map(({ key }) => key.needId)}::uuid[]))`.execute(tx)
  const zones = await zonesOf(tx, systemId, standing)
  const needs = standing.map(({ key, need }) => needRow(key, need, zones.get(key.needId) ?? null))
  // The need first: it opens the record to the hub; and last the requests: one that is let go closes it to its provider.
  const changedNeeds = await upsert(tx, 'need', 'need_id', needs)
  const changedAsks = await upsert(tx, 'ask', 'ask_id', asks)
  return (
    Number(goneAsks.numAffectedRows ?? 0) +
    Number(goneNeeds.numAffectedRows ?? 0) +
    changedNeeds +
    changedAsks
  )
}

/** The zone of where each person wants to be: near to somebody, or home. */
async function zonesOf(
  tx: Tx,
  systemId: string,
  standing: readonly { key: NeedKey; need: DerivedNeed }[],
): Promise<Map<string, string | null>> {
  if (standing.length === 0) return new Map()
  const rows = await tx
    .selectFrom('people.person')
    .select(['person_id', 'postcode'])
    .where('system_id', '=', systemId)
    .where('person_id', 'in', [...new Set(standing.map(({ key }) => key.personId))])
    .execute()
  const homes = new Map(rows.map((row) => [row.person_id, row.postcode && outwardOf(row.postcode)]))
  const districts = await districtPoints(tx, systemId)
  return new Map(
    standing.map(({ key, need }) => {
      const outward = need.requires.near ?? homes.get(key.personId)
      return [key.needId, (outward && districts.get(outward)?.zone) || null]
    }),
  )
}

async function upsert(tx: Tx, table: 'need' | 'ask', id: string, rows: readonly object[]): Promise<number> {
  if (rows.length === 0) return 0
  const columns = Object.keys(rows[0]!).filter((column) => column !== 'system_id' && column !== id)
  const name = sql.raw(`placements.${table}`)
  const result = await sql`insert into ${name} as before
    select * from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows)}::jsonb)
    on conflict (system_id, ${sql.ref(id)}) do update
    set ${sql.join(columns.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))}
    where before.* is distinct from excluded.*`.execute(tx)
  return Number(result.numAffectedRows ?? 0)
}
