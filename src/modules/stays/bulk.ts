import { sql } from 'kysely'
import { factRow } from '../../platform/db/fact-row.ts'
import type { Tx } from '../../platform/db/tx.ts'
import type { Viewer } from '../../platform/db/viewer.ts'
import { toMillisecond } from '../../platform/time.ts'
import { staysFacts } from './queries/stay-facts.ts'
import { rowOf } from './row.ts'
import { deriveStay } from './rules/derive-stay.ts'
import type { StayFact } from './rules/facts.ts'
import { isCurrent, type Stay } from './rules/stay.ts'

const batch = 500

/**
 * Many facts at once, as the service, with ids, times and authors of their own: example worlds, feeds and imports, which
 * have checked them with checkStay. The stays they belong to are derived again.
 * @throws where two people would be in one bed, or one person in two places.
 */
export async function insertStayFacts(tx: Tx, by: Viewer, given: readonly StayFact[]): Promise<void> {
  if (given.length === 0) return
  const facts = given.map((fact) => ({
    ...fact,
    happenedAt: toMillisecond(fact.happenedAt),
    recordedAt: toMillisecond(fact.recordedAt),
  }))
  const stayIds = [...new Set(facts.map((fact) => fact.stayId))]
  const all = await staysFacts(tx, stayIds)
  for (const fact of facts) {
    const list = all.get(fact.stayId)
    if (list) list.push(fact)
    else all.set(fact.stayId, [fact])
  }
  await writeStays(tx, by, await deriveAll(tx, by, all))
  for (let at = 0; at < facts.length; at += batch)
    await sql`insert into stays.fact
      select * from jsonb_populate_recordset(null::stays.fact, ${JSON.stringify(facts.slice(at, at + batch).map((fact) => factRow(by.systemId, fact)))}::jsonb)`.execute(
      tx,
    )
}

/** Derives every stay of the place again from its facts, as the service. @returns how many rows said something else. */
export async function rebuildStays(tx: Tx, by: Viewer): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000'
  const stale: Stay[] = []
  for (;;) {
    const rows = await tx
      .selectFrom('stays.fact')
      .select('stay_id')
      .distinct()
      .where('system_id', '=', by.systemId)
      .where('stay_id', '>', after)
      .orderBy('stay_id')
      .limit(batch)
      .execute()
    const last = rows.at(-1)
    if (!last) break
    after = last.stay_id
    const derived = await deriveAll(
      tx,
      by,
      await staysFacts(
        tx,
        rows.map((row) => row.stay_id),
      ),
    )
    stale.push(...(await thoseThatDiffer(tx, by, derived)))
  }
  await writeStays(tx, by, stale)
  return stale.length
}

async function deriveAll(tx: Tx, by: Viewer, facts: ReadonlyMap<string, StayFact[]>): Promise<Stay[]> {
  const sites = await tx
    .selectFrom('stays.site')
    .select(['site_id', 'organisation_id'])
    .where('system_id', '=', by.systemId)
    .execute()
  const organisations = new Map(sites.map((site) => [site.site_id, site.organisation_id]))
  return [...facts.values()].map((list) => deriveStay(list, (siteId) => organisations.get(siteId) ?? ''))
}

async function thoseThatDiffer(tx: Tx, by: Viewer, derived: readonly Stay[]): Promise<Stay[]> {
  const rows = derived.map((stay) => rowOf(by.systemId, stay))
  const { rows: differing } = await sql<{ stay_id: string }>`
    select d.stay_id from jsonb_populate_recordset(null::stays.stay, ${JSON.stringify(rows)}::jsonb) d
    left join stays.stay s on s.system_id = d.system_id and s.stay_id = d.stay_id
    where to_jsonb(s) is distinct from to_jsonb(d)`.execute(tx)
  const ids = new Set(differing.map((row) => row.stay_id))
  return derived.filter((stay) => ids.has(stay.stayId))
}

// Beds are let go before they are taken: the unique indexes look at every row as it is written.
async function writeStays(tx: Tx, by: Viewer, stays: readonly Stay[]): Promise<void> {
  for (let at = 0; at < stays.length; at += batch)
    await tx
      .updateTable('stays.stay')
      .set({ bed_id: null })
      .where('system_id', '=', by.systemId)
      .where(
        'stay_id',
        'in',
        stays.slice(at, at + batch).map((stay) => stay.stayId),
      )
      .where('bed_id', 'is not', null)
      .execute()
  const rows = [...stays]
    .sort((a, b) => Number(isCurrent(a)) - Number(isCurrent(b)))
    .map((stay) => rowOf(by.systemId, stay))
  const columns = Object.keys(rows[0] ?? {})
  for (let at = 0; at < rows.length; at += batch)
    await sql`insert into stays.stay (${sql.raw(columns.join(', '))})
      select ${sql.raw(columns.join(', '))} from jsonb_populate_recordset(null::stays.stay, ${JSON.stringify(rows.slice(at, at + batch))}::jsonb)
      on conflict (system_id, stay_id) do update set ${sql.raw(columns.map((c) => `${c} = excluded.${c}`).join(', '))}`.execute(
      tx,
    )
}
