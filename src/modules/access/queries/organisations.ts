import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import type { OrganisationKind } from '../rules/organisation.ts'

export type Organisation = {
  organisationId: string
  name: string
  shortName: string
  kind: OrganisationKind
  odsCode: string | null
  phone: string | null
  endedAt: Instant | null
  /** How many people hold a post there. */
  accounts: number
}

/** The organisations of the viewer's place, by kind and name; those that have ended stand last. */
export async function organisations(tx: Tx, only?: { organisationId: string }): Promise<Organisation[]> {
  const rows = await tx
    .selectFrom('access.organisation as o')
    .selectAll('o')
    .select((e) =>
      e
        .selectFrom('access.post as p')
        .innerJoin('access.account as a', (j) =>
          j.onRef('a.system_id', '=', 'p.system_id').onRef('a.user_id', '=', 'p.user_id'),
        )
        .select((x) => x.fn.count<number>('p.user_id').distinct().as('n'))
        .whereRef('p.system_id', '=', 'o.system_id')
        .whereRef('p.organisation_id', '=', 'o.organisation_id')
        .where('p.ended_at', 'is', null)
        .where('a.ended_at', 'is', null)
        .as('accounts'),
    )
    .$if(only !== undefined, (q) => q.where('o.organisation_id', '=', only!.organisationId))
    .orderBy('o.ended_at', (o) => o.desc().nullsFirst())
    .orderBy('o.kind')
    .orderBy('o.name')
    .execute()
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind as OrganisationKind,
    odsCode: row.ods_code,
    phone: row.phone,
    endedAt: row.ended_at && instantOf(row.ended_at),
    accounts: Number(row.accounts ?? 0),
  }))
}
