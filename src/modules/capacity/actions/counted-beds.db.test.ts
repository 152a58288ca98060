import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { admitted, does, ok } from '../../../../test/support/discharge.ts'
import { smallPlace } from '../../../../test/support/given.ts'
import { needing } from '../../../../test/support/needs.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Instant, Temporal } from '../../../platform/time.ts'
import { cancel, closeBed } from '../../stays/index.ts'
import { service } from '../queries/services.ts'
import { differenceOf } from '../rules/free-of.ts'
import { sayFree } from './say-free.ts'
import { settleDifference } from './settle-difference.ts'

const db = await testDatabase()
const now = Temporal.Instant.from('2026-11-24T08:12:00Z')
const later = (minutes: number): Instant => now.add({ minutes })

/** A ward of a place of its own, whose beds are a service that is counted from stays. */
const countedWard = async (systemId: string) => {
  const place = await smallPlace(db, systemId)
  const hub = await place.staff('hub navigator', 'hub', 'T. Nowak')
  const ward = await place.staff('ward coordinator', 'trust')
  const { serviceId, lineIds } = await needing(db, place).makeService(now, {
    kind: 'community bed',
    of: 'trust',
    wardId: place.wardId,
  })
  const serviceAt = async (at: Instant) =>
    (await place.as(hub, (tx) => service(tx, { systemId, now: at, serviceId })))!
  return { place, hub, ward, lineId: lineIds[0]!, serviceAt }
}

const says = (by: Viewer, at: Instant, lineId: string, free: number, more: object = {}) =>
  does(db, by, at, async (tx, about) =>
    sayFree(tx, { ...about, lineId, free, source: 'page', shown: null, ...more }),
  )

describe('CARE #3216, #2811: beds of ours are counted from stays, and what is typed is held against them', () => {
  test('counted, closed, typed, differing, settled', async () => {
    const { place, hub, ward, lineId, serviceAt } = await countedWard('settling')
    const seen = async () => (await serviceAt(later(60))).lines[0]!.figure
    expect(await seen()).toMatchObject({ source: 'counted', figureId: null, left: 4 })

    ok(
      await does(db, ward, now, (tx, about) =>
        closeBed(tx, { ...about, bedId: place.beds[3]!, reason: 'staffing' }),
      ),
    )
    expect(await seen()).toMatchObject({ source: 'counted', left: 3 })

    ok(await says(hub, later(5), lineId, 2))
    expect(await serviceAt(later(6))).toMatchObject({ counted: 3 })
    expect(await seen()).toMatchObject({ source: 'page', left: 2 })

    const settle = (
      right: 'stays' | 'typed',
      counted: number,
      words = 'A bed is closed since this morning',
    ) =>
      does(db, hub, later(10), (tx, about) =>
        settleDifference(tx, { ...about, lineId, typed: 2, counted, right, words }),
      )
    expect(await settle('stays', 4)).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('3 in the stays'),
    })
    expect(await settle('stays', 3, ' ')).toMatchObject({ refused: 'invalid' })
    ok(await settle('typed', 3))
    expect(await seen()).toMatchObject({ source: 'page', left: 2 })
    ok(await settle('stays', 3))
    expect(await seen()).toMatchObject({ source: 'counted', left: 3 })
    expect(await settle('stays', 3)).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('no longer differ'),
    })
  })

  test('beds are full when they are full, and empty when they are empty: the count moves with the stay', async () => {
    const { place, ward, serviceAt } = await countedWard('counting')
    const left = async () => (await serviceAt(later(1))).lines[0]!.figure!.left
    expect(await left()).toBe(4)
    await admitted(db, place, ward, 0, now)
    expect(await left()).toBe(3)
    await admitted(db, place, ward, 1, now)
    expect(await left()).toBe(2)
    await admitted(db, place, ward, null, now)
    expect(await left()).toBe(2)
  })
})

describe('OpenMRS ward README: admitted but bedless, and bedded but not admitted, were both possible by accident', () => {
  test('admitted without a bed is a state of its own: it fills no bed of the ledger, on the ward or beside it', async () => {
    const { place, ward, serviceAt } = await countedWard('bedless')
    const counted = async () => (await serviceAt(later(1))).counted
    const empty = (await counted())!
    for (let i = 0; i <= empty; i++) await admitted(db, place, ward, null, now)
    expect(await counted()).toBe(empty)
    const waiting = await place.as(ward, (tx) =>
      tx.selectFrom('stays.stay').select(['place', 'bed_id']).execute(),
    )
    expect(waiting).toHaveLength(empty + 1)
    expect(waiting.every((stay) => stay.place === 'no bed' && stay.bed_id === null)).toBe(true)
  })

  test('in a bed of the ledger lies somebody who is admitted: a cancelled admission leaves it empty', async () => {
    const { place, ward, serviceAt } = await countedWard('cancelled')
    const counted = async () => (await serviceAt(later(1))).counted
    const empty = (await counted())!
    const { stayId, factId } = await admitted(db, place, ward, 0, now)
    expect(await counted()).toBe(empty - 1)
    ok(
      await does(db, ward, later(5), (tx, about) =>
        cancel(tx, { ...about, stayId, factId, reason: 'Wrong person' }),
      ),
    )
    expect(await counted()).toBe(empty)
  })
})

test('OPTICA at CHFT: the old way and the new run side by side; what is typed stays, and each difference is listed until settled', async () => {
  const { hub, lineId, serviceAt } = await countedWard('side-by-side')
  const listed = async () => {
    const { typed, counted } = differenceOf(await serviceAt(later(3))) ?? {}
    return [typed, counted]
  }
  expect(await listed()).toEqual([undefined, undefined])
  ok(await says(hub, later(1), lineId, 9, { source: 'file' }))
  expect(await listed()).toEqual([9, 4])
  ok(
    await does(db, hub, later(2), (tx, about) =>
      settleDifference(tx, {
        ...about,
        lineId,
        typed: 9,
        counted: 4,
        right: 'stays',
        words: 'Switched over',
      }),
    ),
  )
  expect(await listed()).toEqual([undefined, undefined])
})
