/** The Better Care Fund planning template, "DRAFT version 2", as printed. Names of people have become roles. */
export const title = 'Fylde and Wyre Better Care Fund Plan, draft version 2'

export const parties = ['Lancashire County Council', 'Fylde and Wyre CCG']

export const boundary =
  'Two GP practices in Cleveleys answer to Blackpool CCG, one in Great Eccleston to Greater Preston CCG.'

export const submitted = '2014-01-28'

/** Part 1a: printed as pounds, without "thousand". Null is blank. */
export const pooled = {
  agreedAtBoard: null as string | null,
  minimum: { '2014/15': 0, '2015/16': 10_295 },
  agreed: { '2014/15': 0, '2015/16': 10_295 },
}

/** Part 1b. */
export const signatures: { body: string; by: string | null; on: string | null }[] = [
  { body: 'Fylde and Wyre CCG', by: 'Clinical Chief Officer', on: '2014-01-21' },
  { body: 'Lancashire County Council', by: null, on: null },
  { body: 'Lancashire Health and Wellbeing Board', by: 'Chair of the board', on: '2014-01-28' },
]

/** Part 1e. */
export const documents: [name: string, about: string][] = [
  [
    'Review of Crisis, Rapid Response, Intermediate Care, Rehabilitation and Re-ablement For Older Adults in North Lancashire',
    'Review of 2010; foundation of the unscheduled care strategy',
  ],
  ['H&C Strategy', 'To be embedded by 14 Feb 2014'],
  ['Project Plan', 'To be embedded by 14 Feb 2014'],
  ['USC Strategy', 'To be embedded by 14 Feb 2014'],
  ['Benchmark Fylde Coast Intermediate Care Review', 'To be embedded by 14 Feb 2014'],
  ['Benchmark review of Fylde Coast Discharge Pathway', 'To be embedded by 14 Feb 2014'],
  ['HWBB Strategy', 'On the county council’s site'],
  ['End of Life Care Strategy 2008', 'July 2008'],
  ['Lancashire County Council Adult and Community Services Commissioning Intentions', '2012-2015'],
  [
    'The Lancashire Multi-agency Carer’s Strategy for Working together for carers. 2013-15',
    'Evidence, issues and priorities of carers over three years',
  ],
  ['JSNA profile', 'To be embedded by 14 Feb 2014'],
  ['Fylde & Wyre CCG focus groups', 'Questions of 22 November; results to be embedded by 14 Feb 2014'],
]

/** Parts 1c and 1d. */
export const engagement: { on: string; with: string; what: string }[] = [
  {
    on: '2014-01',
    with: 'Adult social care provider forum',
    what: 'Update on the plan, with comments asked for',
  },
  {
    on: '2013-08',
    with: 'Fylde Coast Commissioning Advisory Board and Unscheduled Care Board',
    what: 'The fund on every agenda since August 2013',
  },
  {
    on: '2013-10',
    with: 'Key stakeholders, statutory and third sector',
    what: 'Health and Care Strategy 2030: one engagement event',
  },
  { on: '2014-01', with: 'Public', what: 'Six focus groups so far; more at the end of January' },
  {
    on: '2014-01',
    with: 'Stakeholders, Healthwatch and third sector',
    what: 'Two events on commissioning intentions, about 40 people each',
  },
  { on: '2014-03', with: 'Public', what: 'Telephone survey of 1,000 people, planned January to March 2014' },
  {
    on: '2014-01',
    with: 'Affiliate members',
    what: '840 members told; 19 of 21 practices have participation groups',
  },
  { on: '2014-01', with: 'Lancashire Carers Forum', what: 'Summary shared before submission' },
]

/** Part 2b. */
export const aims = [
  'Fewer avoidable emergency admissions and readmissions',
  'Shorter stays in hospital',
  'Safe, timely discharge and fewer delayed transfers',
  'Fewer or later admissions to long-term care',
  'More older people living independently at home',
  'Continuity of care, with fewer hand-offs',
]

/** Part 2d. */
export const acuteImpact: string | null = null

/** Part 2e. */
export const governance: [board: string, reportsTo: string | null, what: string][] = [
  ['Urgent Care Working Group', 'Fylde Coast Commissioning Advisory Board', 'oversees implementation'],
  [
    'Fylde Coast Commissioning Advisory Board',
    'Lancashire Health and Wellbeing Board',
    'oversees the plans of Blackpool and of Fylde and Wyre',
  ],
  [
    'Chief Financial Officers',
    'Lancashire Health and Wellbeing Board',
    'oversee governance and money of the pooled fund',
  ],
  [
    'CCG Executive, Clinical Commissioning Committee and Governing Body',
    'Lancashire Health and Wellbeing Board',
    'discuss the draft before the board',
  ],
  ['Lancashire Health and Wellbeing Board', null, 'receives the draft on 28 January 2014'],
  ['Lancashire Safeguarding Adults Board', null, 'protects adults at risk'],
]

/** Part "Risks": "To be completed by 14th February 2014"; rating and mitigation are blank for every one. */
export const risks: [what: string, rating: string | null, mitigation: string | null][] = [
  [
    'The partnership holds together under financial pressure, differing performance indicators and politics',
    null,
    null,
  ],
  ['Money tied up in contracts cannot be recommissioned in time', null, null],
  ['Scale and interdependence of change while the council’s workforce shrinks', null, null],
  ['Operational capacity to run safely day to day while changing', null, null],
  ['Workforce culture, professional boundaries and identities are challenged', null, null],
  ['The shift to community and prevention does not reduce acute activity enough', null, null],
  ['Lack of integrated IT drastically reduces the effect', null, null],
  ['The Care and Support Bill brings costs not fully understood', null, null],
]
