import type { Tx } from '../../../platform/db/tx.ts'
import type { SignedIn } from '../../../platform/http/page.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import type { Thing } from '../../discharge/index.ts'
import { planAt } from '../rules/plan.ts'
import { planThings } from '../rules/things.ts'
import { planFacts } from '../store.ts'

/** What of the place's plans stands in Today for somebody: what they lead, and what their body has to sign. */
export async function thingsOfPlans(tx: Tx, viewer: SignedIn, now: Instant): Promise<Thing[]> {
  const all = await planFacts(tx, { systemId: viewer.systemId })
  const plans = all.flatMap((facts) => {
    const plan = planAt(facts)
    return plan ? [{ facts, plan }] : []
  })
  return planThings(plans, { viewer, today: dateOf(now) })
}
