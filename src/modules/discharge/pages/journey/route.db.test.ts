import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../../test/support/given.ts'
import { admitted, margaretsJourney, type Staff, staffOf } from '../../../../../test/support/margaret.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { parts as stays } from '../../../stays/parts.ts'
import { parts } from '../../parts.ts'

const db = await testDatabase()
const web = testWeb(db, [stays, parts])
let place: Place
let staff: Staff
let stayId: string
let page: string

beforeAll(async () => {
  place = await smallPlace(db)
  staff = await staffOf(place)
  stayId = (await margaretsJourney(db, place, staff)).stayId
  page = (await web.get(`/stays/${stayId}`, staff.nurse)).html
})

const words = async (path: string, viewer: Viewer = staff.nurse) =>
  wordsIn((await web.get(path, viewer)).html)

describe('the journey', () => {
  test('says where she is on the way home, and why', () => {
    const text = wordsIn(page)
    expect(text).toContain('Margaret has been ready to leave for 6 days this time, 15 nights in all')
    expect(text).toContain('four visits a day, two carers')
    expect(text).toContain('4 days late')
    expect(text).toContain('NHS number 999 004 1822')
    expect(text).toContain('Born 3 February 1942')
    expect(text).toContain('Ring first: daughter, Ngozi Okafor 01632 960 005')
  })

  test('who may go and who has to do what stands beside it', () => {
    const text = wordsIn(page)
    expect(text).toMatch(/The doctors Yes Dr Ffion Bell/)
    expect(text).toMatch(/Home care: four visits a day, two carers Smallshire council Dee Osei Late 4 days/)
    expect(text).toContain('moved once')
    expect(text).toContain('Seen, not accepted yet')
    expect(text).toMatch(/Moved 3 times; 16 days later than first said/)
    expect(text).toContain('Smallshire hub they were referred to it')
  })

  test('the chart is an image with a name, and its table says the same', () => {
    expect(page).toMatch(/<svg[^>]*class="hw-chart"[^>]*role="img"/)
    expect(page.match(/hw-chart__night--counted/g)).toHaveLength(15 + 19)
    const table = wordsIn(
      /<details[^>]*>(?:(?!<\/details>)[\s\S])*Show as a table[\s\S]*?<\/details>/.exec(page)![0],
    )
    expect(table).toContain('Ready, 9 days')
    expect(table).toContain('Not ready: chest infection')
    expect(table).toContain('Ready again, 6 days so far')
    expect(table).toContain('15 counted in our own list')
    expect(table).toContain('19 counted since the last ready date')
    expect(table).toContain('no agency has said yes')
    expect(wordsIn(page)).toContain(
      'Our list counts 15 nights; the national figure will count 19, because it counts from the day that no reason to need the bed was left, also the nights when not all three said yes. Show the rule for each night',
    )
    expect(page).toContain(`href="/stays/${stayId}/nights"`)
  })

  test('no name or number is in the title or any address, and no style stands in the page', () => {
    expect(/<title>(.*)<\/title>/.exec(page)![1]).not.toMatch(/Okafor|999/)
    expect([...page.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, one]) => one).join(' ')).not.toMatch(
      /Okafor|Margaret|9990041822/,
    )
    expect(page).not.toMatch(/ style="|<style|onclick=/)
  })

  test('HTML in a name is only text', async () => {
    const bold = await admitted(
      db,
      place,
      staff.nurse,
      { givenName: '<img src=x onerror=alert(1)>', familyName: '<b>Bold', dateOfBirth: '1/1/1940' },
      2,
      place.beds[2]!,
    )
    const { html } = await web.get(`/stays/${bold.stayId}`, staff.nurse)
    expect(html).not.toContain('<img src=x')
    expect(html).not.toContain('<b>Bold')
    expect(html).toContain('&lt;b&gt;Bold')
  })
})

describe('who may open it', () => {
  test('an organisation without a part in her care is refused, and may open it with a reason', async () => {
    const answer = await web.get(`/stays/${stayId}`, staff.outsider)
    expect(answer.status).toBe(403)
    expect(answer.html).toContain(`/open-with-a-reason?of=${stayId}`)
    expect(answer.html).not.toContain('Okafor')
  })

  test('a stay that does not exist answers the same', async () => {
    const none = await web.get('/stays/0190aaaa-0000-7000-8000-000000000000', staff.outsider)
    const hers = await web.get(`/stays/${stayId}`, staff.outsider)
    expect(none.status).toBe(403)
    expect(wordsIn(none.html)).toBe(wordsIn(hers.html))
  })

  test('a board member and somebody not signed in do not get there', async () => {
    expect((await web.get(`/stays/${stayId}`, await place.staff('board member', 'board'))).status).toBe(403)
    expect((await web.get(`/stays/${stayId}`, null)).status).toBe(303)
  })

  test('whoever looked is listed, on the page and in full', async () => {
    await web.get(`/stays/${stayId}`, staff.council)
    expect(await words(`/stays/${stayId}`)).toMatch(/Opened by [2-9]\d* people\./)
    const looked = await words(`/stays/${stayId}/openings`)
    expect(looked).toMatch(/Dee Osei hospital social worker Smallshire council opened the journey/)
  })

  test('an analyst reads, and is offered nothing to record', async () => {
    const { html } = await web.get(`/stays/${stayId}`, await place.staff('analyst', 'trust'))
    expect(html).toContain('Okafor')
    expect(html).not.toContain('class="hw-record"')
    expect(html).not.toMatch(/hw-answer-button|\/undo"/)
  })
})

describe('what happened', () => {
  test('all facts, with what was taken back struck out, by whom and why', async () => {
    const { html } = await web.get(`/stays/${stayId}/facts`, staff.nurse)
    expect(html).toMatch(/<del[^>]*>Note: Written about somebody else<\/del>/)
    expect(wordsIn(html)).toMatch(/Taken back by Amara Blythe, .*: undone/)
    expect(wordsIn(page)).not.toContain('Written about somebody else')
    expect(wordsIn(page)).toMatch(/All \d+ facts including 1 that was corrected/)
  })

  test('only what one has recorded oneself, just now, can be undone', async () => {
    expect(page).not.toContain('/undo"')
    await web.post(`/stays/${stayId}/note`, staff.nurse, { words: 'Daughter brings the key at 14:00' })
    expect((await web.get(`/stays/${stayId}`, staff.nurse)).html).toMatch(
      /\/facts\/discharge\/[0-9a-f-]+\/undo"/,
    )
    expect((await web.get(`/stays/${stayId}`, staff.council)).html).not.toContain('/undo"')
  })
})

describe('the list one came from', () => {
  test('next and previous follow its order, and the way back keeps its filters', async () => {
    const list = `/list?view=ward&ward=${place.wardId}`
    const { html } = await web.get(`/stays/${stayId}?from=${encodeURIComponent(list)}`, staff.nurse)
    expect(wordsIn(html)).toMatch(/Elm ward, Small Royal › 1 of 2/)
    expect(html).toContain('data-go="next"')
    expect(html).not.toContain('data-go="previous"')
    expect(html).toContain(`href="${list.replace('&', '&amp;')}"`)
    const next = /href="([^"]+)" data-go="next"/.exec(html)![1]!.replaceAll('&amp;', '&')
    expect((await web.get(next, staff.nurse)).html).toContain('data-go="previous"')
  })

  test('an address of another site is never the way back', async () => {
    const { html } = await web.get(
      `/stays/${stayId}?from=${encodeURIComponent('//evil.example/list')}`,
      staff.nurse,
    )
    expect(html).not.toMatch(/(?:href|value|action)="(?:https?:)?\/\/evil/)
    expect(html).toContain('<a href="/list">')
  })
})
