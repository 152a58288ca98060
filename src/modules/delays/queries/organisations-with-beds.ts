import type { Tx } from '../../../platform/db/tx.ts'
import type { WardKind } from '../../stays/index.ts'

export type BedsOf = { organisationId: string; name: string; kind: string; wardKinds: WardKind[] }

/** The kinds of ward that each organisation of the place has or had, by name of the organisation. */
export async function organisationsWithBeds(
  tx: Tx,
  systemId: string,
  only?: { organisationId: string },
): Promise<BedsOf[]> {
  const rows = await tx
    .selectFrom('stays.ward as w')
    .innerJoin('stays.site as s', (j) =>
      j.onRef('s.system_id', '=', 'w.system_id').onRef('s.site_id', '=', 'w.site_id'),
    )
    .innerJoin('access.organisation as o', (j) =>
      j.onRef('o.system_id', '=', 's.system_id').onRef('o.organisation_id', '=', 's.organisation_id'),
    )
    .select(['o.organisation_id', 'o.name', 'o.kind', 'w.kind as ward_kind'])
    .distinct()
    .where('w.system_id', '=', systemId)
    .$if(only !== undefined, (q) => q.where('o.organisation_id', '=', only!.organisationId))
    .orderBy('o.name')
    .execute()
  const own = Map.groupBy(rows, (row) => row.organisation_id)
  return [...own].map(([organisationId, of]) => ({
    organisationId,
    name: of[0]!.name,
    kind: of[0]!.kind,
    wardKinds: of.map((row) => row.ward_kind as WardKind),
  }))
}
