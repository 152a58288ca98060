import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { namesOf } from '../../people/index.ts'
import { type SharedPage, sharedPages } from './family-links.ts'
import { type Family, familyOf } from './family-record.ts'

export type Managed = { family: Family; name: string; pages: SharedPage[] }

/** A stay's page as those see it who share it; whether a stay exists that the viewer may not see is not said. */
export async function managed(
  tx: Tx,
  viewer: Viewer,
  stayId: string,
  now: Instant,
): Promise<Managed | Refusal> {
  const family = await familyOf(tx, viewer.systemId, stayId)
  const name = family && (await namesOf(tx, [family.record.personId])).get(family.record.personId)
  if (!family || !name) return refuse('not-allowed', 'Your organisation has no part in this person’s care')
  return {
    family,
    name: `${name.givenName} ${name.familyName}`,
    pages: await sharedPages(tx, viewer.systemId, family, now),
  }
}
