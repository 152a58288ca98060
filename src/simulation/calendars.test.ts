import { expect, test } from 'vitest'
import { exponential, fixed, simulate } from '../../test/support/simulate.ts'
import { dateNumber, timeOf } from './calendar.ts'
import type { Scenario } from './index.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const begun = (scenario: Scenario, seed = 1) =>
  simulate(scenario, 1, seed).answer.series.map(({ stations, lists }) => ({
    occupied: stations[0]!.occupied.mean,
    began: lists.reduce((sum, { began }) => sum + began.mean, 0),
  }))
/** Always somebody waiting, and gone a moment after they began. */
const crowd = (
  station: Omit<Scenario['stations'][number], 'name' | 'stay'>,
  more: Partial<Scenario> = {},
): Scenario => ({
  name: 'crowd',
  days: 14,
  arrivals: [],
  stations: [{ name: 'Service', stay: fixed(0.0001), ...station }],
  today: [{ waitsFor: 'Service', since: 0, count: 5000 }],
  ...more,
})

test('starts a week are shared over the days named, and the fraction is carried over', () => {
  const days = begun(crowd({ starts: [{ aWeek: 38, days: [...weekdays], at: '10:00' }] }))
  expect(days.map(({ began }) => began)).toEqual([7, 8, 7, 8, 8, 0, 0, 7, 8, 7, 8, 8, 0, 0])
})

test('on a bank holiday only rules hold that name it, or no day', () => {
  // Christmas Day 2026 was a Friday, and Boxing Day was given on the Monday.
  const on = { firstDay: '2026-12-21', bankHolidays: ['2026-12-25', '2026-12-28'], days: 9 }
  expect(
    begun(crowd({ starts: [{ starts: 3, days: [...weekdays] }] }, on)).map(({ began }) => began),
  ).toEqual([3, 3, 3, 3, 0, 0, 0, 0, 3])
  const also = [
    { starts: 3, days: [...weekdays] },
    { starts: 1, days: ['bank holiday' as const] },
  ]
  expect(begun(crowd({ starts: also }, on)).map(({ began }) => began)).toEqual([3, 3, 3, 3, 1, 0, 0, 1, 3])
})

test('unused starts lapse at midnight, or are kept', () => {
  const late = (keepsStarts: boolean): Scenario => ({
    name: 'late',
    days: 4,
    arrivals: [{ name: 'in', to: 'Service', series: [0, 0, 0, 40], exactly: true }],
    stations: [{ name: 'Service', stay: fixed(1), starts: [{ starts: 5, at: '00:00' }], keepsStarts }],
  })
  expect(begun(late(false))[3]!.began).toBe(5)
  expect(begun(late(true))[3]!.began).toBe(20)
})

test('places by time of day and day of week, from a date on; nobody is sent out when they shrink', () => {
  const places = [
    { places: 2 },
    { places: 6, days: [...weekdays], from: '08:00', to: '16:00' },
    { places: 10, since: '2026-12-26', until: '2026-12-26' },
  ]
  const days = begun({
    ...crowd({ places }, { firstDay: '2026-12-24', bankHolidays: ['2026-12-25'], days: 4 }),
    stations: [{ name: 'Service', places, stay: fixed(0.25) }],
  })
  const held = days.map(({ occupied }) => Number(occupied.toFixed(6)))
  // Thursday: 2 until 8, then 6 until 16 whose last people stay on for up to 6 hours; a bank holiday; Saturday; Sunday.
  expect(held[0]).toBeGreaterThan((2 * 16 + 6 * 8) / 24)
  expect(held[1]).toBe(2)
  expect(held[2]).toBe(10)
  // The ten who began last on Saturday are gone after their stay, and then two at a time.
  expect(held[3]).toBeGreaterThanOrEqual(2)
  expect(held[3]).toBeLessThan(4.1)
})

test('hours with windows: as many people as the fullest window takes', () => {
  const scenario: Scenario = {
    ...crowd({}, { days: 3 }),
    stations: [
      {
        name: 'Home care',
        stay: fixed(100),
        windows: [
          { name: 'morning', hours: 10 },
          { name: 'evening', hours: [{ hours: 2 }, { hours: 3, since: 2 }] },
        ],
        needs: [{ share: 1, hours: { morning: 0.75, evening: 0.5 } }],
      },
    ],
    today: [{ waitsFor: 'Home care', since: 0, count: 50 }],
  }
  expect(begun(scenario).map(({ occupied }) => occupied)).toEqual([4, 4, 6])
})

test('strict first come first served waits for who does not fit, first fit lets others by; both are named', () => {
  const run = (fit: 'strict' | 'first fit') =>
    simulate(
      {
        name: fit,
        days: 400,
        warmUp: 50,
        arrivals: [{ name: 'in', to: 'Home care', perDay: 3 }],
        stations: [
          {
            name: 'Home care',
            fit,
            stay: exponential(5),
            windows: [{ name: 'morning', hours: 20 }],
            needs: [
              { share: 0.8, hours: { morning: 0.5 } },
              { share: 0.2, hours: { morning: 4 } },
            ],
          },
        ],
      },
      20,
    ).answer
  const [strict, firstFit] = [run('strict'), run('first fit')]
  expect(firstFit.stations[0]!.occupied.mean).toBeGreaterThan(strict.stations[0]!.occupied.mean)
  expect(firstFit.lists[0]!.waiting.mean).toBeLessThan(strict.lists[0]!.waiting.mean)
})

test('step-up and step-down share beds: who has priority waits less, and all beds are used', () => {
  const shared = (priority: number): Scenario => ({
    name: 'shared',
    days: 1000,
    warmUp: 100,
    arrivals: [
      { name: 'Admissions', to: 'Acute', perDay: 4 },
      { name: 'Step-up', to: 'Community beds', perDay: 1, priority },
    ],
    stations: [
      { name: 'Acute', stay: exponential(4), next: [{ to: 'Community beds', share: 0.25, priority: 2 }] },
      { name: 'Community beds', places: 20, stay: exponential(9) },
    ],
  })
  const [first, last] = [simulate(shared(1), 20).answer, simulate(shared(3), 20).answer]
  const stepUp = (answer: typeof first) => answer.lists.find(({ from }) => from === 'Step-up')!.wait!.mean
  const stepDown = (answer: typeof first) => answer.lists.find(({ from }) => from === 'Acute')!.wait!.mean
  expect(stepUp(first)).toBeLessThan(stepDown(first))
  expect(stepUp(last)).toBeGreaterThan(stepDown(last))
  // Whoever goes first, the beds are as full: an M/M/20 with load 18.
  for (const answer of [first, last])
    expect(Math.abs(answer.stations[1]!.occupied.mean - 18)).toBeLessThan(
      3 * answer.stations[1]!.occupied.halfWidth! + 0.05,
    )
})

test('several hospitals send to several services; readmission comes back to the door; in-bed services block', () => {
  const { answer } = simulate(
    {
      name: 'two hospitals',
      days: 500,
      warmUp: 200,
      arrivals: [
        {
          name: 'North',
          to: 'North',
          perDay: 5,
          byHour: [...Array(12).fill(1), ...Array(12).fill(3)],
          byMonth: [2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2],
          onBankHoliday: 0.8,
        },
        { name: 'South', to: 'South', perDay: 5 },
      ],
      stations: [
        {
          name: 'North',
          places: 60,
          stay: exponential(5),
          next: [
            { to: 'Assessment', share: 0.4 },
            { to: 'Home', share: 0.6, waits: 'outside' },
          ],
        },
        {
          name: 'South',
          places: 60,
          stay: exponential(5),
          next: [
            { to: 'Assessment', share: 0.4 },
            { to: 'Home', share: 0.6, waits: 'outside' },
          ],
        },
        {
          name: 'Assessment',
          inBed: true,
          places: [{ places: 0 }, { places: 5, days: [...weekdays], from: '09:00', to: '17:00' }],
          stay: exponential(0.2),
          next: [{ to: 'Home care', share: 1, reason: 'a start of home care' }],
        },
        { name: 'Home care', places: 60, stay: exponential(10) },
        { name: 'Home', stay: exponential(20), next: [{ to: 'North', share: 0.1, waits: 'outside' }] },
      ],
    },
    20,
  )
  const [north, south, , homeCare, home] = answer.stations
  // Everybody who is assessed waits in a bed, at nights and weekends for longer than the assessment takes.
  expect(south!.ready.mean).toBeGreaterThan(5 * 0.4 * 0.2)
  expect(north!.finishedADay.mean).toBeGreaterThan(south!.finishedADay.mean)
  expect(homeCare!.occupied.mean).toBeLessThanOrEqual(60)
  expect(
    home!.occupied.mean / (20 * (north!.finishedADay.mean + south!.finishedADay.mean) * 0.6),
  ).toBeCloseTo(1, 1)
  expect(answer.lists.some(({ reason }) => reason === 'a start of home care')).toBe(true)
})

test('dates and times', () => {
  expect(dateNumber('1970-01-02')).toBe(1)
  expect(dateNumber('2026-02-29')).toBeNaN()
  expect(timeOf('24:00')).toBe(1)
  expect(timeOf('8:00')).toBeNaN()
})
