import { beforeAll, describe, expect, test } from 'vitest'
import { type Caring, caring, does, instant, ok } from '../../../../../../test/support/discharge.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../../../test/support/web.ts'
import { readCsv } from '../../../../../edges/files/csv.ts'
import { asViewer } from '../../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../../platform/db/viewer.ts'
import { openWait, recordCriteria } from '../../../../discharge/index.ts'
import { makeReturn } from '../../../actions/make-return.ts'
import { parts } from '../../../parts.ts'
import { settingChanges, settingsOf } from '../../../queries/settings.ts'
import { readPeriod } from '../../../rules/returns/period.ts'

const address = '/delays/reasons'
const waits = '/delays/reasons-by-wait'
const away = '/delays/reasons-away'
const therapy = 'Hospital process – Awaiting therapy review of need for supported discharge'
const medicines = 'Hospital process – Awaiting medicines to take home'
const heads = 'Period,Level,Region,ICB,Org Code,Org Name,Metric,Metric Type,Metric Group,Value'
const line = (metric: string, group = 'Delay reason LOS 7+') =>
  `01/08/2026,Provider,North,ICB,RXX,Trust,"${metric}",Count,${group},4`
const file = (...lines: string[]) => [heads, ...lines].join('\r\n')

let here: Caring
let web: TestWeb
let administrator: Viewer

beforeAll(async () => {
  here = await caring()
  web = testWeb(here.db, [parts])
  administrator = await here.place.staff('administrator', 'hub', 'Ravi Lal')
})

const loaded = () =>
  asViewer(here.db, administrator, null, (tx) => settingsOf(tx, here.place.systemId), 'read').then(
    (settings) => settings.corrections.acuteReasons,
  )
const load = (csv: string, more: Record<string, string> = {}) =>
  web.post(address, administrator, { csv, file: 'ADSR-August-2026.csv', why: 'The August file', ...more })

describe('the reasons of the acute discharge SitRep', () => {
  test('until they are loaded the page says what is printed, and there is nothing to choose', async () => {
    const words = wordsIn((await web.get(address, administrator)).html)
    expect(words).toContain('NHS England’s list is not loaded yet')
    expect(words).toContain('31 of 37 reasons, 7 of them with the full label')
    const early = await web.get(waits, administrator)
    expect([early.status, early.location]).toEqual([303, address])
    expect(wordsIn((await web.get('/delays/settings', administrator)).html)).toContain('31 of 37 reasons')
  })

  test('with one wrong row nothing is loaded, and row, column and remedy are named', async () => {
    const sent = await load(file(line(therapy), line(''), `${line(medicines)},one,too,many`))
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('href="#csv"')
    const words = wordsIn(sent.html)
    expect(words).toContain('Row 3, Metric: is empty: fill in the reason as NHS England prints it.')
    expect(words).toContain('Row 4: has 13 cells')
    expect(sent.html).toContain('Awaiting therapy review')
    expect(await loaded()).toBeNull()
  })

  test.each([
    [{ csv: 'a,b\n1,2' }, 'csv', 'no column Period, Metric, Metric Group'],
    [{ csv: '' }, 'csv', 'The file is empty'],
    [{ file: ' ' }, 'file', 'Write what the file is called'],
    [{ why: '' }, 'why', 'Say why'],
  ])('%j is refused beside its field', async (more, field, words) => {
    const sent = await load(file(line(therapy)), more)
    expect([sent.status, sent.html.includes(`href="#${field}"`)]).toEqual([422, true])
    expect(wordsIn(sent.html)).toContain(words)
    expect(await loaded()).toBeNull()
  })

  test('a file is loaded with its name, period and reason, and a wait has a label only where it is ours', async () => {
    const cost = line(medicines, 'Delay reason LOS 7+ cost')
    const sent = await load(file(line('Core item', 'Core'), line(therapy), line(medicines), cost))
    expect([sent.status, sent.location]).toEqual([303, address])
    expect(sent.said).toMatch(/^2 reasons of 01\/08\/2026 are loaded\. The list is said to have 37/)
    expect(await loaded()).toEqual({
      file: 'ADSR-August-2026.csv',
      period: '01/08/2026',
      labels: [therapy, medicines],
      choices: [],
    })
    const { html } = await web.get(waits, administrator)
    const chosen = (awaits: string) =>
      /<option value="([^"]*)" selected/.exec(
        new RegExp(`<select[^>]*id="wait-${awaits}"[\\s\\S]*?</select>`).exec(html)![0],
      )?.[1] ?? ''
    expect([chosen('therapy-assessment'), chosen('medicines')]).toEqual([therapy, ''])
    const settings = wordsIn((await web.get('/delays/settings', administrator)).html)
    expect(settings).toContain('2 reasons from NHS England’s file ADSR-August-2026.csv (01/08/2026)')
    const rules = wordsIn((await web.get('/rules/acute-sitrep-2025', administrator)).html)
    expect(rules).toContain(medicines)
    expect(rules).toContain('which this place loaded')
  })

  test('the same file again changes nothing', async () => {
    const sent = await load(file(line(therapy), line(medicines)))
    expect([sent.status, wordsIn(sent.html).includes('Nothing was changed')]).toEqual([422, true])
  })

  test('the return of the acute trust prints the labels; a wait without one is counted apart', async () => {
    const { place, db } = here
    const noon = instant('2026-11-05T12:00:00Z')
    for (const awaits of ['therapy-assessment', 'medicines'] as const) {
      const stayId = await here.someone()
      await here.sayYes(stayId, 48)
      ok(await does(db, here.ward, noon, (tx, about) => recordCriteria(tx, { ...about, stayId, met: [] })))
      ok(
        await does(db, here.ward, noon, (tx, about) =>
          openWait(tx, { ...about, stayId, awaits, ownerOrganisationId: place.organisation.trust }),
        ),
      )
    }
    expect(await printed()).toEqual([
      [therapy, '1'],
      ['No reason recorded, or none that the list has (Homeward)', '1'],
    ])
  })

  test('a label that is chosen for a wait is printed from then on', async () => {
    const why = 'Agreed with the discharge lead'
    const wrong = await web.post(waits, administrator, { why, 'wait-medicines': 'Something else' })
    expect([wrong.status, wrong.html.includes('href="#wait-medicines"')]).toEqual([422, true])
    const form = { why, 'wait-therapy-assessment': therapy, 'wait-medicines': medicines }
    expect((await web.post(waits, administrator, form)).status).toBe(303)
    expect((await loaded())!.choices).toEqual([{ awaits: 'medicines', label: medicines }])
    expect(await printed()).toEqual([
      [therapy, '1'],
      [medicines, '1'],
    ])
    const page = wordsIn((await web.get('/delays/settings', administrator)).html)
    expect(page).toContain(why)
    expect(page).toContain('1 of our waits given another')
  })

  test('a later file keeps the choices it has a label for, and names the ones it lost', async () => {
    const kept = await load(file(line(therapy), line(medicines), line('Capacity – Equipment')))
    expect(kept.said).not.toContain('No longer')
    expect((await loaded())!.choices).toEqual([{ awaits: 'medicines', label: medicines }])
    const lost = await load(file(line(therapy)))
    expect(lost.said).toContain(`No longer in the list, and chosen before: ${medicines}.`)
    expect((await loaded())!.choices).toEqual([])
    const said = await asViewer(here.db, administrator, null, (tx) => settingChanges(tx, here.place.systemId))
    expect(said).toHaveLength(4)
  })

  test('a list that was wrong is taken away, with why; it and the reason stay in the changes', async () => {
    const form = wordsIn((await web.get(away, administrator)).html)
    expect(form).toContain('1 reason, from ADSR-August-2026.csv')
    const bare = await web.post(away, administrator, { why: ' ' })
    expect([bare.status, bare.html.includes('href="#why"')]).toEqual([422, true])
    expect(await loaded()).not.toBeNull()
    const gone = await web.post(away, administrator, { why: 'It was the file of another month' })
    expect([gone.status, gone.location]).toEqual([303, address])
    expect(await loaded()).toBeNull()
    expect(wordsIn((await web.get(address, administrator)).html)).toContain('list is not loaded yet')
    expect(wordsIn((await web.get('/rules/acute-sitrep-2025', administrator)).html)).not.toContain(
      'which this place loaded',
    )
    const changes = wordsIn((await web.get('/delays/settings', administrator)).html)
    expect(changes).toContain('It was the file of another month')
    expect(changes).toContain('ADSR-August-2026.csv')
    expect(wordsIn((await web.get(away, administrator)).html)).toContain('No list of reasons is loaded')
    expect((await web.post(away, administrator, { why: 'again' })).status).toBe(409)
  })

  test('nobody else opens or changes it', async () => {
    for (const path of [address, waits, away]) {
      expect((await web.get(path, here.ward)).status).toBe(403)
      expect((await web.post(path, here.ward, { csv: file(line(therapy)) })).status).toBe(403)
    }
  })
})

/** The lines of reasons in the CSV of a newly made return: label and people. */
async function printed() {
  const { place, db, ward } = here
  const organisationId = place.organisation.trust
  const now = instant('2026-11-24T09:00:00Z')
  const period = ok(readPeriod('acute-sitrep', '2026-11-23'))
  ok(
    await does(db, ward, now, (tx) =>
      makeReturn(tx, { by: ward, now, series: 'acute-sitrep', organisationId, period }),
    ),
  )
  const { html } = await web.get(`/returns/acute-sitrep/${organisationId}/2026-11-23.csv`, ward)
  return ok(readCsv(Buffer.from(html)))
    .rows.filter(({ cells }) => cells['Metric Group'] === 'Delay reason LOS 7+')
    .map(({ cells }) => [cells.Metric, cells.Value])
}
