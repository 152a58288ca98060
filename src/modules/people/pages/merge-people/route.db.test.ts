import { beforeAll, expect, test } from 'vitest'
import { nobodySpecial, placeWithStaff } from '../../../../../test/support/admitted.ts'
import { testDatabase } from '../../../../../test/support/database.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { Temporal } from '../../../../platform/time.ts'
import { openWithReason } from '../../../access/index.ts'
import { addPerson } from '../../actions/add-person.ts'
import { parts } from '../../parts.ts'
import { personCard } from '../../queries/person-card.ts'

const db = await testDatabase()
const place = await placeWithStaff(db)
const web = testWeb(db, [parts])
const her = { personId: '', other: '', stranger: '' }

beforeAll(async () => {
  const { nurse, navigator } = place
  her.personId = (
    await place.admitted({ details: { nhsNumber: '9990041822', postcode: 'MX4 1AA' } })
  ).personId
  await place.as(nurse, async (tx) => {
    const twin = {
      ...nobodySpecial,
      givenName: 'Maggie',
      knownAs: 'Margaret',
      postcode: 'MX4 1AA',
      phone: '01632 960 001',
    }
    const added = await addPerson(tx, {
      by: nurse,
      now: Temporal.Now.instant(),
      details: twin,
      certainlyNew: true,
    })
    const far = await addPerson(tx, {
      by: nurse,
      now: Temporal.Now.instant(),
      details: { ...nobodySpecial, givenName: 'Idris', familyName: 'Vale', dateOfBirth: null },
      certainlyNew: true,
    })
    if (isRefusal(added) || isRefusal(far)) throw new Error('not added')
    her.other = added.personId
    her.stranger = far.personId
  })
  await place.as(navigator, async (tx) => {
    for (const reference of [her.personId, her.other, her.stranger])
      await openWithReason(tx, {
        whom: { reference },
        reasonClass: 'overriding public interest',
        words: 'two records of one person',
      })
  })
})
const merge = () => `/people/${her.personId}/merge`
const side = () => `${merge()}?with=${her.other}`

test('lists records that look alike, with reasons for and against', async () => {
  const { status, html } = await web.get(merge(), place.navigator)
  const words = wordsIn(html)
  expect(status).toBe(200)
  expect(words).toContain('OKAFOR, Maggie')
  expect(words).toContain('the same date of birth')
  expect(words).not.toContain('VALE')
  expect(html).toContain(`href="${side()}"`)
})

test('shows the two beside one another', async () => {
  const words = wordsIn((await web.get(side(), place.navigator)).html)
  expect(words).toContain('Given name Margaret Maggie')
  expect(words).toContain('NHS number 999 004 1822 not known one says')
  expect((await web.get(`${merge()}?with=${her.stranger}`, place.navigator)).status).toBe(409)
})

test('asks for a reason and which is kept', async () => {
  const { status, html } = await web.post(side(), place.navigator, { words: 'so' })
  expect(status).toBe(422)
  expect(wordsIn(html)).toContain('Choose which record is kept')
  expect(wordsIn(html)).toContain('Say how you know')
  expect(html).toMatch(/<textarea[^>]*name="words"[^>]*>so</)
})

test('joins them, and undo takes them apart exactly', async () => {
  const cardOf = (personId: string) =>
    place.as(place.navigator, (tx) => personCard(tx, place.navigator, personId))
  const done = await web.post(side(), place.navigator, {
    keep: her.personId,
    words: 'Wristband and address agree',
  })
  expect(done).toMatchObject({
    status: 303,
    location: `/people/${her.personId}`,
    said: 'The two records are one now.',
  })
  expect(await cardOf(her.personId)).toMatchObject({ phone: '01632 960 001' })
  expect(isRefusal(await cardOf(her.other))).toBe(true)

  const page = await web.get(done.undo!, place.navigator)
  expect(wordsIn(page.html)).toContain('Wristband and address agree')
  expect(wordsIn(page.html)).toContain('1 opening with a reason')
  expect(wordsIn(page.html)).not.toMatch(/\b1 (openings|reasons|details)/)
  expect((await web.get(done.undo!, place.nurse)).status).toBe(403)
  const undone = await web.post(done.undo!, place.navigator, {})
  expect(undone.said).toBe('The two records are apart again.')
  expect(await cardOf(her.personId)).toMatchObject({ phone: null })
  expect(isRefusal(await cardOf(her.other))).toBe(false)
  expect((await web.post(done.undo!, place.navigator, {})).status).toBe(409)
  expect(wordsIn((await web.get(done.undo!, place.navigator)).html)).toContain('Taken apart again')
})

test('nobody but the hub joins records', async () => {
  expect((await web.get(merge(), place.nurse)).status).toBe(403)
  expect((await web.post(side(), place.nurse, { keep: her.personId, words: 'because I can' })).status).toBe(
    403,
  )
})
