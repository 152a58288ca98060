import { beforeAll, describe, expect, test } from 'vitest'
import { admitted, at, ok } from '../../../test/support/discharge.ts'
import { type Placing, placing } from '../../../test/support/placing.ts'
import { asViewer } from '../../platform/db/tx.ts'
import { newId } from '../../platform/ids.ts'
import { isRefusal } from '../../platform/outcome.ts'
import { dateOf } from '../../platform/time.ts'
import { sayFree, services } from '../capacity/index.ts'
import { refer } from '../discharge/index.ts'
import { mergePeople, reverseMerge } from '../people/index.ts'
import { cancel, discharge, move } from '../stays/index.ts'
import { answerAsk } from './actions/answer-ask.ts'
import { arrange } from './actions/arrange.ts'
import { changeNeed } from './actions/change-need.ts'
import { end } from './actions/end.ts'
import { giveBackBeds } from './actions/give-back-beds.ts'
import { lapseHolds } from './actions/lapse-holds.ts'
import { letGo } from './actions/let-go.ts'
import { undoNeedFact } from './actions/undo-need.ts'
import { withdrawAsk } from './actions/withdraw-ask.ts'
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

const refused = (value: unknown) => (isRefusal(value) ? value.refused : 'taken')

/** Beds of the second ward, counted from stays: a service of the trust with nothing typed. */
const counted = () =>
  a.makeService(at(40), { kind: 'community bed', of: 'trust', wardId: a.place.otherWardId, name: 'Oak' })
const bedsFree = async (serviceId: string) =>
  (
    await a.place.as(a.hub, (tx) =>
      services(tx, { systemId: a.place.systemId, now: at(60), serviceIds: [serviceId] }),
    )
  )[0]!.counted
const at47 = () => at(47)

describe('given once', () => {
  const rush = async (
    service: Awaited<ReturnType<Placing['makeService']>>,
    needs: { needId: string; askId: string }[],
  ) => {
    const answers = await Promise.all(needs.map(({ needId, askId }) => a.chooses(needId, askId)))
    const lost = answers.filter(isRefusal)
    const ids = needs.map(({ needId }) => needId)
    const [rows, facts] = await a.place.as(a.place.service, async (tx) => [
      await tx.selectFrom('placements.need').select('state').where('need_id', 'in', ids).execute(),
      await tx
        .selectFrom('placements.fact')
        .select('fact_id')
        .where('kind', '=', 'chosen')
        .where('need_id', 'in', ids)
        .execute(),
    ])
    return {
      won: answers.length - lost.length,
      toldInWords: lost.filter(({ refused: no, because }) => no === 'conflict' && words.test(because)).length,
      taken: (await a.takenOf(service)).length,
      chosen: rows.filter(({ state }) => state === 'chosen').length,
      stillAnswered: rows.filter(({ state }) => state === 'answered').length,
      facts: facts.length,
    }
  }
  const words =
    /given to somebody else|nothing of what it says is free is left|has not said how many are free/
  const oneOf50 = { won: 1, toldInWords: 49, taken: 1, chosen: 1, stillAnswered: 49, facts: 1 }
  const fifty = async (
    service: Awaited<ReturnType<Placing['makeService']>>,
    kind: 'home care' | 'residential home',
  ) => {
    const needs = []
    for (let i = 0; i < 50; i++) {
      const needId = await a.makeNeed(
        at(48),
        { stayId: await a.someone() },
        {
          wants: [kind],
          ...(kind === 'home care' ? { visits: [{ band: 'evening', carers: 2, minutes: 30 }] } : {}),
        },
      )
      const askId = await a.makeAsk(at(49), needId, service)
      await a.happens(at(49, 30), needId, {
        kind: 'answered',
        detail: { askId, answer: 'yes', startOn: dateOf(at(50)).toString() },
      })
      needs.push({ needId, askId })
    }
    return needs
  }

  test('one room, 50 brokers at once: exactly one gets it, the others are told in words', async () => {
    const service = await a.makeService(at(40), { kind: 'residential home', free: 1 })
    expect(await rush(service, await fifty(service, 'residential home'))).toEqual(oneOf50)
  }, 60_000)

  test('one evening run with two carers, 50 brokers at once: exactly one gets it', async () => {
    const service = await a.makeService(at(40), {
      kind: 'home care',
      lines: [{ band: 'evening', carers: 2, free: 1 }],
    })
    expect(await rush(service, await fifty(service, 'home care'))).toEqual(oneOf50)
  }, 60_000)

  test('a room of which nobody said how many are free, 50 brokers at once: exactly one gets it', async () => {
    const service = await a.makeService(at(40), { kind: 'residential home' })
    const answers = await rush(service, await fifty(service, 'residential home'))
    expect(answers).toEqual({ ...oneOf50, taken: 0 })
  }, 60_000)

  test('of one person, two brokers choose two providers: one is chosen, the other is told so', async () => {
    const one = await a.makeService(at(40), { kind: 'residential home', free: 1 })
    const two = await a.makeService(at(40), { kind: 'residential home', free: 1 })
    const { needId } = await a.needs()
    const { asked } = await a.asks(needId, [one, two])
    for (const { askId } of asked) await a.saysYes(askId)
    const both = await Promise.all([
      a.chooses(needId, asked[0]!.askId, a.hub),
      a.chooses(needId, asked[1]!.askId, a.sw),
    ])
    expect(both.filter((answer) => !isRefusal(answer))).toHaveLength(1)
    expect((await a.takenOf(one)).length + (await a.takenOf(two)).length).toBe(1)
  })
})

describe('CARE #400: a receiver completed a transfer that the sender knew nothing of', () => {
  test('only the provider that is chosen, or whoever chose it, lets go; both read the start', async () => {
    const { needId, askId } = await a.offered()
    ok(await a.chooses(needId, askId, a.hub))
    const go = (by: typeof a.hub) =>
      a.say(by, at(51), (tx, about) => letGo(tx, { ...about, needId, askId, reason: 'No longer needed' }))
    expect(await go(a.sw)).toMatchObject({ refused: expect.stringMatching(/not-allowed|not-found/) })
    expect(refused(await go(a.community))).toMatch(/not-/)
    ok(await go(a.home))
    const row = await a.place.as(a.hub, (tx) =>
      tx
        .selectFrom('placements.ask')
        .select(['state', 'words'])
        .where('ask_id', '=', askId)
        .executeTakeFirst(),
    )
    expect(row).toEqual({ state: 'let go', words: 'No longer needed' })
  })

  test('a provider that was not chosen starts and arranges nothing', async () => {
    const { needId, askId } = await a.offered()
    ok(await a.chooses(needId, askId))
    expect(
      refused(
        await a.say(a.community, at(52), (tx, about) =>
          arrange(tx, { ...about, needId, askId, startOn: dateOf(at(60)) }),
        ),
      ),
    ).toBe('not-found')
  })
})

describe('CARE #667: a request raised by mistake could not be seen or cancelled by the present hospital', () => {
  test('whoever has the person sees every open need and cancels it, also one that another opened', async () => {
    const { stayId } = await a.needs()
    const opened = await a.makeNeed(at47(), { stayId }, { wants: ['equipment'] })
    const service = await a.makeService(at(40), { kind: 'equipment', free: 3 })
    const { asked } = await a.asks(opened, [service], a.hub)
    await a.saysYes(asked[0]!.askId)
    ok(await a.chooses(opened, asked[0]!.askId, a.hub))
    const seen = await a.place.as(a.ward, (tx) =>
      tx.selectFrom('placements.need').select('need_id').where('stay_id', '=', stayId).execute(),
    )
    expect(seen).toHaveLength(2)
    ok(
      await a.say(a.ward, at(51), (tx, about) =>
        withdrawNeed(tx, { ...about, needId: opened, reason: 'The wrong person' }),
      ),
    )
    expect(await a.takenOf(service)).toEqual([])
    expect((await a.needOf(opened))!.state).toBe('withdrawn')
  })

  test('and takes back a request that another sent', async () => {
    const service = await a.makeService(at(40), { kind: 'residential home', free: 1 })
    const { needId } = await a.needs()
    const { asked } = await a.asks(needId, [service], a.hub)
    ok(
      await a.say(a.ward, at(50), (tx, about) =>
        withdrawAsk(tx, { ...about, needId, askId: asked[0]!.askId }),
      ),
    )
    expect((await a.askOf(asked[0]!.askId)).state).toBe('withdrawn')
  })
})

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

/** One service per ward: the next test makes its own. */
const endService = (serviceId: string) =>
  a.db.asOwner((client) =>
    client.query('update capacity.service set ended_at = now() where service_id = $1', [serviceId]),
  )

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

describe('what happens to the person meanwhile', () => {
  const clock = (now: ReturnType<typeof at>) =>
    a.db.asOwner((client) =>
      client.query('update access.system set demo_at = $1, demo_set_at = now() where system_id = $2', [
        now.toString(),
        a.place.systemId,
      ]),
    )

  test('they leave: the need stands, with whoever is chosen', async () => {
    const { needId, askId, stayId } = await a.offered()
    ok(await a.chooses(needId, askId))
    ok(
      await a.say(a.ward, at(52), (tx, about) =>
        discharge(tx, { ...about, stayId, leftAt: at(52), method: '1', destination: '19' }),
      ),
    )
    expect((await a.needOf(needId))!.state).toBe('chosen')
    await a.starts(needId, askId, a.home)
    expect((await a.needOf(needId))!.state).toBe('started')
  })

  test('they die: the need is withdrawn, the place is free, and the provider is not told why', async () => {
    const { needId, askId, stayId, service } = await a.offered()
    ok(await a.chooses(needId, askId))
    const need = (await a.needOf(needId))!
    await a.db.asOwner((client) =>
      client.query('update people.person set died_on = $1 where person_id = $2', [
        '2026-11-04',
        need.person_id,
      ]),
    )
    await clock(at(52))
    expect((await lapseHolds(a.db)).withdrawn).toBeGreaterThanOrEqual(1)
    expect((await a.needOf(needId))!.state).toBe('withdrawn')
    expect(await a.takenOf(service)).toEqual([])
    const mail = (await a.mails()).filter((one) => one.about_id === askId).at(-1)!
    expect(mail.about).toBe('withdrawn')
    expect(mail.body).not.toMatch(/die/i)
    expect(stayId).toBeTruthy()
  })

  test('their admission is cancelled: so is the need', async () => {
    const { needId, stayId } = await a.needs()
    const facts = await a.place.as(a.place.service, (tx) =>
      tx
        .selectFrom('stays.fact')
        .select('fact_id')
        .where('stay_id', '=', stayId)
        .where('kind', '=', 'admitted')
        .execute(),
    )
    ok(
      await a.say(a.ward, at(52), (tx, about) =>
        cancel(tx, { ...about, stayId, factId: facts[0]!.fact_id, reason: 'Never came in' }),
      ),
    )
    await clock(at(53))
    await lapseHolds(a.db)
    expect((await a.needOf(needId))!.state).toBe('withdrawn')
  })

  test('two records made one: the needs follow, and go back when it is taken apart', async () => {
    const { needId } = await a.needs()
    const need = (await a.needOf(needId))!
    const other = await admitted(a.db, a.place, a.ward, null, at(1), 'Example')
    ok(
      await a.say(a.ward, at(50), (tx, about) =>
        discharge(tx, { ...about, stayId: other.stayId, leftAt: at(3), method: '1', destination: '19' }),
      ),
    )
    await a.makeNeed(at(2), { stayId: other.stayId }, { wants: ['residential home'] })
    const merged = ok(
      await a.say(a.hub, at(51), (tx, about) =>
        mergePeople(tx, {
          ...about,
          keptPersonId: other.personId,
          mergedPersonId: need.person_id,
          words: 'Same letter, same wristband',
        }),
      ),
    )
    expect((await a.needOf(needId))!.person_id).toBe(other.personId)
    const seen = await a.place.as(a.hub, (tx) =>
      tx.selectFrom('placements.need').select('need_id').where('person_id', '=', other.personId).execute(),
    )
    expect(seen).toHaveLength(2)
    const service = await a.makeService(at(40), { kind: 'residential home', free: 1 })
    const { asked } = await a.asks(needId, [service], a.hub, at(51, 5))
    await a.saysYes(asked[0]!.askId, a.home, at(51, 6))
    ok(await a.chooses(needId, asked[0]!.askId, a.hub, at(51, 7)))
    ok(await a.say(a.hub, at(52), (tx, about) => reverseMerge(tx, { ...about, mergeId: merged.mergeId })))
    expect((await a.needOf(needId))!.person_id).toBe(need.person_id)
    const people = await a.place.as(a.home, (tx) =>
      tx
        .selectFrom('people.person')
        .select('person_id')
        .where('person_id', 'in', [need.person_id, other.personId])
        .execute(),
    )
    expect(people).toEqual([{ person_id: need.person_id }])
  })
})

test('an answer after somebody else was chosen is refused in words, and changes nothing', async () => {
  const one = await a.makeService(at(40), { kind: 'residential home', free: 1 })
  const two = await a.makeService(at(40), { kind: 'residential home', of: 'community', free: 1 })
  const { needId } = await a.needs()
  await a.asks(needId, [one, two])
  const rows = await a.asksOf(needId)
  const [mine, theirs] = [one, two].map((of) => rows.find((row) => row.service_id === of.serviceId)!.ask_id)
  await a.saysYes(mine!)
  ok(await a.chooses(needId, mine!))
  expect(
    await a.say(a.community, at(51), (tx, about) =>
      answerAsk(tx, {
        ...about,
        askId: theirs!,
        answer: { answer: 'yes', startOn: dateOf(at(60)) },
        saw: null,
      }),
    ),
  ).toMatchObject({ refused: 'conflict', because: expect.stringContaining('elsewhere') })
  expect((await a.needOf(needId))!.chosen_ask_id).toBe(mine)
})

test('a provider that knows the person otherwise reads no need before it is chosen, and then does', async () => {
  const { needId, askId, stayId } = await a.offered({ onlyChosen: 'The key is with June' })
  const { home: organisationId } = a.place.organisation
  ok(await a.say(a.ward, at(49, 40), (tx, about) => refer(tx, { ...about, stayId, organisationId })))
  const reads = (now: ReturnType<typeof at>) =>
    a.say(a.home, now, async (tx) => {
      const where = { stays: 'stays.stay', needs: 'placements.need', facts: 'placements.fact' } as const
      const stays = await tx.selectFrom(where.stays).select('stay_id').where('stay_id', '=', stayId).execute()
      const needs = await tx.selectFrom(where.needs).select('need_id').where('need_id', '=', needId).execute()
      const facts = await tx.selectFrom(where.facts).select('kind').where('need_id', '=', needId).execute()
      return [stays.length, needs.length, facts.some(({ kind }) => kind === 'need-opened')]
    })
  expect(await reads(at(49, 50))).toEqual([1, 0, false])
  ok(await a.chooses(needId, askId))
  expect(await reads(at(51))).toEqual([1, 1, true])
})
