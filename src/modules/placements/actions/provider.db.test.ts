import { beforeAll, describe, expect, test } from 'vitest'
import { at, type Caring, caring, does, ok } from '../../../../test/support/discharge.ts'
import { needing } from '../../../../test/support/needs.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal } from '../../../platform/outcome.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import type { NeedFactInput } from '../index.ts'
import type { ProviderAnswer } from '../rules/provider-answer.ts'
import type { NotAsDescribed } from '../rules/truth-check.ts'
import { answerAsk } from './answer-ask.ts'
import { sayAsDescribed } from './say-as-described.ts'
import { seeAsk } from './see-ask.ts'

let a: Caring
let given: ReturnType<typeof needing>
let home: Viewer
let colleague: Viewer
let link: Viewer
let other: Viewer
const sent = at(50)
const yes: ProviderAnswer = { answer: 'yes', startOn: dateOf(sent).add({ days: 1 }) }

beforeAll(async () => {
  a = await caring()
  given = needing(a.db, a.place)
  home = await a.place.staff('provider', 'home', 'Marek')
  colleague = await a.place.staff('provider', 'home', 'Ewa')
  other = a.community
  link = { ...home, userId: null }
})

const asked = async (minutes = 60) => {
  const needId = await given.makeNeed(at(49), { stayId: await a.someone() }, { wants: ['nursing home'] })
  const service = await given.makeService(at(49), { kind: 'nursing home', free: 2 })
  const second = await given.makeService(at(49), { kind: 'nursing home', of: 'community', free: 2 })
  return {
    needId,
    askId: await given.makeAsk(sent, needId, service, { minutes }),
    elsewhere: await given.makeAsk(sent, needId, second, { minutes }),
  }
}
const see = (askId: string, by: Viewer, now: Instant = sent.add({ minutes: 5 })) =>
  does(a.db, by, now, (tx, about) => seeAsk(tx, { ...about, askId }))
const say = (
  askId: string,
  answer: ProviderAnswer,
  { by = home, minutes = 10, saw = null }: { by?: Viewer; minutes?: number; saw?: Instant | null } = {},
) => does(a.db, by, sent.add({ minutes }), (tx, about) => answerAsk(tx, { ...about, askId, answer, saw }))
const check = (askId: string, wrong: NotAsDescribed[], hours: number, by = home, words?: string) =>
  does(a.db, by, at(hours), (tx, about) => sayAsDescribed(tx, { ...about, askId, wrong, words }))
const because = (value: unknown) => (isRefusal(value) ? value.because : value)
const refused = (value: unknown) => (isRefusal(value) ? value.refused : value)

/** Chooses, arranges and starts at once. */
async function starts(needId: string, askId: string) {
  const then = (fact: NeedFactInput, hours: number) => given.happens(at(hours), needId, fact)
  const startOn = dateOf(at(60)).toString()
  await then(
    { kind: 'chosen', detail: { askId, takeId: newId(), holdUntil: at(70).toString(), startOn } },
    56,
  )
  await then({ kind: 'arranged', detail: { askId, startOn } }, 57)
  await then({ kind: 'started', detail: { askId, on: startOn } }, 60)
}

describe('seen', () => {
  test('by the first who opens it, and both sides see when', async () => {
    const { askId, needId } = await asked()
    expect(await see(askId, home)).toEqual({ first: true })
    expect(await see(askId, colleague, sent.add({ minutes: 9 }))).toEqual({ first: false })
    const seenAt = sent.add({ minutes: 5 }).toString()
    expect((await given.askOf(askId)).state).toBe('seen')
    const row = await a.place.as(a.hub, (tx) =>
      tx.selectFrom('placements.ask').select('seen_at').where('ask_id', '=', askId).executeTakeFirst(),
    )
    expect(new Date(row!.seen_at!).toISOString()).toBe(new Date(seenAt).toISOString())
    const facts = await a.place.as(a.place.service, (tx) =>
      tx.selectFrom('placements.fact').selectAll().where('need_id', '=', needId).execute(),
    )
    expect(facts.filter(({ kind }) => kind === 'ask-seen')).toMatchObject([
      { recorded_by: home.userId, recorded_for: home.organisationId },
    ])
  })

  test('not by anybody else, though they know its id', async () => {
    const { askId } = await asked()
    expect(refused(await see(askId, other))).toBe('not-found')
    expect(refused(await see(newId(), home))).toBe('not-found')
    expect(refused(await see(askId, a.hub))).toBe('not-allowed')
    expect((await given.askOf(askId)).state).toBe('sent')
  })
})

describe('answered', () => {
  test('yes with a date; the need waits for a choice', async () => {
    const { askId, needId } = await asked()
    expect(await say(askId, yes, { minutes: 41 })).toEqual({ minutes: 41, late: null, repeated: false })
    expect(await given.askOf(askId)).toMatchObject({ state: 'yes', answer: 'yes', start_on: '2026-11-05' })
    expect((await given.needOf(needId))!.state).toBe('answered')
  })

  test('no with a reason, more with words, and told more', async () => {
    const { askId, needId, elsewhere } = await asked()
    ok(await say(askId, { answer: 'no', reason: 'too far', words: ' By bus it is two hours ' }))
    expect(await given.askOf(askId)).toMatchObject({
      state: 'no',
      reason: 'too far',
      words: 'By bus it is two hours',
    })
    ok(await say(elsewhere, { answer: 'more', words: 'Does she smoke?' }, { by: other }))
    expect(await given.askOf(elsewhere)).toMatchObject({ state: 'more', answer: null })
    await given.happens(sent.add({ minutes: 20 }), needId, {
      kind: 'told-more',
      detail: { askId: elsewhere, words: 'No, never', answerBy: sent.add({ minutes: 80 }).toString() },
    })
    expect(await given.askOf(elsewhere)).toMatchObject({ state: 'seen', told: 'No, never' })
  })

  test('what is not whole is said by field, and nothing is stored', async () => {
    const { askId } = await asked()
    const wrong = (await say(askId, { answer: 'more', words: ' ' })) as Refusal
    expect(wrong).toMatchObject({ refused: 'invalid', fields: { words: 'Enter what you need to know' } })
    expect((await given.askOf(askId)).state).toBe('sent')
  })

  test('late is taken, and said', async () => {
    const { askId } = await asked(30)
    expect(await say(askId, yes, { minutes: 50 })).toEqual({
      minutes: 50,
      late: 'late 20 min',
      repeated: false,
    })
  })

  test('changed until somebody is chosen; "how fast" counts the first', async () => {
    const { askId } = await asked()
    ok(await say(askId, { answer: 'no', reason: 'full' }, { minutes: 10 }))
    expect(await say(askId, yes, { minutes: 30, saw: sent.add({ minutes: 10 }) })).toEqual({
      minutes: 10,
      late: null,
      repeated: false,
    })
    expect((await given.askOf(askId)).state).toBe('yes')
  })

  test('the same answer sent again is one answer', async () => {
    const { askId, needId } = await asked()
    ok(await say(askId, yes))
    expect(await say(askId, yes, { minutes: 12 })).toMatchObject({ repeated: true })
    const facts = await a.place.as(a.place.service, (tx) =>
      tx.selectFrom('placements.fact').select('kind').where('need_id', '=', needId).execute(),
    )
    expect(facts.filter(({ kind }) => kind === 'answered')).toHaveLength(1)
  })

  test('two phones at once: one is told that a colleague answered, and with what', async () => {
    const { askId } = await asked()
    const both = await Promise.all([
      say(askId, yes, { by: home }),
      say(askId, { answer: 'no', reason: 'full' }, { by: colleague }),
    ])
    expect(both.filter((one) => !isRefusal(one))).toHaveLength(1)
    expect(both.filter(isRefusal).map(because)).toEqual([
      expect.stringMatching(/^A colleague answered meanwhile: (Yes, from Thu 5 Nov|No: we are full)\./),
    ])
  })

  test('by a link, without an account, for the organisation', async () => {
    const { askId, needId } = await asked()
    ok(await say(askId, yes, { by: link }))
    const facts = await a.place.as(a.place.service, (tx) =>
      tx.selectFrom('placements.fact').selectAll().where('need_id', '=', needId).execute(),
    )
    expect(facts.find(({ kind }) => kind === 'answered')).toMatchObject({
      recorded_by: null,
      recorded_for: home.organisationId,
    })
  })

  test('not after they went elsewhere, in words; what was said before stays', async () => {
    const { askId, elsewhere, needId } = await asked()
    ok(await say(elsewhere, yes, { by: other }))
    await starts(needId, elsewhere)
    expect(because(await say(askId, yes, { minutes: 900 }))).toMatch(/went elsewhere; thank you/)
    expect(
      because(await say(elsewhere, { answer: 'no', reason: 'full' }, { by: other, minutes: 900 })),
    ).toMatch(/chosen already/)
    expect(await given.askOf(askId)).toMatchObject({ state: 'elsewhere', answer: null })
  })

  test('not by whoever was not asked', async () => {
    const { askId } = await asked()
    expect(refused(await say(askId, yes, { by: other }))).toBe('not-found')
    expect(refused(await say(askId, yes, { by: a.ward }))).toBe('not-allowed')
  })
})

describe('as described', () => {
  test('by the receiver, within a day; later it is marked late; said again it stands in place of the first', async () => {
    const { askId, needId } = await asked()
    ok(await say(askId, yes))
    expect(because(await check(askId, [], 55))).toMatch(/not arrived/)
    await starts(needId, askId)
    expect(await check(askId, ['skin', 'medicines'], 61, home, 'A sore on the heel')).toEqual({ late: false })
    expect(await check(askId, ['medicines'], 130)).toEqual({ late: true })
    const facts = await a.place.as(a.hub, (tx) =>
      tx.selectFrom('placements.fact').selectAll().where('need_id', '=', needId).execute(),
    )
    const said = facts.filter(({ kind }) => kind === 'as-described')
    expect(said.map(({ detail }) => detail)).toEqual([
      { askId, wrong: ['medicines', 'skin'], words: 'A sore on the heel' },
      { askId, wrong: ['medicines'] },
    ])
    expect(said[1]!.supersedes).toBe(said[0]!.fact_id)
  })

  test('not by another provider', async () => {
    const { askId, needId } = await asked()
    await starts(needId, askId)
    expect(refused(await check(askId, [], 61, other))).toBe('not-found')
  })
})
