import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { loadTiny } from '../../../test/support/tiny.ts'
import { runNext, waitingRuns } from '../../modules/forecast/index.ts'
import { asViewer } from '../../platform/db/tx.ts'
import { serviceOf } from '../../platform/db/viewer.ts'
import { openLog } from '../../platform/log.ts'
import { Pool } from '../simulate/pool.ts'
import { startEarlierMornings } from './earlier-mornings.ts'

/** The tiny world a month later: by then four weeks of its facts had been recorded. */
async function aMonthLater() {
  const db = await testDatabase()
  const { world, systemId } = await loadTiny(db)
  await db.asOwner((client) =>
    client.query(`update access.system set demo_at = demo_at + interval '30 days'`),
  )
  return { db, systemId, now: world.demoAt!.add({ hours: 24 * 30 }) }
}

test('after a place was loaded its earlier mornings are said one at a time, and scored when all are', {
  timeout: 120_000,
}, async () => {
  const { db, systemId, now } = await aMonthLater()
  const read = <T>(work: Parameters<typeof asViewer<T>>[3]) => asViewer(db, serviceOf(systemId), now, work)
  const kept = () =>
    read((tx) =>
      sql<{
        mornings: number
        scores: number
      }>`select (select count(*)::int from forecast.scenario where morning is not null) as mornings,
        (select count(*)::int from forecast.score) as scores`.execute(tx),
    ).then(({ rows }) => rows[0]!)
  const pool = new Pool(1)
  const stop = startEarlierMornings(db, openLog('silent'))
  const most: number[] = []
  for (let tries = 0; tries < 400 && (await kept()).scores === 0; tries++) {
    most.push(await read((tx) => waitingRuns(tx, systemId)))
    if (!(await runNext(db, (model, asked) => pool.run(model, { ...asked, replications: 10 }), 'test')))
      await pause(50)
  }
  await stop()
  await pool.stop()
  expect(Math.max(...most)).toBe(1)
  const { mornings, scores } = await kept()
  expect(mornings).toBe(14)
  expect(scores).toBe(mornings)
})

test('stopped in the middle it says no more', { timeout: 60_000 }, async () => {
  const { db, systemId } = await aMonthLater()
  const stop = startEarlierMornings(db, openLog('silent'))
  const waiting = () => asViewer(db, serviceOf(systemId), null, (tx) => waitingRuns(tx, systemId))
  for (let tries = 0; tries < 500 && (await waiting()) === 0; tries++) await pause(20)
  // Nobody answers the first: without being stopped it would wait for ever.
  await stop()
  expect(await waiting()).toBe(1)
})
