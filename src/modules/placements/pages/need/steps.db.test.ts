import { beforeAll, expect, test } from 'vitest'
import { at, ok } from '../../../../../test/support/discharge.ts'
import { type Placing, placing } from '../../../../../test/support/placing.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { allParts } from '../../../../main.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import { newId } from '../../../../platform/ids.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { unmetNights } from '../../queries/unmet.ts'
import { partsOf } from '../../rules/unmet-ledger.ts'
import { missingWords } from '../../rules/unmet-words.ts'

// Equipment from asked to fitted, through its pages. It is 11:00 on Wednesday 4 November 2026.

let a: Placing
let web: TestWeb
const itIs = async (now: Instant) => {
  await a.db.asOwner((client) =>
    client.query('update access.system set demo_at = $1, demo_set_at = now()', [now.toString()]),
  )
  web?.web.places.forget()
}
beforeAll(async () => {
  a = await placing()
  await itIs(at(50))
  web = testWeb(
    a.db,
    allParts.filter(({ name }) => name !== 'web'),
  )
})
const words = async (path: string) => wordsIn((await web.get(path, a.hub)).html)
const boxes = (name: string, day: number) => ({
  [`${name}-day`]: String(day),
  [`${name}-month`]: '11',
  [`${name}-year`]: '2026',
})
const set = (needId: string, step: string, form: Record<string, string>) =>
  web.post(`/needs/${needId}/steps/${step}`, a.hub, { once: newId(), ...form })
const plan = (needId: string, step: string, day: number) =>
  set(needId, step, { organisationId: a.place.organisation.community, ...boxes('dueOn', day) })
const equipment = { wants: ['equipment' as const], visits: [] }

test('who does each step and by when; late stands in Today, on the card and in the ledger; done is done', async () => {
  const { needId } = await a.needs(equipment)
  expect(await words(`/needs/${needId}`)).toMatch(/From asked to fitted.*Assessed nobody yet Nobody owns it/)
  const planned = await plan(needId, 'assessed', 5)
  expect(planned).toMatchObject({ status: 303, location: `/needs/${needId}` })
  expect(await words(`/needs/${needId}`)).toMatch(/Assessed .* Due Thu 5 Nov/)
  await set(needId, 'assessed', { ...boxes('doneOn', 4), words: 'Bed and commode' })
  expect(await words(`/needs/${needId}`)).toContain('Assessed on Wed 4 Nov: Bed and commode')
  await plan(needId, 'ordered', 5)
  await itIs(at(50 + 3 * 24))
  expect(await words(`/needs/${needId}`)).toContain('Late 2 days')
  expect(await words('/places')).toContain('Late 2 days: to be ordered')
  expect(await words('/')).toContain('Equipment is late for one person')
  await itIs(at(50))
})

test('all of it done, and nobody chosen who would say that it began: the need can be taken off the queue', async () => {
  const { needId } = await a.needs(equipment)
  for (const step of ['assessed', 'ordered', 'delivered', 'fitted']) {
    expect(await words(`/needs/${needId}`)).not.toContain('Nothing more is looked for')
    await set(needId, step, boxes('doneOn', 4))
  }
  const { html } = await web.get(`/needs/${needId}`, a.hub)
  expect(html).toMatch(new RegExp(`All of it is done\\. <a href="/needs/${needId}/withdraw"`))
})

test('an owner needs a day, a day to come is not done, and a step that the need does not go by is not there', async () => {
  const { needId } = await a.needs(equipment)
  const noDay = await set(needId, 'assessed', { organisationId: a.place.organisation.community })
  expect(noDay.status).toBe(422)
  expect(noDay.html).toContain('href="#dueOn')
  expect((await set(needId, 'assessed', boxes('doneOn', 9))).status).toBe(422)
  expect((await set(needId, 'assessed', {})).status).toBe(422)
  expect((await web.get(`/needs/${needId}/steps/approved`, a.hub)).status).toBe(404)
  const { needId: home } = await a.needs()
  expect((await web.get(`/needs/${home}/steps/assessed`, a.hub)).status).toBe(404)
})

test('fitted with the provider that was chosen, it has started; and that can be undone', async () => {
  const loans = await a.makeService(at(40), { kind: 'equipment', free: 3 })
  const { needId } = await a.needs(equipment)
  const { askId } = (await a.asks(needId, [loans])).asked[0]!
  await a.sees(askId)
  await a.saysYes(askId)
  ok(await a.chooses(needId, askId))
  const fitted = await set(needId, 'fitted', boxes('doneOn', 4))
  expect((await a.needOf(needId))!.state).toBe('started')
  expect((await web.post(fitted.undo!, a.hub, { once: newId() })).said).toContain('Undone')
  expect((await a.needOf(needId))!.state).toBe('chosen')
})

test('a night on which equipment was not there is missing it, whoever is to bring it', async () => {
  const { needId, stayId } = await a.needs(equipment)
  await a.sayYes(stayId, 24)
  await plan(needId, 'delivered', 9)
  const nights = await asViewer(a.db, a.hub, at(120), (tx) =>
    unmetNights(tx, a.hub, { from: dateOf(at(50)), to: dateOf(at(74)), now: at(120) }),
  )
  expect(partsOf(nights).map(({ of }) => missingWords(of, () => ''))).toContain(
    'Equipment, zone not known, not assessed yet',
  )
})
