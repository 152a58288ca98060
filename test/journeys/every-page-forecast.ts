import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { readKept } from '../../src/edges/simulate/read-scenario.ts'
import { askRun, stopRun } from '../../src/modules/forecast/actions/ask-run.ts'
import { keepScenario } from '../../src/modules/forecast/actions/keep-scenario.ts'
import { whatIfOf } from '../../src/modules/forecast/rules/what-if/answer.ts'
import { asService } from '../../src/platform/db/as-service.ts'
import { isRefusal } from '../../src/platform/outcome.ts'
import { modelOf, Run, replicate } from '../../src/simulation/index.ts'
import { root } from '../support/root.ts'
import type { Doing } from './every-page-doing.ts'

// What the pages of forecasts need beside their address: the example winter, and a question of it. The server answers it,
// or has not yet: both are pages.

export async function forecastHere(does: Doing): Promise<Record<string, string>> {
  const read = readKept(readFileSync(`${root}/examples/scenarios/winter.json`, 'utf8'))
  if ('problems' in read) throw new Error('the example cannot be run')
  const { scenarioId } = await does('Tomasz', '2026-11-23 10:00', (tx, { by }) =>
    keepScenario(tx, { by, ...read }),
  )
  const { runId } = await does('Tomasz', '2026-11-23 10:05', async (tx, { by }) => {
    const asked = await askRun(tx, { by, scenarioId, changes: [], seed: 1 })
    return asked
  })
  // Four replications, worked out here: the walk is the same on a quick machine and a slow one.
  const model = modelOf(read.scenario)
  const run = new Run(model)
  const answer = whatIfOf(1, { model, results: [0, 1, 2, 3].map((k) => replicate(run, 1, k)) }, null)
  await does('Tomasz', '2026-11-23 10:06', (tx, { by }) =>
    asService(tx, by, () =>
      sql`update forecast.progress set state = 'done', ended_at = platform.clock(), program = 'test',
        answer = ${JSON.stringify(answer)}::jsonb where run_id = ${runId}`.execute(tx),
    ),
  )
  const { runId: stoppedRunId } = await does('Tomasz', '2026-11-23 10:07', async (tx, { by, now }) => {
    const asked = await askRun(tx, { by, scenarioId, changes: [], seed: 1 })
    if (!isRefusal(asked)) await stopRun(tx, { by, now, runId: asked.runId })
    return asked
  })
  return { runId, stoppedRunId }
}

export const filesOfForecast: Record<string, { because: string; answers: number; as: string }> = {
  '/forecast.csv': { because: 'a file', answers: 200, as: 'Tomasz' },
  '/forecast/runs/:runId/days': { because: 'a file', answers: 200, as: 'Tomasz' },
}

export const elsewhereOfForecast: [as: string, path: string, status?: number][] = [
  ['Tomasz', '/forecast/runs/:stoppedRunId'],
]
