import { expect, test } from 'vitest'
import { byReason, byTrust, column } from '../../../examples/wiltshire-2017/document.ts'
import { wiltshire2017 } from '../../../examples/wiltshire-2017/world.ts'
import { good } from '../../../test/support/good.ts'
import { countDays } from '../../modules/delays/rules/count-days.ts'
import { courseOf } from '../../modules/delays/rules/course.ts'
import { countRules, editionFor } from '../../modules/delays/rules/editions.ts'
import { figuresBy } from '../../modules/delays/rules/figures.ts'
import { windowOf } from '../../modules/delays/rules/month.ts'
import { Temporal } from '../../platform/time.ts'

// The plan of 2017 prints delayed days of July by trust: the example's people, counted by the rule of the time, must come
// to exactly that table, each trust for itself.

const world = wiltshire2017.build(1, Temporal.Instant.from('2026-11-24T08:12:00Z'))
const organisationOf = new Map(world.sites.map(({ siteId, organisationId }) => [siteId, organisationId]))
const wards = new Map(world.wards.map((ward) => [ward.wardId, { specialty: null, ...ward }]))
const people = new Map(world.people.map((person) => [person.personId, person]))
const kinds = new Map(world.organisations.map(({ organisationId, kind }) => [organisationId, kind]))
const discharge = Map.groupBy(world.dischargeFacts, ({ stayId }) => stayId)

const courses = [...Map.groupBy(world.stayFacts, ({ stayId }) => stayId)].flatMap(([stayId, stayFacts]) => {
  const admitted = stayFacts.find(({ kind }) => kind === 'admitted')!
  const { personId } = admitted
  const siteId = wards.get((admitted.detail as { wardId: string }).wardId)!.siteId
  return (
    courseOf({
      stayFacts,
      dischargeFacts: discharge.get(stayId) ?? [],
      stayId,
      personId,
      providerId: organisationOf.get(siteId)!,
      authorityId: people.get(personId)!.authorityId,
      bornOn: Temporal.PlainDate.from(people.get(personId)!.dateOfBirth),
      ward: (wardId) => wards.get(wardId)!,
    }) ?? []
  )
})
const july = windowOf(Temporal.PlainDate.from('2017-07-01'))
const days = countDays(
  courses,
  { from: july.first, to: july.last },
  countRules(good(editionFor('dtoc', july.first))),
  (id) => kinds.get(id) ?? null,
  world.demoAt!,
)

test('the month comes to the plan’s own table by trust, day for day', () => {
  const names = new Map(
    Object.keys(byTrust).map((trust) => [
      world.organisations.find(({ shortName }) => shortName === short[trust])!.organisationId,
      trust,
    ]),
  )
  const counted = Object.fromEntries(
    figuresBy(days, ['providerId']).map((row) => [names.get(row.providerId), row.days]),
  )
  expect(counted).toEqual(column(byTrust, 'July 2017'))
  expect(counted).toEqual({ GWH: 357, RUH: 384, SFT: 411, AWP: 299, WHC: 741, Others: 68 })
  expect(days).toHaveLength(2260)
})
const short: Record<string, string> = {
  SFT: 'Salisbury',
  GWH: 'Great Western',
  RUH: 'Royal United',
  WHC: 'Community Health',
  AWP: 'AWP',
  Others: 'Others',
}

test('the shares by reason are those of the plan, within a percentage point', () => {
  const plan = column(byReason, 'July 2017')
  const sum = Object.values(plan).reduce((a, b) => a + b, 0)
  const ours = new Map(figuresBy(days, ['reason']).map((row) => [row.reason, (row.days / days.length) * 100]))
  for (const [name, code] of Object.entries(codes))
    expect([name, Math.abs((ours.get(code) ?? 0) - (plan[name]! / sum) * 100) < 1]).toEqual([name, true])
  expect(ours.get(null)).toBeUndefined()
})
const codes: Record<string, string> = {
  Assessment: 'A',
  'Public Funding': 'B',
  'Non Acute transfer': 'C',
  'Residential home': 'DI',
  Nursinghome: 'DII',
  'Dom. Care': 'E',
  'Equipment/adaptations': 'F',
  'Patient/familychoice': 'G',
  Disputes: 'H',
  Housing: 'I',
}
