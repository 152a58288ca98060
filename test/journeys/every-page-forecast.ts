import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { readKept } from '../../src/edges/simulate/read-scenario.ts'
import { askHowMuch, askRun, stopRun } from '../../src/modules/forecast/actions/ask-run.ts'
import { chooseSettings } from '../../src/modules/forecast/actions/choose-settings.ts'
import { keepScenario } from '../../src/modules/forecast/actions/keep-scenario.ts'
import { howMuchOf } from '../../src/modules/forecast/rules/how-much/answer.ts'
import {
  type HowMuchQuestion,
  mixedModel,
  movedOf,
} from '../../src/modules/forecast/rules/how-much/question.ts'
import { searchMix } from '../../src/modules/forecast/rules/how-much/search.ts'
import { whatIfOf } from '../../src/modules/forecast/rules/what-if/answer.ts'
import { toldOf } from '../../src/modules/forecast/rules/what-if/told.ts'
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
    const asked = await askRun(tx, { by, scenarioId, changes: [] })
    return asked
  })
  // Four replications, worked out here: the walk is the same on a quick machine and a slow one.
  const model = modelOf(read.scenario)
  const run = new Run(model)
  const ran = { model, results: [0, 1, 2, 3].map((k) => replicate(run, 1, k)) }
  const answer = { ...whatIfOf(1, ran, null), told: [...toldOf(ran, null)] }
  await does('Tomasz', '2026-11-23 10:06', (tx, { by }) =>
    asService(tx, by, () =>
      sql`update forecast.progress set state = 'done', ended_at = platform.clock(), program = 'test',
        answer = ${JSON.stringify(answer)}::jsonb where run_id = ${runId}`.execute(tx),
    ),
  )
  const { runId: stoppedRunId } = await does('Tomasz', '2026-11-23 10:07', async (tx, { by, now }) => {
    const asked = await askRun(tx, { by, scenarioId, changes: [] })
    if (!isRefusal(asked)) await stopRun(tx, { by, now, runId: asked.runId })
    return asked
  })
  // What the pages of costs and of the balance reckon with, and a search that is answered.
  await does('Kai', '2026-11-23 10:08', (tx, { by }) =>
    chooseSettings(tx, { by, why: 'A test', change: priced }),
  )
  const { runId: searchRunId } = await does('Kai', '2026-11-23 10:09', (tx, { by }) =>
    askHowMuch(tx, { by, scenarioId, question }),
  )
  const moved = movedOf(read.scenario, question)
  const found = await searchMix({
    stations: [0],
    delayedDays: question.waiting * read.scenario.days,
    chance: question.chance,
    levers: moved.map(({ steps, cost }) => ({ most: steps, cost })),
    mixed: (mix) => mixedModel(read.scenario, moved, mix),
    run: async (one) => {
      const own = new Run(one)
      return [0, 1, 2, 3].map((k) => replicate(own, 1, k))
    },
    progress: () => undefined,
  })
  const searched = howMuchOf(question, moved, found, {
    seed: 1,
    days: read.scenario.days,
    firstDay: read.scenario.firstDay ?? null,
  })
  await does('Tomasz', '2026-11-23 10:10', (tx, { by }) =>
    asService(tx, by, () =>
      sql`update forecast.progress set state = 'done', ended_at = platform.clock(), program = 'test',
        answer = ${JSON.stringify(searched)}::jsonb where run_id = ${searchRunId}`.execute(tx),
    ),
  )
  return { runId, stoppedRunId, searchRunId, scenarioId }
}

const priced = {
  delayedDay: { pounds: 395, source: 'our figure', on: null },
  shares: { P0: 0.8, P1: 0.09, P2: 0.04, P3: 0.02, source: 'our figure', on: null },
}
const question: HowMuchQuestion = {
  station: 'Acute',
  waiting: 40,
  chance: 0.75,
  levers: [{ id: 'p3', step: 4, most: 20, pounds: 205, source: 'our figure' }],
}

export const specialOfForecast: Record<
  string,
  { as?: string; query?: (ids: Record<string, string>) => string }
> = {
  '/forecast/costs': { query: ({ scenarioId }) => `?scenario=${scenarioId}` },
}

export const filesOfForecast: Record<string, { because: string; answers: number; as: string }> = {
  '/forecast.csv': { because: 'a file', answers: 200, as: 'Tomasz' },
  '/forecast/balance.csv': { because: 'a file', answers: 200, as: 'Tomasz' },
  '/forecast/ahead.csv': { because: 'a file', answers: 200, as: 'Tomasz' },
  '/forecast/runs/:runId/days': { because: 'a file', answers: 200, as: 'Tomasz' },
  '/forecast/runs/:runId/ods': { because: 'a file', answers: 200, as: 'Tomasz' },
  '/forecast/runs/:runId/pdf': { because: 'a file', answers: 200, as: 'Tomasz' },
  '/forecast/runs/:runId/scenario': { because: 'a file', answers: 200, as: 'Tomasz' },
}

export const elsewhereOfForecast: [as: string, path: string, status?: number][] = [
  ['Tomasz', '/forecast/runs/:runId?days=occupied-0'],
  ['Tomasz', '/forecast/runs/:stoppedRunId'],
  ['Tomasz', '/forecast/runs/:searchRunId'],
  ['Tomasz', '/forecast/runs/:searchRunId/plan'],
  ['Dee', '/forecast/ahead'],
]
