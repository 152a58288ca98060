import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { publicAddress } from '../../../platform/mail-settings.ts'
import { type Instant } from '../../../platform/time.ts'
import { bulletins } from '../queries/bulletins.ts'
import { summaryNow } from '../queries/summary.ts'
import type { BulletinText } from '../rules/bulletin-text.ts'
import type { Circulation } from '../rules/circulation-due.ts'
import { sinceOf } from '../rules/summary-changes.ts'

/**
 * What a list would be sent now, and what changed since it was last sent something. Small numbers of people are kept
 * back: nobody knows who reads a mail.
 */
export async function prepareBulletin(
  tx: Tx,
  asked: {
    viewer: Viewer
    now: Instant
    list: Pick<Circulation, 'circulationId' | 'kind'>
    placeName: string
  },
): Promise<BulletinText> {
  const { viewer, now, list, placeName } = asked
  const { kind, circulationId } = list
  const { content } = await summaryNow(tx, { viewer, now, small: 'kept back' })
  const [last] = await bulletins(tx, { systemId: viewer.systemId, circulationId, limit: 1 })
  return {
    placeName,
    kind,
    content,
    since: sinceOf(last?.content, content),
    address: `${publicAddress()}/capacity/summary`,
  }
}
