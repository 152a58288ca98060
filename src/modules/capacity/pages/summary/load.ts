import type { Tx } from '../../../../platform/db/tx.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import { publicAddress } from '../../../../platform/mail-settings.ts'
import type { Instant } from '../../../../platform/time.ts'
import { mayDo } from '../../../access/index.ts'
import { type Bulletin, bulletins } from '../../queries/bulletins.ts'
import { summaryNow } from '../../queries/summary.ts'
import type { KeyMessage } from '../../queries/summary-messages.ts'
import type { BulletinText } from '../../rules/bulletin-text.ts'
import { sinceOf } from '../../rules/summary-changes.ts'
import { withoutSmall } from '../../rules/summary-delayed.ts'
import { paths } from './addresses.ts'

export type LoadedSummary = {
  text: BulletinText
  messages: KeyMessage[]
  /** The last that went out, to whatever list. */
  last: Bulletin | null
}

/** Small numbers are for those who may know the people behind a count. */
export const maySeeSmall = (viewer: SignedIn): boolean => mayDo(viewer, 'see delays')

/** The summary as it is now, and what changed since the last seven-day one that was sent. */
export async function loadSummary(
  tx: Tx,
  { viewer, now }: { viewer: SignedIn; now: Instant },
): Promise<LoadedSummary> {
  const { systemId, systemName } = viewer
  const { content: all, messages } = await summaryNow(tx, { viewer, now, small: 'said' })
  // What was sent holds no small number, so nothing but that is held against it.
  const sendable = { ...all, ...withoutSmall(all) }
  const [last] = await bulletins(tx, { systemId, kind: 'seven-day', limit: 1 })
  return {
    text: {
      placeName: systemName,
      kind: 'seven-day',
      content: maySeeSmall(viewer) ? all : sendable,
      since: sinceOf(last?.content, sendable),
      address: `${publicAddress()}${paths.summary}`,
    },
    messages,
    last: last ?? null,
  }
}
