import { describe, expect, test } from 'vitest'
import { ledgerPages, line, now } from '../../../../../test/support/ledger-pages.ts'
import { wordsIn } from '../../../../../test/support/web.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { Temporal } from '../../../../platform/time.ts'

const {
  db,
  web,
  place,
  hub,
  home,
  board,
  admin,
  make,
  kestrel,
  alder,
  orchard,
  rowOf,
  rowWords,
  hidden,
  mailTo,
} = await ledgerPages()

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
