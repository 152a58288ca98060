import { beforeAll, describe, expect, test } from 'vitest'
import { at, ok } from '../../../../test/support/discharge.ts'
import { refused } from '../../../../test/support/good.ts'
import { type Placing, placing } from '../../../../test/support/placing.ts'
import { dateOf } from '../../../platform/time.ts'
import { dealWithFailure } from './deal-with-failure.ts'
import { end } from './end.ts'
import { fail } from './fail.ts'
import { letGo } from './let-go.ts'
import { openCrisis } from './open-crisis.ts'
import { sayUnmatched } from './say-unmatched.ts'
import { start } from './start.ts'
import { undoNeedFact } from './undo-need.ts'
import { withdrawNeed } from './withdraw-need.ts'

let a: Placing
beforeAll(async () => {
  a = await placing()
})

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
    expect(await a.openWaits(stayId)).toHaveLength(1)
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
    expect(await a.openWaits(stayId)).toEqual([])
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
    expect(await a.openWaits(stayId)).toHaveLength(1)
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
    expect(await a.openWaits(stayId)).toEqual([])
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
