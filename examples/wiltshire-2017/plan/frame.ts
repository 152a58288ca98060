/** Sections 1, 2 and 4 and the ambition for 2018/19, shortened. */
export const statements: [heading: string, says: string][] = [
  [
    'Overview',
    'National guidance asked for 1,450 delayed days in September 2017, from 1,999 in April. The system judged that out of reach and agreed on 1,325 from December 2017. The plan relates to Salisbury, Great Western, Royal United Bath, Wiltshire Community Health and Avon Wiltshire Partnership. Swindon and Bath have plans of their own.',
  ],
  [
    'Trajectory',
    'Phase 1: from 1,749 delayed days in July to 1,325 in December 2017. Phase 2: about 1,100 from April to July 2018, then about 1,000 from August 2018. Over it now: chiefly Great Western, AWP and community health; Salisbury and Royal United only marginally.',
  ],
  [
    'Core principles 2017-19',
    'Long-term independence; integrated discharge teams with GPs and Help to Live at Home; one point of entry; joint management of risk; turnaround at the front door; seven days, with more weekend discharges; therapy integrated; no long-term decisions in hospital; outcomes rather than hours; prevention with self-management; a workforce strategy.',
  ],
  [
    'Council ambition for 2018/19',
    'Redesign hospital discharge; reablement that supports Home First; more home care; wider change of adult social care with its front door; pressures of special needs and learning disability; pressures of the National Living Wage.',
  ],
]

/** Section 2. `to` is whom it answers to, where the plan says so. */
export const boards: { name: string; does: string; to?: string }[] = [
  { name: 'DTOC Board', does: 'Supports and oversees the plan’s delivery', to: 'A&E Locality Boards' },
  {
    name: 'A&E Locality Boards',
    does: 'Lead the trajectory; improve delivery in 2017/18 and sustain it in 2018/19',
  },
  { name: 'Wiltshire A&E Delivery Board', does: 'Reviews and monitors the plan, with a focus on Salisbury' },
  { name: 'Banes A&E Delivery Board', does: 'Is reported to directly' },
  {
    name: 'Swindon A&E Delivery Board',
    does: 'Is reported to directly; has an integrated governance model, to be ratified in October 2017',
  },
  {
    name: 'Health and Wellbeing Board',
    does: 'Receives regular updates; reviews performance with the Better Care Programme',
  },
  {
    name: 'Joint Commissioning Board',
    does: 'Receives regular updates; reviews performance with the Better Care Programme',
  },
]

/** Section 2 and change 2: who reports what to whom, how often. */
export const reports: { what: string; by: string; to: string; every: 'week' | 'month' | 'as needed' }[] = [
  { what: 'Delivery of the action plan', by: 'DTOC Board', to: 'A&E Locality Boards', every: 'as needed' },
  {
    what: 'Performance reports and trajectories',
    by: 'DTOC Board',
    to: 'Wiltshire A&E Delivery Board',
    every: 'as needed',
  },
  {
    what: 'Delivery of the action plan',
    by: 'DTOC Board',
    to: 'Banes A&E Delivery Board',
    every: 'as needed',
  },
  {
    what: 'Delivery of the action plan',
    by: 'DTOC Board',
    to: 'Swindon A&E Delivery Board',
    every: 'as needed',
  },
  {
    what: 'System performance beside the Better Care Programme',
    by: 'DTOC Board',
    to: 'Health and Wellbeing Board',
    every: 'as needed',
  },
  {
    what: 'System performance beside the Better Care Programme',
    by: 'DTOC Board',
    to: 'Joint Commissioning Board',
    every: 'as needed',
  },
  {
    what: 'Weekly look at delays',
    by: 'Associate Director, adult social care',
    to: 'Director of adult social services and Lead Member',
    every: 'week',
  },
]

/** "The key indicators include"; in the plan's order, with the measure of the register where it has one. */
export const indicators: [what: string, measure: string | null][] = [
  ['Delayed bed days, all beds', 'dtoc-days'],
  ['Readmission rates, 28 days', 'readmissions-28'],
  ['91-day indicator', 'at-home-91-days'],
  ['Average length of stay in an emergency bed', 'stay-emergency'],
  ['Average length of stay in community hospital and intermediate care beds', 'stay-community'],
  ['Ready (“green to go”) people per acute trust, and share of beds', 'ready-people'],
  ['Delayed people per acute trust', 'delayed-people'],
  ['Weekend discharges', 'weekend-discharges'],
  ['Average time on caseload', 'caseload-days'],
  ['Average time from ready to left', 'ready-to-left'],
  ['Discharges before midday against plan', 'midday-discharges'],
  ['Assessments and discharges within 24 hours', 'assessed-in-24-hours'],
  ['Activity per scheme against plan', 'scheme-starts'],
  ['SPC for this year with last year as the baseline, to be explored', null],
]
