import type { Tx } from '../../../platform/db/tx.ts'
import { type PlacementSettings, placementSettings, usualPlacementSettings } from '../rules/settings.ts'

/** What this place chose about times to answer and holds; the usual where it chose nothing, or what it wrote cannot be read. */
export async function placementSettingsOf(tx: Tx, systemId: string): Promise<PlacementSettings> {
  const row = await tx
    .selectFrom('access.system')
    .select('settings')
    .where('system_id', '=', systemId)
    .executeTakeFirst()
  const chosen = (row?.settings as Record<string, unknown> | undefined)?.placements
  return placementSettings.safeParse(chosen ?? {}).data ?? usualPlacementSettings
}
