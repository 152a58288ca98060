import type { PoolClient } from 'pg'

/** Every table of ours, those that others refer to first: the order in which rows can be put back. */
export async function tablesInOrder(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query(`
    select n.nspname || '.' || c.relname as name,
      array(select rn.nspname || '.' || r.relname from pg_constraint k
        join pg_class r on r.oid = k.confrelid join pg_namespace rn on rn.oid = r.relnamespace
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pgboss')
      and n.nspname not like 'pg\\_%'
    order by 1`)
  const needs = new Map<string, string[]>(rows.map((row) => [row.name, row.needs]))
  const ordered: string[] = []
  const visit = (name: string) => {
    if (ordered.includes(name)) return
    for (const need of needs.get(name) ?? []) visit(need)
    ordered.push(name)
  }
  for (const name of needs.keys()) visit(name)
  return ordered
}
