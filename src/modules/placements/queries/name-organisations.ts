import type { Tx } from '../../../platform/db/tx.ts'
import { organisations } from '../../access/index.ts'

/** How the organisations of the place are called, for words about what was lost. */
export async function nameOrganisations(tx: Tx): Promise<(organisationId: string) => string> {
  const names = new Map((await organisations(tx)).map((one) => [one.organisationId, one.name]))
  return (organisationId) => names.get(organisationId) ?? 'an organisation no longer here'
}
