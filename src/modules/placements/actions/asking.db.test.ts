import { beforeAll, describe, expect, test } from 'vitest'
import { at, ok } from '../../../../test/support/discharge.ts'
import { refused } from '../../../../test/support/good.ts'
import { type Placing, placing } from '../../../../test/support/placing.ts'
import { answerAsk } from './answer-ask.ts'
import { askServices } from './ask.ts'
import { letGo } from './let-go.ts'
import { tellMore } from './tell-more.ts'
import { undoNeedFact } from './undo-need.ts'
import { withdrawAsk } from './withdraw-ask.ts'

let a: Placing
beforeAll(async () => {
  a = await placing()
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
