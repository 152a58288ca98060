import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { forecastParts } from '../../../test/support/forecast.ts'
import { loadTiny } from '../../../test/support/tiny.ts'
import { testWeb, wordsIn } from '../../../test/support/web.ts'
import { Pool } from '../../edges/simulate/pool.ts'
import { asViewer, type Tx } from '../../platform/db/tx.ts'
import { serviceOf, type Viewer } from '../../platform/db/viewer.ts'
import { dateOf, type Instant, startOf } from '../../platform/time.ts'
import { discharge } from '../stays/index.ts'
import { keepFit, rebuildFit } from './actions/keep-fit.ts'
import { rebuildScores, sayMissed, sayMorning, scoreMornings } from './actions/mornings.ts'
import { type Runs, runNext } from './actions/run-asked.ts'
import { fitOf } from './queries/kept-fit.ts'
import { observedDays } from './queries/observed-days.ts'
import { scoredMornings } from './queries/scores.ts'

const db = await testDatabase()
const web = testWeb(db, [forecastParts])
let service: Viewer
let hub: Viewer
let ward: Viewer
let morning: Instant
let stayId: string
let stayIdOf: (name: string) => string

beforeAll(async () => {
  const world = await loadTiny(db)
  service = serviceOf(world.systemId)
  hub = world.who('Tomasz')
  ward = world.who('Amara')
  morning = world.world.demoAt!
  stayIdOf = world.stayOf
  stayId = stayIdOf('Margaret Okafor')
}, 60_000)

const runs: Runs = (model, asked) => new Pool(1).run(model, { ...asked, replications: 20 })
const at = <T>(now: Instant, work: (tx: Tx) => Promise<T>) => asViewer(db, service, now, work)
const answerOf = (runId: string) =>
  at(morning, (tx) =>
    sql<{ answer: unknown; content: unknown }>`
      select p.answer, s.content from forecast.progress p join forecast.run r using (system_id, run_id)
      join forecast.scenario s using (system_id, scenario_id) where p.run_id = ${runId}`.execute(tx),
  ).then(({ rows }) => rows[0]!)

describe('what is said each morning', () => {
  let runId: string

  test('is said once a day, answered by the runner, and stands in no list of what people asked', async () => {
    runId = (await at(morning, (tx) => sayMorning(tx, service, morning)))!
    expect(await at(morning, (tx) => sayMorning(tx, service, morning.add({ hours: 2 })))).toBe(null)
    expect(await runNext(db, runs, 'test')).toBe(true)
    const words = wordsIn((await web.get('/forecast/what-if', hub)).html)
    expect(words).toMatch(/How good were past forecasts\? Not known yet/)
    expect(words).not.toMatch(/Asked before/)
    expect(wordsIn((await web.get('/forecast/scenarios', hub)).html)).toMatch(/None is kept yet/)
  })

  test('has no score before a day has come', async () => {
    expect(await at(morning, (tx) => scoreMornings(tx, service, morning))).toBe(0)
  })

  test('is scored by what the facts say, and what is learned later changes the score and never what was said', async () => {
    const said = await answerOf(runId)
    const later = morning.add({ hours: 72 })
    expect(await at(later, (tx) => scoreMornings(tx, service, later))).toBe(1)
    const [first] = await at(later, (tx) => scoredMornings(tx, service.systemId, 5))
    expect(first!.morning.equals(dateOf(morning))).toBe(true)
    expect(first!.days).toHaveLength(3)
    // Nobody has left in these three days: all who were ready still wait.
    const before = first!.days[2]!.things.waiting.observed

    // Recorded on the third day: Margaret had left on the first evening.
    const left = morning.add({ hours: 8 })
    const gone = await asViewer(db, ward, later, (tx) =>
      discharge(tx, { by: ward, now: later, stayId, leftAt: left, method: '1', destination: '19' }),
    )
    expect(gone).not.toHaveProperty('refused')
    expect(await at(later, (tx) => scoreMornings(tx, service, later))).toBe(1)
    const [again] = await at(later, (tx) => scoredMornings(tx, service.systemId, 5))
    expect(again!.days[2]!.things.waiting.observed).toBeCloseTo(before - 1, 5)
    expect(again!.days.map(({ things }) => things.waiting.said)).toEqual(
      first!.days.map(({ things }) => things.waiting.said),
    )
    expect(await answerOf(runId)).toEqual(said)
    expect(await at(later, (tx) => scoreMornings(tx, service, later))).toBe(0)
  })

  test('rebuilt, scores and fits are as they were kept', async () => {
    const later = morning.add({ hours: 72 })
    expect(await at(later, (tx) => rebuildScores(tx, service))).toBe(0)
    await at(later, (tx) => sql`update forecast.score set content = '[]'`.execute(tx))
    expect(await at(later, (tx) => rebuildScores(tx, service))).toBe(1)
    expect(await at(later, (tx) => rebuildScores(tx, service))).toBe(0)
    expect(await at(later, (tx) => keepFit(tx, service, later))).toBe(1)
    const live = await at(later, (tx) => fitOf(tx, service, later.add({ hours: 1 })))
    expect(await at(later, (tx) => rebuildFit(tx, service))).toBe(0)
    expect(await at(later, (tx) => fitOf(tx, service, later))).toEqual(live)
    // Kept so long ago, it is fitted again where somebody asks.
    expect((await at(later, (tx) => fitOf(tx, service, later.add({ hours: 40 })))).to).toBeGreaterThan(
      live.to,
    )
  })

  test('its page says what came of it, and the page of what if how good such forecasts have been', async () => {
    const words = wordsIn((await web.get(`/forecast/runs/${runId}`, hub)).html)
    expect(words).toMatch(/As it is/)
    expect(words).not.toMatch(/What came of it/)
    const page = wordsIn((await web.get('/forecast/what-if', hub)).html)
    expect(page).toMatch(
      /Ready and waiting in an acute bed: \d of 3 days within the 80% band, of what was said on the last morning/,
    )
  })
})

describe('mornings that were missed', () => {
  test('are said later, the latest first, each once, and none of less than four weeks of facts', async () => {
    const later = morning.add({ hours: 24 * 30 })
    // Recorded on the last day: somebody had left a week before. On the mornings between nobody could know.
    const gone = stayIdOf('Dorothy Pilkington')
    expect(
      await asViewer(db, ward, later, (tx) =>
        discharge(tx, {
          by: ward,
          now: later,
          stayId: gone,
          leftAt: later.subtract({ hours: 24 * 7 }),
          method: '1',
          destination: '19',
        }),
      ),
    ).not.toHaveProperty('refused')
    const said: { on: string; at: string; inBeds: number }[] = []
    while (await at(later, (tx) => sayMissed(tx, service, later)))
      said.push(
        await at(later, (tx) =>
          sql<
            (typeof said)[number]
          >`select morning::text as on, made ->> 'at' as at, (made ->> 'inBeds')::int as "inBeds"
            from forecast.scenario where morning is not null order by scenario_id desc limit 1`.execute(tx),
        ).then(({ rows }) => rows[0]!),
      )
    const today = dateOf(later)
    expect(said.map(({ on }) => on)).toEqual(
      Array.from({ length: 14 }, (_, i) => today.subtract({ days: i + 1 }).toString()),
    )
    expect(said[0]!.at).toBe(`${today.subtract({ days: 1 }).toString()}T05:00:00Z`)
    const there = await at(later, (tx) =>
      sql<{
        many: number
      }>`select count(*)::int as many from stays.stay join stays.ward using (system_id, ward_id)
        where place in ('bed', 'no bed', 'leave') and kind = 'acute'`.execute(tx),
    ).then(({ rows }) => rows[0]!.many)
    expect(new Set(said.map(({ inBeds }) => inBeds))).toEqual(new Set([there + 1]))
    // Of the mornings before it there are no four weeks: the first fact was recorded when the oldest stay began.
    const early = morning.subtract({ hours: 24 * 20 })
    expect(await at(early, (tx) => sayMissed(tx, service, early))).toBe(null)
  })
})

// The same by plain arithmetic: each by the share of the day that they were there, and not by who was there at some hour.
test('what a day was', async () => {
  const from = dateOf(morning)
  const days = await at(morning, (tx) =>
    observedDays(tx, service.systemId, { from, to: from.add({ days: 2 }) }),
  )
  const stays = await at(morning, (tx) =>
    sql<{ came: Date; gone: Date | null; ready: Date | null }>`
      select s.admitted_at as came, s.left_at as gone, coalesce(d.ready_since, case when s.place = 'left'
        then (d.earlier_ready -> -1 ->> 'from')::timestamptz end) as ready
      from stays.stay s join stays.ward w using (system_id, ward_id) left join discharge.status d using (system_id, stay_id)
      where s.place <> 'cancelled' and w.kind = 'acute'`.execute(tx),
  )
  for (const [i, day] of days.entries()) {
    const begins = startOf(from.add({ days: i })).epochMilliseconds
    const ends = startOf(from.add({ days: i + 1 })).epochMilliseconds
    const share = (since: Date | null, until: Date | null) =>
      since === null
        ? 0
        : Math.max(0, Math.min(until?.getTime() ?? ends, ends) - Math.max(since.getTime(), begins)) /
          (ends - begins)
    const sum = (of: (stay: (typeof stays.rows)[number]) => number) =>
      stays.rows.reduce((total, stay) => total + of(stay), 0)
    expect(day.inBeds).toBeCloseTo(
      sum(({ came, gone }) => share(came, gone)),
      2,
    )
    expect(day.waiting).toBeCloseTo(
      sum(({ ready, gone }) => share(ready, gone)),
      2,
    )
  }
  expect(days[0]!.waiting).toBeGreaterThan(days[1]!.waiting)
})
