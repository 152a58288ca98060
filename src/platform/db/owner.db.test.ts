import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { root } from '../../../test/support/root.ts'
import { openDatabase } from './open.ts'

// docs/how-to/run-with-postgres.md: the owner of a real database is no superuser. There is no such thing on PGlite.
const server =
  process.env.HOMEWARD_TEST_KIND === 'postgres' ? process.env.HOMEWARD_TEST_DATABASE_URL : undefined
const name = `owner_${randomBytes(4).toString('hex')}`
const undo: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const step of undo.toReversed()) await step()
})

test.each(server ? ['with CREATEROLE', 'granted the role'] : [])(
  'an owner %s migrates, and works as the application',
  async (how) => {
    const admin = new pg.Client({ connectionString: server })
    await admin.connect()
    const owner = `${name}_${how === 'granted the role' ? 'g' : 'c'}`
    await admin.query(
      `do $$ begin create role homeward_app nologin; exception when duplicate_object then null; end $$`,
    )
    await admin.query(
      `create role ${owner} login ${how === 'with CREATEROLE' ? 'createrole' : 'nocreaterole'}`,
    )
    if (how === 'granted the role') await admin.query(`grant homeward_app to ${owner}`)
    await admin.query(`create database ${owner} owner ${owner}`)
    undo.push(async () => {
      await admin.query(`drop database ${owner} with (force)`)
      await admin.query(`drop owned by ${owner}`)
      await admin.query(`drop role ${owner}`)
      await admin.end()
    })
    const url = new URL(server ?? '')
    url.username = owner
    url.pathname = `/${owner}`
    const db = await openDatabase({ databaseUrl: url.href, dataDir: '' }, root)
    try {
      const { rows } = await db.pool.query(
        'select current_user as who, (select count(*)::int from people.person) as people',
      )
      expect(rows).toEqual([{ who: 'homeward_app', people: 0 }])
    } finally {
      await db.stop()
    }
  },
)

test('the embedded database has one owner, and gives up its rights too', () => {
  expect(['postgres', 'pglite']).toContain(process.env.HOMEWARD_TEST_KIND)
})
