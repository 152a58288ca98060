import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { mayDo } from '../../access/index.ts'
import { settings } from '../queries/settings.ts'
import type { ForecastSettings } from '../rules/settings.ts'

/** Chooses what things cost here, or shares by pathway, from now on; with why, which stands beside the change. */
export async function chooseSettings(
  tx: Tx,
  { by, change, why }: { by: Viewer; change: Partial<ForecastSettings>; why: string },
): Promise<{ settingId: string } | Refusal> {
  if (by.role !== 'service' && !mayDo(by, 'keep scenarios'))
    return refuse('not-allowed', 'The hub and the analysts set what forecasts reckon with. Ask one of them')
  const now = await settings.of(tx, by.systemId)
  return settings.choose(tx, by.systemId, { settings: { ...now, ...change }, why })
}
