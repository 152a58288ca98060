import { beforeAll, expect, test } from 'vitest'
import { type Caring, caring, ok } from '../../../../../test/support/discharge.ts'
import { needing } from '../../../../../test/support/needs.ts'
import { readPdf } from '../../../../../test/support/read-pdf.ts'
import { startMailServer } from '../../../../../test/support/smtp.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../../test/support/web.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { newId } from '../../../../platform/ids.ts'
import { sendWaiting } from '../../../../platform/send-mail.ts'
import { dateOf, type Instant, Temporal } from '../../../../platform/time.ts'
import { circulate } from '../../actions/circulate.ts'
import { saveCirculation } from '../../actions/circulation-list.ts'
import { recordStart } from '../../actions/record-start.ts'
import { parts } from '../../parts.ts'
import { monthBefore } from '../../rules/crisis-month.ts'

let a: Caring
let web: TestWeb
let board: Viewer
const now = Temporal.Now.instant()
const month = monthBefore(dateOf(now))
/** 10:00 on a day of last month. */
const on = (day: number, hour = 10): Instant =>
  month
    .add({ days: day - 1 })
    .toPlainDateTime({ hour })
    .toZonedDateTime('Europe/London')
    .toInstant()

beforeAll(async () => {
  a = await caring()
  web = testWeb(a.db, [parts])
  board = await a.place.staff('board member', 'board')
  const given = needing(a.db, a.place)
  const rapid = await given.makeService(on(1), {
    kind: 'crisis care',
    of: 'community',
    name: 'Rapid Response',
  })
  const nights = await given.makeService(on(1), {
    kind: 'night nursing',
    of: 'community',
    name: 'Night nurses',
  })
  const shown = {
    who: 'Somebody',
    wants: '',
    needs: [],
    visits: [],
    where: '',
    about: '',
    wouldLike: '',
    waiting: '',
    from: null,
  }
  const began = async (which: typeof rapid, day: number, ended: number | null, outcome = 'as planned') => {
    const stayId = await a.someone()
    const visits = [{ band: 'morning' as const, carers: 1, minutes: 60 }]
    const needId = await given.makeNeed(on(day), { stayId }, { wants: ['crisis care'], visits })
    const askId = newId()
    const { serviceId, organisationId } = which
    const date = dateOf(on(day)).toString()
    await given.happens(on(day), needId, {
      kind: 'asked',
      detail: { askId, serviceId, organisationId, answerBy: on(day, 11).toString(), shown, takes: [] },
    })
    await given.happens(on(day, 11), needId, {
      kind: 'answered',
      detail: { askId, answer: 'yes', startOn: date },
    })
    await given.happens(on(day, 11), needId, {
      kind: 'chosen',
      detail: { askId, takeId: newId(), holdUntil: on(day, 12).toString(), startOn: date },
    })
    await given.happens(on(day, 12), needId, { kind: 'started', detail: { askId, on: date } })
    if (which === rapid)
      await a.place.as(a.place.service, async (tx) => {
        await recordStart(tx, { by: a.place.service, startId: askId, serviceId, on: dateOf(on(day)) })
      })
    if (ended !== null)
      await given.happens(on(ended, 15), needId, {
        kind: 'ended',
        detail: { askId, on: dateOf(on(ended)).toString(), outcome: outcome as 'as planned' },
      })
  }
  // Weekdays of any month: the second Monday on.
  const monday = 15 - month.add({ days: 7 }).dayOfWeek
  for (let i = 0; i < 7; i++) await began(rapid, monday + (i % 3), monday + (i % 3) + 1)
  await began(rapid, monday, monday + 9, 'back in hospital')
  await began(nights, monday, monday + 4)
}, 60_000)

const address = `/capacity/crisis?month=${month.toString().slice(0, 7)}`

test('the hub reads every number of a month; a board and a mail read none of few people', async () => {
  const hub = wordsIn((await web.get(address, a.hub)).html)
  expect(hub).toContain('Starts of crisis care placed here, or from a file 8')
  expect(hub).toMatch(/Ended within the rule .* 7 Beyond the rule 1/)
  expect(hub).toContain('Night nursing: people who began 1')
  expect(hub).toMatch(/Minutes from being asked for to a yes, the middle one 60/)
  expect(hub).toMatch(/Hours of care given so far 24/)
  expect(hub).toContain('No longer needed 7 In hospital 1')
  const boards = wordsIn((await web.get(address, board)).html)
  expect(boards).toContain('Starts of crisis care placed here, or from a file 8')
  expect(boards).toMatch(/Ended within the rule .* hidden Beyond the rule hidden/)
  expect(boards).toContain('Night nursing: people who began hidden')
  expect(boards).toContain('Hidden: fewer than six people')
  expect((await web.get('/capacity/crisis?month=2999-01', a.hub)).status).toBe(422)
  expect((await web.get('/capacity/crisis?month=' + dateOf(now).toString().slice(0, 7), board)).status).toBe(
    422,
  )
  expect(wordsIn((await web.get('/capacity/crisis', board)).html)).toContain('Starts of crisis care')
  expect(wordsIn((await web.get('/capacity/crisis', a.hub)).html)).toContain('so far')
})

test('as a PDF, without a name', async () => {
  const headers = { cookie: await web.signIn(a.hub) }
  const pdf = await web.app.request(address.replace('crisis?', 'crisis.pdf?'), { headers })
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  const { text } = readPdf(new Uint8Array(await pdf.arrayBuffer()))
  expect(text).toContain('Smallshire: crisis response')
  expect(text).toContain('Beyond the rule')
})

test('once a month by mail, on the first of the days that were chosen, to each address', async () => {
  const first = dateOf(now).with({ day: 1 })
  const monday = first.add({ days: (8 - first.dayOfWeek) % 7 })
  const at = Temporal.PlainTime.from('08:30')
  const due = monday.toPlainDateTime(at).toZonedDateTime('Europe/London').toInstant()
  ok(
    await a.place.as(a.hub, (tx) =>
      saveCirculation(tx, {
        by: a.hub,
        now: due.subtract({ hours: 24 }),
        list: {
          name: 'Crisis group',
          kind: 'crisis month',
          addresses: ['c@rapid.example'],
          at,
          weekdays: [1],
        },
      }),
    ),
  )
  const server = await startMailServer()
  try {
    expect(await circulate(a.db, due.subtract({ minutes: 1 }))).toEqual([])
    expect(await circulate(a.db, due)).toMatchObject([{ for: monday, mails: 1 }])
    expect(await circulate(a.db, due.add({ hours: 7 * 24 }))).toEqual([])
    expect((await sendWaiting(a.db, server.settings)).sent).toBe(1)
    const [mail] = server.taken
    expect(mail!.subject).toContain('Smallshire: crisis response,')
    expect(mail!.text).toContain('- Beyond the rule: hidden')
    expect(mail!.text).toContain('- Starts of crisis care: 8')
    expect(mail!.attachments[0]!.name).toBe(`homeward-crisis-${monday.toString()}.pdf`)
  } finally {
    await server.stop()
  }
  const lists = await web.get('/capacity/circulation', a.hub)
  expect(wordsIn(lists.html)).toContain('once a month, on the first Monday at 08:30')
  const list = /\/capacity\/circulation\/[0-9a-f-]{36}/.exec(lists.html)![0]
  const bulletin = /\/capacity\/bulletins\/[0-9a-f-]{36}/.exec((await web.get(list, a.hub)).html)![0]
  expect(wordsIn((await web.get(bulletin, board)).html)).toContain('Beyond the rule: hidden')
  expect(wordsIn((await web.get(`${list}/send`, a.hub)).html)).toContain('Starts of crisis care: 8')
})
