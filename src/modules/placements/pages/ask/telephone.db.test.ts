import { beforeAll, describe, expect, test } from 'vitest'
import { ok } from '../../../../../test/support/discharge.ts'
import { hugh, type ProviderPlace, providerPlace } from '../../../../../test/support/provider-place.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { parts as access } from '../../../access/parts.ts'
import { dischargeFactsOf, openWait, waitsOf } from '../../../discharge/index.ts'
import { parts } from '../../parts.ts'
import { providerFigures } from '../../queries/provider-figures.ts'

let a: ProviderPlace
let web: TestWeb
let hub: Viewer & { userId: string }

beforeAll(async () => {
  a = await providerPlace()
  web = testWeb(a.db, [access, parts])
  hub = await a.place.staff('hub navigator', 'hub', 'Tomasz Nowak')
}, 60_000)

let n = 0
const asked = async () =>
  a.asks(await a.someoneNamed({ ...hugh, nhsNumber: null as never, familyName: `Pargeterly${++n}` }), [
    a.alder,
  ])
const call = (askId: string, form: Record<string, string>, by: Viewer = hub) =>
  web.post(`/asks/${askId}/telephone`, by, { toldTo: 'T. Nowak', saw: '', ...form })
const yes = { answer: 'yes', 'startOn-day': '26', 'startOn-month': '11', 'startOn-year': '2026' }
const words = async (path: string, by: Viewer) => wordsIn((await web.get(path, by)).html)

describe('an answer given by telephone', () => {
  test('yes, with a day and a price: both sides read how it came, and the provider corrects it', async () => {
    const { askId, needId } = await asked()
    const form = await web.get(`/asks/${askId}/telephone`, hub)
    expect(wordsIn(form.html)).toContain('What did Alder House say?')
    expect(form.html).toContain('value="Tomasz Nowak"')
    const sent = await call(askId, { ...yes, fee: '£1,250', words: 'Room 6', saidBy: 'Ewa' })
    expect([sent.status, sent.said]).toEqual([303, 'Written down: what Alder House said by telephone.'])
    expect(await a.given.askOf(askId)).toMatchObject({
      state: 'yes',
      answered_to: 'T. Nowak',
      fee: 125_000,
      words: 'Room 6',
    })
    const need = await words(`/needs/${needId}`, hub)
    expect(need).toContain('By telephone, told to T. Nowak')
    expect(need).toContain('Can start Thu 26 Nov, £1,250 a week')
    expect(need).toContain('Alder House says yes, by telephone, told to T. Nowak by Ewa, from Thu 26 Nov')
    expect(await words(`/places/${needId}`, hub)).toContain('By telephone, told to T. Nowak')
    const theirs = await words(`/provider/asks/${askId}`, a.marek)
    expect(theirs).toContain(
      'You said so by telephone, told to T. Nowak: £1,250 a week. Change it if it is wrong',
    )
    const answeredAt = (await a.given.askOf(askId)).answered_at as Date
    const no = { say: 'no', reason: 'full', saw: new Date(answeredAt).toISOString() }
    expect((await web.post(`/provider/asks/${askId}`, a.marek, no)).status).toBe(303)
    expect(await a.given.askOf(askId)).toMatchObject({ state: 'no', answered_to: null, fee: null })
    // Who has not seen that they answered themselves does not write over it.
    const late = await call(askId, yes)
    expect([late.status, wordsIn(late.html).includes('They have answered meanwhile')]).toEqual([422, true])
  })

  test('no has its reason and counts like any; it is undone by whoever wrote it', async () => {
    const before = await a.place.as(a.marek, (tx) => providerFigures(tx, a.marek, a.clock()))
    const { askId } = await asked()
    const bare = await call(askId, { answer: 'no' })
    expect([bare.status, bare.html.includes('href="#reason"')]).toEqual([422, true])
    const sent = await call(askId, { answer: 'no', reason: 'no carers' })
    expect(await a.given.askOf(askId)).toMatchObject({ state: 'no', reason: 'no carers' })
    const after = await a.place.as(a.marek, (tx) => providerFigures(tx, a.marek, a.clock()))
    expect([after.no - before.no, after.answers - before.answers]).toEqual([1, 1])
    expect((await web.post(sent.undo!, hub, {})).status).toBe(303)
    expect(await a.given.askOf(askId)).toMatchObject({ state: 'sent', answer: null, answered_to: null })
  })

  test('the wait that asks them the same is answered with it, and undone with it', async () => {
    const { askId, needId } = await asked()
    const stayId = (await a.given.needOf(needId))!.stay_id!
    const wait = async () =>
      waitsOf(await a.place.as(a.place.service, (tx) => dischargeFactsOf(tx, a.place.systemId, stayId)))[0]!
    const now = a.clock()
    await asViewer(a.db, a.ward, now, async (tx) =>
      ok(
        await openWait(tx, {
          by: a.ward,
          now,
          stayId,
          awaits: 'care-home-answer',
          ownerOrganisationId: a.place.organisation.home,
        }),
      ),
    )
    const sent = await call(askId, yes)
    expect((await wait()).state).toBe('done')
    expect((await web.post(sent.undo!, hub, {})).status).toBe(303)
    expect((await wait()).state).toBe('sent')
    const no = { say: 'no', reason: 'full', saw: '' }
    expect((await web.post(`/provider/asks/${askId}`, a.marek, no)).status).toBe(303)
    expect((await wait()).owner?.organisationId).toBe(a.ward.organisationId)
  })

  test('they ring back: seen, not answered, and both know', async () => {
    const { askId, needId } = await asked()
    expect((await call(askId, { answer: 'rings back', words: 'After the round' })).status).toBe(303)
    expect(await a.given.askOf(askId)).toMatchObject({ state: 'seen', answered_at: null })
    expect(await words(`/needs/${needId}`, hub)).toContain(
      'They ring back, told to T. Nowak: After the round',
    )
    expect(await words(`/provider/asks/${askId}`, a.marek)).toContain('You ring back, told to T. Nowak')
    expect((await call(askId, yes)).status).toBe(303)
    expect(await a.given.askOf(askId)).toMatchObject({ state: 'yes', rings_back: null })
  })

  test('names nobody, needs who took the call, and is not for whoever finds no places', async () => {
    const { askId, needId } = await asked()
    const named = await call(askId, { ...yes, words: 'Room 6 for Hughbert' })
    expect([named.status, wordsIn(named.html).includes('take out “Hughbert”')]).toEqual([422, true])
    expect((await call(askId, { ...yes, toldTo: ' ' })).html).toContain('href="#toldTo"')
    expect((await call(askId, { ...yes, fee: 'a lot' })).html).toContain('href="#fee"')
    expect((await call(askId, yes, a.marek)).status).toBe(403)
    await a.chosen(needId, askId)
    expect((await call(askId, yes)).status).toBe(409)
  })
})

test('a provider’s own words name nobody: an answer, giving somebody up, and how it was', async () => {
  const { askId, needId } = await asked()
  const no = { say: 'no', reason: 'full', words: 'Not for Mr Hughbert', saw: '' }
  const answer = await web.post(`/provider/asks/${askId}`, a.marek, no)
  expect([answer.status, wordsIn(answer.html).includes('Name nobody here: take out “Hughbert”')]).toEqual([
    422,
    true,
  ])
  await a.chosen(needId, askId)
  const cannot = await web.post(`/provider/asks/${askId}/cannot`, a.marek, { reason: 'Hughbert needs more' })
  expect([cannot.status, wordsIn(cannot.html).includes('take out “Hughbert”')]).toEqual([422, true])
  await a.came(needId, askId, '2026-11-24')
  const truth = await web.post(`/provider/asks/${askId}/as-described`, a.marek, {
    wrong: ['skin'],
    words: 'Hughbert has a sore heel',
  })
  expect([truth.status, wordsIn(truth.html).includes('take out “Hughbert”')]).toEqual([422, true])
})
