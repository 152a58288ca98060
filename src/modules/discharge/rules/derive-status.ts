import { standing } from '../../../platform/facts.ts'
import type { Instant } from '../../../platform/time.ts'
import { criteriaUntil } from './criteria.ts'
import type { DischargeFact, Pathway } from './facts.ts'
import { nextThing } from './next-thing.ts'
import { type Readiness, readiness } from './readiness.ts'
import { isOpen, type Wait } from './wait.ts'
import { waitsOf } from './waits.ts'

/** What the lists print about one stay, from its discharge facts alone: it needs no clock and no other table. */
export type Status = {
  stillNeedsBed: boolean | null
  criteriaCodes: string[]
  criteriaAt: Instant | null
  criteriaUntil: Instant | null
  readiness: Readiness
  pathway: Pathway | null
  goingTo: string | null
  openWaits: number
  next: Wait | null
  /** Since nobody owns what comes next: no open wait although ready, or none of the open ones with an owner. */
  nobodySince: Instant | null
  lastNote: string | null
  heardAt: Instant | null
  heardFrom: string | null
}

export type Derived = { status: Status; waits: Wait[] }

/**
 * Status and waits of one stay. Leaving hospital is a fact of the stays module and does not change them here: whoever
 * reads them joins the stay, and `readiness(facts, leftAt)` closes the last ready period.
 */
export function deriveDischarge(facts: readonly DischargeFact[]): Derived {
  const now = standing(facts)
  const waits = waitsOf(facts)
  const ready = readiness(facts)
  const criteria = now.findLast((fact) => fact.kind === 'criteria')
  const pathway = now.findLast((fact) => fact.kind === 'pathway')
  const heard = now.findLast((fact) => fact.kind !== 'wait-chased')
  return {
    waits,
    status: {
      stillNeedsBed: criteria ? criteria.detail.met.length > 0 : null,
      criteriaCodes: criteria?.detail.met.map(({ code }) => code) ?? [],
      criteriaAt: criteria?.happenedAt ?? null,
      criteriaUntil: criteria ? criteriaUntil(criteria) : null,
      readiness: ready,
      pathway: pathway?.detail.pathway ?? null,
      goingTo: pathway?.detail.goingTo || null,
      openWaits: waits.filter(isOpen).length,
      next: nextThing(waits).next,
      nobodySince: nobodySince(waits, ready.readySince),
      lastNote: now.findLast((fact) => fact.kind === 'note')?.detail.words ?? null,
      heardAt: heard?.happenedAt ?? null,
      heardFrom: heard?.recordedFor ?? null,
    },
  }
}

function nobodySince(waits: readonly Wait[], readySince: Instant | null): Instant | null {
  const open = waits.filter(isOpen)
  if (open.some((wait) => wait.owner !== null)) return null
  if (open.length > 0) return extreme(open.map((wait) => wait.unownedSince ?? wait.since), -1)
  if (!readySince) return null
  return extreme([readySince, ...waits.map((wait) => wait.endedAt).filter((at) => at !== null)], 1)
}

const extreme = (instants: Instant[], sign: 1 | -1): Instant =>
  instants.reduce((a, b) => (sign * (b.epochMilliseconds - a.epochMilliseconds) > 0 ? b : a))
