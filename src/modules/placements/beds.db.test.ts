import { beforeAll, describe, expect, test } from 'vitest'
import { at, ok } from '../../../test/support/discharge.ts'
import { refused } from '../../../test/support/good.ts'
import { type Placing, placing } from '../../../test/support/placing.ts'
import { asViewer } from '../../platform/db/tx.ts'
import { newId } from '../../platform/ids.ts'
import { dateOf } from '../../platform/time.ts'
import { sayFree, services } from '../capacity/index.ts'
import { discharge, move } from '../stays/index.ts'
import { arrange } from './actions/arrange.ts'
import { changeNeed } from './actions/change-need.ts'
import { end } from './actions/end.ts'
import { giveBackBeds } from './actions/give-back-beds.ts'
import { letGo } from './actions/let-go.ts'
import { undoNeedFact } from './actions/undo-need.ts'
import { withdrawNeed } from './actions/withdraw-need.ts'
import { board } from './queries/board.ts'
import { inQueue } from './rules/board.ts'

// Failures that others already paid for (shared/research/competitors.md, part 5), and what is decided in docs/rules/placements.md.

let a: Placing
let ward: Awaited<ReturnType<Placing['place']['staff']>>
beforeAll(async () => {
  a = await placing()
  ward = await a.place.staff('provider', 'trust')
})

/** Beds of the second ward, counted from stays: a service of the trust with nothing typed. */
const counted = () =>
  a.makeService(at(40), { kind: 'community bed', of: 'trust', wardId: a.place.otherWardId, name: 'Oak' })
const bedsFree = async (serviceId: string) =>
  (
    await a.place.as(a.hub, (tx) =>
      services(tx, { systemId: a.place.systemId, now: at(60), serviceIds: [serviceId] }),
    )
  )[0]!.counted

/** One service per ward: the next test makes its own. */
const endService = (serviceId: string) =>
  a.db.asOwner((client) =>
    client.query('update capacity.service set ended_at = now() where service_id = $1', [serviceId]),
  )

describe('CARE #850, #3216, #2811: two people in one bed, and beds shown full when empty', () => {
  test('a counted bed that is held is not free for another, and is free again when let go', async () => {
    const oak = await counted()
    const before = (await bedsFree(oak.serviceId))!
    const { needId } = await a.needs({ wants: ['community bed'] })
    const { asked } = await a.asks(needId, [oak])
    const { askId } = asked[0]!
    await a.saysYes(askId, ward)
    ok(await a.chooses(needId, askId))
    expect(await bedsFree(oak.serviceId)).toBe(before - 1)
    ok(await a.say(ward, at(51), (tx, about) => letGo(tx, { ...about, needId, askId, reason: 'Staff sick' })))
    expect(await bedsFree(oak.serviceId)).toBe(before)
    await endService(oak.serviceId)
  })
})

describe('CARE #847: a bed could still be switched after discharge', () => {
  test('a need that is over can only be read', async () => {
    const { needId, askId } = await a.offered()
    ok(await a.chooses(needId, askId))
    await a.starts(needId, askId)
    ok(
      await a.say(a.hub, at(99), (tx, about) =>
        end(tx, { ...about, needId, askId, on: dateOf(at(99)), outcome: 'as planned' }),
      ),
    )
    const deeds = [
      a.chooses(needId, askId, a.hub, at(100)),
      a.say(a.hub, at(100), (tx, about) => letGo(tx, { ...about, needId, askId, reason: 'x' })),
      a.say(a.hub, at(100), (tx, about) => withdrawNeed(tx, { ...about, needId, reason: 'x' })),
      a.say(a.hub, at(100), (tx, about) =>
        changeNeed(tx, { ...about, needId, requires: { wants: ['nursing home'] }, why: 'x' }),
      ),
      a.say(a.hub, at(100), (tx, about) =>
        arrange(tx, { ...about, needId, askId, startOn: dateOf(at(120)) }),
      ),
    ]
    for (const deed of await Promise.all(deeds))
      expect(deed).toMatchObject({
        refused: 'conflict',
        because: expect.stringContaining('can only be read'),
      })
  })

  test('the bed of somebody who has left is not moved, and nobody else’s bed is taken with it', async () => {
    const { stayId } = await a.offered()
    const bedOf = () =>
      a.place.as(a.place.service, (tx) =>
        tx
          .selectFrom('stays.stay')
          .select(['bed_id', 'ward_id', 'place'])
          .where('stay_id', '=', stayId)
          .executeTakeFirstOrThrow(),
      )
    ok(
      await a.say(a.ward, at(60), (tx, about) =>
        discharge(tx, { ...about, stayId, leftAt: at(60), destination: '19', method: '1' }),
      ),
    )
    const left = await bedOf()
    const moved = await a.say(a.ward, at(61), (tx, about) =>
      move(tx, { ...about, stayId, wardId: a.place.otherWardId, bedId: null }),
    )
    expect(refused(moved)).toBe('conflict')
    expect(await bedOf()).toEqual(left)
  })

  test('a correction is a record of its own: who ended it by a slip takes it back, and both stay to be read', async () => {
    const { needId, askId } = await a.offered()
    ok(await a.chooses(needId, askId))
    await a.starts(needId, askId)
    const ended = ok(
      await a.say(a.hub, at(99), (tx, about) =>
        end(tx, { ...about, needId, askId, on: dateOf(at(99)), outcome: 'as planned' }),
      ),
    )
    expect((await a.needOf(needId))!.state).toBe('ended')
    ok(
      await a.say(a.hub, at(99, 10), (tx, about) =>
        undoNeedFact(tx, { ...about, needId, factId: ended.factId }),
      ),
    )
    expect((await a.needOf(needId))!.state).toBe('started')
    const facts = await a.place.as(a.place.service, (tx) =>
      tx
        .selectFrom('placements.fact')
        .select(['kind', 'supersedes', 'fact_id'])
        .where('need_id', '=', needId)
        .orderBy('recorded_at')
        .execute(),
    )
    expect(facts.map(({ kind }) => kind)).toContain('ended')
    expect(facts.at(-1)).toMatchObject({ kind: 'withdrawn', supersedes: ended.factId })
  })
})

describe('CARE #13759: wards asked who should get the next free bed', () => {
  test('a planned start holds the only room from the day it is planned; the next one that is free goes to who is first in the queue', async () => {
    const home = await a.makeService(at(40), { kind: 'residential home', free: 1 })
    const asked = []
    for (const hours of [10, 30, 20]) {
      const stayId = await a.someone()
      await a.sayYes(stayId, hours)
      const needId = await a.makeNeed(at(40), { stayId }, { wants: ['residential home'] })
      const askId = await a.makeAsk(at(41), needId, home)
      const startOn = dateOf(at(50)).add({ days: 3 }).toString()
      await a.happens(at(42), needId, { kind: 'answered', detail: { askId, answer: 'yes', startOn } })
      asked.push({ needId, askId })
    }
    const [first, third, second] = asked as [(typeof asked)[0], (typeof asked)[0], (typeof asked)[0]]
    const ids = asked.map(({ needId }) => needId)
    const queue = async () =>
      inQueue(
        (await a.place.as(a.hub, (tx) => board(tx, a.hub, at(51)))).filter(({ needId }) =>
          ids.includes(needId),
        ),
      )
        .filter(({ state }) => state === 'answered')
        .map(({ needId }) => needId)
    expect(await queue()).toEqual([first.needId, second.needId, third.needId])
    ok(await a.chooses(first.needId, first.askId))
    expect((await a.needOf(first.needId))!.start_on).toBe(dateOf(at(50)).add({ days: 3 }).toString())
    for (const other of [second, third])
      expect(refused(await a.chooses(other.needId, other.askId))).toBe('conflict')
    expect(await queue()).toEqual([second.needId, third.needId])
    const standing = await a.place.as(a.hub, (tx) =>
      tx
        .selectFrom('capacity.standing')
        .select('figure_id')
        .where('line_id', '=', home.lineIds[0]!)
        .executeTakeFirstOrThrow(),
    )
    ok(
      await a.say(a.hub, at(52), (tx, about) =>
        sayFree(tx, {
          ...about,
          lineId: home.lineIds[0]!,
          free: 1,
          shown: standing.figure_id,
          source: 'page',
        }),
      ),
    )
    const next = (await queue())[0]!
    ok(await a.chooses(next, asked.find(({ needId }) => needId === next)!.askId, a.hub, at(53)))
    expect(next).toBe(second.needId)
    expect(refused(await a.chooses(third.needId, third.askId, a.hub, at(54)))).toBe('conflict')
  })
})

test('OpenMRS PR 1367: swapping the bed leaves what is asked and held untouched', async () => {
  const { needId, askId, stayId, service } = await a.offered()
  ok(await a.chooses(needId, askId))
  const before = [await a.needOf(needId), await a.asksOf(needId), await a.takenOf(service)]
  ok(
    await a.say(a.ward, at(51), (tx, about) =>
      move(tx, { ...about, stayId, wardId: a.place.wardId, bedId: null }),
    ),
  )
  ok(
    await a.say(a.ward, at(52), (tx, about) =>
      move(tx, { ...about, stayId, wardId: a.place.otherWardId, bedId: null }),
    ),
  )
  expect([await a.needOf(needId), await a.asksOf(needId), await a.takenOf(service)]).toEqual(before)
})

test('OpenMRS PR 1326: no ghost in the bed that was held once the person lies in it', async () => {
  const oak = await counted()
  const { needId, stayId } = await a.needs({ wants: ['community bed'] })
  const { asked } = await a.asks(needId, [oak])
  const { askId } = asked[0]!
  await a.saysYes(askId, ward)
  ok(await a.chooses(needId, askId))
  const [held] = await a.takenOf(oak)
  ok(
    await a.say(a.ward, at(60), (tx, about) =>
      move(tx, { ...about, stayId, wardId: a.place.otherWardId, bedId: held!.bed_id }),
    ),
  )
  await a.starts(needId, askId)
  expect(await a.takenOf(oak)).toEqual([])
  const inBed = await a.place.as(a.place.service, (tx) =>
    tx
      .selectFrom('stays.stay')
      .select('stay_id')
      .where('bed_id', '=', held!.bed_id)
      .where('place', '=', 'bed')
      .execute(),
  )
  expect(inBed).toEqual([{ stay_id: stayId }])
  await endService(oak.serviceId)
})

test('a counted bed stays used after the start until somebody lies there, or the hold is over', async () => {
  const oak = await counted()
  const other = newId()
  await a.db.asOwner((client) =>
    client.query(
      `insert into stays.bed (system_id, bed_id, ward_id, name, place_in_ward) values ($1, $2, $3, 'Corner', 99)`,
      [a.place.systemId, other, a.place.otherWardId],
    ),
  )
  const before = (await bedsFree(oak.serviceId))!
  const startedIn = async () => {
    const { needId, stayId } = await a.needs({ wants: ['community bed'] })
    const { asked } = await a.asks(needId, [oak])
    const { askId } = asked[0]!
    await a.saysYes(askId, ward)
    ok(await a.chooses(needId, askId))
    await a.starts(needId, askId)
    return { stayId, askId }
  }
  const free = () => bedsFree(oak.serviceId)
  const minuteLater = (hour = 73) =>
    asViewer(a.db, a.place.service, at(hour), (tx) => giveBackBeds(tx, a.place.service, at(hour)))
  const { stayId } = await startedIn()
  expect(await free()).toBe(before - 1)
  await minuteLater()
  expect(await free()).toBe(before - 1)
  // They lie in another bed of that ward than the one that was held: one bed is used, and not two.
  expect((await a.takenOf(oak))[0]!.bed_id).not.toBe(other)
  ok(
    await a.say(a.ward, at(74), (tx, about) =>
      move(tx, { ...about, stayId, wardId: a.place.otherWardId, bedId: other }),
    ),
  )
  await minuteLater()
  expect([await free(), await a.takenOf(oak)]).toEqual([before - 1, []])
  ok(
    await a.say(a.ward, at(75), (tx, about) =>
      move(tx, { ...about, stayId, wardId: a.place.wardId, bedId: null }),
    ),
  )
  await startedIn()
  expect(await free()).toBe(before - 1)
  await minuteLater(72 + 24)
  expect(await free()).toBe(before)
  await endService(oak.serviceId)
})
