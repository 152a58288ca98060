import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import type { Database } from '../../../platform/db/open.ts'
import { Temporal } from '../../../platform/time.ts'
import { closeBed, reopenBed } from './close-bed.ts'

let db: Database
let place: Place
const now = Temporal.Now.instant()
beforeAll(async () => {
  db = await testDatabase()
  place = await smallPlace(db)
})

test('a ward coordinator closes and reopens a bed of their own organisation', async () => {
  const nurse = await place.staff('ward coordinator', 'trust')
  const bedId = place.beds[0]!
  expect(
    await place.as(nurse, (tx) => closeBed(tx, { by: nurse, now, bedId, reason: 'repair' })),
  ).toHaveProperty('closureId')
  expect(await place.as(nurse, (tx) => reopenBed(tx, { by: nurse, now, bedId }))).toEqual({ bedId })
})

test('a ward coordinator of another organisation cannot, and the database says so', async () => {
  const [ours, theirs] = [
    await place.staff('ward coordinator', 'trust'),
    await place.staff('ward coordinator', 'home'),
  ]
  const bedId = place.beds[1]!
  expect(
    await place.as(theirs, (tx) => closeBed(tx, { by: theirs, now, bedId, reason: 'repair' })),
  ).toMatchObject({ refused: 'not-allowed' })
  await place.as(ours, (tx) => closeBed(tx, { by: ours, now, bedId, reason: 'repair' }))
  expect(await place.as(theirs, (tx) => reopenBed(tx, { by: theirs, now, bedId }))).toHaveProperty('refused')
})

test('an administrator closes any bed, and a hub navigator none', async () => {
  const [admin, hub] = [await place.staff('administrator', 'hub'), await place.staff('hub navigator', 'hub')]
  const bedId = place.beds[2]!
  expect(await place.as(hub, (tx) => closeBed(tx, { by: hub, now, bedId, reason: 'repair' }))).toHaveProperty(
    'refused',
  )
  expect(
    await place.as(admin, (tx) => closeBed(tx, { by: admin, now, bedId, reason: 'repair' })),
  ).toHaveProperty('closureId')
})
