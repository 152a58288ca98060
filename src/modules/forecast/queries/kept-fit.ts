import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Instant } from '../../../platform/time.ts'
import { instantOf } from '../../../platform/time.ts'
import { fitPlace, fitRules, type PlaceFit } from '../rules/fit/fit-place.ts'
import { placePast } from './place-past.ts'

/** A fit older than this is made again where somebody asks; a job makes it every night. */
const holdsHours = 36

/** What the facts of a place say, as it was fitted last; fitted anew where that is long ago. Runs as the service. */
export async function fitOf(tx: Tx, service: Viewer, now: Instant): Promise<PlaceFit> {
  const row = await tx
    .selectFrom('forecast.fit')
    .select(['rules', 'fitted_at', 'content'])
    .where('system_id', '=', service.systemId)
    .executeTakeFirst()
  const hours = row ? now.since(instantOf(row.fitted_at)).total('hours') : holdsHours
  if (row && row.rules === fitRules && hours >= 0 && hours < holdsHours)
    return row.content as unknown as PlaceFit
  return fitNow(tx, service, now)
}

/** @param knownAt as it was known then; as it is known now where it is left out */
export const fitNow = async (
  tx: Tx,
  service: Viewer,
  now: Instant,
  knownAt: Instant | null = null,
): Promise<PlaceFit> => fitPlace(await placePast(tx, service, { now, knownAt }))
