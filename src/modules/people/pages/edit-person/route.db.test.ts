import { beforeEach, expect, test } from 'vitest'
import { placeWithStaff } from '../../../../../test/support/admitted.ts'
import { testDatabase } from '../../../../../test/support/database.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { parts } from '../../parts.ts'

const db = await testDatabase()
const place = await placeWithStaff(db)
const web = testWeb(db, [parts])
let personId = ''
let people = 0
const edit = () => `/people/${personId}/edit`

beforeEach(async () => {
  personId = (
    await place.admitted({
      bedId: null,
      details: { familyName: `Okafor${'abcdefg'[people++]}`, phone: '01632 960 001' },
    })
  ).personId
})

/** What the form would send if nothing were changed. */
async function opened(viewer = place.nurse) {
  const { html } = await web.get(edit(), viewer)
  const value = (text: string) =>
    text
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
  const fields = [...html.matchAll(/<input[^>]*name="([^"]+)"[^>]*?value="([^"]*)"/g)].map(
    ([, name, text]) => [name!, value(text!)],
  )
  const chosen = [...html.matchAll(/<select[^>]*name="([^"]+)"[\s\S]*?<\/select>/g)].map(([all, name]) => [
    name!,
    /value="([^"]*)" selected/.exec(all)?.[1] ?? '',
  ])
  return Object.fromEntries([...fields, ...chosen]) as Record<string, string>
}

test('saves what was changed, and says so without a name', async () => {
  const { status, location, said } = await web.post(edit(), place.nurse, {
    ...(await opened()),
    postcode: 'mx4 1aa',
    preferences: 'Mornings after 8',
  })
  expect({ status, location, said }).toEqual({
    status: 303,
    location: `/people/${personId}`,
    said: 'Details saved.',
  })
  expect((await opened()).postcode).toBe('MX4 1AA')
})

test('what cannot be is told beside each field, and what was typed is kept', async () => {
  const { status, html } = await web.post(edit(), place.nurse, {
    ...(await opened()),
    nhsNumber: '999 004 1823',
    'dateOfBirth-day': '31',
    'dateOfBirth-month': '2',
    familyName: '',
    address: '<script>alert(1)</script>',
  })
  expect(status).toBe(422)
  expect(wordsIn(html)).toContain('There is a problem')
  expect(html).toContain('href="#familyName"')
  expect(html).toContain('id="nhsNumber-error"')
  expect(html).toContain('id="dateOfBirth-date-error"')
  expect(html).toContain('value="999 004 1823"')
  expect(html).toContain('&lt;script&gt;alert(1)')
})

test('whoever saves second is shown both values, and decides', async () => {
  const [mine, hers] = [await opened(), await opened(place.otherNurse)]
  await web.post(edit(), place.otherNurse, { ...hers, phone: '01632 960 222', postcode: 'MX4 1AA' })
  const clash = await web.post(edit(), place.nurse, { ...mine, phone: '01632 960 333', knownAs: 'Maggie' })
  const words = wordsIn(clash.html)
  expect(clash.status).toBe(409)
  expect(words).toMatch(/Dee Osei changed these details (just now|\d+ seconds ago)/)
  expect(words).toContain('Telephone 01632 960 222 01632 960 333')
  expect(words).toContain('Their change of postcode is in the form below')
  expect(clash.html).toMatch(/name="phone"[^>]*value="01632 960 333"/)
  expect(clash.html).toMatch(/name="postcode"[^>]*value="MX4 1AA"/)
  const seen = /name="seen" value="([^"]+)"/.exec(clash.html)?.[1]
  const again = await web.post(edit(), place.nurse, {
    ...mine,
    seen: seen!,
    phone: '01632 960 333',
    knownAs: 'Maggie',
    postcode: 'MX4 1AA',
  })
  expect(again.status).toBe(303)
  expect(await opened()).toMatchObject({ phone: '01632 960 333', postcode: 'MX4 1AA', knownAs: 'Maggie' })
})

test('two who changed different things are told that both can be kept', async () => {
  const [mine, hers] = [await opened(), await opened(place.otherNurse)]
  await web.post(edit(), place.otherNurse, { ...hers, postcode: 'MX4 1AA' })
  const { status, html } = await web.post(edit(), place.nurse, { ...mine, knownAs: 'Maggie' })
  expect(status).toBe(409)
  expect(wordsIn(html)).toContain('You did not change the same thing')
})

test('what was typed and not sent is still there, and gone once sent', async () => {
  const { once: _, ...form } = await opened()
  await web.post('/drafts', place.nurse, { ...form, form: `person-${personId}`, knownAs: 'Half a na' })
  const { html } = await web.get(edit(), place.nurse)
  expect(wordsIn(html)).toContain('What you typed before is still here')
  expect(html).toContain('value="Half a na"')
  await web.post(edit(), place.nurse, { ...form, knownAs: 'Maggie' })
  expect(wordsIn((await web.get(edit(), place.nurse)).html)).not.toContain('What you typed before')
})

test('another organisation, and roles that change nobody, are refused', async () => {
  expect((await web.get(edit(), place.navigator)).status).toBe(403)
  expect((await web.post(edit(), place.navigator, { familyName: 'X' })).status).toBe(403)
  expect((await web.get(edit(), place.home)).status).toBe(403)
})
