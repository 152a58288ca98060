import { expect, test } from 'vitest'
import { pagesOfAWard } from '../../../../../test/support/margaret.ts'
import { wordsIn } from '../../../../../test/support/web.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { dateBoxes } from '../../../../platform/http/typed-date.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf, Temporal } from '../../../../platform/time.ts'
import { changeSettings } from '../../actions/change-settings.ts'
import { parts } from '../../parts.ts'
import { settingChanges, settingsOf } from '../../queries/settings.ts'
import { domains, supportToolDomains } from '../../rules/chc/domains.ts'
import { usualPlaceSettings } from '../../rules/place-settings.ts'
import { factsOf } from '../../store.ts'
import { typedOf } from './form.ts'

const { db, web, place, staff, someone } = await pagesOfAWard([parts])
const administrator = await place.staff('administrator', 'hub', 'Ravi Lal')
const settings = () => asViewer(db, staff.nurse, null, (tx) => settingsOf(tx, place.systemId), 'read')
const changes = () => asViewer(db, administrator, null, (tx) => settingChanges(tx, place.systemId), 'read')
const detailOf = async (stayId: string, kind: string) =>
  (await asViewer(db, staff.nurse, null, (tx) => factsOf(tx, place.systemId, stayId), 'read')).findLast(
    (fact) => fact.kind === kind,
  )?.detail as Record<string, unknown> | undefined
const save = async (more: Record<string, string | string[]> = {}) => {
  const typed = typedOf(await settings())
  const form = { ...typed, starred: typed.starred!.split(','), why: 'Agreed on 3 November', ...more }
  return web.post('/discharge/settings', administrator, form)
}
const words = async (path: string, by: Viewer = staff.nurse) => wordsIn((await web.get(path, by)).html)
const today = dateOf(Temporal.Now.instant())
const on = (daysAgo: number) => dateBoxes('on', today.subtract({ days: daysAgo }))
const checklist = (...As: string[]) => ({
  by: 'Amara Blythe',
  ...Object.fromEntries(domains.map(({ code }) => [`domain-${code}`, As.includes(code) ? 'A' : 'C'])),
})

test('the usual holds, from memory, until somebody chooses; choosing the same is no change', async () => {
  expect(await settings()).toEqual(usualPlaceSettings)
  const page = await words('/discharge/settings', administrator)
  for (const said of [
    'Nothing was changed yet',
    'positive with 2 or more As; or 5 or more Bs; or one A and 4 or more Bs; or one A in an area marked *',
    'Fast track: the care is in place within 48 hours. From memory, not a national rule',
  ])
    expect(page).toContain(said)
  expect(page).not.toContain('This place’s own')
  expect(await words('/chc')).toContain('The aim is 80%: from memory')
  expect(await words('/choice')).toContain('from memory, not a national rule')
  const same = await save()
  expect([same.status, wordsIn(same.html).includes('these settings hold already')]).toEqual([422, true])
})

test('what was recorded before a change keeps what it came to; what follows goes by the change', async () => {
  const before = await someone()
  const post = (stayId: string, page: string, form: Record<string, string>) =>
    web.post(`/stays/${stayId}/${page}`, staff.nurse, form)
  expect((await post(before, 'chc/checklist', checklist('skin', 'mobility'))).said).toContain('Positive')
  expect(await detailOf(before, 'chc-checklist')).toMatchObject({ outcome: 'positive' })

  const sent = await save({
    a: '3',
    b: '6',
    bWithA: '5',
    starred: ['skin', 'breathing'],
    priority: '2',
    fastTrackHours: '72',
    inTimeAim: '90',
    acuteBelow: '10',
    reviewEveryDays: '10',
    'step-1-daysToDecide': '5',
    'step-2-code': '',
    'step-2-plain': '',
    'step-4-code': 'E',
    'step-4-plain': 'A meeting with the family',
    'step-4-about': 'Who meets whom',
    'step-4-letter': 'choice',
    'step-4-from': 'time to decide',
    'step-4-days': '2',
    'step-4-daysToDecide': '3',
    'step-4-signedBy': 'anyone',
    'step-4-place': '2',
  })
  expect([sent.status, sent.location]).toEqual([303, '/discharge/settings'])
  const now = await settings()
  expect(now.ladder.map(({ code, daysToDecide }) => [code, daysToDecide])).toEqual([
    ['A', null],
    ['B', 5],
    ['E', 3],
    ['D', 7],
  ])
  expect(now.chc.checklist).toEqual({ a: 3, b: 6, bWithA: 5, starred: ['breathing', 'skin'] })
  expect(await changes()).toMatchObject([{ setBy: 'Ravi Lal', why: 'Agreed on 3 November', settings: now }])

  expect(await words(`/stays/${before}/chc`)).toMatch(/Positive: a full assessment is needed/)
  const after = await someone()
  expect((await post(after, 'chc/checklist', checklist('nutrition', 'mobility'))).said).toContain('Negative')
  expect((await post(after, 'chc/checklist', checklist('skin'))).said).toContain('Positive')
  expect(await words(`/stays/${after}/chc`)).toContain('3 or more As; or 6 or more Bs')
  expect(await words(`/stays/${after}/chc`)).toContain('this place’s own, not a national rule')
  await post(after, 'chc/received', { by: 'the board', ...on(1) })
  await post(after, 'chc/assessment', {
    by: 'Joy',
    setting: 'acute',
    recommends: 'eligible',
    ...on(0),
    ...Object.fromEntries(supportToolDomains.map(({ code }) => [`level-${code}`, 'low'])),
    'level-breathing': 'priority',
  })
  expect(await detailOf(after, 'chc-assessment')).toMatchObject({ indication: 'for the team to weigh' })
  const fast = await someone()
  await post(fast, 'chc/fast-track', { by: 'Dr Bell', words: 'worse', ...on(0) })
  expect(await detailOf(fast, 'chc-fast-track')).toMatchObject({ withinHours: 72 })
  const list = await words('/chc')
  for (const said of ['The aim is 90%: this place’s own', 'not below 10%']) expect(list).toContain(said)
})

test('the ladder of the place is the one that is walked, and a step that is gone is not offered', async () => {
  const stayId = await someone()
  await web.post(`/stays/${stayId}/choice/capacity`, staff.nurse, { has: 'yes', saidBy: 'Dr Bell' })
  const page = await words(`/stays/${stayId}/choice`)
  expect(page).toContain('A meeting with the family')
  expect(page).toContain('Its steps and days are this place’s own')
  expect(page).not.toContain('Offer a place to stay meanwhile')
  expect((await web.get(`/stays/${stayId}/choice/step?step=C`, staff.nurse)).status).toBe(404)
  const given = { step: 'E', to: 'Bert', options: 'Ashdene Court', ...on(0) }
  await web.post(`/stays/${stayId}/choice/step`, staff.nurse, given)
  expect(await detailOf(stayId, 'choice-step')).toMatchObject({
    named: 'A meeting with the family',
    decideBy: today.add({ days: 3 }).toString(),
  })
  expect(await words(`/stays/${stayId}/choice/letter/E`)).toContain('Please choose where to go')
  // A later ladder without the step: it is still called what it was called.
  expect((await save({ 'step-2-code': '', 'step-2-plain': '', why: 'No meetings any more' })).status).toBe(
    303,
  )
  expect(await words(`/stays/${stayId}/choice`)).toContain(
    'A meeting with the family (step E): given to Bert',
  )
  const history = await words('/discharge/settings', administrator)
  expect(history).toMatch(/No meetings any more .*Agreed on 3 November/)
})

test('a bed out of area is reviewed as often as the place says', async () => {
  const stayId = await someone()
  const mark = { direction: 'theirs here', homeOrganisation: 'Fellshire General', awaits: 'acute bed' }
  await web.post(`/stays/${stayId}/out-of-area`, staff.nurse, mark)
  const review = (days: number) =>
    web.post(`/stays/${stayId}/out-of-area/review`, staff.nurse, {
      plan: 'Ring',
      saidBy: 'Amara',
      ...dateBoxes('nextOn', today.add({ days })),
    })
  expect((await review(11)).html).toContain('href="#nextOn"')
  expect((await review(10)).status).toBe(303)
  expect(await words('/repatriation')).toContain('Out of area: the review every 10 days')
  expect(await words('/repatriation')).toContain('reviewed every 10 days: this place’s own')
})

test('what cannot be is said beside its field, and nothing changes', async () => {
  const held = await settings()
  const sent = await save({
    why: ' ',
    a: '0',
    fastTrackHours: 'two days',
    acuteBelow: '101',
    'step-0-code': '?',
    'step-1-days': '-1',
    'step-1-about': '',
  })
  expect(sent.status).toBe(422)
  for (const field of [
    'why',
    'a',
    'fastTrackHours',
    'acuteBelow',
    'step-0-code',
    'step-1-days',
    'step-1-about',
  ])
    expect(sent.html).toContain(`href="#${field}"`)
  expect(sent.html).toContain('value="two days"')
  const twice = await save({ 'step-1-code': 'A' })
  expect([twice.status, twice.html.includes('href="#step-1-code"')]).toEqual([422, true])
  const first = await save({ 'step-1-from': 'time to decide' })
  expect([first.status, first.html.includes('href="#step-1-from"')]).toEqual([422, true])
  expect(await settings()).toEqual(held)
})

test('only an administrator may, in the page, in the action and in the database', async () => {
  expect((await web.get('/discharge/settings', staff.nurse)).status).toBe(403)
  const asked = { by: staff.nurse, settings: usualPlaceSettings, why: 'I would like to' }
  const answer = await asViewer(db, staff.nurse, null, (tx) => changeSettings(tx, asked))
  expect(isRefusal(answer) && answer.refused).toBe('not-allowed')
  const past = asViewer(db, staff.nurse, null, (tx) =>
    changeSettings(tx, { ...asked, by: { ...staff.nurse, role: 'administrator' } }),
  )
  await expect(past).rejects.toThrow(/row-level security/)
})
