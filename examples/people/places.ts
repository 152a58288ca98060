/** Invented towns and streets. No postcode area here exists. */
export type Locality = { town: string; postcodeDistrict: string }

export type Country = { localities: Locality[]; practices: string[] }

export const streets =
  `Chapel Lane,Station Road,Mill Street,Church View,Orchard Close,Canal Row,Market Place,Quarry Hill,
Bridge Street,Weavers Court,Park Avenue,Well Lane,The Crescent,Victoria Terrace,Garden Walk,Albion Street,Meadow Rise,
Foundry Road,Priory Way,Lime Grove,Holly Bank,Coronation Road,School Lane,Harbour View,Ropewalk,Moorside,Nelson Street,
Saddlers Yard,Beacon Road,Springfield Avenue`
    .split(',')
    .map((street) => street.trim())

const localities = (area: string, towns: string[]): Locality[] =>
  towns.map((town, i) => ({ town, postcodeDistrict: `${area}${i + 1}` }))

export const marlshire: Country = {
  localities: localities('MX', [
    'Marl',
    'Northgate',
    'Wharfside',
    'Larkfield',
    'Ashdene',
    'Thornhollow',
    'Oswinby',
    'Lambsford',
  ]),
  practices: [
    'Priory Surgery',
    'Wharfside Medical Centre',
    'Larkfield Health Centre',
    'Thornhollow Practice',
    'Oswinby Surgery',
  ],
}

export const wiltshire: Country = {
  localities: localities('WX', [
    'Salisbury',
    'Trowbridge',
    'Chippenham',
    'Devizes',
    'Marlborough',
    'Warminster',
    'Amesbury',
  ]),
  practices: ['Plain View Surgery', 'Avon Vale Practice', 'Kennet Medical Centre', 'White Horse Surgery'],
}

export const lancashire: Country = {
  localities: localities('LX', [
    'Lancaster',
    'Fleetwood',
    'Burnley',
    'Preston',
    'Ormskirk',
    'Chorley',
    'Morecambe',
    'Nelson',
  ]),
  practices: ['Bay View Practice', 'Ribble Surgery', 'Pendle Medical Centre', 'Fylde Road Surgery'],
}
