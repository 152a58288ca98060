import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../../test/support/given.ts'
import { admitted, type Staff, staffOf } from '../../../../../test/support/margaret.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import { dateOf, Temporal } from '../../../../platform/time.ts'
import { parts } from '../../parts.ts'
import { onlyAsks } from '../../rules/awaits.ts'
import { waitsOf } from '../../rules/waits.ts'
import { factsOf } from '../../store.ts'

const db = await testDatabase()
const web = testWeb(db, [parts])
let place: Place
let staff: Staff

beforeAll(async () => {
  place = await smallPlace(db)
  staff = await staffOf(place)
})

let day = 10
async function asked(words = '') {
  const details = {
    givenName: 'Ottoline',
    familyName: `Vane${++day}`,
    dateOfBirth: '1/1/1941',
    gender: 'female' as const,
  }
  const { stayId } = await admitted(db, place, staff.nurse, details, day, null)
  const today = dateOf(Temporal.Now.instant())
  await web.post(`/stays/${stayId}/waits/new`, staff.nurse, {
    awaits: 'care-home-answer',
    owner: place.organisation.home,
    words,
    'due-day': String(today.day),
    'due-month': String(today.month),
    'due-year': String(today.year),
  })
  const wait = async () =>
    waitsOf(await asViewer(db, staff.nurse, null, (tx) => factsOf(tx, place.systemId, stayId), 'read'))[0]!
  return { stayId, wait, waitId: (await wait()).waitId }
}

test('a home is asked about somebody and not told who it is: on Today, its lists and the question', async () => {
  const { stayId, waitId, wait } = await asked('Home to say yes to Ottoline')
  const { html } = await web.get('/', staff.manager)
  expect(wordsIn(html)).toMatch(
    /Asked of us: a woman of 8\d A woman of 8\d \(Small Royal\): care home to say yes/,
  )
  expect(html).toContain(`href="/asked/${waitId}"`)
  for (const path of ['/', '/list', '/list?view=hub', '/today/not-seen', `/asked/${waitId}`])
    expect((await web.get(path, staff.manager)).html, `on ${path}`).not.toMatch(/Ottoline|Vane/)
  for (const path of [`/stays/${stayId}`, `/waits/${waitId}/accept`])
    expect((await web.get(path, staff.manager)).status, `on ${path}`).toBe(403)
  expect((await wait()).state).toBe('seen')
  expect(wordsIn((await web.get(`/asked/${waitId}`, staff.manager)).html)).toMatch(
    /Can you take a woman of 8\d\?.*Due today.*Asked by Smallshire trust/,
  )
  expect((await web.get(`/asked/${waitId}`, staff.outsider)).status).toBe(403)
  expect((await web.post(`/asked/${waitId}`, staff.outsider, { answer: 'yes' })).status).toBe(403)
})

test('yes is the end of it, in their name', async () => {
  const { waitId, wait, stayId } = await asked()
  const wrong = await web.post(`/asked/${waitId}`, staff.manager, {})
  expect([wrong.status, wrong.html.includes('href="#answer"')]).toEqual([422, true])
  const named = await web.post(`/asked/${waitId}`, staff.manager, {
    answer: 'yes',
    words: 'Ottoline can come',
  })
  expect([named.status, wordsIn(named.html).includes('take out “Ottoline”')]).toEqual([422, true])
  const sent = await web.post(`/asked/${waitId}`, staff.manager, { answer: 'yes', words: 'From Friday' })
  expect([sent.status, sent.said]).toEqual([
    303,
    'You said yes. They know; you read who it is once you are chosen.',
  ])
  expect((await wait()).state).toBe('done')
  const facts = await asViewer(db, staff.nurse, null, (tx) => factsOf(tx, place.systemId, stayId), 'read')
  expect(facts.find(({ kind }) => kind === 'wait-done')).toMatchObject({
    recordedBy: staff.manager.userId,
    recordedFor: place.organisation.home,
    detail: { words: 'Yes. From Friday' },
  })
  expect((await web.get(`/asked/${waitId}`, staff.manager)).status).toBe(403)
})

test('no has its reason, and whoever asked has it back', async () => {
  const { waitId, wait } = await asked()
  const bare = await web.post(`/asked/${waitId}`, staff.manager, { answer: 'no', words: ' ' })
  expect([bare.status, bare.html.includes('href="#words"')]).toEqual([422, true])
  expect((await web.post(`/asked/${waitId}`, staff.manager, { answer: 'no', words: 'No room' })).status).toBe(
    303,
  )
  expect((await wait()).owner?.organisationId).toBe(place.organisation.trust)
})

test('the database and the list agree on what only asks', async () => {
  const { rows } = await db.asOwner((client) =>
    client.query(`select code from unnest($1::text[]) code where discharge.only_asks($2, code, $3)`, [
      [...onlyAsks, 'care-home-visit', 'home-care', 'reablement-start'],
      place.systemId,
      place.organisation.home,
    ]),
  )
  expect(rows.map(({ code }) => code)).toEqual(onlyAsks)
  const council = await db.asOwner((client) =>
    client.query('select discharge.only_asks($1, $2, $3) as asks', [
      place.systemId,
      onlyAsks[0],
      place.organisation.council,
    ]),
  )
  expect(council.rows).toEqual([{ asks: false }])
})
