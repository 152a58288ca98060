import type { PoolClient } from 'pg'
import type { Viewer } from '../../src/platform/db/viewer.ts'
import { newId } from '../../src/platform/ids.ts'
import { type Asker, type Kind, kinds, tables } from './tables.expected.ts'

const users = { me: newId(), colleague: newId(), stranger: newId() }
const organisations = { mine: newId(), theirs: newId() }
const personOf = Object.fromEntries(kinds.map((kind) => [kind, newId()])) as Record<Kind, string>
personOf['another place'] = personOf.related

const whose = (kind: Kind) => ({
  systemId: kind === 'another place' ? 'place-b' : 'place-a',
  person: personOf[kind],
  user:
    kind === 'related' || kind === 'another place'
      ? users.me
      : kind === 'elsewhere'
        ? users.stranger
        : users.colleague,
  organisation: kind === 'elsewhere' ? organisations.theirs : organisations.mine,
})

/** Each asker stands in the same shoes: the same place, user and organisation, and only the role differs. */
export function viewerOf(asker: Asker): Viewer {
  if (asker === 'door') return { systemId: '', userId: null, organisationId: null, role: 'door' }
  const known = asker !== 'service' && asker !== 'nobody'
  return {
    systemId: 'place-a',
    userId: known ? users.me : null,
    organisationId: known ? organisations.mine : null,
    role: asker,
  }
}

type Column = { name: string; type: string; needed: boolean }
export type Table = { name: string; key: string[]; columns: Column[]; rls: boolean }

export async function readTables(client: PoolClient): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity as rls,
      (select coalesce(array_agg(a.attname::text order by k.at), '{}') from pg_constraint p,
        unnest(p.conkey) with ordinality k(col, at) join pg_attribute a on a.attnum = k.col
        where p.conrelid = c.oid and p.contype = 'p' and a.attrelid = c.oid) as key,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
        'needed', a.attnotnull and not a.atthasdef) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'pgboss')
    order by 1`)
  return rows
}

export type Row = { table: Table; kind: Kind; where: string; json: string }

/** One row of each kind in every table, with triggers and references asleep, so that tables can be filled in any order. */
export async function seed(client: PoolClient, all: Table[]): Promise<Row[]> {
  const rows: Row[] = []
  await client.query(`set session_replication_role = replica; delete from people.merge_table`)
  try {
    for (const table of all) {
      const expected = tables[table.name]
      // The first test names a table that is not listed.
      if (!expected) continue
      for (const kind of expected.only ?? kinds) {
        const given =
          typeof expected.columns === 'function' ? expected.columns(kind, users.me) : expected.columns
        const values = { ...guess(table, kind), ...given }
        const json = JSON.stringify(values)
        const names = Object.keys(values).join(', ')
        await client.query(
          `insert into ${table.name} (${names}) select ${names} from jsonb_populate_record(null::${table.name}, $1)`,
          [json],
        )
        const where = table.key
          .map(
            (column) =>
              `${column} = (jsonb_populate_record(null::${table.name}, ${literal(json)})).${column}`,
          )
          .join(' and ')
        const kept = await client.query(
          `select to_jsonb(t)::text as json from ${table.name} t where ${where}`,
        )
        rows.push({ table, kind, where, json: kept.rows[0].json })
      }
    }
  } finally {
    await client.query('set session_replication_role = origin')
  }
  return rows
}

function guess(table: Table, kind: Kind): Record<string, unknown> {
  const who = whose(kind)
  const byName: Record<string, unknown> = {
    system_id: who.systemId,
    person_id: who.person,
    kept_person_id: who.person,
    user_id: who.user,
    driver_id: who.user,
    signed_by: who.user,
    taken_back_by: who.user,
    signed_for: who.organisation,
    organisation_id: who.organisation,
    example: kind !== 'another place',
  }
  const filled = table.columns
    .filter((column) => column.needed || column.name in byName || table.key.includes(column.name))
    .map((column) => [column.name, column.name in byName ? byName[column.name] : byType(column.type, kind)])
  return Object.fromEntries(filled)
}

function byType(type: string, kind: Kind): unknown {
  if (type === 'uuid') return newId()
  if (type.startsWith('timestamp')) return '2026-11-01T09:00:00Z'
  if (type === 'date') return '2026-11-01'
  if (type === 'jsonb') return {}
  if (type === 'boolean') return false
  if (type === 'bytea') return `\\x${newId().replaceAll('-', '')}`
  if (['integer', 'bigint', 'smallint', 'numeric'].includes(type)) return kinds.indexOf(kind) + 1
  return kind
}

export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
