/** The business case as printed. Names of people have become roles. */
export const title = 'Rutland Business Case, BCF Priority: Crisis Response, Discharge and Reablement'

/** Cover: "Date completed". */
export const completed = '2016-05-10'

/** "Document control": version, change, author, date as printed. */
export const versions = [
  {
    version: '0.1',
    change: 'Initial compilation of the business case',
    by: 'Priority lead and integration lead, council',
    on: '10 May 2016',
  },
  { version: '0.2', change: 'Second draft, with aligned elements', by: 'Second author', on: 'June 2016' },
]

/** Section 1.1, shortened. */
export const aims = [
  'Simple, effective pathways between services; community care wherever possible',
  'Care co-ordinated around the person, less duplication',
  'People as well as possible for as long as possible at home',
  'Support closer to home, so that hospital is less likely',
  'Back in the community sooner after hospital',
  'Normal life resumed easily; independence kept',
  'End of life at home for those who choose it',
  'Acute capacity for those who need it',
  'A share in services round the clock',
  'Fewer permanent admissions to residential care',
  'Integrated services: timely, safe, comprehensive',
  'Voluntary and community services take their full part',
  'People are satisfied and have a good experience',
  'Carers are satisfied with their own experience and with outcomes',
  'Value for money, evaluated, with recommendations for Rutland',
]

/** Section 1.2: deliverable, its target, and where the register has a measure for it. */
export const deliverables: [what: string, target: string][] = [
  ['Fewer non-elective admissions to acute hospitals', 'BCF metrics achieved'],
  ['Share of people of 65 and over at home 91 days after discharge', 'BCF metrics achieved'],
  ['Fewer delayed days in acute hospitals', 'Delays on the sitrep lead to no reimbursement charges'],
  [
    'Continuing healthcare assessed in the community, after reablement',
    'Decision support tool confirmed at panel',
  ],
  ['Integrated working evaluated: effect and value for money', 'Validation exercise in October 2016'],
  ['Seven-day delivery with like service levels', 'On-call, community and crisis services reviewed'],
  ['Data by which trends of delay are seen', 'Dashboard of the fund matches local information'],
  ['Health and social care work as one locally', 'Staff are clear about their parts'],
  ['Clear referral routes without duplication', 'Fewer delayed transfers'],
  ['Wellbeing first; people consulted about their care', 'Personal support plans'],
  ['Seamless handovers', 'Feedback and survey'],
]

/** Section 4.1. There is no column for what is done about a risk. */
export const risks: [
  number: number,
  opened: string,
  owner: string,
  what: string,
  probability: 'High' | 'Med' | 'Low',
  impact: 'High' | 'Med' | 'Low',
][] = [
  [
    1,
    '2016-05-10',
    'Integration lead, council',
    'External evaluations lack evidence: little Rutland focus, too few referrals',
    'High',
    'Med',
  ],
  [
    2,
    '2016-05-10',
    'Integration lead, council',
    'Out-of-hours support to the emergency duty team fails',
    'Med',
    'High',
  ],
  [
    3,
    '2016-05-10',
    'Integration lead, council',
    'Working relationships that integration needs are not established',
    'Med',
    'High',
  ],
  [
    4,
    '2016-05-10',
    'Team managers',
    'Wider changes keep partners from contributing as intended, Care Act assessments for one',
    'Low',
    'High',
  ],
]

/** Section 5.1, pounds in 2016-17. */
export const costs = [
  { part: 'Integrated crisis response', what: 'CCG posts', pounds: 125_000 },
  { part: 'Integrated crisis response', what: 'RCC posts', pounds: 115_000 },
  { part: 'Transfer and reablement', what: 'CCG posts', pounds: 135_000 },
  { part: 'Transfer and reablement', what: 'RCC posts', pounds: 561_000 },
]

/** Section 5.2, pounds "2016/17+". */
export const funding = [
  { part: 'Integrated crisis response', source: 'BCF', pounds: 240_000 },
  { part: 'Transfer and reablement', source: 'BCF', pounds: 696_000 },
]
export const totalFunding = 936_000

/** Section 2.3: metric of the fund, why, likely impact. */
export const contributions: [metric: string, why: string, impact: 'significant' | 'moderate'][] = [
  [
    'Admissions to permanent residential and care homes avoided',
    'Shorter stays, prompt discharge, then reablement',
    'significant',
  ],
  [
    'At home 91 days after leaving hospital with reablement',
    'Reablement restores strength and condition',
    'significant',
  ],
  [
    'Delayed transfers avoided or reduced',
    'The priority deals with barriers to transfer; shorter stays',
    'significant',
  ],
  ['Non-elective admissions avoided', 'Crisis response avoids hospital where it can', 'moderate'],
  ['Satisfaction of people', 'People are engaged', 'moderate'],
]

/** Section 2.1. */
export const reablement = { atHome91: 85, noOngoingCare: 60, weeks: 4 }

/** Section 6: people of Rutland in 2013, and what is expected of each age. */
export const population = {
  year: 2013,
  total: 37_600,
  over65: 8_540,
  over85: 1_180,
  growth: 10,
  ages: [
    { age: '85 and over', from: 1_100, to: 3_600, growth: 227 },
    { age: '65 to 84', from: 7_100, to: 10_600, growth: 49 },
    { age: '0 to 24', from: 10_400, to: 10_000, growth: -4 },
    { age: '25 to 64', from: 18_300, to: 16_400, growth: -10 },
  ],
}

/** Section 6, shortened. */
export const exit =
  'As avoidance works, fewer acute beds and hospital assessments are needed; payback fits the five years of Better Care Together rather than the fund’s. The services could become one mainstream health and social care service. The Integration Executive decides how far and when; meanwhile workforce and service changes cost something beside today’s services.'

/** Sections 2.2, 2.5 and 3.2: what is reported, by whom, to whom, how often. */
export const reports: [
  what: string,
  by: string,
  to: string,
  often: 'monthly' | 'quarterly' | 'as required' | 'to its timetable',
][] = [
  ['Progress across all priorities', 'Priority lead', 'Integration Executive', 'monthly'],
  ['Plan steering', 'Priority lead', 'Section 75 Partnership Board', 'quarterly'],
  ['Plan steering', 'Priority lead', 'Health and Wellbeing Board', 'quarterly'],
  ['Admissions avoided in crisis', 'LPT', 'Integration Executive', 'monthly'],
  ['Reablement outcomes', 'Performance team', 'Integration Executive', 'monthly'],
  ['Live delays', 'Designated adult social care managers', 'Integration Executive', 'monthly'],
  [
    'Reports to leadership team and elected members',
    'Priority lead and integration lead',
    'Council leadership team and members',
    'as required',
  ],
  ['Highlight report', 'Priority lead', 'Integration Executive', 'to its timetable'],
]

/** Section 2.4: what is collected, when, by whom, where it is kept. */
export const recording: [what: string, when: string, by: string, where: string][] = [
  ['Live delays', 'Daily', 'RCC adult social care', 'Sitrep; local monitoring logs'],
  ['Delays: nights, causes, sector, trust', 'Monthly', 'Arden and GEM CSU', 'Unify'],
  ['Reablement', 'Reablement team', 'At referral, at discharge', 'Liquid Logic'],
  ['Night nursing', 'Night nursing team', 'ICRS', 'LPT database'],
  ['Satisfaction surveys', 'To be developed; ASCOF; letters', 'Steering group', ''],
  ['Referrals to reablement', 'Start', 'Reablement administration', 'Liquid Logic'],
  ['Outcomes of reablement', 'End', 'Reablement administration', 'Liquid Logic'],
  ['People at home after 91 days', 'Monthly', 'Performance team', 'Liquid Logic'],
]
