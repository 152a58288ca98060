import { monthWords } from '../../../../platform/date-words.ts'
import type { LocalDate } from '../../../../platform/time.ts'

/** A measure that is on the wrong side of what was promised for the newest month with a figure. */
export type OverTrajectory = { measure: string; words: string; href: string }

/** "1,749 in July 2017, 1,600 was promised: 149 over". `owed` is how far it is on the wrong side. */
export const overWords = (at: { month: LocalDate; actual: number; promised: number; owed: number }): string =>
  `${said(at.actual)} in ${monthWords(at.month)}, ${said(at.promised)} was promised: ${said(at.owed)} ${at.actual > at.promised ? 'over' : 'short'}`

const said = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 })
