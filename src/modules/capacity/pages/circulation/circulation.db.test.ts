import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { ledgerIn, someone } from '../../../../../test/support/circulating.ts'
import { testDatabase } from '../../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../../test/support/given.ts'
import { readPdf } from '../../../../../test/support/read-pdf.ts'
import { startMailServer } from '../../../../../test/support/smtp.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../../test/support/web.ts'
import type { Database } from '../../../../platform/db/open.ts'
import { sendWaiting } from '../../../../platform/send-mail.ts'
import { dateOf, instantAt, Temporal } from '../../../../platform/time.ts'
import { parts } from '../../parts.ts'

let db: Database
let place: Place
let web: TestWeb
type Staff = Awaited<ReturnType<Place['staff']>>
let hub: Staff
let board: Staff
const now = Temporal.Now.instant()
const noonDaysAgo = (days: number) => instantAt(dateOf(now).subtract({ days }), new Temporal.PlainTime(12))

beforeAll(async () => {
  db = await testDatabase()
  place = await smallPlace(db)
  hub = await place.staff('hub navigator', 'hub')
  board = await place.staff('board member', 'board')
  web = testWeb(db, [parts])
  const ledger = ledgerIn(place)
  await ledger.district('SN10', 'North')
  const bright = await ledger.service({
    name: 'Bright Step',
    kind: 'reablement',
    area: 'North',
    places: 20,
    target: 14,
    free: 6,
    saidAt: now.subtract({ hours: 2 }),
  })
  await ledger.service({ name: 'Larch Court', kind: 'nursing home', area: 'South', places: 30 })
  await ledger.starts(bright, dateOf(now).subtract({ days: 1 }).toString(), 3)
  await ledger.waiting('home care', 9, 'SN10 1AA', noonDaysAgo(4))
  await ledger.waiting('home care', 2, null, noonDaysAgo(2))
  await ledger.waiting('reablement', 3, 'SN10 2AA', noonDaysAgo(1))
})
afterEach(() => vi.unstubAllEnvs())

const idIn = (path: string) => path.split('/').at(-1)!
const form = {
  name: 'Chairs',
  kind: 'seven-day',
  addresses: 'chair@board.example\nbroker@council.example, Chair@board.example',
  at: '8:30',
  weekdays: ['1', '5'],
}
const makeList = async (over: Partial<typeof form> = {}) =>
  idIn((await web.post('/capacity/circulation/new', hub, { ...form, ...over })).location!)

describe('the seven-day summary', () => {
  test('says what is free, in use, started and waited for, each number open to its page', async () => {
    const { html, status } = await web.get('/capacity/summary', hub)
    expect(status).toBe(200)
    const words = wordsIn(html)
    expect(words).toContain('14 people ready, and waiting for a package of care')
    expect(words).toMatch(/home care Home care · Home care agency to say yes 11 9 2 4/)
    expect(words).toContain('reablement to start Reablement to start 3 3 0 1')
    expect(words).toContain('Reablement 6 starts oldest said 2 hours ago 20 3 of 20')
    expect(words).toContain('3 14 11 short')
    expect(words).toContain('Care homes with nursing no figure')
    expect(html).toContain('href="/capacity?kind=reablement&amp;area=North"')
    expect(html).toContain('href="/list?view=hub&amp;ready=1&amp;awaits=home-care"')
    expect(words).toContain('None has been sent yet')
  })

  test('a board member sees no small number, and none from which one could be worked out', async () => {
    const words = wordsIn((await web.get('/capacity/summary', board)).html)
    expect(words).toContain('Small numbers are hidden')
    expect(words).toMatch(/home care hidden hidden hidden hidden/)
    expect(words).not.toMatch(/reablement to start 3/)
    expect((await web.get('/capacity/summary', board)).html).not.toContain('/list?view=hub')
    const csv = (await web.get('/capacity/summary.csv?table=delayed', board)).html
    expect(csv).toContain('home care,everywhere,hidden,hidden')
  })

  test.each([
    ['/capacity/summary.csv', 'text/csv', 'North,Reablement,1,6,start'],
    ['/capacity/summary.csv?table=delayed', 'text/csv', 'home care,everywhere,11,4'],
  ])('%s is a file', async (path, type, line) => {
    const { html, headers } = await web.get(path, hub)
    expect(headers.get('content-type')).toContain(type)
    expect(html).toContain(line)
  })

  test('PDF and spreadsheet are files, tagged and named by the day; nobody is in them', async () => {
    for (const ending of ['pdf', 'ods']) {
      const path = `/capacity/summary.${ending}`
      const answer = await web.app.request(path, { headers: { cookie: await web.signIn(hub) } })
      expect(answer.headers.get('content-disposition')).toContain(
        `homeward-seven-days-${dateOf(now).toString()}.${ending}`,
      )
      const bytes = new Uint8Array(await answer.arrayBuffer())
      expect(Buffer.from(bytes).toString('latin1')).not.toContain(someone.familyName)
      if (ending === 'pdf') {
        const pdf = readPdf(bytes)
        expect(pdf.structure.filter((path) => path === 'Document/Table').length).toBeGreaterThan(2)
        expect(pdf.text).toContain('by where people live: 14 people')
        expect(pdf.text).not.toContain(someone.familyName)
      }
    }
  })

  test('a key message is written, stands, is taken out and put back', async () => {
    const today = dateOf(now)
    const days = (name: string, on: Temporal.PlainDate) => ({
      [`${name}-day`]: String(on.day),
      [`${name}-month`]: String(on.month),
      [`${name}-year`]: String(on.year),
    })
    const sent = { ...days('from', today), ...days('to', today.add({ days: 2 })) }
    const wrong = await web.post('/capacity/summary/messages/new', hub, {
      ...sent,
      words: `Ask about ${someone.nhsNumber}`,
    })
    expect([wrong.status, wordsIn(wrong.html)]).toEqual([
      422,
      expect.stringContaining('must not hold an NHS number'),
    ])
    const written = await web.post('/capacity/summary/messages/new', hub, {
      ...sent,
      words: 'Winter beds open on Monday',
    })
    expect(written).toMatchObject({ status: 303, location: '/capacity/summary' })
    expect(wordsIn((await web.get('/capacity/summary', board)).html)).toContain('Winter beds open on Monday')
    const out = await web.post(written.undo!, hub, {})
    expect(wordsIn((await web.get('/capacity/summary', board)).html)).not.toContain('Winter beds')
    await web.post(out.undo!, hub, {})
    expect(wordsIn((await web.get('/capacity/summary', board)).html)).toContain('Winter beds')
    expect((await web.get('/capacity/summary/messages/new', board)).status).toBe(403)
  })
})

describe('circulation lists', () => {
  test('a list is made with its addresses checked, said twice kept once', async () => {
    const wrong = await web.post('/capacity/circulation/new', hub, {
      ...form,
      addresses: 'chair@board.example\nnot an address',
      at: '25:00',
    })
    expect(wrong.status).toBe(422)
    expect(wordsIn(wrong.html)).toContain('Enter the time on the 24-hour clock')
    const bad = await web.post('/capacity/circulation/new', hub, {
      ...form,
      addresses: 'chair@board\nx@y.example',
    })
    expect(wordsIn(bad.html)).toContain('This is no e-mail address: chair@board')
    expect(bad.html).toContain('value="1" checked')
    const many = await web.post('/capacity/circulation/new', hub, {
      ...form,
      addresses: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].join('\n'),
    })
    expect(wordsIn(many.html)).toContain('These are no e-mail addresses: a, b, c, d, e, and 2 more')
    const id = await makeList()
    const words = wordsIn((await web.get(`/capacity/circulation/${id}`, hub)).html)
    expect(words).toContain('Monday and Friday at 08:30')
    expect(words).toContain('Chair@board.example, broker@council.example')
    const edit = await web.get(`/capacity/circulation/${id}/change`, hub)
    expect(edit.html).toContain('value="08:30"')
    await web.post(`/capacity/circulation/${id}/change`, hub, { ...form, name: 'Board chairs' })
    expect(wordsIn((await web.get('/capacity/circulation', hub)).html)).toContain('Board chairs')
  })

  test('send now shows the mail word for word, sends it, and shows what became of each', async () => {
    const server = await startMailServer()
    server.rules.recipient = (address) => (address.startsWith('broker') ? 450 : null)
    vi.stubEnv('SMTP_URL', server.url)
    vi.stubEnv('MAIL_FROM', 'Hub <hub@smallshire.example>')
    vi.stubEnv('HOMEWARD_URL', 'https://homeward.smallshire.example')
    const id = await makeList()
    const preview = wordsIn((await web.get(`/capacity/circulation/${id}/send`, hub)).html)
    expect(preview).toContain('Send to 2 addresses')
    expect(preview).toContain('Subject: Smallshire: seven-day summary')
    expect(preview).toContain('As it is now: https://homeward.smallshire.example/capacity/summary')
    const posted = await web.post(`/capacity/circulation/${id}/send`, hub, {})
    expect(posted).toMatchObject({ status: 303, said: '2 mails go out within a minute.' })
    await sendWaiting(db, server.settings)
    expect(server.taken[0]!.text.replace(/\s+/g, ' ')).toContain('In all: 14 people')
    const { html } = await web.get(`/capacity/circulation/${id}`, hub)
    const words = wordsIn(html)
    expect(words).toContain('1 sent, 1 waiting')
    expect(words).toContain(
      'broker@council.example waiting The mail server asked us to try the recipient again later',
    )
    expect(words).toContain('within a minute')
    server.rules.recipient = () => null
    const again = /action="(\/capacity\/bulletins\/[^"]+\/again)"/.exec(html)![1]!
    expect(await web.post(again, hub, {})).toMatchObject({ said: '1 mail goes out within a minute.' })
    await sendWaiting(db, server.settings)
    expect(wordsIn((await web.get(`/capacity/circulation/${id}`, hub)).html)).toContain('Everything has gone')
    const sent = wordsIn((await web.get(again.replace('/again', ''), board)).html)
    expect(sent).toContain('Smallshire: seven-day summary')
    expect(wordsIn((await web.get('/capacity/summary', hub)).html)).toContain('Nothing has changed since.')
    await server.stop()
  })

  test('without a mail server every page says so, and sending only writes', async () => {
    const id = await makeList()
    for (const path of ['', `/${id}`, `/${id}/send`])
      expect(wordsIn((await web.get(`/capacity/circulation${path}`, hub)).html)).toContain(
        'No mail server is set',
      )
    const posted = await web.post(`/capacity/circulation/${id}/send`, hub, {})
    expect(posted.said).toContain('No mail server is set')
  })

  test('a list is ended and taken back', async () => {
    const id = await makeList({ name: 'To be ended' })
    const ended = await web.post(`/capacity/circulation/${id}/end`, hub, {})
    expect(wordsIn((await web.get('/capacity/circulation', hub)).html)).not.toContain('To be ended')
    expect((await web.get(`/capacity/circulation/${id}`, hub)).status).toBe(404)
    await web.post(ended.undo!, hub, {})
    expect(wordsIn((await web.get('/capacity/circulation', hub)).html)).toContain('To be ended')
  })

  test('an administrator sends it too; nobody else reaches the lists, whose addresses are people’s', async () => {
    const administrator = await place.staff('administrator', 'trust')
    const id = await makeList()
    expect(await web.post(`/capacity/circulation/${id}/send`, administrator, {})).toMatchObject({
      status: 303,
    })
    for (const role of ['ward coordinator', 'provider', 'analyst', 'board member'] as const) {
      const other = await place.staff(role, role === 'provider' ? 'home' : 'trust')
      for (const path of ['', `/${id}`, '/new', `/${id}/send`])
        expect((await web.get(`/capacity/circulation${path}`, other)).status).toBe(403)
      expect((await web.post(`/capacity/circulation/${id}/send`, other, {})).status).toBe(403)
    }
  })
})

test('no log holds a name, a number or an address', () => {
  const text = web.logged.join('\n')
  expect(text.length).toBeGreaterThan(500)
  expect(text).not.toMatch(/Verboten|Hildegard|9990000018|board\.example|council\.example/)
})
