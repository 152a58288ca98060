import type { PoolClient } from 'pg'

const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pgboss') and n.nspname not like 'pg\\_%'`

export type Column = {
  schema: string
  table: string
  column: string
  type: string
  notNull: boolean
  hasDefault: boolean
}

async function columns(client: PoolClient): Promise<Column[]> {
  const { rows } = await client.query(`
    select n.nspname as schema, c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
      a.attnotnull as "notNull", a.atthasdef as "hasDefault"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped and ${ours}
    order by n.nspname collate "C", c.relname collate "C", a.attnum`)
  return rows
}

/** The whole schema as text, the same on every supported PostgreSQL: what migrations/schema.sql holds. */
export async function describeSchema(client: PoolClient): Promise<string> {
  const lines = async (title: string, query: string) => {
    const { rows } = await client.query(query)
    return [`-- ${title}`, ...rows.map((row: { line: string }) => row.line).sort(), ''].join('\n')
  }
  const from = `join pg_class c on c.oid = x.%s join pg_namespace n on n.oid = c.relnamespace where ${ours}`
  const parts = [
    await lines(
      'columns',
      `select format('%s.%s.%s %s%s%s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
          case when a.attnotnull then ' not null' else '' end,
          coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped and ${ours}
        order by n.nspname collate "C", c.relname collate "C", a.attnum`,
    ),
    await lines(
      'constraints',
      `select format('%s.%s %s', n.nspname, c.relname, pg_get_constraintdef(x.oid)) as line from pg_constraint x
        ${from.replace('%s', 'conrelid')} and x.contype in ('p', 'u', 'f', 'c')`,
    ),
    await lines(
      'indexes',
      `select pg_get_indexdef(x.indexrelid) as line from pg_index x ${from.replace('%s', 'indrelid')}`,
    ),
    await lines(
      'row-level security',
      `select format('%s.%s %s', n.nspname, c.relname, case when c.relrowsecurity then 'on' else 'OFF' end) as line
        from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${ours}`,
    ),
    await lines(
      'policies',
      `select regexp_replace(format('%s.%s %s for %s using (%s) check (%s)', schemaname, tablename, policyname, cmd, qual, with_check),
        '\\s+', ' ', 'g') as line from pg_policies`,
    ),
    await lines(
      'triggers',
      `select pg_get_triggerdef(x.oid) as line from pg_trigger x ${from.replace('%s', 'tgrelid')} and not x.tgisinternal`,
    ),
    await lines(
      'functions',
      `select format('%s.%s(%s) %s', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid),
          case when p.prosecdef then 'definer' else 'invoker' end) as line
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours}`,
    ),
    await lines(
      'grants to homeward_app',
      `select format('%s.%s %s', table_schema, table_name, string_agg(privilege_type, ', ' order by privilege_type)) as line
        from information_schema.role_table_grants where grantee = 'homeward_app' and table_schema not like 'pgboss'
        group by table_schema, table_name`,
    ),
  ]
  return parts.join('\n')
}

/** Kysely's table types, written from the database itself: what src/schema.generated.ts holds. */
export async function describeTypes(client: PoolClient): Promise<string> {
  const all = await columns(client)
  const tables = new Map<string, Column[]>()
  for (const column of all) {
    const name = `${column.schema}.${column.table}`
    tables.set(name, [...(tables.get(name) ?? []), column])
  }
  const body = [...tables].map(
    ([name, list]) => `  '${name}': {\n${list.map((c) => `    ${c.column}: ${typeOf(c)}`).join('\n')}\n  }`,
  )
  return [
    '// Written by `npm run schema` from migrations/; a test checks that it is up to date.',
    "import type { ColumnType, Generated } from 'kysely'",
    '',
    'export type Time = ColumnType<Date, Date | string, Date | string>',
    'export type DefaultTime = ColumnType<Date, Date | string | undefined, Date | string>',
    'type Json = ColumnType<any, string, string>',
    'type DefaultJson = ColumnType<any, string | undefined, string>',
    '',
    'export type Schema = {',
    ...body,
    '}',
    '',
  ].join('\n')
}

function typeOf(column: Column): string {
  const base = column.type.startsWith('timestamp')
    ? 'Time'
    : column.type === 'jsonb'
      ? 'Json'
      : column.type === 'boolean'
        ? 'boolean'
        : ['integer', 'bigint'].includes(column.type)
          ? 'number'
          : column.type === 'bytea'
            ? 'Buffer'
            : column.type === 'integer[]'
              ? 'number[]'
              : column.type.endsWith('[]')
                ? 'string[]'
                : 'string'
  const nullable = column.notNull ? base : `${base} | null`
  if (column.hasDefault && (base === 'Time' || base === 'Json'))
    return `Default${base}${column.notNull ? '' : ' | null'}`
  return column.hasDefault ? `Generated<${nullable}>` : nullable
}
