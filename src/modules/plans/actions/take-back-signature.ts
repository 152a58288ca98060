import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { mayDo } from '../../access/index.ts'
import { newestIssued } from '../rules/plan.ts'
import { takeBackUntil, takenBackWithin } from '../rules/signing.ts'
import { type By, lockedPlan, noPlan } from './change-parts.ts'

/**
 * Takes back the signature that somebody has just put under the newest version: for a slip, soon after, by who signed. Both rows
 * are kept, and the body may sign again.
 */
export async function takeBackSignature(
  tx: Tx,
  { by, now, planId }: By & { planId: string },
): Promise<{ organisation: string } | Refusal> {
  if (!mayDo(by, 'sign plans')) return refuse('not-allowed', 'Who signed takes a signature back')
  const facts = await lockedPlan(tx, by, planId)
  const newest = facts && newestIssued(facts)
  if (!facts || !newest) return noPlan()
  const mine = facts.signatures.find(
    ({ version, organisationId }) => version === newest.version && organisationId === by.organisationId,
  )
  if (!mine) return refuse('conflict', 'Your body has not signed this version: there is nothing to take back')
  if (mine.signedBy !== by.userId) return refuse('not-allowed', 'Who signed takes a signature back')
  if (!takeBackUntil(mine, { ...by, now }))
    return refuse(
      'conflict',
      `It was signed more than ${takenBackWithin.minutes} minutes ago and stands. What should be otherwise goes into the next version`,
    )
  // The row says when it was signed to the microsecond, which what was read of it does not.
  await sql`insert into plans.signature_taken_back (system_id, plan_id, version, organisation_id, signed_at, taken_back_at)
    select s.system_id, s.plan_id, s.version, s.organisation_id, max(s.signed_at), ${now.toString()}::timestamptz
    from plans.signature s
    where s.system_id = ${by.systemId} and s.plan_id = ${planId} and s.version = ${mine.version}
      and s.organisation_id = ${mine.organisationId}
    group by s.system_id, s.plan_id, s.version, s.organisation_id`.execute(tx)
  return { organisation: mine.organisation }
}
