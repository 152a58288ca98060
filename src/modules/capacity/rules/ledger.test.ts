import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figure, line, now, service } from '../../../../test/support/service-given.ts'
import { Temporal } from '../../../platform/time.ts'
import { differenceOf, freeOf } from './free-of.ts'
import type { Line, Service, WeekOfStarts } from './model.ts'
import { belongs, groupsOf, isOld } from './rows.ts'
import { fallingFor, startsShort, weeksOf } from './starts.ts'
import { trendOf } from './trend.ts'
import { peopleWanting, shortages, type Wanted } from './wanted.ts'

const aLine = (lineId: string, more: Partial<Line> & { free?: number; hours?: number } = {}): Line => {
  const { free, hours, ...rest } = more
  const said = free === undefined ? null : { ...figure(free, hours), figureId: `figure ${lineId}` }
  return line({ lineId, figure: said, ...rest })
}
const aService = (name: string, more: Partial<Service> = {}): Service =>
  service({ serviceId: name, name, lines: [], ...more })

const kestrel = aService('Kestrel', {
  zones: ['1', '4'],
  lines: [
    aLine('k1', { zone: '1', band: 'evening', carers: 2, free: 5 }),
    aLine('k4', { zone: '4', band: 'evening', carers: 2, free: 1, hours: 30 }),
    aLine('km', { zone: '4', band: 'morning', carers: 1, free: 2 }),
  ],
})
const homefold = aService('Homefold', {
  zones: ['5'],
  area: 'South',
  lines: [aLine('h5', { zone: '5', band: 'evening', carers: 2 })],
})
const alder = aService('Alder', { kind: 'nursing home', lines: [aLine('a', { free: 2 })] })

test('like stands by like: home care by part of the day and carers, every kind by itself, nothing of two units', () => {
  const groups = groupsOf([alder, kestrel, homefold])
  expect(groups.map(({ title, rows }) => [title, rows.map(({ line }) => line?.lineId)])).toEqual([
    ['Home care: morning visits, one carer', ['km']],
    ['Home care: evening visits, two carers', ['h5', 'k1', 'k4']],
    ['Care homes with nursing', ['a']],
  ])
})

test('a service that nobody gave a line still stands in the ledger', () =>
  expect(groupsOf([aService('Bare')])[0]?.rows).toEqual([{ service: aService('Bare'), line: null }]))

const rows = groupsOf([alder, kestrel, homefold]).flatMap((group) => group.rows)
test.each([
  [{}, ['km', 'h5', 'k1', 'k4', 'a']],
  [{ kind: 'nursing home' as const }, ['a']],
  [{ zone: '4' }, ['km', 'k4']],
  [{ band: 'evening' }, ['h5', 'k1', 'k4']],
  [{ area: 'South' }, ['h5']],
  [{ show: 'free' as const }, ['km', 'k1', 'a']],
  [{ show: 'old' as const }, ['h5', 'k4']],
  [{ show: 'free' as const, zone: '4' }, ['km']],
])('%j leaves %j', (asked, left) =>
  expect(rows.filter((row) => belongs(row, asked, now, {})).map(({ line }) => line?.lineId)).toEqual(left),
)

test('SHREWD Kent: what nobody has said is shown as missing and asked for, never as 0', () => {
  expect(isOld(rows.find(({ line }) => line?.lineId === 'h5')!, now, {})).toBe(true)
  expect(freeOf(homefold, now)).toBeNull()
  expect(freeOf(kestrel, now)).toBe(7)
})

const wants = (more: Partial<Wanted>): Wanted => ({
  kind: 'home care',
  zone: null,
  band: null,
  carers: null,
  people: 1,
  ...more,
})
test('what is missing: more people than units that may be believed, the most missed first', () => {
  const found = shortages(
    [kestrel, homefold, alder],
    [
      wants({ zone: '5', band: 'evening', carers: 2, people: 7 }),
      wants({ zone: '4', band: 'evening', carers: 2, people: 2 }),
      wants({ zone: '1', band: 'evening', carers: 2, people: 5 }),
      wants({ kind: 'nursing home', people: 1 }),
      wants({ kind: 'interim bed', people: 1 }),
    ],
    now,
    {},
  )
  expect(
    found.map(({ kind, zone, people, free, outOfDate }) => [kind, zone, people, free, outOfDate]),
  ).toEqual([
    ['home care', '5', 7, 0, 1],
    ['home care', '4', 2, 0, 1],
    ['interim bed', null, 1, 0, 0],
  ])
})

test('two carers also serve who needs one, and not the other way round', () => {
  const evening = rows.find(({ line }) => line?.lineId === 'k1')!
  expect(peopleWanting([wants({ zone: '1', band: 'evening', carers: 1, people: 3 })], evening)).toBe(3)
  expect(peopleWanting([wants({ zone: '1', band: 'evening', carers: 3, people: 3 })], evening)).toBe(0)
  expect(peopleWanting([wants({ zone: '2', band: 'evening', people: 3 })], evening)).toBe(0)
})

test('CARE #2811: what is typed against what the stays say is a difference, and equal numbers are none', () => {
  const larch = (typed: number | undefined, counted: number | null) =>
    aService('Larch', {
      kind: 'intermediate care bed',
      counted,
      lines: [aLine('l', typed === undefined ? {} : { free: typed })],
    })
  expect(differenceOf(larch(1, 2))).toMatchObject({ typed: 1, counted: 2 })
  expect(differenceOf(larch(2, 2))).toBeNull()
  expect(differenceOf(larch(undefined, 2))).toBeNull()
  expect(differenceOf(larch(1, null))).toBeNull()
})

const today = Temporal.PlainDate.from('2026-11-24')
const week = (starts: number): WeekOfStarts => ({ week: today, starts })

test('starts by seven days, the last ending today; each day in one of them', () => {
  const days = Array.from({ length: 60 }, (_, i) => ({ on: today.subtract({ days: i }), starts: 1 }))
  const weeks = weeksOf(days, today)
  expect(weeks).toHaveLength(8)
  expect(weeks.map(({ starts }) => starts)).toEqual([7, 7, 7, 7, 7, 7, 7, 7])
  expect(weeks.at(-1)?.week.toString()).toBe('2026-11-18')
  expect(
    weeksOf([{ on: today.add({ days: 1 }), starts: 9 }], today).every(({ starts }) => starts === 0),
  ).toBe(true)
})

test.each([
  [[], 0],
  [[3], 0],
  [[5, 4, 3], 2],
  [[5, 6, 3], 1],
  [[5, 4, 4], 0],
  [[9, 8, 7, 6, 5, 4, 3, 2], 7],
])('%j has fallen for %i weeks', (starts, falls) => expect(fallingFor(starts.map(week))).toBe(falls))

test('starts short of target, added up for one kind and area only', () => {
  const reablement = (name: string, area: string, target: number | null) =>
    aService(name, { kind: 'reablement', area, target })
  const services = [
    reablement('a', 'South', 42),
    reablement('b', 'South', 10),
    reablement('c', 'North', 38),
    reablement('d', 'East', null),
  ]
  const weeks = new Map([
    ['a', [week(30), week(29)]],
    ['b', [week(10), week(9)]],
    ['c', [week(30), week(40)]],
    ['d', [week(1), week(0)]],
  ])
  expect(startsShort(services, weeks)).toEqual([
    { kind: 'reablement', area: 'South', starts: 38, target: 52, short: 14, falling: 1 },
  ])
})

test('a trend says in words what it draws, and draws within its box', () => {
  const trend = trendOf([week(42), week(40), week(29)], 42)!
  expect(trend.words).toBe('3 weeks to today: 42, 40, 29; target 42; falling 2 weeks')
  fc.assert(
    fc.property(
      fc.array(fc.nat(500), { minLength: 2, maxLength: 12 }),
      fc.option(fc.nat(500)),
      (all, target) => {
        const drawn = trendOf(all.map(week), target)
        if (!drawn) return expect(all.every((one) => one === 0)).toBe(true)
        const points = drawn.points.split(' ').map((point) => point.split(',').map(Number))
        expect(points).toHaveLength(all.length)
        for (const [x, y] of [...points, [0, drawn.targetY ?? 0]] as [number, number][]) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(drawn.width)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(drawn.height)
        }
      },
    ),
  )
})
