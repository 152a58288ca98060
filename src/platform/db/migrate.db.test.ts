import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { root, testDatabase } from '../../../test/support/database.ts'
import { describeSchema, describeTypes } from './describe.ts'
import { migrate, migrationsIn } from './migrate.ts'
import type { Database } from './open.ts'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
const migrations = migrationsIn(join(root, 'migrations'))

test('migrations/schema.sql and src/schema.generated.ts are what the migrations make: npm run schema', async () => {
  const [schema, types] = await db.asOwner(async (c) => [await describeSchema(c), await describeTypes(c)])
  // PostgreSQL words a few expressions differently from one version to the next; the types must agree on every one.
  expect(types).toBe(readFileSync(join(root, 'src/schema.generated.ts'), 'utf8'))
  if (db.kind === 'embedded') expect(schema).toBe(readFileSync(join(root, 'migrations/schema.sql'), 'utf8'))
})

test('LATEST names the newest migration, so that two made in parallel meet in git', () => {
  expect(readFileSync(join(root, 'migrations/LATEST'), 'utf8').trim()).toBe(migrations.at(-1)?.name)
})

test('migrating again does nothing', async () => {
  expect(await db.asOwner((c) => migrate(c, migrations))).toEqual([])
})

test('a migration changed after it was applied is refused', async () => {
  const changed = migrations.map((m, i) => (i === 0 ? { ...m, checksum: 'other' } : m))
  await expect(db.asOwner((c) => migrate(c, changed))).rejects.toThrow(/changed after it was applied/)
})

test('a database newer than the program is refused', async () => {
  await expect(db.asOwner((c) => migrate(c, migrations.slice(0, -1)))).rejects.toThrow(/newer version/)
})

test('a migration that fails leaves nothing of itself', async () => {
  const bad = { name: '9999_bad', sql: 'create table public.half (a int); select 1/0', checksum: 'x' }
  await expect(db.asOwner((c) => migrate(c, [...migrations, bad]))).rejects.toThrow(/9999_bad/)
  const { rows } = await db.pool.query(`select to_regclass('public.half') as t`)
  expect(rows).toEqual([{ t: null }])
})
