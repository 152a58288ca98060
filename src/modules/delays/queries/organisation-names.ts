import type { Tx } from '../../../platform/db/tx.ts'
import { organisations } from '../../access/index.ts'
import type { Named } from '../rules/returns/file-cells.ts'

export type Names = (organisationId: string) => Named & { shortName: string }

/** Names of organisations for tables and files; one that the place no longer has says so. */
export async function namesHere(tx: Tx): Promise<Names> {
  const all = new Map(
    (await organisations(tx)).map((one) => [
      one.organisationId,
      { code: one.odsCode, name: one.name, shortName: one.shortName },
    ]),
  )
  return (organisationId) =>
    all.get(organisationId) ?? {
      code: null,
      name: 'An organisation no longer here',
      shortName: 'no longer here',
    }
}
