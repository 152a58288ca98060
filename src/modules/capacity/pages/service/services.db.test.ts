import { describe, expect, test } from 'vitest'
import { ledgerPages, line, now } from '../../../../../test/support/ledger-pages.ts'
import { wordsIn } from '../../../../../test/support/web.ts'

const { web, place, hub, home, board, admin, make, alder, rowWords } = await ledgerPages()

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
