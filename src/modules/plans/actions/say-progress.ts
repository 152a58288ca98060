import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf } from '../../../platform/time.ts'
import { type Progress, partKind } from '../rules/content.ts'
import { nameOf } from '../rules/part-words.ts'
import { partById, planAt } from '../rules/plan.ts'
import { insertProgress, planFacts } from '../store.ts'
import { type By, mayChange, noPlan, notAllowed } from './change-parts.ts'

/** Says how a part stands: its state, what was done, what shows it, how much so far. The promise stays as it was. */
export async function sayProgress(
  tx: Tx,
  { by, now, planId, partId, said }: By & { planId: string; partId: string; said: Progress },
): Promise<{ factId: string; name: string } | Refusal> {
  if (!mayChange(by)) return notAllowed()
  const [facts] = await planFacts(tx, { systemId: by.systemId, planId })
  const plan = facts && planAt(facts)
  const part = plan && partById(plan, partId)
  if (!facts || !plan) return noPlan()
  if (!part) return refuse('not-found', 'There is no such part in the plan any more')
  const { standing } = partKind(part.kind)
  const fields: Record<string, string> = {}
  if (!standing)
    return refuse('invalid', `A ${partKind(part.kind).one} has no progress: change what it says instead`)
  if (said.state !== null && !(said.state in standing.states)) fields.state = 'Choose one of the states'
  if (said.on > dateOf(now).toString()) fields.on = 'Enter a day that is not in the future'
  if (said.figure !== null && !standing.figure) fields.figure = 'Leave this blank: nothing is counted here'
  if (said.state === null && said.says === null && said.evidence === null && said.figure === null)
    fields.state = 'Say at least one thing: a state, a figure, or what was done'
  if (Object.keys(fields).length > 0) return refuse('invalid', 'Nothing was recorded', fields)
  const [factId] = await insertProgress(tx, { systemId: by.systemId, now }, [{ ...said, planId, partId }])
  return { factId: factId!, name: nameOf(part) }
}

/** Takes back what was said by a slip. Both rows are kept. */
export async function takeBackProgress(
  tx: Tx,
  { by, now, factId }: By & { factId: string },
): Promise<{ planId: string; partId: string } | Refusal> {
  if (!mayChange(by)) return notAllowed()
  const row = await tx
    .selectFrom('plans.progress as p')
    .select(['plan_id', 'part_id', 'on_date', 'takes_back'])
    .select((e) =>
      e
        .exists(
          e
            .selectFrom('plans.progress as b')
            .select('b.fact_id')
            .whereRef('b.system_id', '=', 'p.system_id')
            .whereRef('b.takes_back', '=', 'p.fact_id'),
        )
        .as('gone'),
    )
    .where('system_id', '=', by.systemId)
    .where('fact_id', '=', factId)
    .executeTakeFirst()
  if (!row || row.takes_back) return refuse('not-found', 'There is no such entry')
  if (row.gone) return refuse('conflict', 'It was taken back already')
  await insertProgress(tx, { systemId: by.systemId, now }, [
    {
      planId: row.plan_id,
      partId: row.part_id,
      on: String(row.on_date),
      state: null,
      says: null,
      evidence: null,
      figure: null,
      takesBack: factId,
    },
  ])
  return { planId: row.plan_id, partId: row.part_id }
}
