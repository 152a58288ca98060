import { beforeAll, describe, expect, test } from 'vitest'
import { at, ok } from '../../../../test/support/discharge.ts'
import { refused } from '../../../../test/support/good.ts'
import { type Placing, placing } from '../../../../test/support/placing.ts'
import { dateOf } from '../../../platform/time.ts'
import { sayFree } from '../../capacity/index.ts'
import { choose } from './choose.ts'
import { lapseHolds } from './lapse-holds.ts'
import { letGo } from './let-go.ts'
import { undoNeedFact } from './undo-need.ts'

let a: Placing
beforeAll(async () => {
  a = await placing()
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
    await a.setClock(at(50, 30))
    expect(await lapseHolds(a.db)).toMatchObject({ lapsed: 0 })
    await a.setClock(at(50 + 72))
    expect((await lapseHolds(a.db)).lapsed).toBeGreaterThanOrEqual(1)
    expect((await a.askOf(askId)).state).toBe('lapsed')
    expect(await a.takenOf(service)).toEqual([])
    expect((await a.askOf(asked[0]!.askId)).state).toBe('sent')
    ok(await a.chooses(needId, askId, a.hub, at(123)))
    expect((await a.needOf(needId))!.state).toBe('chosen')
  })
})
