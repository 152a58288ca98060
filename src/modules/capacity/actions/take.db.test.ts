import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { admitted, does, ok } from '../../../../test/support/discharge.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { needing } from '../../../../test/support/needs.ts'
import type { Database } from '../../../platform/db/open.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { Temporal } from '../../../platform/time.ts'
import { service } from '../queries/services.ts'
import { sayFree } from './say-free.ts'
import { giveBack, take } from './take.ts'

// CARE #850: two people in one bed. Fifty people ask at once for what there is once, or seven times.

let db: Database
let place: Place
let hub: Viewer
let make: ReturnType<typeof needing>
const now = Temporal.Instant.from('2026-11-24T08:12:00Z')
const takers = 50

beforeAll(async () => {
  db = await testDatabase()
  place = await smallPlace(db)
  hub = await place.staff('hub navigator', 'hub')
  make = needing(db, place)
})

const takes = (lineId: string, units = 1, takeId = newId()) =>
  does(db, hub, now.add({ minutes: 1 }), (tx, { by }) => take(tx, { by, takeId, lines: [{ lineId, units }] }))
const rowsOf = (lineId: string) =>
  place.as(hub, (tx) => tx.selectFrom('capacity.taken').selectAll().where('line_id', '=', lineId).execute())
const standingOf = async (lineId: string) =>
  (
    await place.as(hub, (tx) =>
      tx
        .selectFrom('capacity.standing')
        .select('figure_id')
        .where('line_id', '=', lineId)
        .executeTakeFirstOrThrow(),
    )
  ).figure_id
const leftOf = async (serviceId: string) =>
  (await place.as(hub, (tx) => service(tx, { systemId: place.systemId, now, serviceId })))!.lines[0]!.figure!
    .left

describe('CARE #850: nothing is given twice', () => {
  test.each([1, 7])('%i units of one figure and 50 at once: exactly as many succeed', async (free) => {
    const { lineIds, serviceId } = await make.makeService(now, { kind: 'home care', free })
    const lineId = lineIds[0]!
    const answers = await Promise.all(Array.from({ length: takers }, () => takes(lineId)))
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(free)
    for (const answer of answers.filter(isRefusal))
      expect(answer).toMatchObject({
        refused: 'conflict',
        because: expect.stringContaining('given to somebody else'),
      })
    const rows = await rowsOf(lineId)
    expect(new Set(rows.map((row) => row.unit_no)).size).toBe(free)
    expect(rows).toHaveLength(free)
    expect(await leftOf(serviceId)).toBe(0)
  })

  test('the only free bed of a ward and 50 at once: one has it', async () => {
    const ward = await place.staff('ward coordinator', 'trust')
    for (const bed of [0, 1, 2]) await admitted(db, place, ward, bed, now)
    const { lineIds, serviceId } = await make.makeService(now, {
      kind: 'community bed',
      of: 'trust',
      wardId: place.wardId,
    })
    const lineId = lineIds[0]!
    expect(await leftOf(serviceId)).toBe(1)
    const answers = await Promise.all(Array.from({ length: takers }, () => takes(lineId)))
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1)
    expect(await rowsOf(lineId)).toMatchObject([{ bed_id: place.beds[3], figure_id: null }])
    expect(await leftOf(serviceId)).toBe(0)
  })

  test('two lines of one ward, asked at once for its two beds: each bed once', async () => {
    const { lineIds } = await make.makeService(now, {
      kind: 'intermediate care bed',
      of: 'trust',
      wardId: place.otherWardId,
      lines: [{ words: 'rehabilitation' }, { words: 'step-down' }],
    })
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => takes(lineIds[i % 2]!)))
    const given = answers.filter((answer) => !isRefusal(answer)).length
    const rows = [...(await rowsOf(lineIds[0]!)), ...(await rowsOf(lineIds[1]!))]
    expect(given).toBeGreaterThanOrEqual(1)
    expect(rows).toHaveLength(given)
    expect(new Set(rows.map((row) => row.bed_id)).size).toBe(given)
  })

  test('whatever the code does, the database refuses a second row for a unit or a bed, and one beyond what was said', async () => {
    const { lineIds } = await make.makeService(now, { kind: 'home care', free: 2 })
    const lineId = lineIds[0]!
    ok(await takes(lineId))
    const [row] = await rowsOf(lineId)
    const byHand = (more: object) =>
      place.as(hub, (tx) =>
        tx
          .insertInto('capacity.taken')
          .values({ ...row!, taken_id: newId(), take_id: newId(), ...more } as never)
          .execute(),
      )
    await expect(byHand({})).rejects.toMatchObject({ code: '23505', constraint: 'unit_taken_once' })
    await expect(byHand({ unit_no: 3 })).rejects.toMatchObject({ constraint: 'free_to_take' })
    const bed = { figure_id: null, unit_no: null }
    await expect(byHand({ ...bed, bed_id: place.beds[3] })).rejects.toMatchObject({
      constraint: 'bed_taken_once',
    })
    await expect(byHand({ ...bed, bed_id: place.beds[0] })).rejects.toMatchObject({
      constraint: 'free_to_take',
    })
    await make.say(now.add({ minutes: 2 }), lineId, 4, row!.figure_id)
    await expect(byHand({ unit_no: 2 })).rejects.toMatchObject({ constraint: 'free_to_take' })
    expect(await rowsOf(lineId)).toHaveLength(1)
  })
})

test('a provider says a new figure while twenty take: never more than was said, and nobody is lost', async () => {
  const { lineIds, serviceId } = await make.makeService(now, { kind: 'home care', free: 5 })
  const lineId = lineIds[0]!
  const shown = await standingOf(lineId)
  const home: Viewer = {
    systemId: place.systemId,
    userId: null,
    organisationId: place.organisation.home,
    role: 'provider',
  }
  const says = does(db, home, now.add({ minutes: 1 }), (tx, about) =>
    sayFree(tx, { ...about, lineId, free: 3, source: 'link', shown, shownLeft: 5 }),
  )
  const answers = await Promise.all([...Array.from({ length: 20 }, () => takes(lineId)), says])
  const said = answers.at(-1)!
  const given = answers.slice(0, -1).filter((answer) => !isRefusal(answer)).length
  const rows = await rowsOf(lineId)
  expect(rows).toHaveLength(given)
  if (isRefusal(said)) {
    // Somebody was given one before the provider spoke: it is asked again, and all five go.
    expect(said).toMatchObject({ refused: 'conflict' })
    expect(given).toBe(5)
  } else {
    const standing = await standingOf(lineId)
    expect(standing).not.toBe(shown)
    expect(rows.filter((row) => row.figure_id === standing)).toHaveLength(3)
    expect(given).toBe(3)
  }
  expect(await leftOf(serviceId)).toBe(0)
})

describe('a take is all or nothing, and goes back whole', () => {
  test('two lines of which one has too few: nothing is taken', async () => {
    const { lineIds } = await make.makeService(now, {
      kind: 'home care',
      lines: [
        { band: 'morning', free: 3 },
        { band: 'evening', free: 1 },
      ],
    })
    const [morning, evening] = lineIds as [string, string]
    const takeId = newId()
    const both = (units: number) =>
      does(db, hub, now, (tx, { by }) =>
        take(tx, { by, takeId, lines: [morning, evening].map((lineId) => ({ lineId, units })) }),
      )
    expect(await both(2)).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('Only 1 of 2'),
    })
    expect(await rowsOf(morning)).toEqual([])
    ok(await both(1))
    expect([await rowsOf(morning), await rowsOf(evening)].map((rows) => rows.length)).toEqual([1, 1])
    const back = () => place.as(hub, (tx) => giveBack(tx, { by: hub, takeId }))
    expect([await back(), await back()]).toEqual([2, 0])
    ok(await both(1))
  })

  test('a unit that is given back can be taken again, by one', async () => {
    const { lineIds } = await make.makeService(now, { kind: 'home care', free: 1 })
    const lineId = lineIds[0]!
    const takeId = newId()
    ok(await takes(lineId, 1, takeId))
    await place.as(hub, (tx) => giveBack(tx, { by: hub, takeId }))
    const answers = await Promise.all(Array.from({ length: 10 }, () => takes(lineId)))
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1)
  })

  test('nothing is taken of a line that has ended, or of which nobody has said anything', async () => {
    const { lineIds } = await make.makeService(now, {
      kind: 'home care',
      lines: [{ free: 2 }, { band: 'night' }],
    })
    const [ended, unsaid] = lineIds as [string, string]
    await place.as(place.service, (tx) =>
      tx
        .updateTable('capacity.line')
        .set({ ended_at: now.toString() })
        .where('line_id', '=', ended)
        .execute(),
    )
    expect(await takes(ended)).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('no longer offered'),
    })
    expect(await takes(unsaid)).toMatchObject({ refused: 'conflict' })
  })

  test('a provider and a ward take nothing: the database refuses them', async () => {
    const { lineIds } = await make.makeService(now, { kind: 'home care', free: 2 })
    for (const role of ['provider', 'ward coordinator'] as const) {
      const by = await place.staff(role, role === 'provider' ? 'home' : 'trust')
      const taking = place.as(by, (tx) =>
        take(tx, { by, takeId: newId(), lines: [{ lineId: lineIds[0]!, units: 1 }] }),
      )
      await expect(taking).rejects.toThrow(/row-level security/)
    }
  })
})
