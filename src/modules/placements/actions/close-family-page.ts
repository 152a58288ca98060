import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { endPrivateLink } from '../../access/index.ts'
import { type About, knowStay, recordDischargeFacts } from '../../discharge/index.ts'
import { sharesOf } from '../rules/family-shares.ts'

/** Closes one page: its link opens nothing any more. Also once they have left: closing protects, so it is never refused. */
export async function closeFamilyPage(
  tx: Tx,
  about: Pick<About, 'by' | 'now' | 'stayId'> & { linkId: string; reason?: string | undefined },
): Promise<{ factId: string } | Refusal> {
  const { by, now, linkId } = about
  const known = await knowStay(tx, about, 'share with the family')
  if (isRefusal(known)) return known
  const share = sharesOf(known.facts).find((one) => one.linkId === linkId)
  if (!share) return refuse('not-found', 'There is no such page, or it was taken back')
  if (share.closed) return refuse('conflict', 'This page is closed already')
  const reason = about.reason?.trim().slice(0, 2000)
  const [factId] = await recordDischargeFacts(tx, known.stay, now, [
    { kind: 'family-page-closed', detail: { linkId, ...(reason ? { reason } : {}) }, happenedAt: now },
  ])
  await endPrivateLink(tx, { by, linkId, now })
  return { factId: factId! }
}
