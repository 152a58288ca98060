import { beforeAll, expect, test } from 'vitest'
import { nobodySpecial, placeWithStaff } from '../../../../../test/support/admitted.ts'
import { testDatabase } from '../../../../../test/support/database.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { Temporal } from '../../../../platform/time.ts'
import { addPerson } from '../../../people/index.ts'
import { parts } from '../../parts.ts'
import { stay } from '../../queries/stay.ts'

const db = await testDatabase()
const place = await placeWithStaff(db)
const web = testWeb(db, [parts])
const inBed = (n: number) => ({ place: `${n < 4 ? place.wardId : place.otherWardId}/${place.beds[n]}` })
const born = { 'dateOfBirth-day': '3', 'dateOfBirth-month': '2', 'dateOfBirth-year': '1942' }
const idris = { givenName: 'Idris', familyName: 'Vale', ...born, 'dateOfBirth-year': '1950', method: '21' }
const post = (form: Record<string, string>, viewer = place.nurse) => web.post('/stays/new', viewer, form)
const stayOf = (location: string | null) =>
  place.as(place.nurse, (tx) => stay(tx, place.systemId, location!.split('/').at(-1)!))

let margaret: Awaited<ReturnType<typeof place.admitted>>
beforeAll(async () => {
  margaret = await place.admitted({ details: { nhsNumber: '9990041822' } })
  // Known to a partner, and to nobody of the trust.
  await place.as(place.nurse, async (tx) => {
    for (const details of [
      { ...nobodySpecial, nhsNumber: '9991234551', familyName: 'Hidden' },
      { ...nobodySpecial, familyName: 'Secret' },
    ])
      if (
        isRefusal(
          await addPerson(tx, { by: place.nurse, now: Temporal.Now.instant(), details, certainlyNew: true }),
        )
      )
        throw new Error('not added')
  })
})

test('the bed of the plan is chosen already; taken beds are not offered', async () => {
  const { status, html } = await web.get(`/stays/new?ward=${place.wardId}&bed=${place.beds[1]}`, place.nurse)
  expect(status).toBe(200)
  expect(html).toMatch(new RegExp(`value="${place.wardId}/${place.beds[1]}" selected`))
  expect(wordsIn(html)).not.toContain('Elm: bed 1 ')
  expect(wordsIn(html)).toContain('Emergency, through A&E (21) *')
  expect(html.indexOf('name="nhsNumber"')).toBeLessThan(html.indexOf('name="givenName"'))
})

test('someone new is admitted, to their journey, and it can be undone', async () => {
  const done = await post({ ...idris, ...inBed(1) })
  expect(done).toMatchObject({
    status: 303,
    said: 'Admitted.',
    location: expect.stringMatching(/^\/stays\/[0-9a-f-]{36}$/),
  })
  expect(await stayOf(done.location)).toMatchObject({
    place: 'bed',
    bedId: place.beds[1],
    admissionMethod: '21',
  })
  await web.post(done.undo!, place.nurse, {})
  expect(await stayOf(done.location)).toMatchObject({ place: 'cancelled' })
})

test('someone comes in without a bed', async () => {
  const done = await post({ ...idris, familyName: 'Nobed', place: `${place.wardId}/` })
  expect(await stayOf(done.location)).toMatchObject({ place: 'no bed', wardId: place.wardId })
})

test.each([
  [
    {},
    [
      'Enter the given name Enter the family name Enter the date of birth, or the NHS number Choose the ward and bed, or “no bed yet” Choose how they came in',
    ],
  ],
  [{ ...idris, nhsNumber: '999 004 1823' }, ['mistyped digit']],
  [{ ...idris, 'dateOfBirth-year': '2942' }, ['is in the future']],
  [
    {
      ...idris,
      'admittedAt-day': '1',
      'admittedAt-month': '1',
      'admittedAt-year': '2099',
      'admittedAt-time': '08:00',
      place: 'bed 1',
    },
    ['Choose the ward and bed'],
  ],
  [
    {
      ...idris,
      'admittedAt-time': 'noon',
      'admittedAt-day': '1',
      'admittedAt-month': '1',
      'admittedAt-year': '2020',
    },
    ['24-hour clock'],
  ],
  [{ ...idris, familyName: '=cmd()' }, ['cannot begin with =']],
])('%o is told', async (form, words) => {
  const { status, html } = await post(form)
  expect(status).toBe(422)
  for (const one of words) expect(wordsIn(html)).toContain(one)
  if ('familyName' in form)
    expect(html).toContain(`name="familyName" type="text" spellcheck="false" value="${form.familyName}"`)
})

test('a time that has not come, an unknown method and a taken bed are told, and what was typed stays', async () => {
  const future = {
    'admittedAt-day': '1',
    'admittedAt-month': '1',
    'admittedAt-year': '2099',
    'admittedAt-time': '08:00',
  }
  expect(wordsIn((await post({ ...idris, familyName: 'Early', ...future, ...inBed(2) })).html)).toContain(
    'has not come yet',
  )
  expect(wordsIn((await post({ ...idris, familyName: 'Oddly', method: 'ZZ', ...inBed(2) })).html)).toContain(
    'ZZ is not a known admission method',
  )
  const taken = await post({ ...idris, familyName: 'Lateson', ...inBed(0) })
  expect(taken.status).toBe(422)
  expect(wordsIn(taken.html)).toContain('Bed 1 on Elm has someone in it')
  expect(taken.html).toContain('href="#place"')
})

test('two put into one bed at the same moment: one is in it, the other is told, and can go on', async () => {
  const both = await Promise.all([
    post({ ...idris, familyName: 'First', ...inBed(3) }),
    post({ ...idris, familyName: 'Second', ...inBed(3) }, place.otherNurse),
  ])
  expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([303, 422])
  expect(wordsIn(both.find(({ status }) => status === 422)!.html)).toMatch(
    /Bed 4 on Elm (was taken a moment ago|has someone in it)/,
  )
})

test('someone who may be known is asked about, with reasons, and nobody is admitted before the answer', async () => {
  const typed = { ...idris, ...born, givenName: 'Margret', familyName: 'Okafor', ...inBed(2) }
  const { status, html } = await post(typed)
  const words = wordsIn(html)
  expect(status).toBe(200)
  expect(words).toContain('Is this the same person?')
  expect(words).toContain('OKAFOR, Margaret, born 3 Feb 1942, NHS number 999 004 1822')
  expect(words).toContain('Bed 1 on Elm, Small Royal. For: the same date of birth')
  expect(html).toContain(`value="${margaret.personId}"`)
  expect((await post({ ...typed, asked: 'yes' })).status).toBe(422)
  const stranger = await post({ ...typed, asked: 'yes', same: place.wardId })
  expect(wordsIn(stranger.html)).toContain('Choose who it is')
  // She is in a bed already: that is said, and nothing is half-written.
  expect((await post({ ...typed, same: margaret.personId })).status).toBe(409)
  expect(await post({ ...typed, same: 'new' })).toMatchObject({ status: 303, said: 'Admitted.' })
})

test('what was typed can be changed after the question', async () => {
  const { status, html } = await post({
    ...idris,
    ...born,
    givenName: 'Margret',
    familyName: 'Okafor',
    change: 'yes',
  })
  expect(status).toBe(200)
  expect(html).toContain('value="Margret"')
})

test('a record a partner holds is used by its number and date of birth, and nothing is shown of it', async () => {
  const typed = {
    ...idris,
    ...born,
    givenName: 'M',
    familyName: 'Hidden',
    nhsNumber: '999 123 4551',
    ...inBed(4),
  }
  const { status, html } = await post(typed)
  expect(status).toBe(200)
  expect(wordsIn(html)).toContain('A record with this NHS number and date of birth exists: it will be used')
  expect(wordsIn(html)).not.toContain('Margaret')
  expect((await post({ ...typed, same: 'new' })).status).toBe(422)
  expect(await post({ ...typed, same: 'known' })).toMatchObject({
    status: 303,
    said: 'Admitted, to the record that was there.',
  })
})

test('somebody else’s NHS number is refused beside its field', async () => {
  const { status, html } = await post({
    ...idris,
    givenName: 'Other',
    familyName: 'Person',
    nhsNumber: '999 004 1822',
    ...inBed(5),
  })
  expect(status).toBe(422)
  expect(wordsIn(html)).toContain('belongs to someone with another date of birth')
})

test('the same name and date of birth with a partner is asked about in words that show nothing', async () => {
  const typed = { ...idris, ...born, givenName: 'Margaret', familyName: 'Secret', ...inBed(5) }
  const { html } = await post(typed)
  expect(wordsIn(html)).toContain('A record with exactly this name and date of birth exists with a partner')
  expect(await post({ ...typed, same: 'known' })).toMatchObject({
    said: 'Admitted, to the record that was there.',
  })
})

test('only who admits reaches it', async () => {
  expect((await web.get('/stays/new', place.navigator)).status).toBe(403)
  expect((await web.get('/stays/new', place.administrator)).status).toBe(403)
})
