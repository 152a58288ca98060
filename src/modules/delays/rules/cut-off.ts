import { z } from 'zod'
import { type Instant, instantAt, type LocalDate, Temporal } from '../../../platform/time.ts'

export const whichOnes = ['first', 'second', 'third', 'fourth', 'last'] as const

/** Which weekday of the month after, and at what time in London, a month is locked. Ours: partners agree on it. */
export const cutOff = z.strictObject({
  which: z.enum(whichOnes),
  /** 1 is Monday. */
  weekday: z.int().min(1).max(7),
  /** "17:00" */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
})
export type CutOff = z.infer<typeof cutOff>

export const usualCutOff: CutOff = { which: 'last', weekday: 5, time: '17:00' }

/** The moment at which a month is locked, in the month after it. @param month any day of the month */
export function cutOffOf({ which, weekday, time }: CutOff, month: LocalDate): Instant {
  const next = month.with({ day: 1 }).add({ months: 1 })
  const last = next.with({ day: next.daysInMonth })
  const day =
    which === 'last'
      ? last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 })
      : next.add({ days: ((weekday - next.dayOfWeek + 7) % 7) + 7 * whichOnes.indexOf(which) })
  return instantAt(day, Temporal.PlainTime.from(time))
}
