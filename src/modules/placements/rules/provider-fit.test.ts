import { describe, expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import type { Limits, Service } from '../../capacity/index.ts'
import { type Fit, fitOf, fitWords } from './provider-fit.ts'
import { type Requires, requires } from './requires.ts'

const now = Temporal.Instant.from('2026-11-24T08:12:00Z')
const home = (limits: Partial<Limits>, zones: string[] = []): Service => ({
  serviceId: 'a',
  organisationId: 'b',
  organisation: 'Alder Homes',
  name: 'Alder House',
  kind: zones.length > 0 ? 'home care' : 'nursing home',
  area: null,
  zones,
  postcode: null,
  point: null,
  wardId: null,
  places: null,
  limits: { meets: [], ...limits },
  target: null,
  fee: { from: 100_000, to: 120_000 },
  contact: {},
  opens: {},
  words: null,
  counted: null,
  lines: [],
})
const man = { sex: 'male', age: 79, zone: '4' } as const
const fit = (need: Partial<Requires>, service: Service, person: Parameters<typeof fitOf>[2] = man): Fit =>
  fitOf(requires.parse({ wants: ['nursing home'], ...need }), service, person, now)

describe('a need against what a service takes', () => {
  test.each<[string, Partial<Requires>, Service, string | null]>([
    ['no limit is touched', {}, home({}), null],
    [
      'five of five',
      { needs: ['nursing', 'oxygen', 'night help'], weightKg: 90 },
      home({ meets: ['nursing', 'oxygen', 'night help'], weightTo: 150, ageFrom: 65 }),
      'Fits all 5 of your limits',
    ],
    [
      'one need is not met',
      { needs: ['nursing', 'hoist'] },
      home({ meets: ['nursing'] }),
      'Fits 1 of your 2 limits',
    ],
    [
      'the weight is not known',
      { needs: ['nursing'] },
      home({ meets: ['nursing'], weightTo: 150 }),
      'Fits 1 of your 2 limits; 1 cannot be checked',
    ],
    ['one limit and it fits', {}, home({ ageFrom: 65 }), 'Fits your limit'],
    ['one limit and it does not', {}, home({ sex: 'women only' }), 'Outside your limit'],
    ['one limit that cannot be checked', {}, home({ weightTo: 120 }), 'Your limit cannot be checked'],
    ['zones', { wants: ['home care'] }, home({}, ['4', '5']), 'Fits your limit'],
  ])('%s', (_, need, service, words) => expect(fitWords(fit(need, service))).toBe(words))

  test('what the person or the payer wishes is no limit of the service, and is not told', () => {
    const told = fit({ not: ['0190a0b0-0000-7000-8000-000000000001'], feeTo: 50_000, milesTo: 1 }, home({}))
    expect(told).toEqual({ limits: 0, outside: [], unknown: [] })
  })

  test('somebody outside is told by the provider’s own limit, not by the person’s number', () => {
    const { outside } = fit({ weightKg: 163 }, home({ weightTo: 150 }))
    expect(outside).toEqual(['Up to 150 kg'])
    expect(fit({}, home({ ageFrom: 65 }), { ...man, age: 51 }).outside.join()).not.toContain('51')
  })
})
