import { beforeAll, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../test/support/database.ts'
import { type Place, smallPlace } from '../../test/support/given.ts'
import { good } from '../../test/support/good.ts'
import { type MailServer, startMailServer } from '../../test/support/smtp.ts'
import type { Database } from './db/open.ts'
import { type WriteMail, writeMail } from './mail.ts'
import { mails, tryAgain } from './mail-list.ts'
import { beingSent } from './mail-outcome.ts'
import { isRefusal, refuse } from './outcome.ts'
import { messageIdOf, sendWaiting } from './send-mail.ts'

let db: Database
let place: Place
let server: MailServer
beforeAll(async () => {
  db = await testDatabase()
  place = await smallPlace(db)
})
beforeEach(async () => {
  await db.asOwner((client) => client.query('delete from platform.mail'))
  server = await startMailServer()
  return () => server.stop()
})

const write = (mail: Partial<WriteMail> = {}) =>
  place.as(place.service, (tx) =>
    writeMail(tx, {
      systemId: place.systemId,
      to: 'broker@smallshire.example',
      subject: 'What is free – Tuesday',
      body: 'Ashgrove has 2 rooms free.\nIs it still true? £1,100 a week',
      about: 'bulletin',
      ...mail,
    }),
  )
const all = () => place.as(place.service, (tx) => mails(tx, { systemId: place.systemId }))
const one = async () => (await all())[0]!
const later = (minutes: number) =>
  db.asOwner((client) =>
    client.query(`update platform.mail set next_try_at = next_try_at - make_interval(mins => $1)`, [minutes]),
  )

test('it is delivered as written, with its attachments, and what went is not kept', async () => {
  const pdf = Buffer.from('%PDF-1.7 counts')
  const { mailId } = good(
    await write({ attachments: [{ name: 'summary.pdf', type: 'application/pdf', content: pdf }] }),
  )
  expect(await sendWaiting(db, server.settings)).toEqual({ sent: 1, waiting: 0, failed: 0 })
  const [mail] = server.taken
  expect(mail).toMatchObject({
    to: ['broker@smallshire.example'],
    subject: 'What is free – Tuesday',
    text: expect.stringContaining('Is it still true? £1,100 a week'),
    attachments: [{ name: 'summary.pdf', type: 'application/pdf', content: pdf }],
  })
  expect(mail!.headers.get('message-id')).toBe(`<${mailId}@smallshire.example>`)
  expect(mail!.headers.get('auto-submitted')).toBe('auto-generated')
  expect(mail!.headers.get('from')).toBe('Smallshire hub <hub@smallshire.example>')
  expect(await one()).toMatchObject({ state: 'sent', attempts: 1, why: null, sentAt: expect.anything() })
  const { rows } = await db.asOwner((c) => c.query('select body, attachments from platform.mail'))
  expect(rows).toEqual([{ body: '', attachments: [] }])
  expect(await sendWaiting(db, server.settings)).toEqual({ sent: 0, waiting: 0, failed: 0 })
})

test('a mail stands or falls with what it tells of', async () => {
  const answer = await place.as(place.service, async (tx) => {
    good(
      await writeMail(tx, {
        systemId: place.systemId,
        to: 'a@smallshire.example',
        subject: 'a',
        body: 'b',
        about: 'asked',
      }),
    )
    return refuse('conflict', 'It was taken meanwhile')
  })
  expect(isRefusal(answer)).toBe(true)
  expect(await all()).toEqual([])
})

test.each([
  { to: 'broker@smallshire.example, b@elsewhere.example' },
  { subject: 'two\nlines' },
  { subject: 'About 999 000 0018' },
  { body: 'Please ring about\n9990000018.' },
])('%j is refused', async (mail) => {
  expect(await write(mail)).toMatchObject({ refused: 'invalid' })
  expect(await all()).toEqual([])
})

test('a server that asks to wait is asked again, later each time, and it is shown', async () => {
  server.rules.recipient = () => 451
  await write()
  expect(await sendWaiting(db, server.settings)).toMatchObject({ waiting: 1 })
  expect(await one()).toMatchObject({
    state: 'waiting',
    attempts: 1,
    why: expect.stringContaining('(451 5.1.1)'),
  })
  expect(await sendWaiting(db, server.settings)).toEqual({ sent: 0, waiting: 0, failed: 0 })
  await later(1)
  await sendWaiting(db, server.settings)
  await later(1)
  await sendWaiting(db, server.settings)
  expect(await one()).toMatchObject({ attempts: 2 })
  server.rules.recipient = () => null
  await later(4)
  expect(await sendWaiting(db, server.settings)).toMatchObject({ sent: 1 })
  expect(server.taken).toHaveLength(1)
})

test('after three days of trying it has failed, says why, and can be sent again by hand', async () => {
  server.rules.message = () => 452
  await write()
  for (let attempt = 1; attempt <= 17; attempt++) {
    await sendWaiting(db, server.settings)
    await later(6 * 60)
  }
  expect(await one()).toMatchObject({
    state: 'failed',
    attempts: 17,
    why: expect.stringContaining('(452 5.1.1)'),
  })
  server.rules.message = () => null
  await place.as(place.service, (tx) => tryAgain(tx, { systemId: place.systemId }))
  expect(await sendWaiting(db, server.settings)).toMatchObject({ sent: 1 })
})

test('a recipient refused for good fails at once, without the address in the reason; the others go', async () => {
  server.rules.recipient = (address) => (address.startsWith('gone') ? 550 : null)
  await write({ to: 'gone@smallshire.example' })
  await write()
  expect(await sendWaiting(db, server.settings)).toEqual({ sent: 1, waiting: 0, failed: 1 })
  const failed = (await all()).find((mail) => mail.state === 'failed')!
  expect(failed.why).toBe('The mail server refused the recipient for good (550 5.1.1)')
})

test('with the server away every mail waits and says so, and only one of them is tried', async () => {
  await server.stop()
  for (let i = 0; i < 12; i++) await write({ to: `b${i}@smallshire.example` })
  expect(await sendWaiting(db, server.settings)).toEqual({ sent: 0, waiting: 12, failed: 0 })
  for (const mail of await all())
    expect(mail).toMatchObject({
      state: 'waiting',
      attempts: 1,
      why: 'The mail server could not be reached (ECONNREFUSED)',
    })
})

test('a line that cannot be made secure carries nothing', async () => {
  await write()
  expect(await sendWaiting(db, { ...server.settings, requireTls: true })).toMatchObject({ waiting: 1 })
  expect(await one()).toMatchObject({ why: 'The line to the mail server could not be made secure' })
  expect(server.taken).toEqual([])
})

test('two senders at once send each mail once', async () => {
  for (let i = 0; i < 40; i++) await write({ to: `b${i}@smallshire.example` })
  const reports = await Promise.all([1, 2, 3].map(() => sendWaiting(db, server.settings)))
  expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(40)
  expect(new Set(server.taken.map((mail) => mail.to[0]))).toHaveProperty('size', 40)
  expect(server.taken).toHaveLength(40)
})

test('whoever dies after sending and before recording loses nothing: it goes again under the same Message-ID', async () => {
  const { mailId } = good(await write())
  let cut: () => void = () => undefined
  server.rules.message = () => new Promise((resolve) => (cut = () => resolve(null)))
  const dying = sendWaiting(db, server.settings)
  await expect.poll(async () => (await one()).why).toBe(beingSent)
  // Nobody else touches it while the claim holds, not even by hand.
  const other = await startMailServer()
  const at = { ...server.settings, port: other.settings.port }
  await place.as(place.service, (tx) => tryAgain(tx, { systemId: place.systemId }))
  expect(await sendWaiting(db, at)).toEqual({ sent: 0, waiting: 0, failed: 0 })
  await later(15)
  expect(await sendWaiting(db, at)).toMatchObject({ sent: 1 })
  expect(await one()).toMatchObject({ state: 'sent', attempts: 2 })
  cut()
  await dying
  expect(await one()).toMatchObject({ state: 'sent', attempts: 2 })
  const ids = [...server.taken, ...other.taken].map((mail) => mail.headers.get('message-id'))
  expect(ids).toEqual([messageIdOf(mailId, at), messageIdOf(mailId, at)])
  await other.stop()
})

test('without a mail server nothing is tried; after three days a mail that never was has failed', async () => {
  await write()
  expect(await sendWaiting(db, null)).toEqual({ sent: 0, waiting: 0, failed: 0 })
  expect(await one()).toMatchObject({ state: 'waiting', attempts: 0 })
  await later(3 * 24 * 60 + 1)
  expect(await sendWaiting(db, null)).toMatchObject({ failed: 1 })
  expect(await one()).toMatchObject({ state: 'failed', why: 'No mail server was set for three days' })
})

test('only the hub, the administrator and the service see mails', async () => {
  await write()
  const seen = async (role: 'hub navigator' | 'provider') =>
    (
      await place.as(await place.staff(role, role === 'provider' ? 'home' : 'hub'), (tx) =>
        mails(tx, { systemId: place.systemId }),
      )
    ).length
  expect(await seen('hub navigator')).toBe(1)
  expect(await seen('provider')).toBe(0)
})
