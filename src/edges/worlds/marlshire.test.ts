import { describe, expect, test } from 'vitest'
import { marlshire } from '../../../examples/marlshire/world.ts'
import { tiny, tinyNow } from '../../../examples/tiny/world.ts'
import { standingOf } from '../../../test/support/standing-of.ts'
import { nightsReady } from '../../modules/discharge/index.ts'
import { dateOf, daysBetween, Temporal } from '../../platform/time.ts'

const now = tinyNow
const world = marlshire.build(1, now)
const people = standingOf(world)
const wards = new Map(world.wards.map((ward) => [ward.wardId, ward]))
const find = (name: string, all = people) => {
  const found = all.find(({ person }) => `${person.givenName} ${person.familyName}` === name)
  if (!found) throw new Error(`${name} is not there`)
  return found
}
const daysReady = (one: (typeof people)[number]) =>
  daysBetween(dateOf(one.status.readiness.readySince!), dateOf(now))
const daysLate = (one: (typeof people)[number]) => daysBetween(one.status.next!.due!.on, dateOf(now))

test('Marlshire is as large, as full and as late as it says', () => {
  expect(world.beds.length).toBeGreaterThan(700)
  expect(world.beds.length).toBeLessThan(800)
  const full = people.filter(({ stay }) => stay.bedId).length / world.beds.length
  expect(full).toBeGreaterThan(0.87)
  expect(full).toBeLessThan(0.93)
  const ready = people.filter(({ status }) => status.readiness.readySince)
  expect(ready.length).toBeGreaterThanOrEqual(60)
  expect(ready.length).toBeLessThanOrEqual(110)
  expect(world.organisations.filter(({ kind }) => kind === 'care home')).toHaveLength(40)
  expect(world.organisations.filter(({ kind }) => kind === 'home care')).toHaveLength(12)
  expect(people.filter(({ stay }) => stay.place === 'no bed').length).toBeGreaterThan(3)
  expect(people.filter(({ stay }) => stay.place === 'leave').length).toBeGreaterThan(0)
})

describe('the people of the pictures', () => {
  const rows: [name: string, ward: string, bed: string, day: number, ready: number, late: number][] = [
    ['Phyllis Oduya-Grant', 'Beech', '3', 41, 19, 2],
    ['Idris Penhaligon', 'Ward 7', '3', 28, 16, 2],
    ['Surinder Kaur Bains', 'Beech', '20', 22, 14, 1],
    ['Walter Adeyemi-Scott', 'Willow', '5', 36, 13, 0],
    ['Bronwen Castellano', 'Ward 4', '11', 19, 11, -1],
    ['Dorothy Pilkington', 'Elm', '4', 24, 8, -1],
    ['Margaret Okafor', 'Elm', '12', 23, 6, 4],
    ['Farida Hussain-Cole', 'Cedar', '9', 11, 6, 1],
    ['Gordon Trevanion', 'Willow', '11', 30, 6, 3],
    ['Patrick Ó Súilleabháin', 'Beech', '6', 8, 4, 1],
    ['Leonard Achebe', 'Elm', '9', 10, 3, -1],
    ['Harjit Singh Dhillon', 'Cedar', '15', 6, 2, 0],
    ['Constance Mbeki-Lowe', 'Oak', '11', 5, 1, 0],
  ]
  test.each(rows)('%s', (name, ward, bed, day, ready, late) => {
    const one = find(name)
    expect(wards.get(one.stay.wardId!)?.name).toBe(ward)
    expect(world.beds.find(({ bedId }) => bedId === one.stay.bedId)?.name).toBe(bed)
    expect(daysBetween(dateOf(one.stay.admittedAt), dateOf(now)) + 1).toBe(day)
    expect(daysReady(one)).toBe(ready)
    expect(daysLate(one)).toBe(late)
  })

  test('Margaret Okafor: ready 6 days this time, 15 nights in all, expected on Thursday after three moves', () => {
    const { status, stay, waits } = find('Margaret Okafor')
    expect(nightsReady(status.readiness.periods, now)).toBe(15)
    expect(stay.expectedDate?.toString()).toBe('2026-11-26')
    expect(stay.expectedMoves).toBe(3)
    expect(status.openWaits).toBe(1)
    expect(waits.filter(({ state }) => state === 'done')).toHaveLength(2)
  })

  test('Kwabena Mensah and Sheila Ransome have no next step, and nobody owns it', () => {
    for (const name of ['Kwabena Mensah', 'Sheila Ransome'])
      expect(daysBetween(dateOf(find(name).status.nobodySince!), dateOf(now))).toBe(2)
  })

  test('Elm is as picture 12 prints it: 23 people, 6 ready, 3 late, one bed closed, two empty, three expected today', () => {
    const elm = people.filter(({ stay }) => wards.get(stay.wardId!)?.name === 'Elm')
    expect(elm).toHaveLength(23)
    const ready = elm.filter(({ status }) => status.readiness.readySince)
    expect(ready.map(({ person }) => person.familyName).sort()).toEqual([
      'Achebe',
      'Demir-Hayes',
      'Gill',
      'Lindqvist',
      'Okafor',
      'Pilkington',
    ])
    expect(elm.filter((one) => one.status.next?.due && daysLate(one) > 0)).toHaveLength(3)
    expect(elm.filter(({ stay }) => stay.expectedDate?.equals(dateOf(now)))).toHaveLength(3)
    const beds = world.beds.filter(({ wardId }) => wards.get(wardId)?.name === 'Elm')
    expect(beds).toHaveLength(26)
    expect(world.closures.filter(({ bedId }) => beds.some((bed) => bed.bedId === bedId))).toMatchObject([
      { reason: 'equipment', words: 'bed frame' },
    ])
  })
})

test('the stories hold on any other day', { timeout: 30_000 }, () => {
  const later = Temporal.Instant.from('2027-07-09T21:40:00Z')
  const people = standingOf(marlshire.build(1, later))
  const margaret = find('Margaret Okafor', people)
  expect(daysBetween(dateOf(margaret.status.readiness.readySince!), dateOf(later))).toBe(6)
  expect(nightsReady(margaret.status.readiness.periods, later)).toBe(15)
})

test('tiny is one ward and twelve people, eleven of them there, on 24 November 2026', () => {
  const world = tiny.build(1, Temporal.Now.instant())
  expect(world.demoAt?.toString()).toBe('2026-11-24T08:12:00Z')
  expect(world.wards).toHaveLength(1)
  expect(world.people).toHaveLength(12)
  const people = standingOf(world)
  expect(people).toHaveLength(11)
  expect(people.filter(({ status }) => status.readiness.readySince)).toHaveLength(6)
  expect(people.filter(({ stay }) => stay.place === 'no bed')).toHaveLength(1)
  expect(find('Kwabena Mensah', people).status.nobodySince).not.toBeNull()
})
