import { expect, test, vi } from 'vitest'
import { beside, exponential, fixed, lognormal, Run, simulate } from '../../test/support/simulate.ts'
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

test.each([
  ['exponential', exponential],
  ['lognormal_cv1', (mean: number) => lognormal(mean, mean)],
  ['deterministic', fixed],
] as const)('the balanced hospital b2 with %s stays, against 4,000 runs of ten years', (name, stay) => {
  const reference = simulated.balanced[name]
  const ran = simulate(network(b2, { days: 3650, warmUp: 365 }, stay), 40)
  const { answer } = ran
  const acute = answer.stations[0]!
  const of = (key: Exclude<keyof typeof reference, 'caps' | 'reps' | 'warm' | 'horizon'>) =>
    reference[key] as [number, number]
  const [delay, delayed] = transfersOf(ran)
  expect(
    [
      beside(`b2 ${name} blocked`, acute.ready, ...of('blockedMean')),
      beside(`b2 ${name} acute occupied`, acute.occupied, ...of('acuteOcc')),
      beside(`b2 ${name} blocked for P1`, answer.lists[1]!.waiting, ...of('blkP1')),
      beside(`b2 ${name} blocked for P2`, answer.lists[2]!.waiting, ...of('blkP2')),
      beside(`b2 ${name} blocked for P3`, answer.lists[3]!.waiting, ...of('blkP3')),
      beside(`b2 ${name} door wait`, answer.lists[0]!.wait!, ...of('frontWait')),
      beside(`b2 ${name} door queue`, answer.lists[0]!.waiting, ...of('acuteQueue')),
      beside(`b2 ${name} P1 occupied`, answer.stations[1]!.occupied, ...of('occP1')),
      beside(`b2 ${name} P2 occupied`, answer.stations[2]!.occupied, ...of('occP2')),
      beside(`b2 ${name} P3 occupied`, answer.stations[3]!.occupied, ...of('occP3')),
      beside(`b2 ${name} delay per transfer`, delay, ...of('delayPerTransfer')),
      beside(`b2 ${name} P(delay)`, delayed, ...of('pDelayed')),
      ...(name === 'exponential'
        ? [
            beside(
              'b2 blocked, the second estimator',
              acute.ready,
              ...(simulated.balanced_second_estimator.blockedMean as [number, number]),
            ),
          ]
        : []),
    ].filter(Boolean),
  ).toEqual([])
})

/** Days each transfer waited, whatever the pathway, and the share that waited at all. */
function transfersOf({ model, results }: ReturnType<typeof simulate>): [Figure, Figure] {
  const { layout } = new Run(model)
  const total = (result: Float64Array, column: number) => {
    let sum = 0
    for (let p = 0; p < model.periods; p++)
      for (let list = 1; list <= 3; list++) sum += result[layout.series + p * layout.columns + column + list]!
    return sum
  }
  const of = (column: number) => results.map((result) => total(result, column))
  const began = of(layout.began)
  return [layout.waited, layout.delayed].map((column) => estimate(linearised(of(column), began)!)) as [
    Figure,
    Figure,
  ]
}

test('the overloaded hospital (b), ten years from empty', () => {
  const overloaded = { ...b2, acute: 100, caps: [40, 30, 10] }
  const ran = simulate(network(overloaded, { days: 3650, warmUp: 0 }, exponential), 20)
  const { answer } = ran
  const reference = simulated.overloaded_as_specified
  const pair = (key: Exclude<keyof typeof reference, 'caps' | 'reps' | 'warm' | 'horizon'>) =>
    reference[key] as [number, number]
  const [delay, delayed] = transfersOf(ran)
  expect(
    [
      beside('(b) blocked', answer.stations[0]!.ready, ...pair('blockedMean')),
      beside('(b) P1 occupied', answer.stations[1]!.occupied, ...pair('occP1')),
      beside('(b) P2 occupied', answer.stations[2]!.occupied, ...pair('occP2')),
      beside('(b) P3 occupied', answer.stations[3]!.occupied, ...pair('occP3')),
      beside('(b) door queue', answer.lists[0]!.waiting, ...pair('acuteQueue')),
      beside('(b) acute occupied', answer.stations[0]!.occupied, ...pair('acuteOcc')),
      beside('(b) blocked for P1', answer.lists[1]!.waiting, ...pair('blkP1')),
      beside('(b) blocked for P2', answer.lists[2]!.waiting, ...pair('blkP2')),
      beside('(b) blocked for P3', answer.lists[3]!.waiting, ...pair('blkP3')),
      beside('(b) delay per transfer', delay, ...pair('delayPerTransfer')),
      beside('(b) P(delay)', delayed, ...pair('pDelayed')),
    ].filter(Boolean),
  ).toEqual([])
})
