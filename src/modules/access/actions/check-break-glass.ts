import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'

export const findings = ['justified', 'not justified'] as const
export type Finding = (typeof findings)[number]

/** The privacy officer's finding on an opening with a reason (rule IG-04). A finding is given once. */
export async function checkBreakGlass(
  tx: Tx,
  {
    viewer,
    breakGlassId,
    finding,
    words,
  }: { viewer: Viewer; breakGlassId: string; finding: Finding; words: string },
): Promise<{ breakGlassId: string } | Refusal> {
  if (finding === 'not justified' && words.trim().length < 10)
    return refuse('invalid', 'Say what was wrong, and what happens next', {
      words: 'Say what was wrong, and what happens next',
    })
  const checked = await tx
    .updateTable('access.break_glass')
    .set({
      checked_at: sql<Date>`platform.clock()`,
      checked_by: viewer.userId,
      finding,
      finding_words: words.trim() || null,
    })
    .where('system_id', '=', viewer.systemId)
    .where('break_glass_id', '=', breakGlassId)
    .where('checked_at', 'is', null)
    .executeTakeFirst()
  return checked.numUpdatedRows === 0n
    ? refuse('conflict', 'This one has been checked already')
    : { breakGlassId }
}
