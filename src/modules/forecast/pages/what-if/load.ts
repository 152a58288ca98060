import type { Asked } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import {
  type AskedRun,
  answerOfRun,
  askedRun,
  type Headline,
  headlinesOf,
  isHowMuch,
  lastRuns,
} from '../../queries/runs.ts'
import { type Outline, outlinesOf, scenarioOf } from '../../queries/scenarios.ts'
import { type ScoredMorning, scoredMornings, scoredRun } from '../../queries/scores.ts'
import { settings } from '../../queries/settings.ts'
import type { ScoredDay } from '../../rules/score/score.ts'
import type { ForecastSettings } from '../../rules/settings.ts'
import type { WhatIf } from '../../rules/what-if/answer.ts'
import { type Change, changesIn } from '../../rules/what-if/changes.ts'
import { type Lever, leversOf } from '../../rules/what-if/levers.ts'
import { type CanAsk, choiceOfRun, type ScenarioChoice, scenarioChoice } from '../asked-scenario.ts'
import type { UsedIn } from '../export/plans.ts'

/** Questions asked before that the page lists. */
const mostRuns = 12

/** A question asked before, with what it came to; null where it has no answer. */
export type Before = { run: AskedRun; kept: Outline; changes: Change[]; headline: Headline | null }

/** Mornings whose scores are added up. */
const mostMornings = 30

/** `since`: its days that have come, held against what was said of them as it was. */
export type Ran = {
  run: AskedRun
  changes: Change[]
  answer: WhatIf | null
  since: readonly ScoredDay[]
  usedIn: readonly UsedIn[]
}
export type Loaded = ScenarioChoice & {
  levers: readonly Lever[]
  ran: Ran | null
  /** Newest first; none where another scenario is looked at. */
  mornings: readonly ScoredMorning[]
  /** Each with the version of the scenario of which it was asked. */
  before: readonly Before[]
  settings: ForecastSettings
}

const anything: CanAsk = () => true

/** The scenario asked for, or the place as it is now, with nothing run. */
export async function loadWhatIf(asked: Asked): Promise<Loaded | Refusal> {
  const { tx, viewer } = asked
  const choice = await scenarioChoice(asked, anything)
  if (isRefusal(choice)) return choice
  const mornings = choice.chosen?.today ? await scoredMornings(tx, viewer.systemId, mostMornings) : []
  return whole(tx, viewer.systemId, { ...choice, ran: null, mornings })
}

/** One question with its answer, as far as it is. */
export async function loadRun(
  asked: Asked,
  usedIn: readonly UsedIn[] = [],
): Promise<(Loaded & { ran: Ran }) | Refusal> {
  const { tx, viewer, params, now } = asked
  const run = await askedRun(tx, viewer.systemId, params.runId!)
  const kept = run && (await scenarioOf(tx, viewer.systemId, run.scenarioId))
  if (!run || !kept) return refuse('not-found', 'There is no such question: it may be of another place')
  const changes = changesIn(kept.scenario, run.changes)
  const found = await answerOfRun(tx, viewer.systemId, run.runId)
  const answer = found && !isHowMuch(found) ? found : null
  const since = answer && kept.made ? await scoredRun(tx, viewer, answer, now) : []
  const ran = { run, changes, answer, since, usedIn }
  const choice = await choiceOfRun(asked, kept, anything)
  return { ...(await whole(tx, viewer.systemId, { ...choice, ran, mornings: [] })), ran }
}

async function whole(
  tx: Asked['tx'],
  systemId: string,
  own: Omit<Loaded, 'levers' | 'before' | 'settings'>,
): Promise<Loaded> {
  const runs = await lastRuns(tx, systemId, { kind: 'what if', most: mostRuns })
  const outlines = await outlinesOf(tx, systemId, [...new Set(runs.map(({ scenarioId }) => scenarioId))])
  const headlines = await headlinesOf(
    tx,
    systemId,
    runs.map(({ runId }) => runId),
  )
  return {
    ...own,
    levers: own.chosen ? leversOf(own.chosen.scenario) : [],
    settings: await settings.of(tx, systemId),
    before: runs.map((run) => {
      const kept = outlines.get(run.scenarioId)!
      const changes = changesIn(kept.scenario, run.changes)
      return { run, kept, changes, headline: headlines.get(run.runId) ?? null }
    }),
  }
}
