import type { Tx } from '../../../platform/db/tx.ts'
import type { Instant } from '../../../platform/time.ts'
import { districtPoints } from '../../capacity/index.ts'
import type { Course } from '../../delays/index.ts'
import { outwardOf } from '../../people/index.ts'
import { unmetOfCourses } from '../../placements/index.ts'
import type { Item } from '../rules/item.ts'
import type { Period } from '../rules/series.ts'
import { unmetItems } from '../rules/unmet-items.ts'

/** What was missing on each night of a period, from the ledger of the courses that were read for it. */
export async function countedUnmet(
  tx: Tx,
  systemId: string,
  courses: readonly Course[],
  period: Period,
  now: Instant,
  knownAt: Instant | null,
): Promise<Item[]> {
  const nights = await unmetOfCourses(tx, systemId, courses, {
    ...period,
    now,
    knownAt: knownAt ?? undefined,
  })
  const stayIds = [...new Set(nights.map(({ stayId }) => stayId))]
  return unmetItems(nights, await areasOf(tx, systemId, stayIds))
}

/** Where the people of these stays live, by the district of their postcode, as it is known now. */
async function areasOf(
  tx: Tx,
  systemId: string,
  stayIds: readonly string[],
): Promise<(stayId: string) => string | null> {
  if (stayIds.length === 0) return () => null
  const districts = await districtPoints(tx, systemId)
  const rows = await tx
    .selectFrom('stays.stay as s')
    .innerJoin('people.person as p', (join) =>
      join.onRef('p.system_id', '=', 's.system_id').onRef('p.person_id', '=', 's.person_id'),
    )
    .select(['s.stay_id', 'p.postcode'])
    .where('s.system_id', '=', systemId)
    .where('s.stay_id', 'in', stayIds)
    .execute()
  const areas = new Map(
    rows.map(({ stay_id, postcode }) => [stay_id, postcode && districts.get(outwardOf(postcode))?.area]),
  )
  return (stayId) => areas.get(stayId) || null
}
