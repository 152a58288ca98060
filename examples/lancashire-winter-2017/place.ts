import type { Builder, PlacedWard, Staff } from '../builder.ts'
import { shareOut } from '../share-out.ts'
import { market } from './document.ts'

export type Place = {
  wards: PlacedWard[]
  coordinators: Map<string, Staff>
  navigators: Staff[]
  socialWorkers: Staff[]
  providers: Map<string, Staff>
  homes: string[]
  agencies: string[]
}

/** The five A&E Delivery Board areas, each with the trust of appendix 3. Ward names and numbers are invented. */
export const areas: { area: string; trust: string; name: string; hospital: string }[] = [
  {
    area: 'Lancashire North',
    trust: 'UHMB',
    name: 'University Hospitals of Morecambe Bay (UHMB)',
    hospital: 'Lancaster',
  },
  { area: 'Fylde and Wyre', trust: 'BTH', name: 'Blackpool Teaching Hospitals (BTH)', hospital: 'Blackpool' },
  {
    area: 'East Lancashire',
    trust: 'ELHT',
    name: 'East Lancashire Hospitals (ELHT)',
    hospital: 'East Lancashire',
  },
  {
    area: 'Preston, Chorley and South Ribble',
    trust: 'LTH',
    name: 'Lancashire Teaching Hospitals (LTH)',
    hospital: 'Preston',
  },
  { area: 'West Lancashire', trust: 'SO', name: 'Southport & Ormskirk', hospital: 'Ormskirk' },
]

// So many homes by name; the register of all 439 stays as counts in market.json.
const homesByName = 44

export function place(b: Builder): Place {
  for (const { trust, name } of areas)
    b.organisation(trust, 'hospital trust', name, trust === 'SO' ? name : trust)
  b.organisation('council', 'council', 'Lancashire County Council', 'LCC')
  b.organisation('LCFT', 'mental health trust', 'Lancashire Care (LCFT)', 'LCFT')
  b.organisation(
    'navigation',
    'transfer of care hub',
    'Care Navigation, Lancashire County Council',
    'Care Navigation',
  )
  b.organisation('boards', 'board', 'A&E Delivery Boards of Lancashire', 'Boards')
  const services = [...market.reablement, ...market.crisis].map(({ name }) => name)
  for (const name of new Set(services)) b.organisation(name, 'home care', name)
  for (const { name } of market.aftercare) b.organisation(name, 'voluntary', name)
  for (const { name } of market.communityBeds) b.organisation(name, 'care home', name)
  const agencies = [
    'Fylde Coast Home Care',
    'Pendle Carers',
    'Ribble Valley Support',
    'Lune Home Care',
    'Mere Home Support',
    'Calder Care',
  ]
  for (const name of agencies) b.organisation(name, 'home care', name)
  const homes = inventedHomes(b)
  const wards = [
    ...acute(b),
    ...market.communityBeds.map(
      ({ name, beds }) => (
        b.site(name, name, name), b.ward(name, 'Community beds', 'intermediate', beds, 'rehabilitation')
      ),
    ),
  ]
  return {
    wards,
    homes,
    agencies,
    coordinators: new Map(wards.map((ward, i) => [ward.wardId, coordinator(b, ward, i)])),
    ...desks(b),
  }
}

const acute = (b: Builder): PlacedWard[] =>
  areas.flatMap(({ trust, hospital }) => {
    b.site(trust, trust, `${hospital} hospital`)
    return [
      b.ward(trust, 'Medical', 'acute', 24, 'medicine'),
      b.ward(trust, 'Older people', 'acute', 24, 'older people'),
    ]
  })

function inventedHomes(b: Builder): string[] {
  const { Total: _, ...byArea } = market.homes
  const share = shareOut(
    Object.fromEntries(Object.entries(byArea).map(([area, { Total }]) => [area, Total])),
    homesByName,
  )
  return Object.entries(share).flatMap(([area, many]) =>
    Array.from({ length: many }, (_, i) => {
      const name = `${words[i % words.length]} ${area === 'North' ? 'House' : area === 'East' ? 'Lodge' : 'Court'}`
      b.organisation(name, 'care home', `${name}, ${area} Lancashire`, name)
      return name
    }),
  )
}

const words =
  'Alder,Beech,Cedar,Damson,Elder,Fern,Gorse,Heather,Ivy,Juniper,Kestrel,Larch,Maple,Nettle,Oak'.split(',')

function coordinator(b: Builder, ward: PlacedWard, i: number): Staff {
  const name = nurses[i % nurses.length]!
  const organisation = [
    ...areas.map(({ trust }) => trust),
    ...market.communityBeds.map((one) => one.name),
  ].find((key) => b.ids.of(`organisation ${key}`) === ward.organisationId)!
  const who =
    i === 5
      ? 'co-ordinates the older people’s ward at East Lancashire'
      : ward.siteKey === 'Dolphinlee'
        ? 'runs the community beds at Dolphinlee'
        : undefined
  return b.account(name, [{ role: 'ward coordinator', organisation, ward }], who ? { who } : {})
}

function desks(b: Builder): Pick<Place, 'navigators' | 'socialWorkers' | 'providers'> {
  const navigators = [
    b.account('Janine Ashcroft', [{ role: 'hub navigator', organisation: 'navigation' }], {
      who: 'care navigator; finds home care, reablement and homes, seven days a week',
    }),
    b.account('Saeed Lorgat', [{ role: 'hub navigator', organisation: 'navigation' }]),
  ]
  const socialWorkers = [
    b.account('Mo Rigg', [{ role: 'hospital social worker', organisation: 'council' }], {
      who: 'hospital social worker for the county council',
    }),
    b.account('Colleen Hatch', [{ role: 'hospital social worker', organisation: 'council' }]),
  ]
  const provider = (name: string, organisation: string, who?: string) =>
    b.account(name, [{ role: 'provider', organisation }], who ? { who } : {})
  const all = [
    provider('Deb Kirkham', 'Cherish', 'leads reablement at Cherish'),
    provider('Ola Bamgboye', 'Alder House', 'manages Alder House, a care home'),
    provider('Sue Prenton', 'Age UK Lancashire'),
    provider('Gil Fenner', 'Ark Healthcare'),
    provider('Rita Moxon', 'CRG'),
  ]
  b.account('Barry Toll', [{ role: 'on-call manager', organisation: 'council' }], {
    who: 'county manager on call',
  })
  b.account('Dame Enid Rushton', [{ role: 'board member', organisation: 'boards' }], {
    who: 'chairs an A&E Delivery Board; sees counts only',
  })
  b.account('Tilly Wong', [{ role: 'analyst', organisation: 'navigation' }], { who: 'analyst' })
  b.account('Ken Bispham', [{ role: 'administrator', organisation: 'navigation' }], {
    who: 'administrator; no records',
  })
  b.account('Hazel Quinn', [{ role: 'privacy officer', organisation: 'ELHT' }], { who: 'privacy officer' })
  return { navigators, socialWorkers, providers: new Map(all.map((staff) => [staff.organisationId, staff])) }
}

const nurses =
  `Sister Ruth Tonge,Sister Carol Speight,Charge Nurse Dan Hoyle,Sister Asma Valli,Sister Mel Dunn,Sister Kath Barnes,
Charge Nurse Joe Pye,Sister Lynn Cross,Sister Tess Hogg,Charge Nurse Raj Mehta,Sister Bev Unwin,Sister Ana Kos,Charge Nurse Les Wild,
Sister Jo Fitton,Sister Pam Leece,Sister Ida Cope,Charge Nurse Al Stirk,Sister Val Binns,Sister Sal Frost,Sister Di Mellor`
    .split(',')
    .map((name) => name.trim())
