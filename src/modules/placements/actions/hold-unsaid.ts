import { sql } from 'kysely'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { kindOf, lockSaidFree } from '../../capacity/index.ts'
import type { Ask } from '../rules/model.ts'

type Held = Pick<Ask, 'serviceId' | 'answeredAt'> & { needId: string }

/**
 * Somebody is to be held where the service has said no figure, so that there is no unit to take: of beds and rooms one at a
 * time. The service is locked until the transaction ends, so that of several at once one comes first and the others see it.
 * Somebody who had begun before this yes was said is not in its way: whoever said it knew.
 * @returns null where they may be held
 */
export const whyNotHeldUnsaid = (
  tx: Tx,
  by: Viewer,
  { needId, serviceId, answeredAt }: Held,
): Promise<Refusal | null> =>
  asService(tx, by, async () => {
    const [service] = await lockSaidFree(tx, by.systemId, { serviceIds: [serviceId] })
    if (!service || !['bed', 'room'].includes(kindOf(service.kind).unit)) return null
    if (service.left.size > 0)
      return refuse('conflict', `${service.name} has just said how many are free. Choose it again`)
    // A statement of its own, after the lock: it sees what was there when it began.
    const { rows } = await sql`
      select from placements.ask a
      where a.system_id = ${by.systemId} and a.service_id = ${serviceId} and a.need_id <> ${needId}
        and (a.state in ('chosen', 'arranged')
          or a.state = 'started' and a.state_at > ${answeredAt?.toString() ?? null}::timestamptz)
      limit 1`.execute(tx)
    return rows.length === 0
      ? null
      : refuse(
          'conflict',
          `${service.name} has not said how many are free, and somebody else is chosen there already. Ask it how many are free first; then choose it`,
        )
  })
