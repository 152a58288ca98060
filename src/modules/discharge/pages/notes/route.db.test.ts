import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../../test/support/given.ts'
import { admitted, type Staff, staffOf } from '../../../../../test/support/margaret.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { webParts } from '../../../../edges/web/parts.ts'
import { parts } from '../../parts.ts'

const db = await testDatabase()
const web = testWeb(db, [parts])
let place: Place
let staff: Staff
let stayId: string

beforeAll(async () => {
  place = await smallPlace(db)
  staff = await staffOf(place)
  stayId = (await admitted(db, place, staff.nurse)).stayId
})

const page = async () => wordsIn((await web.get(`/stays/${stayId}`, staff.nurse)).html)

describe('notes', () => {
  test('added, read by everyone, undone by its author only', async () => {
    const sent = await web.post(`/stays/${stayId}/note`, staff.nurse, {
      words: 'Key safe code is with <Ngozi>',
    })
    expect(sent.said).toBe('Note added.')
    expect((await web.get(`/stays/${stayId}`, staff.nurse)).html).toContain(
      'Key safe code is with &lt;Ngozi&gt;',
    )
    const other = await place.staff('ward coordinator', 'trust', 'Another Nurse')
    expect((await web.post(sent.undo!, other, {})).status).toBe(403)
    expect((await web.post(sent.undo!, staff.nurse, { back: '//evil.example' })).location).toBe(
      `/stays/${stayId}`,
    )
    expect(await page()).not.toContain('Key safe code')
  })

  test('empty or too long is refused, and what was typed is still there', async () => {
    expect((await web.post(`/stays/${stayId}/note`, staff.nurse, { words: '  ' })).html).toContain(
      'href="#words"',
    )
    const long = 'word '.repeat(500)
    const sent = await web.post(`/stays/${stayId}/note`, staff.nurse, { words: long })
    expect([
      sent.status,
      sent.html.includes('word word word'),
      wordsIn(sent.html).includes('2000 characters or fewer'),
    ]).toEqual([422, true, true])
  })

  test('what was typed and not sent comes back, and goes once it is sent', async () => {
    expect(webParts.pages.map(({ at }) => at)).toContain('/drafts')
    await web.post('/drafts', staff.nurse, { form: `note-${stayId}`, words: 'Half a thought' })
    const { html } = await web.get(`/stays/${stayId}/note`, staff.nurse)
    expect([
      html.includes('Half a thought'),
      wordsIn(html).includes('What you typed before is still here.'),
    ]).toEqual([true, true])
    await web.post(`/stays/${stayId}/note`, staff.nurse, { words: 'A whole thought' })
    expect((await web.get(`/stays/${stayId}/note`, staff.nurse)).html).not.toContain('Half a thought')
  })

  test('still true is one tap, and an analyst does not say so', async () => {
    const sent = await web.post(`/stays/${stayId}/still-true`, staff.nurse, { back: '/list?view=hub' })
    expect([sent.location, sent.said]).toEqual(['/list?view=hub', 'Kept: still true today.'])
    expect(
      (await web.post(`/stays/${stayId}/still-true`, await place.staff('analyst', 'trust'), {})).status,
    ).toBe(403)
    expect((await web.post(`/stays/${stayId}/still-true`, staff.outsider, {})).status).toBe(403)
  })

  test('a record is taken back later with a reason, by its organisation, and stays readable', async () => {
    const sent = await web.post(`/stays/${stayId}/note`, staff.nurse, { words: 'About the wrong person' })
    const back = sent.undo!.replace('/undo', '/take-back')
    expect((await web.post(back, staff.nurse, { reason: '' })).html).toContain('href="#reason"')
    expect((await web.post(back, staff.nurse, { reason: 'wrong person' })).said).toBe('Taken back.')
    const facts = await web.get(`/stays/${stayId}/facts`, staff.nurse)
    expect(facts.html).toMatch(/<del[^>]*>Note: About the wrong person<\/del>/)
    expect(wordsIn(facts.html)).toContain(': wrong person')
  })
})

describe('where they are going', () => {
  test('the definitions suggest, a person decides, and the hub is told', async () => {
    const suggested = await web.post(`/stays/${stayId}/pathway`, staff.nurse, {
      step: 'suggest',
      way: 'home-ended',
      goingTo: 'Her own home',
    })
    expect(suggested.status).toBe(200)
    expect(wordsIn(suggested.html)).toContain(
      'Home with support P1 , because this is home with the same help as before, which has to be arranged again',
    )
    expect(suggested.html).toMatch(/value="P1"[^>]*checked/)
    expect(suggested.html).toContain('value="Her own home"')
    const sent = await web.post(`/stays/${stayId}/pathway`, staff.nurse, {
      pathway: 'P1',
      goingTo: 'Her own home',
    })
    expect(sent.said).toBe('Pathway decided: home with support.')
    expect(await page()).toContain('Referred to Smallshire hub')
  })

  test('nothing chosen is asked for', async () => {
    expect((await web.post(`/stays/${stayId}/pathway`, staff.nurse, { step: 'suggest' })).html).toContain(
      'href="#way"',
    )
    expect((await web.post(`/stays/${stayId}/pathway`, staff.nurse, {})).html).toContain('href="#pathway"')
  })
})

describe('referral', () => {
  test('opens the record to whom it names, and undoing closes it', async () => {
    expect((await web.get(`/stays/${stayId}`, staff.council)).status).toBe(403)
    const sent = await web.post(`/stays/${stayId}/refer`, staff.nurse, {
      organisation: place.organisation.council,
      words: 'lives alone',
    })
    expect(sent.said).toBe('Referred. They can open the record now.')
    expect((await web.get(`/stays/${stayId}`, staff.council)).status).toBe(200)
    expect((await web.get(`/stays/${stayId}/refer`, staff.nurse)).html).not.toContain(
      `value="${place.organisation.council}"`,
    )
    await web.post(sent.undo!, staff.nurse, {})
    expect((await web.get(`/stays/${stayId}`, staff.council)).status).toBe(403)
  })

  test('to nobody, or to the board, is refused in its field', async () => {
    expect((await web.post(`/stays/${stayId}/refer`, staff.nurse, {})).html).toContain('href="#organisation"')
    const board = await web.post(`/stays/${stayId}/refer`, staff.nurse, {
      organisation: place.organisation.board,
    })
    expect([board.status, board.html.includes('href="#organisation"')]).toEqual([422, true])
  })
})
