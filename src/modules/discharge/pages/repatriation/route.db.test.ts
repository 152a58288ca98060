import { expect, test } from 'vitest'
import { pagesOfAWard } from '../../../../../test/support/margaret.ts'
import { wordsIn } from '../../../../../test/support/web.ts'
import { newId } from '../../../../platform/ids.ts'
import { dateOf, Temporal } from '../../../../platform/time.ts'
import { parts } from '../../parts.ts'
import { outOfArea } from '../../rules/repatriation/review.ts'
import { factsOf } from '../../store.ts'

const { web, place, staff, someone } = await pagesOfAWard([parts])
const at = (stayId: string, page = '') => `/stays/${stayId}/out-of-area${page}`
const mark = (stayId: string, more: Record<string, string> = {}) =>
  web.post(at(stayId), staff.nurse, {
    direction: 'theirs here',
    homeOrganisation: 'Fellshire General',
    awaits: 'acute bed',
    ...more,
  })
const list = async () => wordsIn((await web.get('/repatriation', staff.nurse)).html)
const areaOf = async (stayId: string) =>
  outOfArea(await place.as(place.service, (tx) => factsOf(tx, place.systemId, stayId)))
const inDays = (days: number) => {
  const on = dateOf(Temporal.Now.instant()).add({ days })
  return { 'nextOn-day': String(on.day), 'nextOn-month': String(on.month), 'nextOn-year': String(on.year) }
}

test('marked, on the weekly list, reviewed, and off it again', async () => {
  const stayId = await someone()
  expect(await list()).toContain('Nobody is marked as out of area')
  const bare = await web.post(at(stayId), staff.nurse, {})
  for (const field of ['direction', 'homeOrganisation', 'awaits'])
    expect(bare.html).toContain(`href="#${field}"`)
  expect((await mark(stayId)).said).toContain('Marked as out of area')
  expect(await list()).toMatch(
    /1 person\. 1 not reviewed in time.*Not reviewed yet.*Bert.*Fellshire General.*no contact recorded.*No plan yet/,
  )
  expect(await list()).toMatch(/another acute bed is no delayed transfer.*from memory/)

  const plan = { plan: 'Bed promised for Thursday', saidBy: 'Amara' }
  for (const wrong of [inDays(0), inDays(8)])
    expect((await web.post(at(stayId, '/review'), staff.nurse, { ...plan, ...wrong })).html).toContain(
      'href="#nextOn"',
    )
  expect((await web.post(at(stayId, '/review'), staff.nurse, { saidBy: 'Amara' })).html).toContain(
    'href="#plan"',
  )
  const back = `${at(stayId, '/review')}?back=%2Frepatriation`
  expect((await web.post(back, staff.nurse, { ...plan, ...inDays(7) })).location).toBe('/repatriation')
  expect(await list()).toMatch(/All reviewed in time.*Bed promised for Thursday/)
  expect(wordsIn((await web.get(`/stays/${stayId}`, staff.nurse)).html)).toContain(
    'Out-of-area bed reviewed by Amara: Bed promised for Thursday',
  )

  await web.post(at(stayId, '/end'), staff.nurse, { because: 'gone home' })
  expect(await list()).toContain('Nobody is marked as out of area')
  expect((await web.post(at(stayId, '/review'), staff.nurse, { ...plan })).status).toBe(409)
  expect(wordsIn((await web.get(at(stayId, '/review'), staff.nurse)).html)).toContain(
    'There is nothing to review',
  )
})

test('marking again changes what is said and keeps the review', async () => {
  const stayId = await someone()
  await mark(stayId)
  await web.post(at(stayId, '/review'), staff.nurse, { plan: 'Ring', saidBy: 'Amara' })
  const form = (await web.get(at(stayId), staff.nurse)).html
  expect(form).toContain('value="Fellshire General"')
  await mark(stayId, { homeOrganisation: 'St Bride’s', direction: 'ours elsewhere' })
  expect(await areaOf(stayId)).toMatchObject({ homeOrganisation: 'St Bride’s', review: { plan: 'Ring' } })
})

test('somebody whose council does not use this list is suggested, never marked; a no is not asked again', async () => {
  const [stayId, local] = [await someone(), await someone()]
  const fellshire = newId()
  await place.as(place.service, async (tx) => {
    await tx
      .insertInto('access.organisation')
      .values({
        system_id: place.systemId,
        organisation_id: fellshire,
        name: 'Fellshire Council',
        short_name: 'Fellshire',
        kind: 'council',
      })
      .execute()
    for (const [id, authority] of [
      [stayId, fellshire],
      [local, place.organisation.council],
    ] as const)
      await tx
        .updateTable('people.person')
        .set({ authority_id: authority })
        .where('person_id', 'in', (e) =>
          e.selectFrom('stays.stay').select('person_id').where('stay_id', '=', id),
        )
        .execute()
  })
  expect(await list()).toMatch(/mark as out of area\?.*Fellshire Council/)
  expect((await web.get('/repatriation', staff.nurse)).html).not.toContain(`/stays/${local}/out-of-area`)
  expect(await areaOf(stayId)).toBeNull()
  expect((await web.get(at(stayId), staff.nurse)).html).toContain('value="Fellshire Council"')
  const no = await web.post(at(stayId, '/end'), staff.nurse, { because: 'not out of area' })
  expect(no.status).toBe(303)
  expect(await list()).not.toContain('Fellshire Council')
  expect((await web.post(at(local, '/end'), staff.nurse, { because: 'gone home' })).status).toBe(409)
})

test('a provider does not review, and nobody reviews somebody they have no part in caring for', async () => {
  const stayId = await someone()
  await mark(stayId)
  expect((await web.get('/repatriation', staff.manager)).status).toBe(403)
  expect((await web.post(at(stayId, '/review'), staff.council, { plan: 'x', saidBy: 'y' })).status).toBe(403)
  expect(wordsIn((await web.get('/repatriation', staff.council)).html)).toContain('Nobody is marked')
})
