import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../test/support/web.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import { serviceOf, type Viewer } from '../../../platform/db/viewer.ts'
import { Temporal } from '../../../platform/time.ts'
import { parts } from '../parts.ts'

// One plan from its draft to its second version, as the people of a small place keep it.

const db = await testDatabase()
let place: Place
let web: TestWeb
const who = {} as Record<'analyst' | 'council' | 'trust' | 'board' | 'nurse', Viewer>
let planId: string

beforeAll(async () => {
  place = await smallPlace(db)
  web = testWeb(db, [parts])
  who.analyst = await place.staff('analyst', 'hub', 'Ann Analyst')
  who.council = await place.staff('board member', 'council', 'Cora Council')
  who.trust = await place.staff('board member', 'trust', 'Tom Trust')
  who.board = await place.staff('board member', 'board', 'Bo Board')
  who.nurse = await place.staff('ward coordinator', 'trust', 'Nia Nurse')
})

const at = (path: string) => `/plans/${planId}${path}`
const read = async (path: string, as = who.analyst) => wordsIn((await web.get(at(path), as)).html)
const add = (kind: string, form: Record<string, string>) =>
  web.post(at(`/parts/${kind}/new`), who.analyst, form)
const partId = async (kind: string, ref: string) => {
  const { rows } = await db.asOwner((client) =>
    client.query(
      'select part_id, fact_id from plans.part where plan_id = $1 and part_kind = $2 and ref = $3 order by fact_id desc limit 1',
      [planId, kind, ref],
    ),
  )
  return rows[0] as { part_id: string; fact_id: string }
}
const change = async (kind: string, ref: string, form: Record<string, string>) => {
  const { part_id, fact_id } = await partId(kind, ref)
  return web.post(at(`/part/${part_id}/change`), who.analyst, { openedOn: fact_id, ...form })
}

describe('a plan', () => {
  test('is begun by an analyst, and read by everybody of the place', async () => {
    const begun = await web.post('/plans/new', who.analyst, {
      title: 'Winter plan 2026',
      kind: 'winter plan',
      'from-day': '1',
      'from-month': '10',
      'from-year': '2020',
      'to-day': '31',
      'to-month': '3',
      'to-year': '2099',
    })
    expect(begun.status).toBe(303)
    planId = begun.location!.split('/').at(-1)!
    expect(await read('', who.nurse)).toContain('A draft: no version was issued yet.')
    expect((await web.post('/plans/new', who.nurse, {})).status).toBe(403)
  })

  test('takes its parts in a draft with blanks, and says what is missing', async () => {
    for (const [ref, organisation] of [
      ['P1', 'Smallshire council'],
      ['P2', 'Smallshire trust'],
    ] as const)
      expect((await add('party', { ref, organisation, role: 'council', signs: 'yes' })).status).toBe(303)
    expect((await add('risk', { ref: 'R1', what: 'Nobody can be hired' })).said).toBe('Risk R1 is added.')
    expect((await add('action', { ref: 'A1', what: 'Hire two carers' })).status).toBe(303)
    const words = await read('')
    expect(words).toContain('Not ready to sign: 1 action, 1 risk')
    expect(words).toContain('Whose it is: not set')
  })

  test('refuses a form with a message beside each field, and a short name that is there', async () => {
    const wrong = await add('action', { ref: 'A2', what: '', due: 'soon' })
    expect([wrong.status, wrong.html.includes('href="#what"'), wrong.html.includes('href="#due"')]).toEqual([
      422,
      true,
      true,
    ])
    const twice = await add('action', { ref: 'A1', what: 'Another' })
    expect([twice.status, wordsIn(twice.html).includes('is there already')]).toEqual([422, true])
  })

  test('may be issued as a draft, and nobody can sign it while anything is missing', async () => {
    const issued = await web.post(at('/issue'), who.analyst, {
      label: '0.1',
      author: 'Ann',
      changed: 'First draft',
    })
    expect(issued.status).toBe(303)
    expect(await read('/sign', who.council)).toContain('The plan is not ready to sign: 6 things are missing')
    const signed = await web.post(at('/sign'), who.council, {
      version: '1',
      signedAs: 'Cora Council, leader',
    })
    expect(signed.status).toBe(409)
  })

  test('is mended, issued again and signed by two bodies on one version', async () => {
    await change('risk', 'R1', {
      what: 'Nobody can be hired',
      probability: 'high',
      impact: 'medium',
      owner: 'Dee Osei',
      mitigation: 'Pay more',
    })
    await change('action', 'A1', { what: 'Hire two carers', lead: 'Nia Nurse', due: 'Q3 2026/27' })
    expect(await read('')).toContain('Changed since: 2 changed, not issued yet')
    expect((await web.post(at('/sign'), who.council, { version: '1', signedAs: 'Cora' })).status).toBe(409)
    await web.post(at('/issue'), who.analyst, { label: '0.2', author: 'Ann', changed: 'Blanks filled in' })
    for (const one of [who.council, who.trust])
      expect((await web.post(at('/sign'), one, { version: '2', signedAs: 'Chair' })).said).toMatch(
        /^Signed for Smallshire/,
      )
    expect(await read('')).toContain('signed by all 2')
    // A slip: the trust takes it back, which the council cannot do for it, and signs again.
    expect(await read('', who.trust)).toMatch(/Take it back \(until /)
    expect(await read('', who.council)).toMatch(/Take it back \(until /)
    expect(await read('', who.analyst)).not.toContain('Take it back (until')
    const back = await web.post(at('/sign/take-back'), who.trust, {})
    expect(back.said).toBe('The signature of Smallshire trust is taken back. It can be signed again.')
    expect(await read('')).toContain('signed by 1 of 2')
    expect((await web.post(at('/sign/take-back'), who.trust, {})).status).toBe(409)
    expect((await web.post(at('/sign'), who.trust, { version: '2', signedAs: 'Chair' })).status).toBe(303)
    expect(await read('')).toContain('signed by all 2')
    await asViewer(db, serviceOf(place.systemId), Temporal.Now.instant(), (tx) =>
      tx
        .updateTable('access.organisation')
        .set({ name: 'Smallshire hospitals' })
        .where('name', '=', 'Smallshire trust')
        .execute(),
    )
    // Called something else by now, and it has signed all the same.
    expect(await read('')).toContain('signed by all 2')
    expect((await web.post(at('/sign'), who.trust, { version: '2', signedAs: 'Chair' })).status).toBe(409)
    await asViewer(db, serviceOf(place.systemId), Temporal.Now.instant(), (tx) =>
      tx
        .updateTable('access.organisation')
        .set({ name: 'Smallshire trust' })
        .where('name', '=', 'Smallshire hospitals')
        .execute(),
    )
    expect((await web.post(at('/sign'), who.trust, { version: '2', signedAs: 'Chair' })).status).toBe(409)
    expect((await web.post(at('/sign'), who.board, { version: '2', signedAs: 'Chair' })).status).toBe(409)
    expect((await web.get(at('/sign'), who.analyst)).status).toBe(403)
  })

  test('that is changed afterwards becomes a new version, which says what changed and asks the same bodies again', async () => {
    await change('action', 'A1', { what: 'Hire two carers', lead: 'Nia Nurse', due: 'Q4 2026/27' })
    const form = (await web.get(at('/issue'), who.analyst)).html
    expect(wordsIn(form)).toContain(
      'Due: was Quarter 3 of 2026/27 (to 31 December 2026) , is Quarter 4 of 2026/27 (to 31 March 2027)',
    )
    await web.post(at('/issue'), who.analyst, {
      label: '0.3',
      author: 'Ann',
      changed: 'Hiring takes until March',
    })
    const words = await read('')
    expect(words).toContain('nobody has signed, of 2')
    expect(words).toContain('Signed an earlier version')
    const control = await read('/versions')
    expect(control).toContain('0.3 Hiring takes until March 1 changed')
    expect(control).toContain('Smallshire council')
    const late = await web.post(at('/sign'), who.council, { version: '2', signedAs: 'Cora' })
    expect(wordsIn(late.html)).toContain('A newer version was issued')
  })
})

describe('a part', () => {
  test('says how it stands without a new version, with history and undo', async () => {
    const { part_id } = await partId('action', 'A1')
    const today = new Date()
    const said = await web.post(at(`/part/${part_id}/progress`), who.analyst, {
      state: 'under way',
      says: 'One carer began',
      'on-day': String(today.getUTCDate()),
      'on-month': String(today.getUTCMonth() + 1),
      'on-year': String(today.getUTCFullYear()),
    })
    expect(said.said).toBe('It is written down how action A1 stands.')
    const words = await read(`/part/${part_id}`)
    expect(words).toContain('Said')
    expect(words).toContain('One carer began')
    expect(await read('/versions')).not.toContain('not issued')
    await web.post(said.undo!, who.analyst, {})
    expect(await read(`/part/${part_id}`)).toContain('Said, and taken back')
  })

  test('changed by two at once: the second is told, and nothing of the first is lost', async () => {
    const { part_id, fact_id } = await partId('risk', 'R1')
    const form = {
      what: 'Nobody can be hired',
      probability: 'low',
      impact: 'low',
      owner: 'Dee Osei',
      mitigation: 'x',
    }
    expect(
      (await web.post(at(`/part/${part_id}/change`), who.analyst, { openedOn: fact_id, ...form })).status,
    ).toBe(303)
    const second = await web.post(at(`/part/${part_id}/change`), who.analyst, {
      openedOn: fact_id,
      ...form,
      owner: 'Me',
    })
    expect([second.status, wordsIn(second.html).includes('Somebody else changed this part')]).toEqual([
      409,
      true,
    ])
  })

  test('that is taken out can be taken back as long as no version without it was issued', async () => {
    const { part_id, fact_id } = await partId('risk', 'R1')
    const out = await web.post(at(`/part/${part_id}/take-out`), who.analyst, { openedOn: fact_id })
    expect(await read('/risks')).not.toContain('Nobody can be hired')
    expect((await web.post(out.undo!, who.analyst, {})).said).toBe('Risk R1 says again what it said before.')
    expect(await read('/risks')).toContain('Green, 1 of 9')
  })
})

test('a change of the national model is judged from its own line, and what it was before stays', async () => {
  const page = (await web.get(at('/high-impact-changes'), who.analyst)).html
  const judge = /href="([^"]*parts\/change\/new[^"]*)"/.exec(page)![1]!.replaceAll('&amp;', '&')
  const form = (await web.get(judge, who.analyst)).html
  expect(form).toContain('value="Early discharge planning"')
  const judged = await add('change', {
    ref: 'H1',
    name: 'Early discharge planning',
    edition: '2023',
    number: '1',
    level: 'plans in place',
    evidence: 'A date on the day of coming',
  })
  expect(judged.status).toBe(303)
  const { part_id } = await partId('change', 'H1')
  const on = { 'on-day': '1', 'on-month': '6', 'on-year': '2026' }
  await web.post(at(`/part/${part_id}/progress`), who.analyst, { state: 'established', ...on })
  const words = await read('/high-impact-changes', who.board)
  expect(words).toContain('Established (step 3 of 5)')
  expect(words).toContain('Plans in place in the plan')
  expect(words).not.toMatch(/rank|league|score/i)
  // An action that serves it stands on its page, and leads back to it.
  const served = await web.post(at('/parts/action/new'), who.analyst, {
    ref: 'A9',
    what: 'A date on every board',
    serves: 'H1',
    lead: 'Nia Nurse',
    due: 'Q4 2026/27',
  })
  expect(served.status).toBe(303)
  const ofChange = await read(`/part/${part_id}`, who.board)
  expect(ofChange).toContain('How it is known to have worked not set')
  expect(ofChange).toContain('Its actions: 1 action')
  expect(ofChange).toMatch(/A9: A date on every board Nia Nurse Quarter 4 of 2026\/27 \(to 31 March 2027\)/)
  const action = await partId('action', 'A9')
  expect(await read(`/part/${action.part_id}`, who.board)).toContain(
    'For the high impact change Early discharge planning',
  )
  expect(await read('/high-impact-changes', who.board)).toContain(
    '1 action for Early discharge planning 0 done',
  )
  const { html } = await web.get(at(`/part/${action.part_id}`), who.analyst)
  const [, openedOn = ''] =
    /name="openedOn" value="([^"]+)"/.exec(
      (await web.get(at(`/part/${action.part_id}/take-out`), who.analyst)).html,
    ) ?? []
  expect(html).toContain('Names no measure it should move')
  expect((await web.post(at(`/part/${action.part_id}/take-out`), who.analyst, { openedOn })).status).toBe(303)
})

describe('tables', () => {
  const csv =
    'ref,what,lead,due\r\nA1,Hire two carers,Dee Osei,Q4 2026/27\r\nA2,Open on Sundays,Nia Nurse,31/12/2026\r\n'

  test('go in whole, and the same table twice changes nothing', async () => {
    expect((await web.post(at('/parts/action/import'), who.analyst, { csv })).said).toContain(
      '1 added, 1 changed, 0 as they were',
    )
    expect((await web.post(at('/parts/action/import'), who.analyst, { csv })).said).toContain(
      '0 added, 0 changed, 2 as they were',
    )
  })

  test('or not at all: each wrong cell with its row, column and remedy', async () => {
    const wrong = await web.post(at('/parts/action/import'), who.analyst, {
      csv: 'ref,what,due\r\nA3,New,tomorrow\r\nA4,,2026-12\r\n',
    })
    expect(wrong.status).toBe(422)
    const words = wordsIn(wrong.html)
    expect(words).toContain('2 cells are wrong')
    expect(words).toContain('"tomorrow" must be a date')
    expect(await read('/parts/action')).not.toContain('A3')
  })

  test('a chosen file goes in too, CSV or OpenDocument; what is neither is told so', async () => {
    const send = async (path: string, file: File) => {
      const body = new FormData()
      body.set('file', file)
      const headers = { origin: 'http://localhost', cookie: await web.signIn(who.analyst) }
      const answer = await web.app.request(at(path), { method: 'POST', body, headers })
      return { status: answer.status, words: wordsIn(await answer.text()) }
    }
    expect((await send('/parts/action/import', new File([csv], 'actions.csv'))).status).toBe(303)
    const kept = await web.app.request(at('/ods'), { headers: { cookie: await web.signIn(who.analyst) } })
    const ods = new File([await kept.arrayBuffer()], 'plan.ods')
    expect((await send('/parts/action/import', ods)).status).toBe(303)
    expect((await send('/import', ods)).status).toBe(303)
    const binary = await send(
      '/parts/action/import',
      new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff])], 'actions.ods'),
    )
    expect([binary.status, binary.words.includes('no OpenDocument spreadsheet')]).toEqual([422, true])
    const broken = await send('/import', new File(['it was cut off'], 'plan.ods'))
    expect([broken.status, broken.words.includes('no OpenDocument spreadsheet')]).toEqual([422, true])
    const rows = await web.post(at('/import'), who.analyst, { csv })
    expect([rows.status, wordsIn(rows.html).includes('Say what the rows are')]).toEqual([422, true])
    expect((await web.post(at('/import'), who.analyst, { csv, of: 'action' })).said).toContain(
      'Taken in: 1 table is as it was.',
    )
  })

  test('come out as they go in', async () => {
    const out = await web.get(at('/parts/action/csv'), who.nurse)
    expect((await web.post(at('/parts/action/import'), who.analyst, { csv: out.html })).said).toContain(
      '0 added, 0 changed, 2 as they were',
    )
    expect((await web.get(at('/ods'), who.nurse)).headers.get('content-type')).toContain('opendocument')
  })
})

test.each([
  '',
  '/risks',
  '/money',
  '/high-impact-changes',
  '/versions',
  '/versions/1',
  '/paper',
  '/highlight-report',
  '/quarterly-return',
  '/results',
  '/parts/party',
])('%s is read by a board member, and by nobody of another place', async (path) => {
  expect((await web.get(at(path), who.board)).status).toBe(200)
  const other = await smallPlace(db, `other${path.replaceAll(/[^a-z0-9]/g, '')}`)
  const stranger = await other.staff('analyst', 'hub')
  expect((await web.get(at(path), stranger)).status).toBe(404)
})

test.each(['/pdf', '/highlight-report/pdf', '/quarterly-return/pdf', '/quarterly-return/csv'])(
  '%s is a file',
  async (path) => {
    const file = await web.get(at(path), who.board)
    expect([file.status, file.headers.get('content-disposition')?.includes('winter-plan-2026')]).toEqual([
      200,
      true,
    ])
  },
)

test('the board’s first page names what is late and red, and is a PDF too', async () => {
  const words = wordsIn((await web.get('/plans/board', who.board)).html)
  expect(words).toContain('Over trajectory')
  expect((await web.get('/plans/board/pdf', who.board)).headers.get('content-type')).toBe('application/pdf')
})

test('the quarterly return lists every measure of the fund’s edition, each with how sure its wording is, and flags what has no figure', async () => {
  const words = await read('/quarterly-return?quarter=2025%2F26+Q1', who.board)
  expect(words).toContain('Measures of Better Care Fund 2025-26.')
  for (const name of ['Left after the discharge ready date', 'Care home admissions, 65 and over'])
    expect(words).toContain(`${name} GAP: not set (`)
  expect(words).toContain('from memory: not official until somebody has checked it')
  expect(words).toContain('seen in part')
  expect(await read('/quarterly-return?quarter=2026%2F27+Q1', who.board)).toContain(
    'No edition of this year is held here: these are the measures of Better Care Fund 2025-26.',
  )
  expect(await read('/quarterly-return?quarter=2024%2F25+Q1', who.board)).toContain(
    'Measures of Better Care Fund 2023-25.',
  )
})
