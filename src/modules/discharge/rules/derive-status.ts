import { standing } from '../../../platform/facts.ts'
import { dateOf, type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
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
  /** Since nobody owns what comes next: none of the open waits has an owner, or ready and nothing was ever planned. */
  nobodySince: Instant | null
  /** When the last open wait is due; null when one that nobody has accepted has no due date, or none is open. */
  clearOn: LocalDate | null
  /** When the first wait that its owner has not accepted is due. */
  unansweredFrom: LocalDate | null
  lastNote: string | null
  /** When anything that stands was last recorded, and for whom; being chased is not hearing. */
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
  const heard = now.filter((fact) => fact.kind !== 'wait-chased').reduce(latest, null)
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
      nobodySince: nobodySince(waits, ready.readySince, pathway?.detail.pathway ?? null),
      ...clearing(waits.filter(isOpen)),
      lastNote: now.findLast((fact) => fact.kind === 'note')?.detail.words ?? null,
      heardAt: heard?.recordedAt ?? null,
      heardFrom: heard?.recordedFor ?? null,
    },
  }
}

function nobodySince(
  waits: readonly Wait[],
  readySince: Instant | null,
  pathway: Pathway | null,
): Instant | null {
  const open = waits.filter(isOpen)
  if (open.some((wait) => wait.owner !== null)) return null
  if (open.length > 0)
    return extreme(
      open.map((wait) => wait.unownedSince ?? wait.since),
      -1,
    )
  // Everything asked for is done, or nothing is needed: they can go, which is not the same as being forgotten.
  if (!readySince || pathway === 'P0' || waits.some((wait) => wait.state === 'done')) return null
  return extreme([readySince, ...waits.map((wait) => wait.endedAt).filter((at) => at !== null)], 1)
}

function clearing(open: readonly Wait[]): Pick<Status, 'clearOn' | 'unansweredFrom'> {
  const unanswered = open.filter((wait) => wait.state !== 'accepted')
  // What is accepted without a date leaves nothing to wait for from the day it was accepted.
  const dates = (waits: readonly Wait[]) =>
    waits.map((wait) => wait.due?.on ?? dateOf(wait.stateAt)).sort((a, b) => Temporal.PlainDate.compare(a, b))
  return {
    clearOn: unanswered.every((wait) => wait.due) ? (dates(open).at(-1) ?? null) : null,
    unansweredFrom: dates(unanswered.filter((wait) => wait.due))[0] ?? null,
  }
}

const latest = (a: DischargeFact | null, b: DischargeFact): DischargeFact =>
  a && a.recordedAt.epochMilliseconds > b.recordedAt.epochMilliseconds ? a : b

const extreme = (instants: Instant[], sign: 1 | -1): Instant =>
  instants.reduce((a, b) => (sign * (b.epochMilliseconds - a.epochMilliseconds) > 0 ? b : a))
