import type { Builder } from '../builder.ts'

/** Everyone who has a part in getting people home in Marlshire. All invented. */
export function organisations(b: Builder): void {
  b.organisation('marl-royal', 'hospital trust', 'Marl Royal Hospital', 'Marl Royal', '01632 960100')
  b.organisation('st-oswins', 'hospital trust', 'St Oswin’s Hospital', 'St Oswin’s', '01632 960101')
  b.organisation(
    'marl-valley',
    'community provider',
    'Marl Valley Community Health',
    'Marl Valley',
    '01632 960102',
  )
  b.organisation(
    'mental-health',
    'mental health trust',
    'Marlshire Mental Health Partnership',
    'Mental Health',
    '01632 960103',
  )
  b.organisation('council', 'council', 'Marlshire Council', 'Council', '01632 960221')
  b.organisation('district', 'district council', 'Marl District Council', 'Marl District', '01632 960222')
  b.organisation('neighbour', 'council', 'Fellshire Council', 'Fellshire', '01632 960223')
  b.organisation('hub', 'transfer of care hub', 'Marlshire transfer of care hub', 'Hub', '01632 960104')
  b.organisation('board', 'board', 'Marlshire Health and Care Board', 'Board')
  b.organisation('bright-step', 'community provider', 'Bright Step Reablement', 'Bright Step', '01632 960131')
  b.organisation('rapid', 'community provider', 'Marlshire Rapid Response', 'Rapid Response', '01632 960132')
  b.organisation('equipment', 'community provider', 'Marlshire Equipment', 'Equipment', '01632 960133')
  b.organisation('transport', 'community provider', 'Countywide Transport', 'Countywide', '01632 960134')
  b.organisation('home-again', 'voluntary', 'Home Again Marlshire', 'Home Again', '01632 960141')
  b.organisation('carers', 'voluntary', 'Marlshire Carers Together', 'Carers Together', '01632 960142')
  for (const [i, name] of homeCare.entries())
    b.organisation(key(name), 'home care', name, name, `01632 96015${i % 10}`)
  for (const name of careHomes) b.organisation(key(name), 'care home', name)
}

/** The short name by which the example's files speak of a home or an agency: "alder-house". */
export const key = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('’', '')
    .replace(/[^a-z]+/g, '-')

/** A dozen home-care agencies. */
export const homeCare = [
  'Homefold Care',
  'Kestrel Care',
  'Lantern Home Care',
  'Wharfside Carers',
  'Two Rivers Care',
  'Foxglove Home Support',
  'Neighbourly Care',
  'Marl and District Homecare',
  'Daybreak Care',
  'Fourways Care at Home',
  'Silver Birch Support',
  'Open Door Carers',
]

/** Forty care homes. */
export const careHomes = [
  'Alder House',
  'St Bride’s',
  'Orchard Lea',
  'Larch Court',
  'Millbrook',
  'Quarry Bank',
  'The Laurels',
  'Wharf View',
  'Rosecroft',
  'Fern Hollow',
  'Priory Gardens',
  'Sandhurst Lodge',
  'Holly Mount',
  'The Old Rectory',
  'Kingsmead',
  'Swanpool',
  'Thornhollow Manor',
  'Applegarth',
  'Beaconfield',
  'Bluebell Court',
  'Chestnut Lodge',
  'Cobblers Green',
  'Dovecote House',
  'Eastgate House',
  'Fairhaven',
  'Glebe House',
  'Hazel Grange',
  'Ivy Bank',
  'Jubilee House',
  'Kirkstone',
  'Lavender Court',
  'Meadow Croft',
  'Northgate Lodge',
  'Oswinby Hall',
  'Parkside',
  'Rowan Lea',
  'Stonebridge',
  'The Willows',
  'Weavers House',
  'Yew Tree House',
]
