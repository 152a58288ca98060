import type { Asked } from '../../../platform/http/page.ts'
import { isId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { isPartKind, type PartKind } from '../rules/content.ts'
import { type Gap, gapsOf } from '../rules/gaps.ts'
import {
  newestIssued,
  type Part,
  type Plan,
  type PlanFacts,
  partById,
  planAt,
  type VersionIssued,
} from '../rules/plan.ts'
import { planFacts } from '../store.ts'

/** A plan as it is written now, with the newest version that was issued. */
export type AskedPlan = { facts: PlanFacts; plan: Plan; issued: VersionIssued | null; gaps: Gap[] }

export async function askedPlan({ tx, viewer, params }: Asked): Promise<AskedPlan | Refusal> {
  const planId = params.planId ?? ''
  const [facts] = isId(planId) ? await planFacts(tx, { systemId: viewer.systemId, planId }) : []
  const plan = facts && planAt(facts)
  return facts && plan
    ? { facts, plan, issued: newestIssued(facts), gaps: gapsOf(plan) }
    : refuse('not-found', 'There is no such plan')
}

export const askedKind = ({ params }: Asked): PartKind | Refusal => {
  const kind = params.partKind ?? ''
  return isPartKind(kind) ? kind : refuse('not-found', 'There is no such part of a plan')
}

export const askedPart = (plan: Plan, { params }: Asked): Part | Refusal =>
  partById(plan, params.partId ?? '') ??
  refuse('not-found', 'There is no such part in the plan. Earlier versions are under “Versions”')
