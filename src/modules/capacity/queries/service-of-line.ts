import type { Tx } from '../../../platform/db/tx.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Line, Service } from '../rules/model.ts'
import { service } from './services.ts'

/** A line in use with its service; undefined where there is none. */
export async function serviceOfLine(
  tx: Tx,
  { systemId, now, lineId }: { systemId: string; now: Instant; lineId: string },
): Promise<{ service: Service; line: Line } | undefined> {
  const row = await tx
    .selectFrom('capacity.line')
    .select('service_id')
    .where('system_id', '=', systemId)
    .where('line_id', '=', lineId)
    .executeTakeFirst()
  const one = row && (await service(tx, { systemId, now, serviceId: row.service_id }))
  const line = one?.lines.find((each) => each.lineId === lineId)
  return one && line && { service: one, line }
}

/** Whether there is such a line, in use or ended. */
export const isLine = async (
  tx: Tx,
  { systemId, lineId }: { systemId: string; lineId: string },
): Promise<boolean> =>
  (await tx
    .selectFrom('capacity.line')
    .select('line_id')
    .where('system_id', '=', systemId)
    .where('line_id', '=', lineId)
    .executeTakeFirst()) !== undefined
