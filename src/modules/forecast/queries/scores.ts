import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
import { type ScoredDay, scoredDays } from '../rules/score/score.ts'
import type { WhatIf } from '../rules/what-if/answer.ts'
import { observedDays } from './observed-days.ts'

/** A run’s days that are over, each with what was said of it and what it was, as the facts are known now. */
export async function scoredRun(
  tx: Tx,
  viewer: Viewer,
  { said, firstDay }: Pick<WhatIf, 'said' | 'firstDay'>,
  now: Instant,
): Promise<ScoredDay[]> {
  if (!said || !firstDay) return []
  const first = Temporal.PlainDate.from(firstDay)
  const dates = said.map((_, i) => first.add({ days: i }))
  const over = dates.filter((date) => isBefore(date, dateOf(now)))
  if (over.length === 0) return []
  const observed = await asService(tx, viewer, (service) =>
    observedDays(tx, service.systemId, { from: over[0]!, to: over.at(-1)! }),
  )
  return scoredDays(
    said,
    dates.map((date) => date.toString()),
    observed,
  )
}

const isBefore = (a: LocalDate, b: LocalDate) => Temporal.PlainDate.compare(a, b) < 0

/** One morning’s run, with the days of it that have been scored. */
export type ScoredMorning = { morning: LocalDate; runId: string; days: ScoredDay[] }

/** What was said of the last mornings, as it has been scored, newest first. */
export async function scoredMornings(tx: Tx, systemId: string, most: number): Promise<ScoredMorning[]> {
  const rows = await tx
    .selectFrom('forecast.score as c')
    .innerJoin('forecast.run as r', (on) =>
      on.onRef('r.system_id', '=', 'c.system_id').onRef('r.run_id', '=', 'c.run_id'),
    )
    .innerJoin('forecast.scenario as s', (on) =>
      on.onRef('s.system_id', '=', 'r.system_id').onRef('s.scenario_id', '=', 'r.scenario_id'),
    )
    .select((e) => ['c.run_id', 'c.content', e.cast<string>('s.morning', 'text').as('morning')])
    .where('c.system_id', '=', systemId)
    .where('s.morning', 'is not', null)
    .orderBy('s.morning', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    morning: Temporal.PlainDate.from(row.morning),
    runId: row.run_id,
    days: row.content as unknown as ScoredDay[],
  }))
}
