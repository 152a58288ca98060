import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { does, ok } from '../../../../test/support/discharge.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { needing } from '../../../../test/support/needs.ts'
import { rebuildCommand } from '../../../edges/cli/rebuild.ts'
import { allRebuilds } from '../../../main.ts'
import type { Database } from '../../../platform/db/open.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Instant, Temporal } from '../../../platform/time.ts'
import { service } from '../queries/services.ts'
import { changeService } from './change-services.ts'
import { knownServices } from './files/known-services.ts'
import { sayFree } from './say-free.ts'
import { take } from './take.ts'
import { takeBackFigure } from './take-back-figure.ts'

let db: Database
let place: Place
let hub: Viewer & { userId: string }
let home: Viewer & { userId: string }
let make: ReturnType<typeof needing>
const now = Temporal.Instant.from('2026-11-24T08:12:00Z')
const later = (minutes: number): Instant => now.add({ minutes })

beforeAll(async () => {
  db = await testDatabase()
  place = await smallPlace(db)
  hub = await place.staff('hub navigator', 'hub', 'T. Nowak')
  home = await place.staff('provider', 'home')
  make = needing(db, place)
})

const aHome = async (free?: number) => {
  const made = await make.makeService(now, {
    kind: 'nursing home',
    of: 'home',
    ...(free === undefined ? {} : { free }),
  })
  return { ...made, lineId: made.lineIds[0]! }
}
const lineOf = async (serviceId: string, lineId: string, at: Instant = later(60)) => {
  const one = await place.as(hub, (tx) => service(tx, { systemId: place.systemId, now: at, serviceId }))
  return one!.lines.find((line) => line.lineId === lineId)!
}
const says = (by: Viewer, at: Instant, lineId: string, free: number, more: object = {}) =>
  does(db, by, at, async (tx, about) =>
    sayFree(tx, { ...about, lineId, free, source: 'page', shown: null, ...more }),
  )

describe('saying what is free', () => {
  test('the same number again is "still true": a new figure that confirms the one before', async () => {
    const { serviceId, lineId } = await aHome(2)
    const { figure } = await lineOf(serviceId, lineId)
    const said = ok(await says(home, later(5), lineId, 2, { shown: figure!.figureId, shownLeft: 2 }))
    expect(said.confirmed).toBe(true)
    expect((await lineOf(serviceId, lineId)).figure).toMatchObject({
      figureId: said.figureId,
      left: 2,
      saidAt: later(5),
      saidBy: home.userId,
    })
    const kept = await place.as(hub, (tx) =>
      tx
        .selectFrom('capacity.figure')
        .select(['free', 'confirms'])
        .where('line_id', '=', lineId)
        .orderBy('said_at')
        .execute(),
    )
    expect(kept).toEqual([
      { free: 2, confirms: null },
      { free: 2, confirms: figure!.figureId },
    ])
  })

  test('a newer figure meanwhile is a conflict, and says what it is', async () => {
    const { serviceId, lineId } = await aHome(2)
    const shown = (await lineOf(serviceId, lineId)).figure!.figureId
    ok(await says(hub, later(5), lineId, 1, { shown }))
    expect(await says(home, later(6), lineId, 2, { shown, shownLeft: 2 })).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('newer figure'),
      fields: { free: 'Now it says 1' },
    })
  })

  test('somebody placed meanwhile is a conflict too: the provider is asked again', async () => {
    const { serviceId, lineId } = await aHome(2)
    const shown = (await lineOf(serviceId, lineId)).figure!.figureId
    ok(
      await does(db, hub, later(3), (tx, { by }) =>
        take(tx, { by, takeId: newId(), lines: [{ lineId, units: 1 }] }),
      ),
    )
    expect(await says(home, later(5), lineId, 2, { shown, shownLeft: 2 })).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('placed with you meanwhile: 1 are left'),
    })
    ok(await says(home, later(6), lineId, 1, { shown, shownLeft: 1 }))
    expect((await lineOf(serviceId, lineId)).figure).toMatchObject({ free: 1, left: 1 })
  })

  describe('more than there are', () => {
    const threeRooms = () =>
      make.makeService(now, {
        kind: 'nursing home',
        name: `Three rooms ${newId()}`,
        places: 3,
        lines: [{ words: 'ground floor', free: 1 }, { words: 'first floor' }],
      })

    test('is refused with how many there are, and how many may be said', async () => {
      const { serviceId, lineIds } = await threeRooms()
      const [ground, first] = lineIds as [string, string]
      const { figure } = await lineOf(serviceId, ground)
      const shown = figure!.figureId
      expect(await says(home, later(5), ground, 4, { shown })).toMatchObject({
        refused: 'invalid',
        because: expect.stringContaining('has 3 rooms in all, so 4 cannot be free'),
        fields: { free: expect.stringContaining('Enter 3 or fewer') },
      })
      expect(await says(hub, later(5), first, 3)).toMatchObject({
        refused: 'invalid',
        because: expect.stringContaining('and 1 are free in its other lines'),
        fields: { free: expect.stringContaining('Enter 2 or fewer') },
      })
      expect((await lineOf(serviceId, ground)).figure).toMatchObject({ figureId: shown, left: 1 })
      ok(await says(hub, later(5), first, 2))
    })

    test('said of two lines at one moment: one of the two is refused', async () => {
      const { lineIds } = await make.makeService(now, {
        kind: 'nursing home',
        name: `At once ${newId()}`,
        places: 3,
        lines: [{ words: 'ground floor' }, { words: 'first floor' }],
      })
      const both = await Promise.all(lineIds.map((lineId) => says(hub, later(5), lineId, 2)))
      expect(both.filter((one) => 'refused' in one)).toHaveLength(1)
    })

    test('a service is not given fewer places than are said to be free', async () => {
      const { serviceId } = await threeRooms()
      const input = (await place.as(hub, (tx) => knownServices(tx, place.systemId))).find(
        (one) => one.serviceId === serviceId,
      )!.input
      const change = (places: number) =>
        does(db, hub, later(5), (tx, { by }) =>
          changeService(tx, { by, serviceId, input: { ...input, places } }),
        )
      expect(await change(0)).toMatchObject({
        refused: 'invalid',
        fields: { places: expect.stringContaining('fewer than the 1 room that are said to be free') },
      })
      ok(await change(1))
    })
  })

  test('a provider says what is free of its own services only, and the database holds that too', async () => {
    const elsewhere = await make.makeService(now, { kind: 'home care', of: 'community', free: 3 })
    const lineId = elsewhere.lineIds[0]!
    const shown = (await lineOf(elsewhere.serviceId, lineId)).figure!.figureId
    expect(await says(home, later(5), lineId, 9, { shown })).toMatchObject({ refused: 'not-allowed' })
    const byHand = place.as(home, (tx) =>
      tx
        .insertInto('capacity.figure')
        .values({
          system_id: place.systemId,
          figure_id: newId(),
          line_id: lineId,
          free: 9,
          said_at: later(5).toString(),
          source: 'page',
        })
        .execute(),
    )
    await expect(byHand).rejects.toThrow(/row-level security/)
    expect((await lineOf(elsewhere.serviceId, lineId)).figure).toMatchObject({ free: 3 })
  })

  test.each(['ward coordinator', 'on-call manager', 'board member', 'analyst', 'administrator'] as const)(
    'a %s says nothing',
    async (role) => {
      const { lineId } = await aHome()
      const by = await place.staff(role, 'trust')
      expect(await says(by, now, lineId, 1)).toMatchObject({ refused: 'not-allowed' })
    },
  )

  test.each([-1, 1.5, 10_000, Number.NaN])('%d is no number of rooms', async (free) => {
    const { lineId } = await aHome()
    expect(await says(home, now, lineId, free)).toMatchObject({
      refused: 'invalid',
      fields: { free: expect.any(String) },
    })
  })

  test('nobody says anything of a line that is not there, or of another place', async () => {
    expect(await says(hub, now, newId(), 1)).toMatchObject({ refused: 'not-found' })
    const other = await smallPlace(db, 'other')
    const { lineIds } = await needing(db, other).makeService(now, { kind: 'home care', of: 'home' })
    expect(await says(hub, now, lineIds[0]!, 1)).toMatchObject({ refused: 'not-found' })
  })
})

describe('taking a figure back that was said by a slip', () => {
  test('what stood before stands again, as old as it was', async () => {
    const { serviceId, lineId } = await aHome(2)
    const before = (await lineOf(serviceId, lineId)).figure!
    const { figureId } = ok(await says(hub, later(5), lineId, 20, { shown: before.figureId }))
    ok(await does(db, hub, later(6), (tx, about) => takeBackFigure(tx, { ...about, figureId })))
    expect((await lineOf(serviceId, lineId)).figure).toEqual(before)
    expect(
      await does(db, hub, later(7), (tx, about) => takeBackFigure(tx, { ...about, figureId })),
    ).toMatchObject({
      refused: 'conflict',
    })
  })

  test('the first figure of a line taken back leaves no figure, which is not 0', async () => {
    const { serviceId, lineId } = await aHome()
    const { figureId } = ok(await says(hub, now, lineId, 4))
    ok(await does(db, hub, later(1), (tx, about) => takeBackFigure(tx, { ...about, figureId })))
    expect((await lineOf(serviceId, lineId)).figure).toBeNull()
  })

  test('not by somebody else, not after ten minutes, not once somebody was placed on it', async () => {
    const { serviceId, lineId } = await aHome(1)
    const shown = (await lineOf(serviceId, lineId)).figure!.figureId
    const { figureId } = ok(await says(hub, later(1), lineId, 3, { shown }))
    const undo = (by: Viewer, at: Instant) =>
      does(db, by, at, (tx, about) => takeBackFigure(tx, { ...about, figureId }))
    expect(await undo(home, later(2))).toMatchObject({ refused: 'not-allowed' })
    expect(await undo(hub, later(20))).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('10 minutes'),
    })
    ok(
      await does(db, hub, later(2), (tx, { by }) =>
        take(tx, { by, takeId: newId(), lines: [{ lineId, units: 1 }] }),
      ),
    )
    expect(await undo(hub, later(3))).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('placed on this'),
    })
  })
})

test('homeward rebuild: the standing figures rebuilt are those that live, and a wrong one is put right', async () => {
  const standing = () =>
    place.as(place.service, (tx) =>
      tx.selectFrom('capacity.standing').selectAll().orderBy('line_id').execute(),
    )
  const rebuild = () =>
    rebuildCommand(allRebuilds).run({
      db,
      args: {},
      options: {},
      cwd: '',
      root: '',
      serving: false,
      write: () => undefined,
    })
  const live = await standing()
  expect(live.length).toBeGreaterThan(5)
  const first = (await rebuild()).json as { changed: { system: string; capacity: number }[] }
  expect(first.changed.find(({ system }) => system === place.systemId)?.capacity).toBe(0)
  expect(await standing()).toEqual(live)
  await db.asOwner(async (client) => {
    await client.query(`update capacity.standing set free = 99 where line_id = $1`, [live[0]!.line_id])
    await client.query(`delete from capacity.standing where line_id = $1`, [live[1]!.line_id])
  })
  const second = (await rebuild()).json as { changed: { system: string; capacity: number }[] }
  expect(second.changed.find(({ system }) => system === place.systemId)?.capacity).toBe(2)
  expect(await standing()).toEqual(live)
})
