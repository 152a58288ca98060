import type { Awaits, DischargeFactInput, Pathway } from '../../src/modules/discharge/index.ts'
import type { Instant } from '../../src/platform/time.ts'
import type { PlacedWard } from '../builder.ts'
import type { Someone } from '../people-generator.ts'
import type { By } from '../story.ts'

/** One person's stay, laid out before it is told as facts. Lists need no order: `tell` sorts by time. */
export type Plan = {
  someone: Someone
  ward: PlacedWard
  /** Null is on the ward without a bed. */
  bedId: string | null
  admitted: Instant
  method: string
  source?: string
  /** Wards before the present one, oldest first; the first is where the person was admitted. */
  before?: { ward: PlacedWard; bedId: string | null; until: Instant }[]
  by: By
  hub?: By
  expected?: { set: Instant; date: string; reason?: string; by?: By }[]
  criteriaForDischarge?: string
  reviews?: { at: Instant; reviewer: string; words?: string }[]
  days?: { at: Instant; date: string; colour: 'red' | 'green'; reason?: string; words?: string }[]
  keyWorker?: string
  socialWorker?: { at: Instant; name: string; userId?: string; organisationId: string }
  criteria?: { at: Instant; met: Met }[]
  readiness?: {
    at: Instant
    part: 'clinical' | 'team' | 'safe'
    answer: 'yes' | 'no'
    by: string
    words?: string
    told?: By
  }[]
  pathway?: { at: Instant; pathway: Pathway; goingTo?: string }
  referrals?: { at: Instant; organisationId: string; words?: string }[]
  waits?: WaitPlan[]
  notes?: { at: Instant; words: string; by: By }[]
  /** What the family reads: whom it was shared with, and whether that page was closed again. */
  family?: {
    told: { at: Instant; going: string; words: string }
    pages: (FamilyPage & { at: Instant; closed?: { at: Instant; reason: string } })[]
  }
  /** When somebody looked and said that nothing had changed. */
  stillTrue?: { at: Instant; by: By }[]
  leave?: { at: Instant; expectedBack?: string }
  left?: { at: Instant; method: string; destination: string; words?: string }
  /** Names the stay and person in tests and docs. */
  key?: string
}

type Met = Extract<DischargeFactInput, { kind: 'criteria' }>['detail']['met']

type FamilyPage = Omit<Extract<DischargeFactInput, { kind: 'family-page' }>['detail'], 'linkId' | 'personId'>

export type WaitPlan = {
  awaits: Awaits
  words?: string
  owner: Owner
  since: Instant
  openedBy: By
  due?: { on: string; at?: string }
  /** When it was given an owner, where that was after it was opened. */
  ownedAt?: Instant
  seen?: Instant
  accepted?: { at: Instant; words?: string }
  chased?: { at: Instant; words?: string; by: By }[]
  done?: { at: Instant; words?: string }
  withdrawn?: { at: Instant; reason: string }
}

/** Nobody, a family member, or an organisation with whoever speaks for it. */
export type Owner = { organisationId: string | null; person?: string; by?: By }
