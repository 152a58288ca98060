import { beforeAll, expect, test } from 'vitest'
import { placeWithStaff } from '../../../../../test/support/admitted.ts'
import { testDatabase } from '../../../../../test/support/database.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { Temporal } from '../../../../platform/time.ts'
import { changePerson, personCard, saveContact } from '../../../people/index.ts'
import { parts } from '../../parts.ts'

const db = await testDatabase()
const place = await placeWithStaff(db)
const web = testWeb(db, [parts])
let address = ''

beforeAll(async () => {
  const { personId } = await place.admitted({
    details: {
      nhsNumber: '9990041822',
      authorityId: place.organisation.council,
      preferences: 'Mornings <i>after</i> 8',
    },
  })
  address = `/people/${personId}`
  await place.as(place.nurse, async (tx) => {
    const whose = { by: place.nurse, now: Temporal.Now.instant(), personId }
    await saveContact(tx, {
      ...whose,
      contact: {
        name: 'Ngozi Okafor',
        relationship: 'daughter',
        phone: '01632 960 001',
        isCarer: true,
        ringFirst: true,
      },
    })
    const card = await personCard(tx, place.nurse, personId)
    if (isRefusal(card)) throw new Error(card.because)
    await changePerson(tx, { ...whose, seen: card.version, details: { ...card, postcode: 'MX4 1AA' } })
  })
})

test('says who she is, who to ring first, where she is, what was said before and who looked', async () => {
  const { status, html } = await web.get(address, place.nurse)
  const words = wordsIn(html)
  expect(status).toBe(200)
  expect(words).toContain('OKAFOR, Margaret, 84')
  expect(words).toContain('NHS number 999 004 1822')
  expect(words).toContain('Ring first: Ngozi Okafor, daughter, cares for them at home')
  expect(words).toContain('Bed 1 on Elm, Small Royal')
  expect(words).toContain('Smallshire council')
  expect(words).toContain('Who pays for care not known')
  expect(words).toContain('Postcode: not known became MX4 1AA')
  expect(words).toContain('Amara Blythe, Smallshire trust: opened the details')
  expect(html).toContain('Mornings &lt;i&gt;after')
  expect(html).toContain(`href="${address}/edit"`)
  expect(html).not.toContain(`${address}/merge`)
  expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).not.toMatch(/okafor/i)
})

test('the hub sees nothing of her until it has a part; then it may look for a second record', async () => {
  expect((await web.get(address, place.navigator)).status).toBe(403)
})

test('another organisation is refused, with the way to open it with a reason', async () => {
  const { status, html } = await web.get(address, place.home)
  expect(status).toBe(403)
  expect(html).toContain(`href="/open-with-a-reason?of=${address.slice('/people/'.length)}"`)
  expect(html).not.toMatch(/okafor/i)
})

test('a record that is not there is refused in the same words, and a broken address is no page', async () => {
  expect((await web.get('/people/00000000-0000-7000-8000-000000000000', place.nurse)).status).toBe(403)
  expect((await web.get('/people/1', place.nurse)).status).toBe(404)
})
