import { beforeAll, describe, expect, test } from 'vitest'
import { at, ok } from '../../../../test/support/discharge.ts'
import { type Placing, placing } from '../../../../test/support/placing.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { dateOf } from '../../../platform/time.ts'
import { sayFree } from '../../capacity/index.ts'
import { openWait } from '../../discharge/index.ts'
import { answerAsk } from './answer-ask.ts'
import { askServices } from './ask.ts'
import { changeNeed } from './change-need.ts'
import { choose } from './choose.ts'
import { dealWithFailure } from './deal-with-failure.ts'
import { end } from './end.ts'
import { fail } from './fail.ts'
import { lapseHolds } from './lapse-holds.ts'
import { letGo } from './let-go.ts'
import { openCrisis } from './open-crisis.ts'
import { openNeed } from './open-need.ts'
import { sayUnmatched } from './say-unmatched.ts'
import { start } from './start.ts'
import { tellMore } from './tell-more.ts'
import { undoNeedFact } from './undo-need.ts'
import { withdrawAsk } from './withdraw-ask.ts'
import { withdrawNeed } from './withdraw-need.ts'

let a: Placing
beforeAll(async () => {
  a = await placing()
})

const refused = (value: unknown) => (isRefusal(value) ? value.refused : 'taken')
const openWaits = async (stayId: string) =>
  (
    await a.place.as(a.place.service, (tx) =>
      tx.selectFrom('discharge.wait').selectAll().where('stay_id', '=', stayId).execute(),
    )
  ).filter((wait) => wait.ended_at === null)

describe('a need', () => {
  test('opens with the wait that stands for it, once', async () => {
    const { needId, stayId } = await a.needs()
    expect(await a.needOf(needId)).toMatchObject({
      state: 'open',
      direction: 'step-down',
      wants: ['residential home'],
      opened_for: a.place.organisation.trust,
    })
    expect((await openWaits(stayId)).map(({ awaits }) => awaits)).toEqual(['care-home-search'])
    const again = await a.say(a.ward, at(48, 5), (tx, about) =>
      openNeed(tx, { ...about, stayId, requires: { wants: ['nursing home', 'residential home'] } }),
    )
    expect(again).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('is being looked for already'),
    })
  })

  test('leaves a wait that is open as it is', async () => {
    const stayId = await a.someone()
    const wait = ok(
      await a.say(a.ward, at(47), (tx, about) =>
        openWait(tx, {
          ...about,
          stayId,
          awaits: 'home-care',
          ownerOrganisationId: a.place.organisation.community,
        }),
      ),
    )
    ok(
      await a.say(a.ward, at(48), (tx, about) =>
        openNeed(tx, {
          ...about,
          stayId,
          requires: { wants: ['home care'], visits: [{ band: 'morning', carers: 1, minutes: 30 }] },
        }),
      ),
    )
    const waits = await openWaits(stayId)
    expect(waits.map((one) => one.wait_id)).toEqual([wait.waitId])
    expect(waits[0]!.owner_organisation_id).toBe(a.place.organisation.community)
  })

  test('says what is missing by field, and gives no name away', async () => {
    const stayId = await a.someone()
    const wrong = await a.say(a.ward, at(48), (tx, about) =>
      openNeed(tx, {
        ...about,
        stayId,
        requires: { wants: ['home care'], about: 'Alex likes tea', wouldLike: 'ring 01632 960 001' },
      }),
    )
    expect(wrong).toMatchObject({
      refused: 'invalid',
      fields: {
        visits: expect.stringContaining('visits'),
        about: expect.stringContaining('“Alex”'),
        wouldLike: expect.stringContaining('01632'),
      },
    })
    expect(await openWaits(stayId)).toEqual([])
  })

  test('opens the record to the hub, and closes again when it is undone', async () => {
    const { needId, factId, stayId } = await a.needs()
    const seen = () =>
      a.place.as(a.hub, (tx) =>
        tx.selectFrom('placements.need').select('need_id').where('need_id', '=', needId).execute(),
      )
    expect(await seen()).toHaveLength(1)
    ok(await a.say(a.ward, at(48, 10), (tx, about) => undoNeedFact(tx, { ...about, needId, factId })))
    expect(await a.needOf(needId)).toBeUndefined()
    expect(await openWaits(stayId)).toEqual([])
    const people = await a.place.as(a.hub, (tx) =>
      tx.selectFrom('stays.stay').select('stay_id').where('stay_id', '=', stayId).execute(),
    )
    expect(people).toEqual([])
  })

  test('changes with a reason once somebody was asked', async () => {
    const { needId } = await a.offered()
    const change = (why?: string) =>
      a.say(a.hub, at(50), (tx, about) =>
        changeNeed(tx, {
          ...about,
          needId,
          requires: { wants: ['residential home'], needs: ['hoist'] },
          why,
        }),
      )
    expect(await change()).toMatchObject({ refused: 'invalid', fields: { why: expect.any(String) } })
    ok(await change('Fell in the night'))
    expect((await a.needOf(needId))!.requires).toMatchObject({ needs: ['hoist'] })
    expect(refused(await change('again'))).toBe('invalid')
  })

  test('a role that finds no places is refused in words', async () => {
    const { stayId, needId, askId } = await a.offered()
    expect(
      refused(
        await a.say(a.home, at(50), (tx, about) =>
          openNeed(tx, { ...about, stayId, requires: { wants: ['equipment'] } }),
        ),
      ),
    ).toBe('not-allowed')
    expect(refused(await a.chooses(needId, askId, a.ward))).toBe('not-allowed')
  })
})

describe('asking', () => {
  test('several at once: each is shown the same, once, and gets a mail with a link and no name', async () => {
    const one = await a.makeService(at(40), { kind: 'residential home', free: 2, email: 'one@small.example' })
    const two = await a.makeService(at(40), { kind: 'residential home', of: 'community', free: 2 })
    const { needId } = await a.needs({ about: 'Likes the radio', needs: ['hoist'] })
    const before = (await a.mails()).length
    const { asked } = await a.asks(needId, [one, two], a.ward)
    expect(asked).toHaveLength(2)
    const rows = await a.asksOf(needId)
    expect(rows.map(({ state }) => state)).toEqual(['sent', 'sent'])
    expect(rows[0]!.shown).toEqual(rows[1]!.shown)
    expect(rows[0]!.shown).toMatchObject({
      who: 'A person, age not known',
      about: 'Likes the radio',
      needs: ['a hoist'],
    })
    const sent = (await a.mails()).slice(before)
    expect(sent.map((mail) => [mail.to_address, mail.about, mail.about_id])).toEqual([
      [
        'one@small.example',
        'asked',
        asked.find(({ askId }) => rows.find((row) => row.ask_id === askId)?.service_id === one.serviceId)!
          .askId,
      ],
    ])
    expect(sent[0]!.body).toMatch(/\/answer\/[A-Za-z0-9_-]{20,}/)
    expect(JSON.stringify([rows, sent])).not.toMatch(/Example|Alex/)
    expect(
      refused(
        await a.say(a.hub, at(49, 1), (tx, about) =>
          askServices(tx, { ...about, needId, serviceIds: [one.serviceId] }),
        ),
      ),
    ).toBe('conflict')
  })

  test('a provider sees its request and not the person; the other provider sees neither', async () => {
    const { needId, askId, stayId } = await a.offered()
    const sees = async (by: typeof a.home) => ({
      asks: (
        await a.place.as(by, (tx) =>
          tx.selectFrom('placements.ask').select('ask_id').where('need_id', '=', needId).execute(),
        )
      ).length,
      people: (
        await a.place.as(by, (tx) =>
          tx.selectFrom('stays.stay').select('stay_id').where('stay_id', '=', stayId).execute(),
        )
      ).length,
      needs: (
        await a.place.as(by, (tx) =>
          tx.selectFrom('placements.need').select('need_id').where('need_id', '=', needId).execute(),
        )
      ).length,
    })
    expect(await sees(a.home)).toEqual({ asks: 1, people: 0, needs: 0 })
    expect(await sees(a.community)).toEqual({ asks: 0, people: 0, needs: 0 })
    ok(await a.chooses(needId, askId))
    expect(await sees(a.home)).toEqual({ asks: 1, people: 1, needs: 1 })
    ok(
      await a.say(a.hub, at(51), (tx, about) =>
        letGo(tx, { ...about, needId, askId, reason: 'Family chose another' }),
      ),
    )
    expect(await sees(a.home)).toEqual({ asks: 1, people: 0, needs: 0 })
  })

  test('whoever went elsewhere never sees the person', async () => {
    const one = await a.makeService(at(40), { kind: 'residential home', free: 1 })
    const two = await a.makeService(at(40), { kind: 'residential home', of: 'community', free: 1 })
    const { needId, stayId } = await a.needs()
    const { asked } = await a.asks(needId, [one, two])
    const rows = await a.asksOf(needId)
    const mine = rows.find((row) => row.service_id === one.serviceId)!.ask_id
    const theirs = rows.find((row) => row.service_id === two.serviceId)!.ask_id
    expect(asked).toHaveLength(2)
    await a.saysYes(mine)
    await a.saysYes(theirs, a.community)
    const chosen = ok(await a.chooses(needId, mine))
    expect(chosen.others).toBe(1)
    expect((await a.askOf(theirs)).state).toBe('elsewhere')
    const readByChosen = await a.place.as(a.home, async (tx) => ({
      asks: await tx.selectFrom('placements.ask').select('ask_id').where('need_id', '=', needId).execute(),
      facts: await tx.selectFrom('placements.fact').selectAll().where('need_id', '=', needId).execute(),
    }))
    expect(readByChosen.asks).toEqual([{ ask_id: mine }])
    expect(JSON.stringify(readByChosen.facts)).not.toContain(theirs)
    expect(readByChosen.facts.map(({ kind }) => kind)).toContain('need-opened')
    const people = await a.place.as(a.community, (tx) =>
      tx.selectFrom('stays.stay').select('stay_id').where('stay_id', '=', stayId).execute(),
    )
    expect(people).toEqual([])
  })

  test('more is told without a name, and the clock starts again', async () => {
    const service = await a.makeService(at(40), { kind: 'residential home', free: 1 })
    const { needId } = await a.needs()
    const { asked } = await a.asks(needId, [service])
    const { askId } = asked[0]!
    ok(
      await a.say(a.home, at(49, 20), (tx, about) =>
        answerAsk(tx, { ...about, askId, answer: { answer: 'more', words: 'Stairs?' }, saw: null }),
      ),
    )
    const tell = (words: string) =>
      a.say(a.ward, at(50), (tx, about) => tellMore(tx, { ...about, needId, askId, words }))
    expect(await tell('Alex manages none')).toMatchObject({
      refused: 'invalid',
      fields: { words: expect.any(String) },
    })
    ok(await tell('None at all'))
    expect(await a.askOf(askId)).toMatchObject({ state: 'seen', told: 'None at all' })
    expect((await a.askOf(askId)).answer_by!.getTime()).toBeGreaterThan(at(50).epochMilliseconds)
  })

  test('is taken back before a choice, and an unsent mail does not go', async () => {
    const service = await a.makeService(at(40), {
      kind: 'residential home',
      free: 1,
      email: 'x@small.example',
    })
    const { needId } = await a.needs()
    const { asked } = await a.asks(needId, [service])
    const { askId } = asked[0]!
    ok(await a.say(a.hub, at(50), (tx, about) => withdrawAsk(tx, { ...about, needId, askId })))
    expect((await a.askOf(askId)).state).toBe('withdrawn')
    const mails = (await a.mails()).filter((mail) => mail.about_id === askId)
    expect(mails.map((mail) => [mail.about, mail.state])).toEqual([
      ['asked', 'withdrawn'],
      ['taken back', 'waiting'],
    ])
    expect((await a.needOf(needId))!.state).toBe('open')
  })

  test('undone within the window, not once the provider has seen it', async () => {
    const service = await a.makeService(at(40), { kind: 'residential home', free: 1 })
    const { needId } = await a.needs()
    const { factId, asked } = await a.asks(needId, [service])
    const undo = (minutes: number) =>
      a.say(a.hub, at(49, minutes), (tx, about) => undoNeedFact(tx, { ...about, needId, factId }))
    expect(refused(await undo(31))).toBe('conflict')
    await a.sees(asked[0]!.askId, a.home, at(49, 2))
    expect(await undo(5)).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('acted on it'),
    })
    const second = await a.needs()
    const again = await a.asks(second.needId, [service])
    ok(
      await a.say(a.hub, at(49, 5), (tx, about) =>
        undoNeedFact(tx, { ...about, needId: second.needId, factId: again.factId }),
      ),
    )
    expect(await a.asksOf(second.needId)).toEqual([])
  })
})

describe('choosing', () => {
  test('takes what is free, says until when it is held, and gives it back when undone', async () => {
    const { needId, askId, service } = await a.offered()
    const chosen = ok(await a.chooses(needId, askId))
    expect(chosen.holdUntil.epochMilliseconds).toBe(at(50).add({ hours: 72 }).epochMilliseconds)
    expect(await a.takenOf(service)).toHaveLength(1)
    expect(await a.needOf(needId)).toMatchObject({ state: 'chosen', chosen_ask_id: askId })
    ok(
      await a.say(a.hub, at(50, 5), (tx, about) =>
        undoNeedFact(tx, { ...about, needId, factId: chosen.factId }),
      ),
    )
    expect(await a.takenOf(service)).toEqual([])
    expect((await a.askOf(askId)).state).toBe('yes')
  })

  test('only of whoever said yes, and only once', async () => {
    const service = await a.makeService(at(40), { kind: 'residential home', free: 2 })
    const { needId } = await a.needs()
    const { asked } = await a.asks(needId, [service])
    expect(refused(await a.chooses(needId, asked[0]!.askId))).toBe('conflict')
    await a.saysYes(asked[0]!.askId)
    ok(await a.chooses(needId, asked[0]!.askId))
    expect(await a.chooses(needId, asked[0]!.askId, a.sw)).toMatchObject({ refused: 'conflict' })
  })

  /** Somebody whom a service that says no figure said yes to. */
  const unsaid = async (
    service: Awaited<ReturnType<Placing['makeService']>>,
    more = {},
    answered = at(49, 30),
  ) => {
    const { needId } = await a.needs(more)
    const { asked } = await a.asks(needId, [service])
    await a.saysYes(asked[0]!.askId, a.home, answered)
    return { needId, askId: asked[0]!.askId }
  }

  test('a room of which nobody said how many are free is given to one; a second is refused until it is said', async () => {
    const service = await a.makeService(at(40), { kind: 'residential home' })
    const one = await unsaid(service)
    const two = await unsaid(service)
    const first = ok(await a.chooses(one.needId, one.askId))
    expect(await a.takenOf(service)).toEqual([])
    expect(await a.chooses(two.needId, two.askId)).toMatchObject({
      refused: 'conflict',
      because: expect.stringMatching(/has not said how many are free.*Ask it how many are free first/),
    })
    expect((await a.needOf(two.needId))!.state).toBe('answered')
    await a.say(a.hub, at(50, 5), (tx, about) =>
      undoNeedFact(tx, { ...about, needId: one.needId, factId: first.factId }),
    )
    ok(await a.chooses(two.needId, two.askId, a.hub, at(50, 6)))
    expect(refused(await a.chooses(one.needId, one.askId, a.hub, at(50, 7)))).toBe('conflict')
    ok(
      await a.say(a.home, at(50, 8), (tx, about) =>
        sayFree(tx, { ...about, lineId: service.lineIds[0]!, free: 1, shown: null, source: 'page' }),
      ),
    )
    ok(await a.chooses(one.needId, one.askId, a.hub, at(50, 9)))
    expect(await a.takenOf(service)).toHaveLength(1)
  })

  test('letting go cannot be undone onto somebody else, where nobody said how many are free', async () => {
    const service = await a.makeService(at(40), { kind: 'residential home' })
    const one = await unsaid(service)
    const two = await unsaid(service)
    ok(await a.chooses(one.needId, one.askId))
    const gone = ok(
      await a.say(a.hub, at(51), (tx, about) => letGo(tx, { ...about, ...one, reason: 'No longer needed' })),
    )
    ok(await a.chooses(two.needId, two.askId, a.sw, at(51, 1)))
    const undone = await a.say(a.hub, at(51, 2), (tx, about) =>
      undoNeedFact(tx, { ...about, needId: one.needId, factId: gone.factId }),
    )
    expect(refused(undone)).toBe('conflict')
    expect((await a.needOf(one.needId))!.state).not.toBe('chosen')
  })

  test('a yes that was said after somebody began is a yes for another room; one said before is not', async () => {
    const service = await a.makeService(at(40), { kind: 'residential home' })
    const first = await unsaid(service)
    const before = await unsaid(service)
    ok(await a.chooses(first.needId, first.askId))
    await a.starts(first.needId, first.askId)
    expect(refused(await a.chooses(before.needId, before.askId, a.hub, at(73)))).toBe('conflict')
    const after = await unsaid(service, {}, at(72, 30))
    ok(await a.chooses(after.needId, after.askId, a.hub, at(73)))
  })

  test('care that is no bed and no room is not held to one', async () => {
    const service = await a.makeService(at(40), { kind: 'aftercare' })
    for (const _ of [1, 2]) {
      const { needId, askId } = await unsaid(service, { wants: ['aftercare'] })
      expect(refused(await a.chooses(needId, askId))).toBe('taken')
    }
  })

  test('wrong days and times are said by field', async () => {
    const { needId, askId } = await a.offered()
    const wrong = (more: object) =>
      a.say(a.hub, at(50), (tx, about) => choose(tx, { ...about, needId, askId, ...more }))
    expect(await wrong({ startOn: dateOf(at(0)) })).toMatchObject({ fields: { startOn: expect.any(String) } })
    expect(await wrong({ holdUntil: at(49) })).toMatchObject({ fields: { holdTime: expect.any(String) } })
  })

  test('the hold lapses by itself; a late answer does not', async () => {
    const { needId, askId, service } = await a.offered()
    ok(await a.chooses(needId, askId))
    const late = await a.makeService(at(40), { kind: 'residential home', free: 1 })
    const other = await a.needs()
    const { asked } = await a.asks(other.needId, [late])
    expect(await lapsedAt(at(50, 30))).toMatchObject({ lapsed: 0 })
    expect((await lapsedAt(at(50 + 72))).lapsed).toBeGreaterThanOrEqual(1)
    expect((await a.askOf(askId)).state).toBe('lapsed')
    expect(await a.takenOf(service)).toEqual([])
    expect((await a.askOf(asked[0]!.askId)).state).toBe('sent')
    ok(await a.chooses(needId, askId, a.hub, at(123)))
    expect((await a.needOf(needId))!.state).toBe('chosen')
  })
})

/** Runs the job on a place's clock that shows this time. */
async function lapsedAt(now: ReturnType<typeof at>) {
  await a.db.asOwner((client) =>
    client.query('update access.system set demo_at = $1, demo_set_at = now() where system_id = $2', [
      now.toString(),
      a.place.systemId,
    ]),
  )
  return lapseHolds(a.db)
}

describe('what follows', () => {
  test('arranged, started, ended: each side reads it, a start is counted, the wait is done', async () => {
    const { needId, askId, stayId, service } = await a.offered()
    ok(await a.chooses(needId, askId, a.hub))
    await a.arranges(needId, askId)
    expect(await a.needOf(needId)).toMatchObject({ state: 'arranged', hold_until: null })
    await a.starts(needId, askId, a.home)
    expect(await a.needOf(needId)).toMatchObject({ state: 'started', started_on: '2026-11-05' })
    const starts = await a.place.as(a.place.service, (tx) =>
      tx.selectFrom('capacity.start').selectAll().where('service_id', '=', service.serviceId).execute(),
    )
    expect(starts).toMatchObject([{ source: 'placed', starts: 1, on_date: '2026-11-05' }])
    // A provider that owns no wait finishes none; a typed figure stays taken until the next is said.
    expect(await openWaits(stayId)).toHaveLength(1)
    expect(await a.takenOf(service)).toHaveLength(1)
    ok(
      await a.say(a.home, at(100), (tx, about) =>
        end(tx, { ...about, needId, askId, on: dateOf(at(100)), outcome: 'as planned' }),
      ),
    )
    expect((await a.needOf(needId))!.ended_at).not.toBeNull()
  })

  test('the start by whoever opened the wait finishes it, and undone opens it again', async () => {
    const { needId, askId, stayId, service } = await a.offered()
    ok(await a.chooses(needId, askId))
    await a.starts(needId, askId, a.ward)
    expect(await openWaits(stayId)).toEqual([])
    const facts = await a.place.as(a.place.service, (tx) =>
      tx
        .selectFrom('placements.fact')
        .selectAll()
        .where('need_id', '=', needId)
        .where('kind', '=', 'started')
        .execute(),
    )
    ok(
      await a.say(a.ward, at(72, 5), (tx, about) =>
        undoNeedFact(tx, { ...about, needId, factId: facts[0]!.fact_id }),
      ),
    )
    expect(await openWaits(stayId)).toHaveLength(1)
    expect((await a.needOf(needId))!.state).toBe('chosen')
    const starts = await a.place.as(a.place.service, (tx) =>
      tx
        .selectFrom('capacity.start')
        .select('ended_at')
        .where('service_id', '=', service.serviceId)
        .executeTakeFirstOrThrow(),
    )
    expect(starts.ended_at).not.toBeNull()
  })

  test('failed within 48 hours is a crisis until it is dealt with; one button opens crisis care', async () => {
    const { needId, askId } = await a.offered()
    ok(await a.chooses(needId, askId))
    await a.starts(needId, askId)
    const failed = await a.say(a.home, at(90), (tx, about) =>
      fail(tx, { ...about, needId, askId, words: 'Nobody could come' }),
    )
    expect(failed).toMatchObject({ crisis: true })
    expect((await a.needOf(needId))!.failed_at).not.toBeNull()
    const crisis = ok(await a.say(a.hub, at(91), (tx, about) => openCrisis(tx, { ...about, needId })))
    expect((await a.needOf(needId))!.failed_at).toBeNull()
    expect(await a.needOf(crisis.needId)).toMatchObject({
      wants: ['crisis care'],
      requires: { whyWaiting: expect.stringMatching(/Up to 72 hours of care within 3 days, until/) },
      direction: 'step-up',
      stay_id: null,
      state: 'open',
    })
    expect(refused(await a.say(a.hub, at(92), (tx, about) => openCrisis(tx, { ...about, needId })))).toBe(
      'conflict',
    )
  })

  test('failed later is history; a crisis may be dealt with in words', async () => {
    const late = await a.offered()
    ok(await a.chooses(late.needId, late.askId))
    await a.starts(late.needId, late.askId)
    expect(
      await a.say(a.hub, at(72 + 49), (tx, about) =>
        fail(tx, { ...about, ...late, words: 'Too little help' }),
      ),
    ).toMatchObject({ crisis: false })
    const early = await a.offered()
    ok(await a.chooses(early.needId, early.askId))
    await a.starts(early.needId, early.askId)
    ok(await a.say(a.hub, at(80), (tx, about) => fail(tx, { ...about, ...early, words: 'No key' })))
    ok(
      await a.say(a.hub, at(81), (tx, about) =>
        dealWithFailure(tx, { ...about, ...early, words: 'Key found' }),
      ),
    )
    expect((await a.needOf(early.needId))!.failed_at).toBeNull()
  })

  test('unmatched is a result with its reason, once nobody is left to wait for', async () => {
    const service = await a.makeService(at(40), { kind: 'residential home', free: 1 })
    const { needId } = await a.needs()
    const { asked } = await a.asks(needId, [service])
    const none = (reason: string) =>
      a.say(a.hub, at(51), (tx, about) => sayUnmatched(tx, { ...about, needId, reason }))
    expect(await none('no beds')).toMatchObject({
      because: expect.stringContaining('1 provider has not answered'),
    })
    await a.saysNo(asked[0]!.askId)
    expect(await none(' ')).toMatchObject({ fields: { reason: expect.any(String) } })
    ok(await none('No home near takes oxygen'))
    expect((await a.needOf(needId))!.state).toBe('unmatched')
  })

  test('a need withdrawn frees what is held, tells everybody, and withdraws its wait', async () => {
    const { needId, askId, stayId, service } = await a.offered()
    ok(await a.chooses(needId, askId))
    ok(
      await a.say(a.ward, at(51), (tx, about) => withdrawNeed(tx, { ...about, needId, reason: 'Goes home' })),
    )
    expect(await a.takenOf(service)).toEqual([])
    expect((await a.askOf(askId)).state).toBe('let go')
    expect((await a.needOf(needId))!.state).toBe('withdrawn')
    expect(await openWaits(stayId)).toEqual([])
    expect((await a.mails()).filter((mail) => mail.about_id === askId).at(-1)!.about).toBe('withdrawn')
  })

  test('a place that is somebody else’s by now is not taken again by an undo', async () => {
    const { needId, askId, service } = await a.offered()
    ok(await a.chooses(needId, askId))
    const gone = ok(
      await a.say(a.hub, at(51), (tx, about) => letGo(tx, { ...about, needId, askId, reason: 'Mistake' })),
    )
    const other = await a.needs()
    const { asked } = await a.asks(other.needId, [service], a.hub, at(51, 1))
    await a.saysYes(asked[0]!.askId, a.home, at(51, 2))
    ok(await a.chooses(other.needId, asked[0]!.askId, a.hub, at(51, 3)))
    expect(
      await a.say(a.hub, at(51, 4), (tx, about) =>
        undoNeedFact(tx, { ...about, needId, factId: gone.factId }),
      ),
    ).toMatchObject({ refused: 'conflict', because: expect.stringContaining('given to somebody else') })
    expect((await a.needOf(needId))!.state).toBe('open')
  })

  test('a start in the future, or before they were asked, is refused by field', async () => {
    const { needId, askId } = await a.offered()
    ok(await a.chooses(needId, askId))
    for (const on of [dateOf(at(200)), dateOf(at(-100))])
      expect(
        await a.say(a.hub, at(72), (tx, about) => start(tx, { ...about, needId, askId, on })),
      ).toMatchObject({ refused: 'invalid', fields: { on: expect.any(String) } })
  })
})
