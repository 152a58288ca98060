import type { Asked } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { type AskedRun, answerOfRun, askedRun, isHowMuch, lastRuns } from '../../queries/runs.ts'
import { type Outline, outlinesOf, scenarioOf } from '../../queries/scenarios.ts'
import { settings } from '../../queries/settings.ts'
import { costsIn } from '../../rules/costs/cost-of.ts'
import type { HowMuch } from '../../rules/how-much/answer.ts'
import { bedsOf, type HowMuchQuestion } from '../../rules/how-much/question.ts'
import type { Cost } from '../../rules/settings.ts'
import { type CanAsk, choiceOfRun, type ScenarioChoice, scenarioChoice } from '../asked-scenario.ts'
import type { UsedIn } from '../export/plans.ts'

const mostRuns = 12

export type Loaded = ScenarioChoice & {
  costs: Readonly<Record<string, Cost>>
  ran: {
    run: AskedRun
    question: HowMuchQuestion
    answer: HowMuch | null
    usedIn: readonly UsedIn[]
  } | null
  before: readonly { run: AskedRun; question: HowMuchQuestion; kept: Outline }[]
}

/** A scenario in which somebody waits in a bed. */
const hasBeds: CanAsk = ({ scenario }) => bedsOf(scenario).length > 0

/** The scenario asked for, or the place as it is now, with nothing searched. */
export async function loadHowMuch(asked: Asked): Promise<Loaded | Refusal> {
  const { tx, viewer } = asked
  const choice = await scenarioChoice(asked, hasBeds)
  return isRefusal(choice) ? choice : whole(tx, viewer.systemId, { ...choice, ran: null })
}

/** One search with its answer, as far as it is. */
export async function loadSearch(
  asked: Asked,
  run: AskedRun,
  usedIn: readonly UsedIn[],
): Promise<Loaded | Refusal> {
  const {
    tx,
    viewer: { systemId },
  } = asked
  const kept = await scenarioOf(tx, systemId, run.scenarioId)
  if (!kept || !run.question) return refuse('not-found', 'There is no such question')
  const answer = await answerOfRun(tx, systemId, run.runId)
  const ran = { run, question: run.question, answer: answer && isHowMuch(answer) ? answer : null, usedIn }
  return whole(tx, systemId, { ...(await choiceOfRun(asked, kept, hasBeds)), ran })
}

export const runAsked = ({ tx, viewer, params }: Asked): Promise<AskedRun | null> =>
  askedRun(tx, viewer.systemId, params.runId!)

async function whole(
  tx: Asked['tx'],
  systemId: string,
  own: ScenarioChoice & Pick<Loaded, 'ran'>,
): Promise<Loaded> {
  const runs = await lastRuns(tx, systemId, { kind: 'how much', most: mostRuns })
  const versions = await outlinesOf(tx, systemId, [...new Set(runs.map(({ scenarioId }) => scenarioId))])
  return {
    ...own,
    costs: own.chosen ? costsIn(await settings.of(tx, systemId), own.chosen.scenario) : {},
    before: runs.map((run) => ({ run, question: run.question!, kept: versions.get(run.scenarioId)! })),
  }
}
