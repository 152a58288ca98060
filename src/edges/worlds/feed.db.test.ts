import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { chance } from '../../../examples/chance.ts'
import { marlshire } from '../../../examples/marlshire/world.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { rebuildDischarge } from '../../modules/discharge/index.ts'
import { rebuildStays } from '../../modules/stays/index.ts'
import { asViewer } from '../../platform/db/tx.ts'
import { serviceOf } from '../../platform/db/viewer.ts'
import { openLog } from '../../platform/log.ts'
import { Temporal } from '../../platform/time.ts'
import { verifyJournal } from '../../platform/verify-journal.ts'
import { occupancy } from './feed/find.ts'
import { startFeed } from './feed.ts'
import { feedStep } from './feed-step.ts'
import { loadWorld } from './load.ts'

const db = await testDatabase()
const by = serviceOf('marlshire')
const full = () => asViewer(db, by, null, (tx) => occupancy(tx, 'marlshire'))
const journalRows = () =>
  db.asOwner(
    async (client) =>
      (await client.query('select count(*)::int as n from platform.journal')).rows[0].n as number,
  )

let loaded = 0
beforeAll(async () => {
  await loadWorld(db, marlshire.build(1, Temporal.Now.instant()))
  loaded = await journalRows()
}, 120_000)

test('300 steps leave a place in which everything still holds', { timeout: 120_000 }, async () => {
  const luck = chance(1, 'feed test')
  const did = new Map<string, number>()
  for (let i = 0; i < 300; i++) {
    const happened = await feedStep(db, 'marlshire', luck, Temporal.Now.instant())
    expect(happened).toEqual({ did: happened.did })
    did.set(happened.did, (did.get(happened.did) ?? 0) + 1)
  }
  const kinds = [
    'admission',
    'move',
    'discharge',
    'expected date',
    'pathway',
    'criteria',
    'wait seen',
    'wait accepted',
    'wait done',
    'still true',
    'senior review',
    'request seen',
    'request answered',
    'figure said',
  ]
  for (const kind of kinds) expect([...did.keys()]).toContain(kind)
  expect(did.has('nothing')).toBe(false)

  const shared = await asViewer(db, by, null, async (tx) => {
    const { rows } =
      await sql`select bed_id from stays.stay where place in ('bed', 'leave') group by bed_id having count(*) > 1
      union all select person_id from stays.stay where place in ('bed', 'no bed', 'leave') group by person_id having count(*) > 1`.execute(
        tx,
      )
    return rows
  })
  expect(shared).toEqual([])
  expect(await full()).toBeGreaterThan(0.86)
  expect(await full()).toBeLessThan(0.94)
  expect(
    await asViewer(db, by, null, async (tx) => [
      await rebuildStays(tx, by),
      await rebuildDischarge(tx, 'marlshire'),
    ]),
  ).toEqual([0, 0])
  expect(await db.asOwner((client) => verifyJournal(client))).toMatchObject({ ok: true })
})

test('everything the feed does is done by somebody who works there', async () => {
  const { rows } = await db.asOwner((client) =>
    client.query(
      `select count(*)::int as nobody from platform.journal j
      where seq > $1 and not exists (select from access.post p
        where p.system_id = j.system_id and p.user_id = j.user_id and p.organisation_id = j.organisation_id)`,
      [loaded],
    ),
  )
  expect(rows).toEqual([{ nobody: 0 }])
})

test('a full place empties and an empty one fills', { timeout: 120_000 }, async () => {
  const luck = chance(2, 'feed test')
  const happenings = async (steps: number) => {
    const did: string[] = []
    for (let i = 0; i < steps; i++)
      did.push((await feedStep(db, 'marlshire', luck, Temporal.Now.instant())).did)
    const count = (what: string) => did.filter((one) => one === what).length
    return count('admission') - count('discharge')
  }
  await db.asOwner((client) =>
    client.query(
      `update stays.bed set ended_at = now() where not exists (select from stays.stay s where s.system_id = bed.system_id and s.bed_id = bed.bed_id and s.place in ('bed', 'leave'))`,
    ),
  )
  expect(await happenings(25)).toBeLessThan(0)
  await db.asOwner((client) =>
    client.query('update stays.bed set ended_at = null where ended_at is not null'),
  )
  await db.asOwner((client) =>
    client.query(
      `insert into stays.bed select system_id, gen_random_uuid(), ward_id, 'x' || name, place_in_ward + 100, null from stays.bed where place_in_ward <= 6`,
    ),
  )
  expect(await happenings(25)).toBeGreaterThan(0)
})

test('runs by itself until it is stopped, and not after', async () => {
  const before = await journalRows()
  const stop = startFeed(db, openLog('silent'), { every: 1 })
  for (let i = 0; i < 200 && (await journalRows()) === before; i++) await pause(25)
  await stop()
  const stopped = await journalRows()
  expect(stopped).toBeGreaterThan(before)
  await pause(100)
  expect(await journalRows()).toBe(stopped)
  await stop()
})

test('leaves places with a demonstration clock, and real ones, alone', async () => {
  const before = await journalRows()
  await db.asOwner((client) => client.query('update access.system set example = false'))
  const stop = startFeed(db, openLog('silent'), { every: 1 })
  await pause(150)
  await stop()
  // The change of the place itself is not of a journaled column.
  expect(await journalRows()).toBe(before)
})
