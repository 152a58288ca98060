import type { Asked } from '../../../../platform/http/page.ts'
import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import {
  type AskedRun,
  answerOfRun,
  askedRun,
  type Headline,
  headlinesOf,
  isHowMuch,
  lastRuns,
} from '../../queries/runs.ts'
import { type Kept, scenarioOf, scenariosById, scenariosOf } from '../../queries/scenarios.ts'
import { settings } from '../../queries/settings.ts'
import type { ForecastSettings } from '../../rules/settings.ts'
import type { WhatIf } from '../../rules/what-if/answer.ts'
import { type Change, changesIn } from '../../rules/what-if/changes.ts'
import { type Lever, leversOf } from '../../rules/what-if/levers.ts'

/** Questions asked before that the page lists. */
const mostRuns = 12

/** A question asked before, with what it came to; null where it has no answer. */
export type Before = { run: AskedRun; kept: Kept; changes: Change[]; headline: Headline | null }

export type Ran = { run: AskedRun; changes: Change[]; answer: WhatIf | null }
export type Loaded = {
  scenarios: readonly Kept[]
  /** null where the place keeps none yet. */
  kept: Kept | null
  levers: readonly Lever[]
  ran: Ran | null
  /** Each with the version of the scenario of which it was asked. */
  before: readonly Before[]
  settings: ForecastSettings
}

/** The scenario asked for, or the one kept last, with nothing run. */
export async function loadWhatIf({ tx, viewer, query }: Asked): Promise<Loaded | Refusal> {
  const wanted = query.get('scenario')
  const scenarios = await scenariosOf(tx, viewer.systemId)
  const newest = scenarios.toSorted((a, b) => b.keptAt.epochMilliseconds - a.keptAt.epochMilliseconds)[0]
  const kept = wanted === null ? (newest ?? null) : await scenarioOf(tx, viewer.systemId, wanted)
  if (wanted !== null && !kept)
    return refuse('not-found', 'There is no such scenario: choose one of those on this page')
  return whole(tx, viewer.systemId, { scenarios, kept, ran: null })
}

/** One question with its answer, as far as it is. */
export async function loadRun({
  tx,
  viewer,
  params,
}: Asked): Promise<(Loaded & { ran: Ran; kept: Kept }) | Refusal> {
  const run = await askedRun(tx, viewer.systemId, params.runId!)
  const kept = run && (await scenarioOf(tx, viewer.systemId, run.scenarioId))
  if (!run || !kept) return refuse('not-found', 'There is no such question: it may be of another place')
  const scenarios = await scenariosOf(tx, viewer.systemId)
  const answer = await answerOfRun(tx, viewer.systemId, run.runId)
  const ran = {
    run,
    changes: changesIn(kept.scenario, run.changes),
    answer: answer && !isHowMuch(answer) ? answer : null,
  }
  return { ...(await whole(tx, viewer.systemId, { scenarios, kept, ran })), ran, kept }
}

async function whole(
  tx: Asked['tx'],
  systemId: string,
  own: Pick<Loaded, 'scenarios' | 'kept' | 'ran'>,
): Promise<Loaded> {
  const runs = await lastRuns(tx, systemId, { kind: 'what if', most: mostRuns })
  const versions = await scenariosById(
    tx,
    systemId,
    runs.map(({ scenarioId }) => scenarioId),
  )
  const headlines = await headlinesOf(
    tx,
    systemId,
    runs.map(({ runId }) => runId),
  )
  return {
    ...own,
    levers: own.kept ? leversOf(own.kept.scenario) : [],
    settings: await settings.of(tx, systemId),
    before: runs.map((run) => {
      const kept = versions.get(run.scenarioId)!
      const changes = changesIn(kept.scenario, run.changes)
      return { run, kept, changes, headline: headlines.get(run.runId) ?? null }
    }),
  }
}
