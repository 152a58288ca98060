import { beforeAll, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../test/support/given.ts'
import { isRefusal } from '../../platform/outcome.ts'
import { type Instant, Temporal } from '../../platform/time.ts'
import { setSingleKeys } from './actions/add-account.ts'
import { addPost } from './actions/add-post.ts'
import { atTheDoor, beginSession } from './actions/begin-session.ts'
import { changePassword } from './actions/set-password.ts'
import { signOut, signOutEverywhere, signOutHere } from './actions/sign-out.ts'
import { switchPost } from './actions/switch-post.ts'
import { findSession } from './queries/find-session.ts'
import { ownSessions } from './queries/own-sessions.ts'
import { placeClock, placesOf } from './queries/place-clock.ts'
import { SessionCache } from './session-cache.ts'

const db = await testDatabase()
const began = Temporal.Now.instant()
const after = (minutes: number) => began.add({ minutes })
let place: Place
let userId: string
let token: string
let at: Instant

beforeAll(async () => {
  place = await smallPlace(db)
  userId = (await place.staff('hub navigator', 'hub', 'Jo Rowe')).userId
})

const begin = () =>
  atTheDoor(db, async (tx) => {
    const begun = await beginSession(tx, { systemId: place.systemId, userId, now: began })
    if (isRefusal(begun)) throw new Error(begun.because)
    return begun.token
  })
beforeEach(async () => {
  await db.asOwner((c) => c.query('delete from access.session'))
  token = await begin()
  at = began
})
const find = (when = began, of = token) => findSession({ db, token: of, now: when })
const found = async () => (await find())!
const asThem = async <T>(work: Parameters<Place['as']>[1]) => place.as(await found(), work) as Promise<T>

test('a session is a viewer with the words of their post', async () => {
  expect(await find()).toMatchObject({
    systemId: 'small',
    userId,
    organisationId: place.organisation.hub,
    role: 'hub navigator',
    name: 'Jo Rowe',
    post: 'Hub navigator, Smallshire hub',
    systemName: 'Smallshire',
    example: true,
    singleKeys: true,
    clock: null,
  })
})

test.each(['', 'x', 'A'.repeat(43), "' or 1=1"])('no session for the cookie %j', async (other) =>
  expect(await find(began, other)).toBeNull(),
)

// The same on the real clock and in a place that lives in another year: sessions live by the real one.
test.each([null, '2017-12-19T08:00:00Z', '2030-01-01T00:00:00Z'])(
  'thirty minutes unseen, or twelve hours, end it (clock %s)',
  async (demo) => {
    await db.asOwner((c) =>
      c.query(
        'update access.system set demo_at = $1, demo_set_at = case when $1::timestamptz is null then null else now() end',
        [demo],
      ),
    )
    expect(await find(after(29))).not.toBeNull()
    expect(await find(after(29 + 29))).not.toBeNull()
    expect(await find(after(29 + 29 + 30))).toBeNull()
    token = await begin()
    for (let minute = 25; minute < 720; minute += 25) expect(await find(after(minute))).not.toBeNull()
    expect(await find(after(719.9 | 0))).not.toBeNull()
    expect(await find(after(720))).toBeNull()
    const [{ clock } = { clock: null }] = await placesOf(db)
    const shown = placeClock(clock, clock ? clock.setAt.add({ hours: 2 }) : began)
    expect(shown?.toString() ?? null).toBe(demo && Temporal.Instant.from(demo).add({ hours: 2 }).toString())
    await db.asOwner((c) => c.query('update access.system set demo_at = null, demo_set_at = null'))
  },
)

test('a place may set how long unseen is', async () => {
  await db.asOwner((c) => c.query(`update access.system set settings = '{"session idle minutes": 10}'`))
  expect(await find(after(11))).toBeNull()
  await db.asOwner((c) => c.query(`update access.system set settings = '{}'`))
  expect(await find(after(11))).not.toBeNull()
})

test('last seen is written no oftener than once a minute', async () => {
  const seen = () =>
    db.asOwner((c) =>
      c
        .query('select max(last_seen_at) as at from access.session')
        .then((r) => (r.rows[0].at as Date).getTime()),
    )
  await find(began.add({ seconds: 59 }))
  expect(await seen()).toBe(began.epochMilliseconds)
  await find(began.add({ seconds: 61 }))
  expect(await seen()).toBe(began.add({ seconds: 61 }).epochMilliseconds)
})

test('sign out ends one session, sign out everywhere all of them', async () => {
  const other = await begin()
  await signOut({ db, token })
  expect([await find(), await find(began, other)].map(Boolean)).toEqual([false, true])
  const viewer = (await find(began, other))!
  const third = await begin()
  await place.as(viewer, (tx) => signOutHere(tx, { viewer }))
  expect([await find(began, other), await find(began, third)].map(Boolean)).toEqual([false, true])
  await begin()
  const last = (await find(began, third))!
  await place.as(last, (tx) => signOutEverywhere(tx, { viewer: last }))
  expect(await find(began, third)).toBeNull()
})

test.each(['account', 'organisation', 'post'])('an ended %s ends its sessions', async (table) => {
  await db.asOwner((c) => c.query(`update access.${table} set ended_at = now()`))
  expect(await find()).toBeNull()
  await db.asOwner((c) => c.query(`update access.${table} set ended_at = null`))
  expect(await find()).not.toBeNull()
})

test('another post is another organisation and role, and another session id; a post of someone else is refused', async () => {
  const administrator = await place.staff('administrator', 'trust')
  const added = await place.as(administrator, (tx) =>
    addPost(tx, {
      viewer: administrator,
      userId,
      post: { organisationId: place.organisation.council, role: 'on-call manager', wardId: null },
    }),
  )
  if (isRefusal(added)) throw new Error(added.because)
  const before = await found()
  expect(
    await asThem((tx) => switchPost(tx, { viewer: before, postId: administrator.postId })),
  ).toMatchObject({ refused: 'not-found' })
  await asThem((tx) => switchPost(tx, { viewer: before, postId: added.postId }))
  const later = await found()
  expect(later).toMatchObject({ role: 'on-call manager', organisationId: place.organisation.council })
  expect(later.sessionId).not.toBe(before.sessionId)
  expect(await begin().then((t) => find(began, t))).toMatchObject({ postId: added.postId })
  const forced = place.as(before, (tx) =>
    tx.updateTable('access.session').set({ post_id: administrator.postId }).execute(),
  )
  await expect(forced).rejects.toThrow('foreign key')
})

test('a new password needs the current one, ends the other sessions and keeps this', async () => {
  const other = await begin()
  const viewer = await found()
  const change = (current: string, wanted: string) =>
    asThem((tx) => changePassword(tx, { viewer, current, wanted }))
  expect(await change('', 'tall green kettle')).toEqual({ changed: true })
  expect([await find(), await find(began, other)].map(Boolean)).toEqual([true, false])
  expect(await change('wrong', 'slow blue tractor')).toMatchObject({
    fields: { current: expect.any(String) },
  })
  expect(await change('tall green kettle', 'short')).toMatchObject({
    fields: { password: expect.any(String) },
  })
  expect(await change('tall green kettle', 'slow blue tractor')).toEqual({ changed: true })
})

test('single keys are a setting of the account', async () => {
  const viewer = await found()
  await asThem((tx) => setSingleKeys(tx, { viewer, singleKeys: 'off' }))
  expect((await found()).singleKeys).toBe(false)
  const sessions = await asThem<{ here: boolean }[]>((tx) => ownSessions(tx, { viewer }))
  expect(sessions.filter((s) => s.here)).toHaveLength(1)
})

test('the cache answers for five seconds, and at once when told', async () => {
  const cache = new SessionCache(db, () => at)
  expect((await cache.find(token))?.userId).toBe(userId)
  await signOut({ db, token })
  at = began.add({ milliseconds: 4999 })
  expect(await cache.find(token)).not.toBeNull()
  at = began.add({ seconds: 5 })
  expect(await cache.find(token)).toBeNull()
  token = await begin()
  expect(await cache.find(token)).not.toBeNull()
  await signOut({ db, token })
  cache.drop('somebody else')
  expect(await cache.find(token)).not.toBeNull()
  cache.drop(userId)
  expect(await cache.find(token)).toBeNull()
  expect(await cache.find('A'.repeat(43))).toBeNull()
})
