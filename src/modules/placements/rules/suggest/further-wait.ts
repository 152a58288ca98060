import type { ServiceKind } from '../../../capacity/index.ts'
import { shrunk } from '../options/shrink.ts'
import type { SuggestSettings } from './settings.ts'

/** Whole days that needs of a kind waited until they began, in the place's own last year. */
export type PastWaits = ReadonlyMap<ServiceKind, readonly number[]>

export type FurtherWait = {
  days: number
  /** Earlier needs that had waited as long, and so were counted. */
  from: number
}

/**
 * How much longer somebody who has waited so long goes on waiting, if nothing is done: the average of what those had still
 * before them who had waited as long, drawn towards the setting, which is all where nobody had.
 */
export function furtherWait(
  kind: ServiceKind,
  waited: number,
  past: PastWaits,
  { furtherDays, historyWeight }: SuggestSettings,
): FurtherWait {
  const longer = (past.get(kind) ?? []).filter((days) => days > waited)
  const more = longer.reduce((sum, days) => sum + days - waited, 0)
  return { days: shrunk(more, longer.length, furtherDays[kind], historyWeight), from: longer.length }
}
