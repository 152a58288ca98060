import type { Asked } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { type AskedRun, answerOfRun, askedRun, isHowMuch, lastRuns } from '../../queries/runs.ts'
import { type Kept, type Outline, outlinesOf, scenarioOf, scenariosOf } from '../../queries/scenarios.ts'
import { settings } from '../../queries/settings.ts'
import { costsIn } from '../../rules/costs/cost-of.ts'
import type { HowMuch } from '../../rules/how-much/answer.ts'
import type { HowMuchQuestion } from '../../rules/how-much/question.ts'
import type { Cost } from '../../rules/settings.ts'
import { type Chosen, chooseScenario, hasBeds, ofKept } from '../chosen.ts'
import { bedsOf } from './form.ts'

const mostRuns = 12

export type Loaded = {
  scenarios: readonly Kept[]
  hasToday: boolean
  /** null where there is none in which anybody waits in a bed. */
  chosen: Chosen | null
  costs: Readonly<Record<string, Cost>>
  ran: { run: AskedRun; question: HowMuchQuestion; answer: HowMuch | null } | null
  before: readonly { run: AskedRun; question: HowMuchQuestion; kept: Outline }[]
}

/** The scenario asked for, or the place as it is now, with nothing searched. */
export async function loadHowMuch(asked: Asked): Promise<Loaded | Refusal> {
  const { tx, viewer, query } = asked
  const scenarios = await searchable(tx, viewer.systemId)
  const chosen = await chooseScenario(asked, query.get('scenario'), scenarios)
  if (isRefusal(chosen)) return chosen
  const hasToday = chosen?.today ? true : await hasBeds(tx, viewer.systemId)
  return whole(tx, viewer.systemId, { scenarios, hasToday, chosen, ran: null })
}

/** One search with its answer, as far as it is. */
export async function loadSearch(
  { tx, viewer }: Asked,
  run: AskedRun,
): Promise<(Loaded & { ran: NonNullable<Loaded['ran']> }) | Refusal> {
  const { systemId } = viewer
  const kept = await scenarioOf(tx, systemId, run.scenarioId)
  if (!kept || !run.question) return refuse('not-found', 'There is no such question')
  const answer = await answerOfRun(tx, systemId, run.runId)
  const ran = { run, question: run.question, answer: answer && isHowMuch(answer) ? answer : null }
  const scenarios = await searchable(tx, systemId)
  const hasToday = await hasBeds(tx, systemId)
  return { ...(await whole(tx, systemId, { scenarios, hasToday, chosen: ofKept(kept), ran })), ran }
}

export const runAsked = ({ tx, viewer, params }: Asked): Promise<AskedRun | null> =>
  askedRun(tx, viewer.systemId, params.runId!)

const searchable = async (tx: Asked['tx'], systemId: string) =>
  (await scenariosOf(tx, systemId)).filter(({ scenario }) => bedsOf(scenario).length > 0)

async function whole(
  tx: Asked['tx'],
  systemId: string,
  own: Omit<Loaded, 'costs' | 'before'>,
): Promise<Loaded> {
  const runs = await lastRuns(tx, systemId, { kind: 'how much', most: mostRuns })
  const outlines = await outlinesOf(
    tx,
    systemId,
    runs.map(({ scenarioId }) => scenarioId),
  )
  return {
    ...own,
    costs: own.chosen ? costsIn(await settings.of(tx, systemId), own.chosen.scenario) : {},
    before: runs.map((run) => ({ run, question: run.question!, kept: outlines.get(run.scenarioId)! })),
  }
}
