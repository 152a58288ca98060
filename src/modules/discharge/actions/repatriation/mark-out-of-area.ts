import type { Tx } from '../../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import type { AwaitedPlace, Direction, Ending } from '../../rules/repatriation/facts.ts'
import { isAnswered, outOfArea } from '../../rules/repatriation/review.ts'
import { type About, aboutStay, type Recorded } from '../about-stay.ts'

export type MarkOutOfArea = About & {
  direction: Direction
  homeOrganisation: string
  awaits: AwaitedPlace
  contact?: string | undefined
  reason?: string | undefined
}

/** Marks somebody as in a bed out of their own area, or changes what is said of it. */
export function markOutOfArea(tx: Tx, about: MarkOutOfArea): Promise<Recorded | Refusal> {
  const homeOrganisation = about.homeOrganisation.trim()
  const [contact, reason] = [about.contact?.trim(), about.reason?.trim()]
  return aboutStay(tx, about, 'review out-of-area', () => {
    if (!homeOrganisation)
      return refuse('invalid', 'Say who would take them back', {
        homeOrganisation: 'Enter the hospital, council or team at home',
      })
    const { direction, awaits } = about
    return [
      {
        kind: 'out-of-area',
        detail: {
          direction,
          homeOrganisation,
          awaits,
          ...(contact ? { contact } : {}),
          ...(reason ? { reason } : {}),
        },
      },
    ]
  })
}

export type EndOutOfArea = About & { because: Ending; words?: string | undefined }

/** Takes the mark off; of somebody who was never marked, says that they were looked at and are not out of area. */
export function endOutOfArea(tx: Tx, about: EndOutOfArea): Promise<Recorded | Refusal> {
  const words = about.words?.trim()
  return aboutStay(tx, about, 'review out-of-area', ({ facts }) => {
    const { because } = about
    if (!outOfArea(facts) && (because !== 'not out of area' || isAnswered(facts)))
      return refuse('conflict', 'They are not marked as out of area')
    return [{ kind: 'out-of-area-ended', detail: { because, ...(words ? { words } : {}) } }]
  })
}
