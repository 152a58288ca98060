import { fullDate } from '../../../platform/date-words.ts'
import { daysBetween, type LocalDate } from '../../../platform/time.ts'
import { partKind } from './content.ts'
import { lastDayOf } from './due.ts'
import type { Every } from './parts/who.ts'
import { type Part, type Plan, stateOf, textOf } from './plan.ts'

/** Something of a plan with a day on which it is due. Days are of the calendar; late is more than 0. */
export type DueThing = {
  part: Part
  due: LocalDate
  /** Days past; negative while there is time. */
  late: number
  lead: string | null
}

const dueFields = {
  scheme: 'to',
  action: 'due',
  exit: 'when',
  message: 'when',
  document: 'promised',
  condition: 'by',
} as const

/** What of a plan is not done and has a day, the longest overdue first: actions, reports, promised papers, conditions not met. */
export function dueThings(plan: Pick<Plan, 'parts'>, today: LocalDate): DueThing[] {
  return plan.parts
    .flatMap((part): DueThing[] => {
      const due = dueDayOf(part)
      return due && !isOver(part) ? [{ part, due, late: daysBetween(due, today), lead: leadOf(part) }] : []
    })
    .toSorted((a, b) => b.late - a.late)
}

export const lateThings = (plan: Pick<Plan, 'parts'>, today: LocalDate): DueThing[] =>
  dueThings(plan, today).filter(({ late }) => late > 0)

/** What falls due from today until so many days from now. */
export const dueWithin = (plan: Pick<Plan, 'parts'>, today: LocalDate, days: number): DueThing[] =>
  dueThings(plan, today).filter(({ late }) => late <= 0 && late >= -days)

/** Whether nothing is outstanding any more: done, dropped, closed, met. */
function isOver(part: Part): boolean {
  const state = stateOf(part)
  if (part.kind === 'condition') return part.content.met === 'yes'
  return state !== null && (partKind(part.kind).standing?.ended ?? []).includes(state)
}

function dueDayOf(part: Part): LocalDate | null {
  if (part.kind === 'report') return nextReport(part)
  const field = (dueFields as Record<string, string | undefined>)[part.kind]
  const due = field ? textOf(part, field) : null
  return due ? lastDayOf(due) : null
}

const leadOf = (part: Part): string | null =>
  textOf(part, 'lead') ?? textOf(part, 'owner') ?? textOf(part, 'byWhom') ?? textOf(part, 'decides')

const steps: Partial<Record<Every, object>> = {
  week: { weeks: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
  'half-year': { months: 6 },
  year: { years: 1 },
}

/**
 * The day the next report is due: the first day of the calendar that no "sent" covers. A report said to be sent on a day
 * covers every due day up to that day, and the next one too where it was sent less than half its step ahead.
 */
export function nextReport(part: Part): LocalDate | null {
  const first = textOf(part, 'next')
  const step = steps[(textOf(part, 'every') ?? 'as needed') as Every]
  const start = first ? lastDayOf(first) : null
  if (!start) return null
  const sent = part.progress.findLast(({ state }) => state === 'sent')
  const last = sent ? lastDayOf(sent.on) : null
  if (!last) return start
  if (!step) return null
  for (let times = 0; ; times += 1) {
    const due = start.add(multiplied(step, times))
    const before = start.add(multiplied(step, times - 1))
    const half = Math.floor(daysBetween(before, due) / 2)
    if (daysBetween(last, due) > half) return due
  }
}

/** Reports that recur without a first day: the calendar cannot chase them. */
export const undatedReports = (plan: Pick<Plan, 'parts'>): Part[] =>
  plan.parts.filter(
    (part) =>
      part.kind === 'report' && textOf(part, 'next') === null && (textOf(part, 'every') ?? '') in steps,
  )

const multiplied = (step: object, times: number) =>
  Object.fromEntries(Object.entries(step).map(([unit, count]) => [unit, (count as number) * times]))

/** "Late 4 days: was due 20 November 2026", "Due today", "Due in 3 days: 27 November 2026". */
export function dueThingWords(thing: Pick<DueThing, 'late' | 'due'>): string {
  const { amount, day } = dueThingParts(thing)
  return day ? `${amount}: ${day}` : amount
}

/** The same in two: how much, and which day; today needs no day. */
export function dueThingParts({ late, due }: Pick<DueThing, 'late' | 'due'>): {
  amount: string
  day: string | null
} {
  if (late > 0) return { amount: `Late ${days(late)}`, day: `was due ${fullDate(due)}` }
  return late === 0
    ? { amount: 'Due today', day: null }
    : { amount: `Due in ${days(-late)}`, day: fullDate(due) }
}

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`
