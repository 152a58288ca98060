import { standing } from '../../../platform/facts.ts'
import { type Instant, Temporal } from '../../../platform/time.ts'
import type { DischargeFact } from './facts.ts'
import type { National } from './national.ts'

export type CriterionCode = (typeof criteria)[number]['code']

/** The reasons to need an acute hospital bed (rules.md 3.1). `clockHours`: how long after the operation it holds. */
export const criteria = [
  { code: '01', plain: 'needs intensive or high-dependency care', national: 'Critical or high dependency care', clockHours: null },
  { code: '02', plain: 'needs oxygen or help with breathing', national: 'Oxygen therapy or non-invasive ventilation', clockHours: null },
  { code: '03', plain: 'needs fluids through a drip', national: 'Intravenous fluids', clockHours: null },
  { code: '04', plain: 'too unwell on the early warning score', national: 'National Early Warning Score above 3', clockHours: null },
  { code: '05', plain: 'not fully conscious, and may recover', national: 'Reduced consciousness where recovery is realistic', clockHours: null },
  { code: '06', plain: 'needs more help than can be given at home or in the community', national: 'Acute functional impairment beyond home or community care', clockHours: null },
  { code: '07', plain: 'in the last hours of life', national: 'Last hours of life', clockHours: null },
  { code: '08', plain: 'needs medicine through a drip more than twice a day', national: 'Intravenous medication more than twice a day', clockHours: null },
  { code: '09', plain: 'had a leg or hip operation in the last 48 hours', national: 'Lower limb surgery within 48 hours', clockHours: 48 },
  { code: '10', plain: 'had a chest, abdomen or pelvis operation in the last 72 hours', national: 'Thorax-abdominal or pelvic surgery within 72 hours', clockHours: 72 },
  { code: '11', plain: 'had a procedure in the last 24 hours and could quickly become very ill', national: 'Invasive procedure within 24 hours with risk of acute deterioration', clockHours: 24 },
  { code: '12', plain: 'needs this bed, but the reason was not written down', national: 'Criteria to reside met, specific criterion not recorded', clockHours: null },
] as const

export const criteriaSource: National = {
  edition: 'NHS Data Dictionary, Criteria to Reside Code for Hospital Provider Spell, November 2024',
  validFrom: '2020-03-19',
  source: 'archive.datadictionary.nhs.uk, release November 2024; wording restated',
  confidence: 'verified',
}

export const isCriterionCode = (code: string): code is CriterionCode => criteria.some((c) => c.code === code)

export const criterion = (code: string) => criteria.find((c) => c.code === code)

type CriteriaFact = DischargeFact & { kind: 'criteria' }
export type Met = CriteriaFact['detail']['met'][number]

/**
 * When a criterion stops applying by the clock; null for one without a clock.
 * Without the time of the operation the clock starts when the criterion was recorded, which can only be later.
 */
export function criterionEnds(met: Met, recorded: Instant): Instant | null {
  const hours = criterion(met.code)?.clockHours
  if (!hours) return null
  const start = met.procedureAt ? Temporal.Instant.from(met.procedureAt) : recorded
  return start.add({ hours })
}

export type NeedsBed =
  | { answer: 'unknown' }
  | { answer: 'no'; since: Instant; at: Instant }
  /** `until` is when the last criterion runs out by the clock; null when one of them has no clock. */
  | { answer: 'yes'; codes: string[]; since: Instant; at: Instant; until: Instant | null }
  /** Every criterion has run out by the clock: that is not a "no", somebody has to look again (rules CTR-01, CTR-02). */
  | { answer: 'ask again'; codes: string[]; ranOutAt: Instant }

/** Does this person still need this bed? From all facts of the stay, at `now` (rules CTR-01, CTR-02). */
export function needsBed(facts: readonly DischargeFact[], now: Instant): NeedsBed {
  const asked = standing(facts).filter((f): f is CriteriaFact => f.kind === 'criteria')
  const last = asked.at(-1)
  if (!last) return { answer: 'unknown' }
  const before = asked.slice(0, -1).reverse()
  const differs = before.findIndex((f) => f.detail.met.length === 0 !== (last.detail.met.length === 0))
  const since = (differs === -1 ? asked[0] : asked[asked.length - 1 - differs])!.happenedAt
  if (last.detail.met.length === 0) return { answer: 'no', since, at: last.happenedAt }
  return needsBedNow({ codes: last.detail.met.map((m) => m.code), until: criteriaUntil(last), since, at: last.happenedAt, running: running(last, now) }, now)
}

/** When the last criterion of a "yes" runs out; null while one of them has no clock. */
export function criteriaUntil(fact: CriteriaFact): Instant | null {
  const ends = fact.detail.met.map((met) => criterionEnds(met, fact.happenedAt))
  if (ends.length === 0 || ends.some((end) => end === null)) return null
  return (ends as Instant[]).reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a))
}
