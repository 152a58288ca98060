import type { World } from '../../../examples/world.ts'
import { chooseSettings, keepScenario } from '../../modules/forecast/index.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { serviceOf } from '../../platform/db/viewer.ts'
import { isRefusal } from '../../platform/outcome.ts'
import { readKept } from '../simulate/read-scenario.ts'

/** Keeps each scenario of the place, as somebody would who pastes its file, and what its forecasts reckon with. One that is wrong is a fault of the example. */
export async function insertScenarios(tx: Tx, { systemId, scenarios, reckoned }: World): Promise<void> {
  for (const scenario of scenarios) {
    const read = readKept(JSON.stringify(scenario))
    if ('problems' in read)
      throw new Error(read.problems.map(({ at, problem }) => `${at}: ${problem}`).join('; '))
    const kept = await keepScenario(tx, { by: serviceOf(systemId), ...read })
    if (isRefusal(kept)) throw new Error(kept.because)
  }
  if (!reckoned) return
  const chosen = await chooseSettings(tx, {
    by: serviceOf(systemId),
    change: reckoned,
    why: 'As the example has it',
  })
  if (isRefusal(chosen)) throw new Error(chosen.because)
}
