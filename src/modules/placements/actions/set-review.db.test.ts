import { beforeAll, expect, test } from 'vitest'
import { type Caring, caring, ok } from '../../../../test/support/discharge.ts'
import { needing } from '../../../../test/support/needs.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../test/support/web.ts'
import { dateBoxes } from '../../../platform/http/typed-date.ts'
import { dateOf, Temporal } from '../../../platform/time.ts'
import { parts as access } from '../../access/parts.ts'
import { parts } from '../parts.ts'
import { thingsOfPlaces } from '../queries/things.ts'
import { rebuildNeeds } from '../rebuild.ts'
import { setReview } from './set-review.ts'

let a: Caring
let web: TestWeb
let given: ReturnType<typeof needing>
const now = Temporal.Now.instant()
const today = dateOf(now)

beforeAll(async () => {
  a = await caring()
  given = needing(a.db, a.place)
  web = testWeb(a.db, [access, parts])
})

const words = async (path: string, who = a.hub) => wordsIn((await web.get(path, who)).html)
const inToday = async () =>
  (await a.place.as(a.hub, (tx) => thingsOfPlaces(tx, a.hub, now))).find(({ key }) =>
    key.endsWith('reviews due'),
  )

test('who may not stand on a leg is looked at again: a day is asked for, set, due in Today, held, and set again', async () => {
  const stayId = await a.someone()
  const needId = await given.makeNeed(
    now,
    { stayId },
    { wants: ['intermediate care bed'], needs: ['non-weight-bearing'] },
  )
  const need = `/needs/${needId}`
  const at = `${need}/reviews/weight-bearing`
  expect(await words(need)).toContain('No day is set for the weight-bearing review Set a day')
  expect((await web.post(at, a.ward, { deed: 'set' })).html).toContain('href="#on"')
  const past = await web.post(at, a.ward, { deed: 'set', ...dateBoxes('on', today.subtract({ days: 1 })) })
  expect([past.status, wordsIn(past.html)]).toEqual([
    422,
    expect.stringContaining('Enter today or a later day'),
  ])
  const set = await web.post(at, a.ward, { deed: 'set', ...dateBoxes('on', today) })
  expect(set.status).toBe(303)
  expect(await words(need)).toContain('Weight-bearing review today')
  expect(await words(`/places/${needId}`)).toContain('Weight-bearing review today')
  expect(await inToday()).toMatchObject({
    title: 'One person is to be looked at again',
    status: { is: 'due-today', words: 'Weight-bearing review today' },
    go: { path: need },
  })
  expect((await web.post(at, a.ward, { deed: 'held', found: '  ' })).html).toContain('href="#found"')
  const next = today.add({ days: 14 })
  expect(
    (await web.post(at, a.ward, { deed: 'held', found: 'Half weight from now', ...dateBoxes('on', next) }))
      .status,
  ).toBe(303)
  expect(await words(need)).toMatch(/Weight-bearing review, looked at: Half weight from now\. Next/)
  expect(await inToday()).toBeUndefined()
  await a.place.as(a.hub, (tx) =>
    setReview(tx, { by: a.hub, now, needId, what: 'weight-bearing', on: null, found: 'Full weight' }).then(
      ok,
    ),
  )
  expect(await words(need)).not.toContain('No day is set')
  expect(await a.place.as(a.place.service, (tx) => rebuildNeeds(tx, a.place))).toBe(0)
  expect((await web.get(`${need}/reviews/nothing`, a.hub)).status).toBe(404)
  expect((await web.get(at, await a.place.staff('analyst', 'hub'))).status).toBe(403)
})

test('an interim bed is for the time being, says so, and stays in sight until a day to move on by is met', async () => {
  const bed = await given.makeService(now, { kind: 'interim bed', name: 'Millbrook interim', free: 2 })
  const stayId = await a.someone()
  const began = now.subtract({ hours: 24 * 8 })
  const needId = await given.makeNeed(began, { stayId }, { wants: ['interim bed'] })
  const askId = await given.makeAsk(began, needId, bed)
  const on = dateOf(began).toString()
  await given.happens(began, needId, { kind: 'answered', detail: { askId, answer: 'yes', startOn: on } })
  const hold = { askId, takeId: needId, holdUntil: now.toString(), startOn: on }
  await given.happens(began, needId, { kind: 'chosen', detail: hold })
  await given.happens(began, needId, { kind: 'started', detail: { askId, on } })
  expect(await words(`/needs/${needId}`)).toMatch(
    /For the time being: Millbrook interim is an interim place.*no day is set to move on by/,
  )
  await given.happens(began, needId, {
    kind: 'review-set',
    detail: { what: 'move on', on: today.subtract({ days: 1 }).toString() },
  })
  expect((await inToday())?.status).toMatchObject({
    is: 'late',
    words: expect.stringMatching(/^Move on by .*: late$/),
  })
  expect(await words('/places')).toMatch(/Move on by .*: late/)
})
