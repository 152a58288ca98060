import { expect, test, vi } from 'vitest'
import {
  beside,
  exponential,
  fixed,
  lognormal,
  type Ran,
  Run,
  simulate,
} from '../../test/support/simulate.ts'
import { estimate, type Figure, linearised } from './estimate.ts'
import type { Distribution, Scenario } from './index.ts'
import exact from './reference/exact.json' with { type: 'json' }
import simulated from './reference/simulated.json' with { type: 'json' }

vi.setConfig({ testTimeout: 60_000 })

const network = (
  of: {
    lam: number
    los: number
    after: readonly number[]
    split: readonly number[]
    acute: number
    caps: readonly number[]
  },
  run: { days: number; warmUp: number },
  stay: (mean: number) => Distribution,
  door: 'open' | 'lost' = 'open',
): Scenario => ({
  name: 'a hospital and its pathways',
  ...run,
  arrivals: [{ name: 'Admissions', to: 'Acute', perDay: of.lam }],
  stations: [
    {
      name: 'Acute',
      places: of.acute,
      stay: stay(of.los),
      door,
      next: of.split.map((share, i) => ({ to: `P${i + 1}`, share })),
    },
    ...of.caps.map((places, i) => ({ name: `P${i + 1}`, places, stay: stay(of.after[i]!) })),
  ],
})

const b2 = { lam: 18, los: 5, after: [14, 21, 28], split: [0.5, 0.2, 0.05], acute: 120, caps: [140, 84, 30] }

test('Hunt’s saturated lines: one free place lets a whole line move', () => {
  const wrong = Object.entries(exact.huntSaturatedLine).map(([length, throughput]) => {
    const days = 20_000
    const names = Array.from({ length: Number(length) }, (_, i) => `S${i + 1}`)
    const { answer } = simulate(
      {
        name: 'a line',
        days,
        warmUp: 100,
        arrivals: [],
        stations: names.map((name, i) => ({
          name,
          places: 1,
          stay: exponential(1),
          next: names.slice(i + 1, i + 2).map((to) => ({ to, share: 1 })),
        })),
        today: [{ waitsFor: 'S1', since: 0, count: 21_500 }],
      },
      20,
    )
    const { finishedADay } = answer.stations.at(-1)!
    expect(finishedADay.halfWidth!).toBeLessThan(0.006)
    return beside(`Hunt, ${length} in line`, finishedADay, throughput)
  })
  expect(wrong).toEqual([null, null, null, null, null])
})

test.each([
  ['N1', exact.blockingNetworks.N1_loss, 'lost'],
  ['N2', exact.blockingNetworks.N2_queue, 'open'],
] as const)('the small network %s, solved as a Markov chain', (name, net, door) => {
  const of = {
    lam: net.lam,
    los: net.losAcute,
    after: net.los,
    split: net.split,
    acute: net.acuteBeds,
    caps: net.caps,
  }
  const { answer } = simulate(network(of, { days: 20_000, warmUp: 200 }, exponential, door), 60)
  const [acute, ...pathways] = answer.stations
  const [front, ...transfers] = answer.lists
  expect(
    [
      beside(`${name} acute occupied`, acute!.occupied, net.acuteOccupied),
      beside(`${name} blocked`, acute!.ready, net.blockedTotal),
      ...(door === 'lost'
        ? [beside(`${name} lost`, front!.lostShare!, net.pLost)]
        : [
            beside(`${name} door queue`, front!.waiting, net.frontQueue),
            beside(`${name} door wait`, front!.wait!, net.frontWaitPerAdmission),
          ]),
      ...net.blocked.map((blocked, i) =>
        beside(`${name} blocked for P${i + 1}`, transfers[i]!.waiting, blocked),
      ),
      ...net.pathwayOcc.map((held, i) => beside(`${name} P${i + 1} occupied`, pathways[i]!.occupied, held)),
      ...net.meanDelayPerTransfer.map((delay, i) =>
        beside(`${name} delay to P${i + 1}`, transfers[i]!.wait!, delay),
      ),
    ].filter(Boolean),
  ).toEqual([])
  // With an open door as many are held as come: rate, share and stay.
  if (door === 'open')
    for (const [i, held] of net.pathwayOcc.entries())
      expect(held).toBeCloseTo(of.lam * of.split[i]! * of.after[i]!, 9)
})

test('ample acute beds: blocked for a pathway is Lq of M/M/c, whatever the acute stay', () => {
  const wide = { ...b2, acute: 400 }
  for (const acuteStay of [exponential(5), lognormal(5, 5)]) {
    const scenario = network(wide, { days: 3650, warmUp: 365 }, exponential)
    const stations = scenario.stations.map((one) =>
      one.name === 'Acute' ? { ...one, stay: acuteStay } : one,
    )
    const { answer } = simulate({ ...scenario, stations }, 40)
    const wrong = Object.entries(exact.ampleAcute.pathways).flatMap(([name, { Lq, pWait }], i) => {
      const list = answer.lists[i + 1]!
      const about = `ample acute beds, ${acuteStay.distribution}, ${name}`
      return [beside(`${about} blocked`, list.waiting, Lq), beside(`${about} P(delay)`, list.delayed!, pWait)]
    })
    expect(wrong.filter(Boolean)).toEqual([])
  }
})

/** Days each transfer waited, whatever the pathway, the share that waited at all, and how many left the acute beds a day. */
function transfersOf({ model, results }: Ran) {
  const { layout } = new Run(model)
  const total = (result: Float64Array, column: number) => {
    let sum = 0
    for (let p = 0; p < model.periods; p++) sum += result[layout.series + p * layout.columns + column]!
    return sum
  }
  const lists = [1, 2, 3]
  const of = (column: number) =>
    results.map((result) => lists.reduce((sum, list) => sum + total(result, column + list), 0))
  const began = of(layout.began)
  const [delayPerTransfer, pDelayed] = [layout.waited, layout.delayed].map((column) =>
    estimate(linearised(of(column), began)!),
  )
  // Who finishes and takes no route goes home.
  const home = results.map((result) =>
    lists.reduce((left, list) => left - result[layout.routes + list - 1]!, total(result, layout.finished)),
  )
  const throughputPerDay = estimate(
    Float64Array.from(began, (transfers, k) => (transfers + home[k]!) / (model.end - model.warmUp)),
  )
  return { delayPerTransfer: delayPerTransfer!, pDelayed: pDelayed!, throughputPerDay }
}

/** Every figure of a reference beside ours of the same meaning; those that do not agree. */
function disagreeing(name: string, ran: Ran, reference: object): string[] {
  const { stations, lists } = ran.answer
  const ours: Record<string, Figure> = {
    ...transfersOf(ran),
    blockedMean: stations[0]!.ready,
    acuteOcc: stations[0]!.occupied,
    acuteQueue: lists[0]!.waiting,
    frontWait: lists[0]!.wait!,
    ...Object.fromEntries([1, 2, 3].map((i) => [`occP${i}`, stations[i]!.occupied])),
    ...Object.fromEntries([1, 2, 3].map((i) => [`blkP${i}`, lists[i]!.waiting])),
  }
  const { caps: _caps, reps: _reps, warm: _warm, horizon: _horizon, ...figures } = reference as Reference
  return Object.entries(figures).flatMap(
    ([key, [mean, half]]) => beside(`${name} ${key}`, ours[key]!, mean, half) ?? [],
  )
}
type Reference = { caps: unknown; reps: unknown; warm: unknown; horizon: unknown } & Record<
  string,
  [number, number]
>

test.each([
  ['exponential', exponential],
  ['lognormal_cv1', (mean: number) => lognormal(mean, mean)],
  ['deterministic', fixed],
] as const)('the balanced hospital b2 with %s stays, against 4,000 runs of ten years', (name, stay) => {
  const ran = simulate(network(b2, { days: 3650, warmUp: 365 }, stay), 40)
  const wrong = disagreeing(`b2 ${name}`, ran, simulated.balanced[name])
  if (name === 'exponential')
    wrong.push(...disagreeing('b2, the second estimator,', ran, simulated.balanced_second_estimator))
  expect(wrong).toEqual([])
})

const b = { ...b2, acute: 100, caps: [40, 30, 10] }

test('the overloaded hospital (b), ten years from empty', () => {
  const ran = simulate(network(b, { days: 3650, warmUp: 0 }, exponential), 20)
  expect(disagreeing('(b)', ran, simulated.overloaded_as_specified)).toEqual([])
})

test('the overloaded hospital (b) when P1 has long been full: what its pathway lets through', () => {
  const limit = exact.saturatedB
  const ran = simulate(network(b, { days: 3650, warmUp: 3650 }, exponential), 20)
  const [acute, , p2, p3] = ran.answer.stations
  const active = {
    mean: acute!.occupied.mean - acute!.ready.mean,
    halfWidth: Math.hypot(acute!.occupied.halfWidth!, acute!.ready.halfWidth!),
  }
  expect(
    [
      beside('(b) in the long run, throughput', transfersOf(ran).throughputPerDay, limit.throughputLimit),
      beside('(b) in the long run, blocked', acute!.ready, limit.blockedMean),
      beside('(b) in the long run, in their stay', active, limit.acuteActive),
      beside('(b) in the long run, P2 occupied', p2!.occupied, limit.occP2),
      beside('(b) in the long run, P3 occupied', p3!.occupied, limit.occP3),
    ].filter(Boolean),
  ).toEqual([])
})
