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
import { type Kept, type Outline, outlinesOf, scenarioOf, scenariosOf } from '../../queries/scenarios.ts'
import { type ScoredMorning, scoredMornings, scoredRun } from '../../queries/scores.ts'
import { settings } from '../../queries/settings.ts'
import { type TodayMade, todayScenario } from '../../queries/today-scenario.ts'
import type { ScoredDay } from '../../rules/score/score.ts'
import type { ForecastSettings } from '../../rules/settings.ts'
import type { WhatIf } from '../../rules/what-if/answer.ts'
import { type Change, changesIn } from '../../rules/what-if/changes.ts'
import { type Lever, leversOf } from '../../rules/what-if/levers.ts'
import { todayKey } from '../addresses.ts'
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
/** What is asked of: a scenario that is kept, or the place as it is, which is kept when somebody asks. */
export type Chosen = Pick<Kept, 'name' | 'about' | 'scenario' | 'made'> & { kept: Kept | null }
export type Loaded = {
  scenarios: readonly Kept[]
  /** Whether there are beds from which this place could be made. */
  hasToday: boolean
  /** null where there is neither. */
  chosen: Chosen | null
  today: TodayMade | null
  levers: readonly Lever[]
  ran: Ran | null
  /** Newest first; none where another scenario is looked at. */
  mornings: readonly ScoredMorning[]
  /** Each with the version of the scenario of which it was asked. */
  before: readonly Before[]
  settings: ForecastSettings
}

/** The scenario asked for, or the place as it is now, with nothing run. */
export async function loadWhatIf({ tx, viewer, query, now }: Asked): Promise<Loaded | Refusal> {
  const wanted = query.get('scenario') ?? todayKey
  const scenarios = await scenariosOf(tx, viewer.systemId)
  if (wanted !== todayKey) {
    const kept = await scenarioOf(tx, viewer.systemId, wanted)
    if (!kept) return refuse('not-found', 'There is no such scenario: choose one of those on this page')
    const hasToday = await hasBeds(tx, viewer.systemId)
    return whole(tx, viewer.systemId, {
      scenarios,
      hasToday,
      chosen: chosenOf(kept),
      today: null,
      ran: null,
      mornings: [],
    })
  }
  const today = await todayScenario(tx, viewer, now)
  const newest = scenarios.toSorted((a, b) => b.keptAt.epochMilliseconds - a.keptAt.epochMilliseconds)[0]
  const chosen = today
    ? { name: today.scenario.name, about: null, scenario: today.scenario, made: today.made, kept: null }
    : newest
      ? chosenOf(newest)
      : null
  const mornings = today ? await scoredMornings(tx, viewer.systemId, mostMornings) : []
  return whole(tx, viewer.systemId, {
    scenarios,
    hasToday: today !== null,
    chosen,
    today,
    ran: null,
    mornings,
  })
}

/** One question with its answer, as far as it is. */
export async function loadRun(
  { tx, viewer, params, now }: Asked,
  usedIn: readonly UsedIn[] = [],
): Promise<(Loaded & { ran: Ran; chosen: Chosen }) | Refusal> {
  const run = await askedRun(tx, viewer.systemId, params.runId!)
  const kept = run && (await scenarioOf(tx, viewer.systemId, run.scenarioId))
  if (!run || !kept) return refuse('not-found', 'There is no such question: it may be of another place')
  const scenarios = await scenariosOf(tx, viewer.systemId)
  const changes = changesIn(kept.scenario, run.changes)
  const found = await answerOfRun(tx, viewer.systemId, run.runId)
  const answer = found && !isHowMuch(found) ? found : null
  const since = answer && kept.made ? await scoredRun(tx, viewer, answer, now) : []
  const ran = { run, changes, answer, since, usedIn }
  const chosen = chosenOf(kept)
  const hasToday = await hasBeds(tx, viewer.systemId)
  const own = { scenarios, hasToday, chosen, today: null, ran, mornings: [] }
  return { ...(await whole(tx, viewer.systemId, own)), ran, chosen }
}

const chosenOf = (kept: Kept): Chosen => ({ ...kept, kept })

/** Whether this place has an acute ward. */
const hasBeds = async (tx: Asked['tx'], systemId: string): Promise<boolean> =>
  (await tx
    .selectFrom('stays.ward')
    .select('ward_id')
    .where('system_id', '=', systemId)
    .where('kind', '=', 'acute')
    .limit(1)
    .executeTakeFirst()) !== undefined

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
