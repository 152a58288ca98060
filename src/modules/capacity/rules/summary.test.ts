import { expect, test } from 'vitest'
import { figure as aFigure, service as aService, line, now } from '../../../../test/support/service-given.ts'
import { Temporal } from '../../../platform/time.ts'
import { bulletinText } from './bulletin-text.ts'
import type { ServiceKind } from './kinds.ts'
import type { Figure, Service } from './model.ts'
import { againstTarget, linesOf, type SummaryInput, sevenDaysBefore } from './summary.ts'
import { changesSince } from './summary-changes.ts'
import { readContent, type SummaryContent } from './summary-content.ts'
import { freeWords, freshnessWords, startsWords, useWords } from './summary-words.ts'

const figure = (left: number, hoursAgo: number, source: Figure['source'] = 'link'): Figure => ({
  ...aFigure(left, hoursAgo),
  ...(source === 'counted' ? { figureId: null } : {}),
  source,
})

const service = (
  serviceId: string,
  kind: ServiceKind,
  { said = null, ...rest }: Partial<Service> & { said?: Figure | null } = {},
): Service =>
  aService({ serviceId, name: serviceId, kind, area: 'North', lines: [line({ figure: said })], ...rest })

const lines = (services: Service[], more: Partial<SummaryInput> = {}) =>
  linesOf({ now, services, starts: [], beds: [], ...more })

test('only what is of one kind and one area is added up; a figure that has run out does not count', () => {
  const [homes, reablement, south] = lines([
    service('Larch', 'nursing home', { places: 30, said: figure(2, 3) }),
    service('Alder', 'nursing home', { places: 20, said: figure(1, 13) }),
    service('Orchard', 'nursing home', { places: 40, said: figure(4, 30) }),
    service('Bride', 'nursing home', { places: 12 }),
    service('Bright', 'reablement', { said: figure(6, 1) }),
    service('Kestrel', 'nursing home', { area: 'South', said: figure(3, 1) }),
  ]).toSorted((a, b) => (a.area === b.area ? (a.kind < b.kind ? -1 : 1) : a.area! < b.area! ? -1 : 1))
  expect(homes).toMatchObject({ services: 4, free: 3, places: 102, outOfDate: 1, noFigure: 1 })
  // Only where both are known: 30 and 20 rooms, of which 2 and 1 are free.
  expect(homes!.used).toEqual({ used: 47, of: 50 })
  expect(freshnessWords(homes!, now)).toBe(
    'oldest said 13 hours ago; 1 of 4 out of date, not counted; 1 of 4 never said',
  )
  expect(reablement).toMatchObject({ kind: 'reablement', free: 6, places: null, used: null })
  expect(south).toMatchObject({ area: 'South', free: 3 })
})

test('where nobody ever said it is "no figure", never 0', () => {
  const [line] = lines([service('Larch', 'nursing home')])
  expect(line).toMatchObject({ free: null, places: null, used: null, target: null })
  expect([freeWords(line!), useWords(line!), startsWords(line!)]).toEqual([
    'no figure',
    'not known',
    '0, no target',
  ])
})

test('beds of ours are counted from stays, without the closed ones', () => {
  const said = figure(3, 0, 'counted')
  const [line] = lines([service('Willow', 'intermediate care bed', { counted: 3, said })], {
    beds: [{ serviceId: 'Willow', beds: 18, closed: 2 }],
  })
  expect(line).toMatchObject({ free: 3, places: 16, closed: 2, used: { used: 13, of: 16 }, oldestAt: null })
  expect(freshnessWords(line!, now)).toBe('counted live')
})

test.each<[string, Parameters<typeof lines>, { used: number; of: number } | null]>([
  [
    'beds that are closed are no beds that could be used',
    [
      [service('Willow', 'community bed', { counted: 0, said: figure(0, 0, 'counted') })],
      { beds: [{ serviceId: 'Willow', beds: 20, closed: 5 }] },
    ],
    { used: 15, of: 15 },
  ],
  [
    'nor is more in use than there is, where a bed is full and closed',
    [
      [service('Willow', 'community bed', { counted: 0, said: figure(0, 0, 'counted') })],
      { beds: [{ serviceId: 'Willow', beds: 2, closed: 3 }] },
    ],
    { used: 0, of: 0 },
  ],
  [
    'rooms of a home that has said nothing are in no denominator',
    [
      [
        service('Larch', 'nursing home', { places: 30, said: figure(3, 1) }),
        service('Bride', 'nursing home', { places: 60 }),
      ],
    ],
    { used: 27, of: 30 },
  ],
  [
    'nor those of a home whose figure has run out',
    [
      [
        service('Larch', 'nursing home', { places: 30, said: figure(3, 1) }),
        service('Alder', 'nursing home', { places: 50, said: figure(0, 90) }),
      ],
    ],
    { used: 27, of: 30 },
  ],
  [
    'where no number of places is known there is nothing to divide by',
    [[service('Elm', 'nursing home', { said: figure(1, 1) })]],
    null,
  ],
])('CARE #8055: occupancy used the wrong denominator; %s', (_, given, used) => {
  expect(lines(...given)[0]!.used).toEqual(used)
})

test('starts are those of seven whole days, oldest first, and of today beside them', () => {
  const starts = [
    ['2026-11-16', 50],
    ['2026-11-17', 2],
    ['2026-11-23', 3],
    ['2026-11-24', 4],
    ['2026-11-25', 60],
  ].map(([on, number]) => ({
    serviceId: 'Bright',
    on: Temporal.PlainDate.from(String(on)),
    starts: Number(number),
  }))
  const [line] = lines([service('Bright', 'reablement', { places: 20, target: 14 })], { starts })
  expect(line).toMatchObject({ starts: [2, 0, 0, 0, 0, 0, 3], today: 4, used: { used: 5, of: 20 } })
  expect(againstTarget(line!)).toEqual({ made: 5, short: 9 })
  expect(startsWords(line!)).toBe('5 of 14, 9 short')
})

test.each([
  ['2026-03-30T08:00:00Z', '2026-03-23', '2026-03-29'],
  ['2026-10-26T00:30:00Z', '2026-10-19', '2026-10-25'],
  ['2026-07-07T23:30:00Z', '2026-07-01', '2026-07-07'],
])('at %s the seven days are London days: %s to %s', (at, first, last) => {
  const days = sevenDaysBefore(Temporal.Instant.from(at)).map(String)
  expect([days[0], days[6], days.length]).toEqual([first, last, 7])
})

const content = (over: Partial<SummaryContent> = {}): SummaryContent => ({
  asAt: now.toString(),
  days: sevenDaysBefore(now).map(String),
  lines: lines([service('Larch', 'nursing home', { places: 30, said: figure(2, 3) })]),
  delayed: [{ package: 'home care', area: 'North', people: 8, longest: 4 }],
  totals: [{ package: 'home care', people: 8, longest: 4 }],
  people: 8,
  messages: ['Winter beds open on Monday'],
  ...over,
})

test('nothing has changed between a summary and itself', () => {
  expect(changesSince(content(), content())).toEqual([])
})

test('what changed is said line by line, with what it was', () => {
  const is = content({
    lines: [
      ...lines([service('Larch', 'nursing home', { places: 28, target: 2, said: figure(0, 3) })]),
      ...lines([service('Bright', 'reablement', { area: null })]),
    ],
    delayed: [{ package: 'home care', area: null, people: null, longest: null }],
    totals: [{ package: 'home care', people: 12, longest: 9 }],
    messages: ['Snow on Thursday'],
  })
  expect(changesSince(content(), is).map(({ words }) => words)).toEqual([
    'New message: Snow on Thursday',
    'No longer a message: Winter beds open on Monday',
    'Care homes with nursing, North: no rooms free; it was 2 rooms',
    'Care homes with nursing, North: 28 in all; it was 30',
    'Care homes with nursing, North: target 2 a week; it was not set',
    'Reablement, whole place: new in the summary',
    'Waiting for home care: 12 people; it was 8 people',
    'Waiting for home care, area not known: hidden; it was nobody',
    'Waiting for home care, North: nobody; it was 8 people',
  ])
})

test('a summary is read back as it was kept; what this version does not know is nothing', () => {
  const kept = JSON.parse(JSON.stringify(content()))
  expect(readContent(kept)).toEqual(content())
  expect(readContent({ ...kept, lines: [{ free: -1 }] })).toBeNull()
  expect(readContent(null)).toBeNull()
})

test('the text of a mail says it all, and where to read it as it is now', () => {
  const text = bulletinText({
    placeName: 'Marlshire',
    kind: 'daily',
    content: content(),
    since: { at: now.subtract({ hours: 24 }), changes: [] },
    address: 'https://homeward.example/capacity/summary',
  })
  expect(text).toBe(`Marlshire: what is free, Tuesday 24 November 2026

As at 08:12 on Tuesday 24 November 2026. Counts only: nobody is named.

KEY MESSAGES
- Winter beds open on Monday

WHAT CHANGED SINCE MONDAY 23 NOVEMBER 2026, 08:12
- Nothing

CURRENT DELAYED PACKAGES OF CARE
- In all: 8 people
- Waiting for home care: 8 people (North 8); longest 4 days

CAPACITY: NORTH
- Care homes with nursing: 2 rooms free; oldest said 3 hours ago; in use 28 of 30

Seven days are Tuesday 17 November 2026 to Monday 23 November 2026.

The same as a PDF is attached. As it is now: https://homeward.example/capacity/summary`)
})
