import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Scenario } from '../../../simulation/index.ts'
import { mayDo } from '../../access/index.ts'
import { scenarioOf } from '../queries/scenarios.ts'
import type { Change } from '../rules/what-if/changes.ts'
import { replicationsFor } from '../rules/what-if/replications.ts'

/** Asks what a scenario comes to, as it is and with the changes. Whoever runs it finds it waiting. */
export async function askRun(
  tx: Tx,
  asked: { by: Viewer; scenarioId: string; changes: readonly Change[]; seed: number },
): Promise<{ runId: string } | Refusal> {
  const { by, scenarioId, changes, seed } = asked
  if (!mayDo(by, 'see forecasts')) return refuse('not-allowed', 'Your role does not ask what if')
  const kept = await scenarioOf(tx, by.systemId, scenarioId)
  if (!kept) return refuse('not-found', 'There is no such scenario: choose one under Forecast')
  const set = Object.fromEntries(changes.map(({ lever, to }) => [lever.id, to]))
  return { runId: await keepRun(tx, { by, scenarioId, set, seed, scenario: kept.scenario }) }
}

/** @param set what each lever that was changed is set to */
export async function keepRun(
  tx: Tx,
  asked: {
    by: Viewer
    scenarioId: string
    set: Record<string, number>
    seed: number
    scenario: Scenario
  },
): Promise<string> {
  const { by, scenarioId, set, seed, scenario } = asked
  const runId = newId()
  await tx
    .insertInto('forecast.run')
    .values({
      system_id: by.systemId,
      run_id: runId,
      scenario_id: scenarioId,
      changes: JSON.stringify(set),
      seed,
      replications: replicationsFor(scenario),
    })
    .execute()
  await tx
    .insertInto('forecast.progress')
    .values({ system_id: by.systemId, run_id: runId, state: 'waiting' })
    .execute()
  return runId
}

/** Stops a run that is not done; one that has ended stays as it is. */
export async function stopRun(
  tx: Tx,
  { by, runId, now }: { by: Viewer; runId: string; now: Instant },
): Promise<{ stopped: boolean } | Refusal> {
  if (!mayDo(by, 'see forecasts')) return refuse('not-allowed', 'Your role does not ask what if')
  const { numUpdatedRows } = await tx
    .updateTable('forecast.progress')
    .set({ state: 'stopped', ended_at: now.toString() })
    .where('system_id', '=', by.systemId)
    .where('run_id', '=', runId)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  return { stopped: numUpdatedRows > 0n }
}
