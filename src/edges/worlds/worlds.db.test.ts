import { afterEach, describe, expect, test } from 'vitest'
import { tiny, tinyId, tinyNow } from '../../../examples/tiny/world.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { standingOf } from '../../../test/support/standing-of.ts'
import { rebuildDischarge } from '../../modules/discharge/index.ts'
import { rebuildStays } from '../../modules/stays/index.ts'
import { asViewer } from '../../platform/db/tx.ts'
import { door, serviceOf } from '../../platform/db/viewer.ts'
import { Temporal } from '../../platform/time.ts'
import { verifyJournal } from '../../platform/verify-journal.ts'
import { deleteSystem } from './delete-system.ts'
import { ensureWorld } from './ensure-world.ts'
import { worlds } from './list.ts'
import { loadWorld } from './load.ts'
import { parts } from './parts.ts'

const db = await testDatabase()
const now = Temporal.Now.instant()
const systems = () => asViewer(db, door, null, (tx) => tx.selectFrom('access.system').selectAll().execute())
const rowsOf = (systemId: string) =>
  db.asOwner(async (client) => {
    const { rows } = await client.query(
      `
      select (select count(*)::int from platform.journal where system_id = $1) as journal, (select count(*)::int from people.person where system_id = $1) as people,
        (select count(*)::int from stays.fact where system_id = $1) as stays, (select count(*)::int from discharge.fact where system_id = $1) as discharge,
        (select count(*)::int from discharge.status where system_id = $1 and ready_since is not null) as ready,
        (select count(*)::int from access.relationship where system_id = $1) as relationships`,
      [systemId],
    )
    return rows[0] as Record<'journal' | 'people' | 'stays' | 'discharge' | 'ready' | 'relationships', number>
  })
const command = async (
  verb: string,
  args: Record<string, string>,
  options: Record<string, string | boolean> = {},
) => {
  const lines: string[] = []
  const found = parts.commands!.find((one) => one.verb === verb)!
  const asked = {
    db,
    args,
    options,
    cwd: '',
    root: '',
    serving: false,
    write: (line: string) => lines.push(line),
  }
  return { ...(await found.run(asked)), lines }
}

afterEach(async () => {
  for (const { system_id } of await systems()) await deleteSystem(db, system_id)
})

describe.each(worlds)('$systemId', (example) => {
  test('loads whole, is journaled, and what is derived is as its facts say', {
    timeout: 120_000,
  }, async () => {
    const world = example.build(1, now)
    expect(await loadWorld(db, world)).toMatchObject({ people: world.people.length, beds: world.beds.length })
    const rows = await rowsOf(example.systemId)
    const ready = standingOf(world).filter(({ status }) => status.readiness.readySince).length
    expect(rows).toMatchObject({
      people: world.people.length,
      stays: world.stayFacts.length,
      discharge: world.dischargeFacts.length,
    })
    expect(rows.ready).toBeGreaterThanOrEqual(ready)
    expect(rows.journal).toBeGreaterThan(rows.stays + rows.discharge + rows.people)
    expect(rows.relationships).toBeGreaterThanOrEqual(rows.people)
    expect(await db.asOwner((client) => verifyJournal(client, example.systemId))).toMatchObject({
      ok: true,
      rows: rows.journal,
    })
    const by = serviceOf(example.systemId)
    expect(
      await asViewer(db, by, world.demoAt ?? null, async (tx) => [
        await rebuildStays(tx, by),
        await rebuildDischarge(tx, by.systemId),
      ]),
    ).toEqual([0, 0])
    expect(await systems()).toMatchObject([
      { example: true, demo_at: world.demoAt ? new Date(world.demoAt.epochMilliseconds) : null },
    ])
  })
})

test('a place on a demonstration clock was journaled at that time, and its ward sees its people', async () => {
  await loadWorld(db, tiny.build(1, now))
  const { rows } = await db.asOwner((client) =>
    client.query('select distinct recorded_at from platform.journal'),
  )
  expect(rows).toEqual([{ recorded_at: new Date(tinyNow.epochMilliseconds) }])
  const seen = (userId: string, organisationId: string, role: string) =>
    asViewer(
      db,
      { systemId: 'tiny', userId, organisationId, role },
      tinyNow,
      async (tx) => (await tx.selectFrom('people.person').select('person_id').execute()).length,
    )
  expect(
    await seen(tinyId('account Sister Amara Blythe'), tinyId('organisation trust'), 'ward coordinator'),
  ).toBe(12)
  expect(await seen(tinyId('account Marek Sobol'), tinyId('organisation home'), 'provider')).toBe(1)
  expect(
    await seen(tinyId('account Professor Judith Amery'), tinyId('organisation board'), 'board member'),
  ).toBe(0)
})

test('is refused a second time, and replaced with --fresh', async () => {
  expect(await command('load', { name: 'tiny' })).toMatchObject({ exit: 0 })
  const before = await rowsOf('tiny')
  expect(await command('load', { name: 'tiny' })).toMatchObject({
    exit: 6,
    lines: ['homeward: Smallshire is already loaded; --fresh replaces it'],
  })
  expect(await rowsOf('tiny')).toEqual(before)
  await asViewer(db, serviceOf('tiny'), null, (tx) =>
    tx.updateTable('access.account').set({ phone: '01632 960999' }).execute(),
  )
  expect(await command('load', { name: 'tiny' }, { fresh: true })).toMatchObject({ exit: 0 })
  expect(await rowsOf('tiny')).toEqual(before)
  expect(await db.asOwner((client) => verifyJournal(client, 'tiny'))).toMatchObject({ ok: true })
})

test('--fresh never deletes a place of real people', async () => {
  await asViewer(db, serviceOf('tiny'), null, (tx) =>
    tx
      .insertInto('access.system')
      .values({ system_id: 'tiny', name: 'Real place', example: false })
      .execute(),
  )
  expect(await command('load', { name: 'tiny' }, { fresh: true })).toMatchObject({ exit: 5 })
  expect(await systems()).toMatchObject([{ name: 'Real place' }])
})

test('--fresh leaves every other place alone, and its triggers awake', async () => {
  await loadWorld(db, tiny.build(1, now))
  await loadWorld(db, { ...tiny.build(1, now), systemId: 'other' })
  const other = await rowsOf('other')
  await loadWorld(db, tiny.build(1, now), { fresh: true })
  expect(await rowsOf('other')).toEqual(other)
  await asViewer(db, serviceOf('other'), null, (tx) =>
    tx.updateTable('stays.ward').set({ name: 'Ash' }).execute(),
  )
  expect((await rowsOf('other')).journal).toBe(other.journal + 1)
})

test('is loaded whole or not at all', async () => {
  const world = tiny.build(1, now)
  const [first] = world.stayFacts
  const twice = world.stayFacts
    .filter(({ stayId }) => stayId === first!.stayId)
    .map((fact, i) => ({ ...fact, factId: tinyId(`again ${i}`), stayId: tinyId('again') }))
  await expect(loadWorld(db, { ...world, stayFacts: [...world.stayFacts, ...twice] })).rejects.toThrow(
    'one_place_per_person',
  )
  expect(await systems()).toEqual([])
  expect(await rowsOf('tiny')).toMatchObject({ journal: 0, people: 0, stays: 0 })
})

test('says what there is, and what is not there', async () => {
  await loadWorld(db, tiny.build(1, now))
  const { lines, json } = await command('list', {})
  expect(lines.map((line) => line.split(/\s{2,}/)[0])).toEqual(worlds.map(({ systemId }) => systemId))
  expect(json).toContainEqual(expect.objectContaining({ systemId: 'tiny', loaded: true }))
  expect(json).toContainEqual(expect.objectContaining({ systemId: 'marlshire', loaded: false }))
  expect(await command('load', { name: 'atlantis' })).toMatchObject({ exit: 4 })
  expect(await command('load', { name: 'tiny' }, { seed: 'x' })).toMatchObject({ exit: 2 })
})

test('prints where the document disagrees with itself', async () => {
  const { lines } = await command('load', { name: 'lancashire-winter-2017' })
  expect(lines).toContain(
    '  Care homes, North: the document says 147, but 190 Residential + 37 Nursing + 1 Residential & Nursing = 228',
  )
}, 30_000)

test('the first run loads the world of the settings, and later runs nothing', async () => {
  const lines: string[] = []
  const write = (line: string) => lines.push(line)
  await expect(ensureWorld(db, { world: 'atlantis' }, write)).rejects.toThrow('There are: marlshire')
  expect(await ensureWorld(db, { world: 'tiny' }, write)).toEqual(['Smallshire'])
  expect(await ensureWorld(db, { world: 'marlshire' }, write)).toEqual([])
  expect(await systems()).toHaveLength(1)
})
