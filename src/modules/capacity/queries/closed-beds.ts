import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import { closureReasons } from '../../stays/index.ts'

export type ClosedBed = { bed: string; why: string; since: Instant }

/** Beds of a ward that are out of use, each with its reason: they are in no count of what is free. */
export async function closedBeds(
  tx: Tx,
  { systemId, wardId }: { systemId: string; wardId: string },
): Promise<ClosedBed[]> {
  const rows = await tx
    .selectFrom('stays.bed as b')
    .innerJoin('stays.bed_closure as c', (on) =>
      on.onRef('c.system_id', '=', 'b.system_id').onRef('c.bed_id', '=', 'b.bed_id'),
    )
    .select(['b.name', 'c.reason', 'c.words', 'c.closed_at'])
    .where('b.system_id', '=', systemId)
    .where('b.ward_id', '=', wardId)
    .where('b.ended_at', 'is', null)
    .where('c.reopened_at', 'is', null)
    .orderBy('b.place_in_ward')
    .execute()
  return rows.map((row) => ({
    bed: row.name,
    why: whyWords(row.reason, row.words),
    since: instantOf(row.closed_at),
  }))
}

const whyWords = (reason: string, words: string | null): string => {
  const plain =
    reason === 'other' ? '' : (closureReasons.find(({ code }) => code === reason)?.words ?? reason)
  return [plain, words].filter(Boolean).join(': ') || 'Something else'
}
