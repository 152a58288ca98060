import type { Tx } from '../../../platform/db/tx.ts'
import { instantOf, Temporal } from '../../../platform/time.ts'
import type { Circulation } from '../rules/circulation-due.ts'

/** Circulation lists in use, by name. Only those who send summaries see any: they hold addresses of people. */
export async function circulations(
  tx: Tx,
  { systemId, circulationId }: { systemId: string; circulationId?: string },
): Promise<Circulation[]> {
  const rows = await tx
    .selectFrom('capacity.circulation')
    .select(['circulation_id', 'name', 'kind', 'addresses', 'at', 'weekdays', 'made_at'])
    .where('system_id', '=', systemId)
    .where('ended_at', 'is', null)
    .$if(circulationId !== undefined, (q) => q.where('circulation_id', '=', circulationId!))
    .orderBy('name')
    .orderBy('circulation_id')
    .execute()
  return rows.map((row) => ({
    circulationId: row.circulation_id,
    name: row.name,
    kind: row.kind as Circulation['kind'],
    addresses: row.addresses,
    at: Temporal.PlainTime.from(row.at),
    weekdays: row.weekdays.map(Number),
    madeAt: instantOf(row.made_at),
  }))
}
