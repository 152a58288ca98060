import { beforeEach, describe, expect, test } from 'vitest'
import { comesIn } from '../../../../test/support/coming-in.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { good } from '../../../../test/support/good.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Instant, Temporal } from '../../../platform/time.ts'
import * as stays from '../index.ts'

const db = await testDatabase()
const now = Temporal.Now.instant().round('millisecond')
const ago = (hours: number): Instant => now.subtract({ hours })
let place: Place
let nurse: Viewer
let serial = 0
let bed: string[]

beforeEach(async () => {
  place = await smallPlace(db, `wards-${serial++}`)
  nurse = await place.staff('ward coordinator', 'trust')
  bed = place.beds
})

const admit = (more: Partial<stays.Admit> = {}, by: Viewer = nurse) => comesIn(place, by, now, more)

describe('wards and beds', () => {
  const view = (by: Viewer) => place.as(by, (tx) => stays.wardsAndBeds(tx, by))
  const close = (bedId: string, more: Partial<stays.CloseBed> = {}) =>
    place.as(nurse, (tx) => stays.closeBed(tx, { by: nurse, now, bedId, reason: 'repair', ...more }))

  test('who is where, as far as one may see: to others a bed is only taken', async () => {
    const { stayId } = good(await admit())
    good(await admit({ bedId: null }))
    good(await close(bed[1]!, { at: ago(5), words: 'leak' }))
    const [site] = await view(nurse)
    const elm = site!.wards.find((ward) => ward.name === 'Elm')!
    expect(elm.beds.map((one) => one.state)).toEqual(['occupied', 'closed', 'free', 'free'])
    expect(elm.beds[0]).toMatchObject({ occupant: { stayId, person: { givenName: 'A' }, onLeave: false } })
    expect(elm.beds[1]).toMatchObject({ reason: 'repair', words: 'leak', since: ago(5) })
    expect(elm).toMatchObject({ inBeds: 1, withoutBedCount: 1, onLeave: 0, withoutBed: [{ onLeave: false }] })
    for (const role of ['board member', 'hub navigator', 'administrator'] as const) {
      const other = await place.staff(role, role === 'board member' ? 'board' : 'hub')
      const theirs = (await view(other))[0]!.wards.find((ward) => ward.name === 'Elm')!
      expect(theirs.beds[0]).toMatchObject({ state: 'occupied', occupant: null })
      expect(theirs).toMatchObject({ inBeds: 1, withoutBedCount: 1, withoutBed: [] })
      expect(JSON.stringify(theirs)).not.toContain(stayId)
    }
  })

  test('closing and reopening keep their history', async () => {
    good(await admit())
    expect(await close(bed[0]!)).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('move them first'),
    })
    good(await close(bed[1]!))
    expect(await close(bed[1]!)).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('closed already'),
    })
    expect(await close(bed[2]!, { reason: 'other' })).toMatchObject({ fields: { words: expect.anything() } })
    expect(await close(bed[2]!, { at: now.add({ hours: 1 }) })).toMatchObject({
      fields: { at: expect.anything() },
    })
    good(await place.as(nurse, (tx) => stays.reopenBed(tx, { by: nurse, now, bedId: bed[1]! })))
    expect(
      await place.as(nurse, (tx) => stays.reopenBed(tx, { by: nurse, now, bedId: bed[1]! })),
    ).toMatchObject({ refused: 'conflict' })
    good(await admit({ bedId: bed[1]! }))
    const hub = await place.staff('hub navigator', 'hub')
    expect(
      await place.as(hub, (tx) => stays.closeBed(tx, { by: hub, now, bedId: bed[3]!, reason: 'repair' })),
    ).toMatchObject({ refused: 'not-allowed' })
  })

  test('new beds stand last, names are used once, beds with people stay', async () => {
    const admin = await place.staff('administrator', 'trust')
    const by = { by: admin, now }
    good(await place.as(admin, (tx) => stays.addBed(tx, { ...by, wardId: place.wardId, name: 'Chair 1' })))
    expect((await view(admin))[0]!.wards[0]!.beds.at(-1)).toMatchObject({ name: 'Chair 1', placeInWard: 5 })
    expect(
      await place.as(admin, (tx) => stays.addBed(tx, { ...by, wardId: place.wardId, name: 'Chair 1' })),
    ).toMatchObject({ refused: 'conflict' })
    expect(
      await place.as(admin, (tx) =>
        stays.addWard(tx, { ...by, siteId: place.siteId, name: 'Elm', kind: 'acute' }),
      ),
    ).toMatchObject({ refused: 'conflict' })
    good(await admit())
    expect(await place.as(admin, (tx) => stays.endBed(tx, { ...by, bedId: bed[0]! }))).toMatchObject({
      refused: 'conflict',
    })
    good(await place.as(admin, (tx) => stays.endBed(tx, { ...by, bedId: bed[3]! })))
    expect(await admit({ bedId: bed[3]! })).toMatchObject({
      because: expect.stringContaining('no longer in use'),
    })
    const home = await place.staff('provider', 'home')
    expect(
      await place.as(home, (tx) => stays.addBed(tx, { by: home, now, wardId: place.wardId, name: 'X' })),
    ).toMatchObject({ refused: 'not-allowed' })
  })
})
