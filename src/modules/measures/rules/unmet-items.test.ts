import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { isMissing, type UnmetNight } from '../../placements/index.ts'
import { countItems, Sums } from './sums.ts'
import { tallyOf } from './tallies.ts'
import { unmetItems } from './unmet-items.ts'

const first = Temporal.PlainDate.from('2026-11-01')
const period = { from: first, to: first.add({ days: 29 }) }
const puts: UnmetNight['put'][] = [
  { what: 'visit', zone: 'zone 4', band: 'evening', carers: 2, hours: 1 },
  { what: 'place', kind: 'nursing home', zone: null, limit: 'full' },
  { what: 'assessment', awaits: 'care-act-assessment', organisationId: null },
  { what: 'found' },
  { what: 'room' },
]
const nights = fc.array(
  fc
    .record({
      person: fc.integer({ min: 0, max: 9 }),
      day: fc.integer({ min: 0, max: 29 }),
      put: fc.constantFrom(...puts),
    })
    .map(
      ({ person, day, put }): UnmetNight => ({
        stayId: `s${person}`,
        personId: `p${person}`,
        date: first.add({ days: day }),
        missing: [put],
        put,
      }),
    ),
  { maxLength: 60 },
)
const areas = [null, 'North', 'South']
const areaOf = (stayId: string) => areas[Number(stayId.slice(1)) % areas.length]!

test('the parts of every cut add up to the nights on which something was missing', () => {
  fc.assert(
    fc.property(nights, (all) => {
      const sums = new Sums(countItems(unmetItems(all, areaOf)))
      const whole = sums.sum('unmet-bed-days', { by: 'whole' }, period).amount
      expect(whole).toBe(all.filter(({ put }) => isMissing(put)).length)
      for (const by of tallyOf('unmet-bed-days')!.cuts) {
        const parts = sums.keys('unmet-bed-days', by)
        const amounts = parts.map((key) => sums.sum('unmet-bed-days', { by, key }, period).amount)
        expect(amounts.reduce((a, b) => a + b, 0)).toBe(whole)
      }
    }),
  )
})
