import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { NeedKey } from '../rows.ts'
import type { DerivedNeed } from '../rules/model.ts'
import type { Doer, Parties } from '../rules/parties.ts'

/** Who wants to do something with a need, and who stands where to it. */
export async function partiesOf(
  tx: Tx,
  by: Viewer,
  { systemId, stayId }: Pick<NeedKey, 'systemId' | 'stayId'>,
  { openedFor }: Pick<DerivedNeed, 'openedFor'>,
): Promise<{ doer: Doer; parties: Parties }> {
  const { rows } = await sql<{ hub: boolean; holder: string | null }>`select
    exists (select from access.organisation where system_id = ${systemId} and organisation_id = ${by.organisationId}
      and kind = 'transfer of care hub') as hub,
    (select organisation_id from stays.stay where system_id = ${systemId} and stay_id = ${stayId}
      and place in ('bed', 'no bed', 'leave')) as holder`.execute(tx)
  const { hub = false, holder = null } = rows[0] ?? {}
  return {
    doer: { organisationId: by.organisationId, isHub: hub || by.role === 'service' },
    parties: { openedFor, holder },
  }
}
