import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'

/**
 * Says from which day on everybody is recorded here; null: nobody says, and what is counted begins with the first record. Before
 * that day measures that are counted here have no figure of their own. The journal keeps what was said before.
 */
export async function setCountsFrom(
  tx: Tx,
  { by, now, from }: { by: Viewer; now: Instant; from: LocalDate | null },
): Promise<{ from: LocalDate | null } | Refusal> {
  if (by.role !== 'service' && !mayDo(by, 'set where counting begins'))
    return refuse('not-allowed', 'Only an administrator of the place says where counting begins')
  if (from && Temporal.PlainDate.compare(from, dateOf(now)) > 0)
    return refuse('invalid', 'Counting begins on a day that has been', {
      from: 'Give a day that has been: what is recorded from a later day on can be said then',
    })
  const settings = from
    ? sql<string>`settings || ${JSON.stringify({ countsFrom: from.toString() })}::jsonb`
    : sql<string>`settings - 'countsFrom'`
  await tx.updateTable('access.system').set({ settings }).where('system_id', '=', by.systemId).execute()
  return { from }
}
