import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import {
  type Found,
  findKnown,
  findPeople,
  type Match,
  matchPeople,
  type PersonDetails,
} from '../../people/index.ts'

export type PerhapsSame = {
  /** Records that the viewer may see, the likeliest first. */
  seen: { found: Found; match: Match }[]
  /** How a record that the viewer may not see was found: nothing else is said of it. */
  unseen: 'number' | 'name' | null
  /** Nobody has this NHS number yet, so it may be somebody new. */
  mayBeNew: boolean
}

/** Whether somebody about to be admitted may have a record already, here or with a partner. */
export async function perhapsSame(tx: Tx, viewer: Viewer, details: PersonDetails): Promise<PerhapsSame> {
  const born = details.dateOfBirth?.toString() ?? ''
  const questions = [details.nhsNumber ?? '', born, `${details.familyName} ${details.givenName}`].filter(
    (question) => question.trim(),
  )
  const found = new Map<string, Found>()
  for (const question of questions)
    for (const one of await findPeople(tx, viewer, question)) found.set(one.personId, one)
  const seen = [...found.values()]
    .map((one) => ({ found: one, match: matchPeople(details, one) }))
    .filter(({ match }) => match.class !== 'different')
    .sort((a, b) => b.match.score - a.match.score)
    .slice(0, 5)
  // Without a date of birth only the NHS number can find someone.
  const [known, byNumber] = await findKnown(tx, [details, { ...details, dateOfBirth: null }])
  const mayBeNew = !byNumber?.personId
  const hidden = known?.personId && !known.numberIsAnothers && !found.has(known.personId)
  return { seen, mayBeNew, unseen: hidden ? (mayBeNew ? 'name' : 'number') : null }
}
