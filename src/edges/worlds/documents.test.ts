import { expect, test } from 'vitest'
import { disagreements } from '../../../examples/disagreements.ts'
import { market } from '../../../examples/lancashire-winter-2017/document.ts'
import { lancashireWinter2017 } from '../../../examples/lancashire-winter-2017/world.ts'
import { fillTable, shareOut } from '../../../examples/share-out.ts'
import { delayed, reasons } from '../../../examples/wiltshire-2017/delayed.ts'
import { byReason, byTrust, column } from '../../../examples/wiltshire-2017/document.ts'
import { wiltshire2017 } from '../../../examples/wiltshire-2017/world.ts'
import { standingOf } from '../../../test/support/standing-of.ts'
import { Temporal } from '../../platform/time.ts'

const now = Temporal.Instant.from('2026-11-24T08:12:00Z')
const wiltshire = wiltshire2017.build(1, now)
const lancashire = lancashireWinter2017.build(1, now)

test('Lancashire says where its figures disagree, and nothing else', () => {
  expect(lancashire.disagreements).toEqual([
    'Care homes, North: the document says 147, but 190 Residential + 37 Nursing + 1 Residential & Nursing = 228',
    'Care homes, Lancashire, Residential: the document says 319, but 98 in Central + 112 in East + 190 in North = 400',
  ])
})

test('Wiltshire says where its figures disagree, and nothing else', () => {
  expect(wiltshire.disagreements.map((line) => line.split(': ')[0])).toEqual([
    'Delayed days in July 2017, text against the table by trust',
    'Delayed days 2017-18 to July, table by trust against table by reason',
    'Hospitals that the plan relates to',
    'Reablement discharges a year',
  ])
  expect(wiltshire.disagreements[0]).toContain(
    'says 1,749, but 357 GWH + 384 RUH + 411 SFT + 299 AWP + 741 WHC + 68 Others = 2,260',
  )
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
