import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { keptSettings } from '../../src/modules/access/index.ts'
import { asViewer } from '../../src/platform/db/tx.ts'
import { Temporal } from '../../src/platform/time.ts'
import { testDatabase } from '../support/database.ts'
import { type Place, smallPlace } from '../support/given.ts'
import { good } from '../support/good.ts'

// What a place chose is part of every figure that was counted by it: of settings each choice is kept, with what held when.

const versioned = ['delays.setting', 'discharge.setting', 'forecast.setting'] as const
/** Settings of which only the newest choice can be asked; the journal has those before it. */
const journaledOnly = { 'access.system': 'of a place itself, and how it is run from now on' }
/** Settings that were chosen elsewhere and stand with what was made by them. */
const copied = { 'delays.return': 'those by which a return was counted' }

const db = await testDatabase()
let place: Place
beforeAll(async () => {
  place = await smallPlace(db)
})

test('every column of settings is of a table of choices, or listed with its reason', async () => {
  const { rows } = await db.asOwner((client) =>
    client.query(`select c.table_schema || '.' || c.table_name as name from information_schema.columns c
      where c.column_name = 'settings' and c.table_schema not in ('pg_catalog', 'information_schema') order by 1`),
  )
  expect(rows.map(({ name }) => name)).toEqual(
    [...versioned, ...Object.keys(journaledOnly), ...Object.keys(copied)].toSorted(),
  )
})

describe.each(versioned)('%s', (table) => {
  const settings = keptSettings<unknown>({ table, parse: (kept) => kept, usual: 'the usual' })
  const at = (time: string) => Temporal.Instant.from(`2026-11-24T${time}Z`)
  const heldAt = (time: string) => place.as(place.service, (tx) => settings.of(tx, place.systemId, at(time)))
  const choose = (time: string, chosen: object) =>
    asViewer(db, place.service, at(time), async (tx) =>
      good(await settings.choose(tx, place.systemId, { settings: chosen, why: `At ${time}` })),
    )

  test('a choice holds from when it is made, and what held before can still be asked', async () => {
    expect(await heldAt('09:00')).toBe('the usual')
    await choose('10:00', { first: 1 })
    await choose('11:00', { second: 2 })
    expect([
      await heldAt('09:59'),
      await heldAt('10:00'),
      await heldAt('10:59'),
      await heldAt('11:00'),
    ]).toEqual(['the usual', { first: 1 }, { first: 1 }, { second: 2 }])
    const changes = await place.as(place.service, (tx) => settings.changes(tx, place.systemId))
    expect(changes.map((one) => [one.settings, one.why])).toEqual([
      [{ second: 2 }, 'At 11:00'],
      [{ first: 1 }, 'At 10:00'],
    ])
  })

  test.each([`update ${table} set why = 'Another'`, `delete from ${table}`])(
    'the program itself may not: %s',
    async (statement) => {
      const done = place.as(place.service, (tx) => sql.raw(statement).execute(tx))
      await expect(done).rejects.toThrow(/permission denied/)
    },
  )
})
