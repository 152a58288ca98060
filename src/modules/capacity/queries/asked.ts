import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'

/** When each service was last asked by a link whether its figures still hold. Empty for those who do not ask. */
export async function askedAt(
  tx: Tx,
  { systemId, serviceId }: { systemId: string; serviceId?: string },
): Promise<Map<string, Instant>> {
  const rows = await tx
    .selectFrom('access.private_link')
    .select('subject_id')
    .select((e) => e.fn.max('made_at').as('at'))
    .where('system_id', '=', systemId)
    .where('purpose', '=', 'still true')
    .$if(serviceId !== undefined, (q) => q.where('subject_id', '=', serviceId!))
    .groupBy('subject_id')
    .execute()
  return new Map(rows.map((row) => [row.subject_id, instantOf(row.at as unknown as Date)]))
}
