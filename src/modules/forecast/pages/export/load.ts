import type { Asked } from '../../../../platform/http/page.ts'
import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import { type AskedRun, answerOfRun, askedRun, isHowMuch } from '../../queries/runs.ts'
import { type Kept, scenarioOf } from '../../queries/scenarios.ts'
import type { HowMuch } from '../../rules/how-much/answer.ts'
import { ofHowMuch, ofWhatIf, type Promised } from '../../rules/promise.ts'
import type { WhatIf } from '../../rules/what-if/answer.ts'
import { type Change, changesIn } from '../../rules/what-if/changes.ts'

/** A question of either kind with its answer, and the scenario it was asked of. */
export type Answered = {
  run: AskedRun
  kept: Kept
  changes: Change[]
  whatIf: WhatIf | null
  howMuch: HowMuch | null
  promised: Promised | null
}

export async function loadAnswered({ tx, viewer, params }: Asked): Promise<Answered | Refusal> {
  const run = await askedRun(tx, viewer.systemId, params.runId!)
  const kept = run && (await scenarioOf(tx, viewer.systemId, run.scenarioId))
  if (!run || !kept) return refuse('not-found', 'There is no such question: it may be of another place')
  const answer = await answerOfRun(tx, viewer.systemId, run.runId)
  if (!answer) return refuse('conflict', 'It has no answer yet')
  const changes = changesIn(kept.scenario, run.changes)
  return isHowMuch(answer)
    ? { run, kept, changes, whatIf: null, howMuch: answer, promised: ofHowMuch(answer) }
    : { run, kept, changes, whatIf: answer, howMuch: null, promised: ofWhatIf(answer, changes) }
}
