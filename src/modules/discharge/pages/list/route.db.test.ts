import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import { loadTiny, type TinyWorld } from '../../../../../test/support/tiny.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import { serviceOf } from '../../../../platform/db/viewer.ts'
import { parts } from '../../parts.ts'

const db = await testDatabase()
const web = testWeb(db, [parts])
let tiny: TinyWorld
beforeAll(async () => {
  tiny = await loadTiny(db)
})

const get = (path: string, who: string) => web.get(path, tiny.who(who))
const listed = (html: string) => [...html.matchAll(/<tr id="row-([0-9a-f-]{36})"/g)].map(([, id]) => id!)
const rowOf = (html: string, name: string) => {
  const row = html.split('<tr id="').find((text) => text.startsWith(`row-${tiny.stayOf(name)}`))
  return row ? wordsIn(`<tr id="${row}`.split('</tr>')[0]!) : null
}
describe('the hub’s list', () => {
  test('those who are ready, longest first, with the one next thing, who owns it and how late', async () => {
    const { status, html } = await get('/list', 'Tomasz')
    expect(status).toBe(200)
    expect(wordsIn(html)).toContain('Ready and waiting Smallshire, all hospitals. Longest wait first.')
    expect(listed(html)).toEqual(
      ['Dorothy Pilkington', 'Margaret Okafor', 'Leonard Achebe', 'Amrit Gill'].map(tiny.stayOf),
    )
    expect(rowOf(html, 'Margaret Okafor')).toMatch(
      /^6 days Wed 18 Nov Margaret Okafor , 84 15 nights, 6 nationally Small Royal Elm, bed 12 Day 23 21\+ days Home with support P1 Own home in Larkfield Home care, 4 visits a day, two carers Council · brokerage Late 4 days 0 /,
    )
  })

  test('every number of the strip and every chip opens to exactly its people', async () => {
    const { html } = await get('/list', 'Tomasz')
    const boxes = [...html.matchAll(/hw-strip__number">(\d+)<[\s\S]*?href="([^"]+)"/g)]
    expect(boxes.length).toBeGreaterThan(3)
    for (const [, number, href] of boxes)
      expect([href, listed((await get(href!.replaceAll('&amp;', '&'), 'Tomasz')).html).length]).toEqual([
        href,
        Number(number),
      ])
    const chips = [
      ...html.matchAll(
        /href="([^"]+)"[^>]*>(?:(?!<\/a>)[\s\S])*?<span class="(?:hw-chip__count|hw-second)"> (\d+)</g,
      ),
    ]
    expect(chips.length).toBeGreaterThan(8)
    for (const [, href, number] of chips)
      expect([href, listed((await get(href!.replaceAll('&amp;', '&'), 'Tomasz')).html).length]).toEqual([
        href,
        Number(number),
      ])
  })

  test('sorted both ways, and the head says which', async () => {
    const names = async (sort: string) => {
      const { html } = await get(`/list?view=hub&sort=${sort}`, 'Tomasz')
      return {
        ids: listed(html),
        head: /aria-sort="(ascending|descending)"><a[^>]*>(\w+)/.exec(html)?.slice(1),
      }
    }
    const [one, other] = [await names('name'), await names('-name')]
    expect(one.head).toEqual(['ascending', 'Person'])
    expect(other.head).toEqual(['descending', 'Person'])
    expect(other.ids).toEqual(one.ids.toReversed())
    expect((await names('ready')).head).toEqual(['descending', 'Ready'])
  })

  test('nobody matches: which word emptied it, and what there is without', async () => {
    const { html } = await get('/list?view=hub&late=1&pathway=P2', 'Tomasz')
    expect(listed(html)).toEqual([])
    expect(wordsIn(html)).toMatch(
      /No one matches “Rehab bed” and “late”\. Without “Rehab bed” there (is|are) \d+\. Show the \d+/,
    )
  })

  test('the page knows the place in the journal it was made at, and tells a row’s version and person', async () => {
    const { html } = await get('/list', 'Tomasz')
    expect(html).toMatch(/<body[^>]* data-live="list" data-after="\d+" data-now="2026-11-24T/)
    expect(html).toMatch(
      /<tr id="row-[0-9a-f-]{36}" data-version="\w+" data-person="[0-9a-f-]{36}" data-wait="[0-9a-f-]{36}"/,
    )
    const versions = (text: string) =>
      [...text.matchAll(/data-version="(\w+)"/g)].map(([, version]) => version)
    expect(versions((await get('/list?view=hub&ready=1', 'Tomasz')).html)).toEqual(versions(html))
  })

  test('only what the role may do is offered', async () => {
    const can = async (who: string) => /data-can="([^"]*)"/.exec((await get('/list?view=hub', who)).html)![1]
    expect(await can('Tomasz')).toBe('done owner due chase note readiness expected wait answer')
    expect(await can('Kai')).toBe('')
  })
})

describe('a ward’s list', () => {
  test('every bed in its order, empty ones too, and those without a bed last', async () => {
    const { status, html } = await get('/list', 'Amara')
    expect(status).toBe(200)
    expect(wordsIn(html)).toContain('Elm ward, Small Royal')
    const beds = [...html.matchAll(/<tr id="(row|bed)-[^>]*><td>([^<]*)/g)].map(
      ([, kind, bed]) => `${kind} ${bed}`,
    )
    expect(beds.slice(0, 4)).toEqual(['row 1', 'row 2', 'bed 3', 'row 4'])
    expect(beds.at(-1)).toBe('row No bed')
    expect(rowOf(html, 'Margaret Okafor')).toContain('Thu 26 Nov 16 days later, 3 moves')
    expect(html).toContain(`href="/round?ward=${tiny.wardId}"`)
  })

  test('a ward that is not there is not found', async () => {
    expect((await get('/list?view=ward&ward=00000000-0000-4000-8000-000000000000', 'Amara')).status).toBe(404)
  })
})

describe('my people', () => {
  test('a care home does not learn from a list whom it is asked about', async () => {
    const { html } = await get('/list', 'Marek')
    expect(listed(html)).toEqual([])
    expect(html).not.toContain('Gill')
  })

  test('the council answers where it stands', async () => {
    const { html } = await get('/list', 'Dee')
    expect(html).toMatch(/<form method="post" action="\/waits\/[0-9a-f-]{36}\/seen" data-quick/)
    const inside = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    expect(inside.length).toBeLessThan(20_000)
  })

  test('the council’s own come first when ready and waiting for it', async () => {
    const { html } = await get('/list', 'Dee')
    expect(listed(html)[0]).toBe(tiny.stayOf('Margaret Okafor'))
  })

  test('an answer given twice is one answer', async () => {
    const { html } = await get('/list', 'Joy')
    const [, once, action] = [...html.matchAll(/name="once" value="([^"]+)" formaction="([^"]+\/done)"/g)].at(
      -1,
    )!
    const first = await web.post(action!, tiny.who('Joy'), { once: once!, back: '/list?view=mine' })
    expect([first.status, first.location]).toEqual([303, '/list?view=mine'])
    const again = await web.post(action!, tiny.who('Joy'), { once: once!, back: '/list?view=mine' })
    expect([again.status, again.location]).toEqual([303, '/list?view=mine'])
    expect((await get('/list', 'Joy')).html).not.toContain(action)
  })
})

describe('who may see', () => {
  test('a board member has no list, as a page or a file', async () => {
    expect((await get('/list', 'Judith')).status).toBe(403)
    expect((await get('/list.csv', 'Judith')).status).toBe(403)
  })

  test('a provider asks for everyone and is shown those it has a part in', async () => {
    for (const path of ['/list?view=hub', '/list.csv?view=hub', '/list?view=hub&print=1']) {
      const { html } = await get(path, 'Joy')
      expect(html).toContain('Pilkington')
      for (const name of ['Okafor', 'Mensah', 'Gill']) expect(html).not.toContain(name)
    }
    const ward = (await get(`/list?view=ward&ward=${tiny.wardId}`, 'Joy')).html
    expect(ward).toContain('Taken, by somebody whom you have no part in caring for')
    expect(ward).not.toContain('Okafor')
  })

  test('names are never in the log, the title or an address', async () => {
    const { html } = await get('/list', 'Tomasz')
    expect(/<title>([^<]*)/.exec(html)![1]).toBe('Ready and waiting - Homeward')
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href).join(' ')).not.toMatch(/okafor|999/i)
    expect(web.logged.join('\n')).toContain('opened the list')
    expect(web.logged.join('\n')).not.toMatch(/Okafor|9990041822/)
  })
})

test('HTML and formulas in a name are words', async () => {
  const personId = tiny.world.people.find((one) => one.familyName === 'Gill')!.personId
  const rename = (given: string) =>
    asViewer(db, serviceOf(tiny.systemId), null, (tx) =>
      tx.updateTable('people.person').set({ given_name: given }).where('person_id', '=', personId).execute(),
    )
  await rename('<img src=x>"&')
  const { html } = await get('/list?view=hub', 'Tomasz')
  expect(html).toContain('&lt;img src=x&gt;&quot;&amp; Gill')
  expect(html).not.toContain('<img')
  await rename('=cmd|x')
  expect((await get('/list.csv?view=hub', 'Tomasz')).html).toContain("\n'=cmd|x Gill,")
  await rename('Amrit')
})

describe('on paper and as a file', () => {
  test('black and white with what paper needs; names can be left off', async () => {
    const { html } = await get('/list?view=ward&print=1', 'Amara')
    const words = wordsIn(html)
    expect(words).toContain('Margaret Okafor')
    expect(words).toMatch(
      /Tue 24 Nov 2026, \d\d:\d\d\. \d+ people, 1 closed bed, \d+ empty\. \d+ ready\. \d+ late\./,
    )
    expect(words).toMatch(
      /Personal information\. Destroy by 20:00 today\. Printed by Sister Amara Blythe, Small Royal Hospital\./,
    )
    expect(words).toContain('▲ LATE 4 DAYS')
    const off = wordsIn((await get('/list?view=ward&print=1&names=off', 'Amara')).html)
    expect(off).toContain('12 M. O. 84')
    expect(off).not.toContain('Okafor')
  })

  test('the file holds the same people as the page, in the same order', async () => {
    const { html, headers } = await get('/list.csv?view=hub&ready=1', 'Tomasz')
    expect(headers.get('content-type')).toContain('text/csv')
    expect(headers.get('content-disposition')).toMatch(/filename="homeward-hub-2026-11-24-\d{4}\.csv"/)
    const lines = html.replace('\uFEFF', '').trim().split('\r\n')
    expect(lines[0]).toMatch(/^Name,Age,Hospital,Ward,Bed,/)
    expect(lines.length - 1).toBe(listed((await get('/list?view=hub&ready=1', 'Tomasz')).html).length)
    expect((await get('/list.csv?view=hub&names=off', 'Tomasz')).html).not.toContain('Okafor')
  })
})

test('all keys, for anyone', async () => {
  const { status, html } = await web.get('/keys?from=/list%3Fview%3Dmine', null)
  expect(status).toBe(200)
  expect(wordsIn(html)).toContain('Undo what you just did, for 30 seconds')
  expect(html).toContain('href="/list?view=mine"')
  expect((await web.get('/keys?from=//evil.example', null)).html).not.toContain('evil')
})
