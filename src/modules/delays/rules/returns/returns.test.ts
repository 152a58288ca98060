import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../../platform/outcome.ts'
import { Temporal } from '../../../../platform/time.ts'
import { awaitsWords } from '../../../discharge/index.ts'
import { usualCutOff } from '../cut-off.ts'
import { countRules, type Edition, editionById, editions } from '../editions.ts'
import { type AgreedNight, series as allSeries, type Course, type Series } from '../model.ts'
import { acuteItems, acuteLines } from './acute.ts'
import { columnOrders, columnsOf } from './columns.ts'
import { communityItems, communityLines } from './community.ts'
import { delayedDays } from './delayed-days.ts'
import { columnOf, type Destination } from './destinations.ts'
import { changedSince, linesChanged } from './difference.ts'
import { dueAt } from './due.ts'
import { fileOf } from './file-rows.ts'
import { countOf } from './item-line.ts'
import { splits } from './model.ts'
import { periodOf, periodsBefore, periodText, readPeriod } from './period.ts'
import { disagreements, type Published } from './published.ts'
import { readyDateFigures, readyDateLines } from './ready-dates.ts'
import { owed } from './register.ts'
import { saysTheSame } from './same.ts'
import { statusOf } from './status.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/London').toInstant()
const pick = <T>(...values: T[]) => fc.constantFrom(...values)

const night: fc.Arbitrary<AgreedNight> = fc.record({
  stayId: pick('s1', 's2', 's3'),
  personId: pick('p1', 'p2', 'p3'),
  date: fc.integer({ min: 1, max: 30 }).map((day) => date('2017-06-01').with({ day })),
  careType: pick('acute' as const, 'non-acute' as const),
  providerId: pick('t1', 't2'),
  siteId: fc.constant('site'),
  wardId: fc.constant('ward'),
  authorityId: pick('c1', null),
  waitId: fc.constant(null),
  awaits: pick('home-care', 'transport', null),
  reason: pick('A', 'E', null),
  party: pick('NHS' as const, 'social care' as const, 'both' as const, null),
  organisationId: fc.constant(null),
  state: pick('agreed' as const, 'disputed' as const, 'not answered' as const, 'dispute recorded' as const),
  says: fc.constant({ NHS: null, council: null }),
})
// As the count gives them: without anything awaited there is neither a reason nor a side.
const nights = fc.array(
  night.map((one) => (one.awaits === null ? { ...one, reason: null, party: null } : one)),
  { maxLength: 60 },
)

const figuresOf = (all: AgreedNight[]) =>
  delayedDays({
    nights: all,
    daysInPeriod: 30,
    snapshotOn: date('2017-06-29'),
    populations: [],
    reasons: 'codes',
  })
const dtoc = editionById('dtoc-beds')!

describe('the monthly return of delayed days', () => {
  test('every split and the cells add up to the total, and every night without a column is named', () => {
    fc.assert(
      fc.property(nights, (all) => {
        const figures = figuresOf(all)
        expect(figures.total.days).toBe(all.length)
        expect(figures.beds).toBe(all.length / 30)
        for (const split of splits) {
          const sum = (what: 'days' | 'disputed') =>
            figures.by[split].reduce((total, line) => total + line[what], 0)
          expect([sum('days'), sum('disputed')]).toEqual([figures.total.days, figures.total.disputed])
        }
        expect(figures.cells.reduce((sum, { days }) => sum + days, 0)).toBe(all.length)
        expect(figures.snapshot!.cells.reduce((sum, { people }) => sum + people, 0)).toBeGreaterThanOrEqual(
          figures.snapshot!.people,
        )
      }),
    )
  })

  test('the published columns and ours after them hold every night once, in any file', () => {
    fc.assert(
      fc.property(nights, (all) => {
        const { columns, rows } = fileOf(figuresOf(all), about('dtoc', dtoc))
        const column = (name: string) => columns.indexOf(name)
        const counted = ['NHS B', 'Social Care B', 'Both B', ...columns.slice(-4, -1)]
        const sum = rows.reduce(
          (total, row) => total + counted.reduce((a, name) => a + Number(row[column(name)]), 0),
          0,
        )
        expect(sum).toBe(all.length)
        for (const row of rows) expect(row).toHaveLength(columns.length)
      }),
    )
  })

  test('adding a night never lowers a figure, and the order of nights does not matter', () => {
    fc.assert(
      fc.property(nights, night, (all, more) => {
        expect(figuresOf([...all, more]).total.people).toBeGreaterThanOrEqual(figuresOf(all).total.people)
        expect(figuresOf([...all].reverse())).toEqual(figuresOf(all))
      }),
    )
  })

  test('the rate is beds for 100,000 adults (DTOC-25), and there is none where no population is set', () => {
    const all = fc.sample(
      nights.filter((some) => some.length > 5),
      { numRuns: 1, seed: 1 },
    )[0]!
    const mine = all.map((one) => ({ ...one, authorityId: 'c1' }))
    const { rates } = delayedDays({
      nights: mine,
      daysInPeriod: 30,
      snapshotOn: null,
      populations: [{ organisationId: 'c1', adults: 400_000 }],
      reasons: 'codes',
    })
    expect(rates[0]!.per100000).toBeCloseTo((mine.length / 30 / 400_000) * 100_000)
    expect(figuresOf(mine).rates).toEqual([])
  })
})

const about = (series: Series, edition: Edition) => ({
  series,
  period: periodOf(series, date('2017-06-15')),
  edition,
  organisation: (id: string) => ({ code: null, name: id }),
  provider: { code: 'RNZ', name: 'Salisbury' },
  level: 'PROVIDER' as const,
  awaitsWords,
})

const rules = (id: string) => countRules(editionById(id)!)

/** Somebody in an acute bed from 1 June 2024, needing it no longer from `free`, leaving at `left`. */
function course(
  over: Partial<Course> & { free?: string; left?: string; wardKind?: 'acute' | 'community' } = {},
): Course {
  const { free, left, wardKind = 'acute', ...rest } = over
  const [from, leftAt] = [at('2024-06-01T10:00'), left ? at(left) : null]
  return {
    stayId: free ?? 'stay',
    personId: free ?? 'person',
    bornOn: null,
    providerId: 'trust',
    authorityId: 'c1',
    admittedAt: from,
    leftAt,
    dischargeMethod: left ? '1' : null,
    stretches: [
      { from, to: leftAt, siteId: 's', wardId: 'w', wardKind, specialty: null, away: false, factId: 'f' },
    ],
    ready: [],
    saidReady: [],
    notMeeting: free ? [{ from: at(free), to: leftAt, factId: 'c' }] : [],
    waits: [],
    ...rest,
  }
}

describe('the discharge ready date month', () => {
  const june = periodOf('drd', date('2024-06-15'))
  const all = [
    course({ free: '2024-06-10T09:00', left: '2024-06-10T18:00' }),
    course({ free: '2024-06-11T09:00', left: '2024-06-14T18:00' }),
    course({ free: '2024-06-12T09:00', left: '2024-07-03T09:00' }),
    course({ left: '2024-06-20T09:00' }),
    course({ left: '2024-06-01T20:00' }),
    course({ free: '2024-06-13T09:00' }),
  ]

  test('who left after a night; nobody without a date is taken to have left without delay', () => {
    const figures = readyDateFigures(readyDateLines(all, june))
    expect(figures).toMatchObject({
      discharges: 3,
      withDate: 2,
      missing: 1,
      onTheDate: 1,
      delayed: 1,
      days: 3,
      averageIncluding: 1.5,
      averageExcluding: 3,
    })
    expect(figures.bands).toMatchObject({ '0': 1, '2-3': 1 })
    expect(readyDateFigures(readyDateLines(all, periodOf('drd', date('2024-07-01'))))).toMatchObject({
      discharges: 1,
      days: 21,
    })
  })

  test('an empty month has no averages rather than 0', () => {
    expect(readyDateFigures([])).toMatchObject({
      discharges: 0,
      averageIncluding: null,
      averageExcluding: null,
    })
  })
})

describe('a day of the acute SitRep', () => {
  const day = date('2024-06-20')
  const counted = (
    courses: Course[],
    id = 'acute-sitrep-2024',
    more: { on?: string; price?: number; to?: Destination } = {},
  ) => {
    const asked = {
      courses,
      day: more.on ? date(more.on) : day,
      rules: rules(id),
      edition: editionById(id)!,
      destinationOf: () => more.to ?? { pathway: null, destination: null },
    }
    const lines = acuteLines(asked)
    return { lines, figures: acuteItems(lines, asked, more.price ?? null) }
  }
  const items = (courses: Course[], id?: string) => counted(courses, id).figures
  const leaving = [
    course({ free: '2024-06-18T09:00' }),
    course({ free: '2024-06-19T09:00', left: '2024-06-20T17:00' }),
    course({ free: '2024-06-20T09:00', left: '2024-06-20T17:01' }),
    course({ free: '2024-06-16T09:00', left: '2024-06-20T23:59', dischargeMethod: '4' }),
    course({ free: '2024-06-17T09:00', wardKind: 'community' }),
    course(),
  ]

  test('remaining is no longer meeting less discharged (ADSR-04)', () => {
    expect(items(leaving)).toMatchObject({ notMeeting: 3, discharged: 2, remaining: 1 })
  })

  test.each([
    ['acute-sitrep-2020', 1],
    ['acute-sitrep-2022', 1],
    ['acute-sitrep-2024', null],
    ['acute-sitrep-2025', null],
  ])('%s splits those who left at 17:00: %s (ADSR-03)', (id, of) => {
    const figures = items(leaving, id)
    expect([figures.dischargedBy17, figures.dischargedAfter17]).toEqual([of, of])
    const names = fileOf(figures, {
      ...about('acute-sitrep', editionById(id)!),
      period: { from: day, to: day },
    })
      .rows.map((row) => row[6])
      .filter((name) => String(name).includes('17:0'))
    expect(names).toHaveLength(of === null ? 0 : 2)
  })

  test('extra days are those since the bed was last needed; the longer groups are within the shorter', () => {
    const { extraDays } = items([course({ free: '2024-06-18T09:00' })])
    // In since 1 June: 20 midnights on 21 June 00:00; free since the 18th: 3 of them.
    expect(extraDays).toEqual([
      { group: '7+', people: 1, days: 3 },
      { group: '14+', people: 1, days: 3 },
      { group: '21+', people: 0, days: 0 },
    ])
  })

  test('reasons are given from 14 days to April 2024, and from 7 and from 14 days after it (ADSR-10)', () => {
    const groups = (id: string) => [...new Set(items(leaving, id).reasons.map(({ group }) => group))]
    expect(groups('acute-sitrep-2022')).toEqual(['Delay reason LOS 14+'])
    expect(groups('acute-sitrep-2024')).toEqual(['Delay reason LOS 7+', 'Delay reason LOS 14+'])
  })

  test('whoever needs the bed again by midnight is not counted', () => {
    const back = course({
      notMeeting: [{ from: at('2024-06-20T08:00'), to: at('2024-06-20T15:00'), factId: 'x' }],
    })
    expect(items([back]).notMeeting).toBe(0)
  })

  test('the month so far is there from August 2025 alone; without a price there is no cost, which is not 0 (ADSR-08)', () => {
    for (const id of ['acute-sitrep-2020', 'acute-sitrep-2022', 'acute-sitrep-2024'])
      expect(items(leaving, id).month).toBeNull()
    // At the end of a day: from the 18th 3 times, on the 19th once, and whoever died on the 20th 4 times.
    const { figures, lines } = counted(leaving, 'acute-sitrep-2025')
    expect(figures.month).toEqual({
      from: '2024-06-01',
      daysCounted: 20,
      bedDays: 8,
      dailyAverage: 0.4,
      pricePerBedDay: null,
      cost: null,
    })
    expect(countOf(lines, { item: 'month' })).toEqual({ lines: 3, days: 8 })
    const priced = counted(leaving, 'acute-sitrep-2025', { price: 395.5 }).figures
    expect(priced.month).toMatchObject({ pricePerBedDay: 395.5, cost: 3164 })
    const period = { from: day, to: day }
    const cells = (of: typeof figures) =>
      fileOf(of, { ...about('acute-sitrep', editionById('acute-sitrep-2025')!), period })
        .rows.filter((row) => /in the month|Daily Average/.test(String(row[6])))
        .map((row) => row[9])
    expect(cells(figures)).toEqual([8, 'not set', 0.4])
    expect(cells(priced)).toEqual([8, 3164, 0.4])
  })

  test.each([
    ['P0', '19', 'P0-home'],
    ['P0', '29', 'P0-other'],
    ['P1', '19', 'P1-home'],
    ['P1', '55', 'P1-other'],
    ['P2', '56', 'P2-care-home'],
    ['P2', '88', 'P2-hospice'],
    ['P2', '51', 'P2-rehab'],
    ['P3', '55', 'P3-new'],
    ['P3', '19', 'P3b'],
    ['P2', '19', null],
    ['P1', '99', null],
    [null, '19', null],
    ['P1', null, null],
  ])('pathway %s to %s is the destination %s, to April 2024', (pathway, destination, column) => {
    const to = { pathway, destination }
    expect(columnOf('adsr-destinations-to-2024', to)).toBe(column)
    const { figures } = counted(leaving, 'acute-sitrep-2022', { to })
    expect(figures.destinations).toEqual([{ key: column, people: 2 }])
    expect(counted(leaving, 'acute-sitrep-2024', { to }).figures.destinations).toBeNull()
  })

  test('a whole place has a level of its own', () => {
    const file = (level: 'PROVIDER' | 'PLACE (Homeward)') =>
      fileOf(items(leaving), {
        ...about('acute-sitrep', editionById('acute-sitrep-2024')!),
        period: { from: day, to: day },
        level,
      })
    expect(new Set(file('PLACE (Homeward)').rows.map((row) => row[1]))).toEqual(new Set(['PLACE (Homeward)']))
    expect(new Set(file('PROVIDER').rows.map((row) => row[1]))).toEqual(new Set(['PROVIDER']))
  })

  test('what changed between two counts of people is said by stay', () => {
    const [a, b, c] = [leaving[0]!, leaving[1]!, leaving[2]!]
    const later = { ...a, admittedAt: at('2024-06-14T10:00') }
    const changes = linesChanged(counted([a, b]).lines, counted([later, c]).lines)
    const ids = (of: { stayId: string }[]) => of.map(({ stayId }) => stayId)
    expect([ids(changes.added), ids(changes.removed), ids(changes.changed)]).toEqual([
      [c.stayId],
      [b.stayId],
      [a.stayId],
    ])
  })
})

test('a week of community beds says of whom nothing was recorded', () => {
  const week = periodOf('community-sitrep', date('2024-06-20'))
  const people = [
    course({ free: '2024-06-18T09:00', wardKind: 'community' }),
    course({ stayId: 'asked', personId: 'b', wardKind: 'community' }),
    course({ stayId: 'not asked', personId: 'c', wardKind: 'community' }),
    course({ free: '2024-06-17T09:00', left: '2024-06-19T12:00', wardKind: 'community' }),
  ]
  const lines = communityLines({
    courses: people,
    week,
    rules: rules(editions.findLast(({ series }) => series === 'community-sitrep')!.id),
    isAsked: (stayId) => stayId !== 'not asked',
    destinationOf: () => ({ pathway: 'P1', destination: '19' }),
  })
  expect(communityItems(lines, null)).toMatchObject({
    bedsOccupied: 3,
    doesNotMeet: 1,
    meets: 1,
    notRecorded: 1,
    dischargedBy17: 1,
    dischargedAfter17: 0,
    destinations: [{ pathway: 'P1', destination: '19', people: 1 }],
  })
})

describe('the file of the discharge ready date', () => {
  test('averages have 2 places of decimals and shares 4; what is stored is exact', () => {
    const june = periodOf('drd', date('2024-06-15'))
    const all = [1, 2, 4].map((days) =>
      course({ free: `2024-06-${10 + days}T09:00`, left: `2024-06-${10 + 2 * days}T18:00` }),
    )
    const figures = readyDateFigures(
      readyDateLines([...all, course({ free: '2024-06-20T08:00', left: '2024-06-20T18:00' })], june),
    )
    expect(figures.averageExcluding).toBe(7 / 3)
    const drd = editionById('drd')!
    const { rows } = fileOf(figures, { ...about('drd', drd), period: june })
    const valueOf = (words: string) => rows.find((row) => String(row[6]).includes(words))!.at(-1)
    expect(valueOf('exc 0 day')).toBe(2.33)
    expect(valueOf('inc 0 day')).toBe(1.75)
    expect(valueOf('1+ days after')).toBe(0.75)
    expect(
      saysTheSame(figures, JSON.parse(JSON.stringify(figures)), {
        series: 'drd',
        period: june,
        edition: drd,
      }),
    ).toBe(true)
  })
})

describe('published figures among themselves', () => {
  const figure = (ofWhat: Published['ofWhat'], value: number, source = 'article'): Published => ({
    figureId: `${ofWhat}${value}`,
    ofWhat,
    key: String(value),
    label: String(value),
    source,
    line: null,
    value,
  })

  test('DTOC-34: 294,200 + 200,677 + 38,324 against 533,191', () => {
    const parts = [294_200, 200_677, 38_324].map((value) => figure('attribution', value))
    expect(disagreements([figure('total', 533_191), ...parts])).toEqual([
      '“article” says 533,191, but the table by whose it is in “article” adds up to 533,201, which is 10 more.',
    ])
    expect(disagreements([figure('total', 533_201), ...parts])).toEqual([])
  })

  test('DTOC-33: parts that add up are not spoken of; two tables and two totals that do not are', () => {
    expect(disagreements([297_019, 196_334, 36_902].map((value) => figure('attribution', value)))).toEqual([])
    expect(disagreements([figure('provider', 2260, 'a'), figure('reason', 2462, 'b')])[0]).toContain(
      '202 more',
    )
    expect(disagreements([figure('total', 1, 'a'), figure('total', 2, 'b')])[0]).toBe(
      '“a” says 1, and “b” says 2.',
    )
  })
})

describe('periods', () => {
  test.each(allSeries)('a period of %s reads back from its text', (series) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const period = periodOf(series, date('1990-01-01').add({ days }))
        expect(readPeriod(series, periodText(series, period))).toEqual(period)
        expect(Temporal.PlainDate.compare(period.from, period.to)).toBeLessThanOrEqual(0)
      }),
    )
  })

  test.each([
    ['nights', '2026-13', 'write it as 2017-12'],
    ['nights', '2026-11-23', 'write it as 2017-12'],
    ['nights', '0000-01', 'write it as 2017-12'],
    ['acute-sitrep', '2026-02-30', 'write it as 2026-11-23'],
    ['community-sitrep', '2026-11-18', 'write 2026-11-16'],
  ] as const)('%s of %s is refused with what to write', (series, text, remedy) => {
    const read = readPeriod(series, text)
    expect(isRefusal(read) && read.because).toContain(remedy)
  })

  test('the last three months come latest first, across a year and a leap day', () => {
    expect(periodsBefore('nights', date('2024-03-15'), 3).map((one) => periodText('nights', one))).toEqual([
      '2024-02',
      '2024-01',
      '2023-12',
    ])
  })

  test('a month is due at the cut-off of the place, a day the next morning, across the clock change', () => {
    const due = (series: Series, on: string) =>
      dueAt(series, periodOf(series, date(on)), usualCutOff).toString()
    expect(due('nights', '2026-10-01')).toBe('2026-11-27T17:00:00Z')
    expect(due('acute-sitrep', '2026-10-24')).toBe('2026-10-25T10:00:00Z')
    expect(due('community-sitrep', '2026-11-18')).toBe('2026-11-25T17:00:00Z')
  })
})

test('only what an edition covers is owed, and only by those with such beds', () => {
  const all = owed(
    [
      { organisationId: 'trust', kind: 'hospital trust', wardKinds: ['acute'] },
      { organisationId: 'mental', kind: 'mental health trust', wardKinds: ['mental health'] },
      { organisationId: 'home', kind: 'community provider', wardKinds: ['virtual'] },
      { organisationId: 'home', kind: 'care home', wardKinds: ['interim'] },
    ],
    date('2020-04-09'),
    usualCutOff,
  )
  const of = (series: Series) => all.filter((one) => one.series === series)
  expect(
    of('dtoc').map(({ period, organisationId }) => `${organisationId} ${period.from.toString()}`),
  ).toEqual(['trust 2020-02-01', 'trust 2020-01-01', 'mental 2020-02-01', 'mental 2020-01-01'])
  expect(of('acute-sitrep')).toHaveLength(1)
  expect(of('drd')).toEqual([])
  expect(all.some(({ organisationId }) => organisationId === 'home')).toBe(false)
})

test('a status for every history of versions', () => {
  const version = (signed: number, locked = false) => ({
    version: 1,
    signatures: Array.from({ length: signed }),
    lock: locked ? {} : null,
  })
  expect(statusOf([])).toBe('not made')
  expect(statusOf([version(0)])).toBe('draft')
  expect(statusOf([version(1), version(0)])).toBe('draft')
  expect(statusOf([version(1)])).toBe('signed by one side')
  expect(statusOf([version(2, true)])).toBe('locked')
  expect(statusOf([version(2, true), version(0)])).toBe('revised')
})

test('what changed between two counts: nothing is lost, nothing is named twice', () => {
  const key = (one: Pick<AgreedNight, 'stayId' | 'date'>) => `${one.stayId} ${one.date.toString()}`
  const some = fc.uniqueArray(night, { selector: key, maxLength: 30 })
  fc.assert(
    fc.property(some, some, (before, after) => {
      const { added, removed, changed } = changedSince(before, after, (a, b) => a.party === b.party)
      expect(before.length - removed.length + added.length).toBe(after.length)
      expect(new Set([...added, ...removed].map(key)).size).toBe(added.length + removed.length)
      for (const one of changed) expect(added).not.toContain(one)
    }),
  )
})

test('every series has an order of columns with its source and how sure we are', () => {
  expect(columnOrders.map((one) => one.series).toSorted()).toEqual([...allSeries].toSorted())
  expect(columnsOf('acute-sitrep').columns).toEqual([
    'Period',
    'Level',
    'Region',
    'ICB',
    'Org Code',
    'Org Name',
    'Metric',
    'Metric Type',
    'Metric Group',
    'Value',
  ])
  for (const { source, columns, ours } of columnOrders) {
    expect(source.length).toBeGreaterThan(10)
    for (const name of ours) expect(columns).not.toContain(name)
  }
})
