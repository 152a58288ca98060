import type { Tx } from '../../../platform/db/tx.ts'
import { standing } from '../../../platform/facts.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { waitsOf } from '../rules/waits.ts'
import { type About, aboutStay, knowStay, type Recorded } from './about-stay.ts'

/**
 * "I have seen this": by the owner of a wait, or by an organisation that was told of a change to it. Works on ended waits
 * too, and answers the earlier fact when there is nothing new to see.
 */
export async function seeWait(tx: Tx, about: About & { waitId: string }): Promise<Recorded | Refusal> {
  const { by, waitId } = about
  const known = await knowStay(tx, about, 'answer waits')
  if (isRefusal(known)) return known
  const wait = waitsOf(known.facts).find((one) => one.waitId === waitId)
  if (!wait) return refuse('not-found', 'There is no such wait, or it was taken back')
  const owns = wait.owner?.organisationId === by.organisationId
  const told = wait.toTell.some((telling) => telling.to === by.organisationId)
  if ((owns && wait.state === 'sent') || told)
    return aboutStay(tx, about, 'answer waits', () => [{ kind: 'wait-seen', detail: { waitId } }])
  const before = standing(known.facts).findLast(
    (fact) =>
      'waitId' in fact.detail && fact.detail.waitId === waitId && fact.recordedFor === by.organisationId,
  )
  return before
    ? { factId: before.factId }
    : refuse('not-allowed', 'Only its owner can say that this was seen')
}
