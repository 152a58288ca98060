import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'

export type PlanCirculation = {
  planId: string
  addresses: string[]
  /** When the first list of the plan was made: what was issued before then is circulated to nobody. */
  since: Instant
}

/** The list that holds of each plan, or of one: the newest. Only those who circulate see any. */
export async function circulations(
  tx: Tx,
  { systemId, planId }: { systemId: string; planId?: string },
): Promise<PlanCirculation[]> {
  const rows = await tx
    .selectFrom('plans.circulation')
    .select(['plan_id', 'addresses', 'made_at'])
    .where('system_id', '=', systemId)
    .$if(planId !== undefined, (q) => q.where('plan_id', '=', planId!))
    .orderBy('made_at')
    .orderBy('circulation_id')
    .execute()
  return [...Map.groupBy(rows, ({ plan_id }) => plan_id)].map(([of, lists]) => ({
    planId: of,
    addresses: lists.at(-1)!.addresses,
    since: instantOf(lists[0]!.made_at),
  }))
}

export type Sent = { planId: string; what: string; sentId: string; mails: number; sentAt: Instant }

/** What went out of plans, the newest first. */
export async function sentOf(
  tx: Tx,
  { systemId, planId }: { systemId: string; planId?: string },
): Promise<Sent[]> {
  const rows = await tx
    .selectFrom('plans.sent')
    .selectAll()
    .where('system_id', '=', systemId)
    .$if(planId !== undefined, (q) => q.where('plan_id', '=', planId!))
    .orderBy('sent_at', 'desc')
    .execute()
  return rows.map((row) => ({
    planId: row.plan_id,
    what: row.what,
    sentId: row.sent_id,
    mails: row.mails,
    sentAt: instantOf(row.sent_at),
  }))
}
