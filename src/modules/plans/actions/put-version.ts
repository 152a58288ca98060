import type { Tx } from '../../../platform/db/tx.ts'
import { organisations } from '../../access/index.ts'
import { sameName } from '../rules/signing.ts'
import type { By } from './change-parts.ts'

export type VersionPut = {
  planId: string
  version: number
  label: string
  author: string
  changed: string
  /** The document's own date of it. */
  on: string
  /** Parties that sign it, by the names the plan gives them. */
  signers: readonly { partId: string; organisation: string }[]
}

/**
 * Issues a version in the caller's transaction, which has locked the plan. Which body of this place each signer is, is kept
 * with it: a later name of the body changes nothing. A name that nobody here has signs nothing until a later version.
 */
export async function putVersion(
  tx: Tx,
  { by, now, planId, version, label, author, changed, on, signers }: By & VersionPut,
): Promise<void> {
  const id = { system_id: by.systemId, plan_id: planId, version }
  await tx
    .insertInto('plans.version')
    .values({ ...id, label, author, changed, on_date: on, issued_at: now.toString() })
    .execute()
  const bodies = signers.length > 0 ? await organisations(tx) : []
  const rows = signers.flatMap(({ partId, organisation }) => {
    const body =
      bodies.find(({ name }) => sameName(name, organisation)) ??
      bodies.find(({ shortName }) => sameName(shortName, organisation))
    return body ? [{ ...id, part_id: partId, organisation_id: body.organisationId }] : []
  })
  if (rows.length > 0) await tx.insertInto('plans.signer').values(rows).execute()
}
