import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant, LocalDate } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { isServiceKind } from '../rules/kinds.ts'
import { planCounts } from '../rules/monthly-plan.ts'

export type PlanMonth = {
  by: Viewer
  now: Instant
  kind: string
  counts: string
  aMonth: number | null
  /** Any day of the first month; null where it could not be read. */
  fromMonth: LocalDate | null
  criteria?: string | undefined
  source?: string | undefined
}

const notAllowed = () => refuse('not-allowed', 'The hub and the administrator write the plan of a month')

/** What a kind of service should come to in a month, from a month on; one written for the same month before ends with it. */
export async function planMonth(tx: Tx, asked: PlanMonth): Promise<{ planId: string } | Refusal> {
  const { by, now, kind, counts, aMonth, fromMonth } = asked
  if (by.role !== 'service' && !mayDo(by, 'change services')) return notAllowed()
  const fields: Record<string, string> = {}
  if (!isServiceKind(kind)) fields.kind = 'Choose the kind of service'
  if (!planCounts.some((one) => one === counts)) fields.counts = 'Choose what is counted'
  if (!aMonth || !Number.isInteger(aMonth) || aMonth < 1 || aMonth > 100_000)
    fields.a_month = 'Enter a whole number a month, from 1 to 100000'
  if (!fromMonth) fields.from_month = 'Enter the first month, like 2026-11'
  if (Object.keys(fields).length > 0) return refuse('invalid', 'The plan is not complete', fields)
  const from = fromMonth!.with({ day: 1 }).toString()
  await tx
    .updateTable('capacity.monthly_plan')
    .set({ ended_at: now.toString() })
    .where('system_id', '=', by.systemId)
    .where('kind', '=', kind)
    .where('counts', '=', counts)
    .where('from_month', '=', from)
    .where('ended_at', 'is', null)
    .execute()
  const planId = newId()
  await tx
    .insertInto('capacity.monthly_plan')
    .values({
      system_id: by.systemId,
      plan_id: planId,
      kind,
      counts,
      a_month: aMonth!,
      from_month: from,
      criteria: asked.criteria?.trim().slice(0, 1000) || null,
      source: asked.source?.trim().slice(0, 300) || null,
      written_at: now.toString(),
    })
    .execute()
  return { planId }
}

/** A plan no longer holds, or holds again. */
export async function endPlan(
  tx: Tx,
  { by, now, planId, over }: { by: Viewer; now: Instant; planId: string; over: 'ended' | 'holds again' },
): Promise<{ planId: string } | Refusal> {
  if (!mayDo(by, 'change services')) return notAllowed()
  const changed = await tx
    .updateTable('capacity.monthly_plan')
    .set({ ended_at: over === 'ended' ? now.toString() : null })
    .where('system_id', '=', by.systemId)
    .where('plan_id', '=', planId)
    .where('ended_at', over === 'ended' ? 'is' : 'is not', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
    ? { planId }
    : refuse('not-found', 'There is no such plan, or somebody changed it meanwhile')
}
