import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import { door } from '../../../platform/db/viewer.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { Temporal } from '../../../platform/time.ts'
import { hashPassword } from '../password-hash.ts'
import { makePasswordLink } from './make-password-link.ts'
import { makeSignInLinks } from './make-sign-in-links.ts'
import { setPasswordByLink } from './set-password.ts'
import { signIn } from './sign-in.ts'
import { signInByLink } from './sign-in-by-link.ts'

const db = await testDatabase()
const now = Temporal.Now.instant()
const password = 'tall green kettle'
let place: Place
let names: Record<'bailey' | 'okafor' | 'rowe', { userId: string; signInName: string }>

const nameOf = (userId: string) => `u-${userId.slice(-12)}`
async function withPassword(role: 'ward coordinator' | 'provider', organisation: 'trust' | 'home') {
  const viewer = await place.staff(role, organisation)
  const hash = await hashPassword(password)
  await place.as(place.service, (tx) =>
    tx
      .insertInto('access.password')
      .values({ system_id: place.systemId, user_id: viewer.userId, hash })
      .execute(),
  )
  return { userId: viewer.userId, signInName: nameOf(viewer.userId) }
}

beforeAll(async () => {
  place = await smallPlace(db)
  names = {
    bailey: await withPassword('ward coordinator', 'trust'),
    okafor: await withPassword('provider', 'home'),
    rowe: await withPassword('provider', 'home'),
  }
})

const attempt = (signInName: string, tried: string, address = 'here', at = now) =>
  signIn({ db, signInName, password: tried, address, now: at })

test('the right password begins a session of twelve hours; only its hash is kept', async () => {
  const begun = await attempt(` ${names.bailey.signInName.toUpperCase()} `, password)
  if (isRefusal(begun)) throw new Error(begun.because)
  expect(begun.userId).toBe(names.bailey.userId)
  expect(begun.until.since(now).total('hours')).toBe(12)
  expect(begun.token).toMatch(/^[\w-]{43}$/)
  const kept = await db.asOwner((c) =>
    c.query('select * from access.session').then((r) => JSON.stringify(r.rows)),
  )
  expect(kept).not.toContain(begun.token)
})

test('a wrong password, a name of nobody and an account without a password are refused alike', async () => {
  const bare = await place.staff('provider', 'home')
  const answers = [
    await attempt(names.bailey.signInName, 'something else'),
    await attempt('nobody.at.all', password),
    await attempt(nameOf(bare.userId), password),
    await attempt('', ''),
  ]
  expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1)
  expect(answers[0]).toMatchObject({
    refused: 'not-allowed',
    because: 'The sign-in name or the password is not right',
  })
})

test('an ended account, an ended post and an ended organisation cannot sign in', async () => {
  const leaver = await withPassword('provider', 'home')
  const set = (table: string, value: string, where: string) =>
    db.asOwner((c) => c.query(`update ${table} set ended_at = ${value} where ${where}`))
  await set('access.post', 'now()', `user_id = '${leaver.userId}'`)
  expect(await attempt(leaver.signInName, password, 'a')).toMatchObject({
    because: expect.stringContaining('no post'),
  })
  await set('access.post', 'null', `user_id = '${leaver.userId}'`)
  await set('access.organisation', 'now()', `organisation_id = '${place.organisation.home}'`)
  expect(await attempt(leaver.signInName, password, 'a')).toMatchObject({
    because: expect.stringContaining('no post'),
  })
  await set('access.organisation', 'null', `organisation_id = '${place.organisation.home}'`)
  expect(isRefusal(await attempt(leaver.signInName, password, 'a'))).toBe(false)
  await set('access.account', 'now()', `user_id = '${leaver.userId}'`)
  expect(await attempt(leaver.signInName, password, 'a')).toMatchObject({
    because: expect.stringContaining('not right'),
  })
})

test('after five wrong for a name even the right password waits, and says until when', async () => {
  const at = (minutes: number) => now.add({ minutes })
  for (let i = 0; i < 5; i++) await attempt(names.okafor.signInName, 'wrong', `ward-${i}`, at(i))
  const refused = await attempt(names.okafor.signInName, password, 'ward-9', at(5))
  expect(refused).toMatchObject({
    refused: 'not-allowed',
    because: expect.stringMatching(/^Too many wrong passwords. Try again at \d\d:\d\d$/),
  })
  expect(isRefusal(await attempt(names.okafor.signInName, password, 'ward-9', at(14)))).toBe(true)
  expect(isRefusal(await attempt(names.okafor.signInName, password, 'ward-9', at(16)))).toBe(false)
})

test('the limit counts the same for a name of nobody', async () => {
  for (let i = 0; i < 5; i++) await attempt('nobody.else', 'wrong', `n-${i}`)
  expect(await attempt('nobody.else', 'wrong', 'n-9')).toMatchObject({
    because: expect.stringContaining('Too many'),
  })
})

test('a right password wipes the slate of its name', async () => {
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 4; i++) await attempt(names.rowe.signInName, 'wrong', `r-${round}-${i}`)
    expect(isRefusal(await attempt(names.rowe.signInName, password, 'r'))).toBe(false)
  }
})

test('thirty wrong from one address stop that address, and only it', async () => {
  for (let i = 0; i < 30; i++) await attempt(`guess-${i}`, 'wrong', 'cafe')
  expect(await attempt(names.bailey.signInName, password, 'cafe')).toMatchObject({
    because: expect.stringContaining('Too many'),
  })
  expect(isRefusal(await attempt(names.bailey.signInName, password, 'ward'))).toBe(false)
}, 30_000)

test('sent all at once, no more than five of twenty are tried', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => attempt('at.once', 'wrong', `o-${i}`)),
  )
  expect(answers.filter((a) => isRefusal(a) && a.because.startsWith('Too many'))).toHaveLength(15)
})

test('a sign-in line works several times for twelve hours, and only in an example place', async () => {
  const links = await makeSignInLinks(db, place.systemId)
  expect(links.length).toBeGreaterThan(0)
  const link = links.find((l) => l.role === 'ward coordinator')!
  expect(link.post).toBe('Ward coordinator, Smallshire trust')
  for (let i = 0; i < 2; i++)
    expect(await signInByLink({ db, token: link.token, now })).toMatchObject({ userId: names.bailey.userId })
  const gone = { refused: 'not-found' }
  expect(await signInByLink({ db, token: link.token, now: now.add({ hours: 13 }) })).toMatchObject(gone)
  expect(await signInByLink({ db, token: 'A'.repeat(43), now })).toMatchObject(gone)
  await db.asOwner((c) => c.query('update access.system set example = false'))
  expect(await signInByLink({ db, token: link.token, now })).toMatchObject(gone)
  expect(await makeSignInLinks(db, place.systemId)).toEqual([])
  const byHand = asViewer(db, door, null, (tx) =>
    tx
      .insertInto('access.sign_in_link')
      .values({
        token_hash: Buffer.alloc(32),
        system_id: place.systemId,
        user_id: names.bailey.userId,
        ends_at: now.toString(),
      })
      .execute(),
  )
  await expect(byHand).rejects.toThrow('row-level security')
  await db.asOwner((c) => c.query('update access.system set example = true'))
})

test('a link to set a password works once, within three days, and ends every session', async () => {
  const administrator = await place.staff('administrator', 'trust')
  const make = () =>
    place.as(administrator, (tx) =>
      makePasswordLink(tx, { systemId: place.systemId, userId: names.rowe.userId }),
    )
  const set = (token: string, wanted: string, at = now) => setPasswordByLink({ db, token, wanted, now: at })
  const before = await attempt(names.rowe.signInName, password, 'z')
  const token = await make()
  expect(await set(token, 'short')).toMatchObject({
    refused: 'invalid',
    fields: { password: expect.any(String) },
  })
  expect(await set(token, 'slow blue tractor')).toEqual({ signInName: names.rowe.signInName })
  expect(await set(token, 'quick red tractor')).toMatchObject({ refused: 'not-found' })
  expect(await set(await make(), 'quick red tractor', now.add({ hours: 73 }))).toMatchObject({
    refused: 'not-found',
  })
  expect(await attempt(names.rowe.signInName, password, 'z')).toMatchObject({ refused: 'not-allowed' })
  expect(isRefusal(await attempt(names.rowe.signInName, 'slow blue tractor', 'z'))).toBe(false)
  expect(isRefusal(before)).toBe(false)
  const open = await db.asOwner((c) =>
    c.query(`select count(*) from access.session where user_id = $1 and ended_at is null`, [
      names.rowe.userId,
    ]),
  )
  expect(Number(open.rows[0].count)).toBe(1)
  expect(await signInByLink({ db, token: await make(), now })).toMatchObject({ refused: 'not-found' })
})
