import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Scenario } from '../../../simulation/index.ts'
import { mayDo } from '../../access/index.ts'
import type { RunKind } from '../queries/runs.ts'
import { scenarioOf } from '../queries/scenarios.ts'
import type { HowMuchQuestion } from '../rules/how-much/question.ts'
import type { Change } from '../rules/what-if/changes.ts'
import { replicationsFor } from '../rules/what-if/replications.ts'
import { sayAsked } from './asked-here.ts'

/** Runs of each mix of a search at most: enough to tell mixes apart with the same luck in all of them. */
const mostOfMix = 100

/** Everybody draws the same luck, every morning and at every question: what differs between two answers is the place, and never the draw. */
const seed = 1

type Asking = { by: Viewer; scenarioId: string }

/** Asks what a scenario comes to, as it is and with the changes. Whoever runs it finds it waiting. */
export const askRun = (
  tx: Tx,
  { changes, ...asked }: Asking & { changes: readonly Change[] },
): Promise<{ runId: string } | Refusal> =>
  ask(tx, asked, (scenario) => {
    const set = Object.fromEntries(changes.map(({ lever, to }) => [lever.id, to]))
    return keepRun(tx, { ...asked, set, scenario })
  })

/** Asks for the cheapest mix of more that meets a target with its chance. */
export const askHowMuch = (
  tx: Tx,
  { question, ...asked }: Asking & { question: HowMuchQuestion },
): Promise<{ runId: string } | Refusal> =>
  ask(tx, asked, (scenario) =>
    insertRun(tx, asked, {
      kind: 'how much',
      changes: '{}',
      question: JSON.stringify(question),
      replications: Math.min(mostOfMix, replicationsFor(scenario)),
    }),
  )

async function ask(
  tx: Tx,
  { by, scenarioId }: Asking,
  keep: (scenario: Scenario) => Promise<string>,
): Promise<{ runId: string } | Refusal> {
  if (!mayDo(by, 'see forecasts')) return refuse('not-allowed', 'Your role does not ask what if')
  const kept = await scenarioOf(tx, by.systemId, scenarioId)
  if (!kept) return refuse('not-found', 'There is no such scenario: choose one under Forecast')
  return { runId: await keep(kept.scenario) }
}

/** @param set what each lever that was changed is set to */
export const keepRun = (
  tx: Tx,
  { set, scenario, ...asked }: Asking & { set: Record<string, number>; scenario: Scenario },
): Promise<string> =>
  insertRun(tx, asked, {
    kind: 'what if',
    changes: JSON.stringify(set),
    question: null,
    replications: replicationsFor(scenario),
  })

async function insertRun(
  tx: Tx,
  { by, scenarioId }: Asking,
  question: { kind: RunKind; changes: string; question: string | null; replications: number },
): Promise<string> {
  const runId = newId()
  await tx
    .insertInto('forecast.run')
    .values({ system_id: by.systemId, run_id: runId, scenario_id: scenarioId, seed, ...question })
    .execute()
  await tx
    .insertInto('forecast.progress')
    .values({ system_id: by.systemId, run_id: runId, state: 'waiting' })
    .execute()
  sayAsked()
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
