import type { Builder, PlacedWard, Staff } from '../builder.ts'

export type Cast = {
  /** Who co-ordinates each ward, by ward. */
  coordinators: Map<string, Staff>
  navigators: Staff[]
  /** The council's people, by the council they work for; the first is Dee Osei. */
  socialWorkers: Staff[]
  /** Who answers for each provider, by organisation. */
  providers: Map<string, Staff>
}

/** The people who sign in. Those with a line about them are printed with sign-in lines. */
export function cast(b: Builder, wards: PlacedWard[]): Cast {
  const coordinators = new Map(wards.map((ward, i) => [ward.wardId, coordinator(b, ward, i)]))
  const navigators = [
    b.account('Tomasz Nowak', [{ role: 'hub navigator', organisation: 'hub' }], {
      who: 'runs the list of people who are ready to leave, for the whole county',
      phone: '01632 960104',
    }),
    ...['Anwen Rees', 'Imelda Farragher', 'Josh Pickersgill'].map((name) =>
      b.account(name, [{ role: 'hub navigator', organisation: 'hub' }]),
    ),
  ]
  const socialWorkers = [
    b.account('Dee Osei', [{ role: 'hospital social worker', organisation: 'council' }], {
      who: 'hospital social worker; finds care at home and in homes for the council',
      phone: '01632 960221',
    }),
    ...['Hamid Mistry', 'Lorraine Tunstall', 'Bev Ackroyd', 'Callum Strachan'].map((name) =>
      b.account(name, [{ role: 'hospital social worker', organisation: 'council' }]),
    ),
  ]
  const providers = new Map(
    provided.map(([name, organisation, about]) => {
      const staff = b.account(name, [{ role: 'provider', organisation }], about ?? {})
      return [staff.organisationId, staff]
    }),
  )
  desks(b)
  return { coordinators, navigators, socialWorkers, providers }
}

function coordinator(b: Builder, ward: PlacedWard, i: number): Staff {
  const organisation = keyOf(b, ward.organisationId)
  const post = { role: 'ward coordinator' as const, organisation, ward }
  if (ward.name === 'Elm')
    return b.account('Sister Amara Blythe', [post], {
      who: 'co-ordinates Elm ward at Marl Royal, 26 beds',
      phone: '01632 960114',
    })
  if (ward.name === 'Willow')
    return b.account('Sister Nuala Devane', [post], {
      who: 'co-ordinates Willow ward at Ashdene, a community hospital',
    })
  const name = wardStaff[i]
  if (!name) throw new Error(`nobody co-ordinates ${ward.name}`)
  return b.account(name, [post])
}

const keyOf = (b: Builder, organisationId: string) => {
  const site = [
    'marl-royal',
    'st-oswins',
    'marl-valley',
    'mental-health',
    'larch-court',
    'orchard-lea',
    'millbrook',
  ]
  return site.find((key) => b.ids.of(`organisation ${key}`) === organisationId) ?? ''
}

const provided: [name: string, organisation: string, about?: { who: string; phone?: string }][] = [
  [
    'Joy Farrow',
    'bright-step',
    { who: 'leads Bright Step Reablement; starts people at home', phone: '01632 960131' },
  ],
  ['Marek Sobol', 'alder-house', { who: 'manages Alder House, a care home with nursing' }],
  ['Shanice Powell', 'homefold-care', { who: 'takes new people on for Homefold Care, a home-care agency' }],
  ['Gwen Ashby', 'kestrel-care'],
  ['Moses Ibekwe', 'marl-valley'],
  ['Tracy Lomas', 'equipment'],
  ['Dougie Barr', 'transport'],
  ['Philippa Noone', 'st-brides'],
  ['Ranjit Sahota', 'orchard-lea'],
  ['Carol Wintle', 'larch-court'],
  ['Bettina Krause', 'home-again'],
  ['Aled Harries', 'rapid'],
  ['Sunita Varma', 'two-rivers-care'],
  ['Kerry-Ann Dowd', 'lantern-home-care'],
  ['Femi Balogun', 'district'],
]

function desks(b: Builder): void {
  b.account('Morwenna Pask', [{ role: 'hospital social worker', organisation: 'neighbour' }], {
    who: 'hospital social worker of Fellshire, the next county; settles the nights of its people',
    phone: '01632 960223',
  })
  b.account(
    'Helen Marchetti',
    [
      { role: 'on-call manager', organisation: 'marl-royal' },
      { role: 'on-call manager', organisation: 'hub' },
    ],
    {
      who: 'on-call manager tonight',
    },
  )
  b.account('Professor Judith Amery', [{ role: 'board member', organisation: 'board' }], {
    who: 'chairs the board; sees counts, never people',
  })
  b.account('Kai Lindholm', [{ role: 'analyst', organisation: 'hub' }], { who: 'analyst at the hub' })
  b.account('Ruth Imlach', [{ role: 'hub navigator', organisation: 'st-oswins' }], {
    who: 'discharge lead at St Oswin’s',
  })
  b.account('Grace Adu', [{ role: 'administrator', organisation: 'hub' }], {
    who: 'administrator; wards, organisations and who signs in, but no records',
  })
  b.account('Oliver Penrose', [{ role: 'privacy officer', organisation: 'marl-royal' }], {
    who: 'privacy officer; checks who opened records without a relationship',
  })
}

// One for each ward, in the order of wards.ts; Elm and Willow have their own.
const wardStaff =
  `Sister Colette Byron,,Charge Nurse Devon Marsh,Sister Ana Ruiz,Sister Hollie Tranter,Charge Nurse Nikhil Rao,
Sister Morag Baird,Sister Jenna Coates,Charge Nurse Luke Hanley,Sister Precious Moyo,Sister Tamsin Vole,Charge Nurse Omar Shah,
Sister Ffion Prydderch,Sister Kirsty Lomax,Sister Bina Kapoor,Charge Nurse Sean Doyle,Sister Rachel Ince,Sister Dawn Hesketh,
Sister Yetunde Cole,Charge Nurse Marcus Reid,Sister Paula Swift,Sister Nadia Aziz,Charge Nurse Tom Gorse,Sister Ellie Stott,
,Sister Wendy Catlow,Sister Maria Pinto,Charge Nurse Ian Fell,Sister Joan Tolley,Charge Nurse Abel Nkosi,Sister Cass Winter,
Sister Trudy Holt,Sister Olga Petrova,Charge Nurse Ben Ledger`
    .split(',')
    .map((name) => name.trim())
