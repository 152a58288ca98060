import { expect, test } from 'vitest'
import { exponential, lognormal, simulate } from '../../test/support/simulate.ts'
import type { Scenario } from './index.ts'
import kept from './reference/back-test.json' with { type: 'json' }

// Every feature at once. A change of any of these numbers is a change of every answer ever kept: it needs a reason.
const scenario: Scenario = {
  name: 'everything',
  days: 60,
  warmUp: 10,
  firstDay: '2026-12-01',
  bankHolidays: ['2026-12-25', '2026-12-28', '2027-01-01'],
  kinds: ['usual', 'frail'],
  arrivals: [
    {
      name: 'Front door',
      to: 'Acute',
      kind: 'usual',
      perDay: 9,
      byWeekday: [1.2, 1.1, 1, 1, 1, 0.8, 0.9],
      byHour: [...Array<number>(9).fill(0.5), ...Array<number>(15).fill(1.3)],
      byMonth: [1.1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.2],
      onBankHoliday: 0.8,
      givesUp: { after: lognormal(1, 1) },
    },
    {
      name: 'Falls',
      to: 'Acute',
      kind: 'frail',
      series: Array.from({ length: 70 }, (_, day) => (day % 5) + 1),
      exactly: true,
    },
    {
      name: 'Step-up',
      to: 'Community beds',
      kind: 'frail',
      between: { distribution: 'erlang', mean: 2, phases: 3 },
      priority: 2,
    },
  ],
  stations: [
    {
      name: 'Acute',
      places: [{ places: 60 }, { places: 66, since: '2026-12-20' }],
      stay: lognormal(5, 6),
      stayByKind: { frail: { distribution: 'gamma', mean: 8, sd: 5 } },
      door: { most: 12 },
      next: [{ to: 'Assessment', share: 0.3 }],
      nextByKind: { frail: [{ to: 'Assessment', share: 0.8 }] },
    },
    {
      name: 'Assessment',
      inBed: true,
      places: [{ places: 3, days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '18:00' }],
      stay: { distribution: 'triangular', from: 0.05, mode: 0.1, to: 0.6 },
      next: [
        { to: 'Home care', share: 0.6, reason: 'a start of home care' },
        { to: 'Community beds', share: 0.3, priority: 1 },
      ],
    },
    {
      name: 'Home care',
      starts: [{ aWeek: 24, days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], at: '11:00' }],
      windows: [
        { name: 'morning', hours: 40 },
        { name: 'evening', hours: [{ hours: 30 }, { hours: 20, days: ['sat', 'sun', 'bank holiday'] }] },
      ],
      needs: [
        { share: 0.7, hours: { morning: 0.75, evening: 0.5 } },
        { share: 0.3, hours: { morning: 1.5, evening: 1 } },
      ],
      fit: 'first fit',
      stay: { distribution: 'weibull', shape: 1.3, scale: 25 },
    },
    {
      name: 'Community beds',
      places: 16,
      givesTo: 'longest list',
      stay: { distribution: 'hyperexponential', shares: [0.7, 0.3], means: [10, 30] },
      next: [{ to: 'At home', share: 0.6, waits: 'outside' }],
    },
    {
      name: 'At home',
      stay: { distribution: 'hypoexponential', means: [5, 20] },
      next: [{ to: 'Acute', share: 0.25, kind: 'frail', waits: 'outside' }],
    },
  ],
  today: [
    { at: 'Acute', since: 2, kind: 'usual', count: 20 },
    { at: 'Acute', since: 9, kind: 'frail', count: 15 },
    { at: 'Acute', since: 4, kind: 'frail', waitsFor: 'Home care', count: 3 },
    { at: 'Community beds', since: 12, kind: 'frail', count: 14 },
    { waitsFor: 'Acute', since: 0.2, kind: 'usual', count: 2 },
  ],
}

test('a stored back test: the same scenario and seed give the numbers that were kept', () => {
  const { answer } = simulate(scenario, 20, 2026)
  const digits = (value: number) => Number(value.toPrecision(12))
  const now = {
    events: answer.events,
    stations: answer.stations.map(({ name, occupied, ready, finishedADay }) => [
      name,
      digits(occupied.mean),
      digits(ready.mean),
      digits(finishedADay.mean),
      digits(occupied.halfWidth!),
    ]),
    lists: answer.lists.map(({ from, for: to, waiting, wait, lostADay, gaveUpADay }) => [
      from,
      to,
      digits(waiting.mean),
      wait && digits(wait.mean),
      digits(lostADay.mean),
      digits(gaveUpADay.mean),
    ]),
  }
  if (process.env.HOMEWARD_SHOW_FIGURES) process.stdout.write(`BACKTEST ${JSON.stringify(now)}\n`)
  expect(now).toEqual(kept)
  const used = answer.lists.filter(({ beganADay }) => beganADay.mean > 0)
  expect(used.length).toBeGreaterThanOrEqual(8)
})

test('the simplest too', () => {
  const { answer } = simulate(
    {
      name: 'M/M/2',
      days: 100,
      arrivals: [{ name: 'in', to: 'A', perDay: 1.5 }],
      stations: [{ name: 'A', places: 2, stay: exponential(1) }],
    },
    1,
  )
  expect([answer.events, answer.lists[0]!.wait!.mean]).toEqual([347, 3.314665450109157])
})
