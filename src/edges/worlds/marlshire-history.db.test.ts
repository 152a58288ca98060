import { beforeAll, describe, expect, test } from 'vitest'
import { marlshire } from '../../../examples/marlshire/world.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { standingOf } from '../../../test/support/standing-of.ts'
import { runNext, sayMissed, scoreMornings } from '../../modules/forecast/index.ts'
import { fitNow } from '../../modules/forecast/queries/kept-fit.ts'
import { missedMorning } from '../../modules/forecast/queries/missed-mornings.ts'
import { scoredMornings } from '../../modules/forecast/queries/scores.ts'
import { fittedTimes } from '../../modules/forecast/rules/fit/fitted-times.ts'
import { seriesOf } from '../../modules/measures/index.ts'
import { asViewer, type Tx } from '../../platform/db/tx.ts'
import { serviceOf } from '../../platform/db/viewer.ts'
import { dateOf, daysBetween, startOf, Temporal } from '../../platform/time.ts'
import { Pool } from '../simulate/pool.ts'
import { loadWorld } from './load.ts'

const db = await testDatabase()
const now = Temporal.Now.instant()
const today = dateOf(now)
const by = serviceOf('marlshire')
const world = marlshire.build(1, now)
const inPlace = <T>(work: (tx: Tx) => Promise<T>) => asViewer(db, by, null, work)

beforeAll(async () => {
  await loadWorld(db, world)
}, 180_000)

describe('a county that begins with six weeks behind it', { timeout: 180_000 }, () => {
  test('every stay and every wait is fitted from its own facts', async () => {
    const fit = await inPlace((tx) => fitNow(tx, by, now))
    const usual = fittedTimes(fit).filter(({ time }) => time.by === 'the usual figures')
    expect(usual.map(({ key }) => key)).toEqual(['help'])
  })

  test('each day of the facts has its figure, and the days before it have those of the file', async () => {
    const from = world.countsFrom!
    const of = (measure: string) => ({ measure, slice: { by: 'whole' } as const, step: 'day' as const })
    const asked = [of('admissions'), of('people-in-hospital'), of('ready-people')]
    const period = { from: from.subtract({ days: 7 }), to: today.subtract({ days: 1 }) }
    const [admissions, ...others] = await inPlace((tx) => seriesOf(tx, by, asked, period))
    for (const { points } of [admissions!, ...others]) {
      expect(points).toHaveLength(7 + daysBetween(from, today))
      for (const point of points) {
        expect(point.value).toBeGreaterThan(0)
        expect(point.source).toBe(Temporal.PlainDate.compare(point.from, from) < 0 ? 'file' : 'facts')
      }
    }
    const came = (date: Temporal.PlainDate) => {
      const [first, next] = [startOf(date), startOf(date.add({ days: 1 }))].map((at) => at.epochMilliseconds)
      return world.stayFacts.filter(
        ({ kind, happenedAt: { epochMilliseconds } }) =>
          kind === 'admitted' && epochMilliseconds >= first! && epochMilliseconds < next!,
      ).length
    }
    for (const { from: date, value } of admissions!.points.slice(7)) expect(value).toBe(came(date))
    expect(standingOf(world).length).toBeGreaterThan(600)
  })

  test('a morning that was missed is said as it was known then, and is scored by the days that have come', async () => {
    const missed = (await inPlace((tx) => missedMorning(tx, by.systemId, now)))!
    expect(dateOf(missed).equals(today.subtract({ days: 1 }))).toBe(true)
    expect(await inPlace((tx) => sayMissed(tx, by, now))).not.toBe(null)
    const pool = new Pool(1)
    expect(await runNext(db, (model, asked) => pool.run(model, { ...asked, replications: 20 }), 'test')).toBe(
      true,
    )
    await pool.stop()
    expect(await inPlace((tx) => scoreMornings(tx, by, now))).toBe(1)
    const [scored] = await inPlace((tx) => scoredMornings(tx, by.systemId, 20))
    expect(scored!.days).toHaveLength(1)
    const { waiting, inBeds } = scored!.days[0]!.things
    expect(inBeds.observed / inBeds.said.mean).toBeGreaterThan(0.9)
    expect(inBeds.observed / inBeds.said.mean).toBeLessThan(1.1)
    expect(waiting.observed).toBeGreaterThan(20)
    const next = (await inPlace((tx) => missedMorning(tx, by.systemId, now)))!
    expect(dateOf(next).equals(today.subtract({ days: 2 }))).toBe(true)
  })
})
