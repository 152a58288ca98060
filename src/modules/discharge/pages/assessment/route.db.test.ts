import { describe, expect, test } from 'vitest'
import { admitted, pagesOfAWard } from '../../../../../test/support/margaret.ts'
import { wordsIn } from '../../../../../test/support/web.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { Temporal } from '../../../../platform/time.ts'
import { parts } from '../../parts.ts'
import { sectionKeys } from '../../rules/assessment/sections.ts'
import { assessmentState } from '../../rules/assessment/state.ts'
import { factsOf } from '../../store.ts'

const { db, web, place, staff, someone } = await pagesOfAWard([parts])
const filled = (over: string, more: Record<string, string> = {}) => ({
  ...Object.fromEntries(sectionKeys.map((key) => [key, `Said of ${key}`])),
  over,
  visitsADay: '4',
  carers: '2',
  writer: 'Amara Blythe',
  trained: 'Trusted assessor course',
  'trainedOn-day': '2',
  'trainedOn-month': '3',
  'trainedOn-year': '2024',
  ...more,
})
const at = (stayId: string, page = '') => `/stays/${stayId}/assessments${page}`
const write = (stayId: string, over = '0', more: Record<string, string> = {}, by: Viewer = staff.nurse) =>
  web.post(at(stayId, '/write'), by, filled(over, more))
const names = { home: 'smallshire HOME', community: 'Smallshire community', council: 'Smallshire council' }
const send = (stayId: string, ...to: (keyof typeof names)[]) =>
  web.post(
    at(stayId, '/send'),
    staff.nurse,
    Object.fromEntries(to.map((one, box) => [`to-${box}`, names[one]])),
  )
const answer = (stayId: string, form: Record<string, string | string[]>, by: Viewer = staff.manager) =>
  web.post(`/assessments/${stayId}/answer`, by, { version: '1', saidBy: 'Grace Malik', ...form })
const words = async (path: string, by: Viewer) => wordsIn((await web.get(path, by)).html)
const stateOf = async (stayId: string) =>
  assessmentState(await place.as(place.service, (tx) => factsOf(tx, place.systemId, stayId)))

describe('writing', () => {
  test('every part and the training are asked for, each message in its field, and nothing typed is lost', async () => {
    const stayId = await someone()
    const sent = await web.post(at(stayId, '/write'), staff.nurse, {
      about: 'Likes <b>tea</b>',
      visitsADay: 'four',
    })
    expect(sent.status).toBe(422)
    for (const field of ['moving', 'wishes', 'visitsADay', 'writer', 'trained', 'trainedOn'])
      expect(sent.html).toContain(`href="#${field}"`)
    expect(sent.html).not.toContain('href="#about"')
    expect(sent.html).toContain('Likes &lt;b&gt;tea&lt;/b&gt;')
    const ahead = await write(stayId, '0', { 'trainedOn-year': '2099' })
    expect([ahead.status, ahead.html.includes('The training must be in the past')]).toEqual([422, true])
    expect((await stateOf(stayId)).latest).toBeNull()
  })

  test('a draft is kept for its writer alone, and is gone once it is saved', async () => {
    const stayId = await someone()
    const kept = await web.post(at(stayId, '/write'), staff.nurse, { about: 'Half of it', step: 'draft' })
    expect(kept.said).toContain('Kept as your draft')
    expect((await web.get(at(stayId, '/write'), staff.nurse)).html).toContain('Half of it')
    const other = await place.staff('ward coordinator', 'trust', 'Otto')
    expect((await web.get(at(stayId, '/write'), other)).html).not.toContain('Half of it')
    expect((await write(stayId)).said).toBe('Saved. Now send it to providers.')
    expect((await web.get(at(stayId, '/write'), staff.nurse)).html).not.toContain('Half of it')
  })

  test('two write at once: the second is told, and keeps what was typed', async () => {
    const stayId = await someone()
    await write(stayId)
    await write(stayId, '1', { changed: 'eats alone now' })
    const late = await write(stayId, '1', { changed: 'walks with a frame', skin: 'My own words' })
    expect(late.status).toBe(409)
    expect(wordsIn(late.html)).toContain('saved version 2 while you were writing')
    expect(late.html).toContain('My own words')
    expect(late.html).toContain('name="over" value="2"')
  })
})

describe('sending and answering', () => {
  test('a provider reads the assessment from the sending on until a week after they have left, and never who it is', async () => {
    const details = {
      givenName: 'Bert',
      familyName: 'Longbottom',
      dateOfBirth: '1/1/1940',
      gender: 'male' as const,
    }
    const { stayId } = await admitted(db, place, staff.nurse, details, 22, null)
    await write(stayId)
    const pages = [`/assessments/${stayId}`, `/assessments/${stayId}/answer`]
    const record = [`/stays/${stayId}`, at(stayId, '/read')]
    for (const path of [...pages, ...record])
      expect((await web.get(path, staff.manager)).status, `${path} before`).toBe(403)
    expect(await words('/assessments', staff.manager)).toContain('Nothing was sent to us')

    expect((await send(stayId, 'home')).status).toBe(303)
    for (const path of pages) expect((await web.get(path, staff.manager)).status, `${path} after`).toBe(200)
    for (const path of record) expect((await web.get(path, staff.manager)).status, `${path} after`).toBe(403)
    expect(await words('/assessments', staff.manager)).toContain('1 person to answer')
    expect(await words('/', staff.manager)).toMatch(/Assessment of a man of 8\d to answer/)
    expect(await words(pages[0]!, staff.manager)).toMatch(
      /Trusted assessment of a man of 8\d Small Royal.*Said of about/,
    )
    for (const path of [
      '/',
      '/list',
      '/list?view=hub',
      '/assessments',
      ...pages,
      '/today/assessments-to-answer',
    ])
      expect((await web.get(path, staff.manager)).html, `on ${path}`).not.toMatch(/Bert|Longbottom/)
    expect(await place.as(staff.manager, (tx) => factsOf(tx, place.systemId, stayId))).toEqual([])
    for (const path of pages) expect((await web.get(path, staff.outsider)).status).toBe(403)

    const leave = (days: number) =>
      place.as(place.service, (tx) =>
        tx
          .updateTable('stays.stay')
          .set({
            place: 'left',
            left_at: Temporal.Now.instant()
              .subtract({ hours: days * 24 })
              .toString(),
          })
          .where('stay_id', '=', stayId)
          .execute(),
      )
    await leave(6)
    expect((await web.get(pages[0]!, staff.manager)).status).toBe(200)
    await leave(8)
    for (const path of pages) {
      const { status, html } = await web.get(path, staff.manager)
      expect([path, status]).toEqual([path, 403])
      expect(html).not.toContain('Said of')
    }
  })

  test('it names nobody: at the writing, in what is written beside it, and what the record fills in', async () => {
    const { stayId } = await admitted(
      db,
      place,
      staff.nurse,
      { givenName: 'Wilhelmina', familyName: 'Quartermaine', dateOfBirth: '1/1/1941' },
      23,
      null,
    )
    const named = await write(stayId, '0', {
      moving: 'Wilhelmina walks with a frame',
      helpers: 'Ring 07700 900 123',
    })
    expect(named.status).toBe(422)
    expect(wordsIn(named.html)).toContain('Providers read this before one is chosen: take out “Wilhelmina”')
    expect(wordsIn(named.html)).toContain('take out “07700 900 123”')
    expect((await write(stayId)).status).toBe(303)
    const sent = await web.post(at(stayId, '/send'), staff.nurse, {
      'to-0': names.home,
      words: 'Mrs Quartermaine would like a garden',
    })
    expect([sent.status, wordsIn(sent.html).includes('take out “Quartermaine”')]).toEqual([422, true])
  })

  test('what was opened by sending one before this rule is closed, and a provider reads only its own part', async () => {
    const stayId = await someone()
    await write(stayId)
    await send(stayId, 'home', 'community')
    await answer(stayId, { answer: 'refused', reason: 'other', words: 'No room with a garden' })
    const community = await place.staff('provider', 'community', 'Cara Moss')
    const page = await words(`/assessments/${stayId}`, community)
    expect(page).toContain('Said of moving')
    expect(page).not.toContain('garden')
    await write(stayId, '1', { changed: 'second version' })
    expect(await words(`/assessments/${stayId}`, staff.manager)).not.toContain('second version')
    expect(await words(`/assessments/${stayId}`, community)).toContain('second version')
    const { rows } = await db.asOwner((client) =>
      client.query(
        `select count(*)::int as n from access.relationship r join stays.stay s on s.person_id = r.person_id
          where s.stay_id = $1 and r.organisation_id in ($2, $3)`,
        [stayId, place.organisation.home, place.organisation.community],
      ),
    )
    expect(rows[0].n).toBe(0)
  })

  test('it says yes to the version it read, and a new version asks it again and keeps that', async () => {
    const stayId = await someone()
    await write(stayId)
    await send(stayId, 'home')
    expect((await answer(stayId, { answer: 'accepted' })).said).toBe('You said yes. They know.')
    expect(await words(at(stayId), staff.nurse)).toContain('Accepted version 1')
    expect(await words('/', staff.manager)).not.toContain('to answer')

    expect(await words(at(stayId, '/write'), staff.nurse)).toContain('Saving sends it to Smallshire home')
    expect((await write(stayId, '1', { changed: 'needs a hoist' })).said).toContain('has been sent it')
    expect((await answer(stayId, { answer: 'accepted' })).status).toBe(409)
    expect(await words(`/assessments/${stayId}`, staff.manager)).toContain(
      'Changed since version 1: needs a hoist',
    )
    expect((await stateOf(stayId)).receivers[0]).toMatchObject({
      version: 2,
      answer: null,
      answers: [{ version: 1, answer: 'accepted', by: 'Grace Malik' }],
    })
    expect(await words(at(stayId), staff.nurse)).toMatch(/accepted version 1.*Version 1.*Smallshire home/)
  })

  test('a no has a reason and words; what is missing is named, and the writer is told what to do next', async () => {
    const stayId = await someone()
    await write(stayId)
    await send(stayId, 'home')
    const bare = await answer(stayId, { answer: 'refused' })
    expect([bare.status, bare.html.includes('href="#reason"'), bare.html.includes('href="#words"')]).toEqual([
      422,
      true,
      true,
    ])
    const unnamed = await answer(stayId, { answer: 'refused', reason: 'information missing', words: 'Skin?' })
    expect(unnamed.html).toContain('href="#missing"')
    const no = {
      answer: 'refused',
      reason: 'information missing',
      missing: ['skin', 'night'],
      words: 'Which mattress?',
    }
    expect((await answer(stayId, no)).said).toBe('You said no. They know why.')
    const seen = await words(at(stayId), staff.nurse)
    expect(seen).toContain('Smallshire home said no: what to do next')
    expect(seen).toContain('Write a new version with what is missing (my skin; at night)')
    await write(stayId, '1', { changed: 'mattress' })
    expect((await stateOf(stayId)).receivers[0]).toMatchObject({ version: 2, answer: null })
  })

  test('only a provider it was sent to answers; only providers are sent it, and none of them twice', async () => {
    const stayId = await someone()
    expect((await send(stayId, 'home')).status).toBe(409)
    await write(stayId)
    expect((await send(stayId)).html).toContain('href="#to-0"')
    const wrong = await send(stayId, 'home', 'council')
    expect([wrong.status, wrong.html.includes('href="#to-1"')]).toEqual([422, true])
    expect(wrong.html).toContain('value="smallshire HOME"')
    const { html } = await web.get(at(stayId, '/send'), staff.nurse)
    const offered = [...html.matchAll(/<option value="([^"]*)"/g)].map(([, label]) => label)
    expect(offered).toContain('Smallshire home (care home)')
    for (const label of offered)
      expect(label).toMatch(/\((care home|home care|community provider|mental health trust|voluntary)\)$/)
    await send(stayId, 'home')
    expect((await send(stayId, 'home')).status).toBe(409)
    expect((await answer(stayId, { answer: 'accepted' }, staff.outsider)).status).toBe(403)
    expect((await answer(stayId, { answer: 'accepted' }, staff.nurse)).status).toBe(403)
    expect((await write(stayId, '1', {}, staff.manager)).status).toBe(403)
  })

  test('each page that shows somebody lists who opened it', async () => {
    const stayId = await someone()
    await write(stayId)
    await web.get(at(stayId, '/read'), staff.nurse)
    const opened = await place.as(place.service, (tx) =>
      tx.selectFrom('access.opening').select('what').where('user_id', '=', staff.nurse.userId).execute(),
    )
    expect(opened.map(({ what }) => what)).toContain('read the trusted assessment')
  })
})
