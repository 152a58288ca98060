import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { forecastParts } from '../../../test/support/forecast.ts'
import { loadTiny } from '../../../test/support/tiny.ts'
import { testWeb, wordsIn } from '../../../test/support/web.ts'
import { Pool } from '../../edges/simulate/pool.ts'
import { readScenario } from '../../edges/simulate/read-scenario.ts'
import { asViewer } from '../../platform/db/tx.ts'
import { serviceOf, type Viewer } from '../../platform/db/viewer.ts'
import { newId } from '../../platform/ids.ts'
import { type Runs, runNext } from './actions/run-asked.ts'
import { fitNow } from './queries/kept-fit.ts'
import { todayScenario } from './queries/today-scenario.ts'

const db = await testDatabase()
const web = testWeb(db, [forecastParts])
let world: Awaited<ReturnType<typeof loadTiny>>
let hub: Viewer
let social: Viewer
let ward: Viewer

beforeAll(async () => {
  world = await loadTiny(db)
  hub = world.who('Tomasz')
  social = world.who('Dee Osei')
  ward = world.who('Amara')
}, 60_000)

const here: Runs = (model, asked) => new Pool(1).run(model, { ...asked, replications: 4 })
const now = () => world.world.demoAt!
const read = <T>(work: (tx: Parameters<Parameters<typeof asViewer>[3]>[0]) => Promise<T>, as = hub) =>
  asViewer(db, as, now(), work, 'read')

describe('the place as it is', () => {
  test('is a scenario that the command takes: everybody who is in a bed, and nobody by name', async () => {
    const today = (await read((tx) => todayScenario(tx, hub, now())))!
    const model = readScenario(JSON.stringify(today.scenario))
    expect(model).not.toHaveProperty('problems')
    const { rows } = await asViewer(db, serviceOf(hub.systemId), null, (tx) =>
      sql<{ there: number; ready: number }>`
        select count(*)::int as there, (count(*) filter (where d.ready_since is not null))::int as ready
        from stays.stay s join stays.ward w using (system_id, ward_id)
        left join discharge.status d using (system_id, stay_id)
        where s.place in ('bed', 'no bed', 'leave') and w.kind in ('acute', 'community', 'intermediate', 'interim')`.execute(
        tx,
      ),
    )
    const counted = today.scenario.today!.filter(({ at, waitsFor }) => at ?? waitsFor)
    const inBeds = counted
      .filter(({ at }) => at !== 'Help at home')
      .reduce((sum, { count }) => sum + (count ?? 1), 0)
    expect(today.made).toMatchObject({ inBeds: rows[0]!.there, ready: rows[0]!.ready })
    expect(inBeds).toBe(rows[0]!.there)
    const text = JSON.stringify([today.scenario, today.made])
    for (const { givenName, familyName } of world.world.people)
      expect(text).not.toContain(`${givenName} ${familyName}`)
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  test('does not depend on who asks, and a role that may not ask has no page', async () => {
    const [own, other] = [
      await read((tx) => todayScenario(tx, hub, now())),
      await read((tx) => todayScenario(tx, social, now()), social),
    ]
    expect(other).toEqual(own)
    expect((await web.get('/forecast/fit', ward)).status).toBe(403)
  })

  test('is asked first; the question keeps it, answers from it, and it stands in no list', async () => {
    const page = await web.get('/forecast/what-if', social)
    expect(wordsIn(page.html)).toMatch(
      /This place, today: as it was .* people in beds, of whom \d+ (is|are) ready/,
    )
    const fields = Object.fromEntries(
      [...page.html.matchAll(/name="(was-[a-z0-9-]+)" value="([^"]*)"/g)].flatMap(([, name, value]) => [
        [name!, value!],
        [name!.slice(4), name === 'was-p0' ? String(Number(value) + 2) : value!],
      ]),
    )
    const { location, status } = await web.post('/forecast/what-if?scenario=today', social, {
      once: newId(),
      ...fields,
    })
    expect(status).toBe(303)
    expect(await runNext(db, here, 'test')).toBe(true)
    const words = wordsIn((await web.get(location!.replace('#answer', ''), hub)).html)
    expect(words).toMatch(/: places \d+ to \d+: (it could make|.* would lose)/)
    expect(wordsIn((await web.get('/forecast/scenarios', hub)).html)).toMatch(/None is kept yet/)
    expect(wordsIn((await web.get('/forecast/what-if', hub)).html)).toMatch(
      /Asked before, side by side .*places \d+ to \d+ This place, today/,
    )
  })

  test('its name is its own', async () => {
    const text = JSON.stringify((await read((tx) => todayScenario(tx, hub, now())))!.scenario)
    const { status, html } = await web.post('/forecast/scenarios', hub, { once: newId(), scenario: text })
    expect(status).toBe(422)
    expect(wordsIn(html)).toMatch(/is made here from the facts/)
  })

  test('what was fitted says that a place so small has too few', async () => {
    const words = wordsIn((await web.get('/forecast/fit', hub)).html)
    expect(words).toMatch(/Too few to fit: \d+ of at least 30; the usual figures/)
    expect((await web.get('/forecast/fit?of=nothing', hub)).status).toBe(404)
    expect((await web.get('/forecast/fit?of=wait-p1', hub)).status).toBe(200)
  })
})

// Facts recorded after a moment, whenever they say that something happened, change nothing of what was known then.
test('as it was known: what is recorded later changes nothing', async () => {
  const service = serviceOf(hub.systemId)
  const then = now()
  const known = () =>
    asViewer(db, service, null, async (tx) => ({
      fit: await fitNow(tx, service, then, then),
      today: await todayScenario(tx, service, then, then),
    }))
  const before = await known()
  expect(before.today!.made.inBeds).toBeGreaterThan(0)
  await asViewer(db, service, then.add({ hours: 5 }), async (tx) => {
    const { rows } = await sql<{ stay_id: string; person_id: string }>`
      select stay_id, person_id from stays.stay where system_id = ${hub.systemId} and place = 'bed' limit 3`.execute(
      tx,
    )
    for (const { stay_id, person_id } of rows)
      await sql`insert into stays.fact (system_id, fact_id, stay_id, person_id, kind, happened_at, detail) values (
        ${hub.systemId}, ${newId()}, ${stay_id}, ${person_id}, 'discharged', ${then.subtract({ hours: 2 }).toString()},
        '{"method":"1","destination":"19"}')`.execute(tx)
  })
  expect(await known()).toEqual(before)
  const later = await asViewer(db, service, null, (tx) =>
    todayScenario(tx, service, then, then.add({ hours: 6 })),
  )
  expect(later!.made.inBeds).toBe(before.today!.made.inBeds - 3)
})
