import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { good } from '../../../../test/support/good.ts'
import type { Database } from '../../../platform/db/open.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Instant, Temporal } from '../../../platform/time.ts'
import { limits } from '../rules/limit.ts'
import { newToken } from '../token.ts'
import { endPrivateLink, makePrivateLink, openPrivateLink, overLink } from './private-links.ts'

let db: Database
let place: Place
let hub: Viewer
const now = Temporal.Now.instant()
const serviceId = newId()

beforeAll(async () => {
  db = await testDatabase()
  place = await smallPlace(db)
  hub = await place.staff('hub navigator', 'hub')
})

const made = (endsAt: Instant = now.add({ hours: 24 }), by = hub) =>
  place.as(by, (tx) =>
    makePrivateLink(tx, {
      by,
      purpose: 'still true',
      organisationId: place.organisation.home,
      subjectId: serviceId,
      endsAt,
    }),
  )
const asked = (token: string, more: { address?: string; now?: Instant } = {}) => ({
  token,
  purpose: 'still true' as const,
  address: newId(),
  now,
  ...more,
})

test('a link opens what it was made for, with the place and its clock, and nothing else', async () => {
  const { token, linkId } = await made()
  expect(good(await openPrivateLink(db, asked(token)))).toMatchObject({
    systemId: place.systemId,
    linkId,
    organisationId: place.organisation.home,
    subjectId: serviceId,
    clock: null,
  })
  expect(await openPrivateLink(db, { ...asked(token), purpose: 'family' })).toMatchObject({
    refused: 'not-found',
  })
})

test('the token is kept nowhere: not in its table, not in the journal, not in an attempt', async () => {
  const { token } = await made()
  await openPrivateLink(db, asked(token))
  await openPrivateLink(db, { ...asked(token), purpose: 'answer' })
  const kept = await db.asOwner(async (client) => {
    const all: unknown[] = []
    for (const table of ['access.private_link', 'platform.journal', 'access.sign_in_attempt'])
      all.push((await client.query(`select * from ${table}`)).rows)
    return JSON.stringify(all)
  })
  expect(kept.length).toBeGreaterThan(100)
  expect(kept).not.toContain(token)
  expect(kept).not.toContain(Buffer.from(token).toString('hex'))
})

test('a link that ran out or was ended opens nothing, and says so; what it was about is still known to the program', async () => {
  const past = await made(now.subtract({ seconds: 1 }))
  expect(await openPrivateLink(db, asked(past.token))).toMatchObject({ refused: 'conflict' })
  expect(await overLink(db, asked(past.token))).toMatchObject({ subjectId: serviceId })
  const ended = await made()
  expect(await overLink(db, asked(ended.token))).toBeNull()
  const end = () => place.as(hub, (tx) => endPrivateLink(tx, { by: hub, linkId: ended.linkId, now }))
  expect([await end(), await end()]).toEqual([true, false])
  expect(await openPrivateLink(db, asked(ended.token))).toMatchObject({
    refused: 'conflict',
    because: expect.stringContaining('Ask for a new one'),
  })
})

test.each(['', 'short', 'a'.repeat(43), newToken(), `${newToken()}x`, "' or 1=1 --", '🔑'.repeat(20)])(
  'nobody made the link "%s"',
  async (token) => {
    expect(await openPrivateLink(db, asked(token))).toMatchObject({ refused: 'not-found' })
    expect(await overLink(db, asked(token))).toBeNull()
  },
)

test('guessing is limited as wrong passwords are: after thirty from one address even a right link is refused unseen', async () => {
  const address = newId()
  const { token } = await made()
  await Promise.all(
    Array.from({ length: limits.address + 5 }, () => openPrivateLink(db, asked(newToken(), { address }))),
  )
  expect(await openPrivateLink(db, asked(token, { address }))).toMatchObject({
    refused: 'not-allowed',
    because: expect.stringContaining('Too many wrong links'),
  })
  good(await openPrivateLink(db, asked(token)))
  good(await openPrivateLink(db, asked(token, { address, now: now.add({ minutes: limits.minutes + 1 }) })))
})

test('a place with a clock of its own: the link ends by that clock', async () => {
  const demo = await smallPlace(db, 'demo')
  const demoNow = Temporal.Instant.from('2026-11-24T08:12:00Z')
  await db.asOwner((client) =>
    client.query("update access.system set demo_at = $1, demo_set_at = $2 where system_id = 'demo'", [
      demoNow.toString(),
      now.toString(),
    ]),
  )
  const by = await demo.staff('hub navigator', 'hub')
  const { token } = await made(demoNow.add({ hours: 1 }), by)
  expect(good(await openPrivateLink(db, asked(token)))).toMatchObject({ now: demoNow, clock: demoNow })
  expect(await openPrivateLink(db, asked(token, { now: now.add({ hours: 2 }) }))).toMatchObject({
    refused: 'conflict',
  })
})

test('a provider cannot make one, and sees none', async () => {
  const provider = await place.staff('provider', 'home')
  await expect(made(undefined, provider)).rejects.toThrow(/row-level security/)
  const seen = await place.as(provider, (tx) =>
    tx.selectFrom('access.private_link').select('link_id').execute(),
  )
  expect(seen).toEqual([])
})
