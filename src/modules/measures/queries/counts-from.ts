import type { Tx } from '../../../platform/db/tx.ts'
import { type LocalDate, Temporal } from '../../../platform/time.ts'

/** From which day on the place records everybody, as it says of itself; null where it says nothing. */
export async function countsFrom(tx: Tx, systemId: string): Promise<LocalDate | null> {
  const row = await tx
    .selectFrom('access.system')
    .select('settings')
    .where('system_id', '=', systemId)
    .executeTakeFirst()
  const said = (row?.settings as { countsFrom?: unknown } | undefined)?.countsFrom
  return typeof said === 'string' ? Temporal.PlainDate.from(said) : null
}
