import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { services } from '../../capacity/index.ts'
import { type BeyondShown, beyondShown } from './beyond-shown.ts'
import { type OurAskRow, ourAsk } from './our-asks.ts'

export type OneAsk = { ask: OurAskRow; beyond: BeyondShown | null }

/** One request to the viewer's organisation. */
export async function oneAsk(tx: Tx, viewer: Viewer, now: Instant, askId: string): Promise<OneAsk | Refusal> {
  const ask = await ourAsk(tx, viewer, askId)
  if (!ask) return refuse('not-found', 'There is no such request to you')
  const own = await services(tx, { systemId: viewer.systemId, now, serviceIds: [ask.serviceId] })
  const beyond = await beyondShown(tx, viewer, now, [ask], own)
  return { ask, beyond: beyond.get(askId) ?? null }
}
