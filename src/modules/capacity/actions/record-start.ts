import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { LocalDate } from '../../../platform/time.ts'

export type RecordStart = { by: Viewer; startId: string; serviceId: string; on: LocalDate }

/** Somebody began with a service. The same start recorded again is the same start, on the day that was said last. */
export async function recordStart(tx: Tx, { by, startId, serviceId, on }: RecordStart): Promise<void> {
  const row = { on_date: on.toString(), starts: 1, ended_at: null }
  await tx
    .insertInto('capacity.start')
    .values({ system_id: by.systemId, start_id: startId, service_id: serviceId, source: 'placed', ...row })
    .onConflict((c) => c.columns(['system_id', 'start_id']).doUpdateSet(row))
    .execute()
}

/** It turned out that they did not begin. */
export async function takeBackStart(
  tx: Tx,
  { by, startId, now }: { by: Viewer; startId: string; now: { toString(): string } },
): Promise<void> {
  await tx
    .updateTable('capacity.start')
    .set({ ended_at: now.toString() })
    .where('system_id', '=', by.systemId)
    .where('start_id', '=', startId)
    .where('ended_at', 'is', null)
    .execute()
}
