/** Section 1. */
export const period = { from: '2017-10-01', to: '2018-03-31' }

/** The five A&E Delivery Boards, by the areas of appendix 1. */
export const boards = [
  'Lancashire North',
  'Fylde and Wyre',
  'East Lancashire',
  'Preston, Chorley and South Ribble',
  'West Lancashire',
].map((area) => `A&E Delivery Board, ${area}`)

/** Sections 2 to 9, shortened. */
export const statements: [heading: string, says: string][] = [
  [
    'Crisis support',
    '72 hours of care within three days; within five days on a discharge to assess pathway; up to five days over bank holidays.',
  ],
  [
    'Hospital aftercare',
    'Tender at the end of October in North and Central, award in early February, start at the beginning of May. Readmissions below 4% of all referrals.',
  ],
  [
    'Market',
    'Demand with local spikes, fee levels, workforce and complexity. New homecare framework from August 2017, zones as the 12 districts, a guaranteed minimum of business for six months; packages move over 12 months.',
  ],
  [
    'Provider continuity',
    'Providers keep continuity plans; home care can be rung 07:00 to 22:00, homes always; impact is reported as soon as practical.',
  ],
  [
    'Cover',
    '80% of staff in work from 1 December 2017 to 31 January 2018, 60% on 28 and 29 December. Hospital teams and care navigation every day but Christmas Day. Extra posts work Friday to Monday; a peripatetic team goes where delays are.',
  ],
  [
    'Mental health',
    'Approved mental health professionals from 08:45 to 17:00 on weekdays to 08:00 to 20:00 every day; doctors booked ahead; weekly call.',
  ],
  [
    'Public health',
    'Flu vaccination of staff and eligible people; £500,000 for affordable warmth; crisis support with food and fuel; welfare rights within two days to a month.',
  ],
  [
    'Communications',
    'A winter page on the council’s site, kept up to date; partners’ links; “choosing well”.',
  ],
]

/** Section 10 and the dates of others: what, by when, what for. */
export const actions: [what: string, due: string | null, expected: string][] = [
  ['Data for community teams to manage work and waiting lists', null, 'Assessments in time'],
  ['Monitoring of acute social work teams', null, 'Assessments in time; home first'],
  [
    'Care navigation finds residential care over seven days too',
    'October 2017',
    'Care found in time every day',
  ],
  ['Occupational therapy doubled', null, 'Leads reablement; meets demand for moving and handling'],
  [
    'Reablement recommissioned; new contracts from June to September',
    'September 2017',
    'More people; fewer delays',
  ],
  [
    'Crisis support recommissioned; hospital aftercare tendered',
    'October 2017',
    'Discharge supported; hospital avoided',
  ],
  ['Hospital aftercare contract starts', 'May 2018', 'Readmissions below 4% of referrals'],
  ['Reablement reaches its enhanced targets', null, 'More people each week'],
  ['Checklist for providers’ continuity plans', null, 'Robust plans'],
  ['Weather alerts passed on to providers', 'Ongoing', 'Plans begin in time'],
  ['Telecare goes on growing', 'Ongoing', 'Early help'],
  [
    'Most of 13 day-time support centres open on bank holidays',
    null,
    'Lunch and company, arranged the same day',
  ],
  ['18 council homes offer Christmas lunch', 'December 2017', 'Less isolation'],
  [
    'Posts for weekends, the peripatetic team and data, recruited',
    'October 2017',
    'Surges met; fewer delays put to social care',
  ],
]

export const reports: { what: string; to: string; every: 'week' | 'as needed' }[] = [
  {
    what: 'Seven-day summary of intermediate care, with delayed packages and key messages',
    to: 'Chairs of A&E Delivery Boards and key partners',
    every: 'week',
  },
  {
    what: 'Progress and recommendations on significant actions',
    to: 'Council and partners',
    every: 'as needed',
  },
  { what: 'The plan, and any new version of it', to: 'Five A&E Delivery Boards', every: 'as needed' },
]

/** Appendix 3, staff at Christmas and New Year: its days, and those with cover as on a holiday; the others say “Normal working day”. */
export const grid = { from: '2017-12-23', to: '2018-01-08' }

export const holidayCover = [
  '2017-12-23',
  '2017-12-24',
  '2017-12-25',
  '2017-12-26',
  '2017-12-27',
  '2017-12-30',
  '2017-12-31',
  '2018-01-01',
  '2018-01-02',
  '2018-01-06',
  '2018-01-07',
]
