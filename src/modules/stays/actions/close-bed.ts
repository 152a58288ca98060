import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { violation } from '../../../platform/db/violation.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { bedsBy } from '../queries/places.ts'
import { named } from '../rules/check-beds.ts'
import { type ClosureReason, closureReasons } from '../rules/closure-reasons.ts'
import { lockBeds } from '../store.ts'

export type CloseBed = {
  by: Viewer
  now: Instant
  bedId: string
  reason: ClosureReason /** Required with "other". */
  words?: string
  at?: Instant
}

/** Takes a bed out of use for a while. Its history is kept; a bed with somebody in it cannot be closed. */
export async function closeBed(
  tx: Tx,
  { by, now, bedId, reason, words, at }: CloseBed,
): Promise<{ closureId: string } | Refusal> {
  if (!closureReasons.some((one) => one.code === reason))
    return invalid('reason', 'Choose why the bed is closed')
  if (reason === 'other' && !words?.trim()) return invalid('words', 'Say why the bed is closed')
  if (at && at.epochMilliseconds > now.epochMilliseconds)
    return invalid('at', 'That time has not come yet: close the bed when it is closed')
  await lockBeds(tx, by, [bedId])
  const bed = (await bedsBy(tx, by.systemId, [bedId])).get(bedId)
  if (!bed || bed.ended) return refuse('not-found', 'This bed is no longer there: open the ward again')
  if (bed.closedFor) return refuse('conflict', `${named(bed)} is closed already (${bed.closedFor})`)
  if (bed.occupied)
    return refuse('conflict', `${named(bed)} has someone in it: move them first, then close it`)
  const closureId = newId()
  try {
    await tx
      .insertInto('stays.bed_closure')
      .values({
        system_id: by.systemId,
        closure_id: closureId,
        bed_id: bedId,
        reason,
        words: words?.trim() || null,
        closed_at: (at ?? now).toString(),
        closed_by: by.userId,
      })
      .execute()
  } catch (error) {
    const broken = violation(error)
    if (!broken) throw error
    if ('forbidden' in broken)
      return refuse('not-allowed', 'Only the ward’s own organisation, or an administrator, closes its beds')
    return refuse('conflict', `${named(bed)} was closed by someone else a moment ago`)
  }
  return { closureId }
}

export type ReopenBed = { by: Viewer; now: Instant; bedId: string }

/** Puts a closed bed back into use. */
export async function reopenBed(tx: Tx, { by, now, bedId }: ReopenBed): Promise<{ bedId: string } | Refusal> {
  const reopened = await tx
    .updateTable('stays.bed_closure')
    .set({ reopened_at: now.toString(), reopened_by: by.userId })
    .where('system_id', '=', by.systemId)
    .where('bed_id', '=', bedId)
    .where('reopened_at', 'is', null)
    .executeTakeFirst()
  return reopened.numUpdatedRows > 0n
    ? { bedId }
    : refuse('conflict', 'This bed is not closed, or closing beds is not for your role')
}

const invalid = (field: string, because: string) => refuse('invalid', because, { [field]: because })
