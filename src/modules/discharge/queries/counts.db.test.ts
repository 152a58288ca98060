import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import type { Small } from '../../../../test/support/discharge.ts'
import { smallPlace } from '../../../../test/support/given.ts'
import type { Database } from '../../../platform/db/open.ts'
import { newId } from '../../../platform/ids.ts'
import { type Count, counts } from '../index.ts'

let db: Database
let place: Small

beforeAll(async () => {
  db = await testDatabase()
  place = await smallPlace(db)
})

/** So many people ready on each pathway, and nothing else in the place. */
async function ready(
  pathways: Record<string, number>,
): Promise<Record<string, Record<string, number | null>>> {
  return place.as(place.service, async (tx) => {
    for (const [pathway, n] of Object.entries(pathways))
      for (let i = 0; i < n; i += 1) {
        const ids = { system_id: place.systemId, stay_id: newId(), person_id: newId() }
        await tx
          .insertInto('people.person')
          .values({ system_id: ids.system_id, person_id: ids.person_id, family_name: 'A', given_name: 'B' })
          .execute()
        await tx
          .insertInto('stays.stay')
          .values({
            ...ids,
            organisation_id: place.organisation.trust,
            site_id: place.siteId,
            ward_id: place.wardId,
            place: 'no bed',
            admitted_at: '2026-11-01T09:00:00Z',
            last_heard_at: '2026-11-01T09:00:00Z',
          })
          .execute()
        await tx
          .insertInto('discharge.status')
          .values({
            ...ids,
            pathway: pathway === 'not decided' ? null : pathway,
            ready_since: '2026-11-02T09:00:00Z',
          })
          .execute()
      }
    const rows = await counts(tx)
    await sql`delete from discharge.status where system_id = ${place.systemId}`.execute(tx)
    return byDimension(rows)
  })
}

const byDimension = (rows: Count[]) => {
  const all: Record<string, Record<string, number | null>> = {}
  for (const { dimension, key, people } of rows) (all[dimension] ??= {})[key] = people
  return all
}

describe('numbers below 6 are hidden, and cannot be worked out', () => {
  test.each<[string, Record<string, number>, Record<string, number | null>, number | null]>([
    [
      'none small',
      { P0: 6, P1: 7, P2: 8, P3: 9, 'not decided': 6 },
      { P0: 6, P1: 7, P2: 8, P3: 9, 'not decided': 6 },
      36,
    ],
    [
      'one small takes the next smallest along',
      { P0: 3, P1: 10, P2: 8, P3: 9, 'not decided': 7 },
      { P0: null, P1: 10, P2: 8, P3: 9, 'not decided': null },
      37,
    ],
    [
      'two that add up to enough',
      { P0: 5, P1: 10, P2: 4, P3: 9, 'not decided': 7 },
      { P0: null, P1: 10, P2: null, P3: 9, 'not decided': 7 },
      35,
    ],
    [
      'small ones that add up to fewer than 6',
      { P0: 2, P1: 10, P2: 1, P3: 9, 'not decided': 1 },
      { P0: null, P1: 10, P2: null, P3: null, 'not decided': null },
      23,
    ],
    [
      'only one is not small',
      { P1: 20 },
      { P0: null, P1: null, P2: null, P3: null, 'not decided': null },
      20,
    ],
    [
      'hardly anybody',
      { P0: 2, P1: 3 },
      { P0: null, P1: null, P2: null, P3: null, 'not decided': null },
      null,
    ],
    ['nobody', {}, { P0: null, P1: null, P2: null, P3: null, 'not decided': null }, null],
  ])('%s', async (_, pathways, expected, total) => {
    const { pathway, total: all, site } = await ready(pathways)
    expect(pathway).toEqual(expected)
    expect(all).toEqual({ total })
    expect(Object.values(site!)).toEqual([total])
    const hidden = Object.keys(expected).filter((key) => expected[key] === null)
    const left = hidden.reduce((sum, key) => sum + (pathways[key] ?? 0), 0)
    if (total !== null && hidden.length > 0) expect(hidden.length >= 2 && left >= 6).toBe(true)
  })
})

test('a board member counts and sees nobody; the door counts nothing', async () => {
  const board = await place.staff('board member', 'board')
  await place.as(board, async (tx) => {
    expect((await counts(tx)).length).toBeGreaterThan(5)
    expect(await tx.selectFrom('discharge.status').selectAll().execute()).toEqual([])
  })
  expect((await place.as({ ...board, role: 'door' }, counts)).filter((one) => one.people !== null)).toEqual(
    [],
  )
})
