import { daysBetween, type LocalDate } from '../../../../platform/time.ts'

/** CHC-04: days in which it is decided. Seen; that they are calendar days is from memory. */
export const standardDays = 28
/** CHC-03 (memory): hours in which a fast-track package is in place, counted here as civil days from the tool. */
export const fastTrackDays = 2
/** CHC-04 (memory): the share that should be decided in time. */
export const inTimeAmbition = 80

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
