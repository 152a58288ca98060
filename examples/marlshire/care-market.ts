import { type Band, type Need, registrationFor } from '../../src/modules/capacity/index.ts'
import type { Builder } from '../builder.ts'
import { offer, roundLines, type Said } from '../places/offer.ts'
import { careHomes, homeCare, key } from './organisations.ts'

const zonePlaces: Record<string, string> = {
  '1': 'MX2',
  '2': 'MX1',
  '3': 'MX3',
  '4': 'MX4',
  '5': 'MX5',
  '6': 'MX6',
}
const areaOf = (zone: string) => (zone <= '3' ? 'North' : zone === '6' ? 'East' : 'South')
const everyDay = [1, 2, 3, 4, 5, 6, 7]

/** Home care by agency, zone, part of the day and carers; care homes with rooms, needs and fees (pictures 05 to 07). */
export function careMarket(b: Builder): void {
  agencies(b)
  homes(b)
}

// Evening visits with two carers are what the county lacks, and zone 4 most.
const free: Record<Band, [one: number, two: number]> = {
  morning: [1, 0],
  midday: [3, 2],
  tea: [2, 1],
  evening: [1, 0],
  night: [0, 0],
}

const told: Record<
  string,
  { zones: string[]; minutesAgo: number; source?: Said['source']; by?: string; two?: number }
> = {
  'Kestrel Care': { zones: ['1', '2', '3', '4'], minutesAgo: 40, source: 'link', by: 'Gwen Ashby', two: 5 },
  'Homefold Care': {
    zones: ['3', '4', '5'],
    minutesAgo: 37 * 60,
    source: 'page',
    by: 'Shanice Powell',
    two: 3,
  },
  'Lantern Home Care': { zones: ['4', '5'], minutesAgo: 200, by: 'Kerry-Ann Dowd' },
  'Two Rivers Care': { zones: ['2', '3'], minutesAgo: 900, by: 'Sunita Varma' },
}

function agencies(b: Builder): void {
  const luck = b.luck('home care')
  homeCare.forEach((name, i) => {
    const about = told[name] ?? {
      zones: [String((i % 6) + 1), String(((i + 1) % 6) + 1)].toSorted(),
      minutesAgo: luck.between(30, 2200),
      source: luck.pick(['page', 'link', 'telephone', 'file'] as const),
    }
    const languages = luck.happens(0.3) ? [luck.pick(['Polish', 'Punjabi', 'Urdu', 'Portuguese'])] : []
    const { minutesAgo, source = 'page', by } = about
    offer(b, {
      organisation: key(name),
      name,
      kind: 'home care',
      area: areaOf(about.zones[0]!),
      zones: about.zones,
      meets: [
        'medicines',
        'hoist',
        'two carers',
        'catheter',
        'soft food',
        ...(i % 3 === 0 ? (['dementia', 'end of life'] as Need[]) : []),
      ],
      limits: {
        payers: ['council', 'self-funder', 'direct payment', 'personal health budget', 'nhs'],
        ...(languages.length > 0 ? { languages } : {}),
      },
      fee: { from: 2150, to: 2480 },
      contact: {
        phone: `01632 96015${i % 10}`,
        email: `work@${key(name)}.example`,
        hours: [{ days: everyDay, from: '07:00', to: '22:00' }],
      },
      lines: roundLines(about.zones, (zone, band, carers) => ({
        free: howMany(luck.between(0, 2), band, carers, zone, about.two),
        minutesAgo,
        source,
        ...(by ? { by } : {}),
      })).map((line) =>
        // One round of theirs is known for its language; of the others nothing is said.
        languages.length > 0 && line.zone === about.zones[0] && line.band === 'morning' && line.carers === 1
          ? { ...line, skills: { languages } }
          : line,
      ),
    })
  })
}

function howMany(more: number, band: Band, carers: number, zone: string, two?: number): number {
  if (carers === 2 && two !== undefined) return band === 'evening' && zone === '4' ? Math.min(two, 1) : two
  if (carers === 2 && band === 'evening' && zone === '4') return 0
  return free[band][carers - 1]! + (band === 'midday' || band === 'tea' ? more : Math.max(0, more - 1))
}

const spoken: Record<
  string,
  {
    kind: 'nursing home' | 'residential home'
    said: Said
    meets: Need[]
    words?: string
    weightTo?: number
    postcode: string
  }
> = {
  'Alder House': {
    kind: 'nursing home',
    postcode: 'MX4 7AH',
    words: '2 storeys, lift',
    said: { free: 3, minutesAgo: 13 * 60, source: 'link', by: 'Marek Sobol' },
    meets: [
      'nursing',
      'oxygen',
      'hoist',
      'two carers',
      'night help',
      'soft food',
      'medicines',
      'injections',
      'wounds',
      'catheter',
      'ground floor',
      'wheelchair',
      'end of life',
    ],
  },
  'St Bride’s': {
    kind: 'nursing home',
    postcode: 'MX1 6SB',
    words: 'one floor, garden',
    said: { free: 2, minutesAgo: 3 * 60, source: 'link', by: 'Philippa Noone' },
    meets: [
      'nursing',
      'dementia',
      'hoist',
      'two carers',
      'night help',
      'soft food',
      'medicines',
      'wounds',
      'wandering',
      'distress',
      'ground floor',
    ],
  },
  'Orchard Lea': {
    kind: 'nursing home',
    postcode: 'MX7 3OL',
    words: 'rooms for heavier people',
    weightTo: 200,
    said: { free: 4, minutesAgo: 3 * 1440, source: 'file' },
    meets: [
      'nursing',
      'hoist',
      'two carers',
      'night help',
      'medicines',
      'wounds',
      'wheelchair',
      'ground floor',
      'soft food',
    ],
  },
}

const usual: Need[] = ['medicines', 'night help', 'soft food', 'catheter', 'ground floor']
const sometimes: Need[] = [
  'dementia',
  'hoist',
  'two carers',
  'wandering',
  'distress',
  'end of life',
  'wheelchair',
  'pets',
]

function homes(b: Builder): void {
  const luck = b.luck('care homes')
  careHomes.forEach((name, i) => {
    const known = spoken[name]
    const isNursing = known ? known.kind === 'nursing home' : i % 3 === 1
    const zone = String((i % 6) + 1)
    const from = isNursing ? 88_000 + luck.between(0, 30) * 1000 : 65_000 + luck.between(0, 25) * 1000
    const postcode =
      known?.postcode ??
      `${zonePlaces[zone]} ${luck.between(1, 9)}${luck.pick('ABDEFGH'.split(''))}${luck.pick('JLNPQRS'.split(''))}`
    const said = known?.said ?? {
      free: luck.weighted([
        [0, 45],
        [1, 30],
        [2, 18],
        [3, 7],
      ] as const),
      minutesAgo: luck.between(20, 3000),
      source: luck.pick(['page', 'link', 'telephone', 'file'] as const),
    }
    const meets: Need[] = known?.meets ?? [
      ...usual,
      ...(isNursing ? (['nursing', 'wounds', 'injections'] as Need[]) : []),
      ...sometimes.filter(() => luck.happens(0.4)),
    ]
    offer(b, {
      organisation: key(name),
      name,
      kind: isNursing ? 'nursing home' : 'residential home',
      area: areaOf(zone),
      postcode,
      places: luck.between(14, 62),
      meets,
      limits: {
        ...(known?.weightTo ? { weightTo: known.weightTo } : {}),
        ...(luck.happens(0.06) ? { sex: 'women only' as const } : {}),
        ...(luck.happens(0.15)
          ? { languages: [luck.pick(['Polish', 'Welsh', 'Punjabi', 'Cantonese'])] }
          : {}),
        registered: [
          registrationFor(isNursing, false),
          ...(meets.includes('dementia') ? [registrationFor(isNursing, true)] : []),
        ],
        roomKinds: ['single', ...(meets.includes('ground floor') ? (['ground floor'] as const) : [])],
        registration: isNursing ? 'care home with nursing' : 'care home without nursing',
      },
      fee: { from, to: from + luck.between(2, 18) * 1000 },
      contact: {
        phone: `01632 9602${String(i + 10).padStart(2, '0')}`,
        email: `rooms@${key(name)}.example`,
        hours: [{ days: everyDay, from: '00:00', to: '24:00' }],
      },
      ...(known?.words ? { words: known.words } : {}),
      lines: [{ words: 'single room', ...(i < 3 || luck.happens(0.93) ? { said } : {}) }],
    })
  })
}
