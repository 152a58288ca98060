import { domains } from './domains.ts'

export type Scores = { A: number; B: number; C: number; starredA: boolean }
export type Outcome = 'positive' | 'negative'

/**
 * CHC-06c: two or more As; or five or more Bs; or an A and four Bs; or an A in a starred area. The first was seen cut
 * off in a copy, the others are from memory. Positive asks for a full assessment and does not mean eligible (CHC-06).
 */
export const checklistOutcome = ({ A, B, starredA }: Scores): Outcome =>
  A >= 2 || B >= 5 || (A >= 1 && B >= 4) || (A >= 1 && starredA) ? 'positive' : 'negative'

export type Checked = { valid: true } | { valid: false; reason: string; missing: string[] }

/** CHC-06b: every one of the eleven areas is scored A, B or C, and nothing else. `missing` is in plain words. */
export function checkDomains(scored: Readonly<Record<string, string>>): Checked {
  const missing = domains.filter(({ code }) => !/^[ABC]$/.test(scored[code] ?? '')).map(({ plain }) => plain)
  const known = domains.length - missing.length
  return known === domains.length && Object.keys(scored).length === domains.length
    ? { valid: true }
    : { valid: false, reason: `${domains.length} domains needed`, missing }
}

export const scoresOf = (scored: Readonly<Record<string, string>>): Scores => {
  const count = (score: string) => domains.filter(({ code }) => scored[code] === score).length
  return {
    A: count('A'),
    B: count('B'),
    C: count('C'),
    starredA: domains.some(({ code, starred }) => starred === 'starred' && scored[code] === 'A'),
  }
}
