import type { Need } from '../../src/modules/capacity/index.ts'
import type { Builder } from '../builder.ts'
import { answering, byOf } from '../life/local-setting.ts'
import { offer, promise, roundLines, startsByWeek } from '../places/offer.ts'
import { usualSearch } from '../places/usual-search.ts'
import { shareOut } from '../share-out.ts'
import { market } from './document.ts'
import type { Place } from './place.ts'

/** The area of each postcode district of the example, and where it lies on a grid of its own, in metres. */
const districts: [outward: string, area: string, easting: number, northing: number][] = [
  ['LX1', 'Lancashire North', 347_000, 461_000],
  ['LX2', 'Fylde and Wyre', 333_000, 447_000],
  ['LX3', 'East Lancashire', 384_000, 432_000],
  ['LX4', 'Preston, Chorley and South Ribble', 354_000, 429_000],
  ['LX5', 'West Lancashire', 341_000, 408_000],
  ['LX6', 'Preston, Chorley and South Ribble', 358_000, 417_000],
  ['LX7', 'Lancashire North', 343_000, 464_000],
  ['LX8', 'East Lancashire', 386_000, 438_000],
]
const districtIn = (area: string): string => districts.find((one) => one[1] === area)![0]

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
  for (const [outward, area, easting, northing] of districts)
    b.world.districts.push({ outward, zone: area, area, easting, northing })
  intermediate(b, here)
  market.aftercare.forEach(({ name, areas }, i) =>
    offer(b, {
      organisation: name,
      name: `Hospital aftercare${i > 0 ? ', Central and West' : ''}`,
      kind: 'aftercare',
      area: areas[0]!,
      zones: [...areas],
      meets: ['pets'],
      lines: [{ said: { free: 6, minutesAgo: 400 } }],
    }),
  )
  homeCare(b, here)
  homes(b, here)
  ofTheCouncil(b)
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
      postcode: `${districtIn(area)} 1AA`,
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
      zones: [...areas],
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
      zones: [...areas],
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
  const zones = [...new Set(districts.map(([, area]) => area))]
  here.agencies.forEach((name, i) => {
    const served = [zones[i % zones.length]!, zones[(i + 2) % zones.length]!]
    const { serviceId } = offer(b, {
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
    promise(b, serviceId, {
      counts: 'hours',
      aWeek: 20 + 10 * (i % 4),
      daysAgo: 60,
      words: 'Home care framework: a minimum level of business in the first six months; how much is invented',
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
    const [outward, area] = districts[i % districts.length]!
    offer(b, {
      organisation: name,
      name,
      kind: isNursing ? 'nursing home' : 'residential home',
      area,
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

/** The plan's 13 day-time support centres and 18 homes of the council, and telecare. Eight homes have a name in the plan. */
function ofTheCouncil(b: Builder): void {
  const luck = b.luck('of the council')
  const named = market.communityBeds.map(({ name }) => name).filter((name) => name.startsWith('LCC '))
  const homes = [...named, ...invented.map((name) => `LCC ${name}`)].slice(0, councilHomes)
  homes.forEach((name, i) => {
    const [outward, area] = districts[i % districts.length]!
    offer(b, {
      organisation: 'council',
      name: `${name.slice(4)}, home of the council`,
      kind: 'residential home',
      area,
      postcode: `${outward} 2LC`,
      places: luck.between(28, 46),
      meets: ['medicines', 'night help', 'soft food', 'ground floor', 'dementia'],
      words: 'Christmas lunch for people who live nearby',
      lines: [{ said: { free: luck.between(0, 1), minutesAgo: luck.between(60, 1300), source: 'file' } }],
    })
  })
  for (let i = 0; i < supportCentres; i++) {
    const [outward, area] = districts[i % districts.length]!
    offer(b, {
      organisation: 'council',
      name: `Day-time support centre, ${area} ${Math.floor(i / districts.length) * districts.length + (i % districts.length) + 1}`,
      kind: 'day centre',
      area,
      postcode: `${outward} 5DC`,
      places: 30,
      opens: { days: [1, 2, 3, 4, 5], bankHolidays: true, closedOn: ['12-25', '12-26', '01-01'] },
      meets: ['dementia', 'wheelchair', 'soft food', 'medicines'],
      words: 'Lunch and something to do; can be arranged on the same day',
      lines: [{ said: { free: luck.between(1, 8), minutesAgo: luck.between(60, 4000), source: 'file' } }],
    })
  }
  offer(b, {
    organisation: 'council',
    name: 'Telecare, county',
    kind: 'telecare',
    opens: { days: [1, 2, 3, 4, 5, 6], bankHolidays: false },
    lines: [{ said: { free: 9, minutesAgo: 200, source: 'file' } }],
  })
}

const supportCentres = 13
const councilHomes = 18
const invented =
  'Ashbrook,Birchfield,Coppice Lea,Dale View,Eastmoor,Fellside,Grange Park,Highmead,Inglebank,Kirkfield'.split(
    ',',
  )
