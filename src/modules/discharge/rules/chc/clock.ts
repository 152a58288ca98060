import { daysBetween, type LocalDate } from '../../../../platform/time.ts'

/** CHC-04: days in which it is decided. Seen; that they are calendar days is from memory. */
export const standardDays = 28

/** CHC-03: civil days from the completed tool in which the care is in place, from the hours of the place. */
export const fastTrackDays = (hours: number): number => Math.ceil(hours / 24)

export type Clock = {
  receivedOn: LocalDate
  dueOn: LocalDate
  endedOn: LocalDate | null
  /** Civil days from receipt to the decision, or to today. */
  days: number
  within28: boolean
  left: number
  overdueBy: number
}

/** CHC-04: from receipt of the checklist, or other word that somebody may be eligible, to the decision. */
export function clockOf({
  receivedOn,
  endedOn,
  today,
}: {
  receivedOn: LocalDate
  endedOn: LocalDate | null
  today: LocalDate
}): Clock {
  const days = daysBetween(receivedOn, endedOn ?? today)
  return {
    receivedOn,
    dueOn: receivedOn.add({ days: standardDays }),
    endedOn,
    days,
    within28: days <= standardDays,
    left: endedOn ? 0 : Math.max(0, standardDays - days),
    overdueBy: Math.max(0, days - standardDays),
  }
}
