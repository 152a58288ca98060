import { dateOf, daysBetween, type Instant, type LocalDate, Temporal } from '../../../../platform/time.ts'
import { isOpenOn, type Service, type ServiceKind } from '../../../capacity/index.ts'
import type { BankHolidays } from '../crisis-care.ts'

/**
 * Whole days from being chosen to the start, where nothing else is known. Ours, a setting (`usualLeadDays`), not a national
 * rule: a care home sees somebody first, equipment is delivered the next day.
 */
const usualLeadDays: Readonly<Record<ServiceKind, number>> = {
  'community bed': 0,
  'intermediate care bed': 1,
  'step-up bed': 0,
  'interim bed': 1,
  'virtual bed': 0,
  reablement: 1,
  'crisis care': 0,
  'night nursing': 0,
  aftercare: 1,
  'home care': 1,
  'residential home': 2,
  'nursing home': 2,
  equipment: 1,
  adaptation: 7,
  telecare: 2,
  voluntary: 1,
  'day centre': 1,
}

/** How far ahead an open day is looked for; a service closed for longer is closed. */
export const closedAfterDays = 14

export type StartOf = (service: Pick<Service, 'kind' | 'opens'>) => LocalDate | null

/**
 * The first day on which they could start with a service: after the usual days, not before they wish, on a day it is open.
 * Null where it is not open on any of the next fourteen days from then. Thousands of services share a few answers.
 */
export function startFinder(
  from: string | undefined,
  now: Instant,
  bankHolidays: BankHolidays = [],
): StartOf {
  const today = dateOf(now)
  const wished = from === undefined ? today : Temporal.PlainDate.from(from)
  const found = new Map<string, LocalDate | null>()
  return ({ kind, opens }) => {
    const lead = usualLeadDays[kind]
    const key = `${lead} ${JSON.stringify(opens)}`
    let start = found.get(key)
    if (start === undefined) {
      const soonest = today.add({ days: lead })
      start = firstOpen(opens, daysBetween(soonest, wished) > 0 ? wished : soonest, bankHolidays)
      found.set(key, start)
    }
    return start
  }
}

function firstOpen(opens: Service['opens'], first: LocalDate, bankHolidays: BankHolidays): LocalDate | null {
  for (let days = 0; days < closedAfterDays; days++) {
    const day = first.add({ days })
    if (isOpenOn(opens, day, bankHolidays)) return day
  }
  return null
}
