import { expect, test } from 'vitest'
import { tinyNow } from '../../examples/tiny/world.ts'
import { isPerson, list } from '../../src/modules/discharge/index.ts'
import { nationalNights } from '../../src/modules/discharge/rules/national-nights.ts'
import { factsOf } from '../../src/modules/discharge/store.ts'
import { asViewer } from '../../src/platform/db/tx.ts'
import { testDatabase } from '../support/database.ts'
import { loadTiny } from '../support/tiny.ts'

// The list asks the database, the journey asks the rule: both must say the same of everybody.

const db = await testDatabase()

test('since when no reason to need the bed is left: the list’s question and the rule agree on everyone ready', async () => {
  const world = await loadTiny(db)
  const viewer = world.who('Tomasz')
  const compared = await asViewer(db, viewer, tinyNow, async (tx) => {
    const rows = (await list(tx, viewer, tinyNow, { view: 'hub' })).filter(isPerson)
    const pairs: { list: string | null; rule: string | null }[] = []
    for (const row of rows.filter(({ readySince }) => readySince !== null)) {
      const facts = await factsOf(tx, world.systemId, row.stayId)
      const national = nationalNights(facts, { admittedAt: row.admittedAt, leftAt: null }, tinyNow)
      pairs.push({
        list: row.notNeededSince?.toString() ?? null,
        rule: national.is === 'counted' ? national.since.toString() : null,
      })
    }
    return pairs
  })
  expect(compared.length).toBeGreaterThan(3)
  expect(compared.map(({ list: said }) => said)).toEqual(compared.map(({ rule }) => rule))
  expect(compared.some(({ rule }) => rule !== null)).toBe(true)
})
