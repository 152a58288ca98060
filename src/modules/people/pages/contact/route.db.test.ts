import { beforeAll, expect, test } from 'vitest'
import { placeWithStaff } from '../../../../../test/support/admitted.ts'
import { testDatabase } from '../../../../../test/support/database.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { parts } from '../../parts.ts'
import { contactsOf } from '../../queries/contacts-of.ts'

const db = await testDatabase()
const place = await placeWithStaff(db)
const web = testWeb(db, [parts])
let personId = ''
const contacts = () => place.as(place.nurse, (tx) => contactsOf(tx, place.nurse, personId))

beforeAll(async () => {
  personId = (await place.admitted()).personId
})

test('somebody to ring is added, changed and ended', async () => {
  const added = await web.post(`/people/${personId}/contacts/new`, place.nurse, {
    name: 'Ngozi <b>Okafor</b>',
    relationship: 'daughter',
    phone: '01632 960 001',
    ringFirst: 'yes',
  })
  expect(added).toMatchObject({ status: 303, location: `/people/${personId}`, said: 'Contact added.' })
  const [ngozi] = await contacts()
  expect(ngozi).toMatchObject({ name: 'Ngozi <b>Okafor</b>', ringFirst: true, isCarer: false })

  const address = `/people/${personId}/contacts/${ngozi!.contactId}`
  const { status, html } = await web.get(address, place.nurse)
  expect(status).toBe(200)
  expect(html).toContain('value="Ngozi &lt;b&gt;Okafor')
  expect(html).toMatch(/name="ringFirst"[^>]*value="yes" checked/)
  await web.post(address, place.nurse, {
    name: 'Ngozi Okafor',
    relationship: 'daughter',
    phone: '',
    isCarer: 'yes',
  })
  expect(await contacts()).toMatchObject([
    { name: 'Ngozi Okafor', phone: null, isCarer: true, ringFirst: false },
  ])

  expect((await web.post(address, place.nurse, { end: 'yes' })).said).toBe('They are no longer to be rung.')
  expect(await contacts()).toEqual([])
  expect((await web.get(address, place.nurse)).status).toBe(404)
})

test('a missing name is told beside its field, and the rest is kept', async () => {
  const { status, html } = await web.post(`/people/${personId}/contacts/new`, place.nurse, {
    name: '',
    relationship: 'neighbour at 4',
  })
  expect(status).toBe(422)
  expect(wordsIn(html)).toContain('Enter their name')
  expect(html).toContain('value="neighbour at 4"')
})

test('another organisation is refused', async () => {
  expect((await web.get(`/people/${personId}/contacts/new`, place.navigator)).status).toBe(403)
  expect(
    (await web.post(`/people/${personId}/contacts/new`, place.navigator, { name: 'A', relationship: 'b' }))
      .status,
  ).toBe(403)
  expect(await contacts()).toEqual([])
})
