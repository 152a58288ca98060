import type { Claim } from '../../src/modules/plans/index.ts'
import { tableClaims } from '../table-claims.ts'
import type { Source } from '../world.ts'
import market from './market.json' with { type: 'json' }

export { market }
export const title = market.document

const names: Record<string, string> = { Total: 'Lancashire' }
const of = (name: string) => name.replace(/^Total/, names.Total!)

/** Every total printed in appendix 2, with what it is the total of. */
export const claims: Claim[] = [
  ...tableClaims(market.homes, {
    rowTotal: 'Total',
    columnTotal: 'Total',
    what: (name) => `Care homes, ${of(name)}`,
  }),
  ...tableClaims(market.beds, {
    rowTotal: 'Total',
    columnTotal: 'Total',
    what: (name) => `Care home beds, ${of(name)}`,
  }),
]

const source = (what: string, line: string): Source => ({ what, document: title, line })

export const sources: Source[] = [
  source(
    'period',
    'This plan comes into effect from 1st October 2017 and will run until the 31st March 2018',
  ),
  source(
    'areas',
    'Adult Social Care will continue to work with each Local Delivery Plan area through existing networks and through each of the five A&E Delivery Boards across the County',
  ),
  source(
    'community beds',
    'LCC Dolphinlee 21 beds (including dementia rehab); LCC Woodhill 1 bed; Altham Meadows 22 beds; LCC Thornton House 18 beds; LCC Castleford 10 beds; LCC Olive House 14 beds; LCC Meadowfield 27 beds; LCC Broadfield 16 beds (dementia rehab); Stocks Hall 6 beds; LCC Beacon View 4 beds',
  ),
  source(
    'reablement',
    'Cherish Target – 38 new starts per week; CRG (6th September 2017) Target – 42 new starts per week; Ark Healthcare Target – 44 new starts per week',
  ),
  source(
    'crisis support',
    'Mears Care 441 hpw across the full North Lancs area; Supporting Together 750 hpw; Ark Healthcare 1248 hpw across the Central & West Lancs area',
  ),
  source(
    'aftercare',
    'Hospital Discharge Aftercare Service: Age UK Lancashire; Age UK Lancashire; Age Concern',
  ),
  source(
    'homes',
    'Total: 439 Homes – 319 Residential 111 Nursing 9 Residential & Nursing; Central: 146 Homes – 98, 45, 3; East: 146 Homes – 112, 29, 5; North: 147 Homes – 190, 37, 1',
  ),
  source(
    'homes of the council',
    'The 18 LCC residential homes offer Christmas lunches to members of their community',
  ),
  source(
    'day-time support centres',
    'There are 13 Day Time Support Centres across Lancashire; the majority will be open across bank holidays with the exception of Christmas Day, Boxing Day and New Year’s Day',
  ),
  source(
    'telecare',
    'The number of people receiving Telecare is continuing to expand, supporting the need for early intervention',
  ),
  source(
    'promised business',
    'we will be guaranteeing a minimum level of business to providers delivering services to older people and people with a physical disability',
  ),
  source(
    'home care',
    'Approximately 190, delivering home care to over 7,000 people in Lancashire. Approx. 90,000 hours per week across County',
  ),
  source('trusts', 'Appendix 3: ELHT, LTH, BTH, UHMB, Southport & Ormskirk'),
]
