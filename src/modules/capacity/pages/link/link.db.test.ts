import { describe, expect, test } from 'vitest'
import { ledgerPages, line } from '../../../../../test/support/ledger-pages.ts'
import { type MadeService } from '../../../../../test/support/needs.ts'
import { wordsIn } from '../../../../../test/support/web.ts'
import { Temporal } from '../../../../platform/time.ts'
import { linkAddress } from '../../addresses.ts'

const { db, web, place, hub, home, make, kestrel, alder, rowOf, rowWords, hidden, mailTo, tokenIn } =
  await ledgerPages()

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
      /Is this still free\? Kestrel Care.*evening, two carers, zone 1.*5 runs free.*Yes, still 5 runs.*zone 4.*2 runs free.*Yes, still 2 runs/,
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
