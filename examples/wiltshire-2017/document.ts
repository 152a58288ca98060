import type { Claim } from '../../src/modules/plans/index.ts'
import type { Source } from '../world.ts'

export const title = 'Wiltshire Delayed Transfer of Care Action Plan 2017-2019'

type Year = '2015-16' | '2016-17' | 'July 2017' | 'December target'
type Table = Record<string, Record<Year, number>>

const row = (a: number, b: number, c: number, d: number): Record<Year, number> => ({
  '2015-16': a,
  '2016-17': b,
  'July 2017': c,
  'December target': d,
})

/** The breakdown by trust: a month's delayed days; printed as in appendix 3. */
export const byTrust: Table = {
  GWH: row(194.0, 261.9, 357, 150),
  RUH: row(147.7, 444.8, 384, 200),
  SFT: row(294.3, 499.3, 411, 250),
  AWP: row(292.8, 348.1, 299, 200),
  WHC: row(495.3, 646.7, 741, 475),
  Others: row(71.3, 45.1, 68, 50),
}

/** "Breakdown by Reason"; the third column is headed "17-18 (to M4)", which is April to July 2017. */
export const byReason: Table = {
  Assessment: row(36.6, 53.2, 86.5, 30),
  'Public Funding': row(10.2, 8.0, 29.3, 10),
  'Non Acute transfer': row(299.0, 447.3, 314.8, 250),
  'Residential home': row(191.2, 301.3, 432.0, 150),
  Nursinghome: row(343.2, 378.5, 471.0, 300),
  'Dom. Care': row(435.2, 795.3, 776.3, 400),
  'Equipment/adaptations': row(39.8, 76.7, 71.8, 40),
  'Patient/familychoice': row(88.0, 128.2, 176.5, 95),
  Disputes: row(9.7, 14.0, 0.0, 10),
  Housing: row(42.8, 43.3, 63.3, 40),
}

export const column = (table: Table, year: Year): Record<string, number> =>
  Object.fromEntries(Object.entries(table).map(([name, years]) => [name, years[year]]))

const partsOf = (table: Table, year: Year) =>
  Object.entries(column(table, year)).map(([name, value]) => ({ name, value }))
const sumOf = (table: Table, year: Year) => Object.values(column(table, year)).reduce((a, b) => a + b, 0)

/** What the plan says about its own figures; the module plans finds those that do not hold. */
export const claims: Claim[] = [
  {
    what: 'Delayed days in July 2017, text against the table by trust',
    says: 1749,
    parts: partsOf(byTrust, 'July 2017'),
  },
  {
    what: 'Delayed days in December 2017, text against the table by trust',
    says: 1325,
    parts: partsOf(byTrust, 'December target'),
  },
  {
    what: 'Delayed days in December 2017, text against the table by reason',
    says: 1325,
    parts: partsOf(byReason, 'December target'),
  },
  ...(['2015-16', '2016-17', 'July 2017', 'December target'] as const).map(
    (year): Claim => ({
      what: `Delayed days ${year === 'July 2017' ? '2017-18 to July' : year}, table by trust against table by reason`,
      says: Math.round(sumOf(byTrust, year) * 10) / 10,
      parts: partsOf(byReason, year),
      rounding: 0.05,
    }),
  ),
  {
    what: 'Hospitals that the plan relates to',
    says: 4,
    parts: [
      'Salisbury',
      'Great Western',
      'Royal United Bath',
      'Wiltshire Community Health',
      'Avon Wiltshire Partnership',
    ].map((name) => ({ name, value: 1 })),
  },
  {
    what: 'Step-down bed admissions in care homes a year',
    says: 720,
    parts: [{ name: 'a month', value: 60, times: 12 }],
  },
  {
    what: 'Community hospital step-down patients a year',
    says: 300,
    parts: [{ name: 'a month', value: 25, times: 12 }],
  },
  {
    what: 'Additional community hospital discharges a year',
    says: 180,
    parts: [{ name: 'a month', value: 15, times: 12 }],
  },
  { what: 'Step-up patients a year', says: 144, parts: [{ name: 'a month', value: 12, times: 12 }] },
  { what: 'End of life cases a year', says: 192, parts: [{ name: 'a month', value: 16, times: 12 }] },
  { what: 'Urgent care at home cases a year', says: 960, parts: [{ name: 'a month', value: 80, times: 12 }] },
  {
    what: 'Emergency admissions avoided a year',
    says: 306,
    parts: [{ name: 'a month', value: 30, times: 12 }],
  },
  { what: 'Reablement discharges a year', says: 1091, parts: [{ name: 'a week', value: 21, times: 52 }] },
]

const source = (what: string, line: string): Source => ({ what, document: title, line })

export const sources: Source[] = [
  source(
    'the trusts',
    'The plans relate to our 3 main acute hospitals and 1 community hospital: Salisbury Foundation Trust, Great Western Hospital Foundation Trust, Royal United Bath Hospital Foundation Trust, Wiltshire Community Health, Avon Wiltshire Partnership',
  ),
  source(
    'people delayed, by trust',
    'GWH 194.0 261.9 357 150; RUH 147.7 444.8 384 200; SFT 294.3 499.3 411 250; AWP 292.8 348.1 299 200; WHC 495.3 646.7 741 475; Others 71.3 45.1 68 50',
  ),
  source(
    'people delayed, by reason',
    'Assessment 86.5; Public Funding 29.3; Non Acute transfer 314.8; Residential home 432.0; Nursinghome 471.0; Dom. Care 776.3; Equipment/adaptations 71.8; Patient/familychoice 176.5; Disputes 0.0; Housing 63.3',
  ),
  source(
    'step-down beds',
    'Step Down ICT Beds – care homes: 60 beds in 9 identified homes across the county',
  ),
  source(
    'step-up beds',
    'Step Up ICT Beds – care homes: 10 beds in 2 identified care homes in the south of the county',
  ),
  source(
    'volumes of beds',
    'Step Down ICT Beds: To enable 60 admissions a month and 720 admissions per annum; Community Hospital, Step Down: To enable an additional 25 patients Per month 300 patients per annum; Step Up Intermediate care: 12 patients a month 144 patients a year; Avoid 30 admissions per month',
  ),
  source(
    'delayed days in July',
    'DTOC PLAN to reduce delayed bed days from 1,749 in July to 1,325 in December 2017',
  ),
  source('single point of access', '24/7 access to care /SPA led by MEDVIVO'),
  source('home care', 'Help to Live at Home (Dom care provision across Wiltshire)'),
  source('hospices', 'Dorothy House Hospice and Salisbury Hospice'),
]
