import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { namesOf, type PersonName } from '../../people/index.ts'
import { stay as stayById } from '../queries/stay.ts'
import { staysFacts } from '../queries/stay-facts.ts'
import { type Whereabouts, whereabouts } from '../queries/whereabouts.ts'
import type { StayFact } from '../rules/facts.ts'
import type { Stay } from '../rules/stay.ts'

/** What every form about a stay shows: whose it is, where they are, what was recorded. */
export type StayAbout = { stay: Stay; person: PersonName; where: Whereabouts; facts: StayFact[] }

export async function stayAbout(tx: Tx, viewer: Viewer, stayId: string): Promise<StayAbout | Refusal> {
  const stay = await stayById(tx, viewer.systemId, stayId)
  const person = stay && (await namesOf(tx, [stay.personId])).get(stay.personId)
  const [where] = await whereabouts(tx, viewer.systemId, { stayIds: [stayId] })
  // Row-level security hides what exists, so "not there" and "not yours" get one answer.
  if (!stay || !person || !where)
    return refuse('not-allowed', 'Your organisation has no part in this person’s care')
  return { stay, person, where, facts: (await staysFacts(tx, [stayId])).get(stayId) ?? [] }
}
