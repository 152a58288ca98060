import { beforeAll, expect, test } from 'vitest'
import { tinyNow } from '../../../../examples/tiny/world.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { good } from '../../../../test/support/good.ts'
import { loadTiny, type TinyWorld } from '../../../../test/support/tiny.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../test/support/web.ts'
import { readCsv } from '../../../edges/files/csv.ts'
import { allParts } from '../../../main.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { serviceOf } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import type { Role } from '../../access/index.ts'
import { loadFigures } from '../actions/load-figures.ts'

const db = await testDatabase()
let world: TinyWorld
let web: TestWeb
let analyst: Viewer
let board: Viewer
let hub: Viewer

beforeAll(async () => {
  world = await loadTiny(db)
  web = testWeb(
    db,
    allParts.filter((part) => part.name !== 'web'),
  )
  hub = world.who('Tomasz')
  analyst = await staff('analyst')
  board = await staff('board member')
}, 60_000)

/** Somebody of the hub with another role. */
async function staff(role: Role, organisationId = hub.organisationId!): Promise<Viewer & { userId: string }> {
  const [userId, postId] = [newId(), newId()]
  const { systemId } = world
  await asViewer(db, serviceOf(systemId), null, async (tx) => {
    await tx
      .insertInto('access.account')
      .values({
        system_id: systemId,
        user_id: userId,
        sign_in_name: `u-${userId.slice(-12)}`,
        name: `A ${role}`,
        short_name: role,
      })
      .execute()
    await tx
      .insertInto('access.post')
      .values({
        system_id: systemId,
        post_id: postId,
        user_id: userId,
        organisation_id: organisationId,
        role,
      })
      .execute()
  })
  return { systemId, userId, organisationId, role }
}

const words = async (path: string, viewer: Viewer = analyst) => {
  const answer = await web.get(path, viewer)
  expect([path, answer.status]).toEqual([path, 200])
  return wordsIn(answer.html)
}
const rows = 'measure,period,slice,numerator,denominator,value\n'

test('the register: exceptions first, every last figure opens, filters and search are in the address', async () => {
  const { html } = await web.get('/measures', analyst)
  const all = wordsIn(html)
  expect(all).toContain('measures in all')
  expect(all.indexOf('No figure and why')).toBeGreaterThan(all.indexOf('Too few figures to tell'))
  const links = [...html.matchAll(/href="(\/measures\/[a-z0-9-]+\/people\?[^"]+)"/g)].map(([, path]) =>
    path!.replaceAll('&amp;', '&'),
  )
  expect(links.length).toBeGreaterThan(5)
  for (const path of links.slice(0, 12)) await words(path)
  expect(await words('/measures?q=weekend')).toContain('Left at a weekend')
  expect(await words('/measures?q=weekend')).not.toContain('Left before midday')
  expect(await words('/measures?show=no+figure')).not.toContain('In hospital for 21 days')
  expect(await words('/measures?q=zebra')).toContain('No measure fits these filters')
  for (const query of ['step=year', 'by=colour&key=x', 'by=trust'])
    expect((await web.get(`/measures?${query}`, analyst)).status).toBe(422)
})

test('a figure opens to as many as it says, and nobody whom the viewer may not see', async () => {
  const path = '/measures/people-in-hospital/people?from=2026-11-16&to=2026-11-22'
  const seen = await words(path, hub)
  const stranger = await staff('analyst', world.who('Marek').organisationId)
  expect(seen).toMatch(/\d+ nights in hospital/)
  expect(seen).toMatch(/OKAFOR, Margaret/)
  const number = (text: string) => /(\d+) nights in hospital/.exec(text)![1]
  const own = await words(path, stranger)
  expect(number(own)).toBe(number(seen))
  expect(own).toMatch(/people are in this number with \d+ of it and not in the list/)
  expect(own.match(/[A-Z]{3,}, [A-Z][a-z]+/g)?.length ?? 0).toBeLessThan(
    seen.match(/[A-Z]{3,}, [A-Z][a-z]+/g)!.length,
  )
})

test('both sides of a share open', async () => {
  const of = await words('/measures/ready-share/people?from=2026-11-16&to=2026-11-22&of=denominator', hub)
  expect(of).toMatch(/\d+ nights in hospital\./)
})

test.each([
  ['/measures/nothing/people?from=2026-11-16&to=2026-11-22', 404],
  ['/measures/ready-share/people', 422],
  ['/measures/ready-share/people?from=2026-11-22&to=2026-11-16', 422],
  ['/measures/ready-share/people?from=2020-11-22&to=2026-11-16', 422],
  ['/measures/nothing/definition', 404],
  ['/measures/nothing/points?from=2026-11-16&to=2026-11-22', 404],
])('%s is answered with %i', async (path, status) =>
  expect((await web.get(path, analyst)).status).toBe(status),
)

test('a board reads the register without small numbers, and opens no people', async () => {
  const { html, status } = await web.get('/measures', board)
  expect(status).toBe(200)
  expect(wordsIn(html)).toContain('Hidden: it speaks of fewer than six people')
  expect(
    (await web.get('/measures/people-in-hospital/people?from=2026-11-16&to=2026-11-22', board)).status,
  ).toBe(403)
  expect((await web.get('/measures/load', board)).status).toBe(403)
  expect(html).not.toContain('/people?')
})

test('a file is looked at first, taken in, seen at its point, superseded and taken back', async () => {
  const first = {
    csv: `${rows}at-home-91-days,2026-27 Q1,,172,200,\nat-home-91-days,2025-26 Q4,,,,-`,
    source: 'A return',
    once: newId(),
  }
  const looked = await web.post('/measures/load', analyst, first)
  expect(wordsIn(looked.html)).toContain('2 figures, all new. Nothing has been written yet.')
  const point = '/measures/at-home-91-days/points?step=quarter&from=2026-04-01&to=2026-06-30&as=csv'
  const csv = async () =>
    (await web.app.request(point, { headers: { cookie: await web.signIn(analyst) } })).text()
  expect(await csv()).not.toContain('172')
  const taken = await web.post('/measures/load', analyst, { ...first, once: newId(), step: 'take' })
  expect([taken.status, taken.said]).toEqual([303, 'Loaded: 2 figures.'])
  expect(await csv()).toContain('at-home-91-days,2026-27 Q1,,172,200,86,2026-04-01,2026-06-30,file,')
  expect(await words('/measures/at-home-91-days/people?from=2026-04-01&to=2026-06-30')).toMatch(
    /pasted, row 2.*86\.0% 172 200 A return .* by A analyst/,
  )
  const again = await web.post('/measures/load', analyst, {
    ...first,
    csv: `${rows}at-home-91-days,2026-27 Q1,,180,200,`,
    step: 'take',
    once: newId(),
  })
  expect(again.said).toBe('Loaded: 1 figure, 1 of them instead of earlier ones.')
  expect(await csv()).toContain(',180,200,90,')
  expect((await web.post(again.undo!, analyst, { once: newId() })).status).toBe(303)
  expect(await csv()).toContain(',172,200,86,')
  expect(await words('/measures/load')).toContain('Undone at once')
  expect((await web.post(again.undo!, analyst, { once: newId() })).status).toBe(409)
})

test('a wrong file says row, column and remedy, and nothing is half-written', async () => {
  const wrong = {
    csv: `${rows}reviews-done,2026-10,,120,,\nreviews-done,sometime,,1,,`,
    source: 'A list',
    step: 'take',
    once: newId(),
  }
  const answer = await web.post('/measures/load', analyst, wrong)
  expect(answer.status).toBe(422)
  expect(wordsIn(answer.html)).toMatch(/3 period "sometime" is no period: write a day/)
  expect(await words('/measures/load')).not.toContain('A list')
})

test('a chosen file is read, and a workbook is refused in words', async () => {
  const send = async (file: File) => {
    const body = new FormData()
    body.set('once', newId())
    body.set('source', 'A survey')
    body.set('file', file)
    const cookie = await web.signIn(analyst)
    return web.app.request('/measures/load', {
      method: 'POST',
      body,
      headers: { cookie, origin: 'http://localhost' },
    })
  }
  const good = await send(new File([`${rows}satisfaction,2026-10,,45,50,`], 'survey.csv'))
  expect(wordsIn(await good.text())).toContain('1 figure, all new')
  const workbook = await send(new File([new Uint8Array([0x50, 0x4b, 3, 4, 0])], 'survey.xlsx'))
  expect([workbook.status, wordsIn(await workbook.text())]).toEqual([
    422,
    expect.stringContaining('no OpenDocument spreadsheet'),
  ])
})

test('a population makes a rate, by the newest year before it', async () => {
  const csv = `${rows}population-65,2025,,,,20000\npopulation-65,2027,,,,99999`
  await web.post('/measures/load', analyst, { csv, source: 'Estimates', step: 'take', once: newId() })
  const points = '/measures/fund-2025-admissions-65/points?step=week&from=2026-11-16&to=2026-11-22&as=csv'
  const text = await (
    await web.app.request(points, { headers: { cookie: await web.signIn(analyst) } })
  ).text()
  expect(text).toMatch(/fund-2025-admissions-65,week of 2026-11-16,,\d+,20000,/)
})

test('a measure of the place’s own, and a new version that keeps the first', async () => {
  const typed = {
    name: 'Night visits',
    key: '',
    words: 'How many visits there were at night.',
    numerator: 'Visits between 22:00 and 07:00',
    denominator: '',
    unit: 'people',
    better: 'more',
    count: 'file',
    over: '',
    source: 'Our own',
    edition: '',
    owner: 'The hub',
  }
  const post = (path: string, over: Record<string, string>) =>
    web.post(path, analyst, { ...typed, ...over, once: newId() })
  expect((await post('/measures/new', { name: '' })).status).toBe(422)
  expect((await post('/measures/new', { key: 'load' })).status).toBe(422)
  expect((await post('/measures/new', {})).location).toBe('/measures/night-visits/definition')
  expect((await post('/measures/new', {})).status).toBe(422)
  expect((await post('/measures/night-visits/definition/change', { words: 'Otherwise.' })).status).toBe(422)
  await post('/measures/night-visits/definition/change', { words: 'Otherwise.', change: 'Since 6 o’clock' })
  const page = await words('/measures/night-visits/definition')
  expect(page).toMatch(
    /What counts, version 2.*Otherwise\..*Since 6 o’clock.*Earlier versions Version 1 How many visits/,
  )
  // A national one gets a version of the place's own too.
  await post('/measures/delayed-days/definition/change', {
    name: 'Delayed nights',
    count: 'delayed-nights',
    unit: 'nights',
    better: 'fewer',
    change: 'Our word',
  })
  expect(await words('/measures/delayed-days/definition')).toMatch(
    /Delayed nights What counts, version 2.*Version 1/,
  )
  expect(await words('/measures?q=night+visits')).toContain('Owner: The hub')
})

test('the register as files', async () => {
  const cookie = await web.signIn(analyst)
  const csv = await (await web.app.request('/measures.csv?q=weekend', { headers: { cookie } })).text()
  expect(csv.split('\r\n')[1]).toMatch(/^weekend-discharges,1,Left at a weekend,/)
  const ods = await web.app.request('/measures.ods', { headers: { cookie } })
  expect(ods.headers.get('content-type')).toContain('opendocument.spreadsheet')
})

test('a figure that was loaded opens to its row alone: nobody counted here stands behind it', async () => {
  const table = good(readCsv(Buffer.from('measure,period,value\ndelayed-days,2019-03,706')))
  await asViewer(db, analyst, tinyNow, (tx) =>
    loadFigures(tx, {
      by: analyst,
      now: tinyNow,
      fileName: 'march.csv',
      source: 'The monthly return',
      table,
    }),
  )
  const words = wordsIn(
    (await web.get('/measures/delayed-days/people?from=2019-03-01&to=2019-03-31', analyst)).html,
  )
  expect(words).toContain('march.csv')
  expect(words).not.toMatch(/Nobody to show|0 nights/)
})

test('every table comes out as a spreadsheet, goes in as no change, and what is wrong stands in a table', async () => {
  const send = async (file: File) => {
    const body = new FormData()
    body.set('file', file)
    const headers = { origin: 'http://localhost', cookie: await web.signIn(analyst) }
    return web.app.request('/measures/tables', { method: 'POST', body, headers })
  }
  const kept = await web.app.request('/measures/tables.ods', {
    headers: { cookie: await web.signIn(analyst) },
  })
  expect((await send(new File([await kept.arrayBuffer()], 'tables.ods'))).status).toBe(303)
  const wrong = await web.post('/measures/tables', analyst, {
    csv: 'measure,month,target,source\nreviews-done,2026-10,lots,Plan',
    of: 'trajectories',
  })
  expect([wrong.status, wordsIn(wrong.html)]).toEqual([
    422,
    expect.stringContaining('Trajectories 2 target "lots" is not a number: give digits alone'),
  ])
})

test('an administrator says from which day everybody is counted; before it there is no figure', async () => {
  const administrator = await staff('administrator')
  expect((await web.get('/measures/settings', analyst)).status).toBe(403)
  const on = { 'from-day': '10', 'from-month': '11', 'from-year': '2026' }
  const points = '/measures/people-in-hospital/points?step=day&from=2026-11-08&to=2026-11-11'
  const values = async () =>
    (await web.get(points, analyst)).html
      .split('\r\n')
      .slice(1, 5)
      .map((row) => row.split(',')[5])
  const before = await values()
  expect((await web.post('/measures/settings', administrator, on)).said).toBe(
    'Everybody is counted from 10 November 2026 on.',
  )
  expect(await words('/measures/settings', administrator)).toContain(
    'From which day is everybody in a bed recorded here?',
  )
  expect(await values()).toEqual(['no figure', 'no figure', ...before.slice(2)])
  const late = { 'from-day': '1', 'from-month': '1', 'from-year': '2097' }
  const wrong = await web.post('/measures/settings', administrator, late)
  expect([wrong.status, wordsIn(wrong.html).includes('Give a day that has been')]).toEqual([422, true])
  expect((await web.post('/measures/settings', administrator, {})).said).toBe(
    'Counting begins with the first record.',
  )
  expect(await values()).toEqual(before)
})
