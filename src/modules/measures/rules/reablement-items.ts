import { daysBetween, type LocalDate } from '../../../platform/time.ts'
import { ageOn, type Item, notRecorded } from './item.ts'
import type { reablementTallies } from './reablement-tallies.ts'
import type { Period } from './series.ts'
import { isIn } from './stay-items.ts'

/** Short-term care by a service that somebody was placed with, and what was said of it. */
export type CountedCourse = {
  personId: string
  stayId: string | null
  kind: string
  serviceId: string
  area: string | null
  bornOn: LocalDate | null
  startedOn: LocalDate
  endedOn: LocalDate | null
  outcome: string | null
  /** Said to be at home on the 91st day. */
  atHome: boolean
}

/** An end counts on its day; whether they were at home 91 days later counts on the day the care began. */
export const reablementItems = (all: readonly CountedCourse[], period: Period): Item[] =>
  all.flatMap((course) => {
    const { startedOn, endedOn, bornOn } = course
    const item = (tally: (typeof reablementTallies)[number]['code'], on: LocalDate, amount = 1): Item => ({
      tally,
      on,
      amount,
      personId: course.personId,
      stayId: course.stayId,
      keys: { service: course.serviceId, area: course.area ?? notRecorded },
    })
    const ended =
      course.kind === 'reablement' && endedOn && isIn(endedOn, period)
        ? [
            item('reablement-ended', endedOn),
            item('reablement-days', endedOn, daysBetween(startedOn, endedOn)),
            ...(course.outcome === 'as planned' ? [item('reablement-no-care', endedOn)] : []),
          ]
        : []
    const followed =
      isIn(startedOn, period) && (bornOn === null || ageOn(bornOn, startedOn) >= 65)
        ? [item('followed-65', startedOn), ...(course.atHome ? [item('followed-home-65', startedOn)] : [])]
        : []
    return [...ended, ...followed]
  })
