import { standing } from '../../../platform/facts.ts'
import type { Instant } from '../../../platform/time.ts'
import { deriveDischarge, type Status } from './derive-status.ts'
import { couldGoToday, hasNoNextStep } from './exceptions.ts'
import type { DischargeFact } from './facts.ts'
import type { PersonRow } from './list-row.ts'
import { rowLateness } from './row-lateness.ts'

/** What of a row decides whether somebody is ready, late, unowned or could go. */
export type Deciding = Pick<
  PersonRow,
  'readySince' | 'openWaits' | 'nobodySince' | 'clearOn' | 'unansweredFrom' | 'next'
>

/** How it stood at an earlier moment, by what is known now: later corrections count, later happenings do not. */
export function standingThen(facts: readonly DischargeFact[], then: Instant): Deciding {
  const before = standing(facts).filter((fact) => fact.happenedAt.epochMilliseconds <= then.epochMilliseconds)
  return decidingOf(deriveDischarge(before).status)
}

const decidingOf = ({
  readiness,
  openWaits,
  nobodySince,
  clearOn,
  unansweredFrom,
  next,
}: Status): Deciding => ({
  readySince: readiness.readySince,
  openWaits,
  nobodySince,
  clearOn: clearOn?.toString() ?? null,
  unansweredFrom: unansweredFrom?.toString() ?? null,
  next: next && {
    waitId: next.waitId,
    awaits: next.awaits,
    words: next.words,
    state: next.state,
    since: next.since,
    due: next.due,
    owner: next.owner && { ...next.owner, name: null, shortName: null, kind: '' },
  },
})

export type DayNumbers = { ready: number; couldGo: number; late: number; noNextStep: number }

/** The day in numbers, of those who were here at that moment. */
export const numbersOf = (people: readonly Deciding[], at: Instant): DayNumbers => ({
  ready: people.filter((one) => one.readySince !== null).length,
  couldGo: people.filter((one) => couldGoToday(one, at)).length,
  late: people.filter((one) => rowLateness(one, at)?.kind === 'late').length,
  noNextStep: people.filter(hasNoNextStep).length,
})
