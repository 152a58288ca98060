import { beforeAll, describe, expect, test } from 'vitest'
import { placeWithStaff } from '../../../../test/support/admitted.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { testWeb, wordsIn } from '../../../../test/support/web.ts'
import { Temporal } from '../../../platform/time.ts'
import { startLeave } from '../actions/leave.ts'
import { parts } from '../parts.ts'

const db = await testDatabase()
const place = await placeWithStaff(db)
const web = testWeb(db, [parts])
const [, second = '', third = ''] = place.beds
const ward = `/wards/${place.wardId}`
const page = async (address: string, viewer = place.nurse) => wordsIn((await web.get(address, viewer)).html)

beforeAll(async () => {
  await place.admitted({ details: { familyName: '<b>Okafor' } })
  await place.admitted({ bedId: null, details: { familyName: 'Nobed' } })
  const { stayId } = await place.admitted({
    wardId: place.otherWardId,
    bedId: place.beds[4]!,
    details: { familyName: 'Away' },
  })
  await place.as(place.nurse, (tx) =>
    startLeave(tx, { by: place.nurse, now: Temporal.Now.instant(), stayId }),
  )
})

describe('closing a bed', () => {
  const close = (form: Record<string, string>, viewer = place.nurse) =>
    web.post(`/beds/${second}/close`, viewer, form)

  test('needs a reason, and words with “something else”', async () => {
    expect(await page(`/beds/${second}/close`)).toContain('Close bed 2 on Elm')
    expect(wordsIn((await close({})).html)).toContain('Choose why the bed is closed')
    expect(wordsIn((await close({ reason: 'other' })).html)).toContain('Say why the bed is closed')
    const future = { reason: 'repair', 'at-day': '1', 'at-month': '1', 'at-year': '2099', 'at-time': '08:00' }
    expect(wordsIn((await close(future)).html)).toContain('has not come yet')
    expect((await close({ reason: 'repair' }, place.navigator)).status).toBe(403)
  })

  test('is undone by opening it again', async () => {
    const closed = await close({ reason: 'repair', words: 'Leak <above>' })
    expect(closed).toMatchObject({
      status: 303,
      location: ward,
      said: 'Bed 2 on Elm is closed.',
      undo: `/beds/${second}/reopen`,
    })
    expect((await close({ reason: 'repair' })).status).toBe(409)
    const words = await page(ward)
    expect(words).toContain('Closed: Repair of the room: Leak <above>')
    expect(words).toMatch(/since today \d\d:\d\d \((just now|\d+ seconds ago)\), Amara Blythe/)
    expect(await web.post(closed.undo!, place.nurse, {})).toMatchObject({
      status: 303,
      said: 'Bed 2 on Elm is open again.',
    })
    expect((await web.get(`/beds/${second}/reopen`, place.nurse)).status).toBe(409)
  })

  test('is for its own organisation and the administrator', async () => {
    const elsewhere = await place.staff('ward coordinator', 'community', 'Else Where')
    expect((await close({ reason: 'repair' }, elsewhere)).status).toBe(403)
    expect((await web.get(ward, elsewhere)).html).not.toContain(`/beds/${second}/close`)
    expect((await close({ reason: 'repair' }, place.administrator)).status).toBe(303)
    expect((await web.post(`/beds/${second}/reopen`, elsewhere, {})).status).toBe(403)
    expect((await web.get('/wards', elsewhere)).html).not.toContain('/reopen')
    expect((await web.post(`/beds/${second}/reopen`, place.nurse, {})).status).toBe(303)
  })

  test('is refused while someone is in it', async () =>
    expect((await web.post(`/beds/${place.beds[0]}/close`, place.nurse, { reason: 'repair' })).status).toBe(
      409,
    ))
})

describe('wards and beds', () => {
  beforeAll(async () => {
    await web.post(`/beds/${third}/close`, place.nurse, { reason: 'infection' })
  })

  test('says exceptions first, and every number opens to its list', async () => {
    const { html } = await web.get('/wards', place.nurse)
    const words = wordsIn(html)
    expect(words).toMatch(/1 without a bed .* 1 closed bed .* 3 free beds .* 2 taken beds of 6/)
    expect(words).toContain(
      'Elm acute 1 without a bed on Elm 1 closed beds on Elm 2 free beds on Elm 1 beds taken on Elm 0 4 beds on Elm',
    )
    for (const [link, expected] of [
      ['closed', 'Closed: Infection'],
      ['without', 'NOBED'],
      ['free', 'Free'],
      ['taken', 'OKAFOR'],
    ] as const) {
      expect(html).toContain(`href="${ward}?show=${link}"`)
      expect(await page(`${ward}?show=${link}`)).toContain(expected)
    }
    expect(await page(`/wards/${place.otherWardId}?show=leave`)).toMatch(/AWAY.*on leave, the bed is kept/)
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${target}"`)
  })

  test('the bed plan is in bed order, with links to admit and to close', async () => {
    const { html } = await web.get(ward, place.nurse)
    expect(wordsIn(html)).toMatch(
      /1 <B>OKAFOR, Margaret, 84 Day 4 not set .* 2 Free .* 3 Closed: Infection .* 4 Free .* No bed NOBED/,
    )
    expect(html).not.toContain('<b>')
    expect(html).toContain(`href="/stays/new?ward=${place.wardId}&amp;bed=${second}"`)
    expect(html).toContain(`href="/beds/${third}/reopen"`)
    expect(html).toContain('Personal information. Destroy by 20:00 today.')
  })

  test.each(['board', 'administrator'] as const)('a %s sees numbers and states, and nobody', async (who) => {
    for (const address of ['/wards', ward]) {
      const { status, html } = await web.get(address, place[who])
      expect(status).toBe(200)
      expect(html).not.toMatch(/okafor|nobed|margaret/i)
    }
    expect(await page(ward, place[who])).toMatch(/1 Taken .*2 Free/)
    expect(await page(ward, place[who])).toContain(
      '1 person is on this ward without a bed whom you may not see',
    )
  })

  test('a role without a part in them sees that a bed is taken, and by nobody it may know', async () => {
    const words = await page(ward, place.navigator)
    expect(words).toContain('Taken by someone you may not see')
    expect(words).not.toMatch(/okafor/i)
    expect(words).not.toContain('Admit here')
  })

  test('an empty choice says so; a ward that is not there is not found', async () => {
    expect(await page(`/wards/${place.otherWardId}?show=closed`)).toContain('Nothing here is “closed”')
    expect((await web.get('/wards/00000000-0000-7000-8000-000000000000', place.nurse)).status).toBe(404)
  })
})

describe('the administrator', () => {
  const admin = place.administrator

  test('adds a site, its ward and its beds, each leading to the next', async () => {
    const site = await web.post('/sites/new', admin, {
      name: 'Larkfield',
      organisationId: place.organisation.community,
    })
    expect(site.location).toMatch(/^\/sites\/[0-9a-f-]{36}\/wards\/new$/)
    expect(wordsIn((await web.get(site.location!, admin)).html)).toContain('Add a ward to Larkfield')
    expect(wordsIn((await web.post(site.location!, admin, {})).html)).toContain('Choose the kind of beds')
    const added = await web.post(site.location!, admin, { name: 'Birch', kind: 'community' })
    const beds = await web.post(added.location!, admin, { names: '1-3, side room' })
    expect(beds.said).toBe('4 beds added.')
    expect(await page(beds.location!, admin)).toMatch(/1 Free .* 2 Free .* 3 Free .* side room Free/)
    expect(wordsIn((await web.post(added.location!, admin, { names: '2' })).html)).toContain(
      'There is a bed called 2 already',
    )
    expect(
      wordsIn(
        (
          await web.post('/sites/new', admin, {
            name: 'Larkfield',
            organisationId: place.organisation.community,
          })
        ).html,
      ),
    ).toContain('There is a site called Larkfield already')
  })

  test('removes a bed nobody is in, and no other', async () => {
    expect(wordsIn((await web.get(`/beds/${second}/end`, admin)).html)).toContain('Remove bed 2 on Elm')
    expect((await web.post(`/beds/${place.beds[0]}/end`, admin, {})).status).toBe(409)
    expect((await web.post(`/beds/${second}/end`, admin, {})).said).toBe('Bed 2 on Elm is removed.')
    expect(await page(ward)).not.toContain(' 2 Free')
    expect((await web.get(`/beds/${second}/close`, place.nurse)).status).toBe(404)
  })

  test('nobody else does', async () => {
    for (const address of [
      '/sites/new',
      `/sites/${place.siteId}/wards/new`,
      `${ward}/beds/new`,
      `/beds/${third}/end`,
    ]) {
      expect((await web.get(address, place.nurse)).status).toBe(403)
      expect((await web.post(address, place.nurse, { name: 'x', names: 'x' })).status).toBe(403)
    }
  })
})
