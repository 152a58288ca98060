import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { asViewer } from '../../src/platform/db/tx.ts'
import { testDatabase } from '../support/database.ts'
import { root } from '../support/root.ts'
import { type Asker, askers, type Kind, kinds, type Reach, tables } from './tables.expected.ts'
import { literal, type Row, readTables, seed, type Table, viewerOf } from './tables.seed.ts'

const db = await testDatabase()
let all: Table[]
let rows: Row[]

beforeAll(async () => {
  await db.asOwner(async (client) => {
    all = await readTables(client)
    rows = await seed(client, all)
    // Says whether a statement reaches a row, and takes it back. A row that is refused only because it is there
    // already, or because something points at it, has been reached.
    await client.query(`
      create function public.attempt(statement text) returns text language plpgsql as $$
      declare n int;
      begin
        execute statement;
        get diagnostics n = row_count;
        raise exception using errcode = 'HW001', message = n::text;
      exception
        when sqlstate 'HW001' then return case when sqlerrm = '0' then 'no' else 'yes' end;
        when insufficient_privilege then return 'no';
        when integrity_constraint_violation then return 'yes';
        when others then return sqlstate || ' ' || sqlerrm;
      end $$`)
  })
}, 60_000)

test('every table is in the list of expectations, and every expectation has its table', () => {
  expect(all.map((table) => table.name).sort()).toEqual(Object.keys(tables).sort())
})

test('every table has row-level security on', () => {
  expect(all.filter((table) => !table.rls).map((table) => table.name)).toEqual([])
})

test('every primary key begins with system_id, but for the reasons listed', () => {
  const without = all.filter((table) => table.key[0] !== 'system_id').map((table) => table.name)
  const listed = Object.entries(tables).filter(([, expected]) => expected.withoutPlace)
  expect(without.sort()).toEqual(listed.map(([name]) => name).sort())
})

test('the expectations let nobody but the door, or for a listed reason, across places', () => {
  const across = Object.entries(tables).flatMap(([name, { see, add, change, remove, acrossPlaces }]) =>
    [see, add, change, remove]
      .flatMap((reach) => Object.entries(reach ?? {}))
      .filter(([asker, reached]) => asker !== 'door' && reached.includes('another place') && !acrossPlaces)
      .map(([asker]) => `${asker} in ${name}`),
  )
  expect(across).toEqual([])
})

test('board members, administrators and privacy officers are expected to reach no person', () => {
  const aboutPeople = all.filter(
    (table) =>
      /^(people|stays|discharge)\./.test(table.name) &&
      table.columns.some((c) => c.name.endsWith('person_id')),
  )
  expect(aboutPeople.length).toBeGreaterThan(8)
  for (const { name } of aboutPeople)
    for (const reach of [tables[name]?.see, tables[name]?.add, tables[name]?.change, tables[name]?.remove])
      for (const asker of ['board member', 'administrator', 'privacy officer', 'door', 'nobody'] as const)
        expect(reach?.[asker] ?? [], `${asker} in ${name}`).toEqual([])
})

test('Medplum #5787: every table with a person, a stay, a need or a request in it is walked from the person', () => {
  const points = /(^|_)(person|stay|need|ask)_id$/
  const about = all.filter((table) => table.columns.some(({ name }) => points.test(name)))
  expect(about.length).toBeGreaterThan(15)
  // Whoever has no part in somebody’s care reaches none of them by his role alone.
  const strangers: Kind[] = ['ended', 'to come', 'elsewhere', 'another place']
  const open = about.flatMap(({ name }) =>
    (
      ['ward coordinator', 'hospital social worker', 'hub navigator', 'provider', 'board member'] as const
    ).flatMap((asker) =>
      (tables[name]?.see[asker] ?? [])
        .filter((kind) => strangers.includes(kind))
        .map((kind) => `${asker} sees ${kind} in ${name}`),
    ),
  )
  // But for a provider: what it was asked itself, of which it sees no more than was shown to it.
  expect(open).toEqual(['provider sees ended in placements.ask', 'provider sees to come in placements.ask'])
})

test('HMPPS dictionary: change-request tables were built and never used; every table here is, by the program or by another', () => {
  const code = globSync('src/**/*.{ts,tsx}', { cwd: root })
    .filter((file) => !/\.test\.tsx?$|schema\.generated\.ts$/.test(file))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')
  const functions = readFileSync(join(root, 'migrations/schema.sql'), 'utf8')
  const unused = all
    .map(({ name }) => name)
    .filter(
      (name) => !code.includes(name) && !new RegExp(`(from|into|update) ${name}\\b`, 'i').test(functions),
    )
  expect(unused).toEqual([])
})

const deeds = {
  see: ({ table, where }: Row) => `select 1 from ${table.name} where ${where}`,
  add: ({ table, json }: Row) =>
    `insert into ${table.name} select * from jsonb_populate_record(null::${table.name}, ${literal(json)})`,
  change: ({ table, where }: Row) =>
    `do $do$ declare c text; n int; begin
      select a.attname into c from pg_attribute a where a.attrelid = ${literal(table.name)}::regclass and a.attnum > 0
        and not a.attisdropped and has_column_privilege(a.attrelid, a.attnum, 'update') limit 1;
      if c is null then raise insufficient_privilege; end if;
      execute format('update ${table.name} set %1$I = %1$I where ' || ${literal(where)}, c);
      get diagnostics n = row_count;
      raise exception using errcode = 'HW001', message = n::text;
    end $do$`,
  remove: ({ table, where }: Row) => `delete from ${table.name} where ${where}`,
  // To another place nothing may ever go, whoever carries it.
  carry: ({ table, where }: Row) =>
    `update ${table.name} set system_id = 'place-b' where ${where} and system_id <> 'place-b'`,
} satisfies Record<string, (row: Row) => string>
type Deed = keyof typeof deeds

async function reachedBy(asker: Asker, deed: Deed): Promise<Record<string, Kind[]>> {
  const asked = rows.filter(
    ({ table }) => deed !== 'carry' || table.columns.some((c) => c.name === 'system_id'),
  )
  const statements = asked.map(deeds[deed])
  const answers = await asViewer(db, viewerOf(asker), null, (tx) =>
    sql<{ answer: string }>`select public.attempt(s) as answer
      from unnest(${statements}::text[]) with ordinality u(s, at) order by at`.execute(tx),
  )
  const reached: Record<string, Kind[]> = {}
  answers.rows.forEach(({ answer }, i) => {
    const { table, kind } = asked[i]!
    if (answer === 'yes') (reached[table.name] ??= []).push(kind)
    else if (answer !== 'no') throw new Error(`${asker} tried to ${deed} ${kind} in ${table.name}: ${answer}`)
  })
  return reached
}

function expectedOf(asker: Asker, deed: Exclude<Deed, 'carry'>): Record<string, Kind[]> {
  const entries = Object.entries(tables).map(([name, expected]) => {
    const reach: Reach = expected[deed] ?? {}
    const there = expected.only ?? kinds
    return [name, kinds.filter((kind) => there.includes(kind) && reach[asker]?.includes(kind))] as const
  })
  return Object.fromEntries(entries.filter(([, reached]) => reached.length > 0))
}

describe.each(askers)('%s', (asker) => {
  test.each(['see', 'add', 'change', 'remove'] as const)('may %s exactly what is listed', async (deed) => {
    expect(await reachedBy(asker, deed)).toEqual(expectedOf(asker, deed))
  })

  test('carries no row into another place', async () => {
    expect(await reachedBy(asker, 'carry')).toEqual({})
  })
})
