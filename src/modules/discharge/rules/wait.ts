import { type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
import type { DischargeFact, Due as DueDetail } from './facts.ts'

/** Two-party truth: sent, seen by its owner, accepted by its owner, done; or taken back. */
export type WaitState = 'unowned' | 'sent' | 'seen' | 'accepted' | 'done' | 'withdrawn'

/** The family has a person and no organisation. */
export type Owner = { organisationId: string | null; person: string | null }

/** Due on a civil date, or at an instant on it. */
export type Due = { on: LocalDate; at: Instant | null }

/** Something another party did that this organisation has not shown it knows of. */
export type Telling = {
  to: string
  what: 'passed on' | 'done' | 'taken back' | 'due moved' | 'chased'
  at: Instant
  /** The organisation that did it; null for an import. */
  by: string | null
  factId: string
}

export type Wait = {
  waitId: string
  awaits: string
  words: string | null
  since: Instant
  /** The organisation that opened it, and may take it back. */
  openedFor: string | null
  owner: Owner | null
  ownedSince: Instant | null
  unownedSince: Instant | null
  /** Every owner so far, oldest first. */
  owners: { owner: Owner | null; from: Instant; to: Instant | null }[]
  due: Due | null
  /** How often the due date was moved, the first setting not counted. */
  dueMoves: number
  state: WaitState
  stateAt: Instant
  endedAt: Instant | null
  /** When anything about it was last recorded; being chased is not hearing. */
  lastHeardAt: Instant
  toTell: Telling[]
}

export type WaitFact = DischargeFact & { kind: `wait-${string}` }

export const isWaitFact = (fact: DischargeFact): fact is WaitFact => fact.kind.startsWith('wait-')

export const isOpen = (wait: Pick<Wait, 'endedAt'>): boolean => wait.endedAt === null

export const dueOf = (due: DueDetail): Due => ({
  on: Temporal.PlainDate.from(due.on),
  at: due.at ? Temporal.Instant.from(due.at) : null,
})

export const ownerOf = (detail: {
  ownerOrganisationId: string | null
  ownerPerson?: string | undefined
}): Owner | null =>
  detail.ownerOrganisationId || detail.ownerPerson
    ? { organisationId: detail.ownerOrganisationId, person: detail.ownerPerson || null }
    : null
