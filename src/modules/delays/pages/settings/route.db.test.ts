import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../../test/support/given.ts'
import { type Staff, staffOf } from '../../../../../test/support/margaret.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { Temporal } from '../../../../platform/time.ts'
import { changeSettings } from '../../actions/change-settings.ts'
import { parts } from '../../parts.ts'
import { settingChanges, settingsOf } from '../../queries/settings.ts'
import { countRules, editionById, editions } from '../../rules/editions.ts'
import { adultsOf, usualPlaceSettings } from '../../rules/place-settings.ts'
import { typedOf } from './form.ts'

const db = await testDatabase()
const web = testWeb(db, [parts])
let place: Place
let staff: Staff
let administrator: Viewer

beforeAll(async () => {
  place = await smallPlace(db)
  staff = await staffOf(place)
  administrator = await place.staff('administrator', 'hub', 'Ravi Lal')
})

const settings = (at?: Temporal.Instant) =>
  asViewer(db, staff.nurse, null, (tx) => settingsOf(tx, place.systemId, at), 'read')
const changes = () => asViewer(db, administrator, null, (tx) => settingChanges(tx, place.systemId), 'read')
const form = async (more: Record<string, string | string[]> = {}) => {
  const sent: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(typedOf(await settings())))
    sent[name] = name.startsWith('matrix-') ? value.split(',') : value
  return { ...sent, why: 'The partners agreed it on 3 November', ...more }
}
const save = async (more: Record<string, string | string[]>) =>
  web.post('/delays/settings', administrator, await form(more))

describe('how a place counts', () => {
  test('the usual holds until somebody chooses, and choosing the same is no change', async () => {
    expect(await settings()).toEqual(usualPlaceSettings)
    const page = wordsIn((await web.get('/delays/settings', administrator)).html)
    expect(page).toContain('Nothing was changed yet')
    expect(page).toContain('From memory, not official')
    const same = await save({})
    expect(same.status).toBe(422)
    expect(wordsIn(same.html)).toContain('these settings hold already')
  })

  test('a change holds from then on, keeps its reason and who made it, and what held before is known', async () => {
    const before = Temporal.Now.instant()
    const council = place.organisation.council
    const sent = await save({
      countStartDay: 'yes',
      which: 'second',
      weekday: '2',
      time: '12:30',
      [`adults-${council}`]: '400 000',
      [`year-${council}`]: '2024',
      bedDayPrice: '£395.50',
      'matrix-C': ['nhs', 'social-care'],
    })
    expect([sent.status, sent.location]).toEqual([303, '/delays/settings'])
    const now = await settings()
    expect(now).toEqual({
      count: { countStartDay: true, moveEndsDelay: true },
      cutOff: { which: 'second', weekday: 2, time: '12:30' },
      populations: [{ organisationId: council, adults: 400_000, year: 2024 }],
      bedDayPrice: 395.5,
      corrections: {
        matrix: [{ reason: 'C', party: 'social care', allowed: true }],
        usual: [],
        acuteReasons: null,
      },
    })
    expect([adultsOf(now, council), adultsOf(now, 'nobody')]).toEqual([400_000, null])
    expect(await settings(before)).toEqual(usualPlaceSettings)
    expect(await changes()).toMatchObject([
      { setBy: 'Ravi Lal', why: 'The partners agreed it on 3 November', settings: now },
    ])
    const page = wordsIn((await web.get('/delays/settings', administrator)).html)
    expect(page).toContain('The partners agreed it on 3 November')
    expect(page).toContain('the second Tuesday of the next month, 12:30')
    expect(page).toContain('A delayed bed day is priced at £395.50 (this place’s own price')
  })

  test('a correction taken back leaves the matrix as it came, and the newest change stands first', async () => {
    const sent = await save({ 'matrix-C': 'nhs', why: 'The table was found' })
    expect(sent.status).toBe(303)
    expect((await settings()).corrections.matrix).toEqual([])
    expect((await changes()).map((one) => one.why)).toEqual([
      'The table was found',
      'The partners agreed it on 3 November',
    ])
  })

  test('whose a wait usually is: only what differs is kept, and what holds comes back in the form', async () => {
    const sent = await save({
      'usual-awaits-0': 'family-choice',
      'usual-party-0': 'each-time',
      'usual-awaits-2': 'hospice',
      'usual-party-2': 'both',
      'usual-awaits-3': 'voluntary-help',
      'usual-party-3': 'nhs',
    })
    expect(sent.status).toBe(303)
    const { corrections } = await settings()
    expect(corrections.usual).toEqual([
      { awaits: 'family-choice', party: null },
      { awaits: 'hospice', party: 'both' },
    ])
    const { partyOf } = countRules(editionById('nights')!, undefined, corrections)
    expect(partyOf({ awaits: 'family-choice', ownerKind: 'family' })).toBeNull()
    expect(partyOf({ awaits: 'hospice', ownerKind: 'voluntary' })).toBe('both')
    const { html } = await web.get('/delays/settings', administrator)
    expect(wordsIn(html)).toContain('Family to choose, decided each time; Hospice place, both')
    expect(html).toMatch(/<select[^>]*id="usual-awaits-1"[^]*?<option value="hospice" selected/)
    expect(html).toContain('id="usual-awaits-4"')
    expect((await save({ 'usual-awaits-0': '', 'usual-party-0': '' })).status).toBe(303)
    expect((await settings()).corrections.usual).toEqual([{ awaits: 'hospice', party: 'both' }])
  })

  test('half an exception, or the same twice, is said beside its field', async () => {
    const sent = await save({
      'usual-awaits-1': 'hospice',
      'usual-party-1': 'nhs',
      'usual-awaits-2': 'key-safe',
      'usual-party-3': 'both',
    })
    expect(sent.status).toBe(422)
    for (const field of ['usual-awaits-1', 'usual-party-2', 'usual-awaits-3'])
      expect(sent.html).toContain(`href="#${field}"`)
    expect((await settings()).corrections.usual).toEqual([{ awaits: 'hospice', party: 'both' }])
    expect((await save({ 'usual-awaits-0': '', 'usual-party-0': '' })).status).toBe(303)
  })

  test('what cannot be is said beside its field, and nothing changes', async () => {
    const held = await settings()
    const council = place.organisation.council
    const sent = await save({
      why: ' ',
      time: '25:00',
      [`adults-${council}`]: 'many',
      [`year-${council}`]: '24',
      'matrix-A': ['both'],
    })
    expect(sent.status).toBe(422)
    for (const field of ['why', 'time', `adults-${council}`, `year-${council}`])
      expect(sent.html).toContain(`href="#${field}"`)
    expect(sent.html).toContain('value="many"')
    expect(await settings()).toEqual(held)
  })

  test('only an administrator may, in the page, in the action and in the database', async () => {
    expect((await web.get('/delays/settings', staff.nurse)).status).toBe(403)
    const asked = { by: staff.nurse, settings: usualPlaceSettings, why: 'I would like to' }
    const answer = await asViewer(db, staff.nurse, null, (tx) => changeSettings(tx, asked))
    expect(isRefusal(answer) && answer.refused).toBe('not-allowed')
    const past = asViewer(db, staff.nurse, null, (tx) =>
      changeSettings(tx, { ...asked, by: { ...staff.nurse, role: 'administrator' } }),
    )
    await expect(past).rejects.toThrow(/row-level security/)
  })
})

describe('the rules', () => {
  test('every edition is listed with its source, and opens', async () => {
    const all = await web.get('/rules', staff.manager)
    expect(all.status).toBe(200)
    for (const { id, source } of editions) {
      expect(all.html).toContain(`href="/rules/${id}"`)
      expect(wordsIn(all.html)).toContain(source)
      expect((await web.get(`/rules/${id}`, staff.manager)).status).toBe(200)
    }
    expect(wordsIn(all.html)).toContain('None of this is official')
  })

  test('an edition shows labels, our waits, the matrix with what is from memory, and the settings in force', async () => {
    const words = wordsIn((await web.get('/rules/dtoc-beds', staff.nurse)).html)
    for (const said of [
      '1 April 2017 to 29 February 2020',
      'Awaiting nursing home placement or availability DII',
      'Nursing home place to be found',
      'No code in this list for: Medicines to take home',
      'From memory: our own, not official',
      'The day a delay starts is counted (this place’s choice).',
      'The acute discharge SitRep (from 8 April 2020)',
    ])
      expect(words).toContain(said)
    const own = wordsIn((await web.get('/rules/nights', staff.nurse)).html)
    expect(own).toContain('It is not a national figure')
    expect((await web.get('/rules/no-such', staff.nurse)).status).toBe(404)
  })

  test('only an administrator is offered to change how the place counts', async () => {
    expect((await web.get('/rules', administrator)).html).toContain('href="/delays/settings"')
    expect((await web.get('/rules', staff.nurse)).html).not.toContain('href="/delays/settings"')
  })
})
