import { beforeAll, describe, expect, test } from 'vitest'
import { does, ok } from '../../../../../test/support/discharge.ts'
import { type Placing, placing } from '../../../../../test/support/placing.ts'
import { readPdf } from '../../../../../test/support/read-pdf.ts'
import { type Answer, type TestWeb, testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { allParts } from '../../../../main.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { newId } from '../../../../platform/ids.ts'
import { dateOf, Temporal } from '../../../../platform/time.ts'
import { decidePathway, openWait, undo } from '../../../discharge/index.ts'
import { discharge } from '../../../stays/index.ts'

let p: Placing
let web: TestWeb
const now = Temporal.Now.instant()
const soon = dateOf(now).add({ days: 10 })
const filled = {
  agreedBy: 'person',
  agreed: 'themselves, at the bedside',
  sharedWith: 'Ngozi, the daughter',
  'until-day': String(soon.day),
  'until-month': String(soon.month),
  'until-year': String(soon.year),
  wardPhone: '01632 960114',
  nightPhone: '01632 960100',
}

beforeAll(async () => {
  p = await placing()
  web = testWeb(
    p.db,
    allParts.filter(({ name }) => name !== 'web'),
  )
})

/** Somebody on the ward whose page is shared: the address of their page, and of its link. */
async function shared(as: Viewer = p.ward, form: Record<string, string> = filled) {
  const stayId = await p.someone()
  const page = `/stays/${stayId}/family`
  const answer = await web.post(page, as, { once: newId(), ...form })
  expect(answer.status).toBe(200)
  return { stayId, page, token: tokenIn(answer), link: `/family/${tokenIn(answer)}` }
}
const tokenIn = ({ html }: Answer): string => /\/family\/([A-Za-z0-9_-]{43})"/.exec(html)![1]!
const linkIdIn = (html: string): string => /\/family\/([0-9a-f-]{36})\/close/.exec(html)![1]!
const acts = <T>(by: Viewer, work: Parameters<typeof does<T>>[3]) =>
  does(p.db, by, Temporal.Now.instant(), work)
describe('sharing', () => {
  test('the ward shares, the family reads, everything stands on the record', async () => {
    const { page, link, stayId } = await shared()
    const read = await web.get(link, null)
    expect(read.status).toBe(200)
    expect(wordsIn(read.html)).toMatch(
      /For Alex and family.*When A day is not set yet.*Where The team will talk with you.*What we are waiting for.*Who to ring Elm ward 01632 960114 At night and at weekends 01632 960100.*Alex agreed to this/,
    )
    expect(read.html).toContain('href="tel:01632960114"')
    expect(read.html).not.toContain('Example')
    expect(read.html).not.toMatch(/<script|homeward\.js/)
    const record = wordsIn((await web.get(page, p.ward)).html)
    expect(record).toMatch(
      /Ngozi, the daughter ?, open until .* Alex agreed on \w+ \d+ \w+: themselves, at the bedside/,
    )
    expect(record).toMatch(/This link was made by A ward coordinator, today .* Last opened just now/)
    expect(wordsIn((await web.get(`/stays/${stayId}`, p.ward)).html)).toContain(
      'Page shared with Ngozi, the daughter',
    )
  })

  test('the same form sent twice makes one link', async () => {
    const stayId = await p.someone()
    const form = { once: newId(), ...filled }
    const page = `/stays/${stayId}/family`
    const first = await web.post(page, p.ward, form)
    const again = await web.post(page, p.ward, form)
    expect([first.status, again.status, again.location]).toEqual([200, 303, page])
    const links = await asViewer(p.db, p.place.service, null, (t) =>
      t.selectFrom('access.private_link').select('link_id').where('subject_id', '=', stayId).execute(),
    )
    expect(links).toHaveLength(1)
  })

  test.each<[string, Record<string, string>, string]>([
    ['no consent', { agreedBy: '' }, 'Choose who agreed'],
    ['how', { agreed: '  ' }, 'Enter who agreed, and how'],
    ['with whom', { sharedWith: '' }, 'Enter whom you give the link to'],
    ['no day', { 'until-day': '', 'until-month': '', 'until-year': '' }, 'Enter the last day'],
    ['no such day', { 'until-day': '31', 'until-month': '2' }, 'The last day is not a day of the calendar'],
    ['a day gone by', { 'until-year': '2020' }, 'The last day must be today or later'],
    ['too long', { 'until-year': '2099' }, 'or earlier: ask again then'],
    ['no number', { wardPhone: '' }, 'Enter the telephone number of the ward'],
    ['not a number', { nightPhone: 'the desk' }, 'Enter a telephone number'],
  ])('%s is refused, and what was typed is kept', async (_, wrong, words) => {
    const stayId = await p.someone()
    const answer = await web.post(`/stays/${stayId}/family`, p.ward, { once: newId(), ...filled, ...wrong })
    expect(answer.status).toBe(422)
    expect(wordsIn(answer.html)).toContain(words)
    if (!('sharedWith' in wrong)) expect(answer.html).toContain('Ngozi, the daughter')
  })

  test('a number that was given on this ward is not typed again', async () => {
    await shared()
    const form = await web.get(`/stays/${await p.someone()}/family`, p.ward)
    expect(form.html).toMatch(/name="wardPhone"[^>]*value="01632 960114"/)
  })

  test.each(['provider', 'board member', 'analyst'] as const)('a %s does not reach it', async (role) => {
    const { page, stayId } = await shared()
    const who = await p.place.staff(role, role === 'board member' ? 'board' : 'trust')
    for (const path of [page, `/stays/${stayId}/leaflet`, `/stays/${stayId}/leaflet.pdf`])
      expect((await web.get(path, who)).status).toBe(403)
  })

  test('a stranger to the person does not reach it', async () => {
    const { page } = await shared()
    const stranger = await p.place.staff('ward coordinator', 'community')
    expect((await web.get(page, stranger)).status).toBe(403)
    expect([403, 404]).toContain((await web.post(page, stranger, { once: newId(), ...filled })).status)
  })
})

describe('the link', () => {
  test('its token stands in no table, no log, no header and no other page', async () => {
    const { token, link, page, stayId } = await shared()
    const answers = [
      await web.get(link, null),
      await web.get(link, p.ward),
      await web.get(page, p.ward),
      await web.get(`/stays/${stayId}`, p.ward),
      await web.get(`/stays/${stayId}/leaflet`, p.ward),
    ]
    for (const { headers } of answers) expect(JSON.stringify([...headers])).not.toContain(token)
    for (const { html } of answers) expect(html).not.toContain(token)
    expect(answers[0]!.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answers[0]!.headers.get('x-robots-tag')).toContain('noindex')
    expect(answers[0]!.headers.get('cache-control')).toBe('no-store')
    expect(answers[2]!.headers.get('referrer-policy')).toBe('same-origin')
    expect(web.logged.join('\n')).not.toContain(token)
    const tables = await p.db.asOwner(async (client) => {
      const { rows } = await client.query(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
      )
      const held: string[] = []
      for (const { name } of rows) {
        const found = await client.query(`select 1 from ${name} t where t::text like $1 limit 1`, [
          `%${token}%`,
        ])
        if (found.rows.length > 0) held.push(name)
      }
      return held
    })
    expect(tables).toEqual([])
  })

  test.each(['x', 'A'.repeat(43), '../sign-in', 'a'.repeat(500)])('%s opens nothing', async (token) => {
    const answer = await web.get(`/family/${encodeURIComponent(token)}`, null)
    expect(answer.status).toBe(404)
    expect(wordsIn(answer.html)).toContain('This link is not known here')
  })

  test('a link made for something else opens no family’s page', async () => {
    const { token } = await shared()
    expect((await web.get(`/answer/${token}`, null)).status).toBe(404)
  })

  test('closed: it says so, and whom to ring, and nothing else', async () => {
    const { page, link } = await shared()
    const linkId = linkIdIn((await web.get(page, p.ward)).html)
    const closed = await web.post(`${page}/${linkId}/close`, p.ward, { once: newId() })
    expect(closed).toMatchObject({ status: 303, location: page, said: expect.stringContaining('Closed') })
    const read = await web.get(link, null)
    expect(read.status).toBe(410)
    expect(wordsIn(read.html)).toMatch(/This page is closed.*Who to ring Elm ward 01632 960114/)
    expect(read.html).not.toContain('Alex')
    expect((await web.post(`${page}/${linkId}/close`, p.ward, { once: newId() })).status).toBe(409)
    expect(wordsIn((await web.get(page, p.ward)).html)).toMatch(/Shared with nobody.*Closed: 1/)
  })

  test('a new link: the old one opens nothing', async () => {
    const { page, link } = await shared()
    const linkId = linkIdIn((await web.get(page, p.ward)).html)
    const again = await web.post(`${page}/${linkId}/again`, p.ward, { once: newId() })
    expect(again.status).toBe(200)
    expect(wordsIn(again.html)).toContain('For Ngozi, the daughter')
    expect((await web.get(link, null)).status).toBe(410)
    expect((await web.get(`/family/${tokenIn(again)}`, null)).status).toBe(200)
  })

  test('taken back by an undo: it opens nothing', async () => {
    const { stayId, link } = await shared()
    const fact = await asViewer(p.db, p.place.service, null, (t) =>
      t
        .selectFrom('discharge.fact')
        .select('fact_id')
        .where('stay_id', '=', stayId)
        .where('kind', '=', 'family-page')
        .executeTakeFirstOrThrow(),
    )
    ok(await acts(p.ward, (t, about) => undo(t, { ...about, stayId, factId: fact.fact_id })))
    expect((await web.get(link, null)).status).toBe(410)
  })

  test('its time is over', async () => {
    const { link, stayId } = await shared()
    await p.db.asOwner((client) =>
      client.query(
        `update access.private_link set ends_at = now() - interval '1 hour' where subject_id = $1`,
        [stayId],
      ),
    )
    const read = await web.get(link, null)
    expect([read.status, wordsIn(read.html)]).toEqual([
      410,
      expect.stringMatching(/that time is over.*Elm ward 01632 960114/),
    ])
  })

  const leaves = (stayId: string, method: string) =>
    acts(p.ward, (t, about) =>
      discharge(t, {
        ...about,
        stayId,
        leftAt: about.now,
        method,
        destination: method === '4' ? '79' : '19',
      }),
    )

  test('left hospital: kind words', async () => {
    const { link, stayId } = await shared()
    ok(await leaves(stayId, '1'))
    const read = await web.get(link, null)
    expect([read.status, wordsIn(read.html)]).toEqual([200, expect.stringContaining('We wish you well')])
  })

  test('died: it closes by itself and reads as any closed page', async () => {
    const [one, other] = [await shared(), await shared()]
    ok(await leaves(one.stayId, '4'))
    const linkId = linkIdIn((await web.get(other.page, p.ward)).html)
    await web.post(`${other.page}/${linkId}/close`, p.ward, { once: newId() })
    const [died, closed] = [await web.get(one.link, null), await web.get(other.link, null)]
    expect(died.status).toBe(410)
    expect(wordsIn(died.html)).toBe(wordsIn(closed.html))
  })

  test('two records made one: it rests until the ward has looked, and says nothing of why', async () => {
    const one = await shared()
    // As a merge leaves it: the stay belongs to the record that was kept.
    await p.db.asOwner(async (client) => {
      const kept = newId()
      await client.query(
        `insert into people.person (system_id, person_id, family_name, given_name) values ('small', $1, 'Keptname', 'Kit')`,
        [kept],
      )
      await client.query('update stays.stay set person_id = $1 where stay_id = $2', [kept, one.stayId])
    })
    const read = await web.get(one.link, null)
    expect(wordsIn(read.html)).toMatch(/This page is resting.*Elm ward/)
    expect(read.html).not.toMatch(/Alex|Kit/)
  })
})

describe('what it says', () => {
  test('where they go is said once they were told, and not again once it has changed', async () => {
    const { stayId, page, link } = await shared()
    const decide = (pathway: 'P1' | 'P3') =>
      acts(p.ward, (t, about) => decidePathway(t, { ...about, stayId, pathway }))
    ok(await decide('P1'))
    const where = async () => /Where (.*?) What we are/.exec(wordsIn((await web.get(link, null)).html))?.[1]
    expect(await where()).toMatch(/^The team will talk with you/)
    expect((await web.post(`${page}/told`, p.ward, { once: newId(), going: 'P3' })).status).toBe(409)
    const told = await web.post(`${page}/told`, p.ward, { once: newId(), going: 'P1' })
    expect([told.status, told.undo]).toEqual([303, expect.stringContaining('/undo')])
    expect(await where()).toBe('Home, with help.')
    ok(await decide('P3'))
    expect(await where()).toMatch(/^The team will talk with you/)
    expect(wordsIn((await web.get(page, p.ward)).html)).toContain('It has changed since Alex was told')
  })

  test('a wait that is not for the family is one more thing, whoever owns it and whatever it says', async () => {
    const { stayId, link } = await shared()
    ok(
      await acts(p.ward, (t, about) =>
        openWait(t, {
          ...about,
          stayId,
          awaits: 'safeguarding',
          words: 'Bruises seen on arrival',
          ownerOrganisationId: p.place.organisation.council,
          ownerPerson: 'Dee',
        }),
      ),
    )
    const words = wordsIn((await web.get(link, null)).html)
    expect(words).toContain('The team is sorting out one more thing')
    expect(words).not.toMatch(/safeguard|bruise|council|Dee/i)
  })

  test('the whole of it is under 50 KB, stylesheet included', async () => {
    const { link } = await shared()
    const { html } = await web.get(link, null)
    expect(Buffer.byteLength(html)).toBeLessThan(20_000)
    expect(html).toContain('/assets/phone.css')
  })
})

describe('the leaflet', () => {
  test('prints the same words, who agreed and when it was printed', async () => {
    const { stayId, link } = await shared()
    const paper = wordsIn((await web.get(`/stays/${stayId}/leaflet`, p.ward)).html)
    const page = wordsIn((await web.get(link, null)).html)
    const body = (words: string) =>
      /When .* or read it to you\./.exec(words)?.[0].replace('your private page', 'this page')
    expect(body(paper)).toBe(body(page))
    expect(paper).toMatch(/Alex agreed to this on .*Printed at \d\d:\d\d/)
  })

  test('as a tagged PDF', async () => {
    const { stayId } = await shared()
    const cookie = await web.signIn(p.ward)
    const answer = await web.app.request(`/stays/${stayId}/leaflet.pdf`, { headers: { cookie } })
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const pdf = readPdf(new Uint8Array(await answer.arrayBuffer()))
    expect(pdf.structure).toContain('Document/H1')
    expect(pdf.structure.filter((one) => one === 'Document/H2')).toHaveLength(4)
    expect(pdf.text.replace(/\s+/g, ' ')).toMatch(/Who to ring.*Elm ward: 01632 960114.*Printed on/)
  })

  test('nobody has agreed: there is none to print', async () => {
    const stayId = await p.someone()
    const answer = await web.get(`/stays/${stayId}/leaflet`, p.ward)
    expect(answer).toMatchObject({ status: 303, location: `/stays/${stayId}/family` })
  })
})
