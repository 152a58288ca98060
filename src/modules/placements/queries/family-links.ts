import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import type { FamilyShare } from '../rules/family-record.ts'
import { type FamilyState, familyState, linkState } from '../rules/family-state.ts'
import type { Family } from './family-record.ts'

export type SharedPage = FamilyShare & {
  state: FamilyState
  /** When it was last opened, to the hour; null where it never was. */
  lastOpenedAt: Instant | null
  /** Account name. */
  by: string | null
}

/** Every page of a stay with where it stands, who shared it, and when it was last opened. */
export async function sharedPages(
  tx: Tx,
  systemId: string,
  { record, shares }: Family,
  now: Instant,
): Promise<SharedPage[]> {
  if (shares.length === 0) return []
  const links = await tx
    .selectFrom('access.private_link')
    .select(['link_id', 'ends_at', 'ended_at', 'last_used_at'])
    .where('system_id', '=', systemId)
    .where(
      'link_id',
      'in',
      shares.map(({ linkId }) => linkId),
    )
    .execute()
  const names = await tx
    .selectFrom('access.account')
    .select(['user_id', 'name'])
    .where('system_id', '=', systemId)
    .where(
      'user_id',
      'in',
      shares.map(({ sharedBy }) => sharedBy),
    )
    .execute()
  return shares.map((share) => {
    const link = links.find(({ link_id }) => link_id === share.linkId)
    const stands = link
      ? linkState(
          { endsAt: instantOf(link.ends_at), endedAt: link.ended_at && instantOf(link.ended_at) },
          now,
        )
      : 'ended'
    return {
      ...share,
      state: familyState(share, record, stands),
      lastOpenedAt: link?.last_used_at ? instantOf(link.last_used_at) : null,
      by: names.find(({ user_id }) => user_id === share.sharedBy)?.name ?? null,
    }
  })
}
