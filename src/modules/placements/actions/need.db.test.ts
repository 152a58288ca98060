import { beforeAll, describe, expect, test } from 'vitest'
import { at, ok } from '../../../../test/support/discharge.ts'
import { refused } from '../../../../test/support/good.ts'
import { type Placing, placing } from '../../../../test/support/placing.ts'
import { openWait } from '../../discharge/index.ts'
import { changeNeed } from './change-need.ts'
import { openNeed } from './open-need.ts'
import { undoNeedFact } from './undo-need.ts'

let a: Placing
beforeAll(async () => {
  a = await placing()
})

describe('a need', () => {
  test('opens with the wait that stands for it, once', async () => {
    const { needId, stayId } = await a.needs()
    expect(await a.needOf(needId)).toMatchObject({
      state: 'open',
      direction: 'step-down',
      wants: ['residential home'],
      opened_for: a.place.organisation.trust,
    })
    expect((await a.openWaits(stayId)).map(({ awaits }) => awaits)).toEqual(['care-home-search'])
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
    const waits = await a.openWaits(stayId)
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
    expect(await a.openWaits(stayId)).toEqual([])
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
    expect(await a.openWaits(stayId)).toEqual([])
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
