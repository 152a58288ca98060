import { beforeAll, describe, expect, test } from 'vitest'
import { placeWithStaff } from '../../../../test/support/admitted.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { testWeb, wordsIn } from '../../../../test/support/web.ts'
import { dateOf, Temporal } from '../../../platform/time.ts'
import { parts } from '../parts.ts'
import { stay } from '../queries/stay.ts'

const db = await testDatabase()
const place = await placeWithStaff(db)
const web = testWeb(db, [parts])
const today = dateOf(Temporal.Now.instant())
const boxes = (name: string, date: Temporal.PlainDate) => ({
  [`${name}-day`]: `${date.day}`,
  [`${name}-month`]: `${date.month}`,
  [`${name}-year`]: `${date.year}`,
})
const now = async (stayId: string) =>
  place.as(place.nurse, async (tx) => (await stay(tx, place.systemId, stayId))!)
const named = (letter: string) => ({ details: { familyName: `<b>Okafor-${letter}` } })

let her: Awaited<ReturnType<typeof place.admitted>>
beforeAll(async () => {
  her = await place.admitted(named('a'))
})

const forms = {
  move: 'Where to',
  leave: 'When they go',
  back: 'To which bed',
  discharge: 'Usual place of residence (19)',
  'expected-date': 'Expected to leave',
  'criteria-for-discharge': 'Clinical criteria for discharge',
  'senior-review': 'Who reviewed them',
  day: 'Green day',
  'key-worker': 'Who keeps the plan moving',
  'social-worker': 'Named social worker',
}
const addresses = Object.entries(forms).map(([form, words]) => [form, words] as const)

describe.each(addresses)('%s', (form, words) => {
  const address = () => `/stays/${her.stayId}/${form}`

  test('is a page that stands alone, says whose it is, and keeps her name out of title and address', async () => {
    const { status, html } = await web.get(`${address()}?back=/list`, place.nurse)
    expect(status).toBe(200)
    expect(wordsIn(html)).toContain(words)
    expect(html).toContain('&lt;B&gt;OKAFOR-A, Margaret')
    expect(html).not.toContain('<b>')
    expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).not.toMatch(/okafor/i)
    expect(html).toContain('name="back" value="/list"')
    expect(html).toContain(`data-autosave="${form}-${her.stayId}"`)
    expect(html.match(/<main[\s\S]*<form method="post"[\s\S]*<\/main>/)).not.toBeNull()
    expect(html).not.toMatch(/ style=|<script>/)
  })

  test('is refused to another organisation, with break-glass for who may, and to roles that only look', async () => {
    const refused = await web.get(address(), { ...place.navigator })
    expect(refused.status).toBe(403)
    expect((await web.post(address(), place.navigator, { back: '/list' })).status).toBe(403)
    expect((await web.get(address(), place.home)).status).toBe(403)
    expect((await web.get(address(), place.board)).status).toBe(403)
    expect(refused.html).not.toMatch(/okafor/i)
  })

  test('never sends anyone to another site', async () =>
    expect((await web.get(`${address()}?back=//evil.example`, place.nurse)).html).toContain(
      `name="back" value="/stays/${her.stayId}"`,
    ))

  test('brings back what was typed and not sent', async () => {
    await web.post('/drafts', place.nurse, {
      form: `${form}-${her.stayId}`,
      words: 'x',
      name: 'x',
      reason: 'x',
      text: 'x',
    })
    expect(wordsIn((await web.get(address(), place.nurse)).html)).toContain(
      'What you typed before is still here',
    )
  })
})

describe('expected date', () => {
  const set = (days: number, more: Record<string, string> = {}) =>
    web.post(`/stays/${her.stayId}/expected-date`, place.nurse, {
      ...boxes('expectedDate', today.add({ days })),
      ...more,
    })

  test('is picked or typed; from the second change it needs a reason, and every earlier one is shown', async () => {
    const first = await web.post(`/stays/${her.stayId}/expected-date`, place.nurse, {
      pick: today.add({ days: 1 }).toString(),
      back: '/list',
    })
    expect(first).toMatchObject({ status: 303, location: '/list' })
    expect(first.said).toMatch(/^Expected date is now \w+ \d+ \w+\.$/)
    expect((await set(2)).status).toBe(303)
    const without = await set(5)
    expect(without.status).toBe(422)
    expect(wordsIn(without.html)).toContain('say why it changes again')
    expect(without.html).toMatch(/<a href="#reason"/)
    expect(without.html).toContain(`value="${today.add({ days: 5 }).day}"`)
    expect((await set(5, { reason: 'Home care has no start before then' })).status).toBe(303)
    const words = wordsIn((await web.get(`/stays/${her.stayId}/expected-date`, place.nurse)).html)
    expect(words).toMatch(
      /3 days later Home care has no start before then Today \d\d:\d\d, Amara Blythe .* 1 day later no reason given .* first date/,
    )
  })

  test.each([
    [{}, 'Pick a day, or type the date'],
    [
      { 'expectedDate-day': '31', 'expectedDate-month': '2', 'expectedDate-year': '2030' },
      'is not a day of the calendar',
    ],
    [
      { 'expectedDate-day': '1', 'expectedDate-month': '2', 'expectedDate-year': '30' },
      'year of four digits',
    ],
    [{ ...boxes('expectedDate', today.subtract({ days: 1 })), reason: 'a' }, 'Give today or a later day'],
  ])('%o is told', async (typed, words) => {
    const { status, html } = await web.post(`/stays/${her.stayId}/expected-date`, place.nurse, typed)
    expect(status).toBe(422)
    expect(wordsIn(html)).toContain(words)
  })

  test('is undone by who set it, once, and by nobody else', async () => {
    const { undo } = await set(9, { reason: 'A slip' })
    expect((await web.post(undo!, place.otherNurse, {})).status).toBe(403)
    expect((await web.post(undo!, place.navigator, {})).status).toBe(403)
    expect(await web.post(undo!, place.nurse, { back: '/list' })).toMatchObject({
      status: 303,
      location: '/list',
      said: 'Taken back.',
    })
    expect((await now(her.stayId)).expectedDate?.toString()).toBe(today.add({ days: 5 }).toString())
    expect((await web.post(undo!, place.nurse, {})).status).toBe(409)
  })

  test('the same form sent twice sets it once', async () => {
    const once = 'a-form-of-its-own'
    const [one, two] = [await set(6, { reason: 'Twice', once }), await set(6, { reason: 'Twice', once })]
    expect(two.location).toBe(one.location)
    const words = wordsIn((await web.get(`/stays/${her.stayId}/expected-date`, place.nurse)).html)
    expect(words.match(/Twice/g)).toHaveLength(1)
  })

  test('from a dialog it is answered in words', async () => {
    const { status, html, headers } = await web.post(
      `/stays/${her.stayId}/expected-date`,
      place.nurse,
      { ...boxes('expectedDate', today.add({ days: 7 })), reason: 'x-ray' },
      { 'x-homeward': 'quick' },
    )
    expect({ status, type: headers.get('content-type') }).toEqual({ status: 200, type: 'application/json' })
    expect(JSON.parse(html)).toMatchObject({
      said: expect.stringContaining('Expected date'),
      undo: expect.stringMatching(/^\/facts\/stays\/.*\/undo$/),
    })
  })
})

describe('red and green days', () => {
  const post = (form: Record<string, string>) => web.post(`/stays/${her.stayId}/day`, place.nurse, form)

  test('green is one tap', async () => {
    expect(await post({ colour: 'green' })).toMatchObject({ status: 303, said: 'Green day.' })
    expect(await now(her.stayId)).toMatchObject({ dayColour: 'green', dayReason: null })
  })

  test('red takes a part of a reason that only one has', async () => {
    expect((await post({ reason: 'scan' })).said).toBe('Red day: waiting for a test or scan.')
    expect(await now(her.stayId)).toMatchObject({ dayColour: 'red', dayReason: 'test' })
  })

  test('the beginning of a word counts before the middle of another', async () => {
    expect((await post({ reason: 'ther' })).said).toBe('Red day: waiting for therapy.')
  })

  test.each([
    [{}, 'A red day needs its reason'],
    [{ reason: 'waiting for' }, 'Which one:'],
    [{ reason: 'the weather' }, 'That is not one of the reasons'],
    [{ reason: 'Something else (say what)' }, 'Say what the day was lost to'],
    [
      { colour: 'green', date: dateOf(Temporal.Now.instant()).add({ days: 1 }).toString() },
      'has not come yet',
    ],
  ])('%o is told', async (form, words) => {
    const { status, html } = await post(form)
    expect(status).toBe(422)
    expect(wordsIn(html)).toContain(words)
  })
})

test('criteria, senior review, key worker and social worker are kept', async () => {
  const post = (form: string, fields: Record<string, string>, viewer = place.nurse) =>
    web.post(`/stays/${her.stayId}/${form}`, viewer, fields)
  expect((await post('criteria-for-discharge', { text: ' ' })).status).toBe(422)
  expect((await post('criteria-for-discharge', { text: 'Walks with a frame' })).status).toBe(303)
  expect(
    (await post('senior-review', { reviewer: '', 'happenedAt-time': '25:00', ...boxes('happenedAt', today) }))
      .status,
  ).toBe(422)
  expect((await post('senior-review', { reviewer: 'Dr Bell' })).status).toBe(303)
  expect((await post('key-worker', { name: 'amara blythe' })).status).toBe(303)
  const noEmployer = await post('social-worker', { name: 'Joy Farrow' }, place.socialWorker)
  expect(wordsIn(noEmployer.html)).toContain('Choose who they work for')
  expect(
    (
      await post(
        'social-worker',
        { name: 'Joy Farrow', organisationId: place.organisation.council },
        place.socialWorker,
      )
    ).status,
  ).toBe(303)
  expect(await now(her.stayId)).toMatchObject({
    criteriaForDischarge: 'Walks with a frame',
    seniorReviewer: 'Dr Bell',
    keyWorker: 'Amara Blythe',
    socialWorker: 'Joy Farrow',
  })
})

describe('where they are', () => {
  let him: typeof her
  const post = (form: string, fields: Record<string, string> = {}, viewer = place.nurse) =>
    web.post(`/stays/${him.stayId}/${form}`, viewer, fields)
  beforeAll(async () => {
    him = await place.admitted({ ...named('b'), bedId: place.beds[1]! })
  })

  test('a move offers free beds only, and one taken meanwhile is told beside the choice', async () => {
    const { html } = await web.get(`/stays/${him.stayId}/move`, place.nurse)
    expect(html).toContain('Elm: bed 3')
    expect(html).not.toContain('Elm: bed 1<')
    expect(html).toContain('Oak: no bed yet')
    const taken = await post('move', { place: `${place.wardId}/${place.beds[0]}` })
    expect(taken.status).toBe(422)
    expect(wordsIn(taken.html)).toContain('Bed 1 on Elm has someone in it')
    expect(taken.html).toContain('href="#place"')
    expect(wordsIn((await post('move', {})).html)).toContain('Choose the ward and bed')
    expect(await post('move', { place: `${place.otherWardId}/${place.beds[4]}` })).toMatchObject({
      status: 303,
      said: 'Moved to another bed.',
    })
    expect(await now(him.stayId)).toMatchObject({ place: 'bed', bedId: place.beds[4] })
  })

  test('leave keeps the bed, and coming back takes it again', async () => {
    expect(wordsIn((await post('leave', boxes('expectedBack', today.subtract({ days: 1 })))).html)).toContain(
      'must not be before they go',
    )
    expect((await post('leave')).status).toBe(303)
    expect((await now(him.stayId)).place).toBe('leave')
    expect(await post('leave')).toMatchObject({ status: 422 })
    expect(wordsIn((await web.get(`/stays/${him.stayId}/back`, place.nurse)).html)).toContain(
      'Bed 5, which was kept',
    )
    expect(await post('back', { bed: 'kept' })).toMatchObject({ status: 303, said: 'Back from leave.' })
    expect(await now(him.stayId)).toMatchObject({ place: 'bed', bedId: place.beds[4] })
  })

  test('a discharge needs a method and a destination that agree, at a time that can be', async () => {
    const missing = wordsIn((await post('discharge')).html)
    expect(missing).toContain('Choose how they left')
    expect(missing).toContain('Choose where they went')
    expect(wordsIn((await post('discharge', { dischargeMethod: '4', destination: '19' })).html)).toContain(
      'disagree about a death',
    )
    const early = {
      dischargeMethod: '1',
      destination: '19',
      ...boxes('leftAt', today.subtract({ days: 9 })),
      'leftAt-time': '08:00',
    }
    expect(wordsIn((await post('discharge', early)).html)).toMatch(/before coming in/)
    const done = await post('discharge', {
      dischargeMethod: '1',
      destination: '19',
      words: 'Key under the mat',
    })
    expect(done).toMatchObject({ status: 303, location: `/stays/${him.stayId}` })
    expect(await now(him.stayId)).toMatchObject({ place: 'left', dischargeDestination: '19' })
    expect((await web.get(`/stays/${him.stayId}/move`, place.nurse)).status).toBe(409)
    expect((await web.post(done.undo!, place.nurse, {})).status).toBe(303)
    expect(await now(him.stayId)).toMatchObject({ place: 'bed', bedId: place.beds[4] })
  })

  test('a discharge is cancelled with a reason; where the bed is taken, without one', async () => {
    const { undo } = await post('discharge', { dischargeMethod: '1', destination: '19' })
    const cancel = `cancel/${undo!.split('/')[3]}`
    await place.admitted({ ...named('c'), wardId: place.otherWardId, bedId: place.beds[4]! })
    expect(wordsIn((await web.get(`/stays/${him.stayId}/${cancel}`, place.nurse)).html)).toMatch(
      /Take back the discharge .* by Amara Blythe: the discharge, Today \d\d:\d\d, Usual place of residence/,
    )
    expect(wordsIn((await post(cancel, { reason: '' })).html)).toContain('Say why this is taken back')
    const taken = await post(cancel, { reason: 'Wrong person' })
    expect(taken.status).toBe(422)
    expect(wordsIn(taken.html)).toContain('Put them on the ward without a bed for now')
    expect(taken.html).toContain('>Wrong person</textarea>')
    expect(await post(cancel, { reason: 'Wrong person', withoutBed: 'yes' })).toMatchObject({
      status: 303,
      said: 'Taken back.',
      undo: null,
    })
    expect(await now(him.stayId)).toMatchObject({ place: 'no bed', wardId: place.otherWardId })
    expect((await post(cancel, { reason: 'Again' })).status).toBe(409)
  })

  test('an admission that never was is cancelled', async () => {
    expect((await post(`cancel/${him.factId}`, { reason: 'Came to the wrong ward' })).status).toBe(303)
    expect((await now(him.stayId)).place).toBe('cancelled')
    expect((await web.get(`/stays/${him.stayId}/expected-date`, place.nurse)).status).toBe(409)
  })
})

test('no log line holds a name', () => expect(web.logged.join('')).not.toMatch(/okafor|margaret/i))
