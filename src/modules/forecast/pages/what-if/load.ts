import type { Asked } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { type AskedRun, answerOfRun, askedRun, isHowMuch, lastRuns } from '../../queries/runs.ts'
import { type Kept, type Outline, outlinesOf, scenarioOf, scenariosOf } from '../../queries/scenarios.ts'
import { type ScoredMorning, scoredMornings, scoredRun } from '../../queries/scores.ts'
import { settings } from '../../queries/settings.ts'
import type { ScoredDay } from '../../rules/score/score.ts'
import type { ForecastSettings } from '../../rules/settings.ts'
import type { WhatIf } from '../../rules/what-if/answer.ts'
import { type Change, changesIn } from '../../rules/what-if/changes.ts'
import { type Lever, leversOf } from '../../rules/what-if/levers.ts'
import { type Chosen, chooseScenario, hasBeds, ofKept } from '../chosen.ts'

/** Questions asked before that the page lists. */
const mostRuns = 12

/** Mornings whose scores are added up. */
const mostMornings = 30

/** `since`: its days that have come, held against what was said of them as it was. */
export type Ran = { run: AskedRun; changes: Change[]; answer: WhatIf | null; since: readonly ScoredDay[] }
export type Loaded = {
  scenarios: readonly Kept[]
  /** Whether there are beds from which this place could be made. */
  hasToday: boolean
  /** null where there is neither. */
  chosen: Chosen | null
  levers: readonly Lever[]
  ran: Ran | null
  /** Newest first; none where another scenario is looked at. */
  mornings: readonly ScoredMorning[]
  /** Each with the version of the scenario of which it was asked. */
  before: readonly { run: AskedRun; kept: Outline; changes: Change[] }[]
  settings: ForecastSettings
}

/** The scenario asked for, or the place as it is now, with nothing run. */
export async function loadWhatIf(asked: Asked): Promise<Loaded | Refusal> {
  const { tx, viewer, query } = asked
  const scenarios = await scenariosOf(tx, viewer.systemId)
  const chosen = await chooseScenario(asked, query.get('scenario'), scenarios)
  if (isRefusal(chosen)) return chosen
  const hasToday = chosen?.today ? true : await hasBeds(tx, viewer.systemId)
  const mornings = chosen?.today ? await scoredMornings(tx, viewer.systemId, mostMornings) : []
  return whole(tx, viewer.systemId, { scenarios, hasToday, chosen, ran: null, mornings })
}

/** One question with its answer, as far as it is. */
export async function loadRun({
  tx,
  viewer,
  params,
  now,
}: Asked): Promise<(Loaded & { ran: Ran; chosen: Chosen }) | Refusal> {
  const run = await askedRun(tx, viewer.systemId, params.runId!)
  const kept = run && (await scenarioOf(tx, viewer.systemId, run.scenarioId))
  if (!run || !kept) return refuse('not-found', 'There is no such question: it may be of another place')
  const scenarios = await scenariosOf(tx, viewer.systemId)
  const changes = changesIn(kept.scenario, run.changes)
  const said = await answerOfRun(tx, viewer.systemId, run.runId)
  const answer = said && !isHowMuch(said) ? said : null
  const since = answer && kept.made ? await scoredRun(tx, viewer, answer, now) : []
  const ran = { run, changes, answer, since }
  const chosen = ofKept(kept)
  const hasToday = await hasBeds(tx, viewer.systemId)
  const own = { scenarios, hasToday, chosen, ran, mornings: [] }
  return { ...(await whole(tx, viewer.systemId, own)), ran, chosen }
}

async function whole(
  tx: Asked['tx'],
  systemId: string,
  own: Omit<Loaded, 'levers' | 'before' | 'settings'>,
): Promise<Loaded> {
  const runs = await lastRuns(tx, systemId, { kind: 'what if', most: mostRuns })
  const outlines = await outlinesOf(
    tx,
    systemId,
    runs.map(({ scenarioId }) => scenarioId),
  )
  return {
    ...own,
    levers: own.chosen ? leversOf(own.chosen.scenario) : [],
    settings: await settings.of(tx, systemId),
    before: runs.map((run) => {
      const kept = outlines.get(run.scenarioId)!
      return { run, kept, changes: changesIn(kept.scenario, run.changes) }
    }),
  }
}
