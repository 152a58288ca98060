import { describe, expect, test } from 'vitest'
import type { World } from '../../../examples/world.ts'
import { dischargeFact } from '../../modules/discharge/index.ts'
import { checkDigit, readPostcode } from '../../modules/people/index.ts'
import { deriveStay, isCurrent, stayFact } from '../../modules/stays/index.ts'
import { checkStay } from '../../modules/stays/rules/check-stay.ts'
import { isRefusal } from '../../platform/outcome.ts'
import { dateOf, daysBetween, type Instant, Temporal } from '../../platform/time.ts'
import { worlds } from './list.ts'

const morning = Temporal.Instant.from('2026-11-24T08:12:00Z')
const awkward = {
  'the morning of the pictures': morning,
  'ten past midnight': Temporal.Instant.from('2027-01-01T00:10:00Z'),
  'the hour that happens twice': Temporal.Instant.from('2026-10-25T01:30:00Z'),
  'the night without an hour': Temporal.Instant.from('2027-03-28T00:59:30.123Z'),
}

describe.each(worlds)('$systemId', { timeout: 30_000 }, ({ build }) => {
  test.each(Object.entries(awkward))('is a world in which everything can be true: %s', (_, now) => {
    const world = build(1, now)
    expect(isPlanOnly(world) || world.people.length > 10).toBe(true)
    checkWorld(world, now)
  })

  test('is the same for the same seed and moment', () => {
    expect(JSON.stringify(build(7, morning))).toBe(JSON.stringify(build(7, morning)))
  })

  test('has people of the test range only, each number once', () => {
    const { people } = build(3, morning)
    const numbers = people.flatMap(({ nhsNumber }) => nhsNumber ?? [])
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const number of numbers) {
      expect(number).toMatch(/^999\d{7}$/)
      expect(checkDigit(number.slice(0, 9))).toBe(Number(number[9]))
    }
    for (const { postcode } of people) {
      expect(postcode).toMatch(/^(MX|WX|LX)\d/)
      expect(isRefusal(readPostcode(postcode))).toBe(false)
    }
  })

  test('rings nobody: every number is kept for drama', () => {
    const world = build(3, morning)
    const { people, contacts, organisations, accounts } = world
    const phones = [...people, ...contacts, ...organisations, ...accounts].flatMap(({ phone }) => phone ?? [])
    expect(isPlanOnly(world) || phones.length > 10).toBe(true)
    for (const phone of phones) expect(phone).toMatch(/^(01632 960\d{3}|07700 900\d{3})$/)
  })

  test('has a cast with somebody of every role', () => {
    const world = build(1, morning)
    const { accounts, posts } = world
    const cast = new Set(accounts.filter(({ who }) => who).map(({ userId }) => userId))
    const roles = new Set(posts.filter(({ userId }) => cast.has(userId)).map(({ role }) => role))
    if (isPlanOnly(world)) expect([...roles].sort()).toEqual(['administrator', 'analyst', 'board member'])
    else
      expect([...roles].sort()).toEqual([
        'administrator',
        'analyst',
        'board member',
        'hospital social worker',
        'hub navigator',
        'on-call manager',
        'privacy officer',
        'provider',
        'ward coordinator',
      ])
    expect(new Set(accounts.map(({ signInName }) => signInName)).size).toBe(accounts.length)
    for (const { signInName } of accounts) expect(signInName).toMatch(/^[a-z]+(\.[a-z]+)+$/)
  })
})

/** A place of which only the plan is known: nobody works on wards, nobody is in a bed. */
const isPlanOnly = ({ beds }: World) => beds.length === 0

function checkWorld(world: World, at: Instant): void {
  const now = world.demoAt ?? at
  const last = Math.max(
    ...[...world.stayFacts, ...world.dischargeFacts].flatMap((f) => [
      f.happenedAt.epochMilliseconds,
      f.recordedAt.epochMilliseconds,
    ]),
  )
  expect(last).toBeLessThanOrEqual(now.epochMilliseconds)
  expect(world.stayFacts.filter((fact) => !stayFact.safeParse(fact).success)).toEqual([])
  expect(world.dischargeFacts.filter((fact) => !dischargeFact.safeParse(fact).success)).toEqual([])
  const organisationOf = new Map(world.sites.map(({ siteId, organisationId }) => [siteId, organisationId]))
  const stays = [...Map.groupBy(world.stayFacts, ({ stayId }) => stayId)].map(([, facts]) => {
    expect(checkStay(facts, facts, now)).toBeNull()
    return deriveStay(facts, (siteId) => organisationOf.get(siteId)!)
  })
  const current = stays.filter(isCurrent)
  const beds = current.flatMap(({ bedId }) => bedId ?? [])
  expect(new Set(beds).size).toBe(beds.length)
  expect(new Set(current.map(({ personId }) => personId)).size).toBe(current.length)
  const closed = new Set(world.closures.filter(({ reopenedAt }) => !reopenedAt).map(({ bedId }) => bedId))
  expect(beds.filter((bedId) => closed.has(bedId))).toEqual([])
  const stayIds = new Set(stays.map(({ stayId }) => stayId))
  expect(world.dischargeFacts.filter(({ stayId }) => !stayIds.has(stayId))).toEqual([])
  const known = new Set(world.organisations.map(({ organisationId }) => organisationId))
  const owners = world.dischargeFacts.map(({ detail, recordedFor }) =>
    'ownerOrganisationId' in detail ? detail.ownerOrganisationId : recordedFor,
  )
  expect(owners.filter((owner) => owner !== null && !known.has(owner))).toEqual([])
  const today = dateOf(now)
  const ages = world.people.map(
    ({ dateOfBirth }) => daysBetween(Temporal.PlainDate.from(dateOfBirth), today) / 365.25,
  )
  expect(Math.min(...ages)).toBeGreaterThanOrEqual(18)
  expect(Math.max(...ages)).toBeLessThan(106)
}
