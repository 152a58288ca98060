import { asViewer, type Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import type { Asked } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import { Temporal } from '../../../../platform/time.ts'
import { type LinkAsked, type OpenLink, openPrivateLink, overLink } from '../../../access/index.ts'

const askedOf = ({ params, address }: Asked): LinkAsked => ({
  token: params.token ?? '',
  purpose: 'still true',
  address,
  now: Temporal.Now.instant(),
})

/** Runs as the provider whose link it is, in the place's own time. Who holds the link is not known by name. */
export async function withLink<T>(
  asked: Asked,
  mode: 'read' | 'write',
  work: (tx: Tx, by: Viewer, link: OpenLink) => Promise<T>,
): Promise<T | Refusal> {
  const link = await openPrivateLink(asked.db, askedOf(asked))
  if (isRefusal(link)) return link
  const by = providerOf(link)
  return asViewer(asked.db, by, link.clock, (tx) => work(tx, by, link), mode)
}

/** What a link that is over was about; null where it is not over or was never made. */
export const overHere = (asked: Asked): Promise<OpenLink | null> => overLink(asked.db, askedOf(asked))

const providerOf = ({ systemId, organisationId }: OpenLink): Viewer => ({
  systemId,
  organisationId,
  userId: null,
  role: 'provider',
})
