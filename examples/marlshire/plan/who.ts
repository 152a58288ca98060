import type { PlanInput } from '../../../src/modules/plans/index.ts'
import type { Builder } from '../../builder.ts'

type Parts = PlanInput['parts']

export const parties: NonNullable<Parts['party']> = [
  {
    ref: 'P1',
    organisation: 'Marlshire Council',
    role: 'council',
    signs: true,
    signatory: 'Director of adult care',
    boundary: 'Fellshire looks after 5 in a hundred of the people in Marlshire’s beds',
  },
  {
    ref: 'P2',
    organisation: 'Marlshire Health and Care Board',
    role: 'commissioner',
    signs: true,
    signatory: 'Chair of the board',
  },
  {
    ref: 'P3',
    organisation: 'Marl Royal Hospital',
    role: 'provider',
    signs: true,
    signatory: 'Chair of the trust',
  },
  { ref: 'P4', organisation: 'St Oswin’s Hospital', role: 'provider', signs: false },
  { ref: 'P5', organisation: 'Marl Valley Community Health', role: 'provider', signs: false },
]

export const boards: NonNullable<Parts['board']> = [
  {
    ref: 'B1',
    name: 'Delivery board',
    does: 'Looks at promises against results every month',
    every: 'month',
    chair: 'Director of adult care',
    reportsTo: 'Marlshire Health and Care Board',
  },
  {
    ref: 'B2',
    name: 'Marlshire Health and Care Board',
    does: 'Answers for the fund',
    every: 'quarter',
    chair: 'Chair of the board',
  },
]

export const reports = ({ when }: Builder): NonNullable<Parts['report']> => [
  {
    ref: 'W1',
    what: 'Highlight report',
    kind: 'highlight report',
    byWhom: 'Analyst at the hub',
    toWhom: 'Delivery board',
    every: 'month',
    next: when.date(-50),
    how: 'Page, and PDF for the meeting',
    progress: [
      { on: when.date(-51), state: 'sent' },
      { on: when.date(-20), state: 'sent' },
    ],
  },
  {
    ref: 'W2',
    what: 'Quarterly return of the fund',
    kind: 'quarterly return',
    byWhom: 'Analyst at the hub',
    toWhom: 'Marlshire Health and Care Board',
    every: 'quarter',
    next: when.date(-6),
  },
  {
    ref: 'W3',
    what: 'Delayed nights of the month',
    kind: 'monthly figures',
    byWhom: 'Analyst at the hub',
    toWhom: 'Both councils',
    every: 'month',
    next: when.date(8),
  },
]

export const stakeholders: NonNullable<Parts['stakeholder']> = [
  {
    ref: 'H1',
    who: 'People in hospital and their families',
    theirImpact: 'Choose where to go, and when to say yes',
    impactOnThem: 'Leave sooner, and sometimes for a place on the way',
    told: 'Leaflet in the first two days; the family page',
  },
  {
    ref: 'H2',
    who: 'Care homes',
    theirImpact: 'Accept one assessment, or ask for their own',
    impactOnThem: 'Fewer visits to wards; people come at weekends too',
    told: 'Provider forum every month',
  },
  {
    ref: 'H3',
    who: 'Ward staff',
    theirImpact: 'Name expected dates early',
    impactOnThem: 'Fewer forms, earlier mornings',
    told: 'Board round; the lounge’s nurse',
  },
  {
    ref: 'H4',
    who: 'Home-care agencies',
    theirImpact: 'Sell runs rather than visits',
    impactOnThem: 'Steadier work',
    told: 'Commissioning manager rings each',
  },
]

export const messages = ({ when }: Builder): NonNullable<Parts['message']> => [
  {
    ref: 'G1',
    what: 'Choosing where to go: what to expect',
    toWhom: 'Families',
    how: 'Leaflet and family page',
    when: when.date(-40),
    byWhom: 'Discharge leads',
    progress: [{ on: when.date(-41), state: 'said' }],
  },
  {
    ref: 'G2',
    what: 'Open at weekends: what brokers need from you',
    toWhom: 'Homes and agencies',
    how: 'Letter, forum',
    when: when.date(12),
    byWhom: 'Head of brokerage',
  },
]

export const engagements = ({ when }: Builder): NonNullable<Parts['engagement']> => [
  {
    ref: 'E1',
    who: 'Carers’ group',
    on: when.date(-150),
    how: 'Two evenings',
    people: '34',
    said: 'Being told on the day is too late',
    changed: 'Choice begins on admission',
  },
  {
    ref: 'E2',
    who: 'Home managers',
    on: when.date(-140),
    how: 'Provider forum',
    people: '28 of 40 homes',
    said: 'Too many forms',
    changed: 'One referral form',
  },
]
