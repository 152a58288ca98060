import { expect, test } from 'vitest'
import { fyldeWyre2014 } from '../../../examples/fylde-wyre-2014/world.ts'
import { market } from '../../../examples/lancashire-winter-2017/document.ts'
import { lancashireWinter2017 } from '../../../examples/lancashire-winter-2017/world.ts'
import { rutland2016 } from '../../../examples/rutland-2016/world.ts'
import { fillTable, shareOut } from '../../../examples/share-out.ts'
import { delayed, reasons } from '../../../examples/wiltshire-2017/delayed.ts'
import { byReason, byTrust, column } from '../../../examples/wiltshire-2017/document.ts'
import { april2017 } from '../../../examples/wiltshire-2017/months.ts'
import { wiltshire2017 } from '../../../examples/wiltshire-2017/world.ts'
import { standingOf } from '../../../test/support/standing-of.ts'
import { statedDisagreements } from '../../modules/plans/index.ts'
import { disagreements } from '../../modules/plans/rules/disagreements/sums.ts'
import { Temporal } from '../../platform/time.ts'

const now = Temporal.Instant.from('2026-11-24T08:12:00Z')
const wiltshire = wiltshire2017.build(1, now)
const lancashire = lancashireWinter2017.build(1, now)
const fylde = fyldeWyre2014.build(1, now)
const rutland = rutland2016.build(1, now)

test.each([
  [
    'Lancashire',
    lancashire,
    [
      'Care homes, North: the document says 147, but 190 Residential + 37 Nursing + 1 Residential & Nursing = 228',
      'Care homes, Lancashire, Residential: the document says 319, but 98 in Central + 112 in East + 190 in North = 400',
      'After the plan’s last day, 31 March 2018: Hospital aftercare contract starts (May 2018)',
      '27 December 2017 and 2 January 2018: cover as on a holiday, and the calendar has a working day',
    ],
  ],
  [
    'Wiltshire',
    wiltshire,
    [
      'Delayed days in July 2017, text against the table by trust: the document says 1,749, but 357 GWH + 384 RUH + 411 SFT + 299 AWP + 741 WHC + 68 Others = 2,260',
      'Delayed days 2017-18 to July, table by trust against table by reason: the document says 2,260, but 86.5 Assessment',
      'Hospitals that the plan relates to: the document says 4, but',
      'Emergency admissions avoided a year: the document says 306, but 30 a month × 12 = 360',
      'Reablement discharges a year: the document says 1,091, but 21 a week × 52 = 1,092',
      'Baseline of admissions: “2, 2000” is not a number',
      '2 actions are numbered 1.2',
      'Action 5.23 does not follow the number before it',
      'Two dates for trusted assessment: Q4 2017 (6.4) and Q1 2018/19 (Trusted assessor)',
      '“Q3 2018” (1.3 and 1.4) can be quarter 3 of 2018/19',
      '“Q3 2017” (2.4 and 3.3) can be quarter 3 of 2017/18',
      '“Q4 2018” (2.5) can be quarter 4 of 2018/19',
      '“Q4 2017” (6.1, 6.2, 6.3 and 6.4) can be quarter 4 of 2017/18',
      'Two numbers for end of life a month: 16 (End of life care pathway) and 20 (Rapid end of life pathway (72 hours))',
    ],
  ],
  [
    'Rutland',
    rutland,
    [
      'People of Rutland: the document says 37,600, but 1,100 85 and over + 7,100 65 to 84 + 10,400 0 to 24 + 18,300 25 to 64 = 36,900',
      'People of 65 and over: the document says 8,540, but 1,100 85 and over + 7,100 65 to 84 = 8,200',
      'All people of Rutland: 37,600 to 40,600 is 8%, and the document says 10%',
      '“Better links between discharge and carers’ assessments” starts in May 2016 and finishes in April 2016',
      'After the plan’s last day, 31 March 2017: Align the reablement team with community sections (Jan 2018); ',
      'Version 0.2 is of June 2016, after the day the document says it was completed, 10 May 2016',
    ],
  ],
  [
    'Fylde and Wyre',
    fylde,
    [
      'Two dates for “Consider plans to integrate bed and community rehabilitation”: December 2015 (planned changes) and December 2013 (planned changes)',
      'Lancashire Health and Wellbeing Board is dated 28 January 2014 among the signatures, and the date on which it agreed the plan is blank',
      'Signed from 21 January 2014 on, and 11 parts were still to come: ',
    ],
  ],
])('%s says where its document disagrees with itself, and nothing else', (_, world, expected) => {
  expect(world.disagreements.map((line, i) => line.slice(0, expected[i]?.length))).toEqual(expected)
  expect(statedDisagreements(world.plans[0]!.file)).toEqual(world.disagreements)
})

test('the months of Wiltshire average to what appendix 3 prints, and April adds to its text', () => {
  const figures = wiltshire.files
    .flatMap((file) => file.figures)
    .filter(({ measure }) => measure === 'dtoc-days')
  const mean = (key: string, from: string, to: string) => {
    const found = figures.filter(
      (one) => one.slice.by !== 'whole' && one.slice.key === key && one.from >= from && one.from < to,
    )
    return Number((found.reduce((sum, { value }) => sum + value!, 0) / found.length).toFixed(1))
  }
  const organisation = (name: string) =>
    wiltshire.organisations.find((one) => one.shortName === name)!.organisationId
  const names = {
    SFT: 'Salisbury',
    GWH: 'Great Western',
    RUH: 'Royal United',
    WHC: 'Community Health',
    AWP: 'AWP',
  }
  for (const [key, name] of Object.entries(names)) {
    expect([key, mean(organisation(name), '2015-04-01', '2016-04-01')]).toEqual([
      key,
      byTrust[key]!['2015-16'],
    ])
    expect([key, mean(organisation(name), '2016-04-01', '2017-04-01')]).toEqual([
      key,
      byTrust[key]!['2016-17'],
    ])
    expect([key, mean(organisation(name), '2017-07-01', '2017-08-01')]).toEqual([
      key,
      byTrust[key]!['July 2017'],
    ])
  }
  for (const [name, { code }] of Object.entries(reasons)) {
    expect([name, mean(code, '2015-04-01', '2016-04-01')]).toEqual([name, byReason[name]!['2015-16']])
    expect([name, mean(code, '2016-04-01', '2017-04-01')]).toEqual([name, byReason[name]!['2016-17']])
    expect([name, mean(code, '2017-04-01', '2017-08-01')]).toEqual([name, byReason[name]!['July 2017']])
  }
  const whole = figures.find(({ slice, from }) => slice.by === 'whole' && from === '2017-04-01')
  expect(whole?.value).toBe(april2017)
})

test('a figure that is only rounded does not disagree', () => {
  const parts = [
    { name: 'a', value: 0.1 },
    { name: 'b', value: 0.1 },
  ]
  expect(disagreements([{ what: 'rounded', says: 0.3, parts, rounding: 0.05 }])).toEqual([])
  expect(disagreements([{ what: 'wrong', says: 0.5, parts, rounding: 0.05 }])).toHaveLength(1)
})

test('Wiltshire has as many people ready and waiting, by trust and reason, as its tables imply', () => {
  const july = Object.values(column(byTrust, 'July 2017')).reduce((a, b) => a + b, 0)
  const people = standingOf(wiltshire).filter(({ status }) => status.readiness.readySince)
  expect(people).toHaveLength(Math.round(july / 31))
  expect(people).toHaveLength(73)
  const trusts = new Map(
    wiltshire.organisations.map(({ organisationId, shortName }) => [organisationId, shortName]),
  )
  const count = (keys: string[]) =>
    Object.fromEntries([...Map.groupBy(keys, (key) => key)].map(([key, all]) => [key, all.length]))
  const short = {
    SFT: 'Salisbury',
    GWH: 'Great Western',
    RUH: 'Royal United',
    WHC: 'Community Health',
    AWP: 'AWP',
    Others: 'Others',
  }
  const expected = shareOut(column(byTrust, 'July 2017'), 73)
  expect(count(people.map(({ stay }) => trusts.get(stay.organisationId)!))).toEqual(
    Object.fromEntries(Object.entries(short).map(([key, name]) => [name, expected[key]])),
  )
  const codes = people.map(({ status }) => /\((\w+)\)$/.exec(status.next?.words ?? '')?.[1] ?? 'none')
  const byCode = Object.entries(shareOut(column(byReason, 'July 2017'), 73)).map(
    ([reason, n]) => [reasons[reason]!.code, n] as const,
  )
  expect(count(codes)).toEqual(Object.fromEntries(byCode.filter(([, n]) => n > 0)))
})

test('Wiltshire has 60 step-down beds in nine homes, and ten step-up beds', () => {
  const homes = wiltshire.wards.filter(({ kind }) => kind === 'intermediate')
  expect(homes).toHaveLength(9)
  expect(wiltshire.beds.filter(({ wardId }) => homes.some((home) => home.wardId === wardId))).toHaveLength(70)
})

test('nobody of 2017 is asked for criteria to reside', () => {
  for (const world of [wiltshire, lancashire])
    expect(world.dischargeFacts.filter(({ kind }) => kind === 'criteria')).toEqual([])
})

test('Lancashire has the intermediate-care beds and services of appendix 1', () => {
  const bedsAt = (name: string) => {
    const site = lancashire.sites.find((one) => one.name === name)
    const wards = lancashire.wards.filter(({ siteId }) => siteId === site?.siteId).map(({ wardId }) => wardId)
    return lancashire.beds.filter(({ wardId }) => wards.includes(wardId)).length
  }
  for (const { name, beds } of market.communityBeds) expect([name, bedsAt(name)]).toEqual([name, beds])
  expect(market.communityBeds.reduce((sum, { beds }) => sum + beds, 0)).toBe(139)
  const names = new Set(lancashire.organisations.map(({ name }) => name))
  for (const { name } of [...market.reablement, ...market.crisis, ...market.aftercare])
    expect(names).toContain(name)
})

test('tables are shared out to the last one', () => {
  expect(shareOut({ a: 1, b: 1, c: 1 }, 10)).toEqual({ a: 4, b: 3, c: 3 })
  const cells = fillTable({ x: 3, y: 4 }, { p: 5, q: 2 })
  const sum = (key: 'row' | 'column', name: string) =>
    cells.filter((cell) => cell[key] === name).reduce((n, cell) => n + cell.count, 0)
  expect([sum('row', 'x'), sum('row', 'y'), sum('column', 'p'), sum('column', 'q')]).toEqual([3, 4, 5, 2])
  expect(delayed().reduce((n, { count }) => n + count, 0)).toBe(73)
  expect(() => fillTable({ x: 1 }, { p: 2 })).toThrow('same total')
})

test('every indicator of Wiltshire’s plan has a history, said to be invented where the plan prints none', () => {
  const named = wiltshire.plans[0]!.file.parts.recording!.flatMap(({ measure }) => measure ?? [])
  expect(named.length).toBe(13)
  for (const measure of named) {
    const own = wiltshire.files.flatMap(({ source, figures }) =>
      figures.filter((one) => one.measure === measure).map(({ from, value }) => ({ from, value, source })),
    )
    expect([measure, new Set(own.map(({ from }) => from)).size >= 12]).toEqual([measure, true])
    expect([measure, own.every(({ source }) => /^Invented|appendix 3/.test(source))]).toEqual([measure, true])
  }
})

test('Lancashire’s measure of aftercare has figures that are said to be invented, and its plan goes to the five boards', () => {
  const file = lancashire.files.find(({ figures }) =>
    figures.some((one) => one.measure === 'aftercare-readmissions'),
  )!
  expect([file.figures.length, file.source.startsWith('Invented')]).toEqual([12, true])
  expect(lancashire.plans[0]!.circulation?.length).toBe(5)
})
