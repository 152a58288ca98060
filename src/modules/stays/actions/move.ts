import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { wardsBy } from '../queries/places.ts'
import { type Done, type OnStay, recordOne } from './record-one.ts'

export type Move = OnStay & { wardId: string /** Null: to the ward, without a bed. */; bedId: string | null }

/** To another bed or ward of the same organisation. Waits, referrals and the expected date are not touched by it. */
export async function move(tx: Tx, asked: Move): Promise<Done | Refusal> {
  const { by, wardId, bedId, at, now } = asked
  const ward = (await wardsBy(tx, by.systemId, [wardId])).get(wardId)
  if (!ward)
    return refuse('invalid', 'Choose a ward from the list', { wardId: 'Choose a ward from the list' })
  return recordOne(tx, asked, {
    kind: 'moved',
    detail: { siteId: ward.siteId, wardId, bedId },
    happenedAt: at ?? now,
  })
}
