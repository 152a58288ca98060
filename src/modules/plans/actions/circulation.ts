import type { Tx } from '../../../platform/db/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { isAddress } from '../../../platform/mail.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { entryOf } from '../rules/list-entry.ts'
import { type By, mayChange, notAllowed } from './change-parts.ts'

const mostAddresses = 200

/** Sets who is sent new versions of a plan, and what is due of it; nobody where the list is empty. Every earlier list is kept. */
export async function setCirculation(
  tx: Tx,
  { by, now, planId, addresses }: By & { planId: string; addresses: readonly string[] },
): Promise<{ addresses: number } | Refusal> {
  if (!mayChange(by)) return notAllowed()
  const bad = addresses.filter((one) => !isAddress(entryOf(one).address))
  if (bad.length > 0)
    return refuse('invalid', 'The list was not changed', {
      addresses: `${bad.length === 1 ? 'This is' : 'These are'} no e-mail address: ${bad.slice(0, 5).join(', ')}`,
    })
  if (addresses.length > mostAddresses)
    return refuse('invalid', 'The list was not changed', {
      addresses: `Enter at most ${mostAddresses} addresses`,
    })
  await tx
    .insertInto('plans.circulation')
    .values({
      system_id: by.systemId,
      plan_id: planId,
      circulation_id: newId(),
      addresses: [...addresses],
      made_at: now.toString(),
    })
    .execute()
  return { addresses: addresses.length }
}
