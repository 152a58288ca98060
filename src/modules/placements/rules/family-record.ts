import type { Instant, LocalDate } from '../../../platform/time.ts'
import type { OrganisationKind } from '../../access/index.ts'
import type { ServiceKind } from '../../capacity/index.ts'
import type { ConsentBy, Pathway } from '../../discharge/index.ts'
import type { Place } from '../../stays/index.ts'
import type { AskState, NeedState } from './model.ts'
import type { Visit } from './requires.ts'

/** Who is doing something, as far as a family may know. */
export type Doing = {
  kind: OrganisationKind | 'family'
  /** Of somebody who signs in here; nobody else is named. */
  firstName: string | null
  phone: string | null
}

export type FamilyWait = { awaits: string; done: boolean; who: Doing | null }

export type FamilyNeed = {
  wants: readonly ServiceKind[]
  visits: readonly Visit[]
  state: NeedState
  asks: readonly AskState[]
  startOn: LocalDate | null
  /** Of whoever is chosen. */
  chosen: { askId: string; kind: ServiceKind; name: string } | null
  who: Doing | null
}

/** What of a stay the family's page rests on. The page says less: rules/family-page.ts. */
export type FamilyRecord = {
  firstName: string
  place: Place
  died: boolean
  /** Whose record it is now: another one than when it was shared where two were made one. */
  personId: string
  ward: string | null
  site: string
  /** Every expected date so far, the last holds. */
  expected: readonly LocalDate[]
  pathway: Pathway | null
  /** What they were last told of where they are going: a key of `goingOf`. */
  told: string | null
  /** All three parts of readiness say yes. */
  ready: boolean
  /** Fast track, or a hospice: then nothing is said of where they are going, whatever was told. */
  endOfLife: boolean
  /** Neither withdrawn, in the order of the list. */
  waits: readonly FamilyWait[]
  needs: readonly FamilyNeed[]
}

/** A page as it was shared: who agreed, with whom, until when, and whom they may ring. */
export type FamilyShare = {
  linkId: string
  factId: string
  sharedAt: Instant
  sharedBy: string | null
  agreedBy: ConsentBy
  agreed: string
  agreedOn: LocalDate
  sharedWith: string
  until: LocalDate
  ring: { ward: string; night?: string | undefined }
  personId: string
  closed: { at: Instant; reason: string | null } | null
}
