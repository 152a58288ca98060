import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Scenario } from '../../../simulation/index.ts'
import { mayDo } from '../../access/index.ts'
import { todayName } from '../rules/today/stations.ts'

/**
 * Keeps a scenario that has been read and checked. Under a name that is there already it becomes the newer version, and
 * what was asked of the earlier one keeps its own.
 */
export async function keepScenario(
  tx: Tx,
  { by, scenario, about }: { by: Viewer; scenario: Scenario; about: string | null },
): Promise<{ scenarioId: string; version: number } | Refusal> {
  if (by.role !== 'service' && !mayDo(by, 'keep scenarios'))
    return refuse('not-allowed', 'Your role does not keep scenarios')
  if (scenario.name === todayName)
    return refuse('invalid', `“${todayName}” is made here from the facts: give this one another name`)
  const last = await tx
    .selectFrom('forecast.scenario')
    .select((e) => e.fn.max('version').as('version'))
    .where('system_id', '=', by.systemId)
    .where('name', '=', scenario.name)
    .where('made_from', '=', 'file')
    .executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  const scenarioId = newId()
  await tx
    .insertInto('forecast.scenario')
    .values({
      system_id: by.systemId,
      scenario_id: scenarioId,
      name: scenario.name,
      version,
      about,
      content: JSON.stringify(scenario),
    })
    .execute()
  return { scenarioId, version }
}
