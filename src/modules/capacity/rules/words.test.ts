import { expect, test } from 'vitest'
import { Temporal, zone } from '../../../platform/time.ts'
import {
  contactHoursWords,
  holidaysAhead,
  isOpenOn,
  opensWords,
  readYearly,
  takesCalls,
} from './hours-words.ts'
import { unitsWords } from './kinds.ts'
import { areaWords, feeWords, limitsWords } from './limits-words.ts'
import { groupWords, lineWords, weekdaysWords, zonesWords } from './line-words.ts'
import { thanksWords } from './thanks.ts'

test.each([
  [[], ''],
  [['6'], 'zone 6'],
  [['zone 6'], 'zone 6'],
  [['5', '4'], 'zones 4 and 5'],
  [['3', '1', '2'], 'zones 1 to 3'],
  [['1', '2', '4'], 'zones 1, 2 and 4'],
  [['zone 10', 'Zone 9', 'zone 8'], 'zones 8 to 10'],
  [['North', 'South'], 'zones North and South'],
])('%j is "%s"', (zones, words) => expect(zonesWords(zones)).toBe(words))

test.each([
  [[], ''],
  [[1, 2, 3, 4, 5, 6, 7], ''],
  [[1, 2, 3, 4, 5], 'Monday to Friday'],
  [[7, 6], 'Saturday and Sunday'],
  [[1, 3, 5], 'Monday, Wednesday and Friday'],
  [[2], 'Tuesday'],
])('%j is "%s"', (days, words) => expect(weekdaysWords(days)).toBe(words))

const line = { zone: null, weekdays: [], band: null, carers: null, words: null, skills: {} }
test.each([
  [line, ''],
  [{ ...line, zone: '4', band: 'evening', carers: 2 } as const, 'evening, two carers, zone 4'],
  [
    { ...line, band: 'tea', weekdays: [1, 2, 3, 4, 5], carers: 1 } as const,
    'tea time, one carer, Monday to Friday',
  ],
  [{ ...line, words: 'ground-floor room, shower' }, 'ground-floor room, shower'],
])('a line: %j is "%s"', (given, words) => expect(lineWords(given)).toBe(words))

test.each([
  ['home care', { band: 'evening', carers: 2 }, 'Home care: evening visits, two carers'],
  ['home care', { band: null, carers: null }, 'Home care'],
  ['home care', null, 'Home care'],
  ['reablement', null, 'Reablement: new starts'],
  ['nursing home', { band: null, carers: null }, 'Care homes with nursing'],
] as const)('%s %j stands under "%s"', (kind, given, words) => expect(groupWords(kind, given)).toBe(words))

test.each([
  [0, 'nursing home', 'no rooms'],
  [1, 'home care', '1 run'],
  [2, 'equipment', '2 deliveries'],
  [26, 'crisis care', '26 hours'],
] as const)('%i of %s: %s', (free, kind, words) => expect(unitsWords(free, kind)).toBe(words))

test('limits in words, what decides most first', () => {
  expect(
    limitsWords({
      kind: 'nursing home',
      places: 18,
      limits: {
        meets: ['oxygen', 'dementia'],
        sex: 'women only',
        weightTo: 200,
        ageFrom: 65,
        infections: ['none known', 'mrsa'],
        payers: ['council', 'self-funder'],
        languages: ['Polish'],
        carerSexes: ['female'],
        registration: 'CQC: nursing',
      },
    }),
  ).toEqual([
    '18 rooms',
    'women only',
    'up to 200 kg',
    'from 65 years',
    'oxygen',
    'care for people with dementia',
    'takes mrsa',
    'paid by council or people who pay themselves',
    'speaks Polish',
    'female carers only',
    'CQC: nursing',
  ])
  // A week's hours or starts are no size of a house.
  expect(limitsWords({ kind: 'crisis care', places: 300, limits: { meets: [] } })).toEqual([])
})

test('areas, fees and days', () => {
  expect(areaWords({ area: 'North', zones: ['1', '2', '3'] })).toBe('North, zones 1 to 3')
  expect(areaWords({ area: null, zones: [] })).toBe('')
  expect(feeWords({ from: 90000, to: 125050 })).toBe('£900 to £1,250.50 a week')
  expect(feeWords({ from: 90000, to: 90000 })).toBe('£900 a week')
  expect(feeWords(null)).toBeNull()
})

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant()
const office = [
  { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
  { days: [6], from: '09:00', to: '12:00' },
]
test.each([
  ['2026-11-24T08:00', true],
  ['2026-11-24T07:59', false],
  ['2026-11-24T17:00', false],
  ['2026-11-28T11:59', true],
  ['2026-11-29T11:00', false],
])('at %s somebody takes a call: %s', (now, awake) => expect(takesCalls(office, at(now))).toBe(awake))

test('no hours set means any time, in words and in truth', () => {
  expect(takesCalls(undefined, at('2026-12-25T03:00'))).toBe(true)
  expect(contactHoursWords(undefined)).toBe('any time')
  expect(contactHoursWords(office)).toBe('Monday to Friday 08:00 to 17:00; Saturday 09:00 to 12:00')
})

// The Lancashire plan: day centres open across bank holidays, the majority of them.
test.each([
  ['2026-12-25', { days: [1, 2, 3, 4, 5], bankHolidays: false }, false],
  ['2026-12-28', { days: [1, 2, 3, 4, 5], bankHolidays: true }, true],
  ['2026-12-29', { days: [1, 2, 3, 4, 5] }, true],
  ['2026-11-28', { days: [1, 2, 3, 4, 5] }, false],
  ['2026-11-28', {}, true],
] as const)('on %s with %j open: %s', (date, opens, open) =>
  expect(isOpenOn(opens, Temporal.PlainDate.from(date))).toBe(open),
)
test.each([
  [{}, null],
  [{ days: [1, 2, 3, 4, 5] }, 'Open Monday to Friday'],
  [{ days: [1, 2, 3, 4, 5], bankHolidays: false }, 'Open Monday to Friday, closed on bank holidays'],
  [{ bankHolidays: true }, 'Open every day, open on bank holidays'],
] as const)('%j: %s', (opens, words) => expect(opensWords(opens)).toBe(words))

const support = { days: [1, 2, 3, 4, 5], bankHolidays: true, closedOn: ['12-25', '12-26', '01-01'] }
test.each([
  ['2026-12-25', false],
  ['2026-12-28', true],
  ['2027-01-01', false],
  ['2027-03-26', true],
  ['2027-03-28', false],
])('a day-time support centre, open across bank holidays but for three days: on %s open: %s', (date, open) =>
  expect(isOpenOn(support, Temporal.PlainDate.from(date))).toBe(open),
)
test('says so, with the next bank holidays of England, without a network', () => {
  expect(opensWords(support)).toBe(
    'Open Monday to Friday, open on bank holidays, closed on 25 December, 26 December, 1 January',
  )
  const ahead = holidaysAhead(support, Temporal.PlainDate.from('2026-11-24'), [], 4)
  expect(
    ahead.map(({ name, date, open }) => `${name} ${date.toString()} ${open ? 'open' : 'closed'}`),
  ).toEqual([
    'Christmas Day 2026-12-25 closed',
    'Boxing Day 2026-12-28 open',
    'New Year’s Day 2027-01-01 closed',
    'Good Friday 2027-03-26 open',
  ])
})
test.each([
  ['25 December', '12-25'],
  [' 29 february ', '02-29'],
  ['31 June', null],
  ['Christmas', null],
])('%j is the day %j of every year', (text, day) => expect(readYearly(text)).toBe(day))

test('Capacity Tracker: updates stop when nothing comes back, so each is answered with who waits for it', () => {
  const said = { free: 2, kind: 'home care', until: '16:00 today', people: 3 } as const
  expect(thanksWords(said)).toBe('Thank you: 2 runs, until 16:00 today. 3 people wait for this.')
  expect(thanksWords({ ...said, asked: 1 })).toBe(
    'Thank you: 2 runs, until 16:00 today. 3 people wait for this; 1 asked.',
  )
  expect(thanksWords({ ...said, free: 0, people: 0 })).toBe(
    'Thank you: no runs, until 16:00 today. Nobody waits for this now.',
  )
})
