import { expect, test, vi } from 'vitest'
import { beside, exponential, fixed, lognormal, oneStation, simulate } from '../../test/support/simulate.ts'
import { draw } from './draw.ts'
import exact from './reference/exact.json' with { type: 'json' }
import { threefry, unit, wordOf } from './threefry.ts'

vi.setConfig({ testTimeout: 60_000 })

const within = (share: number, figure: { mean: number; halfWidth: number | null }) =>
  figure.halfWidth! <= share * figure.mean

test('M/M/20: Erlang C', () => {
  const { answer } = simulate(
    oneStation({ perDay: 18, days: 2000, warmUp: 50 }, { places: 20, stay: exponential(1) }),
    100,
  )
  const reference = exact.mmc[0]!
  const [list, station] = [answer.lists[0]!, answer.stations[0]!]
  expect([
    beside('M/M/20 P(wait)', list.delayed!, reference.pWait),
    beside('M/M/20 Wq', list.wait!, reference.Wq),
    beside('M/M/20 Lq', list.waiting, reference.Lq),
    beside('M/M/20 busy', station.occupied, 18),
    beside('M/M/20 P(wait > 0.5)', list.over[0]!.share!, reference.pWaitMoreThan['0.5']),
    beside('M/M/20 P(wait > 1)', list.over[1]!.share!, reference.pWaitMoreThan['1']),
  ]).toEqual([null, null, null, null, null, null])
  expect(within(0.03, list.wait!)).toBe(true)
})

// A long queue forgets slowly: the busier, the longer.
test.each(exact.mmc.map((one) => ({ ...one, name: `M/M/${one.c}, load ${(one.lam / one.mu).toFixed(1)}` })))(
  '$name: P(wait), wait, queue and all who are there',
  ({ name, lam, mu, c, rho, pWait, Wq, Lq, L }) => {
    const days = Math.min(20_000, Math.round(60_000 / lam + 2000 / mu / (1 - rho)))
    const { answer } = simulate(
      {
        ...oneStation(
          { perDay: lam, days, warmUp: Math.round(20 / mu) },
          { places: c, stay: exponential(1 / mu) },
        ),
        every: days,
      },
      30,
      7,
    )
    const [list, station] = [answer.lists[0]!, answer.stations[0]!]
    const all = {
      mean: list.waiting.mean + station.occupied.mean,
      halfWidth: list.waiting.halfWidth! + station.occupied.halfWidth!,
    }
    expect([
      beside(`${name} P(wait)`, list.delayed!, pWait),
      beside(`${name} Wq`, list.wait!, Wq),
      beside(`${name} Lq`, list.waiting, Lq),
      beside(`${name} L`, all, L),
    ]).toEqual([null, null, null, null])
  },
)

/** Erlang's formulas by their recursion. @returns the chance of a loss, and of a wait */
function erlang(load: number, places: number): { b: number; c: number } {
  let b = 1
  for (let n = 1; n <= places; n++) b = (load * b) / (n + load * b)
  return { b, c: b / (1 - (load / places) * (1 - b)) }
}

const fewest = (from: number, chance: (places: number) => number, at: number): number => {
  let places = Math.ceil(from)
  while (!(chance(places) <= at)) places++
  return places
}

test.each([
  [25.2, [28, 33, 35, 39]],
  [75.6, [81, 89, 92, 98]],
  [90, [95, 105, 108, 114]],
  [126, [132, 143, 147, 154]],
] as const)(
  'the inverse, load %d: fewest places that keep P(wait) to .5, .1, .05 and .01',
  (load, places) => {
    expect([0.5, 0.1, 0.05, 0.01].map((at) => fewest(load + 1e-9, (n) => erlang(load, n).c, at))).toEqual(
      places,
    )
    // One place fewer and as many, simulated.
    const wrong = [places[1] - 1, places[1]].map((n) => {
      const days = Math.round(40_000 / load)
      const { answer } = simulate(
        {
          ...oneStation({ perDay: load, days, warmUp: 20 }, { places: n, stay: exponential(1) }),
          every: days,
        },
        40,
        n,
      )
      return beside(`load ${load}, ${n} places, P(wait)`, answer.lists[0]!.delayed!, erlang(load, n).c)
    })
    expect(wrong).toEqual([null, null])
  },
)

test('the inverse, load 90: fewest beds that keep the loss to .1, .05 and .01', () => {
  expect([0.1, 0.05, 0.01].map((at) => fewest(1, (n) => erlang(90, n).b, at))).toEqual([88, 95, 107])
})

test('the same random numbers give the same waits to the last bit as the Kiefer-Wolfowitz recursion', () => {
  const days = 2000
  const scenario = { ...oneStation({ perDay: 18, days }, { places: 20, stay: exponential(1) }), every: days }
  const { model, results } = simulate(scenario, 1, 5)
  const out = new Int32Array(2)
  threefry(5, 0, wordOf('in'), 0x243f6a88, out)
  const [k0, k1] = [out[0]!, out[1]!]
  const free = new Float64Array(20)
  let [arrival, waited, began] = [0, 0, 0]
  for (let number = 0; ; number++) {
    threefry(k0, k1, number, 0x7f4a7c15, out)
    arrival -= Math.log(unit(out[0]!)) / 18
    const start = Math.max(arrival, free[0]!)
    if (start >= days) break
    threefry(k0, k1, number, wordOf('station'), out)
    free[0] = start + draw(model.draws, 0, out[0]!, k0, k1, number, wordOf('station'), out)
    free.sort()
    if (start > arrival) waited += start - arrival
    began++
  }
  const list = simulate(scenario, 1, 5).answer.lists[0]!
  expect(list.beganADay.mean * days).toBeCloseTo(began, 6)
  // Column `waited` of the one list, after two of stations, one of waiting and two of counts.
  expect(results[0]![1 + 2 + 1 + 2]).toBe(waited)
})

test.each([
  ['8/10', 8, 10],
  ['90/100', 90, 100],
  ['126/140', 126, 140],
  ['75.6/84', 75.6, 84],
  ['25.2/30', 25.2, 30],
  ['0.5/1', 0.5, 1],
  ['100/110', 100, 110],
] as const)('Erlang B %s, for any length of stay', (name, load, places) => {
  const reference = exact.erlangB[name]
  const wrong = [
    exponential(5),
    lognormal(5, 5),
    fixed(5),
    { distribution: 'uniform' as const, from: 2, to: 8 },
  ].map((stay, i) => {
    const days = Math.round(40_000 / load)
    const { answer } = simulate(
      oneStation({ perDay: load / 5, days, warmUp: 60 }, { places, stay, door: 'lost' }),
      100,
      // A seed of its own, or all would be off to the same side.
      i + 1,
    )
    expect(within(0.1, answer.lists[0]!.lostShare!)).toBe(true)
    return beside(`Erlang B ${name} ${stay.distribution}`, answer.lists[0]!.lostShare!, reference)
  })
  expect(wrong).toEqual([null, null, null, null])
})

test.each(exact.mmcK.filter(({ c, K }) => K > c))(
  'M/M/c/K with %j',
  ({ lam, mu, c, K, pLoss, WqAccepted, Lq }) => {
    const { answer } = simulate(
      oneStation(
        { perDay: lam, days: 4000, warmUp: 50 },
        { places: c, stay: exponential(1 / mu), door: { most: K - c } },
      ),
      40,
    )
    const list = answer.lists[0]!
    expect([
      beside(`M/M/${c}/${K} loss`, list.lostShare!, pLoss),
      beside(`M/M/${c}/${K} Wq`, list.wait!, WqAccepted),
      beside(`M/M/${c}/${K} Lq`, list.waiting, Lq),
    ]).toEqual([null, null, null])
  },
)

test.each(exact.erlangA)('abandonment with %j', ({ lam, mu, c, theta, Lq, pAbandon, pWait }) => {
  const scenario = oneStation(
    { perDay: lam, days: 3000, warmUp: 50 },
    { places: c, stay: exponential(1 / mu) },
  )
  const arrivals = scenario.arrivals.map((one) => ({ ...one, givesUp: { after: exponential(1 / theta) } }))
  const { answer } = simulate({ ...scenario, arrivals }, 40)
  const list = answer.lists[0]!
  // Who gives up has waited; of the others `delayed` is the share that did.
  const began = 1 - list.gaveUpShare!.mean
  const waits = {
    mean: list.gaveUpShare!.mean + began * list.delayed!.mean,
    halfWidth: list.gaveUpShare!.halfWidth! + began * list.delayed!.halfWidth!,
  }
  expect([
    beside(`M/M/${c}+M(${theta}) P(wait)`, waits, pWait),
    beside(`M/M/${c}+M(${theta}) gives up`, list.gaveUpShare!, pAbandon),
    beside(`M/M/${c}+M(${theta}) Lq`, list.waiting, Lq),
  ]).toEqual([null, null, null])
})

test('M/G/1, by Pollaczek and Khinchine', () => {
  const wrong = [
    ['exp rho.8', exponential(1), 60],
    ['det rho.8', fixed(1), 60],
    ['lognormal cv=2 rho.8', lognormal(1, 2), 180],
  ] as const
  expect(
    wrong.map(([name, stay, reps]) => {
      const { answer } = simulate(
        oneStation({ perDay: 0.8, days: 20_000, warmUp: 500 }, { places: 1, stay }),
        reps,
      )
      expect(within(0.05, answer.lists[0]!.wait!)).toBe(true)
      return beside(`M/G/1 ${name}`, answer.lists[0]!.wait!, exact.mg1_Wq[name])
    }),
  ).toEqual([null, null, null])
})
