import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { openNeeds } from '../queries/open-needs.ts'
import { personOfNeed } from '../queries/person-of-need.ts'
import { checkRequires } from '../rules/check-requires.ts'
import { isHeld } from '../rules/model.ts'
import { overlapWords, sameNeed } from '../rules/overlap.ts'
import { type AboutNeed, knowNeed, type Recorded, recordNow } from './about-need.ts'

export type ChangeNeed = AboutNeed & { requires: unknown; why?: string | undefined }

/**
 * What is needed has changed. Requests that are out keep the words they were sent with, and are shown as resting on earlier
 * ones: take them back and ask again where it matters. Once somebody was asked, it is said why.
 */
export async function changeNeed(tx: Tx, about: ChangeNeed): Promise<Recorded | Refusal> {
  const { by, now, needId } = about
  const known = await knowNeed(tx, about, 'find places')
  if (isRefusal(known)) return known
  if (known.need.chosen && isHeld(known.need.chosen.state))
    return refuse('conflict', 'Somebody is chosen already. Let that go first, or tell them what has changed')
  const person = await personOfNeed(tx, { systemId: by.systemId, personId: known.key.personId, now })
  if (!person) return refuse('not-found', 'You cannot see this person')
  const requires = checkRequires(about.requires, person.identity, now)
  if (isRefusal(requires)) return requires
  if (isDeepStrictEqual(requires, known.need.requires))
    return refuse('invalid', 'Nothing was changed, so nothing was saved')
  const others = (await openNeeds(tx, by.systemId, known.key.personId)).filter((one) => one.needId !== needId)
  const same = sameNeed(requires.wants, others)
  if (same)
    return refuse('conflict', overlapWords(requires.wants, same), {
      wants: overlapWords(requires.wants, same),
    })
  const why = about.why?.trim()
  if (known.need.asks.length > 0 && !why)
    return refuse('invalid', 'Somebody was asked already: say why the need has changed', {
      why: 'Enter why the need has changed',
    })
  return recordNow(tx, known, now, [{ kind: 'need-changed', detail: { requires, ...(why ? { why } : {}) } }])
}
