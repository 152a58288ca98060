import { isMissing, missingKey, type UnmetNight } from '../../placements/index.ts'
import { type Item, notRecorded } from './item.ts'

/**
 * Bed days of people who were ready while something was missing (docs/rules/unmet-need.md), each by the one thing it is put
 * to. Nights for which a place was found, or was free, are in the ledger and not among these: nothing was missing.
 * @param areaOf where the person of a stay lives; null where that is not known
 */
export const unmetItems = (
  nights: readonly UnmetNight[],
  areaOf: (stayId: string) => string | null,
): Item[] =>
  nights
    .filter(({ put }) => isMissing(put))
    .map(({ stayId, personId, date, put }) => ({
      tally: 'unmet-bed-days',
      on: date,
      amount: 1,
      personId,
      stayId,
      keys: { area: areaOf(stayId) ?? notRecorded, reason: missingKey(put) },
    }))
