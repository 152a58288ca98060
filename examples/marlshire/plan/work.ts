import type { PlanInput } from '../../../src/modules/plans/index.ts'
import type { Builder } from '../../builder.ts'
import { mondayAgo } from '../figures.ts'
import { done } from '../weeks.ts'

type Parts = PlanInput['parts']

const weeklyNights = { measure: 'delayed-days', step: 'week' as const }

/** Six schemes, each with a number tied to a measure, what was planned of it and what was done. */
export const schemes = ({ when }: Builder): NonNullable<Parts['scheme']> => [
  {
    ref: 'S1',
    name: 'Brokerage seven days a week',
    area: 'Whole county',
    does: 'Places are found on Saturdays and Sundays as on any other day',
    owner: 'Head of brokerage, Marlshire Council',
    measure: weeklyNights,
    change: -50,
    planned: 26,
    plannedUnit: 'Weekends covered this half-year',
    progress: [
      { on: when.date(-4), state: 'under way', figure: 20, says: 'Every weekend covered since the start' },
    ],
  },
  {
    ref: 'S2',
    name: 'One trusted assessment for all homes',
    area: 'Care homes',
    does: 'Every home accepts one assessment, made on the ward',
    owner: 'Discharge lead, Marl Royal Hospital',
    measure: weeklyNights,
    change: -80,
    planned: 40,
    plannedUnit: 'Homes that accept it',
    progress: [
      { on: when.date(-98), state: 'under way', figure: 22 },
      { on: when.date(-9), figure: 37, says: 'Three homes want a visit of their own still' },
    ],
  },
  {
    ref: 'S4',
    name: 'Discharge lounge at Marl Royal',
    area: 'Marl Royal',
    does: 'Twelve chairs with a nurse from 08:00, so that beds are free before midday',
    owner: 'Operations manager, Marl Royal Hospital',
    measure: { measure: 'midday-discharges', step: 'week' },
    change: 8,
    planned: 90,
    plannedUnit: 'People a week through the lounge',
    progress: [{ on: when.date(-6), state: 'under way', figure: 61 }],
    risk: 'Beds are free no earlier, and the emergency department waits',
  },
  {
    ref: 'S5',
    name: 'Two more reablement therapists',
    area: 'Bright Step',
    does: 'First visits within a day, so that more people can begin each week',
    owner: 'Lead of Bright Step Reablement',
    measure: { measure: 'reablement-starts', step: 'week' },
    change: 12,
    planned: 110,
    plannedUnit: 'New starts a week',
    progress: [{ on: when.date(-3), state: 'under way', figure: 112 }],
  },
  {
    ref: 'S6',
    name: 'Choice begins on admission',
    area: 'St Oswin’s',
    does: 'Families are told of choice and dates in the first two days',
    owner: 'Discharge lead, St Oswin’s Hospital',
    measure: { measure: 'delayed-days', slice: { by: 'reason', key: 'family-choice' }, step: 'week' },
    target: 20,
    planned: 300,
    plannedUnit: 'Families told this winter',
    progress: [{ on: when.date(-20), state: 'not begun' }],
  },
]

export const eveningScheme = ({ when }: Builder): NonNullable<Parts['scheme']> => [
  {
    ref: 'S3',
    name: 'Evening carers, zone 4',
    area: 'Zone 4',
    does: 'A run from 17:00 to 22:00 with two carers',
    owner: 'Commissioning manager, Marlshire Council',
    measure: weeklyNights,
    change: -30,
    planned: 14,
    plannedUnit: 'Evening visits a day',
    progress: [{ on: when.date(-2), state: 'under way', figure: 9 }],
  },
]

export const aims: NonNullable<Parts['aim']> = [
  {
    ref: 'M1',
    name: 'Nobody waits at a weekend for a place that is free',
    under: 'Flow',
    change: 'C6',
    metric: 'delayed-days',
    success: 'Delayed nights along the promise',
  },
  {
    ref: 'M2',
    name: 'Beds are free before midday',
    under: 'Flow',
    change: 'C2',
    metric: 'midday-discharges',
    success: '27 in a hundred leave before midday',
  },
  {
    ref: 'M3',
    name: 'Home first',
    under: 'Home',
    change: 'C4',
    metric: 'reablement-starts',
    success: '110 starts a week',
  },
  {
    ref: 'M4',
    name: 'Assessed once, and believed',
    under: 'Homes',
    change: 'C7',
    metric: 'delayed-days',
    success: 'All forty homes accept one assessment',
  },
]

/** What is done, done late, held up, dropped and to come. */
export const actions = (b: Builder): NonNullable<Parts['action']> => {
  const { date } = b.when
  return [
    {
      ref: 'A1',
      what: 'Brokers work Saturdays and Sundays',
      aim: 'M1',
      scheme: 'S1',
      lead: 'Head of brokerage',
      start: mondayAgo(b, done.brokerage),
      due: mondayAgo(b, done.brokerage),
      measure: weeklyNights,
      change: -50,
      shows: mondayAgo(b, done.brokerage),
      progress: [
        {
          on: mondayAgo(b, done.brokerage),
          state: 'done',
          evidence: 'Rota of brokerage; placements made at weekends',
        },
      ],
    },
    {
      ref: 'A2',
      what: 'One trusted assessment for all homes',
      aim: 'M4',
      scheme: 'S2',
      lead: 'Discharge lead, Marl Royal',
      start: mondayAgo(b, done.trustedAssessment),
      due: mondayAgo(b, done.trustedAssessment - 1),
      measure: weeklyNights,
      change: -80,
      shows: mondayAgo(b, done.trustedAssessment),
      progress: [
        { on: mondayAgo(b, done.trustedAssessment - 1), state: 'done', evidence: 'Signed by 37 of 40 homes' },
      ],
    },
    {
      ref: 'A4',
      what: 'Discharge lounge opens at Marl Royal',
      milestone: true,
      aim: 'M2',
      scheme: 'S4',
      lead: 'Operations manager, Marl Royal',
      start: mondayAgo(b, done.lounge),
      due: mondayAgo(b, done.lounge),
      measure: { measure: 'midday-discharges', step: 'week' },
      change: 8,
      shows: mondayAgo(b, done.lounge),
      progress: [{ on: mondayAgo(b, done.lounge), state: 'done' }],
    },
    {
      ref: 'A5',
      what: 'Two therapists join reablement',
      aim: 'M3',
      scheme: 'S5',
      lead: 'Lead of Bright Step',
      start: mondayAgo(b, done.therapists),
      due: mondayAgo(b, done.therapists),
      measure: { measure: 'reablement-starts', step: 'week' },
      change: 12,
      shows: mondayAgo(b, done.therapists),
      progress: [{ on: mondayAgo(b, done.therapists), state: 'done', evidence: 'In post' }],
    },
    {
      ref: 'A6',
      what: 'One referral form with every home',
      aim: 'M4',
      scheme: 'S2',
      lead: 'Discharge lead, Marl Royal',
      start: date(-90),
      due: date(-11),
      risk: 'Homes go on asking for papers of their own',
      progress: [
        { on: date(-40), state: 'under way', says: '31 homes use it' },
        {
          on: date(-12),
          state: 'under way',
          says: '37 homes; three want changes that the hospital will not make',
        },
      ],
    },
    {
      ref: 'A7',
      what: 'Transport can be booked until 20:00',
      milestone: true,
      aim: 'M2',
      lead: 'Transport manager, Countywide',
      start: date(-45),
      due: date(9),
      progress: [{ on: date(-15), state: 'held', says: 'Waits for the drivers’ rota' }],
    },
    {
      ref: 'A8',
      what: 'Social workers at board rounds on every ward',
      aim: 'M1',
      lead: 'Head of hospital social work',
      start: date(-30),
      due: date(5),
      progress: [{ on: date(-7), state: 'under way', says: '19 of 24 wards' }],
    },
    {
      ref: 'A9',
      what: 'Pharmacy at weekends until 16:00',
      aim: 'M2',
      lead: 'Chief pharmacist, Marl Royal',
      start: date(-60),
      due: date(-30),
      progress: [
        {
          on: date(-31),
          state: 'dropped',
          says: 'No pharmacist could be hired; medicines are made ready on Friday instead',
        },
      ],
    },
    {
      ref: 'A10',
      what: 'Families told of choice in the first two days',
      aim: 'M4',
      scheme: 'S6',
      lead: 'Discharge lead, St Oswin’s',
      start: date(12),
      due: date(40),
      measure: { measure: 'delayed-days', slice: { by: 'reason', key: 'family-choice' }, step: 'week' },
      target: 20,
      shows: date(60),
    },
    {
      ref: 'A11',
      what: 'Red and green days looked at every week',
      aim: 'M2',
      lead: 'Chief nurse, St Oswin’s',
      start: date(-120),
      due: 'ongoing',
      progress: [{ on: date(-5), state: 'under way' }],
    },
  ]
}

export const eveningAction = (b: Builder): NonNullable<Parts['action']> => [
  {
    ref: 'A3',
    what: 'Evening carers, zone 4',
    aim: 'M3',
    scheme: 'S3',
    lead: 'Commissioning manager',
    start: mondayAgo(b, done.eveningCarers),
    due: mondayAgo(b, done.eveningCarers),
    measure: weeklyNights,
    change: -30,
    shows: mondayAgo(b, done.eveningCarers),
    progress: [{ on: mondayAgo(b, done.eveningCarers), state: 'done', evidence: 'First run on that Monday' }],
  },
]
