import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { readKept } from '../../src/edges/simulate/read-scenario.ts'
import { askRun } from '../../src/modules/forecast/actions/ask-run.ts'
import { keepScenario } from '../../src/modules/forecast/actions/keep-scenario.ts'
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
    // Stopped, so that the walk is the same on a quick machine and a slow one.
    await sql`update forecast.progress set state = 'stopped', ended_at = platform.clock()`.execute(tx)
    return asked
  })
  return { runId }
}

export const filesOfForecast: Record<string, { because: string; answers: number }> = {
  '/forecast.csv': { because: 'nothing of the tiny place was counted for eight weeks', answers: 404 },
  '/forecast/runs/:runId/days': { because: 'a question that was stopped has no days', answers: 404 },
}
