import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { disagreementsIn } from '../rules/disagreements/in-plan.ts'
import { planAt } from '../rules/plan.ts'
import { planFacts } from '../store.ts'

/** Where the parts of a plan do not agree, as it is written now: said of every file that is taken in. */
export async function foundNow(tx: Tx, { systemId }: Viewer, planId: string): Promise<string[]> {
  const [facts] = await planFacts(tx, { systemId, planId })
  const plan = facts && planAt(facts)
  return plan ? disagreementsIn(plan).map(({ words }) => words) : []
}
