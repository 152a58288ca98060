import { beforeAll, describe, expect, test } from 'vitest'
import { at, ok } from '../../../test/support/discharge.ts'
import { refused } from '../../../test/support/good.ts'
import { type Placing, placing } from '../../../test/support/placing.ts'
import { dateOf } from '../../platform/time.ts'
import { refer } from '../discharge/index.ts'
import { arrange } from './actions/arrange.ts'
import { letGo } from './actions/let-go.ts'
import { withdrawAsk } from './actions/withdraw-ask.ts'
import { withdrawNeed } from './actions/withdraw-need.ts'

// Failures that others already paid for (shared/research/competitors.md, part 5), and what is decided in docs/rules/placements.md.

let a: Placing
beforeAll(async () => {
  a = await placing()
})

const at47 = () => at(47)

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
