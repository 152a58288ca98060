import { dateWords, fullDate } from '../../../platform/date-words.ts'
import { dateOf, daysBetween, type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
import {
  type CapacitySettings,
  type CrisisAllowance,
  crisisAllowance,
  hoursAWeek,
  type ServiceKind,
  whyNotCrisis,
} from '../../capacity/index.ts'
import { type AskState, isHeld } from './model.ts'
import type { Requires } from './requires.ts'

/** What crisis care may come to for one need: until when, how many of its hours are asked for, and why that is too much. */
export type CrisisCare = {
  allowance: CrisisAllowance
  hours: number
  /** "It would come to 108 hours": null where it is within the rule. */
  tooMuch: string | null
  /** The day it begins is agreed, or it has begun; false where it is only what would be, if it began on that day. */
  begins: boolean
}
export type BankHolidays = CapacitySettings['bankHolidays']

/** Crisis care of a need from its first day on. @param bankHolidays one-off ones of the place */
export function crisisCareFrom(
  need: Pick<Requires, 'visits' | 'crisisPath'>,
  from: LocalDate,
  bankHolidays: BankHolidays = [],
): CrisisCare {
  const allowance = crisisAllowance(from, need.crisisPath ?? 'any', bankHolidays)
  const hours = Math.ceil((hoursAWeek(need.visits) / 7) * allowance.rule.days)
  return { allowance, hours, tooMuch: whyNotCrisis(allowance, { hours, to: allowance.to }), begins: false }
}

type Of = {
  requires: Requires
  startOn: LocalDate | null
  startedOn: LocalDate | null
  asks: readonly { kind: ServiceKind; state: AskState; startOn: LocalDate | null }[]
}

/**
 * Crisis care of a need as it stands: from the day it began or is to begin, where a crisis service holds them; from today,
 * or the day asked for, where one is looked for. Null where it is about anything else.
 */
export function crisisCareOf(
  { requires, startOn, startedOn, asks }: Of,
  now: Instant,
  bankHolidays: BankHolidays = [],
): CrisisCare | null {
  const held = asks.find(({ state }) => isHeld(state))
  if (held && held.kind !== 'crisis care') return null
  const begins = held ? (startedOn ?? startOn ?? held.startOn) : null
  if (begins) return { ...crisisCareFrom(requires, begins, bankHolidays), begins: true }
  return requires.wants.includes('crisis care')
    ? crisisCareFrom(requires, firstDay(requires, now), bankHolidays)
    : null
}

const firstDay = ({ from }: Requires, now: Instant): LocalDate => {
  const today = dateOf(now)
  const wished = from ? Temporal.PlainDate.from(from) : today
  return Temporal.PlainDate.compare(wished, today) > 0 ? wished : today
}

/** Hours of crisis care that a need takes, from today or the day asked for: at least one. */
export const crisisHoursOf = (need: Requires, now: Instant, bankHolidays: BankHolidays = []): number =>
  Math.max(1, crisisCareFrom(need, firstDay(need, now), bankHolidays).hours)

/** Days before the end from which somebody is told: there must be time to arrange what follows. Ours, no national rule. */
const toldDays = 1

/** "Ends tomorrow", "Ran out 2 days ago"; how much it presses. Null before it is agreed when it begins. */
export function crisisEnd(
  crisis: CrisisCare | null,
  now: Instant,
): { presses: 'over' | 'soon' | 'later'; words: string } | null {
  if (!crisis?.begins) return null
  const { to } = crisis.allowance
  const left = daysBetween(dateOf(now), to)
  if (left < 0)
    return { presses: 'over', words: `Ran out ${left === -1 ? 'yesterday' : `${-left} days ago`}` }
  const day = left === 0 ? 'today' : left === 1 ? 'tomorrow' : dateWords(to, dateOf(now))
  return { presses: left <= toldDays ? 'soon' : 'later', words: `Ends ${day}` }
}

type Other = { needId: string; wants: readonly ServiceKind[] }

/** What is looked for, for the time after crisis care: a need of the same person that something longer would meet. */
export const afterCrisis = (needId: string, open: readonly Other[]): Other | null =>
  open.find((one) => one.needId !== needId && !one.wants.includes('crisis care')) ?? null

/** "Up to 72 hours of care within 3 days, until 1 December 2026." And where what is asked for comes to more, that it does. */
export function crisisWords({ allowance, hours, tooMuch }: CrisisCare): string {
  const { rule, to, over } = allowance
  return [
    `${rule.plain}${over ? ` (${over})` : ''}, until ${fullDate(to)}.`,
    tooMuch &&
      `What is asked for would come to ${hours} hours: ask for fewer visits, or look for longer care at once.`,
  ]
    .filter(Boolean)
    .join(' ')
}
