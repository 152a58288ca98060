import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { forecastParts } from '../../../test/support/forecast.ts'
import { nineWeeksWithoutWeekends } from '../../../test/support/past-weeks.ts'
import { loadTiny } from '../../../test/support/tiny.ts'
import { testWeb, wordsIn } from '../../../test/support/web.ts'
import { Pool } from '../../edges/simulate/pool.ts'
import { asViewer } from '../../platform/db/tx.ts'
import { serviceOf, type Viewer } from '../../platform/db/viewer.ts'
import { newId } from '../../platform/ids.ts'
import { isRefusal } from '../../platform/outcome.ts'
import type { Instant } from '../../platform/time.ts'
import { modelOf, Run, replicate, type Scenario } from '../../simulation/index.ts'
import { finishWait, openWait } from '../discharge/index.ts'
import { rebuildFit } from './actions/keep-fit.ts'
import { type Runs, runNext } from './actions/run-asked.ts'
import { todayScenario } from './queries/today-scenario.ts'
import { whatIfOf } from './rules/what-if/answer.ts'
import { changed } from './rules/what-if/changes.ts'
import { type Lever, leversOf } from './rules/what-if/levers.ts'

const db = await testDatabase()
const web = testWeb(db, [forecastParts])
let hub: Viewer
let manager: Viewer
let scenario: Scenario
let now: Instant

beforeAll(async () => {
  const { world, who, stayOf, systemId, wardId } = await loadTiny(db)
  hub = who('Tomasz')
  now = world.demoAt!
  manager = who('Helen')
  await nineWeeksWithoutWeekends(db, { systemId, wardId, now: world.demoAt! })
  const opened = await asViewer(db, hub, world.demoAt!, (tx) =>
    openWait(tx, {
      by: hub,
      stayId: stayOf('Dorothy Pilkington'),
      now: world.demoAt!,
      awaits: 'therapy-assessment',
      ownerOrganisationId: null,
    }),
  )
  if (isRefusal(opened)) throw new Error(opened.because)
  scenario = (await asViewer(db, hub, world.demoAt!, (tx) => todayScenario(tx, hub, world.demoAt!), 'read'))!
    .scenario
}, 60_000)

const ran = (of: Scenario) => {
  const model = modelOf(of)
  const run = new Run(model)
  return { model, results: Array.from({ length: 200 }, (_, k) => replicate(run, 1, k)) }
}
const lostBy = (before: Scenario, after: Scenario) =>
  whatIfOf(1, ran(before), ran(after)).rows.find(({ name }) =>
    name.startsWith('Delayed days at Small Royal'),
  )!.difference!

const lever = (of: Lever['of'], station: string, when: RegExp | null) =>
  leversOf(scenario).find(
    (one) => one.of === of && one.station === station && (!when || when.test(one.when ?? '')),
  )!

describe('a place where nobody starts and nobody assesses at weekends', () => {
  test('its scenario has both as levers, from what was seen', () => {
    const words = leversOf(scenario).map(
      ({ name, when, now }) => `${name}${when ? ` (${when})` : ''}: ${now}`,
    )
    expect(words).toContainEqual(expect.stringMatching(/^Help at home: starts a week \(Mon to Fri\): [1-9]/))
    expect(words).toContain('Help at home: starts a week (Sat, Sun and bank holidays): 0')
    expect(words).toContainEqual(
      expect.stringMatching(/^Assessment: at work at once \(Mon to Fri, 08:30 to 17:30\): [1-9]/),
    )
    expect(words).toContain('Assessment: at work at once (Sat, Sun and bank holidays, 09:00 to 15:00): 0')
    expect(words).toContainEqual(expect.stringMatching(/^Assessment: days it takes: [\d.]+$/))
  })

  test('who is ready today and waits for an assessment is assessed first, on their own pathway', () => {
    const waiting = scenario.today!.filter(({ waitsFor }) => waitsFor === 'Assessment')
    expect(waiting).toEqual([
      expect.objectContaining({ at: 'Small Royal', kind: 'To be assessed, help at home' }),
    ])
    expect(() => modelOf(scenario)).not.toThrow()
  })

  test('starts at weekends save delayed days, surely', () => {
    const weekend = lever('starts a week', 'Help at home', /Sat/)
    const { mean, halfWidth } = lostBy(scenario, changed(scenario, [{ lever: weekend, to: 3 }]))
    expect(mean).toBeLessThan(-halfWidth!)
  })

  test('so do assessors at weekends, and faster assessments, where enough can start; both together save more than each', () => {
    const enough = changed(scenario, [
      { lever: lever('starts a week', 'Help at home', /Mon/), to: 40 },
      { lever: lever('starts a week', 'Help at home', /Sat/), to: 16 },
    ])
    const assessors = { lever: lever('places', 'Assessment', /Sat/), to: 2 }
    const time = lever('days', 'Assessment', null)
    const faster = { lever: time, to: 0.05 }
    const [one, other, both] = [[assessors], [faster], [assessors, faster]].map((changes) =>
      lostBy(enough, changed(enough, changes)),
    )
    for (const { mean, halfWidth } of [one!, other!, both!]) expect(mean).toBeLessThan(-halfWidth!)
    expect(both!.mean).toBeLessThan(Math.min(one!.mean, other!.mean))
  })
})

test('as it was known: an assessment that was asked for later, or done later, changes nothing', async () => {
  const service = serviceOf(hub.systemId)
  const toAssess = async (at: Instant, knownAt: Instant) =>
    (await asViewer(db, service, null, (tx) => todayScenario(tx, service, at, knownAt)))!.made.toAssess
  expect(await toAssess(now, now)).toBe(1)
  expect(await toAssess(now, now.subtract({ minutes: 1 }))).toBe(0)
  const { rows } = await db.asOwner((client) =>
    client.query(
      `select wait_id, stay_id from discharge.wait where awaits = 'therapy-assessment' and ended_at is null`,
    ),
  )
  const done = await asViewer(db, hub, now.add({ hours: 1 }), (tx) =>
    finishWait(tx, { by: hub, stayId: rows[0].stay_id, waitId: rows[0].wait_id, now: now.add({ hours: 1 }) }),
  )
  if (isRefusal(done)) throw new Error(done.because)
  expect(await toAssess(now.add({ hours: 2 }), now)).toBe(1)
  expect(await toAssess(now.add({ hours: 2 }), now.add({ hours: 2 }))).toBe(0)
  const { fit } = (await asViewer(db, service, null, (tx) =>
    todayScenario(tx, service, now.add({ hours: 2 }), now.add({ hours: 2 })),
  ))!
  expect(fit.assessments.done).toBe(1)
})

const here: Runs = (model, asked) => new Pool(1).run(model, { ...asked, replications: 20 })

test('an on-call manager asks for assessors at weekends and reads what they would do, in one sentence', async () => {
  const page = await web.get('/forecast/what-if', manager)
  const weekend = lever('places', 'Assessment', /Sat/)
  const fields = Object.fromEntries(
    [...page.html.matchAll(/name="(was-[a-z0-9-]+)" value="([^"]*)"/g)].flatMap(([, name, value]) => [
      [name!, value!],
      [name!.slice(4), name === `was-${weekend.id}` ? '2' : value!],
    ]),
  )
  const { location } = await web.post('/forecast/what-if?scenario=today', manager, {
    once: newId(),
    ...fields,
  })
  expect(await runNext(db, here, 'test')).toBe(true)
  const words = wordsIn((await web.get(location!.replace('#answer', ''), manager)).html)
  expect(words).toMatch(
    /Assessment: at work at once \(Sat, Sun and bank holidays, 09:00 to 15:00\) 0 to 2: (Small Royal would lose|it could make)/,
  )
})

test('the page of what was fitted says what was seen on which days, and how it is known', async () => {
  const words = wordsIn((await web.get('/forecast/fit', hub)).html)
  expect(words).toMatch(
    /Help at home [\d.]+ [\d.]+ 0 As it was: \d+ began on \d+ whole days\. As it was\. A bank holiday is taken/,
  )
  expect(words).toMatch(/Care home .* because too little is seen: 0 of at least 10 waits ended/)
  expect(words).toMatch(
    /Assessors at work at once: \d+ on working days, none at weekends .* Reckoned from \d+ assessments/,
  )
  expect(words).toMatch(/Saturday 0 on 9 0 on 9/)
})

test('who knows how many assess says it, and it counts for more; a box with words in it is asked again', async () => {
  const set = {
    once: newId(),
    weekdays: '5',
    weekends: '1',
    source: 'the rota',
    'on-day': '',
    'on-month': '',
    'on-year': '',
  }
  expect((await web.post('/forecast/assessors', manager, set)).status).toBe(403)
  expect((await web.post('/forecast/assessors', hub, { ...set, weekends: 'some' })).status).toBe(422)
  expect((await web.post('/forecast/assessors', hub, set)).location).toBe('/forecast/fit#starts')
  const words = wordsIn((await web.get('/forecast/fit', hub)).html)
  expect(words).toMatch(
    /Assessors at work at once: 5 on working days, 1 at weekends .* Where that is from: the rota/,
  )
  const empty = { ...set, once: newId(), weekdays: '', weekends: '', source: 'the rota is no more' }
  expect((await web.post('/forecast/assessors', hub, empty)).said).toMatch(/Taken out/)
  expect(wordsIn((await web.get('/forecast/fit', hub)).html)).toMatch(
    /none at weekends and on bank holidays, as it was/,
  )
})

test('a fit kept by an earlier version is fitted again, and a scenario kept by one is read', async () => {
  const service = serviceOf(hub.systemId)
  await asViewer(db, service, null, (tx) => rebuildFit(tx, service))
  await db.asOwner(async (client) => {
    await client.query(`update forecast.fit set rules = 1, content = '{}' where system_id = $1`, [
      hub.systemId,
    ])
    await client.query(
      `update forecast.scenario set made = made - 'assessors' || jsonb_build_object('starts',
        '[{"what": "Help at home", "aWeek": 41.3, "by": "as it was"}]'::jsonb) where system_id = $1`,
      [hub.systemId],
    )
  })
  const fitted = wordsIn((await web.get('/forecast/fit', hub)).html)
  expect(fitted).toMatch(/Who assesses/)
  const before = (await web.get('/forecast/what-if', manager)).html
  const run = /href="(\/forecast\/runs\/[0-9a-f-]{36})"/.exec(before)![1]!
  expect(wordsIn((await web.get(run, manager)).html)).toMatch(
    /Help at home: 41.3 starts a week, as it was\. /,
  )
})
