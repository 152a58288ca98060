import { sql } from 'kysely'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { awaitsList } from '../../discharge/index.ts'
import type { Definition } from '../rules/model.ts'

/**
 * Keys of the reasons that a measure's chart offers: of unmet need whatever was missing on any night that is kept, the most
 * bed days first; of everything else what somebody can wait for. A board member is offered none of what was missing, because
 * that it was missing at all may speak of one person.
 */
export async function reasonsOf(tx: Tx, viewer: Viewer, { how }: Definition): Promise<string[]> {
  if (how.from !== 'facts' || how.count !== 'unmet-bed-days') return awaitsList.map(({ code }) => code)
  if (viewer.role === 'board member') return []
  const { count } = how
  const { rows } = await asService(tx, viewer, () =>
    sql<{ key: string }>`
      select slice_key as key from measures.tally
      where system_id = ${viewer.systemId} and tally = ${count} and sliced_by = 'reason'
      group by 1 order by sum(amount) desc, 1`.execute(tx),
  )
  return rows.map(({ key }) => key)
}
