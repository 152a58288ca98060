import { beforeAll, beforeEach, expect, test } from 'vitest'
import { ledgerIn, someone } from '../../../../test/support/circulating.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { good } from '../../../../test/support/good.ts'
import { readPdf } from '../../../../test/support/read-pdf.ts'
import { type MailServer, startMailServer } from '../../../../test/support/smtp.ts'
import type { Database } from '../../../platform/db/open.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import { holdsNhsNumber } from '../../../platform/mail.ts'
import { mails } from '../../../platform/mail-list.ts'
import { sendWaiting } from '../../../platform/send-mail.ts'
import { type Instant, Temporal } from '../../../platform/time.ts'
import { bulletins } from '../queries/bulletins.ts'
import type { SummaryContent } from '../rules/summary-content.ts'
import { sendAgain } from './bulletin-send.ts'
import { circulate } from './circulate.ts'
import { endCirculation, saveCirculation } from './circulation-list.ts'
import { endMessage, writeMessage } from './summary-message.ts'

let db: Database
let place: Place
let server: MailServer
let ledger: ReturnType<typeof ledgerIn>
let hub: Awaited<ReturnType<Place['staff']>>
let reablement: string
const instant = (text: string): Instant => Temporal.Instant.from(text)
const tuesday = instant('2026-11-24T08:02:00Z')

beforeAll(async () => {
  db = await testDatabase()
  place = await smallPlace(db)
  hub = await place.staff('hub navigator', 'hub')
  ledger = ledgerIn(place)
  await ledger.district('SN10', 'North')
  reablement = await ledger.service({
    name: 'Bright Step',
    kind: 'reablement',
    area: 'North',
    places: 20,
    target: 14,
    free: 6,
    saidAt: instant('2026-11-24T06:00:00Z'),
  })
  await ledger.starts(reablement, '2026-11-23', 3)
  await ledger.starts(reablement, '2026-11-17', 2)
  await ledger.starts(reablement, '2026-11-16', 50)
  await ledger.waiting('home care', 7, 'SN10 1AA', instant('2026-11-20T09:00:00Z'))
  await ledger.waiting('reablement', 2, null, instant('2026-11-22T09:00:00Z'))
})
beforeEach(async () => {
  await db.asOwner(async (client) => {
    await client.query('delete from platform.mail')
    await client.query('delete from capacity.bulletin')
    await client.query('delete from capacity.circulation')
    await client.query('delete from capacity.key_message')
  })
  server = await startMailServer()
  return () => server.stop()
})

const write = { addresses: ['chair@board.example', 'broker@council.example'], at: '08:00' }
const list = (over: Partial<typeof write> & { weekdays?: number[] } = {}) =>
  asViewer(db, hub, instant('2026-11-01T00:00:00Z'), (tx) =>
    saveCirculation(tx, {
      by: hub,
      now: instant('2026-11-01T00:00:00Z'),
      list: {
        name: 'Chairs',
        kind: 'seven-day',
        weekdays: over.weekdays ?? [1, 2, 3, 4, 5, 6, 7],
        addresses: over.addresses ?? write.addresses,
        at: Temporal.PlainTime.from(over.at ?? write.at),
      },
    }),
  ).then(good)
const made = () => place.as(hub, (tx) => bulletins(tx, { systemId: place.systemId, limit: 100 }))
const written = () => place.as(hub, (tx) => mails(tx, { systemId: place.systemId }))

test('at its time it is made, kept, and delivered to each address with a PDF', async () => {
  const { circulationId } = await list()
  expect(await circulate(db, instant('2026-11-24T07:59:00Z'))).toEqual([])
  expect(await circulate(db, tuesday)).toEqual([
    { systemId: place.systemId, circulationId, for: Temporal.PlainDate.from('2026-11-24'), mails: 2 },
  ])
  expect(await sendWaiting(db, server.settings)).toEqual({ sent: 2, waiting: 0, failed: 0 })
  expect(server.taken.map(({ to }) => to)).toEqual([['chair@board.example'], ['broker@council.example']])
  const [mail] = server.taken
  expect(mail!.subject).toBe('Smallshire: seven-day summary, Tuesday 24 November 2026')
  expect(mail!.text).toContain('Reablement: 6 starts free; oldest said 2 hours ago; in use 5 of 20')
  expect(mail!.text).toContain(
    'new starts in seven days 5 of 14, 9 short (Tue 2, Wed 0, Thu 0, Fri 0, Sat 0, Sun 0, Mon 3)',
  )
  expect(mail!.text).toContain('This is the first summary to this list')
  const [pdf] = mail!.attachments
  expect(pdf).toMatchObject({ name: 'homeward-seven-days-2026-11-24.pdf', type: 'application/pdf' })
  const paper = readPdf(pdf!.content)
  expect(paper.structure).toContain('Document/Table')
  expect(paper.text).toContain('Smallshire: seven-day summary, Tuesday 24 November 2026')
  expect(paper.text).toContain('5 of 14, 9 short')
})

test('once for each list and day, whatever the number of servers and however often they look', async () => {
  await list()
  await Promise.all([circulate(db, tuesday), circulate(db, tuesday), circulate(db, tuesday)])
  for (let hour = 9; hour < 20; hour++)
    await circulate(db, instant(`2026-11-24T${String(hour).padStart(2, '0')}:00:00Z`))
  expect(await made()).toHaveLength(1)
  expect(await written()).toHaveLength(2)
  await circulate(db, tuesday.add({ hours: 24 }))
  expect(await made()).toHaveLength(2)
})

test('not on a day that is not one of its days, nor once it is ended; a bank holiday is a day', async () => {
  const { circulationId } = await list({ weekdays: [1, 2, 3, 4, 5] })
  expect(await circulate(db, instant('2026-11-28T08:30:00Z'))).toEqual([])
  expect(await circulate(db, instant('2026-12-25T08:30:00Z'))).toHaveLength(1)
  const end = { by: hub, now: tuesday, circulationId, over: 'ended' as const }
  expect(await place.as(hub, (tx) => endCirculation(tx, end))).toMatchObject({ name: 'Chairs' })
  expect(await circulate(db, instant('2026-12-28T08:30:00Z'))).toEqual([])
})

test.each([
  ['the day the clocks go forward', '2026-03-29T07:01:00Z', '2026-03-29'],
  ['the day they go back', '2026-10-25T08:01:00Z', '2026-10-25'],
])('%s it goes at eight in London, once', async (_, at, date) => {
  await db.asOwner((client) => client.query(`update capacity.circulation set made_at = '2026-01-01'`))
  await list()
  await db.asOwner((client) => client.query(`update capacity.circulation set made_at = '2026-01-01'`))
  expect(await circulate(db, instant(at).subtract({ minutes: 2 }))).toEqual([])
  expect((await circulate(db, instant(at))).map((one) => one.for.toString())).toEqual([date])
  expect(await circulate(db, instant(at).add({ hours: 1 }))).toEqual([])
})

test('a place on a demonstration clock sends by that clock', async () => {
  await list()
  const set = (at: string | null) =>
    db.asOwner((client) =>
      client.query(
        'update access.system set demo_at = $1, demo_set_at = case when $1::timestamptz is null then null else $2::timestamptz end',
        [at, '2027-06-01T12:00:00Z'],
      ),
    )
  await set('2026-11-24T07:58:00Z')
  expect(await circulate(db, instant('2027-06-01T12:01:00Z'))).toEqual([])
  expect(await circulate(db, instant('2027-06-01T12:03:00Z'))).toHaveLength(1)
  expect((await made())[0]!.for.toString()).toBe('2026-11-24')
  await set(null)
})

test('the next says what changed since, line by line', async () => {
  await list()
  await circulate(db, tuesday)
  await ledger.waiting('home care', 2, 'SN10 1AA', instant('2026-11-24T09:00:00Z'))
  const day = Temporal.PlainDate.from('2026-11-25')
  const message = { words: 'Eight winter beds open at Ashgrove on Monday', from: day, to: day }
  const { messageId } = good(
    await asViewer(db, hub, tuesday, (tx) => writeMessage(tx, { by: hub, now: tuesday, ...message })),
  )
  await circulate(db, tuesday.add({ hours: 24 }))
  await sendWaiting(db, server.settings)
  const text = server.taken.find(({ subject }) => subject.includes('25 November'))!.text
  expect(text).toContain('WHAT CHANGED SINCE TUESDAY 24 NOVEMBER 2026, 08:02')
  expect(text).toContain('- New message: Eight winter beds open at Ashgrove on Monday')
  expect(text).toContain('Reablement, North: 1 out of date; it was 0')
  expect(text).toContain('Reablement, North: no starts free; it was 6 starts')
  await asViewer(db, hub, tuesday, (tx) =>
    endMessage(tx, { by: hub, now: tuesday, messageId, over: 'ended' }),
  )
  await circulate(db, tuesday.add({ hours: 48 }))
  await sendWaiting(db, server.settings)
  const next = server.taken.find(({ subject }) => subject.includes('26 November'))!.text
  expect(next).toContain('No longer a message: Eight winter beds')
})

test('nobody is in what is kept, sent or attached, and small numbers are kept back', async () => {
  await list()
  await circulate(db, tuesday)
  await sendWaiting(db, server.settings)
  const [mail] = server.taken
  const [kept] = await made()
  const texts = [mail!.text, mail!.subject, readPdf(mail!.attachments[0]!.content).text, JSON.stringify(kept)]
  for (const text of texts) {
    expect(text).not.toContain(someone.familyName)
    expect(text).not.toContain(someone.givenName)
    expect(holdsNhsNumber(text)).toBe(false)
  }
  const content = kept!.content as SummaryContent
  for (const one of [...content.delayed, ...content.totals])
    expect(one.people === null || one.people >= 6).toBe(true)
  expect(content.people).toBeGreaterThanOrEqual(9)
  expect(mail!.text).toContain('Waiting for reablement to start: hidden')
})

test('a mail that failed is shown with why, and goes again; nobody gets it twice', async () => {
  server.rules.recipient = (address) => (address.startsWith('chair') ? 550 : null)
  await list()
  await circulate(db, tuesday)
  expect(await sendWaiting(db, server.settings)).toEqual({ sent: 1, waiting: 0, failed: 1 })
  const failed = (await written()).find(({ state }) => state === 'failed')!
  expect(failed).toMatchObject({
    to: 'chair@board.example',
    why: 'The mail server refused the recipient for good (550 5.1.1)',
  })
  server.rules.recipient = () => null
  const [bulletin] = await made()
  const { bulletinId } = bulletin!
  expect(good(await place.as(hub, (tx) => sendAgain(tx, { by: hub, bulletinId })))).toEqual({ mails: 1 })
  await sendWaiting(db, server.settings)
  expect(server.taken.map(({ to }) => to[0])).toEqual(['broker@council.example', 'chair@board.example'])
  expect(await place.as(hub, (tx) => sendAgain(tx, { by: hub, bulletinId }))).toMatchObject({
    refused: 'conflict',
  })
})

test.each([
  [{ addresses: ['not an address'] }, 'addresses'],
  [{ addresses: [] }, 'addresses'],
  [{ weekdays: [] }, 'weekdays'],
])('a list with %j is not taken', async (over, field) => {
  const saved = await list(over).catch((error: Error) => error.message)
  expect(saved).toContain(field)
})

test('who may not send summaries changes no list and writes no message', async () => {
  const nurse = await place.staff('ward coordinator', 'trust')
  const { circulationId } = await list()
  const day = Temporal.PlainDate.from('2026-11-25')
  const asked = { by: nurse, now: tuesday }
  await place.as(nurse, async (tx) => {
    expect(await endCirculation(tx, { ...asked, circulationId, over: 'ended' })).toMatchObject({
      refused: 'not-allowed',
    })
    expect(await writeMessage(tx, { ...asked, words: 'a', from: day, to: day })).toMatchObject({
      refused: 'not-allowed',
    })
  })
})

test('a message holds no NHS number, and its days make sense', async () => {
  const day = (text: string) => Temporal.PlainDate.from(text)
  const wrong = (over: Partial<{ words: string; from: string; to: string }>) =>
    place.as(hub, (tx) =>
      writeMessage(tx, {
        by: hub,
        now: tuesday,
        words: over.words ?? 'a',
        from: day(over.from ?? '2026-11-25'),
        to: day(over.to ?? '2026-11-25'),
      }),
    )
  expect(await wrong({ words: `Ask about ${someone.nhsNumber}` })).toMatchObject({
    fields: { words: expect.anything() },
  })
  expect(await wrong({ words: ' ' })).toMatchObject({ fields: { words: expect.anything() } })
  expect(await wrong({ to: '2026-11-24' })).toMatchObject({
    fields: { to: expect.stringContaining('before') },
  })
  expect(await wrong({ from: '2026-11-01', to: '2026-11-02' })).toMatchObject({
    fields: { to: expect.stringContaining('past') },
  })
})
