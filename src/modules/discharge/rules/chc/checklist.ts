import { domains } from './domains.ts'
import { type ChcSettings, usualChc } from './settings.ts'

export type Scores = { A: number; B: number; C: number; starredA: boolean }
export type Outcome = 'positive' | 'negative'
type Threshold = ChcSettings['checklist']

/**
 * CHC-06c: enough As; or enough Bs; or an A with enough Bs; or an A in a starred area. How many is a setting of the
 * place. Positive asks for a full assessment and does not mean eligible (CHC-06).
 */
export const checklistOutcome = (
  { A, B, starredA }: Scores,
  { a, b, bWithA }: Threshold = usualChc.checklist,
): Outcome => (A >= a || B >= b || (A >= 1 && B >= bWithA) || (A >= 1 && starredA) ? 'positive' : 'negative')

export type Checked = { valid: true } | { valid: false; reason: string; missing: string[] }

/** CHC-06b: every one of the eleven areas is scored A, B or C, and nothing else. `missing` is in plain words. */
export function checkDomains(scored: Readonly<Record<string, string>>): Checked {
  const missing = domains.filter(({ code }) => !/^[ABC]$/.test(scored[code] ?? '')).map(({ plain }) => plain)
  const known = domains.length - missing.length
  return known === domains.length && Object.keys(scored).length === domains.length
    ? { valid: true }
    : { valid: false, reason: `${domains.length} domains needed`, missing }
}

export const scoresOf = (
  scored: Readonly<Record<string, string>>,
  { starred }: Threshold = usualChc.checklist,
): Scores => {
  const count = (score: string) => domains.filter(({ code }) => scored[code] === score).length
  return {
    A: count('A'),
    B: count('B'),
    C: count('C'),
    starredA: domains.some(({ code }) => starred.includes(code) && scored[code] === 'A'),
  }
}
