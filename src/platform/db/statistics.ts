import type { Database } from './open.ts'

// Below this a table is read whole whatever the planner believes.
const pages = 16

/**
 * Analyses the embedded database, which has no autovacuum, where a table was never analysed or has grown by half since:
 * plans made for empty tables are slow on full ones. Where nothing has grown it only looks.
 * @returns whether it analysed.
 */
export async function keepStatistics(db: Database): Promise<boolean> {
  if (db.kind !== 'embedded') return false
  return db.asOwner(async (client) => {
    const { rows } = await client.query(`
      select exists (
        select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
          and pg_relation_size(c.oid) / 8192 > greatest(${pages}, case when c.reltuples < 0 then 0 else c.relpages * 1.5 end)
      ) as grown`)
    if (rows[0].grown) await client.query('analyze')
    return rows[0].grown as boolean
  })
}
