import type { PlanInput } from '../../../src/modules/plans/index.ts'
import type { Builder } from '../../builder.ts'

type Parts = PlanInput['parts']

export const statements: NonNullable<Parts['statement']> = [
  {
    ref: 'T1',
    heading: 'What we want',
    says: 'Everyone who is ready is at home, or where they chose to be, the same day. Nobody waits for a form, a phone call or a Monday.',
  },
  { ref: 'T2', heading: 'What it leaves out', says: 'Mental health beds have a plan of their own.' },
]

export const risks = ({ when }: Builder): NonNullable<Parts['risk']> => [
  {
    ref: 'R1',
    what: 'Carers cannot be hired for the evening',
    opened: when.date(-100),
    probability: 'high',
    impact: 'high',
    owner: 'Commissioning manager',
    mitigation: 'Runs are bought whole, with mileage paid; two agencies share one run',
    contingency: 'Day runs begin later',
  },
  {
    ref: 'R2',
    what: 'Norovirus closes wards',
    opened: when.date(-100),
    probability: 'medium',
    impact: 'high',
    owner: 'Chief nurse, Marl Royal',
    mitigation: 'Bays rather than wards are closed; homes are told the same hour',
    progress: [{ on: when.date(-2), state: 'happened', says: 'Bay B of Ward 9' }],
  },
  {
    ref: 'R3',
    what: 'Homes go back to assessments of their own',
    opened: when.date(-100),
    probability: 'low',
    impact: 'medium',
    owner: 'Discharge lead, Marl Royal',
    mitigation: 'What was not as described is looked at every week with the homes',
  },
  {
    ref: 'R4',
    what: 'The winter grant is not paid',
    opened: when.date(-60),
    probability: 'low',
    impact: 'high',
    owner: 'Director of finance, council',
    mitigation: 'Agreed in writing',
    progress: [{ on: when.date(-25), state: 'closed', says: 'Paid' }],
  },
  {
    ref: 'R5',
    what: 'The lounge fills with people who wait for transport',
    opened: when.date(-80),
    probability: 'medium',
    impact: 'medium',
    owner: 'Operations manager, Marl Royal',
    mitigation: 'Transport is booked the day before',
  },
]

export const conditions: NonNullable<Parts['condition']> = [
  {
    ref: 'N1',
    condition: 'The plan is agreed by all',
    national: '2023-25/jointly-agreed',
    met: 'yes',
    evidence: 'Signed by council, board and hospital on one version',
  },
  {
    ref: 'N2',
    condition: 'People stay well, safe and independent at home for longer',
    national: '2023-25/well-at-home',
    met: 'yes',
    evidence: 'Reablement before anything else; starts a week',
  },
  {
    ref: 'N3',
    condition: 'People are given the right care, in the right place, at the right time',
    national: '2023-25/right-care',
    met: 'partly',
    evidence: 'Home first is established; choice is late at St Oswin’s',
    lead: 'Discharge lead, St Oswin’s',
  },
  {
    ref: 'N4',
    condition: 'The NHS contribution to adult social care and to care outside hospital is kept',
    national: '2023-25/social-care-kept',
    met: 'yes',
    evidence: '£640,000 in the pooled budget',
  },
]

export const documents = ({ when }: Builder): NonNullable<Parts['document']> => [
  {
    ref: 'K1',
    name: 'Market position statement',
    about: 'What the council will buy',
    address: 'market-position-statement.pdf',
    progress: [{ on: when.date(-90), state: 'here' }],
  },
  {
    ref: 'K2',
    name: 'Review of the discharge lounge',
    about: 'Whether it frees beds earlier',
    promised: when.date(-4),
    progress: [{ on: when.date(-30), state: 'awaited' }],
  },
]

export const contributions: NonNullable<Parts['contribution']> = [
  {
    ref: 'V1',
    metric: 'Left for where they usually live',
    measure: 'fund-2023-home',
    scheme: 'S5',
    impact: 'significant',
    why: 'Reablement at home rather than a bed on the way',
  },
  {
    ref: 'V2',
    metric: 'Care home admissions, 65 and over',
    measure: 'fund-2023-care-homes',
    scheme: 'S2',
    impact: 'moderate',
    why: 'Fewer long-term decisions in a hospital bed',
  },
]

export const recordings: NonNullable<Parts['recording']> = [
  {
    ref: 'I1',
    what: 'Nights in a bed while ready',
    when: 'Every midnight',
    byWhom: 'The list itself',
    where: 'Homeward',
    measure: 'delayed-days',
  },
  {
    ref: 'I2',
    what: 'People through the lounge',
    when: 'Every day',
    byWhom: 'The lounge’s nurse',
    where: 'A sheet at the door',
    measure: 'midday-discharges',
  },
]

export const exits = ({ when }: Builder): NonNullable<Parts['exit']> => [
  {
    ref: 'X1',
    what: 'Weekend brokerage goes on in the council’s own budget if delayed nights have moved',
    decides: 'Delivery board',
    when: when.date(70),
    cost: '£180,000 a year',
  },
  {
    ref: 'X2',
    what: 'The lounge closes if it frees no bed earlier',
    decides: 'Marl Royal Hospital',
    when: when.date(100),
    cost: 'Two posts move to the wards',
  },
]
