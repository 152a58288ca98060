import type { PoolClient } from 'pg'
import type { Database } from '../../platform/db/open.ts'

/**
 * Deletes every row of an example place, its journal included, as the owner. Triggers rest meanwhile: what they would
 * write is deleted with the rest, and the locks keep every other place from writing unjournaled.
 */
export const deleteSystem = (db: Database, systemId: string): Promise<void> =>
  db.asOwner(async (client) => {
    await client.query('begin')
    try {
      const tables = await tablesOfPlaces(client)
      for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
      for (const table of tables) await client.query(`delete from ${table} where system_id = $1`, [systemId])
      for (const table of tables) await client.query(`alter table ${table} enable trigger user`)
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw error
    }
  })

/** Tables that hold places, those that point at others first. */
async function tablesOfPlaces(client: PoolClient): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and a.attname = 'system_id' and not a.attisdropped and n.nspname not like 'pg\\_%'
    order by name`)
  const { rows: arrows } = await client.query<{ from: string; to: string }>(`
    select format('%I.%I', fn.nspname, f.relname) as from, format('%I.%I', tn.nspname, t.relname) as to
    from pg_constraint x join pg_class f on f.oid = x.conrelid join pg_namespace fn on fn.oid = f.relnamespace
    join pg_class t on t.oid = x.confrelid join pg_namespace tn on tn.oid = t.relnamespace
    where x.contype = 'f' and x.conrelid <> x.confrelid`)
  const left = new Set(tables.map(({ name }) => name))
  const order: string[] = []
  while (left.size > 0) {
    const free = [...left].filter((name) => !arrows.some(({ from, to }) => to === name && left.has(from)))
    if (free.length === 0) throw new Error('tables of places point at each other in a circle')
    order.push(...free)
    for (const name of free) left.delete(name)
  }
  return order
}
