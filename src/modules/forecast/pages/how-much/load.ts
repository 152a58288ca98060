import type { Asked } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { type AskedRun, answerOfRun, askedRun, isHowMuch, lastRuns } from '../../queries/runs.ts'
import { type Kept, type Outline, outlinesOf, scenarioOf, scenariosOf } from '../../queries/scenarios.ts'
import { settings } from '../../queries/settings.ts'
import { costsIn } from '../../rules/costs/cost-of.ts'
import type { HowMuch } from '../../rules/how-much/answer.ts'
import { bedsOf, type HowMuchQuestion } from '../../rules/how-much/question.ts'
import type { Cost } from '../../rules/settings.ts'
import { todayKey } from '../addresses.ts'
import { type AskedScenario, askedScenario, ofKept } from '../asked-scenario.ts'
import type { UsedIn } from '../export/plans.ts'

const mostRuns = 12

export type Loaded = {
  scenarios: readonly Kept[]
  hasToday: boolean
  /** null where there is none in which anybody waits in a bed. */
  asked: AskedScenario | null
  costs: Readonly<Record<string, Cost>>
  ran: {
    run: AskedRun
    question: HowMuchQuestion
    answer: HowMuch | null
    usedIn: readonly UsedIn[]
  } | null
  before: readonly { run: AskedRun; question: HowMuchQuestion; kept: Outline }[]
}

/** The scenario asked for, else the place as it is now, else the one kept last; with nothing searched. */
export async function loadHowMuch(asked: Asked): Promise<Loaded | Refusal> {
  const { tx, viewer, query } = asked
  const scenarios = await searchable(tx, viewer.systemId)
  const wanted = query.get('scenario')
  const found = await askedScenario(asked, wanted ?? todayKey)
  if (found && isRefusal(found)) return found
  const newest = scenarios.toSorted((a, b) => b.keptAt.epochMilliseconds - a.keptAt.epochMilliseconds)[0]
  const chosen = found ?? (newest ? ofKept(newest) : null)
  return whole(tx, viewer.systemId, {
    scenarios,
    hasToday: found?.today !== undefined && found?.today !== null,
    asked: chosen,
    ran: null,
  })
}

/** One search with its answer, as far as it is. */
export async function loadSearch(
  { tx, viewer }: Asked,
  run: AskedRun,
  usedIn: readonly UsedIn[],
): Promise<Loaded | Refusal> {
  const { systemId } = viewer
  const kept = await scenarioOf(tx, systemId, run.scenarioId)
  if (!kept || !run.question) return refuse('not-found', 'There is no such question')
  const answer = await answerOfRun(tx, systemId, run.runId)
  const ran = { run, question: run.question, answer: answer && isHowMuch(answer) ? answer : null, usedIn }
  const scenarios = await searchable(tx, systemId)
  return whole(tx, systemId, { scenarios, hasToday: kept.made !== null, asked: ofKept(kept), ran })
}

export const runAsked = ({ tx, viewer, params }: Asked): Promise<AskedRun | null> =>
  askedRun(tx, viewer.systemId, params.runId!)

const searchable = async (tx: Asked['tx'], systemId: string) =>
  (await scenariosOf(tx, systemId)).filter(({ scenario }) => bedsOf(scenario).length > 0)

async function whole(
  tx: Asked['tx'],
  systemId: string,
  own: Pick<Loaded, 'scenarios' | 'hasToday' | 'asked' | 'ran'>,
): Promise<Loaded> {
  const runs = await lastRuns(tx, systemId, { kind: 'how much', most: mostRuns })
  const versions = await outlinesOf(tx, systemId, [...new Set(runs.map(({ scenarioId }) => scenarioId))])
  return {
    ...own,
    costs: own.asked ? costsIn(await settings.of(tx, systemId), own.asked.scenario) : {},
    before: runs.map((run) => ({ run, question: run.question!, kept: versions.get(run.scenarioId)! })),
  }
}
