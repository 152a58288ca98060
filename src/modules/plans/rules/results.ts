import { same } from './difference.ts'
import { dueWords, lastDayOf } from './due.ts'
import type { MeasureRef } from './measure-ref.ts'
import { nameOf, titleOf } from './part-words.ts'
import { numberOf, type Part, type Plan, partsOf, textOf } from './plan.ts'

/** One promise of a plan: the part that makes it, which measure, by how much, from when. */
export type Promised = {
  part: Part
  measure: MeasureRef
  change: number | null
  target: number | null
  /** From when it should show: as it says itself, or for a scheme as its first action for the same measure says; null where nobody does. */
  shows: string | null
  /** The part by which it stands on the measure's chart: its own, or that action. */
  markedBy: string
}

/** A promise held against what the measure did. */
export type Result = Promised & {
  planId: string
  measureName: string
  /** The page of the measure; null where the register does not know it. */
  measureHref: string | null
  /** Which part of the place; undefined for the whole. */
  sliceName: string | undefined
  verdict: 'moved' | 'not moved' | 'cannot tell yet' | 'cannot tell'
  reason: string
  /** By which it stands on the measure's chart; null where it does not. */
  letter: string | null
  before: number | null
  since: number | null
  /** Both are, from this viewer: they would speak of few people. */
  keptBack?: true
  /** Of the measure: "days", "per cent". */
  unit: string
}

/** Schemes, actions and further benefits that name a measure of the register, in the order of the plan. */
export const promisesOf = (plan: Pick<Plan, 'parts'>): Promised[] =>
  plan.parts.flatMap((part) => {
    if (!['scheme', 'action', 'benefit'].includes(part.kind)) return []
    const measure = part.content.measure
    if (typeof measure !== 'object' || measure === null) return []
    const [change, target] = [numberOf(part, 'change'), numberOf(part, 'target')]
    return [{ part, measure, change, target, ...shownFrom(plan, part, measure) }]
  })

/** An action marks the day for its scheme too, so that one deed stands once on a chart. */
export function shownFrom(
  plan: Pick<Plan, 'parts'>,
  part: Part,
  measure: MeasureRef,
): Pick<Promised, 'shows' | 'markedBy'> {
  const own = textOf(part, 'shows')
  if (own !== null || part.kind !== 'scheme') return { shows: own, markedBy: part.partId }
  const [first] = partsOf(plan, 'action')
    .filter(
      (action) => textOf(action, 'scheme') === part.ref && same(action.content.measure ?? null, measure),
    )
    .flatMap((action) => {
      const on = firstDayOf(textOf(action, 'shows'))
      return on ? [{ action, on: on.toString() }] : []
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
  return first
    ? { shows: textOf(first.action, 'shows'), markedBy: first.action.partId }
    : { shows: null, markedBy: part.partId }
}

/** The first day of a due text: a month's first, a quarter's first. null for "ongoing" and for nothing. */
export function firstDayOf(due: string | null) {
  const last = due ? lastDayOf(due) : null
  if (!due || !last) return null
  if (/^\d{4}-\d{2}-\d{2}$/.test(due)) return last
  if (/^\d{4}-\d{2}$/.test(due)) return last.with({ day: 1 })
  return last.with({ day: 1 }).subtract({ months: / Q[1-4]$/.test(due) ? 2 : 11 })
}

/** "250 fewer from December 2017", "to 1,325 from December 2017", "no number". */
export function promisedWords({
  change,
  target,
  shows,
}: Pick<Promised, 'change' | 'target' | 'shows'>): string {
  const numbers = [
    change === null ? null : `${said(Math.abs(change))} ${change < 0 ? 'fewer' : 'more'}`,
    target === null ? null : `to ${said(target)}`,
  ].filter(Boolean)
  return `${numbers.join(', ') || 'no number'}${shows ? ` from ${dueWords(shows)}` : ', from when is not set'}`
}

/** "1,749 before, 1,402 since", "no figure", "kept back". */
export function resultWords({
  before,
  since,
  keptBack,
}: Pick<Result, 'before' | 'since' | 'keptBack'>): string {
  if (keptBack) return 'kept back'
  if (before === null && since === null) return 'no figure'
  return [
    before === null ? 'no figure before' : `${said(before)} before`,
    since === null ? 'no figure since' : `${said(since)} since`,
  ].join(', ')
}

export const verdictNames = {
  moved: 'Moved',
  'not moved': 'Not moved',
  'cannot tell yet': 'Cannot tell yet',
  'cannot tell': 'Cannot tell',
} as const satisfies Record<Result['verdict'], string>

/** One line: who promised what of which measure, what came of it, the verdict and why. */
export const resultLine = (result: Result): string =>
  `${nameOf(result.part)}, ${titleOf(result.part, 80)}: ${result.measureName}, ${promisedWords(result)}. ${resultWords(result)}. ${verdictNames[result.verdict]}: ${result.reason}`

const said = (value: number): string =>
  value
    .toLocaleString('en-GB', {
      maximumFractionDigits: Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0,
    })
    .replace('-', '−')

/** "Of 12 promises 3 moved their measure, 4 did not; of 5 it cannot be told, or not yet." */
export function verdictCounts(results: readonly Result[]): string {
  const count = (...verdicts: Result['verdict'][]) =>
    results.filter(({ verdict }) => verdicts.includes(verdict)).length
  const told = count('cannot tell', 'cannot tell yet')
  return `Of ${results.length} ${results.length === 1 ? 'promise' : 'promises'} ${count('moved')} moved ${results.length === 1 ? 'its' : 'their'} measure, ${count('not moved')} did not; of ${told} it cannot be told, or not yet.`
}
