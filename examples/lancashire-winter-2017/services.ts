import type { Need } from '../../src/modules/capacity/index.ts'
import type { Builder } from '../builder.ts'
import { answering, byOf } from '../life/local-setting.ts'
import { offer, roundLines, startsByWeek } from '../places/offer.ts'
import { usualSearch } from '../places/usual-search.ts'
import { shareOut } from '../share-out.ts'
import { market } from './document.ts'
import type { Place } from './place.ts'

/** Which area each postcode district of the example lies in, on a grid of its own, in metres. */
const districts: [outward: string, area: string, easting: number, northing: number][] = [
  ['LX1', 'Lancaster', 347_000, 461_000],
  ['LX2', 'Fleetwood', 333_000, 447_000],
  ['LX3', 'Burnley', 384_000, 432_000],
  ['LX4', 'Preston', 354_000, 429_000],
  ['LX5', 'Ormskirk', 341_000, 408_000],
  ['LX6', 'Chorley', 358_000, 417_000],
  ['LX7', 'Morecambe', 343_000, 464_000],
  ['LX8', 'Nelson', 386_000, 438_000],
]
const areaOfDistrict: Record<string, string> = {
  LX1: 'Lancashire North',
  LX2: 'Fylde and Wyre',
  LX3: 'East Lancashire',
  LX4: 'Preston, Chorley and South Ribble',
  LX5: 'West Lancashire',
  LX6: 'Preston, Chorley and South Ribble',
  LX7: 'Lancashire North',
  LX8: 'East Lancashire',
}
const zonesOf = (areas: readonly string[]) => areas.map((area) => area)

const atHome: Need[] = ['medicines', 'two carers', 'hoist', 'catheter', 'soft food', 'therapy']
const inBed: Need[] = [
  'therapy',
  'medicines',
  'night help',
  'ground floor',
  'wheelchair',
  'soft food',
  'hoist',
  'two carers',
]

/**
 * The services of appendix 1 with the targets and hours that it gives, the named homes of appendix 2, and six agencies.
 * What is free, by whom it was said, and how many started each week is invented.
 */
export function services(b: Builder, here: Place): void {
  for (const [outward, , easting, northing] of districts)
    b.world.districts.push({
      outward,
      zone: areaOfDistrict[outward]!,
      area: areaOfDistrict[outward]!,
      easting,
      northing,
    })
  intermediate(b, here)
  market.aftercare.forEach(({ name, areas }, i) =>
    offer(b, {
      organisation: name,
      name: `Hospital aftercare${i > 0 ? ', Central and West' : ''}`,
      kind: 'aftercare',
      area: areas[0]!,
      zones: zonesOf(areas),
      meets: ['pets'],
      lines: [{ said: { free: 6, minutesAgo: 400 } }],
    }),
  )
  homeCare(b, here)
  homes(b, here)
  usualSearch(b, {
    brokers: [...here.navigators, ...here.socialWorkers].map(byOf),
    answers: answering(here.providers),
  })
}

function intermediate(b: Builder, here: Place): void {
  const luck = b.luck('intermediate care')
  for (const { name, area, note } of market.communityBeds) {
    const ward = here.wards.find(({ siteKey }) => siteKey === name)!
    offer(b, {
      organisation: name,
      name,
      kind: 'intermediate care bed',
      area,
      wardId: ward.wardId,
      places: ward.beds.length,
      postcode: `${districts.find(([outward]) => areaOfDistrict[outward] === area)![0]} 1AA`,
      meets: note?.includes('dementia') ? [...inBed, 'dementia', 'wandering'] : inBed,
      ...(note ? { words: note } : {}),
      lines: [{}],
    })
  }
  for (const { name, areas, newStartsAWeek } of market.reablement) {
    const { serviceId } = offer(b, {
      organisation: name,
      name: `${name}, reablement`,
      kind: 'reablement',
      area: areas[0]!,
      zones: zonesOf(areas),
      target: newStartsAWeek,
      meets: atHome,
      lines: [{ said: { free: luck.between(0, 7), minutesAgo: luck.between(10, 300), source: 'telephone' } }],
    })
    startsByWeek(
      b,
      serviceId,
      Array.from({ length: 8 }, (_, i) =>
        i === 7 ? Math.round(newStartsAWeek * 0.4) : newStartsAWeek - luck.between(-2, 9),
      ),
    )
  }
  for (const { name, areas, hoursAWeek } of market.crisis)
    offer(b, {
      organisation: name,
      name: `${name}, crisis support`,
      kind: 'crisis care',
      area: areas[0]!,
      zones: zonesOf(areas),
      places: hoursAWeek,
      meets: atHome,
      words: `${hoursAWeek} hours a week; 72 hours of care within 3 days`,
      lines: [
        {
          words: 'hours free today',
          said: { free: Math.round(hoursAWeek / 7 / 4), minutesAgo: luck.between(20, 240) },
        },
      ],
    })
}

function homeCare(b: Builder, here: Place): void {
  const luck = b.luck('home care')
  const zones = [...new Set(Object.values(areaOfDistrict))]
  here.agencies.forEach((name, i) => {
    const served = [zones[i % zones.length]!, zones[(i + 2) % zones.length]!]
    offer(b, {
      organisation: name,
      name,
      kind: 'home care',
      area: served[0]!,
      zones: served,
      meets: ['medicines', 'two carers', 'hoist', 'catheter', 'soft food'],
      contact: { hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '07:00', to: '22:00' }] },
      lines: roundLines(served, (_, band, carers) => ({
        free: carers === 2 && band === 'evening' ? luck.between(0, 1) : luck.between(0, 3),
        minutesAgo: luck.between(30, 2000),
        source: luck.pick(['telephone', 'page', 'file'] as const),
      })),
    })
  })
}

// The county's 12,643 beds are of 439 homes; the 44 that have a name here get the like of their share.
function homes(b: Builder, here: Place): void {
  const luck = b.luck('homes')
  const places = shareOut(
    Object.fromEntries(here.homes.map((name) => [name, luck.between(60, 140)])),
    Math.round((market.beds.Total.Total / market.homes.Total.Total) * here.homes.length),
  )
  here.homes.forEach((name, i) => {
    const isNursing = luck.happens(market.homes.Total.Nursing / market.homes.Total.Total)
    const [outward] = districts[i % districts.length]!
    offer(b, {
      organisation: name,
      name,
      kind: isNursing ? 'nursing home' : 'residential home',
      area: areaOfDistrict[outward]!,
      postcode: `${outward} ${luck.between(1, 9)}AB`,
      places: places[name] ?? 28,
      meets: [
        'medicines',
        'night help',
        'soft food',
        'ground floor',
        'dementia',
        ...(isNursing ? (['nursing', 'hoist', 'two carers', 'wounds'] as const) : []),
      ],
      lines: [
        {
          said: {
            free: luck.weighted([
              [0, 50],
              [1, 30],
              [2, 20],
            ] as const),
            minutesAgo: luck.between(30, 4000),
            source: luck.pick(['telephone', 'file'] as const),
          },
        },
      ],
    })
  })
}
