import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { root, testDatabase } from '../../../test/support/database.ts'
import { newId } from '../ids.ts'
import { verifyJournal } from '../verify-journal.ts'
import { migrate, migrationsIn } from './migrate.ts'
import type { Database } from './open.ts'

// A database with people in it, made by the release before, is brought up to date by this one: nothing is lost, and
// what a new table promises holds for those who were there before it.

const migrations = migrationsIn(join(root, 'migrations'))
const before = migrations.filter(({ name }) => name <= '0007_round')
const ids = { trust: newId(), council: newId(), site: newId(), ward: newId() }
const stays = { here: newId(), left: newId(), longAgo: newId(), neverReady: newId() }
let db: Database

beforeAll(async () => {
  db = await testDatabase()
  await db.asOwner(async (c) => {
    const { rows } = await c.query<{ name: string }>(
      `select quote_ident(nspname) as name from pg_namespace
        where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')`,
    )
    await c.query(
      `drop schema ${rows.map(({ name }) => name).join(', ')} cascade; drop table public.homeward_migration`,
    )
    await migrate(c, before)
    const t = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
    const add = (table: string, row: Record<string, unknown>) =>
      c.query(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [
        JSON.stringify({ system_id: 'old', ...row }),
      ])
    await c.query(`insert into access.system (system_id, name) values ('old', 'Oldshire')`)
    for (const [id, name, kind] of [
      [ids.trust, 'Old Infirmary', 'hospital trust'],
      [ids.council, 'Oldshire Council', 'council'],
    ])
      await add('access.organisation', { organisation_id: id, name, short_name: name, kind })
    await add('stays.site', { site_id: ids.site, organisation_id: ids.trust, name: 'Old', short_name: 'Old' })
    await add('stays.ward', { ward_id: ids.ward, site_id: ids.site, name: 'Elm', kind: 'acute' })
    for (const [stayId, readyDays, leftDays] of [
      [stays.here, 5, null],
      [stays.left, 40, 20],
      [stays.longAgo, 400, 390],
      [stays.neverReady, null, null],
    ] as const) {
      const personId = newId()
      await c.query(
        `insert into people.person (system_id, person_id, family_name, given_name) values ('old', $1, 'Upgrade', 'Anna')`,
        [personId],
      )
      await add('stays.stay', {
        stay_id: stayId,
        person_id: personId,
        organisation_id: ids.trust,
        site_id: ids.site,
        ward_id: ids.ward,
        place: leftDays === null ? 'no bed' : 'left',
        admitted_at: t(500),
        left_at: leftDays === null ? null : t(leftDays),
        last_heard_at: t(1),
        expected_moves: 0,
        red_days_running: 0,
      })
      await c.query(
        `insert into discharge.status (system_id, stay_id, person_id, first_ready_at, last_heard_at) values ('old', $1, $2, $3, $4)`,
        [stayId, personId, readyDays === null ? null : t(readyDays), t(1)],
      )
    }
  })
})

test('the next release migrates it, and every row is still there', async () => {
  const count = async () =>
    db.asOwner(async (c) => (await c.query('select count(*)::int as n from stays.stay')).rows[0].n)
  expect(await count()).toBe(4)
  const done = await db.asOwner((c) => migrate(c, migrations))
  expect(done).toEqual(migrations.slice(before.length).map(({ name }) => name))
  expect(await count()).toBe(4)
})

test('whoever waited is still to be agreed: the bed’s organisation keeps sight of those of the last months', async () => {
  const { rows } = await db.asOwner((c) =>
    c.query(`select source_id, ends_at is null as open from access.relationship where reason = 'delay'`),
  )
  expect(new Map(rows.map((row) => [row.source_id, row.open]))).toEqual(
    new Map([
      [stays.here, true],
      [stays.left, false],
    ]),
  )
})

test('the journal goes on where it was', async () => {
  expect(await db.asOwner((c) => verifyJournal(c, 'old'))).toMatchObject({ ok: true })
})
