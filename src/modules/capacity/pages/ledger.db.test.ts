import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { type MadeService, needing } from '../../../../test/support/needs.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../test/support/web.ts'
import type { Database } from '../../../platform/db/open.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { Temporal } from '../../../platform/time.ts'
import { parts as access } from '../../access/parts.ts'
import { linkAddress } from '../addresses.ts'
import { parts } from '../parts.ts'

let db: Database
let web: TestWeb
let place: Place
let hub: Viewer
let home: Viewer
let board: Viewer
let admin: Viewer
let make: ReturnType<typeof needing>
let kestrel: MadeService
let alder: MadeService
let orchard: MadeService
const now = Temporal.Now.instant()

beforeAll(async () => {
  db = await testDatabase()
  place = await smallPlace(db)
  make = needing(db, place)
  web = testWeb(db, [access, parts])
  hub = await place.staff('hub navigator', 'hub', 'T. Nowak')
  home = await place.staff('provider', 'home')
  board = await place.staff('board member', 'board')
  admin = await place.staff('administrator', 'trust')
  kestrel = await make.makeService(now, {
    kind: 'home care',
    of: 'community',
    name: 'Kestrel Care',
    email: 'rota@kestrel.example',
    lines: [
      { zone: '1', band: 'evening', carers: 2, free: 5 },
      { zone: '4', band: 'evening', carers: 2, free: 2 },
    ],
  })
  alder = await make.makeService(now, {
    kind: 'nursing home',
    of: 'home',
    name: 'Alder House',
    email: 'rooms@alder.example',
    free: 2,
    saidAt: now.subtract({ hours: 13 }),
  })
  orchard = await make.makeService(now, {
    kind: 'nursing home',
    of: 'home',
    name: 'Orchard Lea',
    free: 4,
    saidAt: now.subtract({ hours: 72 }),
  })
})

const line = (service: MadeService, n = 0) => service.lineIds[n]!
const rowOf = (html: string, lineId: string) =>
  new RegExp(`<tr[^>]*id="line-${lineId}"[\\s\\S]*?</tr>`).exec(html)?.[0] ?? ''
const rowWords = async (who: Viewer, lineId: string, path = '/capacity') =>
  wordsIn(rowOf((await web.get(path, who)).html, lineId))
const hidden = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  )
const mailTo = async (address: string) => {
  const { rows } = await db.asOwner((client) =>
    client.query('select subject, body from platform.mail where to_address = $1 order by written_at desc', [
      address,
    ]),
  )
  return rows as { subject: string; body: string }[]
}
const tokenIn = (body: string) => /\/still-true\/([A-Za-z0-9_-]{43})/.exec(body)![1]!

describe('the ledger', () => {
  test('a fresh figure is plain, an ageing one says so, one that has run out is struck out, unbelieved and asked for', async () => {
    const { html } = await web.get('/capacity', hub)
    expect(wordsIn(rowOf(html, line(kestrel)))).toMatch(
      /Kestrel Care.*zone 1.*5 runs.*just now|5 runs.*seconds ago/,
    )
    expect(wordsIn(rowOf(html, line(alder)))).toMatch(
      /2 rooms.*Ageing, 13 hours ago.*on a page.*Still true.*Change/,
    )
    const old = rowOf(html, line(orchard))
    expect(wordsIn(old)).toMatch(/4 rooms , not counted.*Out of date, 3 days ago/)
    expect(old).toContain('<s>4</s>')
    expect(wordsIn(html)).toContain('Care homes with nursing 2 rooms free')
    expect(wordsIn(html)).toContain('1 figure out of date')
    expect(html).toMatch(/hw-age--ageing/)
  })

  test('nobody’s role sees a button that is not theirs', async () => {
    const withButtons = async (who: Viewer) => {
      const { html } = await web.get('/capacity', who)
      return [kestrel, alder].map((service) => /Still true/.test(rowOf(html, line(service))))
    }
    expect(await withButtons(hub)).toEqual([true, true])
    expect(await withButtons(home)).toEqual([false, true])
    expect(await withButtons(board)).toEqual([false, false])
    expect(await withButtons(admin)).toEqual([false, false])
  })

  test.each([
    ['?kind=nursing+home', ['Alder House', 'Orchard Lea']],
    ['?show=old', ['Orchard Lea']],
    ['?show=free&kind=nursing+home', ['Alder House']],
    ['?zone=4', ['Kestrel Care']],
    ['?kind=spa&show=everything&band=noon', ['Kestrel Care', 'Kestrel Care', 'Alder House', 'Orchard Lea']],
  ])('%s', async (query, names) => {
    const { html } = await web.get(`/capacity${query}`, hub)
    const shown = [...html.matchAll(/<th scope="row"[^>]*>.*?<a [^>]*>([^<]+)</g)].map(([, name]) => name)
    expect(shown).toEqual(names)
  })

  test('a filter that leaves nothing says which, and how to get out of it', async () => {
    const words = wordsIn((await web.get('/capacity?kind=interim+bed', hub)).html)
    expect(words).toContain('No service matches Interim beds. Show all 4')
  })

  test('the file of the ledger names no person, and is read in again without a change', async () => {
    const got = await web.get('/capacity.csv', hub)
    expect(got.headers.get('content-disposition')).toMatch(/homeward-capacity-.*\.csv/)
    expect(got.html).toContain('Orchard Lea')
    const again = await web.post('/capacity/import', hub, { kind: 'services', csv: got.html })
    expect(again.said).toMatch(/^Taken in: 0 services added, 0 changed, \d+ unchanged, 0 lines added/)
  })
})

describe('still true, on the page', () => {
  test('one tap, an answer within the minute, and undo', async () => {
    const { html } = await web.get('/capacity', hub)
    const form = hidden(rowOf(html, line(alder)))
    const sent = await web.post(`/capacity/lines/${line(alder)}/still-true`, hub, form)
    expect(sent.status).toBe(303)
    expect(sent.said).toMatch(/^Thank you: 2 rooms, until .*\. Nobody waits for this now\.$/)
    expect(await rowWords(hub, line(alder))).toMatch(/2 rooms.*(just now|seconds ago).*on a page, T\. Nowak/)
    const undone = await web.post(sent.undo!, hub, {})
    expect(undone.said).toContain('Taken back')
    expect(await rowWords(hub, line(alder))).toContain('Ageing, 13 hours ago')
  })

  test('what was changed meanwhile is not confirmed over', async () => {
    const form = hidden(rowOf((await web.get('/capacity', hub)).html, line(kestrel)))
    await make.say(Temporal.Now.instant(), line(kestrel), 3, form.shown!)
    const sent = await web.post(`/capacity/lines/${line(kestrel)}/still-true`, hub, form)
    expect(sent.status).toBe(409)
    expect(wordsIn(sent.html)).toContain('Somebody has said a newer figure meanwhile')
    expect(await rowWords(hub, line(kestrel))).toContain('3 runs')
  })

  test('a provider says a new number of its own, and of nobody else’s', async () => {
    const at = `/capacity/lines/${line(orchard)}/figure`
    const form = await web.get(at, home)
    expect(wordsIn(form.html)).not.toContain('How do you know?')
    expect((await web.post(at, home, { ...hidden(form.html), free: 'two' })).status).toBe(422)
    const sent = await web.post(at, home, { ...hidden(form.html), free: '1', words: 'A ground-floor room' })
    expect(sent.said).toContain('Thank you: 1 room')
    expect(await rowWords(hub, line(orchard))).toMatch(/1 room.*on a page/)
    expect((await web.get(`/capacity/lines/${line(kestrel)}/figure`, home)).status).toBe(403)
  })

  test('the hub says how it knows', async () => {
    const at = `/capacity/lines/${line(orchard)}/figure`
    const form = await web.get(at, hub)
    expect(wordsIn(form.html)).toContain('How do you know?')
    await web.post(at, hub, { ...hidden(form.html), free: '2', source: 'telephone' })
    expect(await rowWords(hub, line(orchard))).toMatch(/2 rooms.*by telephone, T\. Nowak/)
  })
})

describe('ask now', () => {
  test('an e-mail with a link, once within the hour; without an address the number to ring', async () => {
    const asked = await web.post(`/capacity/services/${alder.serviceId}/ask`, hub, {})
    expect(asked.said).toMatch(/^Asked by e-mail\. The answer appears here\./)
    const [mail] = await mailTo('rooms@alder.example')
    expect(mail?.subject).toBe('Still true? What is free at Alder House')
    expect(mail?.body).toMatch(/2 rooms \(Ageing, 13 hours ago\)[\s\S]*http.*\/still-true\/[A-Za-z0-9_-]{43}/)
    expect(await rowWords(hub, line(alder))).toContain('asked just now, no answer yet')
    // Within the hour there is no second button, only whom to ring.
    const again = await web.post(`/capacity/services/${alder.serviceId}/ask`, hub, {})
    expect(again.status).toBe(409)
    expect(wordsIn(again.html)).toContain('was asked just now')
    const none = await web.post(`/capacity/services/${orchard.serviceId}/ask`, hub, {})
    expect(none.status).toBe(422)
    expect(wordsIn(none.html)).toContain('has no e-mail address')
  })

  test('providers do not ask', async () =>
    expect((await web.post(`/capacity/services/${alder.serviceId}/ask`, home, {})).status).toBe(403))

  test('ask all: those that are out of date and have an address; it says how many must be rung', async () => {
    const { serviceId } = await make.makeService(now, {
      kind: 'interim bed',
      of: 'community',
      name: 'Fern House',
      email: 'fern@fern.example',
      free: 1,
      saidAt: now.subtract({ hours: 60 }),
    })
    await make.makeService(now, { kind: 'interim bed', of: 'community', name: 'Moss House' })
    const sent = await web.post('/capacity/ask', hub, {})
    expect(sent.said).toMatch(/^Asked by e-mail\. .*1 has no e-mail address: ring them/)
    expect(await mailTo('fern@fern.example')).toHaveLength(1)
    expect((await web.post('/capacity/ask', hub, {})).said).toContain('Nobody was asked')
    expect(serviceId).toBeTruthy()
  })
})

describe('the link that needs no app, no script and no sign-in', () => {
  const ask = async (service: MadeService, address: string) => {
    await db.asOwner((client) =>
      client.query(`update access.private_link set made_at = made_at - interval '2 hours'`),
    )
    await web.post(`/capacity/services/${service.serviceId}/ask`, hub, {})
    return linkAddress(tokenIn((await mailTo(address))[0]!.body))
  }
  const forms = (html: string) =>
    [...html.matchAll(/<form [\s\S]*?<\/form>/g)].map(([form]) => ({ form, fields: hidden(form) }))
  const still = (html: string, n = 0) =>
    forms(html).filter(({ fields }) => fields.do === 'still true')[n]!.fields

  test('shows each figure, one button a line; the tap is answered within the page and counts at once', async () => {
    const at = await ask(kestrel, 'rota@kestrel.example')
    const page = await web.get(at, null)
    expect(page.status).toBe(200)
    expect(page.html).not.toContain('<script')
    expect(wordsIn(page.html)).toMatch(
      /Is this still free\? Kestrel Care.*evening, two carers, zone 1.*3 runs free.*Yes, still 3 runs.*zone 4.*2 runs free.*Yes, still 2 runs/,
    )
    const sent = await web.post(at, null, still(page.html, 1))
    expect(sent.status).toBe(303)
    const after = await web.get(sent.location!, null)
    expect(wordsIn(after.html)).toMatch(/zone 4.*Thank you: 2 runs, until/)
    expect(forms(after.html).filter(({ fields }) => fields.do === 'still true')).toHaveLength(1)
    expect(await rowWords(hub, line(kestrel, 1))).toMatch(/2 runs.*by link/)
    const twice = await web.post(at, null, still(page.html, 1))
    expect(twice.status).toBe(303)
  })

  test('several lines that all hold: one tap; what was changed meanwhile is left as it is', async () => {
    const at = await ask(kestrel, 'rota@kestrel.example')
    const page = await web.get(at, null)
    const all = forms(page.html).find(({ fields }) => fields.do === 'all')!.fields
    expect(wordsIn(page.html)).toContain('All 2 are still true')
    const shown = hidden(rowOf((await web.get('/capacity', hub)).html, line(kestrel))).shown!
    await make.say(Temporal.Now.instant(), line(kestrel), 1, shown)
    const sent = await web.post(at, null, all)
    expect(sent.location).toContain('?thanks=all')
    expect(wordsIn((await web.get(sent.location!, null)).html)).toMatch(/Thank you: 3 runs, until/)
    expect(await rowWords(hub, line(kestrel))).toMatch(/1 run.*on a page/)
    expect(await rowWords(hub, line(kestrel, 1))).toMatch(/2 runs.*by link/)
    expect((await web.post(at, null, { do: 'all', all: 'nonsense,,x y z' })).status).toBe(303)
  })

  test('another number is typed; a wrong one is said beside its box, and what was typed is kept', async () => {
    const at = await ask(kestrel, 'rota@kestrel.example')
    const change = (await web.get(at, null)).html
    const fields = forms(change).find((one) => one.fields.do === 'change')!.fields
    const box = `free-${fields.line}`
    const wrong = await web.post(at, null, { ...fields, [box]: 'none' })
    expect(wrong.status).toBe(422)
    expect(wordsIn(wrong.html)).toContain('Enter how many are free')
    expect(wrong.html).toContain('value="none"')
    expect((await web.post(at, null, { ...fields, [box]: '0' })).status).toBe(303)
    expect(await rowWords(hub, fields.line!)).toMatch(/0 runs.*by link/)
  })

  test('more rooms than there are: refused beside the box, on the tap and on the page', async () => {
    const three = await make.makeService(Temporal.Now.instant(), {
      kind: 'residential home',
      name: 'Three Elms',
      places: 3,
      free: 2,
      email: 'three@elms.example',
    })
    const at = await ask(three, 'three@elms.example')
    const { fields } = forms((await web.get(at, null)).html).find((one) => one.fields.do === 'change')!
    const wrong = await web.post(at, null, { ...fields, [`free-${line(three)}`]: '4' })
    expect(wrong.status).toBe(422)
    expect(wordsIn(wrong.html)).toContain(
      'Three Elms has 3 rooms in all, so 4 cannot be free. Enter 3 or fewer',
    )
    const figure = `/capacity/lines/${line(three)}/figure`
    const page = await web.post(figure, home, { ...hidden((await web.get(figure, home)).html), free: '4' })
    expect([page.status, wordsIn(page.html).includes('so 4 cannot be free. Enter 3 or fewer')]).toEqual([
      422,
      true,
    ])
    // A figure from before there were so few: neither tap believes it again.
    await place.as(place.service, (tx) =>
      tx
        .updateTable('capacity.service')
        .set({ places: 1 })
        .where('service_id', '=', three.serviceId)
        .execute(),
    )
    const tap = await web.post(at, null, still((await web.get(at, null)).html))
    expect([tap.status, wordsIn(tap.html).includes('so 2 cannot be free. Enter 1 or fewer')]).toEqual([
      422,
      true,
    ])
    const shown = hidden(rowOf((await web.get('/capacity', home)).html, line(three)))
    const ledgerTap = await web.post(`/capacity/lines/${line(three)}/still-true`, home, shown)
    expect([ledgerTap.status, wordsIn(ledgerTap.html).includes('Enter 1 or fewer')]).toEqual([422, true])
  })

  test('it opens its own service and no other: a line of another is refused', async () => {
    const at = await ask(kestrel, 'rota@kestrel.example')
    const sent = await web.post(at, null, { do: 'change', line: line(alder), [`free-${line(alder)}`]: '9' })
    expect(sent.status).not.toBe(303)
    expect(await rowWords(hub, line(alder))).toContain('2 rooms')
  })

  test('over: says so, and sends a new one to the address that is known', async () => {
    const at = await ask(kestrel, 'rota@kestrel.example')
    await db.asOwner((client) =>
      client.query(
        `update access.private_link set ends_at = now() - interval '1 minute', made_at = now() - interval '3 days'`,
      ),
    )
    const page = await web.get(at, null)
    expect(page.status).toBe(410)
    expect(wordsIn(page.html)).toMatch(/This link does not open This link is over.*Send me a new link/)
    const before = (await mailTo('rota@kestrel.example')).length
    const sent = await web.post(at, null, { do: 'ask again' })
    expect(wordsIn(sent.html)).toContain('A new link is on its way')
    expect(await mailTo('rota@kestrel.example')).toHaveLength(before + 1)
    const again = await web.post(at, null, { do: 'ask again' })
    expect(wordsIn(again.html)).toContain('No new link was sent')
    expect(await mailTo('rota@kestrel.example')).toHaveLength(before + 1)
  })

  test('a link nobody made', async () => {
    const page = await web.get(linkAddress('x'.repeat(43)), null)
    expect(page.status).toBe(404)
    expect(wordsIn(page.html)).toContain('This link is not known here')
    expect(wordsIn(page.html)).not.toContain('Send me a new link')
  })

  test('the token reaches no log, no journal, no other page and no other site', async () => {
    const at = await ask(kestrel, 'rota@kestrel.example')
    const token = at.split('/').at(-1)!
    const page = await web.get(at, null)
    await web.post(at, null, still(page.html))
    await web.post(at, null, { do: 'change' })
    const outside = [...page.html.matchAll(/(?:href|src|action)="([^"]+)"/g)].map(([, link]) => link!)
    expect(outside.filter((link) => /^https?:/.test(link))).toEqual([])
    expect(page.headers.get('referrer-policy')).toBe('same-origin')
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(web.logged.join('\n')).not.toContain(token)
    const kept = await db.asOwner(async (client) =>
      JSON.stringify((await client.query('select * from platform.journal')).rows),
    )
    expect(kept).not.toContain(token)
    for (const path of ['/capacity', `/capacity/services/${kestrel.serviceId}`])
      expect((await web.get(path, hub)).html).not.toContain(token)
  })
})

describe('services are added, changed and ended', () => {
  const filled = {
    service: 'Larch Court',
    organisation: '',
    kind: 'intermediate care bed',
    area: 'West',
    places: '12',
  }

  test('a form with something wrong says what, and keeps what was typed', async () => {
    const sent = await web.post('/capacity/services/new', hub, {
      ...filled,
      weight_to: 'heavy',
      email: 'nobody',
    })
    expect(sent.status).toBe(422)
    const words = wordsIn(sent.html)
    expect(words).toContain('Choose whose service it is')
    expect(words).toContain('The heaviest weight "heavy" is not a whole number')
    expect(words).toContain('is not one e-mail address')
    expect(sent.html).toContain('value="Larch Court"')
  })

  test('added with its limits, changed, a line added and ended, the service ended and brought back', async () => {
    const added = await web.post('/capacity/services/new', hub, {
      ...filled,
      organisation: place.organisation.community,
      meets: ['therapy', 'hoist'],
      target: '4',
      contact_hours: 'Mon-Fri 08:00-17:00',
      bank_holidays: 'no',
      fee_from: '900',
    })
    expect(added.status).toBe(303)
    const at = added.location!
    const words = wordsIn((await web.get(at, hub)).html)
    expect(words).toMatch(/Larch Court Beds for rehabilitation, Smallshire community/)
    expect(words).toContain('12 beds; therapy; a hoist')
    expect(words).toContain('£900 a week')
    expect(words).toContain('Monday to Friday 08:00 to 17:00')
    const form = await web.get(`${at}/change`, hub)
    expect(form.html).toContain('value="900"')
    const changed = await web.post(`${at}/change`, hub, {
      ...filled,
      organisation: place.organisation.community,
      places: '14',
      meets: 'therapy',
    })
    expect(changed.said).toBe('The service is changed.')
    expect(wordsIn((await web.get(at, hub)).html)).toContain('14 beds; therapy')
    expect((await web.post(`${at}/lines/new`, hub, { line_words: 'ground floor' })).status).toBe(303)
    expect((await web.post(`${at}/lines/new`, hub, { line_words: 'ground floor' })).status).toBe(409)
    expect((await web.post(`${at}/lines/new`, hub, { line_days: 'someday' })).status).toBe(422)
    const ends = [...(await web.get(at, hub)).html.matchAll(/\/capacity\/lines\/[0-9a-f-]+\/end/g)].map(
      ([end]) => end,
    )
    expect(ends).toHaveLength(2)
    expect((await web.get(ends[0]!, hub)).status).toBe(200)
    expect((await web.post(ends[0]!, hub, {})).status).toBe(303)
    expect((await web.post(ends[1]!, hub, {})).status).toBe(409)
    const ended = await web.post(`${at}/end`, hub, {})
    expect((await web.get(at, hub)).status).toBe(404)
    expect((await web.post(ended.undo!, hub, {})).said).toBe('The service is back.')
    expect((await web.get(at, hub)).status).toBe(200)
  })

  test('what the carers of one line can do is said on its page, stands beside it, and is no other line’s', async () => {
    const merlin = await make.makeService(now, {
      kind: 'home care',
      of: 'community',
      name: 'Merlin Care',
      limits: { meets: ['medicines'] },
      lines: [
        { zone: '4', band: 'evening', carers: 1, free: 2 },
        { zone: '4', band: 'evening', carers: 1, free: 1, skills: { languages: ['Polish'] } },
      ],
    })
    const at = `/capacity/lines/${line(merlin)}/skills`
    const service = `/capacity/services/${merlin.serviceId}`
    expect((await web.get(service, hub)).html).toContain(at)
    for (const who of [home, board]) expect((await web.get(at, who)).status).toBe(403)
    const saved = await web.post(at, hub, {
      line_languages: 'Gujarati, Hindi',
      line_carer_sexes: 'female',
      line_meets: ['medicines', 'hoist'],
    })
    expect([saved.status, saved.location]).toEqual([303, service])
    const said =
      'evening, one carer, zone 4, speaks Gujarati, Hindi, women as carers, help with medicines, a hoist'
    expect(wordsIn((await web.get(service, hub)).html)).toContain(said)
    const form = (await web.get(at, hub)).html
    expect(form).toContain('value="Gujarati; Hindi"')
    expect(form.match(/checked/g)).toHaveLength(3)
    expect((await web.get(`/capacity/lines/${line(merlin, 1)}/skills`, hub)).html).not.toContain('Gujarati;')
    const both = await web.post(at, hub, { line_languages: 'polish' })
    expect([both.status, wordsIn(both.html)]).toEqual([
      409,
      expect.stringContaining('Another line of the service says the same'),
    ])
    const cleared = await web.post(at, hub, {})
    expect(cleared.status).toBe(303)
    expect(wordsIn((await web.get(service, hub)).html)).not.toContain('Gujarati')
  })

  test('two services of one organisation do not share a name, nor two services a ward', async () => {
    const add = (more: object) =>
      web.post('/capacity/services/new', hub, {
        ...filled,
        organisation: place.organisation.trust,
        service: 'Elm beds',
        ...more,
      })
    expect((await add({ ward: place.wardId })).status).toBe(303)
    const name = await add({ service: 'ELM BEDS' })
    expect([name.status, wordsIn(name.html)]).toEqual([
      409,
      expect.stringContaining('has a service of this name already'),
    ])
    const ward = await add({ service: 'Other beds', ward: place.wardId })
    expect([ward.status, wordsIn(ward.html)]).toEqual([
      409,
      expect.stringContaining('has the beds of this ward already'),
    ])
  })

  test.each(['/capacity/services/new', '/capacity/import', '/capacity/settings'])(
    '%s is not for a provider',
    async (path) => expect((await web.get(path, home)).status).toBe(403),
  )
})

test('how long figures hold here, and a bank holiday that was announced', async () => {
  const at = '/capacity/settings'
  expect((await web.get(at, hub)).status).toBe(403)
  expect((await web.post(at, admin, { 'hours-nursing-home': '0', bankHolidays: 'Friday' })).status).toBe(422)
  const sent = await web.post(at, admin, {
    'hours-nursing-home': '200',
    bankHolidays: '2027-06-14, A day for everyone, 2027-05-31',
  })
  expect(sent.status).toBe(303)
  const page = await web.get(at, admin)
  expect(page.html).toContain('value="200"')
  expect(wordsIn(page.html)).toContain('14 June 2027: A day for everyone')
  expect(await rowWords(hub, line(alder))).not.toContain('Ageing')
  await web.post(at, admin, {})
})

describe('SHREWD Kent: wrong triggers and missing partners sap trust', () => {
  test('a partner that says nothing is shown as missing on every page and file, and never as 0', async () => {
    const silent = await make.makeService(now, {
      kind: 'step-up bed',
      of: 'community',
      name: 'Silent House',
      places: 9,
    })
    expect(await rowWords(hub, line(silent))).toMatch(/no figure/)
    expect(wordsIn((await web.get(`/capacity/services/${silent.serviceId}`, hub)).html)).toContain(
      'Nobody has said what is free of it yet',
    )
    for (const path of ['/capacity/summary', '/capacity'])
      expect(wordsIn((await web.get(path, board)).html)).not.toMatch(/Silent House [^.]*\b0 beds\b/)
    const [head, ...rows] = (await web.get('/capacity.csv', hub)).html.split('\r\n')
    const cells = rows.find((row) => row.startsWith('Silent House'))!.split(',')
    expect(cells[head!.split(',').indexOf('free')]).toBe('')
    const summary = (await web.get('/capacity/summary.csv', hub)).html.split('\r\n')
    const stepUp = summary.find((row) => row.includes('Beds to avoid an admission'))!.split(',')
    expect([stepUp[3], stepUp[7]]).toEqual(['', '1'])
  })

  test('what a figure is judged by is changed by an administrator alone, and the journal says who, when and from what', async () => {
    for (const who of [hub, home, board])
      expect((await web.post('/capacity/settings', who, { 'hours-nursing-home': '1' })).status).toBe(403)
    expect((await web.post('/capacity/settings', admin, { 'hours-nursing-home': '7' })).status).toBe(303)
    const { rows } = await db.asOwner((client) =>
      client.query(
        `select user_id, detail from platform.journal where system_id = $1 and what = 'system-changed' order by seq desc limit 1`,
        [place.systemId],
      ),
    )
    expect(rows[0].user_id).toBe(admin.userId)
    expect(JSON.stringify(rows[0].detail)).toContain('settings')
    await web.post('/capacity/settings', admin, {})
  })
})
