import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { mayDo, organisations } from '../../access/index.ts'
import { hasUnissued } from '../rules/difference.ts'
import { gapsOf } from '../rules/gaps.ts'
import { newestIssued, planAt } from '../rules/plan.ts'
import { whyNotSign } from '../rules/signing.ts'
import { type By, lockedPlan, noPlan } from './change-parts.ts'

/**
 * Signs the newest version for the signer's own body. Refused while anything is missing from it, while it was changed after
 * it was issued, and for a body that is not named to sign.
 */
export async function signPlan(
  tx: Tx,
  { by, now, planId, version, signedAs }: By & { planId: string; version: number; signedAs: string },
): Promise<{ version: number; organisation: string } | Refusal> {
  if (!mayDo(by, 'sign plans') || !by.organisationId || !by.userId)
    return refuse('not-allowed', 'A member of the board of a body signs for it')
  const facts = await lockedPlan(tx, by, planId)
  const newest = facts && newestIssued(facts)
  const plan = newest && planAt(facts, newest.version)
  if (!facts || !newest || !plan) return noPlan()
  if (newest.version !== version)
    return refuse(
      'conflict',
      'A newer version was issued since you opened this page. Read that one, and sign it',
    )
  const [mine] = await organisations(tx, { organisationId: by.organisationId })
  const body = { organisationId: by.organisationId, organisation: mine?.name ?? '' }
  const why = whyNotSign(facts, body, { gaps: gapsOf(plan), unissued: hasUnissued(facts) })
  if (why) return refuse('conflict', why)
  if (signedAs.length < 1 || signedAs.length > 200)
    return refuse('invalid', 'It was not signed', { signedAs: 'Enter your name and what you sign as' })
  await tx
    .insertInto('plans.signature')
    .values({
      system_id: by.systemId,
      plan_id: planId,
      version,
      organisation_id: by.organisationId,
      signed_by: by.userId,
      signed_as: signedAs,
      signed_at: now.toString(),
    })
    .execute()
  return { version, organisation: mine!.name }
}
