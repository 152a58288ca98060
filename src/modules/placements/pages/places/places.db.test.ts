import { beforeAll, describe, expect, test } from 'vitest'
import { at, ok } from '../../../../../test/support/discharge.ts'
import { type Placing, placing } from '../../../../../test/support/placing.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { newId } from '../../../../platform/ids.ts'
import { openWait, recordReadiness } from '../../../discharge/index.ts'
import { partsWith } from '../../../discharge/parts.ts'
import { parts } from '../../parts.ts'
import { thingsOfPlaces } from '../../queries/things.ts'

let a: Placing
let web: ReturnType<typeof testWeb>
let other: Viewer

beforeAll(async () => {
  a = await placing()
  web = testWeb(a.db, [parts, partsWith([thingsOfPlaces])])
  other = await a.place.staff('hub navigator', 'hub', 'Ines Broker')
  await itIs(at(50))
})

const itIs = async (now: ReturnType<typeof at>) => {
  await a.setClock(now)
  web.web.places.forget()
}
const words = async (path: string, by: Viewer = a.hub) => wordsIn((await web.get(path, by)).html)
const post = (path: string, form: Record<string, string | string[]> = {}, by: Viewer = a.hub) =>
  web.post(path, by, { once: newId(), ...form })
const one = () =>
  a.makeService(at(49), { kind: 'residential home', free: 2, name: `Home ${newId().slice(-4)}` })

describe('who reaches it', () => {
  test('those who find places; a provider, an analyst and a board member do not', async () => {
    expect((await web.get('/places', a.hub)).status).toBe(200)
    expect((await web.get('/places', a.ward)).status).toBe(200)
    for (const by of [
      a.home,
      await a.place.staff('analyst', 'trust'),
      await a.place.staff('board member', 'board'),
    ])
      expect((await web.get('/places', by)).status).toBe(403)
  })

  test('whoever has no part in somebody’s care sees no need of theirs, and is not told that there is one', async () => {
    const { needId } = await a.needs()
    const stranger = await a.place.staff('hospital social worker', 'community')
    for (const path of [
      `/places/${needId}`,
      `/needs/${needId}`,
      `/needs/${needId}/change`,
      `/places/${newId()}`,
    ])
      expect((await web.get(path, stranger)).status).toBe(403)
    expect(await words('/places', stranger)).not.toContain('Example')
  })

  test('no address or title names anybody', async () => {
    const { needId } = await a.offered()
    for (const path of ['/places', `/places/${needId}`, `/needs/${needId}`]) {
      const { html } = await web.get(path, a.hub)
      expect(/<title>([^<]*)/.exec(html)?.[1]).not.toMatch(/Example|Alex/)
      for (const [, href] of html.matchAll(/(?:href|action)="([^"]*)"/g))
        expect(href).not.toMatch(/example|alex/i)
    }
  })
})

describe('asking', () => {
  test('ticks are sent, the answer says who was asked and by when, and it can be undone', async () => {
    const [first, second] = [await one(), await one()]
    const { needId } = await a.needs()
    const page = await web.get(`/places/${needId}`, a.hub)
    expect(page.html).toContain(`id="ask-${first.serviceId}"`)
    const sent = await post(`/places/${needId}`, { service: [first.serviceId, second.serviceId] })
    expect(sent).toMatchObject({ status: 303, location: `/places/${needId}` })
    expect(sent.said).toMatch(/^Asked Home .* and Home .*\. Answer by /)
    expect(await words(`/places/${needId}`)).toContain('Sent, not seen yet')
    expect((await post(sent.undo!)).said).toBe('Undone. It is as it was before.')
    expect(await a.asksOf(needId)).toEqual([])
  })

  test('nothing ticked is an error at the list, and what was ticked stays ticked', async () => {
    const service = await one()
    const { needId } = await a.needs()
    const none = await post(`/places/${needId}`, {})
    expect(none.status).toBe(422)
    expect(none.html).toContain('href="#service"')
    const wrong = await post(`/places/${needId}`, { service: service.serviceId, answerByTime: 'noonish' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('href="#answerByTime"')
    expect(wrong.html).toMatch(new RegExp(`id="ask-${service.serviceId}"[^>]*checked`))
    expect(await a.asksOf(needId)).toEqual([])
  })

  test('a second broker reads the first one’s name', async () => {
    const { needId } = await a.needs()
    expect(await words(`/places/${needId}`, other)).not.toContain('opened this')
    expect(await words(`/places/${needId}`, a.hub)).toMatch(/Ines Broker, hub, opened this/)
    expect(await words(`/places/${needId}`, other)).toMatch(/A hub navigator, hub, opened this/)
  })

  test('a page that only brings itself up to date is no opening', async () => {
    const { needId } = await a.needs()
    await web.get(`/places/${needId}`, other, { 'x-homeward': 'live' })
    expect(await words(`/places/${needId}`, a.hub)).not.toContain('opened this')
  })
})

describe('choosing', () => {
  test('one button takes what was offered; the panel says what is next', async () => {
    const { needId, askId } = await a.offered()
    expect(await words(`/places/${needId}`)).toContain('Answered step 3 of 4')
    const chosen = await post(`/asks/${askId}/choose`)
    expect(chosen).toMatchObject({ status: 303, location: `/places/${needId}` })
    expect(chosen.said).toMatch(/is chosen, from .*; held until /)
    const text = await words(`/places/${needId}`)
    for (const deed of ['It is arranged', 'It has started', 'Let it go']) expect(text).toContain(deed)
    expect(text).not.toContain('Ask those ticked')
  })

  test('a ward asks, and is told who chooses', async () => {
    const { needId, askId } = await a.offered()
    expect(await words(`/places/${needId}`, a.ward)).toContain('The hub or a social worker chooses.')
    expect((await post(`/asks/${askId}/choose`, {}, a.ward)).status).toBe(403)
  })

  test('each step has its form, keeps what was typed, and goes back to the person', async () => {
    const { needId, askId } = await a.offered()
    await post(`/asks/${askId}/choose`)
    const bad = await post(`/asks/${askId}/arrange`, {
      'startOn-day': '31',
      'startOn-month': '2',
      'startOn-year': '2026',
    })
    expect(bad.status).toBe(422)
    expect(bad.html).toContain('href="#startOn"')
    const arranged = await post(`/asks/${askId}/arrange`, {
      'startOn-day': '5',
      'startOn-month': '11',
      'startOn-year': '2026',
      startAt: '1430',
    })
    expect(arranged.said).toContain('The hold no longer lapses')
    expect((await post(`/asks/${askId}/let-go`, { reason: '' })).html).toContain('href="#reason"')
    expect((await post(`/asks/${askId}/let-go`, { reason: 'Family chose another' })).said).toContain(
      'is let go, and told',
    )
    expect(await words(`/needs/${needId}`)).toContain('was let go: Family chose another')
    expect(await words('/places')).toContain('let go')
  })
})

test('CARE #400: a start that the provider recorded stays in sight of whoever chose, for 48 hours', async () => {
  const { needId, askId } = await a.offered()
  ok(await a.chooses(needId, askId))
  await a.starts(needId, askId, a.home, at(72))
  await itIs(at(73))
  expect(await words('/places')).toMatch(/\d+ began in the last 48 hours .* Started Thu 5 Nov/)
  expect(await words(`/needs/${needId}`)).toMatch(/Started with .* on Thu 5 Nov Today .*, A provider, home/)
  await itIs(at(72 + 49))
  expect((await web.get('/places', a.hub)).html).not.toContain(`need-${needId}`)
  await itIs(at(50))
})

describe('a need', () => {
  test('is filled from the record, says where from, and shows who will see what', async () => {
    const stayId = await a.someone()
    ok(
      await a.say(a.ward, at(48), (tx, about) =>
        openWait(tx, {
          ...about,
          stayId,
          awaits: 'home-care',
          words: 'four visits a day, two carers, hoist',
          ownerOrganisationId: a.place.organisation.council,
        }),
      ),
    )
    const { html } = await web.get(`/stays/${stayId}/need`, a.ward)
    expect(html).toMatch(/<option value="home care" selected/)
    expect(html.match(/<option value="2" selected/g)).toHaveLength(4)
    expect(html).toMatch(/value="hoist"[^>]* checked/)
    const text = wordsIn(html)
    expect(text).toContain('From what is waited for')
    expect(text).toContain('Who sees what Whoever is asked Sex and age')
    const form = Object.fromEntries(
      ['morning', 'midday', 'tea', 'evening'].flatMap((band) => [
        [`carers-${band}`, '2'],
        [`minutes-${band}`, '30'],
      ]),
    )
    const missing = await post(
      `/stays/${stayId}/need`,
      { want: 'home care', ...form, 'minutes-tea': '' },
      a.ward,
    )
    expect(missing.status).toBe(422)
    expect(missing.html).toContain('href="#visits"')
    const named = await post(
      `/stays/${stayId}/need`,
      { want: 'home care', ...form, about: 'Alex moves slowly' },
      a.ward,
    )
    expect(named.html).toContain('href="#about"')
    const saved = await post(
      `/stays/${stayId}/need`,
      { want: 'home care', needs: ['hoist', 'two carers'], ...form },
      a.ward,
    )
    expect(saved.status).toBe(303)
    expect(saved.location).toMatch(/^\/places\//)
    expect(await words(saved.location!, a.ward)).toContain('Home care, 4 visits a day, two carers')
    const again = await post(`/stays/${stayId}/need`, { want: 'home care', ...form }, a.ward)
    expect(again).toMatchObject({ status: 422, html: expect.stringContaining('href="#want"') })
  })

  test('the very words a provider reads are shown, and no more', async () => {
    const { needId } = await a.needs({ about: 'Likes the radio', onlyChosen: 'Key under the pot' })
    const text = await words(`/needs/${needId}/shown`)
    expect(text).toContain('A person, age not known')
    expect(text).toContain('Likes the radio')
    expect(text).not.toContain('Key under the pot')
  })

  test('nothing fits: the nearest is named, and it is recorded with what is missing', async () => {
    const { needId } = await a.needs({ wants: ['interim bed'] })
    await a.makeService(at(49), { kind: 'interim bed', free: 0, name: 'Full House' })
    expect(await words(`/places/${needId}`)).toContain('Nothing fits. Nearest: Full House')
    const { html } = await web.get(`/needs/${needId}/unmatched`, a.hub)
    expect(wordsIn(html)).toContain('nearest: Full House')
    expect((await post(`/needs/${needId}/unmatched`, { reason: 'No interim bed' })).said).toContain('counted')
    expect(await words('/places')).toContain('Nothing fits')
  })

  test('a service that the person does not want is not offered again', async () => {
    const service = await one()
    const { needId } = await a.needs()
    expect((await post(`/needs/${needId}/said-no`, { service: 'x' })).status).toBe(422)
    const said = await post(`/needs/${needId}/said-no`, { service: service.serviceId })
    expect(said.said).toMatch(/they do not want Home/)
    expect((await web.get(`/places/${needId}`, a.hub)).html).not.toContain(`id="ask-${service.serviceId}"`)
  })

  test('withdrawn, it can still be read', async () => {
    const { needId } = await a.needs()
    expect((await post(`/needs/${needId}/withdraw`, { reason: '' })).html).toContain('href="#reason"')
    expect((await post(`/needs/${needId}/withdraw`, { reason: 'Goes to her sister' })).location).toBe(
      '/places',
    )
    expect(await words(`/needs/${needId}`)).toContain('This is over, and can only be read')
    expect(await words(`/places/${needId}`)).toContain('This is over, and can only be read')
    expect((await post(`/places/${needId}`, { service: newId() })).status).toBe(409)
  })

  test('failed within 48 hours: it stands in Today, and one button opens crisis care', async () => {
    const { needId, askId } = await a.offered()
    ok(await a.chooses(needId, askId))
    await a.starts(needId, askId, a.hub, at(72))
    await itIs(at(80))
    expect((await post(`/asks/${askId}/failed`, { words: 'No key' })).said).toContain('A crisis')
    expect(await words('/', a.hub)).toContain('The care of Alex Example failed')
    const opened = await post(`/needs/${needId}/crisis`)
    expect(opened.said).toContain('Crisis care is looked for')
    expect(await words(opened.location!)).toContain('Crisis care at home')
    expect(await words('/', a.hub)).not.toContain('The care of Alex Example failed')
    await itIs(at(50))
  })

  test('crisis care: until when stands in options and on the need, and Today says so before it runs out', async () => {
    const service = await a.makeService(at(49), { kind: 'crisis care', free: 90, name: 'Rapid Response' })
    const { needId } = await a.needs({
      wants: ['crisis care'],
      crisisPath: 'discharge to assess',
      visits: [{ band: 'morning', carers: 1, minutes: 60 }],
    })
    const panel = await words(`/places/${needId}`)
    expect(panel).toContain('if it begins today, it ends Sun 8 Nov')
    expect(panel).toContain('May go on until Sun 8 Nov: 5 of 72 hours in 5 days')
    const { askId } = (await a.asks(needId, [service])).asked[0]!
    await a.sees(askId)
    await a.saysYes(askId)
    ok(await a.chooses(needId, askId))
    expect(await words(`/needs/${needId}`)).toMatch(/Ends (Sun 8|Mon 9) Nov/)
    await a.starts(needId, askId, a.hub, at(50))
    // Far beyond the 48 hours in which a start is watched.
    await itIs(at(5 * 24 + 1))
    expect(await words('/', a.hub)).toContain('Crisis care of Alex Example ends tomorrow')
    const need = await words(`/needs/${needId}`)
    expect(need).toContain('Ends tomorrow')
    expect(need).toContain('Nothing is looked for after it')
    await itIs(at(7 * 24 + 1))
    expect(await words('/', a.hub)).toContain('Crisis care of Alex Example ran out yesterday')
    await itIs(at(50))
  })

  test('of one person, everything that was ever looked for', async () => {
    const { needId } = await a.needs()
    const need = (await a.needOf(needId))!
    expect(await words(`/people/${need.person_id}/needs`)).toContain('Care home')
    expect((await web.get(`/people/${need.person_id}/needs`, a.community)).status).toBe(403)
  })
})

describe('somebody at home', () => {
  test('needs an NHS number and a date of birth, or a name', async () => {
    const empty = await post('/step-up', { want: 'step-up bed' })
    expect(empty.status).toBe(422)
    for (const field of ['nhsNumber', 'dateOfBirth']) expect(empty.html).toContain(`href="#${field}"`)
    const born = { 'dateOfBirth-day': '2', 'dateOfBirth-month': '3', 'dateOfBirth-year': '1940' }
    const unknown = await post('/step-up', { want: 'step-up bed', nhsNumber: '999 004 1822', ...born })
    expect(unknown.status).toBe(422)
    expect(wordsIn(unknown.html)).toContain('Check the NHS number')
    const fresh = await post('/step-up', {
      want: 'step-up bed',
      givenName: 'Rose',
      familyName: 'Anning',
      askedBy: 'her GP, 07:50',
      ...born,
    })
    expect(fresh.status).toBe(303)
    const text = await words('/places')
    expect(text).toContain('To avoid admission: bed to avoid an admission')
    expect(text).toContain('Asked by her GP, 07:50')
  })

  test('what one more admission avoided costs is said, from what was counted', async () => {
    await a.needs({ wants: ['step-up bed'] })
    await a.makeService(at(49), { kind: 'step-up bed', free: 1 })
    expect(await words('/places')).toMatch(
      /Beds to avoid an admission: .* 1 person at home, .* 1 person in hospital\. None was given in the last 28 days/,
    )
  })
})

describe('times to answer', () => {
  test('are the administrator’s to set, and hold for what is asked from then on', async () => {
    const administrator = await a.place.staff('administrator', 'hub')
    expect((await web.get('/places/settings', a.hub)).status).toBe(403)
    expect(await words('/places/settings', administrator)).toContain(
      'Usually 8 h, counted from 08:00 to 20:00',
    )
    const wrong = await post('/places/settings', { 'answer-residential-home': 'soon' }, administrator)
    expect(wrong).toMatchObject({
      status: 422,
      html: expect.stringContaining('href="#answer-residential-home"'),
    })
    expect((await post('/places/settings', { 'answer-residential-home': '15' }, administrator)).status).toBe(
      303,
    )
    const service = await one()
    const { needId } = await a.needs()
    await post(`/places/${needId}`, { service: service.serviceId })
    const [ask] = await a.asksOf(needId)
    expect(ask!.answer_by!.getTime() - ask!.sent_at.getTime()).toBeLessThanOrEqual(16 * 60_000)
    await post('/places/settings', {}, administrator)
  })
})

test('Today says what was told us', async () => {
  const { stayId } = await a.offered()
  ok(
    await a.say(a.ward, at(48), (tx, about) =>
      recordReadiness(tx, { ...about, stayId, part: 'clinical', answer: 'yes', saidBy: 'Dr Bell' }),
    ),
  )
  expect(await words('/', a.hub)).toMatch(/providers? said yes/)
  expect(await words('/', a.ward)).not.toMatch(/providers? said yes/)
})
