import { expect, test } from 'vitest'
import { root, testDatabase } from '../../../../test/support/database.ts'
import { smallPlace } from '../../../../test/support/given.ts'
import type { Command } from '../../../platform/http/page.ts'
import { Temporal } from '../../../platform/time.ts'
import { makeSignInLinks } from '../actions/make-sign-in-links.ts'
import { setPasswordByLink } from '../actions/set-password.ts'
import { signIn } from '../actions/sign-in.ts'
import { findSession } from '../queries/find-session.ts'
import { addPlaceCommand } from './add-place.ts'
import { verifyJournalCommand } from './verify-journal.ts'

const db = await testDatabase()
const now = Temporal.Now.instant()

async function run(
  command: Command,
  args: Record<string, string> = {},
  options: Record<string, string> = {},
) {
  const lines: string[] = []
  const asked = {
    db,
    args,
    options,
    cwd: root,
    root,
    serving: false,
    write: (line: string) => void lines.push(line),
  }
  const { exit, json } = await command.run(asked)
  return { exit, json, said: lines.join('\n') }
}

const wiltshire = {
  name: 'Wiltshire',
  organisation: 'Wiltshire Council',
  kind: 'council',
  administrator: 'Ada Min',
  signInName: 'ada.min',
}

test('a place of real people begins with an administrator who chooses a password', async () => {
  const added = await run(addPlaceCommand, { id: 'wiltshire' }, wiltshire)
  expect(added.exit).toBe(0)
  const token = /\/set-password\/([\w-]{43})/.exec(added.said)![1]!
  await setPasswordByLink({ db, token, wanted: 'slow blue tractor', now })
  const begun = await signIn({
    db,
    signInName: 'ada.min',
    password: 'slow blue tractor',
    address: 'here',
    now,
  })
  expect(await findSession({ db, token: 'token' in begun ? begun.token : '', now })).toMatchObject({
    role: 'administrator',
    systemName: 'Wiltshire',
    example: false,
    post: 'Administrator, Wiltshire Council',
  })
  expect(await makeSignInLinks(db, 'wiltshire')).toEqual([])
  expect(await run(addPlaceCommand, { id: 'wiltshire' }, wiltshire)).toMatchObject({
    exit: 6,
    said: expect.stringContaining('already'),
  })
})

test.each([
  ['W', wiltshire, 'small letters'],
  ['place', { ...wiltshire, name: '' }, '--name'],
  ['place', { ...wiltshire, kind: 'shop' }, '--organisation, --kind: Choose what kind'],
  ['place', { ...wiltshire, signInName: 'Ada Min' }, '--sign-in-name: Use letters'],
])('place add %s with %j says what is wrong', async (id, options, words) => {
  expect(await run(addPlaceCommand, { id }, options)).toMatchObject({
    exit: 2,
    said: expect.stringContaining(words),
  })
})

test('journal verify says that all is whole, or names the first broken row', async () => {
  await smallPlace(db, 'small')
  const whole = await run(verifyJournalCommand)
  expect(whole).toMatchObject({ exit: 0, said: expect.stringContaining('The journal is whole') })
  expect(whole.said).toMatch(/small: ends with row \d+, [0-9a-f]{64}/)
  await db.asOwner((c) =>
    c.query(`update platform.journal set what = 'nothing' where system_id = 'small' and seq = 3`),
  )
  expect(await run(verifyJournalCommand)).toMatchObject({
    exit: 6,
    said: expect.stringContaining('Row 3 of the journal of small was changed after it was written'),
    json: { ok: false, broken: { systemId: 'small', seq: 3, why: 'changed' } },
  })
  expect(await run(verifyJournalCommand, {}, { place: 'wiltshire' })).toMatchObject({ exit: 0 })
})
