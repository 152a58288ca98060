import type { Need } from '../../src/modules/capacity/index.ts'
import type { Builder } from '../builder.ts'
import { answering, byOf } from '../life/local-setting.ts'
import { monthlyPlans, offer, roundLines, startsByWeek } from '../places/offer.ts'
import { usualSearch } from '../places/usual-search.ts'
import { homes, type Place } from './place.ts'

/** Where the districts lie, on a grid of the example's own, in metres. */
const districts: [outward: string, zone: string, easting: number, northing: number][] = [
  ['WX1', 'south', 414_000, 130_000],
  ['WX2', 'west', 385_000, 157_000],
  ['WX3', 'north', 392_000, 173_000],
  ['WX4', 'east', 400_000, 161_000],
  ['WX5', 'east', 418_000, 169_000],
  ['WX6', 'west', 387_000, 145_000],
  ['WX7', 'south', 415_000, 141_000],
]
const zones = ['north', 'east', 'west', 'south']

const inBed: Need[] = [
  'therapy',
  'medicines',
  'night help',
  'ground floor',
  'wheelchair',
  'soft food',
  'hoist',
  'two carers',
  'nursing',
]

/**
 * The plan's 60 step-down beds in nine homes and 10 step-up beds in two, community hospitals, and Help to Live at Home.
 * What is free is counted where there is a ward, and invented elsewhere, as is every postcode.
 */
export function services(b: Builder, here: Place): void {
  for (const [outward, zone, easting, northing] of districts)
    b.world.districts.push({ outward, zone, area: zone, easting, northing })
  beds(b, here)
  helpAtHome(b)
  planned(b)
  usualSearch(b, {
    brokers: [...here.navigators, ...here.socialWorkers].map(byOf),
    answers: answering(here.providers),
  })
}

/** The plan's volumes of step-down and step-up, and its admissions avoided. How many came is invented. */
function planned(b: Builder): void {
  monthlyPlans(b, 100, [
    {
      kind: 'intermediate care bed',
      counts: 'starts',
      aMonth: 60,
      criteria: 'Step-down: ready to leave an acute hospital and able to get stronger in a care home',
      source: 'Step Down ICT Beds: 60 admissions a month and 720 a year',
    },
    {
      kind: 'community bed',
      counts: 'starts',
      aMonth: 25,
      criteria: 'Step-down into a community hospital, beyond those who come already',
      source: 'Community Hospital, Step Down: an additional 25 patients per month, 300 per annum',
    },
    {
      kind: 'step-up bed',
      counts: 'starts',
      aMonth: 12,
      criteria: 'Step-up: would be admitted, and is looked after by the GP in a bed nearer home',
      source: 'Step Up Intermediate care: 12 patients a month, 144 patients a year',
    },
    {
      kind: 'step-up bed',
      counts: 'admissions avoided',
      aMonth: 30,
      source: 'Admission avoidance: avoid 30 admissions per month',
    },
  ])
}

function beds(b: Builder, here: Place): void {
  const luck = b.luck('step-down')
  const came = b.luck('starts of beds')
  homes.forEach((name, i) => {
    const ward = here.wards.homes!.find(({ siteKey }) => siteKey === name)!
    const [outward, zone] = districts[i % districts.length]!
    const { serviceId } = offer(b, {
      organisation: name,
      name: `${name}, step-down`,
      kind: 'intermediate care bed',
      area: zone,
      postcode: `${outward} 1AA`,
      wardId: ward.wardId,
      places: ward.beds.length,
      meets: inBed,
      lines: [{}],
    })
    startsByWeek(
      b,
      serviceId,
      Array.from({ length: 10 }, () => came.between(0, 3)),
    )
  })
  for (const name of homes.slice(-2)) {
    const { serviceId } = offer(b, {
      organisation: name,
      name: `${name}, step-up`,
      kind: 'step-up bed',
      area: 'south',
      postcode: 'WX1 2SU',
      places: 5,
      meets: inBed,
      lines: [{ said: { free: luck.between(0, 2), minutesAgo: luck.between(60, 600), source: 'telephone' } }],
    })
    startsByWeek(
      b,
      serviceId,
      Array.from({ length: 10 }, () => came.between(0, 3)),
    )
  }
  for (const ward of here.wards.WHC!) {
    const { serviceId } = offer(b, {
      organisation: 'WHC',
      name: `Community hospital, ${ward.siteKey}`,
      kind: 'community bed',
      area: ward.siteKey,
      postcode: `${districts.find(([, zone]) => zone === ward.siteKey)![0]} 2CH`,
      wardId: ward.wardId,
      places: ward.beds.length,
      meets: [...inBed, 'injections', 'wounds', 'end of life'],
      lines: [{}],
    })
    startsByWeek(
      b,
      serviceId,
      Array.from({ length: 10 }, () => came.between(1, 4)),
    )
  }
  homes.forEach((name, i) => {
    const [outward, zone] = districts[(i + 3) % districts.length]!
    offer(b, {
      organisation: name,
      name,
      kind: i % 3 === 0 ? 'nursing home' : 'residential home',
      area: zone,
      postcode: `${outward} 3CH`,
      places: luck.between(24, 60),
      meets: [
        'medicines',
        'night help',
        'soft food',
        'dementia',
        'ground floor',
        ...(i % 3 === 0 ? (['nursing', 'hoist', 'two carers'] as const) : []),
      ],
      lines: [
        { said: { free: luck.between(0, 2), minutesAgo: luck.between(60, 4000), source: 'telephone' } },
      ],
    })
  })
}

function helpAtHome(b: Builder): void {
  const luck = b.luck('help to live at home')
  const agencies = ['Plain Care', 'Kennet Home Support', 'Vale Carers', 'Downland Care at Home']
  agencies.forEach((name, i) => {
    const served = [zones[i]!, zones[(i + 1) % zones.length]!]
    const contact = { hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '07:00', to: '22:00' }] }
    offer(b, {
      organisation: name,
      name,
      kind: 'home care',
      area: served[0]!,
      zones: served,
      meets: ['medicines', 'two carers', 'hoist', 'catheter', 'soft food'],
      contact,
      lines: roundLines(served, (_, _band, carers) => ({
        free: luck.between(0, carers === 2 ? 1 : 2),
        minutesAgo: luck.between(30, 1600),
        source: 'telephone',
      })),
    })
    const { serviceId } = offer(b, {
      organisation: name,
      name: `${name}, reablement`,
      kind: 'reablement',
      area: served[0]!,
      zones: served,
      meets: ['medicines', 'therapy', 'two carers', 'soft food'],
      contact,
      lines: [{ said: { free: luck.between(0, 4), minutesAgo: luck.between(30, 420), source: 'telephone' } }],
    })
    startsByWeek(
      b,
      serviceId,
      Array.from({ length: 8 }, (_, week) => (week === 7 ? 4 : luck.between(7, 14))),
    )
  })
}
