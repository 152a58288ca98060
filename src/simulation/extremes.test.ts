import { expect, test } from 'vitest'
import { compare, exponential, fixed, oneStation, simulate } from '../../test/support/simulate.ts'
import { type Answer, modelOf, Run, RunProblem, replicate, type Scenario, ScenarioError } from './index.ts'

// A share or a wait of nobody is null, and the rule of who fits where nobody needs hours; nothing else is.
const mayBeNull = new Set(['wait', 'delayed', 'lostShare', 'gaveUpShare', 'share', 'fit'])
function finite(answer: Answer) {
  const wrong: string[] = []
  JSON.stringify(answer, (key, value) => {
    if (typeof value === 'number' ? !Number.isFinite(value) : value === null && !mayBeNull.has(key))
      wrong.push(`${key}: ${value}`)
    return value
  })
  expect(wrong).toEqual([])
}

test('nobody comes: nothing happens, every count is 0, and nobody’s wait is no figure', () => {
  for (const arrivals of [
    { perDay: 0 },
    { series: [0, 0, 0, 0, 0] },
    { series: [0, 0, 0, 0, 0], exactly: true },
  ]) {
    const { answer } = simulate(
      {
        ...oneStation({ perDay: 0, days: 5 }, { places: 3, stay: exponential(1) }),
        arrivals: [{ name: 'in', to: 'station', ...arrivals }],
      },
      5,
    )
    expect(answer.events).toBe(0)
    expect(answer.stations[0]!.occupied).toEqual({ mean: 0, halfWidth: 0 })
    expect(answer.lists[0]).toMatchObject({ wait: null, delayed: null, lostShare: null, gaveUpShare: null })
    expect(answer.lists[0]!.beganADay).toEqual({ mean: 0, halfWidth: 0 })
    finite(answer)
  }
})

test('no capacity at all: everybody waits, or is lost', () => {
  const open = simulate(oneStation({ perDay: 10, days: 100 }, { places: 0, stay: exponential(1) }), 5).answer
  expect(open.lists[0]!.beganADay.mean).toBe(0)
  expect(open.lists[0]!.waiting.mean).toBeGreaterThan(400)
  // Nobody began: nobody's wait is known, least of all as 0.
  expect(open.lists[0]).toMatchObject({ wait: null, delayed: null })
  expect(open.lists[0]!.over.map(({ share }) => share)).toEqual(Array(6).fill(null))
  expect(open.stations[0]!.full.mean).toBe(1)
  finite(open)
  const lost = simulate(
    oneStation({ perDay: 10, days: 100 }, { places: 0, stay: exponential(1), door: 'lost' }),
    5,
  ).answer
  expect(lost.lists[0]!.lostShare!.mean).toBe(1)
  finite(lost)
})

test('places where there were none: no difference is made of a wait that nobody had', () => {
  const shut = (places: number): Scenario => ({
    ...oneStation({ perDay: 0, days: 60 }, { places, stay: exponential(2) }),
    today: [{ waitsFor: 'station', since: 3, count: 40 }],
  })
  const { first, second, difference } = compare(simulate(shut(0), 20), simulate(shut(2), 20), { seed: 1 })
  const list = (one: typeof difference | Answer) => one.lists.at(-1)!
  expect(list(first)).toMatchObject({ wait: null, delayed: null, waiting: { mean: 40, halfWidth: 0 } })
  expect(list(second).wait!.mean).toBeGreaterThan(3)
  expect(list(difference)).toMatchObject({ wait: null, delayed: null })
  expect(list(difference).waiting.mean).toBeLessThan(0)
})

test('everybody at once: served in order, a place at a time', () => {
  const { answer } = simulate(
    {
      name: 'at once',
      days: 10,
      arrivals: [{ name: 'in', to: 'station', series: [10_000, 0, 0, 0, 0, 0, 0, 0, 0, 0], exactly: true }],
      stations: [{ name: 'station', places: 100, stay: fixed(0.125) }],
    },
    2,
  )
  expect(answer.arrivals[0]!.aDay.mean).toBe(1000)
  expect(answer.stations[0]!.finishedADay.mean).toBeGreaterThan(780)
  expect(answer.stations[0]!.finishedADay.mean).toBeLessThanOrEqual(801)
  finite(answer)
})

test('stays of no length at all, and a great many people', () => {
  const { answer } = simulate(oneStation({ perDay: 5000, days: 20 }, { places: 1, stay: fixed(0) }), 3)
  expect(answer.stations[0]!.occupied.mean).toBe(0)
  expect(answer.stations[0]!.finishedADay).toEqual(answer.arrivals[0]!.aDay)
  finite(answer)
})

test('one replication says that its half-width is not known', () => {
  const { answer } = simulate(oneStation({ perDay: 5, days: 20 }, { places: 9, stay: exponential(1) }), 1)
  expect(answer.stations[0]!.occupied.halfWidth).toBeNull()
})

const timeless = (share: number, stay: Scenario['stations'][number]['stay']): Scenario => ({
  name: 'round',
  days: 30,
  arrivals: [{ name: 'in', to: 'A', perDay: 3 }],
  stations: [{ name: 'A', stay, next: [{ to: 'A', share, waits: 'outside' }] }],
})

test('a circle of almost no time ends with words instead of an answer', () => {
  const run = new Run(modelOf(timeless(1, exponential(0.000_02))))
  expect(() => replicate(run, 1, 0)).toThrow(
    expect.toSatisfy(
      (error) =>
        error instanceof RunProblem && /^By day \d+ people had moved 20,000,000 times/.test(error.message),
    ),
  )
}, 60_000)

test('a circle that people leave, or that takes some of them time, can be run', () => {
  expect(simulate(timeless(0.9, fixed(0)), 2).answer.stations[0]!.finishedADay.mean).toBeGreaterThan(9)
  for (const stay of [fixed(0.5), { distribution: 'empirical' as const, values: [0, 1] }])
    expect(simulate(timeless(1, stay), 2).answer.stations[0]!.finishedADay.mean).toBeGreaterThan(3)
})

const good = oneStation({ perDay: 1, days: 10 }, { places: 1, stay: exponential(1) })
const station = good.stations[0]!
const hoursFor = (needs: Scenario['stations'][number]['needs'], names = ['morning']): Scenario => ({
  ...good,
  stations: [
    {
      ...station,
      needs,
      windows: names.map((name) => ({ name, hours: [{ hours: 4 }, { hours: 0, days: ['sun'] }] })),
    },
  ],
})
const withIn = (come: object): Scenario => ({ ...good, arrivals: [{ name: 'in', to: 'station', ...come }] })
test.each<[string, Scenario, RegExp]>([
  ['a station that is not there', { ...good, arrivals: [{ name: 'a', to: 'x', perDay: 1 }] }, /no station x/],
  ['two of a name', { ...good, stations: [station, station] }, /two are called station/],
  ['no way to come', { ...good, arrivals: [{ name: 'a', to: 'station' }] }, /exactly one of/],
  [
    'shares beyond 1',
    { ...good, stations: [{ ...station, next: [{ to: 'station', share: 1.2, waits: 'outside' }] }] },
    /come to 1.2/,
  ],
  ['a stay that cannot be', { ...good, stations: [{ ...station, stay: exponential(0) }] }, /mean above 0/],
  ['a short series', { ...good, arrivals: [{ name: 'a', to: 'station', series: [1, 2] }] }, /all 10 days/],
  ['no days', { ...good, days: 0 }, /at least 1/],
  [
    'a kind that is not there',
    { ...good, arrivals: [{ name: 'a', to: 'station', perDay: 1, kind: 'k' }] },
    /no kind k/,
  ],
  ['a date that is none', { ...good, firstDay: '2026-02-30' }, /no date/],
  [
    'a date without a first day',
    { ...good, stations: [{ ...station, places: [{ places: 1, since: '2026-01-01' }] }] },
    /needs firstDay/,
  ],
  ['nowhere', { ...good, today: [{ since: 1 }] }, /neither at a station/],
  [
    'stations that could block each other for ever',
    {
      ...good,
      stations: [
        { ...station, next: [{ to: 'other', share: 0.5 }] },
        { ...station, name: 'other', next: [{ to: 'station', share: 0.5 }] },
      ],
    },
    /for ever/,
  ],
  ['a circle that takes no time', timeless(1, fixed(0)), /round A for ever.*longer stay/],
  [
    'one by kinds',
    {
      ...good,
      kinds: ['on', 'back'],
      arrivals: [{ name: 'in', to: 'station', perDay: 1, kind: 'on' }],
      stations: [
        { ...station, stayByKind: { on: fixed(0) }, next: [{ to: 'other', share: 1, kind: 'back' }] },
        {
          ...station,
          name: 'other',
          stayByKind: { back: fixed(0) },
          next: [{ to: 'station', share: 1, kind: 'on', waits: 'outside' }],
        },
      ],
    },
    /round station and other for ever/,
  ],
  [
    'too many in a series',
    withIn({ series: [1e12, ...Array<number>(9).fill(0)] }),
    /series has 1,000,000,000,000 people on day 1/,
  ],
  [
    'too many by their mean',
    { ...withIn({ perDay: 99_999 }), days: 20_000 },
    /arrivals in: about 1,999,980,000 people.*2,000,000/,
  ],
  [
    'too many on bank holidays',
    { ...withIn({ perDay: 10, onBankHoliday: 1e9 }), firstDay: '2026-12-01', bankHolidays: ['2026-12-05'] },
    /arrivals in: about 10,000,000,000 people/,
  ],
  [
    'too many by the time between them',
    withIn({ between: exponential(1e-12) }),
    /about 10,000,000,000,000 people/,
  ],
  ['all at once', withIn({ between: { distribution: 'empirical', values: [0, 0] } }), /all come at once/],
  [
    'too many today',
    { ...good, today: Array.from({ length: 21 }, () => ({ at: 'station', since: 1, count: 100_000 })) },
    /today: 2,100,000 people are there/,
  ],
  [
    'more lines than are kept',
    { ...good, days: 200_000, every: 1 },
    /every: one run would give [\d,]+ numbers/,
  ],
  [
    'a kind named twice',
    { ...good, kinds: ['a', 'b', 'a'], arrivals: [{ name: 'in', to: 'station', perDay: 1, kind: 'a' }] },
    /kinds: a is named twice/,
  ],
  [
    'somebody who came before there were beds',
    { ...good, today: [{ at: 'station', since: 1e15 }] },
    /today 1: since is 1,000,000,000,000,000, and must be days ago from 0 to 36,525/,
  ],
  [
    'needs of more than everybody',
    hoursFor([
      { share: 0.7, hours: { morning: 1 } },
      { share: 0.7, hours: {} },
    ]),
    /station, needs: the shares come to 1.4, and must come to 1/,
  ],
  [
    'needs of nobody',
    hoursFor([{ share: 0, hours: { morning: 1 } }]),
    /station, needs: the shares come to 0,/,
  ],
  [
    'two windows of a name',
    hoursFor([{ share: 1, hours: { morning: 1 } }], ['morning', 'morning']),
    /station, windows: two are called morning/,
  ],
  [
    'a need larger than its window',
    hoursFor([{ share: 1, hours: { morning: 4.5 } }]),
    /station, needs 1: takes 4.5 hours of morning, which never has more than 4/,
  ],
  [
    'a circle of services in the bed, with somebody in that bed',
    {
      ...good,
      stations: [
        { ...station, next: [{ to: 'one', share: 0.5 }] },
        { name: 'one', inBed: true, stay: station.stay, next: [{ to: 'other', share: 0.5 }] },
        { name: 'other', inBed: true, stay: station.stay, next: [{ to: 'one', share: 0.5 }] },
      ],
      today: [{ at: 'station', waitsFor: 'other', since: 1 }],
    },
    /for ever/,
  ],
])('%s is refused, in words', (_, scenario, why) => {
  expect(() => modelOf(scenario)).toThrow(ScenarioError)
  expect(() => modelOf(scenario)).toThrow(why)
})
