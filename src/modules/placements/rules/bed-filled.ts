import type { Instant } from '../../../platform/time.ts'
import type { ServiceKind } from '../../capacity/index.ts'
import { type PlacementSettings, timesOf } from './settings.ts'

/** A counted bed that is held for somebody who has started there. */
export type HeldBed = {
  kind: ServiceKind
  /** They lie on that ward, in this bed or another. */
  there: boolean
  /** Somebody lies in this bed. */
  occupied: boolean
  ended: boolean
  startedAt: Instant
}

/**
 * Whether the hold of a bed is done with: whoever lies there fills it by the stays, and what is never entered frees it again
 * as many hours after the start as a place of its kind is held.
 */
export const isBedFilled = (
  { kind, there, occupied, ended, startedAt }: HeldBed,
  now: Instant,
  settings?: PlacementSettings,
): boolean =>
  there ||
  occupied ||
  ended ||
  startedAt.add({ hours: timesOf(kind, settings).hold }).epochMilliseconds <= now.epochMilliseconds
