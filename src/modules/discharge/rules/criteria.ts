import { standing } from '../../../platform/facts.ts'
import { type Instant, Temporal } from '../../../platform/time.ts'
import type { DischargeFact } from './facts.ts'
import type { National } from './national.ts'

export type CriterionCode = (typeof criteria)[number]['code']

/** The reasons to need an acute hospital bed (rules.md 3.1). `clockHours`: how long after the operation it holds. */
export const criteria = [
  {
    code: '01',
    plain: 'needs intensive or high-dependency care',
    national: 'Critical or high dependency care',
    clockHours: null,
  },
  {
    code: '02',
    plain: 'needs oxygen or help with breathing',
    national: 'Oxygen therapy or non-invasive ventilation',
    clockHours: null,
  },
  { code: '03', plain: 'needs fluids through a drip', national: 'Intravenous fluids', clockHours: null },
  {
    code: '04',
    plain: 'too unwell on the early warning score',
    national: 'National Early Warning Score above 3',
    clockHours: null,
  },
  {
    code: '05',
    plain: 'not fully conscious, and may recover',
    national: 'Reduced consciousness where recovery is realistic',
    clockHours: null,
  },
  {
    code: '06',
    plain: 'needs more help than can be given at home or in the community',
    national: 'Acute functional impairment beyond home or community care',
    clockHours: null,
  },
  { code: '07', plain: 'in the last hours of life', national: 'Last hours of life', clockHours: null },
  {
    code: '08',
    plain: 'needs medicine through a drip more than twice a day',
    national: 'Intravenous medication more than twice a day',
    clockHours: null,
  },
  {
    code: '09',
    plain: 'had a leg or hip operation in the last 48 hours',
    national: 'Lower limb surgery within 48 hours',
    clockHours: 48,
  },
  {
    code: '10',
    plain: 'had a chest, abdomen or pelvis operation in the last 72 hours',
    national: 'Thorax-abdominal or pelvic surgery within 72 hours',
    clockHours: 72,
  },
  {
    code: '11',
    plain: 'had a procedure in the last 24 hours and could quickly become very ill',
    national: 'Invasive procedure within 24 hours with risk of acute deterioration',
    clockHours: 24,
  },
  {
    code: '12',
    plain: 'needs this bed, but the reason was not written down',
    national: 'Criteria to reside met, specific criterion not recorded',
    clockHours: null,
  },
] as const

export const criteriaSource: National = {
  edition: 'NHS Data Dictionary, Criteria to Reside Code for Hospital Provider Spell, November 2024',
  validFrom: '2020-03-19',
  source: 'archive.datadictionary.nhs.uk, release November 2024; wording restated',
  confidence: 'verified',
}

export const criterion = (code: string) => criteria.find((c) => c.code === code)

type CriteriaFact = DischargeFact & { kind: 'criteria' }
export type Met = CriteriaFact['detail']['met'][number]

export type NeedsBed =
  | { answer: 'unknown' }
  | { answer: 'no'; since: Instant; at: Instant }
  /** `until` is when the last criterion runs out by the clock; null while one of them has no clock. */
  | { answer: 'yes'; since: Instant; at: Instant; codes: string[]; until: Instant | null }
  /** Every criterion has run out by the clock. That is not a "no": somebody has to look again. */
  | { answer: 'ask again'; codes: string[]; ranOutAt: Instant }

/** Does this person still need this bed, at `now`? From the facts of one stay (rules CTR-01, CTR-02). */
export function needsBed(facts: readonly DischargeFact[], now: Instant): NeedsBed {
  const asked = standing(facts).filter((fact): fact is CriteriaFact => fact.kind === 'criteria')
  const last = asked.at(-1)
  if (!last) return { answer: 'unknown' }
  const changed = asked.findLastIndex((fact) => isMet(fact) !== isMet(last))
  const since = asked[changed + 1]!.happenedAt
  if (!isMet(last)) return { answer: 'no', since, at: last.happenedAt }
  const codes = last.detail.met.filter((met) => !hasRunOut(met, last.happenedAt, now)).map((met) => met.code)
  const until = criteriaUntil(last)
  return until && codes.length === 0
    ? { answer: 'ask again', codes: last.detail.met.map((met) => met.code), ranOutAt: until }
    : { answer: 'yes', since, at: last.happenedAt, codes, until }
}

/** When the last criterion of an answer runs out by the clock; null when it never does, or none is met. */
export function criteriaUntil(fact: CriteriaFact): Instant | null {
  const ends = fact.detail.met.map((met) => criterionEnds(met, fact.happenedAt))
  return ends.reduce(
    (a, b) => (a && b ? (Temporal.Instant.compare(a, b) < 0 ? b : a) : null),
    ends[0] ?? null,
  )
}

/**
 * When one criterion runs out by the clock; null when it has no clock. Where the time of the operation is not
 * known, the clock starts when the answer was given, which can only be later.
 */
export function criterionEnds(met: Met, answered: Instant): Instant | null {
  const hours = criterion(met.code)?.clockHours
  if (!hours) return null
  return (met.procedureAt ? Temporal.Instant.from(met.procedureAt) : answered).add({ hours })
}

const isMet = (fact: CriteriaFact) => fact.detail.met.length > 0

const hasRunOut = (met: Met, answered: Instant, now: Instant) => {
  const end = criterionEnds(met, answered)
  return end !== null && Temporal.Instant.compare(end, now) < 0
}
