import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import type { HowMuch } from '../rules/how-much/answer.ts'
import { type HowMuchQuestion, howMuchQuestion } from '../rules/how-much/question.ts'
import type { WhatIf } from '../rules/what-if/answer.ts'

export type RunState = 'waiting' | 'running' | 'done' | 'stopped' | 'failed'

export type RunKind = 'what if' | 'how much'

/** One question that was asked of a scenario, and how far its answer is. */
export type AskedRun = {
  runId: string
  scenarioId: string
  kind: RunKind
  /** What was asked of a question how much; null of what if. */
  question: HowMuchQuestion | null
  /** What each changed lever was set to, by its id. */
  changes: Record<string, number>
  seed: number
  replications: number
  /** The version of the program that worked it out; null until then. */
  program: string | null
  askedAt: Instant
  askedBy: string | null
  state: RunState
  /** Replications done, of those with and those without the changes together; of how much, mixes tried. */
  done: number
  problem: string | null
}

const runs = (tx: Tx, systemId: string) =>
  tx
    .selectFrom('forecast.run as r')
    .innerJoin('forecast.progress as p', (on) =>
      on.onRef('p.system_id', '=', 'r.system_id').onRef('p.run_id', '=', 'r.run_id'),
    )
    .leftJoin('access.account as a', (on) => on.onRef('a.user_id', '=', 'r.asked_by'))
    .select([
      'r.run_id',
      'r.scenario_id',
      'r.kind',
      'r.question',
      'r.changes',
      'r.seed',
      'r.replications',
      'p.program',
      'r.asked_at',
      'a.name as by',
      'p.state',
      'p.done',
      'p.problem',
    ])
    .where('r.system_id', '=', systemId)

type Row = Awaited<ReturnType<ReturnType<typeof runs>['execute']>>[number]
const runOf = (row: Row): AskedRun => ({
  runId: row.run_id,
  scenarioId: row.scenario_id,
  kind: row.kind as RunKind,
  question: row.question === null ? null : howMuchQuestion.parse(row.question),
  changes: row.changes as unknown as Record<string, number>,
  seed: Number(row.seed),
  replications: row.replications,
  program: row.program,
  askedAt: instantOf(row.asked_at),
  askedBy: row.by,
  state: row.state as RunState,
  done: row.done,
  problem: row.problem,
})

/** What people asked last of a kind, newest first; what the program says each morning is not among them. */
export async function lastRuns(
  tx: Tx,
  systemId: string,
  { kind, most }: { kind: RunKind; most: number },
): Promise<AskedRun[]> {
  const rows = await runs(tx, systemId)
    .innerJoin('forecast.scenario as s', (on) =>
      on.onRef('s.system_id', '=', 'r.system_id').onRef('s.scenario_id', '=', 'r.scenario_id'),
    )
    .where('s.morning', 'is', null)
    .where('r.kind', '=', kind)
    .orderBy('r.asked_at', 'desc')
    .orderBy('r.run_id')
    .limit(most)
    .execute()
  return rows.map(runOf)
}

/** How many runs of a place are not over. */
export async function waitingRuns(tx: Tx, systemId: string): Promise<number> {
  const { many } = await tx
    .selectFrom('forecast.progress')
    .select((e) => e.fn.countAll<number>().as('many'))
    .where('system_id', '=', systemId)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirstOrThrow()
  return Number(many)
}

export async function askedRun(tx: Tx, systemId: string, runId: string): Promise<AskedRun | null> {
  const row = await runs(tx, systemId).where('r.run_id', '=', runId).executeTakeFirst()
  return row ? runOf(row) : null
}

/** null until it is done. */
export async function answerOfRun(tx: Tx, systemId: string, runId: string): Promise<WhatIf | HowMuch | null> {
  const row = await tx
    .selectFrom('forecast.progress')
    .select('answer')
    .where('system_id', '=', systemId)
    .where('run_id', '=', runId)
    .executeTakeFirst()
  return (row?.answer as unknown as WhatIf | HowMuch | null | undefined) ?? null
}

/** What answers say of the whole time, without their days; runs that have none are left out. */
export async function headlinesOf(
  tx: Tx,
  systemId: string,
  runIds: readonly string[],
): Promise<Map<string, Headline>> {
  if (runIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('forecast.progress')
    .select(['run_id', sql<Headline>`answer - 'series' - 'told'`.as('headline')])
    .where('system_id', '=', systemId)
    .where('run_id', 'in', [...runIds])
    .where('answer', 'is not', null)
    .execute()
  return new Map(rows.map(({ run_id, headline }) => [run_id, headline]))
}
export type Headline = Omit<WhatIf, 'series' | 'told'>

/** What if has no kind of its own: its answers are older. */
export const isHowMuch = (answer: WhatIf | HowMuch): answer is HowMuch =>
  'kind' in answer && answer.kind === 'how much'
