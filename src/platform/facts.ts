import type { Instant } from './time.ts'

/**
 * Something that happened: inserted with when it happened and when it was recorded, superseded by a later fact,
 * never edited. `K` is the union of a module's kinds, each with its own detail.
 */
export type Fact<K extends { kind: string; detail: unknown } = { kind: string; detail: unknown }> = K & {
  factId: string
  stayId: string
  personId: string
  happenedAt: Instant
  recordedAt: Instant
  /** The account that recorded it; null for an import or a feed. */
  recordedBy: string | null
  /** The organisation it was recorded for. */
  recordedFor: string | null
  /** The fact this one corrects or withdraws. */
  supersedes: string | null
}

/** What of a fact says when it counts: facts that are about no stay have it too. */
type Dated = Pick<Fact, 'factId' | 'kind' | 'happenedAt' | 'recordedAt' | 'supersedes'>

/** The facts that stand: nothing later has superseded them, and they do not merely withdraw another. */
export function standing<F extends Dated>(facts: readonly F[]): F[] {
  const gone = new Set(facts.map((f) => f.supersedes).filter((id) => id !== null))
  return facts.filter((f) => !gone.has(f.factId) && f.kind !== 'withdrawn').sort((a, b) => compare(a, b))
}

/** The facts as they were known at an earlier instant: nothing recorded later counts, corrections included. */
export const knownAt = <F extends Dated>(facts: readonly F[], at: Instant): F[] =>
  facts.filter((f) => f.recordedAt.epochMilliseconds <= at.epochMilliseconds)

// Two facts of the same moment keep the order in which they were recorded; ids sort by time (UUID version 7).
const compare = (a: Dated, b: Dated) =>
  a.happenedAt.epochMilliseconds - b.happenedAt.epochMilliseconds ||
  a.recordedAt.epochMilliseconds - b.recordedAt.epochMilliseconds ||
  (a.factId < b.factId ? -1 : 1)
