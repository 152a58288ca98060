import type { Builder, PlacedWard, Staff } from '../builder.ts'

export type Place = {
  wards: Record<string, PlacedWard[]>
  coordinators: Map<string, Staff>
  navigators: Staff[]
  socialWorkers: Staff[]
  providers: Map<string, Staff>
}

/** Nine homes with intermediate-care beds; the plan gives their number and beds, the names are invented. */
export const homes = [
  'Ash Coppice',
  'Barrow View',
  'Chalk Downs',
  'Drovers Rest',
  'Elm Court',
  'Furze Hill',
  'Greenway',
  'Harepath',
  'Ivy Combe',
]

const agencies = ['Plain Care', 'Kennet Home Support', 'Vale Carers', 'Downland Care at Home']

/** Trusts, council and homes of the plan; wards and people are invented (README.md says which is which). */
export function place(b: Builder): Place {
  b.organisation('SFT', 'hospital trust', 'Salisbury Foundation Trust', 'Salisbury')
  b.organisation('GWH', 'hospital trust', 'Great Western Hospital Foundation Trust', 'Great Western')
  b.organisation('RUH', 'hospital trust', 'Royal United Bath Hospital Foundation Trust', 'Royal United')
  b.organisation('WHC', 'community provider', 'Wiltshire Community Health', 'Community Health')
  b.organisation('AWP', 'mental health trust', 'Avon Wiltshire Partnership', 'AWP')
  b.organisation('Others', 'hospital trust', 'Other trusts, counted together', 'Others')
  b.organisation('council', 'council', 'Wiltshire Council', 'Council')
  b.organisation('ccg', 'board', 'NHS Wiltshire Clinical Commissioning Group', 'CCG')
  b.organisation(
    'access',
    'transfer of care hub',
    'Access to care, single point of access (Medvivo)',
    'Access to care',
  )
  b.organisation('dorothy', 'voluntary', 'Dorothy House Hospice', 'Dorothy House')
  b.organisation('salisbury-hospice', 'voluntary', 'Salisbury Hospice', 'Salisbury Hospice')
  b.organisation('equipment', 'community provider', 'Community equipment', 'Equipment')
  for (const name of agencies) b.organisation(name, 'home care', `${name}, Help to Live at Home`, name)
  for (const name of homes) b.organisation(name, 'care home', name)
  const wards = placeWards(b)
  const all = Object.values(wards).flat()
  const coordinators = new Map(all.map((ward, i) => [ward.wardId, coordinator(b, ward, i)]))
  return { wards, coordinators, ...desks(b) }
}

function placeWards(b: Builder): Record<string, PlacedWard[]> {
  const acute = (key: string, name: string, wards: [string, string][]) => {
    b.site(key, key, name)
    return wards.map(([ward, specialty]) => b.ward(key, ward, 'acute', 24, specialty))
  }
  b.site('north', 'WHC', 'Community hospital, north')
  b.site('east', 'WHC', 'Community hospital, east')
  b.site('west', 'WHC', 'Community hospital, west')
  b.site('AWP', 'AWP', 'Mental health unit')
  b.site('Others', 'Others', 'Hospitals out of the county')
  const general: [string, string][] = [
    ['Medical', 'medicine'],
    ['Older people', 'older people'],
    ['Trauma', 'orthopaedics'],
  ]
  return {
    SFT: acute('SFT', 'Salisbury District Hospital', general),
    GWH: acute('GWH', 'Great Western Hospital, Swindon', general),
    RUH: acute('RUH', 'Royal United Hospital, Bath', general),
    WHC: ['north', 'east', 'west'].map((key) => b.ward(key, 'Inpatients', 'community', 24, 'rehabilitation')),
    AWP: [b.ward('AWP', 'Older adults', 'mental health', 20), b.ward('AWP', 'Adults', 'mental health', 18)],
    Others: [b.ward('Others', 'Wiltshire people elsewhere', 'acute', 4, 'medicine')],
    homes: homes.map((name, i) => {
      b.site(name, name, name)
      // 60 step-down beds in nine homes, and 10 step-up beds in the two of them that are in the south.
      return b.ward(
        name,
        'Intermediate care',
        'intermediate',
        (i < 6 ? 7 : 6) + (i >= 7 ? 5 : 0),
        'rehabilitation',
      )
    }),
  }
}

function coordinator(b: Builder, ward: PlacedWard, i: number): Staff {
  const organisation = b.world.organisations.find(
    ({ organisationId }) => organisationId === ward.organisationId,
  )!
  const key = [...'SFT GWH RUH WHC AWP Others'.split(' '), ...homes].find(
    (one) => b.ids.of(`organisation ${one}`) === ward.organisationId,
  )!
  const name = nurses[i % nurses.length]!
  const post = [{ role: 'ward coordinator' as const, organisation: key, ward }]
  const who =
    i === 1
      ? `co-ordinates ${ward.name} at ${organisation.name}`
      : key === 'WHC' && ward.siteKey === 'north'
        ? `co-ordinates a community hospital ward`
        : undefined
  return b.account(name, post, who ? { who } : {})
}

function desks(b: Builder): Omit<Place, 'wards' | 'coordinators'> {
  const navigators = [
    b.account('Rosalind Crouch', [{ role: 'hub navigator', organisation: 'access' }], {
      who: 'single point of access; finds services for everyone who is ready',
    }),
    b.account('Dev Malhotra', [{ role: 'hub navigator', organisation: 'access' }]),
  ]
  const socialWorkers = [
    b.account('Angharad Pike', [{ role: 'hospital social worker', organisation: 'council' }], {
      who: 'hospital social worker for the council',
    }),
    b.account('Neil Bastable', [{ role: 'hospital social worker', organisation: 'council' }]),
  ]
  const provider = (name: string, organisation: string, who?: string) =>
    b.account(name, [{ role: 'provider', organisation }], who ? { who } : {})
  const all = [
    provider('Maddy Truss', 'Ash Coppice', 'manages Ash Coppice, a home with intermediate-care beds'),
    provider('Sol Perreira', 'Plain Care', 'takes new people on for Help to Live at Home'),
    provider('Jan Sutter', 'equipment'),
    provider('Wyn Dacre', 'WHC'),
  ]
  b.account('Terri Oakshott', [{ role: 'on-call manager', organisation: 'SFT' }], { who: 'on-call manager' })
  b.account('Alastair Venn', [{ role: 'board member', organisation: 'ccg' }], {
    who: 'sits on the delayed transfer board; sees counts only',
  })
  b.account('Minal Shukla', [{ role: 'analyst', organisation: 'access' }], { who: 'analyst' })
  b.account('Corin Lacey', [{ role: 'administrator', organisation: 'access' }], {
    who: 'administrator; no records',
  })
  b.account('Zelda Farrant', [{ role: 'privacy officer', organisation: 'SFT' }], { who: 'privacy officer' })
  return { navigators, socialWorkers, providers: new Map(all.map((staff) => [staff.organisationId, staff])) }
}

const nurses =
  `Sister Hanna Boyce,Sister Grainne Holt,Charge Nurse Stu Berry,Sister Lin Carey,Sister Obi Nwankwo,Charge Nurse Ray Tull,
Sister Fay Lamb,Sister Esme Dyer,Charge Nurse Ted Gale,Sister Ines Vieira,Sister Kit Rowe,Charge Nurse Jo Amos,Sister Pat Quill,
Sister Una Thorne,Charge Nurse Vic Orme,Sister Dot Hale,Sister Bea Nash,Charge Nurse Lew Orr,Sister Mo Peake,Sister Rae Tidy,
Charge Nurse Sid Wray,Sister Tess Upton,Sister Viv Yeo,Charge Nurse Zak Imber`
    .split(',')
    .map((name) => name.trim())
