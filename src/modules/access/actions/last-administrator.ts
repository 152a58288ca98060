import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'

export type Administrator = { postId: string; userId: string; organisationId: string }

/** The posts of administrators who can sign in, locked, so that two of them cannot end each other at one moment. */
export async function lockAdministrators(tx: Tx, systemId: string): Promise<Administrator[]> {
  const rows = await tx
    .selectFrom('access.post as p')
    .innerJoin('access.account as a', (j) =>
      j.onRef('a.system_id', '=', 'p.system_id').onRef('a.user_id', '=', 'p.user_id'),
    )
    .innerJoin('access.organisation as o', (j) =>
      j.onRef('o.system_id', '=', 'p.system_id').onRef('o.organisation_id', '=', 'p.organisation_id'),
    )
    .select(['p.post_id', 'p.user_id', 'p.organisation_id'])
    .where('p.system_id', '=', systemId)
    .where('p.role', '=', 'administrator')
    .where('p.ended_at', 'is', null)
    .where('a.ended_at', 'is', null)
    .where('o.ended_at', 'is', null)
    .orderBy('p.post_id')
    .forUpdate()
    .execute()
  return rows.map((row) => ({
    postId: row.post_id,
    userId: row.user_id,
    organisationId: row.organisation_id,
  }))
}

export const wouldLeaveNobody = (): Refusal =>
  refuse('conflict', 'This would leave the place without an administrator. Give someone else that role first')
