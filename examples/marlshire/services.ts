import type { Builder } from '../builder.ts'
import { offer, promise, startsByWeek } from '../places/offer.ts'
import { planned } from './planned.ts'
import { atHome } from './services-at-home.ts'
import { type Staffed, wardOf } from './staffed.ts'

/** Where the districts lie: metres on a grid of the example's own, Marl in the middle. */
const districts: [outward: string, zone: string, area: string, easting: number, northing: number][] = [
  ['MX1', '2', 'North', 400_000, 300_000],
  ['MX2', '1', 'North', 401_500, 306_500],
  ['MX3', '3', 'North', 394_000, 304_000],
  ['MX4', '4', 'South', 402_000, 293_500],
  ['MX5', '5', 'South', 396_500, 289_000],
  ['MX6', '6', 'East', 411_000, 299_000],
  ['MX7', '6', 'East', 414_500, 305_000],
  ['MX8', '5', 'South', 406_000, 286_000],
]

/** Everything but home care and care homes: reablement, beds, crisis care, and help of other kinds (picture 05). */
export function services(place: Staffed): void {
  const { b } = place.setting
  for (const [outward, zone, area, easting, northing] of districts)
    b.world.districts.push({ outward, zone, area, easting, northing })
  reablement(b)
  beds(place)
  atHome(b)
  planned(b)
}

function reablement(b: Builder): void {
  const one = (
    organisation: string,
    name: string,
    area: string,
    zones: string[],
    target: number,
    said: { free: number; minutesAgo: number; source?: 'link' | 'file'; by?: string },
    weeks: number[],
  ) => {
    const { serviceId } = offer(b, {
      organisation,
      name,
      kind: 'reablement',
      area,
      zones,
      target,
      meets: ['medicines', 'therapy', 'two carers', 'hoist', 'catheter', 'soft food'],
      contact: {
        phone: organisation === 'bright-step' ? '01632 960131' : '01632 960102',
        email: `starts@${organisation}.example`,
        hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '07:00', to: '22:00' }],
      },
      lines: [{ said }],
    })
    startsByWeek(b, serviceId, weeks)
    promise(b, serviceId, {
      counts: 'starts',
      aWeek: target - 4,
      daysAgo: 120,
      words: 'Reablement contract, clause 7: paid for whether used or not',
    })
  }
  one(
    'bright-step',
    'Bright Step, North',
    'North',
    ['1', '2', '3'],
    38,
    { free: 8, minutesAgo: 12, source: 'link', by: 'Joy Farrow' },
    [34, 36, 33, 37, 39, 36, 37, 31],
  )
  one(
    'bright-step',
    'Bright Step, South',
    'South',
    ['4', '5'],
    42,
    { free: 0, minutesAgo: 12, source: 'link', by: 'Joy Farrow' },
    [41, 40, 39, 38, 35, 33, 31, 29],
  )
  one(
    'marl-valley',
    'Marl Valley, East',
    'East',
    ['6'],
    44,
    { free: 4, minutesAgo: 340, source: 'file' },
    [36, 39, 42, 41, 44, 45, 43, 40],
  )
}

function beds(place: Staffed): void {
  const { b } = place.setting
  const ward = (name: string) => {
    const { wardId, beds: all } = wardOf(place, name)
    return { wardId, places: all.length }
  }
  const hours = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '20:00' }]
  const community = (name: string, postcode: string, area: string, weeks: number[], target: number) => {
    const { serviceId } = offer(b, {
      organisation: 'marl-valley',
      name,
      kind: 'community bed',
      area,
      postcode,
      ...ward(name.split(', ')[1]!),
      meets: [
        'nursing',
        'hoist',
        'two carers',
        'therapy',
        'medicines',
        'injections',
        'wounds',
        'catheter',
        'soft food',
        'ground floor',
        'wheelchair',
        'night help',
        'end of life',
        'non-weight-bearing',
      ],
      limits: { weightTo: 160, ageFrom: 18 },
      target,
      contact: { phone: '01632 960102', email: 'beds@marl-valley.example', hours },
      lines: [{}],
    })
    startsByWeek(b, serviceId, weeks)
  }
  community('Ashdene, Willow', 'MX5 2HT', 'South', [7, 8, 9, 8, 10, 9, 9, 7], 8)
  community('Ashdene, Rowan', 'MX5 2HT', 'South', [6, 7, 5, 8, 7, 6, 7, 4], 8)
  community('Fernleigh, Bracken', 'MX6 1BN', 'East', [5, 6, 7, 6, 5, 7, 6, 3], 7)
  community('Wharfside, Quayside', 'MX3 4QY', 'North', [6, 6, 7, 8, 6, 7, 7, 5], 7)
  const { serviceId } = offer(b, {
    organisation: 'larch-court',
    name: 'Larch Court rehabilitation',
    kind: 'intermediate care bed',
    area: 'North',
    postcode: 'MX1 5LC',
    ...ward('Larch Court rehabilitation'),
    target: 4,
    meets: [
      'therapy',
      'medicines',
      'ground floor',
      'wheelchair',
      'night help',
      'soft food',
      'non-weight-bearing',
    ],
    limits: { weightTo: 120 },
    contact: { phone: '01632 960161', email: 'carol@larch-court.example', hours },
    lines: [{ said: { free: 1, minutesAgo: 14 * 60, source: 'telephone', by: 'Tomasz Nowak' } }],
  })
  startsByWeek(b, serviceId, [4, 3, 6, 4, 4, 3, 4, 3])
  offer(b, {
    organisation: 'orchard-lea',
    name: 'Orchard Lea rehabilitation',
    kind: 'intermediate care bed',
    area: 'East',
    postcode: 'MX7 3OL',
    ...ward('Orchard Lea rehabilitation'),
    target: 2,
    meets: ['therapy', 'medicines', 'dementia', 'ground floor', 'night help', 'soft food'],
    contact: { phone: '01632 960162', email: 'rehab@orchard-lea.example', hours },
    lines: [{}],
  })
  offer(b, {
    organisation: 'millbrook',
    name: 'Millbrook interim',
    kind: 'interim bed',
    area: 'South',
    postcode: 'MX8 1MB',
    ...ward('Millbrook interim'),
    meets: ['medicines', 'dementia', 'night help', 'hoist', 'two carers', 'wandering'],
    contact: { phone: '01632 960163', email: 'interim@millbrook.example', hours },
    lines: [{}],
  })
  offer(b, {
    organisation: 'marl-valley',
    name: 'Hospital at home',
    kind: 'virtual bed',
    ...ward('Hospital at home'),
    meets: ['nursing', 'injections', 'wounds', 'oxygen', 'medicines'],
    contact: { phone: '01632 960102', email: 'athome@marl-valley.example', hours },
    lines: [{}],
  })
  const stepUp = offer(b, {
    organisation: 'rapid',
    name: 'Fernleigh step-up beds',
    kind: 'step-up bed',
    area: 'East',
    postcode: 'MX6 1BN',
    places: 6,
    meets: [
      'nursing',
      'therapy',
      'medicines',
      'injections',
      'hoist',
      'two carers',
      'night help',
      'ground floor',
      'soft food',
    ],
    target: 6,
    contact: { phone: '01632 960132', email: 'stepup@rapid.example', hours },
    lines: [{ said: { free: 2, minutesAgo: 95, by: 'Aled Harries' } }],
  })
  startsByWeek(b, stepUp.serviceId, [5, 6, 6, 4, 7, 5, 6, 3])
}
