import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Instant, LocalDate } from '../../../platform/time.ts'
import { type Counts, countsOf, type UnmetCounts } from '../rules/unmet-counts.ts'
import { partsOf, type Split } from '../rules/unmet-ledger.ts'
import type { UnmetPeriod } from '../rules/unmet-period.ts'
import { partWords } from '../rules/unmet-words.ts'
import { nameOrganisations } from './name-organisations.ts'
import { unmetIn } from './unmet-period.ts'

export type UnmetTotals = UnmetCounts & { weeks: (Counts & { monday: LocalDate })[] }

/**
 * The ledger for those who may not see people: words and numbers, no person and no id, nothing below six, and nothing by
 * which one could be worked out.
 */
export async function unmetTotals(
  tx: Tx,
  viewer: Viewer,
  { period, split, now }: { period: UnmetPeriod; split: Split; now: Instant },
): Promise<UnmetTotals> {
  const { nights, whole, weeks } = await unmetIn(tx, viewer, period, now)
  const name = await nameOrganisations(tx)
  return {
    ...countsOf(
      whole,
      partsOf(nights, split).map((part) => ({ ...part, words: partWords(part, split, name) })),
    ),
    weeks: weeks.map(({ monday, whole: { days, people } }) => ({
      monday,
      ...(people >= 6
        ? { days, people }
        : people === 0
          ? { days: 0, people: 0 }
          : { days: null, people: null }),
    })),
  }
}
