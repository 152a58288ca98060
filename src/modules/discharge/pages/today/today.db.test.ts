import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import { loadTiny, type TinyWorld } from '../../../../../test/support/tiny.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import { serviceOf } from '../../../../platform/db/viewer.ts'
import { newId } from '../../../../platform/ids.ts'
import { parts as access } from '../../../access/parts.ts'
import { parts as people } from '../../../people/parts.ts'
import { parts as stays } from '../../../stays/parts.ts'
import { parts as discharge } from '../../parts.ts'

const db = await testDatabase()
let tiny: TinyWorld
let web: TestWeb

beforeAll(async () => {
  tiny = await loadTiny(db)
  web = testWeb(db, [access, people, stays, discharge])
})

const today = (name: string) => web.get('/', tiny.who(name))
const thingsIn = (html: string) =>
  [...html.matchAll(/<li class="hw-thing" id="thing-([^"]+)">[\s\S]*?<\/li>/g)].map(([all, key]) => ({
    key: key!,
    html: all,
  }))
const hrefsIn = (html: string) =>
  [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))
const rowsIn = (html: string) =>
  [...html.slice(html.indexOf('<tbody')).matchAll(/<tr[ >]/g)].length - [...html.matchAll(/<tfoot/g)].length
/** Names of people in care that stand in some text. */
const named = (text: string) =>
  tiny.world.people
    .flatMap((one) => [one.givenName, one.familyName])
    .filter((name) => new RegExp(`\\b${name}\\b`).test(text))

describe('each role has its own things', () => {
  test.each([
    [
      'Amara',
      'Good morning, Amara. Seven things before nine.',
      ['send-home', 'no-bed', 'answer', 'name-an-owner', 'not-heard-of', 'date-passed', 'no-date'],
    ],
    ['Tomasz', 'Good morning, Tomasz. Three things before nine.', ['chase', 'chase', 'not-heard-of']],
    ['Dee', 'Good morning, Dee. Two things before nine.', ['told', 'we-owe']],
    ['Joy', 'Good morning, Joy. Nothing before nine.', []],
    // What he is asked stands as a request on his own page, and there only.
    ['Marek', 'Good morning, Marek. Nothing before nine.', []],
    ['Kai', 'Good morning, Kai. One thing before nine.', ['not-heard-of']],
    ['Grace', 'Good morning, Grace. Nothing before nine.', []],
    ['Oliver', 'Good morning, Oliver. Nothing before nine.', []],
  ])('%s', async (who, greeting, keys) => {
    const { status, html } = await today(who)
    expect(status).toBe(200)
    expect(wordsIn(html)).toContain(greeting)
    expect(thingsIn(html).map(({ key }) => key.replace(/^chase-.*/, 'chase'))).toEqual(keys)
  })

  test('only the first button is green, each has a verb, and the minutes are summed', async () => {
    const { html } = await today('Amara')
    const buttons = thingsIn(html).map((thing) =>
      /<a class="(nhsuk-button[^"]*)"/.exec(thing.html)![1]!.includes('secondary'),
    )
    expect(buttons).toEqual([false, true, true, true, true, true, true])
    expect(wordsIn(html)).toMatch(/About \d+ minutes in all\./)
    expect(wordsIn(html)).toContain('Yusuf Demir-Hayes (Elm 11): transport, by 15:00.')
    expect(/<title>(.*)<\/title>/.exec(html)![1]).toBe('Today - Homeward')
  })

  test('an on-call manager reads the same and is given no form', async () => {
    const { html } = await today('Helen')
    const hrefs = thingsIn(html).flatMap((thing) => hrefsIn(thing.html))
    expect(hrefs.length).toBeGreaterThan(3)
    expect(hrefs.filter((href) => /\/(owner|chase|waits\/new|expected-date|move)\b/.test(href))).toEqual([])
    expect(wordsIn(html)).toContain('1 bed is closed')
  })

  test('a board member reads counts and no name anywhere, and opens no list', async () => {
    const { status, html } = await today('Judith')
    expect(status).toBe(200)
    expect(wordsIn(html)).toContain('6 people are ready to leave hospital')
    expect(wordsIn(html)).toContain('Fewer than 6, or hidden')
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    expect(named(main)).toEqual([])
    for (const path of ['/today/late', '/today/left', '/today/name-an-owner', `/round?ward=${tiny.wardId}`])
      expect((await web.get(path, tiny.who('Judith'))).status).toBe(403)
  })

  test('a provider sees only those it was asked about', async () => {
    for (const path of ['/', '/today/late', '/today/done', '/today/left-yesterday']) {
      const { html } = await web.get(path, tiny.who('Joy'))
      for (const name of ['Kwabena', 'Mensah', 'Margaret', 'Otieno', 'Pemberton'])
        expect(html).not.toContain(name)
    }
  })
})

describe('every number opens to exactly its people', () => {
  test.each(['Amara', 'Tomasz', 'Dee', 'Helen', 'Kai'])('%s', async (who) => {
    const { html } = await today(who)
    const numbers = [
      ...html.matchAll(
        /<a href="([^"]+)">(Ready and waiting|Could go today|Late|No next step)<\/a>[\s\S]*?<strong>(\d+)<\/strong>/g,
      ),
    ]
    const since = [
      ...html.matchAll(/<strong class="hw-since__number">(\d+)<\/strong>[\s\S]*?<a href="([^"]+)"/g),
    ].map(([, n, href]) => ['', href!, '', n!])
    const all = [...numbers.map(([, href, label, n]) => ['', href!, label!, n!]), ...since]
    expect(numbers).toHaveLength(4)
    for (const [, href, label, n] of all) {
      const opened = await web.get(href!.replaceAll('&amp;', '&'), tiny.who(who))
      expect(opened.status).toBe(200)
      expect([label, href, rowsIn(opened.html)]).toEqual([label, href, Number(n)])
    }
  })

  test.each(['Amara', 'Tomasz', 'Dee', 'Marek', 'Helen', 'Kai'])(
    'every button of %s leads somewhere',
    async (who) => {
      const { html } = await today(who)
      for (const { html: thing } of thingsIn(html))
        for (const href of hrefsIn(thing))
          expect([href, (await web.get(href, tiny.who(who))).status]).toEqual([href, 200])
    },
  )
})

describe('what is done leaves the page, by whoever did it', () => {
  const numbers = async (who: string) =>
    Object.fromEntries(
      [
        ...(await today(who)).html.matchAll(
          /<a href="[^"]+">(Ready and waiting|Late)<\/a>[\s\S]*?<strong>(\d+)<\/strong>[\s\S]*?<td[^>]*>(?:<[^>]+>)?([^<]+)/g,
        ),
      ].map(([, label, n, before]) => [label, [n, before]]),
    )

  test('a date set by one person is no longer asked of the other', async () => {
    const samuel = tiny.stayOf('Samuel Otieno')
    const set = await web.post(`/stays/${samuel}/expected-date`, tiny.who('Amara'), {
      pick: '2026-11-27',
      back: '/',
    })
    expect([set.status, set.location]).toEqual([303, '/'])
    expect(thingsIn((await today('Amara')).html).map(({ key }) => key)).not.toContain('no-date')
  })

  test('somebody no longer ready today was ready yesterday: now changes and the day before does not', async () => {
    expect((await numbers('Amara'))['Ready and waiting']).toEqual(['6', '6'])
    const gill = tiny.stayOf('Amrit Gill')
    const not = await web.post(`/stays/${gill}/readiness`, tiny.who('Amara'), {
      'clinical-answer': 'no',
      'clinical-by': 'Dr Bell',
      'clinical-words': 'Chest infection',
    })
    expect(not.status).toBe(303)
    expect((await numbers('Amara'))['Ready and waiting']).toEqual(['5', '6'])
    const { html } = await today('Amara')
    expect(wordsIn(html)).toContain('no longer ready: Chest infection, Elm 14')
  })

  test('a wait done by its owner is counted as done today and opens to its list', async () => {
    const wait = tiny.world.dischargeFacts.find(
      (fact) => fact.kind === 'wait-opened' && fact.detail.words === 'Home to confirm',
    )!
    const waitId = (wait.detail as { waitId: string }).waitId
    expect((await web.post(`/waits/${waitId}/done`, tiny.who('Tomasz'), {})).status).toBe(303)
    const { html } = await today('Tomasz')
    expect(wordsIn(html)).toContain('1 already done today by T. Nowak')
    const list = await web.get('/today/done', tiny.who('Tomasz'))
    expect(rowsIn(list.html)).toBe(1)
    expect(wordsIn(list.html)).toContain('Home to confirm')
  })

  test('a list whose people are all done says so, and one that never was is not found', async () => {
    expect(wordsIn((await web.get('/today/no-date', tiny.who('Amara'))).html)).toContain('Nobody')
    expect((await web.get('/today/%3Cb%3E', tiny.who('Amara'))).status).toBe(404)
  })
})

describe('those who run the place', () => {
  test('the administrator finds what is set for the whole place', async () => {
    const hrefs = hrefsIn((await today('Grace')).html)
    for (const href of ['/journal', '/organisations', '/wards', '/places/settings', '/tracker-columns'])
      expect(hrefs).toContain(href)
  })

  test('an account without a post, and a ward without beds, are the administrator’s things', async () => {
    const { systemId } = tiny
    await asViewer(db, serviceOf(systemId), null, async (tx) => {
      await tx
        .insertInto('access.account')
        .values({
          system_id: systemId,
          user_id: newId(),
          sign_in_name: 'new',
          name: 'Newly <b>Come',
          short_name: 'N. Come',
        })
        .execute()
      await tx
        .insertInto('stays.ward')
        .values({
          system_id: systemId,
          ward_id: newId(),
          site_id: tiny.world.sites[0]!.siteId,
          name: 'Fir',
          kind: 'acute',
        })
        .execute()
    })
    const { html } = await today('Grace')
    expect(thingsIn(html).map(({ key }) => key)).toEqual(['accounts', 'wards'])
    expect(html).toContain('Newly &lt;b&gt;Come')
    expect(html).not.toContain('<b>Come')
    expect(wordsIn(html)).toMatch(/\d+ rows; the newest/)
    expect(named(html.slice(html.indexOf('<main'), html.indexOf('</main>')))).toEqual([])
  })

  test('an opening with a reason is the privacy officer’s thing until it is checked', async () => {
    const opened = await web.post(`/open-with-a-reason?of=${tiny.stayOf('Roy Pemberton')}`, tiny.who('Dee'), {
      of: tiny.stayOf('Roy Pemberton'),
      reasonClass: 'overriding public interest',
      words: 'He rang us and sounded confused',
      reason: 'overriding public interest',
    })
    expect(opened.status).toBe(303)
    const { html } = await today('Oliver')
    expect(wordsIn(html)).toContain('Check 1 record opened with a reason')
    expect(wordsIn(html)).toContain('Dee Osei (Council)')
    expect(html).not.toContain('Pemberton')
  })
})
