import { beforeAll, describe, expect, test } from 'vitest'
import { tinyNow } from '../../../../examples/tiny/world.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { smallPlace } from '../../../../test/support/given.ts'
import { good } from '../../../../test/support/good.ts'
import { loadTiny, type TinyWorld } from '../../../../test/support/tiny.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import { serviceOf, type Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { dateOf, daysBetween, type Instant, instantOf } from '../../../platform/time.ts'
import { discharge } from '../../stays/index.ts'
import { rebuildTallies, refreshTallies } from '../rebuild.ts'
import { register } from '../rules/register.ts'
import type { Series, SeriesRef, Slice, Step } from '../rules/series.ts'
import { itemsIn } from './items.ts'
import { seriesOf } from './series.ts'

const db = await testDatabase()
let world: TinyWorld
let service: Viewer
const today = dateOf(tinyNow)
const period = { from: today.subtract({ days: 100 }), to: today }
const whole: Slice = { by: 'whole' }

beforeAll(async () => {
  world = await loadTiny(db)
  service = serviceOf(world.systemId)
}, 60_000)

const ask = (
  refs: SeriesRef[],
  { by = service, now = tinyNow, asAt }: { by?: Viewer; now?: Instant; asAt?: Instant } = {},
) => asViewer(db, by, now, (tx) => seriesOf(tx, by, refs, period, asAt), 'read')
const every = (step: Step, slice: Slice = whole): SeriesRef[] =>
  register.map(({ key }) => ({ measure: key, slice, step }))
const rebuild = (now = tinyNow) => asViewer(db, service, now, (tx) => rebuildTallies(tx, service))
const refresh = (now = tinyNow) => asViewer(db, service, now, (tx) => refreshTallies(tx, world.systemId))
const told = (all: readonly Series[]) =>
  all.map(({ ref, points }) => [
    ref.measure,
    ...points.map((one) => `${one.from.toString()} ${one.value ?? one.missing}`),
  ])
const trusts = async (): Promise<Slice[]> =>
  asViewer(db, service, tinyNow, async (tx) => {
    const items = await itemsIn(tx, world.systemId, period, tinyNow, null)
    return [...new Set(items.flatMap(({ keys }) => keys.trust ?? []))].map((key) => ({ by: 'trust', key }))
  })

/** Whoever of the ward has had nothing recorded for the longest. */
async function quietest() {
  const { rows } = await db.asOwner((client) =>
    client.query<{ stay_id: string; last: Date }>(`
      select s.stay_id, max(f.at) as last from stays.stay s
      join (select stay_id, happened_at as at from stays.fact union all select stay_id, happened_at from discharge.fact) f
        on f.stay_id = s.stay_id
      where s.place = 'bed' and s.ward_id = '${world.wardId}' group by 1 order by 2 limit 1`),
  )
  return { stayId: rows[0]!.stay_id, last: instantOf(rows[0]!.last) }
}
let daysAgo: number

describe('kept tallies', () => {
  let live: unknown

  test('rebuilt equals live, for every measure by day, week, month and trust', async () => {
    const refs = [
      ...every('day'),
      ...every('week'),
      ...every('month'),
      ...(await trusts()).flatMap((one) => every('week', one)),
    ]
    live = told(await ask(refs))
    expect(await rebuild()).toBeGreaterThan(100)
    expect(told(await ask(refs))).toEqual(live)
    expect(await rebuild()).toBe(0)
    expect(JSON.stringify(live)).toMatch(/\d{4}-\d\d-\d\d [1-9]/)
  })

  test('what is recorded afterwards about an earlier day is counted at once, and kept at the next refresh', async () => {
    const refs = every('day')
    const before = told(await ask(refs))
    const amara = world.who('Amara')
    const { stayId, last } = await quietest()
    const leftAt = last.add({ hours: 1 })
    daysAgo = daysBetween(dateOf(leftAt), today)
    expect(daysAgo).toBeGreaterThan(0)
    good(
      await asViewer(db, amara, tinyNow, (tx) =>
        discharge(tx, { by: amara, now: tinyNow, stayId, leftAt, method: '1', destination: '19' }),
      ),
    )
    const after = told(await ask(refs))
    expect(after).not.toEqual(before)
    expect(await refresh()).toBeGreaterThan(0)
    expect(told(await ask(refs))).toEqual(after)
    expect(await rebuild()).toBe(0)
  })

  test('a day that has ended is kept at the next refresh', async () => {
    const later = tinyNow.add({ hours: 48 })
    const refs = every('day')
    const live2 = told(await ask(refs, { now: later }))
    expect(await refresh(later)).toBeGreaterThan(0)
    expect(told(await ask(refs, { now: later }))).toEqual(live2)
    expect(await rebuild(later)).toBe(0)
  })
})

describe('as it was known', () => {
  test('now is what is known now', async () => {
    const refs = [...every('week'), ...every('month')]
    const now = tinyNow.add({ hours: 48 })
    expect(told(await ask(refs, { now, asAt: now }))).toEqual(told(await ask(refs, { now })))
  })

  test('a discharge recorded later was not known', async () => {
    const refs: SeriesRef[] = [{ measure: 'people-in-hospital', slice: whole, step: 'day' }]
    const value = (all: Series[], ago: number) =>
      all[0]!.points.find(({ from }) => from.equals(today.subtract({ days: ago })))!.value!
    const known = await ask(refs)
    const then = await ask(refs, { asAt: tinyNow.subtract({ hours: 1 }) })
    expect(value(then, daysAgo)).toBe(value(known, daysAgo) + 1)
    expect(value(then, daysAgo + 1)).toBe(value(known, daysAgo + 1))
  })
})

describe('who asks', () => {
  test('a count does not depend on whose record the one who asks may open', async () => {
    const place = await smallPlace(db)
    const stranger = { ...(await place.staff('analyst', 'community')), systemId: world.systemId }
    const refs = every('week')
    expect(told(await ask(refs, { by: stranger }))).toEqual(told(await ask(refs)))
  })

  test('a board member is told no small number, of no part and no day', async () => {
    const board: Viewer = {
      systemId: world.systemId,
      userId: newId(),
      organisationId: newId(),
      role: 'board member',
    }
    const slices = [whole, ...(await trusts())]
    const open = await ask(slices.flatMap((slice) => every('week', slice)))
    const kept = await ask(
      slices.flatMap((slice) => every('week', slice)),
      { by: board },
    )
    for (const [i, { points, definition }] of kept.entries()) {
      expect(open[i]!.ref).toEqual(kept[i]!.ref)
      if (definition.how.from !== 'facts') continue
      for (const [at, point] of points.entries()) {
        const real = open[i]!.points[at]!
        if (point.value === null) continue
        expect(point.value).toBe(real.value)
        if (definition.how.over === null && !definition.unit.includes('night'))
          expect(point.value).toBeGreaterThanOrEqual(6)
      }
    }
    // The tiny world has some ten people: hardly anything may be said.
    expect(kept.flatMap(({ points }) => points).some(({ missing }) => missing?.startsWith('Hidden'))).toBe(
      true,
    )
    const days = await ask(every('day'), { by: board })
    expect(days.flatMap(({ points }) => points).filter(({ value }) => value !== null)).toEqual([])
  })

  test('a measure that nobody has defined is left out', async () => {
    expect(await ask([{ measure: 'nothing', slice: whole, step: 'week' }])).toEqual([])
  })
})
