import { beforeAll, describe, expect, test } from 'vitest'
import { at, ok } from '../../../test/support/discharge.ts'
import { type Placing, placing } from '../../../test/support/placing.ts'
import { isRefusal } from '../../platform/outcome.ts'
import { dateOf } from '../../platform/time.ts'
import { answerAsk } from './actions/answer-ask.ts'

// Failures that others already paid for (shared/research/competitors.md, part 5), and what is decided in docs/rules/placements.md.

let a: Placing
beforeAll(async () => {
  a = await placing()
})

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
