import { fullDate, timeWords } from '../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import type { RecordedCourse } from './course.ts'
import { dateOfDay } from './day-number.ts'
import type { Night } from './model.ts'

/** One sentence of the working, with the rule and the facts it rests on. */
export type Because = Night['because'][number]

export const because = (
  words: string,
  rule: string,
  factIds: readonly (string | null | undefined)[] = [],
): Because => ({
  words,
  rule,
  factIds: [...new Set(factIds.filter((id): id is string => typeof id === 'string'))],
})

/** "19 October 2026, 09:40" */
export const at = (instant: Instant): string => `${fullDate(dateOf(instant))}, ${timeWords(instant)}`

export const on = (day: number): string => fullDate(dateOfDay(day))

/** The yes of each part that a time of being ready rests on. */
export const yesFacts = (course: RecordedCourse, from: Instant): string[] =>
  (['clinical', 'team', 'safe'] as const).flatMap(
    (part) =>
      course.saidReady.findLast(
        (one) => one.part === part && one.at.epochMilliseconds <= from.epochMilliseconds,
      )?.factId ?? [],
  )

/** The facts that were recorded of one moment. */
export const factsAt = <F extends { at: Instant; factId: string }>(
  facts: readonly F[],
  instant: Instant,
): F[] => facts.filter((one) => one.at.epochMilliseconds === instant.epochMilliseconds)
