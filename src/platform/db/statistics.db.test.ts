import { expect, test } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { keepStatistics } from './statistics.ts'

const db = await testDatabase()

test('the embedded database is analysed when a table has grown, and then left alone until it grows again', async () => {
  const run = (statement: string) => db.asOwner((client) => client.query(statement))
  const grow = () =>
    run(`insert into public.growing select n, repeat('x', 200) from generate_series(1, 2000) n`)
  await run('create table public.growing (n int, words text)')
  await run('analyze')
  expect(await keepStatistics(db)).toBe(false)
  await grow()
  const embedded = db.kind === 'embedded'
  expect(await keepStatistics(db)).toBe(embedded)
  expect(await keepStatistics(db)).toBe(false)
  const known = await run(`select reltuples from pg_class where relname = 'growing'`)
  if (embedded) expect(known.rows[0].reltuples).toBe(2000)
  await grow()
  expect(await keepStatistics(db)).toBe(embedded)
})
