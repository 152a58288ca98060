import { expect, test } from 'vitest'
import { tableIn } from '../../../../test/support/table-in.ts'
import { type Instant, instantAt, instantOf, Temporal } from '../../../platform/time.ts'
import { type Course, countDays, countRules, editionById } from '../../delays/index.ts'
import type { UnmetNight } from '../../placements/index.ts'
import { courseItems, nightItems } from './course-items.ts'
import { filePoint, type Loaded } from './file-points.ts'
import type { Item } from './item.ts'
import { type Known, pointOf } from './points.ts'
import { reablementItems } from './reablement-items.ts'
import { readPeriod } from './read-period.ts'
import { register } from './register.ts'
import type { Period } from './series.ts'
import { careItems, startItems } from './service-items.ts'
import { type CountedStay, isIn, stayItems } from './stay-items.ts'
import { countItems, type DayCount, Sums } from './sums.ts'
import { unmetItems } from './unmet-items.ts'

const page = 'docs/rules/measures.md'
const [people, waits, starts, care, unmet, measures, loaded] = [0, 1, 2, 3, 4, 5, 6].map((n) =>
  tableIn(page, n),
)
const now = instantOf('2027-02-01T12:00:00Z')
const date = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string): Instant =>
  instantAt(date(text.slice(0, 10)), Temporal.PlainTime.from(text.slice(11)))

const stays = people!.map(
  (row, i): CountedStay => ({
    stayId: `stay ${i}`,
    personId: row.person!,
    trust: 'trust',
    site: 'site',
    wardKind: row.ward!,
    council: 'council',
    bornOn: date(row.born!),
    admittedAt: at(row.admitted!),
    method: row.method!,
    leftAt: at(row.left!),
    leftBy: row.by!,
    leftTo: row.to!,
  }),
)

const courses = people!.map((row, i): Course => {
  const stay = stays[i]!
  const own = i === people!.findIndex(({ person }) => person === row.person)
  return {
    stayId: stay.stayId,
    personId: stay.personId,
    bornOn: stay.bornOn,
    providerId: 'trust',
    authorityId: 'council',
    admittedAt: stay.admittedAt,
    leftAt: stay.leftAt,
    dischargeMethod: stay.leftBy,
    stretches: [
      {
        from: stay.admittedAt,
        to: stay.leftAt,
        siteId: 'site',
        wardId: 'ward',
        wardKind: row.ward as 'acute',
        specialty: null,
        away: false,
        factId: 'f',
      },
    ],
    ready: row['ready from'] ? [{ from: at(row['ready from']), to: stay.leftAt, ended: null }] : [],
    saidReady: [],
    notMeeting: row['no criteria from']
      ? [{ from: at(row['no criteria from']), to: stay.leftAt, factId: 'f' }]
      : [],
    waits: own ? waits!.filter(({ person }) => person === row.person).map(waitOf) : [],
  }
})

function waitOf(row: Record<string, string>): Course['waits'][number] {
  const done = at(row.done!)
  return {
    waitId: `${row.person} ${row.awaits}`,
    awaits: row.awaits!,
    words: null,
    since: at(row.since!),
    openedFor: null,
    owner: null,
    ownedSince: null,
    unownedSince: null,
    owners: [],
    due: { on: date(row.due!), at: null },
    dueMoves: 0,
    state: 'done',
    stateAt: done,
    endedAt: done,
    lastHeardAt: done,
    toTell: [],
  }
}

function itemsOf(period: Period): Item[] {
  const born = new Map(stays.map(({ stayId, bornOn }) => [stayId, bornOn]))
  const nights = countDays(courses, period, countRules(editionById('nights')!), () => null, now)
  const dtoc = countDays(courses, period, countRules(editionById('dtoc-beds')!), () => null, now)
  return [
    ...stayItems(stays, period, now),
    ...nightItems(
      nights,
      () => ['delayed-nights'],
      ({ awaits }) => awaits,
      born,
    ),
    ...nightItems(
      dtoc,
      ({ careType }) => ['dtoc-days', careType === 'acute' ? 'dtoc-days-acute' : 'dtoc-days-other'],
      ({ reason }) => reason,
      born,
    ),
    ...courseItems(courses, new Map(stays.map((stay) => [stay.stayId, stay])), period, now),
    ...startItems(
      starts!.map((row) => ({
        on: date(row.on!),
        starts: Number(row.starts),
        kind: row.kind!,
        serviceId: row.service!,
        area: row.service!,
      })),
      period,
    ),
    ...careItems(
      care!.map((row) => ({
        personId: row.person!,
        stayId: null,
        direction: row.direction!,
        serviceId: row.service!,
        area: null,
        startedOn: date(row.started!),
        endedOn: date(row.ended!),
      })),
      period,
    ),
    ...reablementItems(
      care!
        .filter(({ kind }) => kind === 'reablement')
        .map((row) => ({
          personId: row.person!,
          stayId: null,
          kind: row.kind!,
          serviceId: row.service!,
          area: null,
          bornOn: date(row.born!),
          startedOn: date(row.started!),
          endedOn: date(row.ended!),
          outcome: row.how!,
          atHome: row['at home after 91 days'] === 'yes',
        })),
      period,
    ),
    ...unmetItems(unmet!.flatMap(nightsOf), () => null).filter(({ on }) => isIn(on, period)),
  ]
}

const puts: Record<string, UnmetNight['put']> = {
  'evening visits': { what: 'visit', zone: '4', band: 'evening', carers: 2, hours: 1 },
  'nursing home': { what: 'place', kind: 'nursing home', zone: null, limit: 'full' },
  assessment: { what: 'assessment', awaits: 'care-act-assessment', organisationId: null },
  'a place was found': { what: 'found' },
  'there was room': { what: 'room' },
}

function nightsOf(row: Record<string, string>): UnmetNight[] {
  const [from, put] = [date(row.from!), puts[row['put to']!]!]
  return Array.from({ length: from.until(date(row.to!)).days + 1 }, (_, i) => ({
    stayId: `stay of ${row.person}`,
    personId: row.person!,
    date: from.add({ days: i }),
    missing: [put],
    put,
  }))
}

const whole = { by: 'whole' } as const
const known = (period: Period): Known => ({
  sums: new Sums([...countItems(itemsOf(period)), ...otherBeds(period)]),
  lastDay: date('2027-01-31'),
  begins: () => date('2017-01-01'),
  population: (key) => ({ people: key === 'population-18' ? 50_000 : 20_000, year: 2016 }),
})

/** A day with nobody in any bed is no figure; elsewhere in the hospital somebody was, and nothing was counted of them. */
const otherBeds = ({ from, to }: Period): DayCount[] =>
  Array.from({ length: from.until(to).days + 1 }, (_, i) => from.add({ days: i }))
    .filter((on) => !itemsOf({ from: on, to: on }).some(({ tally }) => tally === 'nights'))
    .map((on) => ({ tally: 'nights', by: 'whole', key: '', on, amount: 0, things: 0 }))

const worked = measures!.map((row) => [row.measure!, row] as const)

test.each(worked)('%s comes to what was worked by hand', (key, row) => {
  const definition = register.find((one) => one.key === key)!
  const { how } = definition
  if (how.from !== 'facts') throw new Error(`${key} is not counted`)
  const period = readPeriod(row.month!)!
  const { point } = pointOf(definition, how, whole, 'month', period, known(period))
  expect([point.numerator, point.denominator ?? '', Math.round(point.value! * 1000) / 1000]).toEqual([
    Number(row.numerator),
    row.of === '' ? '' : Number(row.of),
    Number(row.value),
  ])
})

test('every measure that is counted is worked by hand, and every one that is loaded has its quarter', () => {
  const counted = register.filter(({ how }) => how.from === 'facts').map(({ key }) => key)
  expect(worked.map(([key]) => key).toSorted()).toEqual(counted.toSorted())
  const filed = register.filter(({ how }) => how.from === 'file').map(({ key }) => key)
  expect([...new Set(loaded!.map(({ measure }) => measure!))].toSorted()).toEqual(filed.toSorted())
})

test.each(loaded!.map((row) => [`${row.measure}: ${row.April}`, row] as const))(
  'a quarter of %s',
  (_, row) => {
    const definition = register.find((one) => one.key === row.measure)!
    const rows = (['April', 'May', 'June'] as const).map((month) =>
      loadedOf(row.measure!, `${month} 2026`, row[month]!, definition.unit),
    )
    const quarter = readPeriod('2026-27 Q1')!
    const point = filePoint(definition, quarter, rows)!
    if (row.quarter === 'no figure') {
      expect(point.value).toBeNull()
      expect(point.missing).toBeTruthy()
    } else expect(point.value).toBeCloseTo(Number(row.quarter), 9)
  },
)

function loadedOf(measure: string, month: string, given: string, unit: string): Loaded {
  const [, numerator, denominator] = /^(\d+) of (\d+)$/.exec(given) ?? []
  const times = unit === 'per cent' ? 100 : unit === 'per 100,000' ? 100_000 : 1
  const value = denominator
    ? (times * Number(numerator)) / Number(denominator)
    : given === '-'
      ? null
      : Number(given)
  return {
    ...readPeriod(month)!,
    loadId: 'load',
    line: 2,
    measure,
    by: 'whole',
    key: '',
    numerator: numerator ? Number(numerator) : null,
    denominator: denominator ? Number(denominator) : null,
    value,
    missing: value === null ? 'not reported' : null,
    fileName: 'file.csv',
    source: 'a file',
    loadedAt: now,
    loadedBy: null,
  }
}
