import type { PlanInput } from '../../../src/modules/plans/index.ts'

type Money = NonNullable<PlanInput['parts']['money']>

/** What comes in and what is spent add up in each version; the fee and the benefit stand apart. */
export const money = (year: string): Money => [
  {
    ref: 'F1',
    what: 'Better Care Fund',
    side: 'source',
    year,
    pounds: 640_000,
    from: 'Marlshire Health and Care Board',
    pooled: true,
  },
  {
    ref: 'F2',
    what: 'Council’s own money',
    side: 'source',
    year,
    pounds: 265_000,
    from: 'Marlshire Council',
    pooled: true,
  },
  {
    ref: 'F3',
    what: 'Brokers at weekends',
    side: 'cost',
    year,
    pounds: 180_000,
    scheme: 'S1',
    pooled: true,
    progress: [{ on: yearStart(year), state: 'agreed', figure: 104_000 }],
  },
  {
    ref: 'F4',
    what: 'Trusted assessors, three posts',
    side: 'cost',
    year,
    pounds: 165_000,
    scheme: 'S2',
    pooled: true,
    progress: [{ on: yearStart(year), state: 'agreed', figure: 96_500 }],
  },
  {
    ref: 'F5',
    what: 'Discharge lounge',
    side: 'cost',
    year,
    pounds: 310_000,
    scheme: 'S4',
    pooled: true,
    progress: [{ on: yearStart(year), state: 'agreed', figure: 201_000 }],
  },
  {
    ref: 'F6',
    what: 'Two therapists',
    side: 'cost',
    year,
    pounds: 118_000,
    scheme: 'S5',
    pooled: true,
    progress: [{ on: yearStart(year), state: 'agreed', figure: 71_000 }],
  },
  {
    ref: 'F7',
    what: 'Choice: leaflets and training',
    side: 'cost',
    year,
    pounds: 132_000,
    scheme: 'S6',
    pooled: true,
  },
  {
    ref: 'F9',
    what: 'Nights not spent in a bed',
    side: 'opportunity',
    year,
    pounds: 1_420_000,
    scheme: 'S2',
    recurs: 'yearly',
    said: '80 nights a week at £341',
  },
  {
    ref: 'F10',
    what: 'Adviser on brokerage',
    side: 'fee',
    year,
    pounds: 45_000,
    scheme: 'S1',
    dependsOn: 'Paid when delayed nights have moved by the rules of this program; not paid otherwise',
  },
]

export const eveningMoney = (year: string): Money => [
  {
    ref: 'F8',
    what: 'Evening run, zone 4',
    side: 'cost',
    year,
    pounds: 84_000,
    scheme: 'S3',
    pooled: true,
    progress: [{ on: yearStart(year), state: 'agreed', figure: 7_000 }],
  },
  {
    ref: 'F11',
    what: 'Winter grant',
    side: 'source',
    year,
    pounds: 84_000,
    from: 'Marlshire Council',
    pooled: true,
    recurs: 'once',
  },
]

const yearStart = (year: string) => `${year.slice(0, 4)}-04-30`
