import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { forecastParts } from '../../../test/support/forecast.ts'
import { root } from '../../../test/support/root.ts'
import { loadTiny } from '../../../test/support/tiny.ts'
import { testWeb, wordsIn } from '../../../test/support/web.ts'
import { Pool } from '../../edges/simulate/pool.ts'
import type { Viewer } from '../../platform/db/viewer.ts'
import { newId } from '../../platform/ids.ts'
import { RunProblem } from '../../simulation/index.ts'
import { wasAsked } from './actions/asked-here.ts'
import { type Runs, runNext } from './actions/run-asked.ts'

const db = await testDatabase()
const web = testWeb(db, [forecastParts])
const winter = readFileSync(`${root}/examples/scenarios/winter.json`, 'utf8')
let hub: Viewer
let social: Viewer
let ward: Viewer

beforeAll(async () => {
  const world = await loadTiny(db)
  hub = world.who('Tomasz')
  social = world.who('Dee Osei')
  ward = world.who('Amara')
}, 60_000)

const here: Runs = (model, asked) => new Pool(1).run(model, { ...asked, replications: 4 })
const run = () => runNext(db, here, 'test')
const send = (path: string, viewer: Viewer, fields: Record<string, string>) =>
  web.post(path, viewer, { once: newId(), ...fields })

/** Where the newest version of the example winter is asked. */
async function winterAt(): Promise<string> {
  const { html } = await web.get('/forecast/scenarios', hub)
  return /href="(\/forecast\/what-if\?scenario=[0-9a-f-]{36})"/.exec(html)![1]!
}

/** What the form of the newest scenario says of each lever, changed in some. */
async function ask(viewer: Viewer, changes: Record<string, string>): Promise<string> {
  const { location, status } = await send(await winterAt(), viewer, changes)
  expect(status).toBe(303)
  return location!.replace('#answer', '')
}

describe('a scenario', () => {
  test('none is kept: the place as it is can be asked all the same', async () => {
    expect(wordsIn((await web.get('/forecast/scenarios', hub)).html)).toMatch(/None is kept yet/)
    expect(wordsIn((await web.get('/forecast/what-if', social)).html)).toMatch(/This place, today/)
  })

  test('one that is wrong is refused whole, with where and what', async () => {
    const broken = winter.replace('"to": "Assessment", "share": 0.08', '"to": "Nowhere", "share": 0.08')
    const { status, html } = await send('/forecast/scenarios', hub, { scenario: broken })
    expect(status).toBe(422)
    expect(wordsIn(html)).toMatch(/Nothing was kept: .* wrong/)
    expect(wordsIn(html)).toMatch(/Nowhere/)
    expect(wordsIn((await web.get('/forecast/scenarios', hub)).html)).toMatch(/None is kept yet/)
  })

  test('kept, and kept again: the newer version is shown; nobody else may', async () => {
    expect((await send('/forecast/scenarios', social, { scenario: winter })).status).toBe(403)
    expect((await send('/forecast/scenarios', hub, { scenario: winter })).said).toMatch(/version 1/)
    expect((await send('/forecast/scenarios', hub, { scenario: winter })).said).toMatch(/version 2/)
    expect(wordsIn((await web.get('/forecast/scenarios', social)).html)).toMatch(
      /A winter in one place.*Version 2/,
    )
  })
})

describe('a question', () => {
  test('waits its turn, is run, and answers in a sentence with what was changed', async () => {
    const at = await ask(social, { p3: '70' })
    // The runner of this process is woken once, at the commit.
    expect([wasAsked(), wasAsked()]).toEqual([true, false])
    expect(wordsIn((await web.get(at, social)).html)).toMatch(/It waits its turn/)
    expect(await run()).toBe(true)
    const words = wordsIn((await web.get(at, hub)).html)
    expect(words).toMatch(/Community beds: places 58 to 70: (it could make|Acute would lose)/)
    expect(words).toMatch(/4 runs of each, seed 1, Homeward test/)
    expect(words).toMatch(/Delayed days at Acute [\d,]+ ± [\d,]+ [\d,]+ ± [\d,]+ [+−]?[\d,]+ ± /)
    const csv = (await web.get(`${at}/days`, hub)).html
    const [head, first, ...rest] = csv.trim().split('\r\n')
    expect(rest.filter((line) => line.startsWith('"Ready and waiting in a bed, Acute",'))).toHaveLength(83)
    expect(rest.filter((line) => line.startsWith('Occupied at Acute,'))).toHaveLength(84)
    expect(head).toMatch(
      /as it is,half-width,low 80,.*with changes,with half-width,.*difference,difference half-width/,
    )
    // Numbers stay numbers, also those below nought.
    const numbers = first!.slice('"Ready and waiting in a bed, Acute",'.length).split(',')
    expect(numbers.every((cell) => /^-?[\d.]+(e-\d+)?$/.test(cell))).toBe(true)
    expect(await run()).toBe(false)
  })

  test('other days are chosen in the address, with a sentence, the difference and a table', async () => {
    const at = await ask(hub, { p3: '66' })
    await run()
    const beds = wordsIn((await web.get(`${at}?days=occupied-0`, hub)).html)
    expect(beds).toMatch(
      /Occupied at Acute: as it is [\d.]+ ± [\d.]+ on 7 Dec.* With the changes [\d.]+ ± [\d.]+ then: /,
    )
    expect(beds).toMatch(/Day As it is 80 of 100 runs With changes 80 of 100 then Difference 7 Dec [\d.]+ ± /)
    expect(beds).not.toMatch(/Below nought is better/)
    const waits = (await web.get(`${at}?days=waiting-4`, hub)).html
    expect(wordsIn(waits)).toMatch(
      /Waiting for a start of home care, in a bed: as it is .*Below nought is better/,
    )
    // Something that is not told shows what is shown without it.
    const other = wordsIn((await web.get(`${at}?days=nothing-such`, hub)).html)
    expect(other).toMatch(/Ready and waiting in a bed, Acute: as it is /)
  })

  test('an answer kept before other days were told is read all the same, and says so', async () => {
    const at = await ask(hub, {})
    await run()
    await db.asOwner((client) =>
      client.query(`update forecast.progress set answer = answer - 'told' where run_id = $1`, [
        at.split('/').at(-1),
      ]),
    )
    const words = wordsIn((await web.get(`${at}?days=occupied-0`, hub)).html)
    expect(words).toMatch(
      /The answer was kept before beds, waits and people turned away were told day by day/,
    )
    expect(words).toMatch(/Ready and waiting in a bed, Acute: as it is /)
    expect((await web.get(`${at}/days`, hub)).html.trim().split('\r\n')).toHaveLength(85)
    expect((await web.get(`${at}/ods`, hub)).status).toBe(200)
  })

  test('everything left as it is: what is to be expected, and no difference', async () => {
    const at = await ask(hub, {})
    await run()
    const words = wordsIn((await web.get(at, hub)).html)
    expect(words).toMatch(/As it is, [\d,]+, give or take [\d,]+ days would be lost at Acute/)
    expect(words).not.toMatch(/With changes/)
  })

  test('a box with words in it is asked again, with what was typed', async () => {
    const { status, html } = await send(await winterAt(), hub, { p3: 'many' })
    expect(status).toBe(422)
    expect(wordsIn(html)).toMatch(/Enter a whole number/)
    expect(html).toContain('value="many"')
  })

  test('stopped before it is done, it is never run; what is done stays', async () => {
    const at = await ask(hub, { p3: '60' })
    expect((await send(`${at}/stop`, social, {})).said).toBe('Stopped.')
    expect(await run()).toBe(false)
    expect(wordsIn((await web.get(at, hub)).html)).toMatch(/It was stopped before it was done/)
    expect((await send(`${at}/stop`, hub, {})).said).toBe('It had ended already.')
  })

  test('stopped in the middle, the work ends at its next step', async () => {
    const at = await ask(hub, { p3: '61' })
    const slow: Runs = async (_, { progress, signal }) => {
      await send(`${at}/stop`, hub, {})
      for (let i = 0; i < 100; i++) {
        progress(i)
        await new Promise((resolve) => setTimeout(resolve, 60))
        signal.throwIfAborted()
      }
      throw new Error('nobody stopped it')
    }
    expect(await runNext(db, slow, 'test')).toBe(true)
    expect(wordsIn((await web.get(at, hub)).html)).toMatch(/It was stopped before it was done/)
  })

  test('what breaks is said, and the next question is still answered', async () => {
    const at = await ask(hub, { p3: '62' })
    const breaks: Runs = () => Promise.reject(new Error('no thread'))
    await expect(runNext(db, breaks, 'test')).rejects.toThrow('no thread')
    expect(wordsIn((await web.get(at, hub)).html)).toMatch(/It could not be worked out/)
    const tooMuch = await ask(hub, { p3: '62' })
    const wild: Runs = () => Promise.reject(new RunProblem('People had moved too often.'))
    expect(await runNext(db, wild, 'test')).toBe(true)
    expect(wordsIn((await web.get(tooMuch, hub)).html)).toMatch(/People had moved too often\./)
    const next = await ask(hub, {})
    expect(await run()).toBe(true)
    expect(wordsIn((await web.get(next, hub)).html)).toMatch(/As it is/)
  })

  test('one whose server fell silent is taken over, and two servers never take the same', async () => {
    const at = await ask(hub, { p3: '63' })
    await db.asOwner((client) =>
      client.query(
        `update forecast.progress set state = 'running', heard_at = now() - interval '1 minute' where run_id = $1`,
        [at.split('/').at(-1)],
      ),
    )
    const took = await Promise.all([run(), run(), run()])
    expect(took.filter(Boolean)).toHaveLength(1)
    expect(wordsIn((await web.get(at, hub)).html)).toMatch(/Community beds: places 58 to 63/)
  })

  test('a wait of what nobody began is no figure, and a start from empty is said', async () => {
    const links = async () =>
      (await web.get('/forecast/scenarios', hub)).html.match(/\/forecast\/what-if\?scenario=[0-9a-f-]{36}/g)!
    const before = new Set(await links())
    const stay = { distribution: 'exponential', mean: 3 }
    const scenario = JSON.stringify({
      name: 'Shut',
      days: 28,
      arrivals: [{ name: 'Admissions', to: 'Acute', perDay: 2 }],
      stations: [
        { name: 'Acute', places: 60, stay, next: [{ to: 'Step-down', share: 0.4 }] },
        { name: 'Step-down', places: 0, stay },
      ],
    })
    expect((await send('/forecast/scenarios', hub, { scenario })).status).toBe(303)
    const shut = (await links()).find((link) => !before.has(link))!
    const at = (await send(shut, social, { p1: '2' })).location!.replace('#answer', '')
    expect(await run()).toBe(true)
    const words = wordsIn((await web.get(at, social)).html)
    expect(words).toMatch(/It starts empty and nothing is left out: the first days are too good/)
    expect(words).toMatch(
      /Days waited for Step-down, in Acute no figure \(nobody began\) [\d.]+ ± [\d.]+ no figure \(nobody began\)/,
    )
    for (const file of ['ods', 'pdf']) expect((await web.get(`${at}/${file}`, social)).status).toBe(200)
  })

  test('a ward has no such page, and a question of nobody is not found', async () => {
    expect((await web.get('/forecast/what-if', ward)).status).toBe(403)
    expect((await web.get(`/forecast/runs/${newId()}`, hub)).status).toBe(404)
  })
})
