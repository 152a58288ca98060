import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figure, idOf, line, need, now, service } from '../../../../test/support/options-given.ts'
import { tableIn } from '../../../../test/support/table-in.ts'
import { dateOf } from '../../../platform/time.ts'
import { type Band, bandNames, type Line, type ServiceKind, serviceKinds } from '../../capacity/index.ts'
import { keyOf, type Missing, type NeedThen, type ServiceThen } from './unmet-model.ts'
import { missingOn } from './unmet-night.ts'

const date = dateOf(now)
const hoist: ServiceThen['against'] = [{ side: 'against', code: 'needs', words: 'No hoist' }]

const parts = (text: string, by: string) =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter(Boolean)

/** "home care in 4: evening 2 = 0", "nursing home = 2 no hoist" */
function serviceOf(text: string, i: number): ServiceThen {
  const [, kind, zone, rest] = /^([a-z -]+?)(?: in (\S+?))?(?::| =) ?(.*)$/.exec(text) ?? []
  const free = (said: string | undefined): Line['figure'] => {
    if (!said || said.startsWith('none said')) return null
    return figure(Number(/\d+/.exec(said)![0]), said.includes('old') ? 1000 : 1)
  }
  const lines = text.includes(':')
    ? parts(rest!, ',').map((one) => {
        const [, band, carers, said] = /^(\w+) (\d) = (.*)$/.exec(one)!
        const language = /spoken (\w+)/.exec(said!)?.[1]
        return line({
          zone: zone ?? null,
          band: band as Band,
          carers: Number(carers),
          figure: free(said),
          skills: language ? { languages: [language] } : {},
        })
      })
    : [line({ zone: zone ?? null, figure: free(rest) })]
  return {
    service: service({ serviceId: idOf(100 + i), kind: kind as ServiceKind, lines }),
    against: text.includes('no hoist') ? hoist : [],
  }
}

/** "home care in 4: evening 2 held", "residential home or nursing home needs hoist" */
function needOf(text: string, services: readonly ServiceThen[]): NeedThen {
  const held = text.endsWith(' held')
  const [, kinds, zone, visits] =
    /^([a-z -]+?)(?: in (\S+?))?(?:: (.*))?$/.exec(text.replace(/ held$| needs hoist$/, '')) ?? []
  const wants = parts(kinds!, ' or ') as ServiceKind[]
  const language = / speaks (\w+)$/.exec(text)?.[1]
  return {
    held,
    zone: zone === '?' ? null : (zone ?? null),
    requires: need({
      wants,
      ...(language ? { language } : {}),
      visits: parts((visits ?? '').replace(/ speaks \w+$/, ''), ',').map((one) => {
        const [band, carers] = one.split(' ')
        return { band: band as Band, carers: Number(carers), minutes: 30 }
      }),
    }),
    services: services.filter((one) => wants.includes(one.service.kind)),
  }
}

const words = (missing: Missing): string => {
  switch (missing.what) {
    case 'visit':
      return `${missing.band} ${missing.carers} in ${[missing.zone ?? '?', missing.skill].filter(Boolean).join(' ')}, ${missing.hours} h`
    case 'place':
      return `${missing.kind}${['reablement', 'equipment'].includes(missing.kind) ? ` in ${missing.zone ?? '?'}` : ''}, ${missing.limit}`
    case 'assessment':
      return missing.awaits
    default:
      return missing.what
  }
}

const nightOf = (row: Record<string, string>) => {
  const services = parts(row['said to be free'] ?? '', ';').map(serviceOf)
  return missingOn({
    date,
    midnight: now,
    needs: parts(row['looked for'] ?? '', ';').map((text) => needOf(text, services)),
    assessments: parts(row.awaited ?? '', ',').map((awaits) => ({ awaits, organisationId: 'o' })),
  })
}

test.each(tableIn('docs/rules/unmet-need.md'))(
  'looked for: $looked for; free: $said to be free; $awaited',
  (row) => {
    const night = nightOf(row)
    expect(night ? night.missing.map(words).join('; ') : 'not in the ledger').toBe(row.missing)
    expect(night ? words(night.put).replace(/, [\d.]+ h$/, '') : '').toBe(row['bed day put to'])
  },
)

test('a one-off bank holiday of the place makes crisis care longer, so that hours which would do on another day do not', () => {
  const crisis = service({ kind: 'crisis care', lines: [line({ figure: figure(10) })] })
  const requires = need({ wants: ['crisis care'], visits: [{ band: 'morning', carers: 1, minutes: 180 }] })
  const night = (bankHolidays: { on: string; name: string }[]) =>
    missingOn({
      date,
      midnight: now,
      bankHolidays,
      needs: [{ requires, zone: null, held: false, services: [{ service: crisis, against: [] }] }],
      assessments: [],
    })?.put
  expect(night([])).toEqual({ what: 'room' })
  expect(night([{ on: date.toString(), name: 'Jubilee' }])).toMatchObject({
    what: 'place',
    kind: 'crisis care',
  })
})

describe('whatever is looked for and free', () => {
  const visit = fc.record({
    band: fc.constantFrom(...bandNames),
    carers: fc.integer({ min: 1, max: 2 }),
    minutes: fc.constantFrom(15, 30, 45),
    weekdays: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), { nil: undefined }),
  })
  const lines = fc.array(
    fc.record({
      zone: fc.constantFrom('3', '4', null),
      band: fc.constantFrom(...bandNames, null),
      carers: fc.constantFrom(1, 2, null),
      figure: fc.constantFrom(null, figure(0), figure(2), figure(2, 1000)),
    }),
    { maxLength: 4 },
  )
  const services = fc.array(
    fc.record({
      kind: fc.constantFrom<ServiceKind>('home care', 'nursing home', 'reablement', 'equipment'),
      lines,
      against: fc.constantFrom([], hoist),
    }),
    { maxLength: 6 },
  )
  const needs = fc.array(
    fc.record({
      wants: fc.uniqueArray(fc.constantFrom(...serviceKinds), { minLength: 1, maxLength: 3 }),
      visits: fc.array(visit, { maxLength: 4 }),
      zone: fc.constantFrom('3', '4', null),
      held: fc.boolean(),
    }),
    { maxLength: 3 },
  )
  const awaited = fc.array(fc.constantFrom('care-act-assessment', 'nursing-assessment'), { maxLength: 2 })

  const night = (
    wanted: typeof needs extends fc.Arbitrary<infer T> ? T : never,
    offered: typeof services extends fc.Arbitrary<infer T> ? T : never,
    waits: string[],
  ) => {
    const then = offered.map(
      ({ kind, lines: own, against }, i): ServiceThen => ({
        service: service({ serviceId: idOf(i), kind, lines: own.map((one) => line(one)) }),
        against,
      }),
    )
    return missingOn({
      date,
      midnight: now,
      needs: wanted.map(({ wants, visits, zone, held }) => ({
        requires: need({
          wants,
          visits: visits.map(({ weekdays, ...one }) => (weekdays ? { ...one, weekdays } : one)),
        }),
        zone,
        held,
        services: then.filter((one) => wants.includes(one.service.kind)),
      })),
      assessments: waits.map((awaits) => ({ awaits, organisationId: null })),
    })
  }

  test('the bed day is put to one thing that was missing, and nothing is said twice', () => {
    fc.assert(
      fc.property(needs, services, awaited, (wanted, offered, waits) => {
        const found = night(wanted, offered, waits)
        if (wanted.length + waits.length === 0) {
          expect(found).toBeNull()
          return
        }
        const keys = found!.missing.map(keyOf)
        expect(new Set(keys).size).toBe(keys.length)
        expect(found!.missing).toContain(found!.put)
        const nothing = keys.some((key) => key === 'room' || key === 'found')
        if (nothing) expect(keys).toHaveLength(1)
      }),
    )
  })

  test('one more service makes nothing scarcer: what had room still has', () => {
    fc.assert(
      fc.property(needs, services, services, (wanted, offered, more) => {
        if (night(wanted, offered, [])?.put.what !== 'room') return
        expect(night(wanted, [...offered, ...more], [])?.put.what).toBe('room')
      }),
    )
  })
})
