import { beforeAll, expect, test } from 'vitest'
import { type Running, startWeb } from '../../src/main.ts'
import { atTheDoor, beginSession } from '../../src/modules/access/actions/begin-session.ts'
import { may, type Role, roles } from '../../src/modules/access/index.ts'
import { parts } from '../../src/modules/access/parts.ts'
import { hashPassword } from '../../src/modules/access/password-hash.ts'
import { newId } from '../../src/platform/ids.ts'
import { openLog } from '../../src/platform/log.ts'
import { isRefusal } from '../../src/platform/outcome.ts'
import { Temporal } from '../../src/platform/time.ts'
import { root, testDatabase } from '../support/database.ts'
import { type Place, smallPlace } from '../support/given.ts'

const db = await testDatabase()
const password = 'tall green kettle'
let web: Running
let place: Place
const cookies = {} as Record<Role, string>
const staff = {} as Record<Role, Awaited<ReturnType<Place['staff']>>>

beforeAll(async () => {
  web = await startWeb(db, root, openLog('silent'))
  place = await smallPlace(db)
  for (const role of roles) {
    staff[role] = await place.staff(role, role === 'provider' ? 'home' : 'trust')
    cookies[role] = await cookieOf(staff[role].userId)
  }
  const hash = await hashPassword(password)
  await place.as(place.service, (tx) =>
    tx
      .insertInto('access.password')
      .values({ system_id: 'small', user_id: staff.provider.userId, hash })
      .execute(),
  )
})

const cookieOf = (userId: string) =>
  atTheDoor(db, async (tx) => {
    const begun = await beginSession(tx, { systemId: 'small', userId, now: Temporal.Now.instant() })
    if (isRefusal(begun)) throw new Error(begun.because)
    return `homeward=${begun.token}`
  })

const get = (path: string, cookie = '') => web.app.request(`http://localhost${path}`, { headers: { cookie } })
const post = (path: string, fields: Record<string, string>, cookie = '') =>
  web.app.request(`http://localhost${path}`, {
    method: 'POST',
    headers: { cookie, origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })
const tokenIn = (answer: Response) => /homeward=[\w-]{43}/.exec(answer.headers.get('set-cookie') ?? '')?.[0]

const mayReach = (permission: string, role: Role) =>
  permission === 'signed in' ||
  (may as Record<string, readonly string[]>)[permission]?.includes(role) === true

const ids = () => ({
  organisationId: place.organisation.home,
  userId: staff.provider.userId,
  postId: staff.provider.postId,
  breakGlassId: newId(),
  token: 'x',
})
const addressOf = (at: string) =>
  at.replace(/:(\w+)/g, (_, name: keyof ReturnType<typeof ids>) => ids()[name])

test.each(
  parts.pages.filter((page) => page.get && page.may !== 'anyone').map((page) => [page.at, page] as const),
)('%s opens for the roles of its permission and for nobody else', async (at, page) => {
  const reached: Role[] = []
  const query = at === '/privacy/openings' ? `?user=${staff.provider.userId}` : ''
  for (const role of roles) {
    const answer = await get(addressOf(at) + query, cookies[role])
    if (answer.status !== 403 && (await answer.text()).includes('<h1')) reached.push(role)
  }
  expect(reached).toEqual(roles.filter((role) => mayReach(page.may, role)))
  const stranger = await get(addressOf(at))
  expect(stranger.status).toBe(303)
  expect(stranger.headers.get('location')).toContain('/sign-in')
})

test.each(
  parts.pages
    .filter((page) => page.post && !['anyone', 'signed in'].includes(page.may))
    .map((page) => [page.at, page] as const),
)('%s takes a form only from the roles of its permission', async (at, page) => {
  const before = await db.asOwner((c) => c.query('select seq from platform.journal_head').then((r) => r.rows))
  const statuses: number[] = []
  for (const role of roles.filter((one) => !mayReach(page.may, one)))
    statuses.push((await post(addressOf(at), { end: 'yes' }, cookies[role])).status)
  expect(new Set(statuses)).toEqual(new Set([403]))
  expect(
    await db.asOwner((c) => c.query('select seq from platform.journal_head').then((r) => r.rows)),
  ).toEqual(before)
})

test('signing in sets a cookie no script reads, and goes where one was going', async () => {
  const signInName = `u-${staff.provider.userId.slice(-12)}`
  const answer = await post('/sign-in', { signInName, password, next: '/account' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account'])
  expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly/)
  expect(answer.headers.get('set-cookie')).toMatch(/SameSite=Lax/)
  expect(await (await get('/account', tokenIn(answer))).text()).toContain('Provider, Smallshire home')
  const elsewhere = await post('/sign-in', { signInName, password, next: 'https://other.example/' })
  // Whoever answers requests begins on their own page.
  expect(elsewhere.headers.get('location')).toBe('/provider')
})

test('a refused sign-in keeps the name, never the password, and counts against the limit', async () => {
  const tried = { signInName: 'some.body', password: 'not the one' }
  for (let i = 0; i < 5; i++) {
    const answer = await post('/sign-in', tried)
    const text = await answer.text()
    expect(answer.status).toBe(422)
    expect(text).toContain('value="some.body"')
    expect(text).not.toContain('not the one')
    expect(text).toContain('The sign-in name or the password is not right')
  }
  expect(await (await post('/sign-in', tried)).text()).toMatch(
    /Too many wrong passwords. Try again at \d\d:\d\d/,
  )
  expect(await (await post('/sign-in', {})).text()).toContain('Enter your password')
})

test('signing out ends the session at once, also for a page already remembered', async () => {
  const cookie = await cookieOf(staff.analyst.userId)
  expect((await get('/account', cookie)).status).toBe(200)
  const out = await post('/sign-out', {}, cookie)
  expect([out.status, out.headers.get('location')]).toEqual([303, '/sign-in'])
  expect((await get('/account', cookie)).status).toBe(303)
  expect((await post('/sign-out', {})).status).toBe(303)
})

test('an administrator adds someone, who chooses a password and signs in; ended, they are out at once', async () => {
  const form = {
    name: 'Alex Bailey',
    shortName: 'A. Bailey',
    signInName: 'A.Bailey',
    role: 'provider',
    phone: '',
    once: newId(),
  }
  const path = `/organisations/${place.organisation.home}/accounts/new`
  const wrong = await (
    await post(path, { ...form, role: '', signInName: 'a b' }, cookies.administrator)
  ).text()
  expect(wrong).toContain('Choose what they do')
  expect(wrong).toContain('value="Alex Bailey"')
  const added = await (await post(path, form, cookies.administrator)).text()
  const link = /\/set-password\/[\w-]{43}/.exec(added)![0]
  expect(await (await get(link)).text()).toContain('a.bailey')
  expect((await post(link, { password: 'slow blue tractor', again: 'slow blue' })).status).toBe(422)
  expect((await post(link, { password: 'password1234', again: 'password1234' })).status).toBe(422)
  expect(
    (await post(link, { password: 'slow blue tractor', again: 'slow blue tractor' })).headers.get('location'),
  ).toBe('/sign-in')
  expect((await get(link)).status).toBe(404)
  const cookie = tokenIn(await post('/sign-in', { signInName: 'a.bailey', password: 'slow blue tractor' }))
  expect((await get('/account', cookie)).status).toBe(200)
  const userId = /\/accounts\/([0-9a-f-]{36})/.exec(added)![1]
  expect(
    (await post(`/accounts/${userId}/end`, { end: 'yes', once: newId() }, cookies.administrator)).status,
  ).toBe(303)
  expect((await get('/account', cookie)).status).toBe(303)
})

test('the journal shows what was done, in words, and filters by its address', async () => {
  const all = await (await get('/journal', cookies.administrator)).text()
  expect(all).toContain('An account: added')
  const wards = await (await get('/journal?about=ward', cookies.administrator)).text()
  expect(wards).toContain('A ward: added')
  expect(wards).not.toContain('An account: added')
  expect(await (await get('/journal?about=nothing&day=2019-02-30', cookies.administrator)).text()).toContain(
    'Nothing fits this filter',
  )
})

test('a record is opened with a reason; the words typed are kept when something is missing', async () => {
  const personId = newId()
  await place.as(place.service, (tx) =>
    tx
      .insertInto('people.person')
      .values({
        system_id: 'small',
        person_id: personId,
        family_name: 'Example',
        given_name: 'Ida',
        nhs_number: '9990000018',
        date_of_birth: '1938-02-14',
      })
      .execute(),
  )
  const form = {
    nhsNumber: '999 000 0018',
    'bornOn-day': '14',
    'bornOn-month': '2',
    'bornOn-year': '1938',
    words: 'Rang from the station, confused',
    once: newId(),
  }
  const path = '/open-with-a-reason'
  const wrong = await post(path, form, cookies.provider)
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toMatch(/Choose what lets you open it[\s\S]*Rang from the station, confused/)
  const nobody = await post(
    path,
    { ...form, reasonClass: 'express consent', 'bornOn-day': '15', once: newId() },
    cookies.provider,
  )
  expect(await nobody.text()).toContain('Nobody here has both')
  const opened = await post(
    path,
    { ...form, reasonClass: 'express consent', once: newId() },
    cookies.provider,
  )
  expect(opened.headers.get('location')).toBe(`/people/${personId}`)
  const privacy = await (await get('/privacy', cookies['privacy officer'])).text()
  expect(privacy).toContain('Rang from the station, confused')
  expect(privacy).not.toContain('9990000018')
  const id = /\/privacy\/([0-9a-f-]{36})\/check/.exec(privacy)![1]
  const check = (fields: Record<string, string>) =>
    post(`/privacy/${id}/check`, { ...fields, once: newId() }, cookies['privacy officer'])
  expect(await (await check({})).text()).toContain('Say whether it was justified')
  expect((await check({ [`finding-${id}`]: 'justified' })).status).toBe(303)
  expect(await (await get('/privacy', cookies['privacy officer'])).text()).toContain('Nothing to check')
})

test('the report of who looked is a file in which no cell can start a formula', async () => {
  await db.asOwner(async (c) => {
    await c.query(`update access.account set name = '=1+1' where user_id = $1`, [staff.analyst.userId])
    await c.query(
      `insert into access.opening values ('small', $1, $2, $3, $4, 'analyst', 'opened, "twice"', now())`,
      [newId(), newId(), staff.analyst.userId, place.organisation.trust],
    )
  })
  const answer = await get(
    `/privacy/openings?user=${staff.analyst.userId}&as=csv`,
    cookies['privacy officer'],
  )
  expect(answer.headers.get('content-type')).toContain('text/csv')
  const text = await answer.text()
  expect(text).toContain(`,'=1+1,analyst,Smallshire trust,"opened, ""twice""",`)
  expect((await get('/privacy/openings?user=x', cookies['privacy officer'])).status).toBe(422)
})
