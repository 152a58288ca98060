import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { asViewer, type Tx } from '../../../platform/db/tx.ts'
import { serviceOf, type Viewer } from '../../../platform/db/viewer.ts'
import type { Job } from '../../../platform/jobs.ts'
import { dateOf, type Instant, instantOf, Temporal } from '../../../platform/time.ts'
import { placeClock, placesOf } from '../../access/index.ts'
import { missedMorning } from '../queries/missed-mornings.ts'
import type { Headline } from '../queries/runs.ts'
import { scoredRun } from '../queries/scores.ts'
import { todayScenario } from '../queries/today-scenario.ts'
import { keepRun } from './ask-run.ts'
import { keepToday } from './keep-today.ts'

/**
 * Has it said what is to be expected from this morning’s people, once a day; the runner answers. What was said is kept with
 * all it was made from, so that nothing learned later can change it.
 * @param knownAt for a morning that is over: made from what had been recorded by then, and nothing else
 * @returns the run; null where this morning has one, or the place has no acute beds
 */
export async function sayMorning(
  tx: Tx,
  service: Viewer,
  now: Instant,
  knownAt: Instant | null = null,
): Promise<string | null> {
  const today = await todayScenario(tx, service, now, knownAt)
  const scenarioId = today && (await keepToday(tx, service, today, dateOf(now)))
  return scenarioId ? keepRun(tx, { by: service, scenarioId, set: {}, scenario: today!.scenario }) : null
}

/**
 * Has the latest of the last mornings said that nobody said when it came: the server stood still, or the place has only just
 * begun to forecast. Beds and services are as they are now; of people only what had been recorded by then is known.
 * @returns the run; null where none is missing
 */
export async function sayMissed(tx: Tx, service: Viewer, now: Instant): Promise<string | null> {
  const at = await missedMorning(tx, service.systemId, now)
  return at && sayMorning(tx, service, at, at)
}

/** `homeward rebuild`: every morning there was, at the place’s own time. */
export async function rebuildScores(tx: Tx, by: Viewer): Promise<number> {
  const { rows } = await sql<{ now: Date }>`select platform.clock() as now`.execute(tx)
  return scoreMornings(tx, serviceOf(by.systemId), instantOf(rows[0]!.now), 'every morning')
}

/** A run is over when all its days are; for so long what was said each morning is held against what came of it. */
const scoredFor = 35

/**
 * Holds what was said on the mornings of the last weeks, or on every one, against the facts as they are known now.
 * @returns how many scores are not as they were kept
 */
export async function scoreMornings(
  tx: Tx,
  service: Viewer,
  now: Instant,
  which: 'the last weeks' | 'every morning' = 'the last weeks',
): Promise<number> {
  const { systemId } = service
  const rows = await tx
    .selectFrom('forecast.run as r')
    .innerJoin('forecast.progress as p', (on) =>
      on.onRef('p.system_id', '=', 'r.system_id').onRef('p.run_id', '=', 'r.run_id'),
    )
    .innerJoin('forecast.scenario as s', (on) =>
      on.onRef('s.system_id', '=', 'r.system_id').onRef('s.scenario_id', '=', 'r.scenario_id'),
    )
    .leftJoin('forecast.score as c', (on) =>
      on.onRef('c.system_id', '=', 'r.system_id').onRef('c.run_id', '=', 'r.run_id'),
    )
    // What is scored, without the days that are only shown.
    .select(['r.run_id', sql<Headline>`p.answer - 'series' - 'told'`.as('answer'), 'c.content'])
    .where('r.system_id', '=', systemId)
    .where('p.state', '=', 'done')
    .where('s.morning', 'is not', null)
    .$if(which === 'the last weeks', (q) =>
      q.where('s.morning', '>=', dateOf(now).subtract({ days: scoredFor }).toString() as never),
    )
    .orderBy('s.morning')
    .execute()
  let changed = 0
  for (const { run_id, answer, content } of rows) {
    const days = await scoredRun(tx, service, answer, now)
    const text = JSON.stringify(days)
    if (days.length === 0 || isDeepStrictEqual(content, JSON.parse(text))) continue
    changed++
    const kept = { scored_at: now.toString(), content: text }
    await tx
      .insertInto('forecast.score')
      .values({ system_id: systemId, run_id, ...kept })
      .onConflict((on) => on.columns(['system_id', 'run_id']).doUpdateSet(kept))
      .execute()
  }
  return changed
}

export const morningJob: Job = {
  name: 'morning',
  about:
    'has said, once a day, what is to be expected from this morning’s people, and of earlier mornings that were missed',
  at: '0 5 * * *',
  run: async (db) => {
    for (const place of await placesOf(db)) {
      const now = placeClock(place.clock)
      const by = serviceOf(place.systemId)
      await asViewer(db, by, now, (tx) => sayMorning(tx, by, now ?? Temporal.Now.instant()))
      while (await asViewer(db, by, now, (tx) => sayMissed(tx, by, now ?? Temporal.Now.instant())));
    }
  },
}

export const scoreJob: Job = {
  name: 'score',
  about: 'holds what was said on earlier mornings against what came of it',
  at: '20 5 * * *',
  run: async (db) => {
    for (const place of await placesOf(db)) {
      const now = placeClock(place.clock)
      const by = serviceOf(place.systemId)
      await asViewer(db, by, now, (tx) => scoreMornings(tx, by, now ?? Temporal.Now.instant()))
    }
  },
}
