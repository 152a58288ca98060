import type { Tx } from '../../../platform/db/tx.ts'
import { namesOf, type PersonName } from '../../people/index.ts'

/**
 * Whose stays these are, as the viewer may see them now; those they may not see are missing from the map. By stay and not
 * by person, because two records may have been joined since something was counted.
 */
export async function namesOfStays(
  tx: Tx,
  systemId: string,
  stayIds: readonly string[],
): Promise<Map<string, PersonName>> {
  if (stayIds.length === 0) return new Map()
  const stays = await tx
    .selectFrom('stays.stay')
    .select(['stay_id', 'person_id'])
    .where('system_id', '=', systemId)
    .where('stay_id', 'in', [...new Set(stayIds)])
    .execute()
  const names = await namesOf(
    tx,
    stays.map((stay) => stay.person_id),
  )
  return new Map(
    stays.flatMap(({ stay_id, person_id }) => {
      const name = names.get(person_id)
      return name ? [[stay_id, name] as const] : []
    }),
  )
}
