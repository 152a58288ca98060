import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from '../../../platform/db/open.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import { serviceOf } from '../../../platform/db/viewer.ts'
import { type Model, modelOf, RunProblem, type Scenario, ScenarioError } from '../../../simulation/index.ts'
import { type AskedRun, askedRun } from '../queries/runs.ts'
import { scenarioOf } from '../queries/scenarios.ts'
import { type HowMuch, howMuchOf } from '../rules/how-much/answer.ts'
import { mixedModel, movedOf, stationsOf } from '../rules/how-much/question.ts'
import { searchMix } from '../rules/how-much/search.ts'
import { type WhatIf, whatIfOf } from '../rules/what-if/answer.ts'
import { changed, changesIn } from '../rules/what-if/changes.ts'
import { type Told, toldOf } from '../rules/what-if/told.ts'

/** Whoever runs replications: a pool of threads. `progress` is told after each batch, and every half second while none ends. */
export type Runs = (
  model: Model,
  asked: { seed: number; replications: number; progress: (done: number) => void; signal: AbortSignal },
) => Promise<Float64Array[]>

/** A run whose server has said nothing for so long is another's to take over. */
const silentFor = '30 seconds'

const isStop = (error: unknown) => error instanceof DOMException && error.name === 'AbortError'

type Taken = { systemId: string; runId: string }

/**
 * Takes the run that has waited longest, of any place, and works its answer out; no two servers take the same one.
 * @returns false where none waits
 */
export async function runNext(db: Database, runs: Runs, program: string): Promise<boolean> {
  const taken = await take(db)
  if (!taken) return false
  const stop = new AbortController()
  try {
    await end(db, taken, await work(db, taken, runs, stop), program)
  } catch (error) {
    // Stopped by somebody, or with the server: then another takes it over.
    if (error instanceof RunProblem || error instanceof ScenarioError)
      await end(db, taken, { problem: error.message }, program)
    else if (!isStop(error)) {
      await end(
        db,
        taken,
        { problem: 'It could not be worked out: the log says why. Nothing else is affected.' },
        program,
      )
      throw error
    }
  }
  return true
}

async function take(db: Database): Promise<Taken | null> {
  const { rows } = await db.asOwner((client) =>
    client.query(`update forecast.progress set state = 'running', heard_at = clock_timestamp()
      where (system_id, run_id) = (select p.system_id, p.run_id from forecast.progress p
        where p.state = 'waiting' or (p.state = 'running' and p.heard_at < clock_timestamp() - interval '${silentFor}')
        order by p.heard_at, p.run_id limit 1 for update skip locked)
      returning system_id, run_id`),
  )
  const row = rows[0] as { system_id: string; run_id: string } | undefined
  return row ? { systemId: row.system_id, runId: row.run_id } : null
}

async function work(
  db: Database,
  { systemId, runId }: Taken,
  runs: Runs,
  stop: AbortController,
): Promise<Ended> {
  const by = serviceOf(systemId)
  const found = await asViewer(db, by, null, async (tx) => {
    const run = await askedRun(tx, systemId, runId)
    const kept = run && (await scenarioOf(tx, systemId, run.scenarioId))
    return run && kept ? { run, scenario: kept.scenario } : null
  })
  if (!found) return { problem: 'Its scenario is gone.' }
  const { run, scenario } = found
  const told = teller(db, { systemId, runId }, stop)
  const { seed, replications } = run
  const runModel = (model: Model, progress: (done: number) => void) =>
    runs(model, { seed, replications, progress, signal: stop.signal })
  return {
    answer: run.question
      ? await howMuch(scenario, run, runModel, told)
      : await whatIf(scenario, run, runModel, told),
  }
}

type RunModel = (model: Model, progress: (done: number) => void) => Promise<Float64Array[]>
type Tell = (done: number) => void

async function whatIf(scenario: Scenario, run: AskedRun, runModel: RunModel, told: Tell): Promise<WhatIf> {
  const changes = changesIn(scenario, run.changes)
  const models = [scenario, ...(changes.length > 0 ? [changed(scenario, changes)] : [])].map((one) =>
    modelOf(one),
  )
  const ran: { model: Model; results: Float64Array[] }[] = []
  for (const model of models) {
    const before = ran.length * run.replications
    ran.push({ model, results: await runModel(model, (done) => told(before + done)) })
  }
  const answer = whatIfOf(run.seed, ran[0]!, ran[1] ?? null)
  // Some thousandths of a second each: pages are served between them.
  const days: Told[] = []
  for (const one of toldOf(ran[0]!, ran[1] ?? null)) {
    days.push(one)
    await setImmediate()
  }
  return { ...answer, told: days }
}

async function howMuch(scenario: Scenario, run: AskedRun, runModel: RunModel, told: Tell): Promise<HowMuch> {
  const { seed } = run
  const question = run.question!
  const moved = movedOf(scenario, question)
  const { days, firstDay = null } = scenario
  let tried = 0
  const found = await searchMix({
    stations: stationsOf(scenario, question),
    delayedDays: question.waiting * days,
    chance: question.chance,
    levers: moved.map(({ steps, cost }) => ({ most: steps, cost })),
    mixed: (mix) => mixedModel(scenario, moved, mix),
    run: (model) => runModel(model, () => told(tried)),
    progress: (done) => {
      tried = done
      told(done)
    },
  })
  return howMuchOf(question, moved, found, { seed, days, firstDay })
}

/** Tells the page at most twice a second how far it is, and stops the work where somebody has stopped the run. */
function teller(db: Database, { systemId, runId }: Taken, stop: AbortController): (done: number) => void {
  let last = 0
  let busy = false
  return (done) => {
    const now = performance.now()
    if (busy || now - last < 500) return
    busy = true
    last = now
    asViewer(db, serviceOf(systemId), null, (tx) =>
      tx
        .updateTable('forecast.progress')
        .set({ done, heard_at: sql`clock_timestamp()` })
        .where('system_id', '=', systemId)
        .where('run_id', '=', runId)
        .where('state', '=', 'running')
        .executeTakeFirst(),
    )
      .then(({ numUpdatedRows }) => {
        if (numUpdatedRows === 0n) stop.abort()
      })
      // Not told this time; the end is told for certain.
      .catch(() => undefined)
      .finally(() => {
        busy = false
      })
  }
}

type Ended = { answer: WhatIf | HowMuch } | { problem: string }

async function end(db: Database, { systemId, runId }: Taken, ended: Ended, program: string): Promise<void> {
  const answered = 'answer' in ended
  await asViewer(db, serviceOf(systemId), null, (tx) =>
    tx
      .updateTable('forecast.progress')
      .set({
        state: answered ? 'done' : 'failed',
        answer: answered ? JSON.stringify(ended.answer) : null,
        program: answered ? program : null,
        problem: answered ? null : ended.problem,
        ended_at: sql`clock_timestamp()`,
      })
      .where('system_id', '=', systemId)
      .where('run_id', '=', runId)
      .where('state', '=', 'running')
      .execute(),
  )
}
