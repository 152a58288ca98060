import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import type { AgreedNight } from '../rules/model.ts'
import { type Changed, changedSince } from '../rules/returns/difference.ts'
import { type Counted, countReturn } from './count-return.ts'
import type { StoredReturn } from './returns.ts'

export type ReturnChanges = Changed & {
  /**
   * Whether counting what was known then gives the stored total again. It does not where something has changed that is not
   * kept with its history: the council somebody lives in, a date of birth, the kind of a ward.
   */
  countsTheSame: boolean
}

/**
 * What is counted now, and was not when a version was made, and the other way round. Returns hold no person, so both
 * moments are counted from the facts. Run as the service.
 */
export async function changesSince(
  tx: Tx,
  systemId: string,
  version: Pick<StoredReturn, 'series' | 'organisationId' | 'period' | 'knownAt' | 'figures'>,
  live: Counted,
): Promise<ReturnChanges | null> {
  const { series, organisationId, period, knownAt, figures } = version
  if (live.figures.kind !== 'days' && live.figures.kind !== 'drd') return null
  const then = await countReturn(tx, { systemId, series, organisationId, period, now: knownAt, knownAt })
  if (isRefusal(then)) return null
  return {
    ...changedSince(then.nights, live.nights, printsAlike),
    countsTheSame: then.figures.total.days === figures.total.days,
  }
}

/** Whether a return prints the same of two nights. */
const printsAlike = (a: AgreedNight, b: AgreedNight) =>
  a.providerId === b.providerId &&
  a.authorityId === b.authorityId &&
  a.careType === b.careType &&
  a.awaits === b.awaits &&
  a.reason === b.reason &&
  a.party === b.party
