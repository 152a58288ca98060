import type { Tx } from '../../../platform/db/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { type PlanHead, planHead } from '../rules/content.ts'
import { openVersion, planAt } from '../rules/plan.ts'
import { insertParts } from '../store.ts'
import { type By, lockedPlan, mayChange, newestFacts, noPlan, notAllowed } from './change-parts.ts'

/** Begins a plan: its key and what it is. Everything else is a part of it. */
export async function beginPlan(
  tx: Tx,
  { by, now, key, head }: By & { key: string; head: PlanHead },
): Promise<{ planId: string } | Refusal> {
  if (!mayChange(by)) return notAllowed()
  const wrong = headWrong(head)
  if (wrong) return wrong
  const planId = newId()
  const made = await tx
    .insertInto('plans.plan')
    .values({ system_id: by.systemId, plan_id: planId, key, begun_at: now.toString() })
    .onConflict((on) => on.columns(['system_id', 'key']).doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n)
    return refuse('conflict', `There is a plan ${key} already`, {
      title: 'There is a plan of this title already: choose another',
    })
  await insertParts(tx, { systemId: by.systemId, now }, [
    {
      planId,
      partId: newId(),
      kind: 'plan',
      ref: 'plan',
      version: 1,
      content: head,
      supersedes: null,
    },
  ])
  return { planId }
}

/** Changes what the plan is: title, period, area, lead. */
export async function changeHead(
  tx: Tx,
  { by, now, planId, from, head }: By & { planId: string; from: string; head: PlanHead },
): Promise<{ factId: string } | Refusal> {
  if (!mayChange(by)) return notAllowed()
  const facts = await lockedPlan(tx, by, planId)
  if (!facts || !planAt(facts)) return noPlan()
  const earlier = newestFacts(facts).find(({ kind }) => kind === 'plan')!
  if (earlier.factId !== from)
    return refuse('conflict', 'Somebody else changed this while you had it open. Open it again')
  const wrong = headWrong(head)
  if (wrong) return wrong
  const [factId] = await insertParts(tx, { systemId: by.systemId, now }, [
    {
      planId,
      partId: earlier.partId,
      kind: 'plan',
      ref: 'plan',
      version: openVersion(facts),
      content: head,
      supersedes: earlier.factId,
    },
  ])
  return { factId: factId! }
}

export function headWrong(head: PlanHead): Refusal | null {
  const read = planHead.safeParse(head)
  const fields = Object.fromEntries(
    (read.error?.issues ?? []).map(({ path, message }) => [String(path[0] ?? ''), message]),
  )
  if (!fields.from && !fields.to && head.from > head.to) fields.to = 'The plan must end after it begins'
  return Object.keys(fields).length > 0 ? refuse('invalid', 'The plan is not complete', fields) : null
}
