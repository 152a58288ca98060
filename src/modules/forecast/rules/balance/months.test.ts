import { describe, expect, test } from 'vitest'
import { Temporal } from '../../../../platform/time.ts'
import { balanceOf } from '../balance.ts'
import { normal90 } from '../bands.ts'
import { type Demand, pathways } from '../by-pathway/model.ts'
import { monthsOf } from './months.ts'
import { besideOf, keptPrediction, toKeep } from './prediction.ts'
import { allowedOf, type Trajectory } from './target.ts'
import { balanceSentence } from './words.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const today = date('2026-12-01')
const aDay = { P0: 40, P1: 6, P2: 3, P3: 1 }
const demands = pathways.map(
  (pathway): Demand => ({
    pathway,
    basis: { from: 'ready', days: 70, since: date('2026-09-22') },
    between: (from, to) => {
      const days = from.until(to).days + 1
      return { mean: aDay[pathway] * days, deviation: 2 * Math.sqrt(days) }
    },
  }),
)
const waiting = { P0: 10, P1: 50, P2: 30, P3: 10, undecided: 0 }
const trajectory = (value: number, soFar: Trajectory['soFar'] = []): Trajectory => ({
  measure: 'delayed-days',
  name: 'Delayed days',
  of: 'days',
  targets: [
    { month: date('2026-12-01'), value },
    { month: date('2027-01-01'), value: 0.9 * value },
  ],
  soFar,
})

describe('this month and those after it', () => {
  const months = monthsOf({ today, many: 3, demands, waiting, trajectory: trajectory(2000) })
  const of = (at: number, pathway: string) => months[at]!.pathways.find((one) => one.pathway === pathway)!

  test('a pathway has the share of what is promised that it has of those who wait', () => {
    expect(months.map(({ days }) => days)).toEqual([31, 31, 28])
    expect(of(0, 'P1').allowed).toBeCloseTo(1000, 9)
    const one = balanceOf({ days: 31, demand: 6, waiting: 50, allowed: 1000 })
    expect(of(0, 'P1').meet!.mean).toBeCloseTo(one.meet!, 9)
    expect(of(1, 'P1').waiting.mean).toBeCloseTo(one.after, 9)
    expect(of(0, 'all').meet!.mean).toBeCloseTo(
      pathways.reduce((sum, pathway) => sum + of(0, pathway).meet!.mean, 0),
      9,
    )
  })

  test('no figure goes without its band: 80 of 100 of demand', () => {
    const half = (normal90 * 2 * Math.sqrt(31)) / 31
    expect(of(0, 'P1').keep).toEqual({
      mean: expect.closeTo(6, 9),
      low80: expect.closeTo(6 - half, 9),
      high80: expect.closeTo(6 + half, 9),
    })
    for (const { pathways: all } of months)
      for (const { keep, meet } of all) {
        expect(keep.high80).toBeGreaterThan(keep.low80)
        if (meet) expect(meet.high80).toBeGreaterThan(meet.low80)
      }
  })

  test('who waits at the end has the band of all that becomes ready until then; nobody is the fewest', () => {
    // Sixty-two days of a deviation of 2 each.
    const half = normal90 * 2 * Math.sqrt(62)
    const { mean, ...band } = of(1, 'P1').after
    expect(band).toEqual({
      low80: expect.closeTo(Math.max(mean - half, 0), 9),
      high80: expect.closeTo(mean + half, 9),
    })
    expect(of(0, 'P3').after.low80).toBe(0)
    expect(of(1, 'all').after.high80 - of(1, 'all').after.mean).toBeCloseTo(2 * half, 9)
  })

  test('where so many must leave that nobody is left, none are of more demand either', () => {
    const [first] = monthsOf({ today, many: 1, demands, waiting, trajectory: trajectory(0) })
    for (const { after } of first!.pathways) expect(after).toEqual({ mean: 0, low80: 0, high80: 0 })
  })

  test('a month that is missed already has nothing to meet, and the next goes on from as many as now', () => {
    const from = date('2026-12-11')
    const soFar = Array.from({ length: 10 }, (_, i) => ({ date: today.add({ days: i }), value: 70 }))
    const [now, next] = monthsOf({
      today: from,
      many: 2,
      demands,
      waiting,
      trajectory: trajectory(600, soFar),
    })
    expect(now!.pathways.every(({ meet }) => meet === null)).toBe(true)
    expect(next!.pathways.find(({ pathway }) => pathway === 'all')!.waiting.mean).toBeCloseTo(100, 6)
    expect(balanceSentence(now!)).toMatch(/is missed already, by 100 days counted/)
    expect(toKeep([now!]).months[0]).toMatchObject({ allowed: 600, missedBy: 100 })
  })

  test('who waits at the start was counted today, and is forecast of every later month', () => {
    expect(months.map(({ waitingIs }) => waitingIs)).toEqual(['counted', 'forecast', 'forecast'])
    expect(of(0, 'P1').waiting).toEqual({ mean: 50, low80: 50, high80: 50 })
    for (const [i, { pathways: all }] of months.entries())
      for (const { pathway, waiting: start } of i === 0 ? [] : all)
        expect(start).toEqual(of(i - 1, pathway).after)
    expect(balanceSentence(months[1]!)).toMatch(
      /^January 2027: [^:]+ as many waiting as at its start, \d+ \(\d+ to \d+\)[^:]+\.$/,
    )
  })

  test('a month without a target has nothing to meet, and says so', () => {
    expect(of(2, 'P1').meet).toBeNull()
    expect(balanceSentence(months[2]!)).toMatch(/Nothing is promised/)
    expect(balanceSentence(months[0]!)).toMatch(
      /^December 2026: 50\.0 ± 0\.9\d? people must leave a day to keep as many waiting as now \(100 counted\), and 5\d\.\d ± /,
    )
  })
})

describe('what a trajectory leaves of a month that has begun', () => {
  const month = date('2026-12-01')
  const from = date('2026-12-11')
  const soFar = Array.from({ length: 10 }, (_, i) => ({
    date: month.add({ days: i }),
    value: 70 as number | null,
  }))
  test.each<[string, Trajectory, rest: number, over: number]>([
    ['what was lost is taken off', trajectory(2000, soFar), 1300, 0],
    ['more was lost than is promised: nothing, and by how much', trajectory(600, soFar), 0, 100],
    ['a day without a figure: shared by days', trajectory(2000, soFar.slice(1)), (2000 * 21) / 31, 0],
    ['people a day are days of the month', { ...trajectory(60, soFar), of: 'people' }, 60 * 31 - 700, 0],
  ])('%s', (_, one, rest, over) => {
    expect(allowedOf(one, month, from)).toMatchObject({ rest: expect.closeTo(rest, 9), over })
  })
  test('nothing is promised for it', () => {
    expect(allowedOf(trajectory(1), date('2027-05-01'), from)).toBeNull()
  })
})

test('a prediction that was kept before who waits had a band is still read', () => {
  const old = { mean: 6, low80: 5, high80: 7 }
  const content = {
    months: [
      {
        month: '2026-12-01',
        days: 31,
        allowed: null,
        pathways: [{ pathway: 'P1', waiting: 12, keep: old, meet: null }],
      },
    ],
  }
  expect(keptPrediction.parse(content)).toEqual(content)
})

describe('a prediction that was kept', () => {
  const kept = keptPrediction.parse(
    JSON.parse(JSON.stringify(toKeep(monthsOf({ today, many: 2, demands, waiting, trajectory: null })))),
  )
  const each = (value: number | null) =>
    Array.from({ length: 31 }, (_, i) => ({ date: today.add({ days: i }), value }))
  const happened = (value: number | null) =>
    Object.fromEntries(pathways.map((one) => [one, { ready: each(value), left: each(value) }])) as never

  test('stands beside what happened once its month is over', () => {
    const rows = besideOf([{ madeOn: today, content: kept }], happened(6), date('2027-01-05'))
    expect(rows).toHaveLength(5)
    expect(rows.find(({ pathway }) => pathway === 'P1')).toMatchObject({ ready: 6, within: true, left: 6 })
    expect(rows.find(({ pathway }) => pathway === 'P2')).toMatchObject({ within: false })
    expect(rows.find(({ pathway }) => pathway === 'all')).toMatchObject({ ready: 24 })
  })
  test('a month that nobody recorded is not recorded, and none', () => {
    const rows = besideOf([{ madeOn: today, content: kept }], happened(null), date('2027-01-05'))
    expect(rows.every(({ ready, within, left }) => ready === null && within === null && left === null)).toBe(
      true,
    )
  })
  test('a month that is not over is not held against anything', () => {
    expect(besideOf([{ madeOn: today, content: kept }], happened(6), date('2026-12-31'))).toEqual([])
  })
})
