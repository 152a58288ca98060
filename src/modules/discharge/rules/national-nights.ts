import { standing } from '../../../platform/facts.ts'
import { dateOf, daysBetween, type Instant, type LocalDate } from '../../../platform/time.ts'
import type { DischargeFact } from './facts.ts'
import type { National } from './national.ts'

/** Where the national count of nights comes from: the discharge ready date (rules.md 3.2: DRD-01, DRD-04, DRD-06). */
export const nationalNightsRule: National = {
  edition: 'Discharge ready date, from April 2023',
  validFrom: '2023-04-01',
  source: 'NHS England, discharge ready date guidance; rules.md 3.2, DRD-01, DRD-04 and DRD-06; restated',
  confidence: 'verified',
}

/**
 * What the national figure says of one stay.
 * - counted: nights from the discharge ready date, named by the civil date that each midnight begins, oldest first
 * - needs the bed: a reason to need the bed stands, so there is no date now
 * - not recorded: nobody has ever said whether the person still needs this bed
 */
export type NationalNights =
  | { is: 'counted'; since: Instant; nights: LocalDate[] }
  | { is: 'needs the bed' }
  | { is: 'not recorded' }

/**
 * Nights since the person last stopped meeting any criterion to reside. While they are in hospital only the time that
 * goes on counts; once they have left, the last one does, even where it ended before.
 * @param now what happened later, or after they left, does not count
 */
export function nationalNights(
  facts: readonly DischargeFact[],
  { admittedAt, leftAt }: { admittedAt: Instant; leftAt: Instant | null },
  now: Instant,
): NationalNights {
  const end = leftAt ?? now
  const times = timesNotMet(facts, end)
  if (times === null) return { is: 'not recorded' }
  const last = times.at(-1)
  if (!last || (last.to !== null && !leftAt)) return { is: 'needs the bed' }
  const since = notBefore(last.from, admittedAt)
  const from = dateOf(since)
  const many = Math.max(0, daysBetween(from, dateOf(end)))
  return {
    is: 'counted',
    since,
    nights: Array.from({ length: many }, (_, i) => from.add({ days: i + 1 })),
  }
}

/** Of somebody in hospital: since when no criterion to reside is met; null where one is, or nobody has said. */
export function sinceNotMet(
  facts: readonly DischargeFact[],
  { admittedAt }: { admittedAt: Instant },
): Instant | null {
  const last = timesNotMet(facts, null)?.at(-1)
  return last && last.to === null ? notBefore(last.from, admittedAt) : null
}

type Time = { from: Instant; to: Instant | null }

// Saying again that no reason is left begins nothing anew.
function timesNotMet(facts: readonly DischargeFact[], end: Instant | null): Time[] | null {
  const said = standing(facts)
    .filter((fact) => fact.kind === 'criteria')
    .filter(({ happenedAt }) => !end || !isBefore(end, happenedAt))
  if (said.length === 0) return null
  const times: Time[] = []
  for (const { happenedAt, detail } of said) {
    const open = times.at(-1)?.to === null ? times.at(-1) : undefined
    if (detail.met.length === 0 && !open) times.push({ from: happenedAt, to: null })
    else if (detail.met.length > 0 && open) {
      open.to = happenedAt
      // None and one in the same moment is a correction, not a time.
      if (!isBefore(open.from, open.to)) times.pop()
    }
  }
  return times
}

const notBefore = (at: Instant, first: Instant) => (isBefore(at, first) ? first : at)
const isBefore = (a: Instant, b: Instant) => a.epochMilliseconds < b.epochMilliseconds

/** Our own count and the national one in a sentence, with the reason where they differ. */
export function comparedWords(
  ours: { nights: number; periods: number; since: Instant | null },
  national: NationalNights,
): string {
  const count = (n: number) => `${n} ${n === 1 ? 'night' : 'nights'}`
  const own = `Our list counts ${count(ours.nights)}`
  if (national.is === 'not recorded') return `${own}; no discharge ready date is recorded.`
  if (national.is === 'needs the bed')
    return `${own}; there is no discharge ready date now, because a reason to need the bed is recorded.`
  const theirs = national.nights.length
  if (theirs === ours.nights) return `Our list and the national figure both count ${count(theirs)}.`
  return `${own}; the national figure will count ${theirs}, because ${why(ours, national)}.`
}

function why(
  ours: { nights: number; periods: number; since: Instant | null },
  { since, nights }: NationalNights & { is: 'counted' },
): string {
  const from = 'it counts from the day that no reason to need the bed was left'
  if (nights.length > ours.nights)
    return ours.periods > 1
      ? `${from}, also the nights when not all three said yes`
      : `${from}, and not all three had said yes by then`
  if (ours.periods > 1 && ours.since && dateOf(since).equals(dateOf(ours.since)))
    return 'it restarts when the person is ready again'
  return ours.periods > 1
    ? 'it restarts each time that no reason to need the bed is left'
    : 'that no reason to need the bed is left was recorded later'
}
