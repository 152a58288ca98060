import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Permission } from '../../access/index.ts'
import type { DischargeFactInput } from '../rules/facts.ts'
import type { Wait } from '../rules/wait.ts'
import { type WaitDeed, whyNotOnWait } from '../rules/wait-parties.ts'
import { waitsOf } from '../rules/waits.ts'
import { type About, aboutStay, type Known, type Recorded } from './about-stay.ts'

export type AboutWait = About & { waitId: string }

/** Records one fact about an open wait, for an organisation that may do this with it. */
export function aboutWait(
  tx: Tx,
  about: AboutWait,
  permission: Permission,
  deed: WaitDeed,
  decide: (wait: Wait, known: Known) => DischargeFactInput | Refusal | Promise<DischargeFactInput | Refusal>,
): Promise<Recorded | Refusal> {
  return aboutStay(tx, about, permission, async (known) => {
    const wait = findWait(known, about.waitId)
    if (isRefusal(wait)) return wait
    if (wait.endedAt && !about.corrects)
      return refuse(
        'conflict',
        wait.state === 'done' ? 'This is done already' : 'This was taken back already',
      )
    const no = about.by.role === 'service' ? null : whyNotOnWait(deed, wait, about.by.organisationId)
    if (no) return refuse('not-allowed', no)
    const input = await decide(wait, known)
    return isRefusal(input) ? input : [input]
  })
}

/** The wait, or why it cannot be acted on at that time. */
function findWait({ facts, at }: Known, waitId: string): Wait | Refusal {
  const wait = waitsOf(facts).find((one) => one.waitId === waitId)
  if (!wait) return refuse('not-found', 'There is no such wait, or it was taken back')
  if (
    at.epochMilliseconds <
    wait.since.round({ smallestUnit: 'minute', roundingMode: 'floor' }).epochMilliseconds
  )
    return refuse('invalid', 'The time is before this was asked for', {
      at: 'Enter a time after it was asked for',
    })
  return wait
}
