import { reablementTallies } from './reablement-tallies.ts'
import type { Cut } from './series.ts'

/**
 * What can be counted of a day from what is recorded here. Everything adds up: over days to weeks and months, over parts to
 * the whole. `nights` marks those of which one person has many, so that a count of them is not a count of people.
 */
export type Tally = {
  code: string
  words: string
  /** What a thing of it is: people are counted once a night, or once an event. */
  of: 'nights' | 'events'
  cuts: readonly Cut[]
  /** From when a place has something to count: the first day on which anything of this kind was recorded. */
  begins: 'stays' | 'readiness' | 'criteria' | 'waits' | 'starts' | 'needs'
  /** Why a board is told no point of it at all: it reads the same elsewhere, and two numbers would give a third. */
  notForBoards?: string
}

const ofStay = ['trust', 'site', 'council', 'age band'] as const
const ofNight = [...ofStay, 'reason', 'organisation'] as const
const ofService = ['service', 'area'] as const

export const tallies = [
  {
    code: 'delayed-nights',
    words: 'nights in the bed while ready, our own count',
    of: 'nights',
    cuts: ofNight,
    begins: 'readiness',
  },
  {
    code: 'dtoc-days',
    words: 'delayed days of the monthly SitRep',
    of: 'nights',
    cuts: ofNight,
    begins: 'readiness',
  },
  {
    code: 'dtoc-days-acute',
    words: 'delayed days of the monthly SitRep in acute beds',
    of: 'nights',
    cuts: ofNight,
    begins: 'readiness',
  },
  {
    code: 'dtoc-days-other',
    words: 'delayed days of the monthly SitRep in other beds',
    of: 'nights',
    cuts: ofNight,
    begins: 'readiness',
  },
  { code: 'nights', words: 'nights in hospital', of: 'nights', cuts: ofStay, begins: 'stays' },
  {
    code: 'nights-over-7',
    words: 'nights of people in hospital for more than 7 days',
    of: 'nights',
    cuts: ofStay,
    begins: 'stays',
  },
  {
    code: 'nights-from-21',
    words: 'nights of people in hospital for 21 days or more',
    of: 'nights',
    cuts: ofStay,
    begins: 'stays',
  },
  { code: 'admissions', words: 'admissions', of: 'events', cuts: ofStay, begins: 'stays' },
  {
    code: 'emergency-admissions',
    words: 'emergency admissions',
    of: 'events',
    cuts: ofStay,
    begins: 'stays',
  },
  {
    code: 'emergency-admissions-65',
    words: 'emergency admissions of people aged 65 and over',
    of: 'events',
    cuts: ofStay,
    begins: 'stays',
  },
  { code: 'discharges', words: 'people who left alive', of: 'events', cuts: ofStay, begins: 'stays' },
  {
    code: 'discharges-65',
    words: 'people aged 65 and over who left alive',
    of: 'events',
    cuts: ofStay,
    begins: 'stays',
  },
  {
    code: 'discharges-weekend',
    words: 'people who left alive on a Saturday or Sunday',
    of: 'events',
    cuts: ofStay,
    begins: 'stays',
  },
  {
    code: 'discharges-midday',
    words: 'people who left alive before midday',
    of: 'events',
    cuts: ofStay,
    begins: 'stays',
  },
  {
    code: 'discharges-home',
    words: 'people who left alive for where they usually live',
    of: 'events',
    cuts: ofStay,
    begins: 'stays',
  },
  {
    code: 'discharges-care-home',
    words: 'people who left alive for a care home',
    of: 'events',
    cuts: ofStay,
    begins: 'stays',
  },
  {
    code: 'readmitted-28',
    words: 'people who left alive and were an emergency admission again within 28 days',
    of: 'events',
    cuts: ofStay,
    begins: 'stays',
  },
  {
    code: 'emergency-discharges',
    words: 'people who left an acute ward alive after an emergency admission',
    of: 'events',
    cuts: ofStay,
    begins: 'stays',
  },
  { code: 'emergency-stay-days', words: 'days of their stays', of: 'events', cuts: ofStay, begins: 'stays' },
  {
    code: 'community-discharges',
    words: 'people who left a community or intermediate care ward alive',
    of: 'events',
    cuts: ofStay,
    begins: 'stays',
  },
  { code: 'community-stay-days', words: 'days of their stays', of: 'events', cuts: ofStay, begins: 'stays' },
  {
    code: 'ready-discharges',
    words: 'people who were ready and left alive',
    of: 'events',
    cuts: ofStay,
    begins: 'readiness',
  },
  {
    code: 'ready-to-left-days',
    words: 'days from when they were last ready until they left',
    of: 'events',
    cuts: ofStay,
    begins: 'readiness',
  },
  {
    code: 'left-within-day',
    words: 'people who left within 24 hours of being ready',
    of: 'events',
    cuts: ofStay,
    begins: 'readiness',
  },
  {
    code: 'drd-discharges',
    words: 'people who left an acute ward alive after a night or more, with a discharge ready date',
    of: 'events',
    cuts: ofStay,
    begins: 'criteria',
  },
  {
    code: 'drd-delayed',
    words: 'those of them who left after their discharge ready date',
    of: 'events',
    cuts: ofStay,
    begins: 'criteria',
  },
  {
    code: 'drd-days',
    words: 'days from discharge ready date to leaving',
    of: 'events',
    cuts: ofStay,
    begins: 'criteria',
  },
  {
    code: 'assessments',
    words: 'assessments done',
    of: 'events',
    cuts: [...ofStay, 'organisation', 'reason'],
    begins: 'waits',
  },
  {
    code: 'assessments-in-time',
    words: 'assessments done by the day they were due',
    of: 'events',
    cuts: [...ofStay, 'organisation', 'reason'],
    begins: 'waits',
  },
  {
    code: 'assessments-within-day',
    words: 'assessments done within 24 hours of being asked for',
    of: 'events',
    cuts: [...ofStay, 'organisation', 'reason'],
    begins: 'waits',
  },
  {
    code: 'starts-reablement',
    words: 'new starts of reablement',
    of: 'events',
    cuts: ofService,
    begins: 'starts',
  },
  {
    code: 'starts-crisis-care',
    words: 'new starts of crisis care at home',
    of: 'events',
    cuts: ofService,
    begins: 'starts',
  },
  {
    code: 'starts-home-care',
    words: 'new starts of home care',
    of: 'events',
    cuts: ofService,
    begins: 'starts',
  },
  {
    code: 'starts-aftercare',
    words: 'new starts of help at home after hospital',
    of: 'events',
    cuts: ofService,
    begins: 'starts',
  },
  {
    code: 'starts-community-bed',
    words: 'people who began in a community hospital bed',
    of: 'events',
    cuts: ofService,
    begins: 'starts',
  },
  {
    code: 'starts-intermediate-care-bed',
    words: 'people who began in a rehabilitation bed',
    of: 'events',
    cuts: ofService,
    begins: 'starts',
  },
  {
    code: 'starts-step-up-bed',
    words: 'people who began in a bed to avoid an admission',
    of: 'events',
    cuts: ofService,
    begins: 'starts',
  },
  { code: 'starts', words: 'new starts of every service', of: 'events', cuts: ofService, begins: 'starts' },
  {
    code: 'step-up-started',
    words: 'people at home for whom care or a bed began, so that they were not admitted',
    of: 'events',
    cuts: ofService,
    begins: 'needs',
  },
  {
    code: 'caseload-ended',
    words: 'people whose care by a service ended',
    of: 'events',
    cuts: ofService,
    begins: 'needs',
  },
  {
    code: 'caseload-days',
    words: 'days from start to end of their care',
    of: 'events',
    cuts: ofService,
    begins: 'needs',
  },
  ...reablementTallies,
  {
    code: 'unmet-bed-days',
    words: 'bed days on which something was missing, by what it was put to',
    of: 'nights',
    cuts: ['area', 'reason'],
    begins: 'needs',
    notForBoards:
      'Hidden: Boards read what was missing under Unmet need, where its numbers are held against one another.',
  },
] as const satisfies readonly Tally[]

export type TallyCode = (typeof tallies)[number]['code']

export const tallyOf = (code: string): Tally | null => tallies.find((one) => one.code === code) ?? null

/** Another number has everything counted again: raise it with every change of what a tally counts. */
export const tallyRules = 4
