import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { forecastParts } from '../../../test/support/forecast.ts'
import { root } from '../../../test/support/root.ts'
import { loadTiny } from '../../../test/support/tiny.ts'
import { testWeb, wordsIn } from '../../../test/support/web.ts'
import { readCsv } from '../../edges/files/csv.ts'
import { Pool } from '../../edges/simulate/pool.ts'
import { readKept } from '../../edges/simulate/read-scenario.ts'
import type { Viewer } from '../../platform/db/viewer.ts'
import { newId } from '../../platform/ids.ts'
import { isRefusal } from '../../platform/outcome.ts'
import { Temporal } from '../../platform/time.ts'
import { parts as plans } from '../plans/parts.ts'
import { type Runs, runNext } from './actions/run-asked.ts'

// The tiny place is asked at 08:12 on Tuesday 24 November 2026. Its people are few; its admissions come from a file.

const db = await testDatabase()
const web = testWeb(db, [forecastParts, plans])
let analyst: Viewer
let hub: Viewer
let social: Viewer
let ward: Viewer
let systemId: string

beforeAll(async () => {
  const world = await loadTiny(db)
  analyst = world.who('Kai')
  hub = world.who('Tomasz')
  social = world.who('Dee Osei')
  ward = world.who('Amara')
  systemId = world.systemId
}, 60_000)

const send = (path: string, viewer: Viewer, fields: Record<string, string>) =>
  web.post(path, viewer, { once: newId(), ...fields })
const words = async (path: string, viewer: Viewer) => wordsIn((await web.get(path, viewer)).html)
const csvOf = async (path: string, viewer: Viewer) => {
  const csv = readCsv(new TextEncoder().encode((await web.get(path, viewer)).html))
  if (isRefusal(csv)) throw new Error(csv.because)
  return csv.rows.map(({ cells }) => cells)
}

async function loadAdmissions(days: number) {
  const loadId = newId()
  const last = Temporal.PlainDate.from('2026-11-23')
  await db.asOwner(async (client) => {
    await client.query(
      `insert into measures.load (system_id, load_id, file_name, source, figures) values ($1, $2, 'days.csv', 'A test', $3)`,
      [systemId, loadId, days],
    )
    for (let i = 0; i < days; i++) {
      const date = last.subtract({ days: days - 1 - i })
      await client.query(
        `insert into measures.figure (system_id, load_id, line, measure, sliced_by, step, from_date, to_date, numerator, value)
          values ($1, $2, $3, 'admissions', 'whole', 'day', $4, $4, $5, $5)`,
        [systemId, loadId, i + 2, date.toString(), 20 + ((i * 37) % 7)],
      )
    }
  })
}

async function promise(month: string, value: number) {
  const id = newId()
  await db.asOwner(async (client) => {
    await client.query(
      `insert into measures.trajectory (system_id, trajectory_id, measure, sliced_by, slice_key, phase, source)
        values ($1, $2, 'delayed-days', 'whole', '', '', 'A test')`,
      [systemId, id],
    )
    await client.query(
      `insert into measures.target (system_id, trajectory_id, month, value) values ($1, $2, $3, $4)`,
      [systemId, id, month, value],
    )
  })
}

describe('the balance', () => {
  test('too little is known: it says what is missing, and has no figure', async () => {
    const said = await words('/forecast/balance', hub)
    expect(said).toMatch(/No balance can be worked out yet Ready people are counted by pathway for \d+ days/)
    expect(said).not.toMatch(/±/)
    expect((await web.get('/forecast/balance.csv', hub)).status).toBe(409)
    expect((await send('/forecast/balance/keep', hub, {})).status).toBe(409)
  })

  test('shares are set with their source; words in a box are asked again', async () => {
    await loadAdmissions(120)
    const wrong = await send('/forecast/shares', analyst, { P0: 'most', P1: '9', P2: '4', P3: '2' })
    expect(wrong.status).toBe(422)
    expect(wordsIn(wrong.html)).toMatch(/Enter a number from 0 to 100/)
    expect(wordsIn(wrong.html)).toMatch(/Say where the figures are from/)
    const set = { P0: '80', P1: '9', P2: '4', P3: '2', source: 'our figure' }
    expect((await send('/forecast/shares', social, set)).status).toBe(403)
    expect((await send('/forecast/shares', analyst, { ...set, P0: '90' })).status).toBe(422)
    expect((await send('/forecast/shares', analyst, set)).location).toBe('/forecast/balance')
  })

  test('without a trajectory: what keeps as many waiting, with its band, and that nothing is promised', async () => {
    const said = await words('/forecast/balance', social)
    expect(said).toMatch(
      /The rest of November 2026: [\d.]+ (± [\d.]+|\([\d.]+ to [\d.]+\)) people must leave a day/,
    )
    expect(said).toMatch(/Nothing is promised of delayed days for it/)
    expect(said).toMatch(/No trajectory of delayed days is set for the whole place/)
    expect(said).toMatch(
      /80\.0% of those admitted, which was set, not measured, and is no official figure \(source: our figure\)/,
    )
    expect(said).not.toMatch(/Keep today/)
  })

  test('with one: what meets it, and each month ahead in the file', async () => {
    await promise('2026-11-01', 300)
    await promise('2026-12-01', 250)
    const said = await words('/forecast/balance?month=2026-12', hub)
    expect(said).toMatch(/December 2026, 31 days/)
    expect(said).toMatch(/250 delayed days are promised for December 2026/)
    const rows = await csvOf('/forecast/balance.csv', hub)
    expect(rows).toHaveLength(13 * 5)
    expect(rows[0]).toMatchObject({ month: '2026-11', from: '2026-11-24', days: '7', pathway: 'P0' })
    for (const row of rows) {
      expect(Number(row['keep high 80'])).toBeGreaterThan(Number(row['keep low 80']))
      if (row['meet a day']) expect(Number(row['meet high 80'])).toBeGreaterThan(Number(row['meet low 80']))
    }
    expect(rows.filter((row) => row['meet a day'])).toHaveLength(10)
    expect((await web.get('/forecast/balance?month=2031-01', hub)).status).toBe(404)
  })

  test('a prediction is kept as it is known, by who keeps scenarios', async () => {
    expect((await send('/forecast/balance/keep', social, {})).status).toBe(403)
    expect((await send('/forecast/balance/keep', hub, {})).said).toMatch(/Kept/)
    const said = await words('/forecast/balance', hub)
    expect(said).toMatch(/Kept as it was known then: Today 08:1\d by Tomasz Nowak/)
    expect(said).toMatch(/No month of a kept prediction is over yet/)
  })

  test('a month of an earlier prediction that is over stands beside what happened', async () => {
    await db.asOwner((client) =>
      client.query(`update forecast.prediction set made_on = '2026-10-01',
        content = jsonb_set(jsonb_set(content, '{months,0,month}', '"2026-10-01"'), '{months,0,days}', '31')`),
    )
    const said = await words('/forecast/balance', hub)
    expect(said).toMatch(/October 2026 as predicted on 1 October 2026/)
    expect(said).toMatch(
      /P1 [\d.]+ (± [\d.]+|\([\d.]+ to [\d.]+\)) (not recorded|[\d.]+) (not recorded|yes|no)/,
    )
  })

  test('a ward has no such page', async () => {
    expect((await web.get('/forecast/balance', ward)).status).toBe(403)
  })
})

describe('the next ten days', () => {
  test('ten days of each pathway that has places, with bands and the chance of falling short', async () => {
    const said = await words('/forecast/ahead', hub)
    expect(said).toContain('Free already: today what is free now')
    expect(said).toMatch(/The next ten days/)
    const rows = await csvOf('/forecast/ahead.csv', hub)
    const pathways = [...new Set(rows.map(({ pathway }) => pathway))]
    expect(pathways).toContain('P1')
    expect(rows).toHaveLength(10 * pathways.length)
    expect(rows[0]!.date).toBe('2026-11-24')
    for (const row of rows) {
      const chance = Number(row['chance of falling short'])
      expect(chance).toBeGreaterThanOrEqual(0)
      expect(chance).toBeLessThanOrEqual(1)
      expect(Number(row['without high 80'])).toBeGreaterThanOrEqual(Number(row['without low 80']))
    }
  })
})

describe('how much, and what it costs', () => {
  const winter = readFileSync(`${root}/examples/scenarios/winter.json`, 'utf8')
  const few: Runs = (model, asked) => new Pool(1).run(model, { ...asked, replications: 4 })
  let scenarioId: string
  let answered: string

  test('costs are set by the lever, and say where they are from', async () => {
    const { location } = await send('/forecast/scenarios', analyst, { scenario: winter })
    scenarioId = new URLSearchParams(location!.split('?')[1]).get('scenario')!
    const path = `/forecast/costs?scenario=${scenarioId}`
    expect((await send(path, social, { source: 'x' })).status).toBe(403)
    const wrong = await send(path, analyst, { 'cost-p3': 'dear', source: 'our figure' })
    expect(wordsIn(wrong.html)).toMatch(/Enter pounds, like 205 or 24\.50/)
    const set = { 'cost-p3': '205', 'delayed-day': '395', source: 'our figure' }
    expect((await send(path, analyst, set)).status).toBe(303)
    expect(await words(path, analyst)).toMatch(/a place, a day; now £205, our figure/)
  })

  test('what if says what the change costs, and what nobody has priced', async () => {
    const ask = async (fields: Record<string, string>) => {
      const { location } = await send(`/forecast/what-if?scenario=${scenarioId}`, social, fields)
      await runNext(db, few, 'test')
      return words(location!.replace('#answer', ''), social)
    }
    expect(await ask({ p3: '90' })).toMatch(/It costs £551,040.*£205 a place, a day our figure £551,040/)
    expect(await ask({ s2: '74' })).toMatch(/What it costs is not known: no cost is set of Home care: starts/)
  })

  test.each<[string, Record<string, string>, RegExp]>([
    ['no target', { 'most-p3': '4', 'pounds-p3': '205' }, /Enter how many people at most/],
    ['nothing that may move', { waiting: '30' }, /Say of at least one thing/],
    ['no price', { waiting: '30', 'most-p3': '4' }, /Enter what one more costs/],
    ['part of a bed', { waiting: '30', 'most-p3': '4.5', 'pounds-p3': '205' }, /Enter a whole number/],
    [
      'a chance of nothing',
      { waiting: '30', chance: '5', 'most-p3': '4', 'pounds-p3': '1' },
      /from 50 to 99/,
    ],
    [
      'quicker than at once',
      { waiting: '30', 'most-d4': '20', 'pounds-d4': '1' },
      /quicker by less than that/,
    ],
  ])('a search with %s is asked again', async (_, fields, why) => {
    const asked = { station: 'Acute', chance: '80', ...fields }
    const { status, html } = await send(`/forecast/how-much?scenario=${scenarioId}`, social, asked)
    expect(status).toBe(422)
    expect(wordsIn(html)).toMatch(why)
  })

  test('a search runs in the background and answers in a sentence, a curve and a table', async () => {
    const { location } = await send(`/forecast/how-much?scenario=${scenarioId}`, social, {
      station: 'Acute',
      waiting: '40',
      chance: '75',
      'most-p3': '30',
      'pounds-p3': '205',
      'most-s2': '30',
      'pounds-s2': '600',
    })
    answered = location!.replace('#answer', '')
    expect(await words(answered, social)).toMatch(/It waits its turn/)
    expect(await runNext(db, few, 'test')).toBe(true)
    const said = await words(answered, hub)
    expect(said).toMatch(/at most 3,360 delayed days at Acute in 84 days \(40 a day\) in 75 of 100 runs/)
    expect(said).toMatch(/\d of 4 runs \(\d+ to \d+ of 100\)/)
    expect(said).toMatch(/Use it in a plan/)
    expect(await words('/forecast/how-much', hub)).toMatch(/Asked before.*at most 40 people waiting/)
  }, 60_000)

  test('of the place as it is: it is kept as it was, and prices hold for it under its name', async () => {
    const priced = { 'cost-p0': '480', source: 'our figure' }
    expect((await send('/forecast/costs?scenario=today', analyst, priced)).status).toBe(303)
    expect((await web.get('/forecast/how-much', social)).html).toMatch(
      /name="pounds-p0"[^>]*value="480"|value="480"[^>]*name="pounds-p0"/,
    )
    const { status, location } = await send('/forecast/how-much', social, {
      station: 'Small Royal',
      waiting: '9',
      chance: '75',
      'most-p0': '4',
      'pounds-p0': '480',
    })
    expect(status).toBe(303)
    expect(await runNext(db, few, 'test')).toBe(true)
    const said = await words(location!.replace('#answer', ''), hub)
    expect(said).toMatch(/This place, today/)
    expect(said).toMatch(/delayed days at Small Royal in \d+ days \(9 a day\) in 75 of 100 runs/)
  }, 60_000)

  test('it can be stopped, and is then never run', async () => {
    const { location } = await send(`/forecast/how-much?scenario=${scenarioId}`, hub, {
      station: 'Acute',
      waiting: '20',
      chance: '80',
      'most-p3': '4',
      'pounds-p3': '205',
    })
    const at = location!.replace('#answer', '')
    expect((await send(`${at}/stop`, hub, {})).said).toBe('Stopped.')
    expect(await runNext(db, few, 'test')).toBe(false)
    expect(await words(at, hub)).toMatch(/It was stopped before it was done/)
  })

  test('kept as files: a spreadsheet, a PDF, and the scenario that runs again', async () => {
    const ods = await web.get(`${answered}/ods`, social)
    expect(ods.headers.get('content-type')).toMatch(/opendocument\.spreadsheet/)
    expect((await web.get(`${answered}/pdf`, social)).headers.get('content-type')).toMatch(/pdf/)
    const again = readKept((await web.get(`${answered}/scenario`, social)).html)
    expect('scenario' in again && again.scenario.name).toBe('A winter in one place')
  })

  test('a question of an older version of its scenario is still among those asked before', async () => {
    const { location } = await send('/forecast/scenarios', analyst, { scenario: winter })
    const said = await words(location!, hub)
    expect(said).toMatch(/version 2/)
    expect(said).toMatch(
      /Asked before, side by side.*Community beds: places 58 to 90 A winter in one place, version 1 [+−]?[\d,.]+ ± [\d,.]+ £551,040/,
    )
  })

  test('an answer is used in a plan: the form is filled in, and the part leads back to the answer', async () => {
    expect((await web.get(`${answered}/plan`, social)).status).toBe(403)
    expect(await words(`${answered}/plan`, analyst)).toMatch(/No plan is kept here yet/)
    const begun = await send('/plans/new', analyst, {
      title: 'Winter plan',
      kind: 'winter plan',
      'from-day': '1',
      'from-month': '10',
      'from-year': '2026',
      'to-day': '31',
      'to-month': '3',
      'to-year': '2027',
    })
    const plan = begun.location!
    await send(`${plan}/parts/scheme/new`, analyst, { ref: 'S1', name: 'More community beds' })
    const { html } = await web.get(`${answered}/plan`, analyst)
    expect(wordsIn(html)).toMatch(/Scheme S1: More community beds no answer yet Use it here/)
    const change = /href="([^"]*\/change\?[^"]*)"/.exec(html)![1]!.replaceAll('&amp;', '&')
    const form = await web.get(change, analyst)
    expect(form.html).toContain(`value="${answered}"`)
    expect(form.html).toMatch(/delayed days fewer in 84 days/)
    expect(form.html).toMatch(/name="change"[^>]*value="-\d+"|value="-\d+"[^>]*name="change"/)
    const openedOn = /name="openedOn" value="([^"]+)"/.exec(form.html)![1]!
    const saved = await send(change.split('?')[0]!, analyst, {
      openedOn,
      name: 'More community beds',
      from: '2026-12',
      because: 'Forecast',
      becauseAt: answered,
      measure: 'delayed-days',
      'measure-step': 'month',
      change: '-120',
    })
    expect(saved.status).toBe(303)
    const part = change.split('/change?')[0]!
    expect((await web.get(part, hub)).html).toContain(`<a href="${answered}">Open the answer</a>`)
    expect(await words(`${answered}/plan`, analyst)).toMatch(/More community beds this answer/)
    // Whoever may see the answer sees where it is used.
    expect((await web.get(answered, hub)).html).toContain(
      `<a href="${part}">Scheme S1: More community beds</a>`,
    )
    const outside = { openedOn: newId(), name: 'x', becauseAt: 'https://elsewhere.example/' }
    expect((await send(change.split('?')[0]!, analyst, outside)).status).toBe(422)
  })
})
