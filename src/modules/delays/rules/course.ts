import { standing } from '../../../platform/facts.ts'
import type { Instant, LocalDate } from '../../../platform/time.ts'
import { type DischargeFact, readiness, waitsOf } from '../../discharge/index.ts'
import type { StayFact, WardKind } from '../../stays/index.ts'
import type { Course } from './model.ts'
import { stretchesOf } from './stretches.ts'

/** A course with the facts it rests on, for the working: the count itself does not need them. */
export type RecordedCourse = Course & {
  /** Every time a part said no, or a reason to need the bed was recorded, oldest first. */
  saidNo: { at: Instant; words: string | null; factId: string }[]
  /** When each wait was opened and passed on, oldest first. */
  waitFacts: { waitId: string; at: Instant; factId: string }[]
  admittedFactId: string
  leftFactId: string | null
}

export type CourseInput = {
  stayFacts: readonly StayFact[]
  dischargeFacts: readonly DischargeFact[]
  stayId: string
  personId: string
  providerId: string
  authorityId: string | null
  bornOn: LocalDate | null
  ward: (wardId: string) => { kind: WardKind; specialty: string | null; siteId: string }
}

/**
 * What one stay gives the count, from all its facts, superseded ones included. To have it as it was known earlier, give
 * the facts that were known then.
 * @returns null when the stay was cancelled, or nobody had recorded its admission yet.
 */
export function courseOf(input: CourseInput): RecordedCourse | null {
  const { stayFacts, stayId, personId, providerId, authorityId, bornOn } = input
  const where = stretchesOf(stayFacts, input.ward)
  if (!where) return null
  const { leftAt } = where
  const said = standing(input.dischargeFacts).filter((fact) => !leftAt || !isAfter(fact.happenedAt, leftAt))
  return {
    stayId,
    personId,
    bornOn,
    providerId,
    authorityId,
    ...where,
    ready: readiness(input.dischargeFacts, leftAt).periods,
    saidReady: said.flatMap((fact) =>
      fact.kind === 'readiness' && fact.detail.answer === 'yes'
        ? [{ part: fact.detail.part, at: fact.happenedAt, factId: fact.factId }]
        : [],
    ),
    saidNo: said.flatMap((fact) =>
      isNo(fact) ? [{ at: fact.happenedAt, words: wordsOfNo(fact), factId: fact.factId }] : [],
    ),
    waitFacts: said.flatMap((fact) =>
      fact.kind === 'wait-opened' || fact.kind === 'wait-owner'
        ? [{ waitId: fact.detail.waitId, at: fact.happenedAt, factId: fact.factId }]
        : [],
    ),
    notMeeting: notMeetingOf(said, leftAt),
    waits: waitsOf(input.dischargeFacts),
  }
}

/** The times in which no criterion to reside was met (DRD-01, CTR-01), oldest first. Leaving ends the last. */
export function notMeetingOf(facts: readonly DischargeFact[], leftAt: Instant | null): Course['notMeeting'] {
  const times: Course['notMeeting'] = []
  for (const fact of facts) {
    if (fact.kind !== 'criteria') continue
    const last = times.at(-1)
    const open = last?.to === null ? last : undefined
    if (fact.detail.met.length === 0) {
      if (!open) times.push({ from: fact.happenedAt, to: null, factId: fact.factId })
    } else if (open) {
      open.to = fact.happenedAt
      // No and yes in the same moment is a correction, not a time.
      if (!isAfter(open.to, open.from)) times.pop()
    }
  }
  const last = times.at(-1)
  if (last && last.to === null) last.to = leftAt
  return times
}

const isNo = (fact: DischargeFact) =>
  (fact.kind === 'readiness' && fact.detail.answer === 'no') ||
  (fact.kind === 'criteria' && fact.detail.met.length > 0)

const wordsOfNo = (fact: DischargeFact) => (fact.kind === 'readiness' ? (fact.detail.words ?? null) : null)

const isAfter = (a: Instant, b: Instant): boolean => a.epochMilliseconds > b.epochMilliseconds
