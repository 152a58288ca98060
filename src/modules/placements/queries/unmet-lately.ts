import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import { mostOf, partsOf } from '../rules/unmet-ledger.ts'
import { isMissing } from '../rules/unmet-model.ts'
import { withinWords } from '../rules/unmet-words.ts'
import { nameOrganisations } from './name-organisations.ts'
import { type NightsAsked, unmetNights } from './unmet.ts'

export type UnmetLately = {
  /** Bed days of the last seven nights on which something was missing. */
  days: number
  /** What most of them are put to: "evening visits by two carers in zone 4"; null where nothing was missing. */
  most: { days: number; words: string } | null
}

const kept = new Map<string, { until: number; lately: UnmetLately }>()
const keptMilliseconds = 10 * 60_000
const mostPlaces = 20

/**
 * "Not met in the last seven nights: 212 bed days, most of it evening visits by two carers in zone 4." The same for everybody,
 * and about nights that are over, so it is worked out once in ten minutes and not for every look at the queue; the ledger
 * itself is always new.
 */
export async function unmetLately(tx: Tx, viewer: Viewer, now: Instant): Promise<UnmetLately> {
  const to = dateOf(now).subtract({ days: 1 })
  const key = `${viewer.systemId} ${to.toString()}`
  const known = kept.get(key)
  if (known && known.until > Date.now()) return known.lately
  const lately = await counted(tx, viewer, { from: to.subtract({ days: 6 }), to, now })
  kept.delete(key)
  kept.set(key, { until: Date.now() + keptMilliseconds, lately })
  if (kept.size > mostPlaces) kept.delete(kept.keys().next().value as string)
  return lately
}

async function counted(tx: Tx, viewer: Viewer, window: NightsAsked): Promise<UnmetLately> {
  const nights = await unmetNights(tx, viewer, window)
  const most = mostOf(partsOf(nights))
  const names = await nameOrganisations(tx)
  return {
    days: nights.filter(({ put }) => isMissing(put)).length,
    most: most && {
      days: most.days,
      words: withinWords(most.of, names),
    },
  }
}
