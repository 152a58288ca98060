import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { asViewer, type Tx } from '../../../platform/db/tx.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { Temporal } from '../../../platform/time.ts'
import { accounts } from '../queries/accounts.ts'
import { findSession } from '../queries/find-session.ts'
import { organisations } from '../queries/organisations.ts'
import { addAccount, changeAccount } from './add-account.ts'
import { addOrganisation } from './add-organisation.ts'
import { addPost, endPost } from './add-post.ts'
import { atTheDoor, beginSession } from './begin-session.ts'
import { changeOrganisation, endOrganisation } from './change-organisation.ts'
import { endAccount, reopenAccount } from './end-account.ts'

type Staff = Awaited<ReturnType<Place['staff']>>

const db = await testDatabase()
let number = 0
let place: Place
let admin: Staff

beforeEach(async () => {
  place = await smallPlace(db, `place-${++number}`)
  admin = await place.staff('administrator', 'trust', 'Ada Min')
})

const asAdmin = <T>(work: (tx: Tx) => Promise<T>) => place.as(admin, work)
const home = {
  name: 'Beech House',
  shortName: 'Beech',
  kind: 'care home' as const,
  odsCode: 'VL1X2',
  phone: '01234 567890',
}
const bailey = {
  signInName: 'A.Bailey@beech.example',
  name: 'Alex Bailey',
  shortName: 'A. Bailey',
  phone: null,
}
const must = <T extends object>(done: T) => {
  if (isRefusal(done)) throw new Error(done.because)
  return done as Exclude<T, { refused: unknown }>
}

test('an organisation is added, changed and ended; a name is taken once', async () => {
  const { organisationId } = must(
    await asAdmin((tx) => addOrganisation(tx, { viewer: admin, organisation: home })),
  )
  expect(await asAdmin((tx) => addOrganisation(tx, { viewer: admin, organisation: home }))).toMatchObject({
    refused: 'conflict',
    fields: { name: expect.stringContaining('Beech House') },
  })
  const change = (name: string, id = organisationId) =>
    asAdmin((tx) =>
      changeOrganisation(tx, { viewer: admin, organisationId: id, organisation: { ...home, name } }),
    )
  expect(await change('Smallshire council')).toMatchObject({ refused: 'conflict' })
  expect(await change('Beech Lodge', admin.userId)).toMatchObject({ refused: 'not-found' })
  must(await change('Beech Lodge'))
  expect(await asAdmin((tx) => organisations(tx, { organisationId }))).toMatchObject([
    { ...home, name: 'Beech Lodge', accounts: 0 },
  ])
  must(
    await asAdmin((tx) =>
      endOrganisation(tx, { viewer: admin, organisationId, endedAt: '2026-11-24T09:00:00Z' }),
    ),
  )
  const all = await asAdmin((tx) => organisations(tx))
  expect(all.at(-1)).toMatchObject({ name: 'Beech Lodge', endedAt: expect.anything() })
})

test('an account comes with a post and a link; its sign-in name is kept in small letters and taken once', async () => {
  const post = { organisationId: place.organisation.home, role: 'provider' as const, wardId: null }
  const add = () => asAdmin((tx) => addAccount(tx, { viewer: admin, account: bailey, post }))
  const { userId, token } = must(await add())
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(await add()).toMatchObject({ fields: { signInName: expect.any(String) } })
  expect(await asAdmin((tx) => accounts(tx, { organisationId: place.organisation.home }))).toMatchObject([
    {
      userId,
      signInName: 'a.bailey@beech.example',
      posts: [{ role: 'provider', words: 'Provider, Smallshire home' }],
    },
  ])
  const again = (signInName: string) =>
    asAdmin((tx) => changeAccount(tx, { viewer: admin, userId, account: { ...bailey, signInName } }))
  must(await again('alex.bailey'))
  expect(await again(`U-${admin.userId.slice(-12)}`)).toMatchObject({ refused: 'conflict' })
})

test('an account without a right organisation is not half-made', async () => {
  const post = { organisationId: admin.userId, role: 'provider' as const, wardId: null }
  const done = await asViewer(db, admin, null, async (tx) => {
    const added = await addAccount(tx, { viewer: admin, account: bailey, post })
    if (isRefusal(added)) throw Object.assign(new Error('rolled back'), { added })
  }).catch((error: { added: unknown }) => error.added)
  expect(done).toMatchObject({ fields: { organisationId: expect.any(String) } })
  expect((await asAdmin((tx) => accounts(tx))).map((a) => a.name)).toEqual(['Ada Min'])
})

test('ending an account ends its sessions; it may be opened again', async () => {
  const jo = await place.staff('provider', 'home')
  const now = Temporal.Now.instant()
  const { token } = must(
    await atTheDoor(db, (tx) => beginSession(tx, { systemId: place.systemId, userId: jo.userId, now })),
  )
  expect(await findSession({ db, token, now })).not.toBeNull()
  must(await asAdmin((tx) => endAccount(tx, { viewer: admin, userId: jo.userId })))
  must(await asAdmin((tx) => reopenAccount(tx, { viewer: admin, userId: jo.userId })))
  expect(await findSession({ db, token, now })).toBeNull()
})

test('a post is given once at a time, and ended', async () => {
  const jo = await place.staff('provider', 'home')
  const post = { organisationId: place.organisation.home, role: 'provider' as const, wardId: null }
  const add = () => asAdmin((tx) => addPost(tx, { viewer: admin, userId: jo.userId, post }))
  expect(await add()).toMatchObject({ refused: 'conflict' })
  must(await asAdmin((tx) => endPost(tx, { viewer: admin, postId: jo.postId })))
  expect(await asAdmin((tx) => endPost(tx, { viewer: admin, postId: jo.postId }))).toMatchObject({
    refused: 'not-found',
  })
  must(await add())
})

test('the last administrator stays, whichever way they would go', async () => {
  const leaving = () =>
    asAdmin(async (tx) => [
      await endAccount(tx, { viewer: admin, userId: admin.userId }),
      await endPost(tx, { viewer: admin, postId: admin.postId }),
      await endOrganisation(tx, {
        viewer: admin,
        organisationId: admin.organisationId,
        endedAt: '2026-11-24T09:00:00Z',
      }),
    ])
  for (const refused of await leaving())
    expect(refused).toMatchObject({ because: expect.stringContaining('without an administrator') })
  const second = await place.staff('administrator', 'council')
  must(await asAdmin((tx) => endAccount(tx, { viewer: admin, userId: second.userId })))
  for (const refused of await leaving()) expect(isRefusal(refused)).toBe(true)
  must(await asAdmin((tx) => reopenAccount(tx, { viewer: admin, userId: second.userId })))
  must(await asAdmin((tx) => endAccount(tx, { viewer: admin, userId: admin.userId })))
})

test('two administrators who end each other at one moment do not both go', async () => {
  const second = await place.staff('administrator', 'council')
  const ends = (viewer: Staff, userId: string) =>
    asViewer(db, viewer, null, (tx) => endAccount(tx, { viewer, userId }))
  const both = await Promise.all([ends(admin, second.userId), ends(second, admin.userId)])
  expect(both.filter(isRefusal)).toHaveLength(1)
})

test('whoever is no administrator changes nothing', async () => {
  const board = await place.staff('board member', 'board')
  expect(
    await place.as(board, (tx) => endAccount(tx, { viewer: board, userId: admin.userId })),
  ).toMatchObject({ refused: 'not-found' })
  await expect(
    place.as(board, (tx) => addOrganisation(tx, { viewer: board, organisation: home })),
  ).rejects.toThrow('row-level security')
})
