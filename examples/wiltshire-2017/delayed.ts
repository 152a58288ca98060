import type { Awaits, Pathway } from '../../src/modules/discharge/index.ts'
import { type Cell, fillTable, shareOut } from '../share-out.ts'
import { byReason, byTrust, column } from './document.ts'

/** July has 31 days: a person delayed all month is 31 delayed days (rule DTOC-24, DTOC beds). */
const daysInJuly = 31

/** How many people are delayed on a day, by trust and reason, as the plan's own two tables imply. README.md says how. */
export function delayed(): Cell[] {
  const july = column(byTrust, 'July 2017')
  const days = Object.values(july).reduce((a, b) => a + b, 0)
  const people = Math.round(days / daysInJuly)
  return fillTable(shareOut(july, people), shareOut(column(byReason, 'July 2017'), people))
}

export type Reason = { code: string; awaits: Awaits; words: string; pathway: Pathway }

/** The plan's reasons as what a person waits for; `code` is the national reason of the time (rules 1.2). */
export const reasons: Record<string, Reason> = {
  Assessment: {
    code: 'A',
    awaits: 'care-act-assessment',
    words: 'Assessment to be completed',
    pathway: 'P1',
  },
  'Public Funding': { code: 'B', awaits: 'funding-decision', words: 'Public funding', pathway: 'P3' },
  'Non Acute transfer': {
    code: 'C',
    awaits: 'community-bed',
    words: 'Further NHS care outside the acute hospital',
    pathway: 'P2',
  },
  'Residential home': {
    code: 'DI',
    awaits: 'care-home-search',
    words: 'Residential home place',
    pathway: 'P3',
  },
  Nursinghome: { code: 'DII', awaits: 'nursing-home-search', words: 'Nursing home place', pathway: 'P3' },
  'Dom. Care': {
    code: 'E',
    awaits: 'home-care',
    words: 'Care package at home, Help to Live at Home',
    pathway: 'P1',
  },
  'Equipment/adaptations': {
    code: 'F',
    awaits: 'equipment',
    words: 'Community equipment or adaptations',
    pathway: 'P1',
  },
  'Patient/familychoice': { code: 'G', awaits: 'family-choice', words: 'Choice of home', pathway: 'P3' },
  Disputes: { code: 'H', awaits: 'dispute', words: 'Dispute to be settled', pathway: 'P3' },
  Housing: { code: 'I', awaits: 'housing', words: 'Housing', pathway: 'P1' },
}
