import type { Tx } from '../../../platform/db/tx.ts'
import { type CapacitySettings, capacitySettings } from '../rules/settings.ts'

/** What the viewer's place has chosen; as usual where it chose nothing, or where what stands there cannot be read. */
export async function settingsOf(tx: Tx, systemId: string): Promise<CapacitySettings> {
  const row = await tx
    .selectFrom('access.system')
    .select('settings')
    .where('system_id', '=', systemId)
    .executeTakeFirst()
  const chosen = (row?.settings as { capacity?: unknown } | undefined)?.capacity ?? {}
  return capacitySettings.safeParse(chosen).data ?? capacitySettings.parse({})
}
