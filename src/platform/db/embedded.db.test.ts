import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { root } from '../../../test/support/root.ts'
import { type Database, openInMemory } from './open.ts'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})

test('an error keeps its code, and the connection goes on', async () => {
  await expect(db.pool.query('select 1/0')).rejects.toMatchObject({ code: '22012' })
  await expect(db.pool.query('selec')).rejects.toMatchObject({ code: '42601' })
  expect((await db.pool.query('select $1::int as n', [7])).rows).toEqual([{ n: 7 }])
})

test('a failed statement spoils its transaction only', async () => {
  const attempt = db.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('app.system', 'left-behind', true)`.execute(tx)
    await sql`select 1/0`.execute(tx)
  })
  await expect(attempt).rejects.toMatchObject({ code: '22012' })
  const { rows } = await sql<{ s: string | null }>`select platform.system_id() as s`.execute(db.kysely)
  expect(rows).toEqual([{ s: null }])
})

test('a connection that breaks off leaves no transaction open for the next', async () => {
  const client = await db.pool.connect()
  await client.query('begin')
  await client.query(`set local app.system = 'half'`)
  client.release(new Error('dropped'))
  const { rows } = await db.pool.query('select platform.system_id() as s, current_user as who')
  expect(rows).toEqual([{ s: null, who: 'homeward_app' }])
})

test('many askers at once are each answered with their own rows', async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) => db.pool.query('select $1::int as n, pg_sleep(0)', [i])),
  )
  expect(answers.map((a) => a.rows[0].n)).toEqual(Array.from({ length: 50 }, (_, i) => i))
})

test('dates come back as dates and big text survives', async () => {
  const long = 'ü'.repeat(300_000)
  const { rows } = await db.pool.query(`select date '2026-03-29' as d, $1::text as t`, [long])
  expect(rows[0].d).toBe('2026-03-29')
  expect(rows[0].t).toBe(long)
})

test('the application role owns nothing and is no superuser', async () => {
  const { rows } = await db.pool.query(`
    select (select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user) as mighty,
      exists (select from pg_class where pg_get_userbyid(relowner) = current_user) as owner`)
  expect(rows).toEqual([{ mighty: false, owner: false }])
})

test('a stop while somebody is at work waits for them, and ends', async () => {
  const own = await openInMemory(root)
  const client = await own.pool.connect()
  await client.query('begin')
  const stopped = own.stop()
  expect((await client.query('select 7 as n')).rows).toEqual([{ n: 7 }])
  await client.query('commit')
  client.release()
  await expect(stopped).resolves.toBeUndefined()
})
