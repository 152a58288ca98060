import type { Instant } from '../../../platform/time.ts'
import { type Lateness, lateness, unowned } from './lateness.ts'
import type { PersonRow } from './list-row.ts'

/** What "How late" says of a row: about its next thing, or that nobody owns what comes next. Null when neither is true. */
export function rowLateness(row: Pick<PersonRow, 'next' | 'nobodySince'>, now: Instant): Lateness | null {
  const { next, nobodySince } = row
  if (next)
    return lateness({ state: next.state, due: next.due, unownedSince: nobodySince ?? next.since }, now)
  return nobodySince ? unowned(nobodySince, now) : null
}
