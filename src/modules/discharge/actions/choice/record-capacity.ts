import type { Tx } from '../../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import { type About, aboutStay, type Recorded } from '../about-stay.ts'

export type RecordCapacity = About & {
  has: 'yes' | 'no'
  saidBy: string
  advocate?: string | undefined
  consulted?: string | undefined
  words?: string | undefined
}

/** Whether the person can decide where to go. Without it no letter asks them to (CH-04). */
export function recordCapacity(tx: Tx, about: RecordCapacity): Promise<Recorded | Refusal> {
  const by = about.saidBy.trim()
  const [advocate, consulted, words] = [about.advocate, about.consulted, about.words].map((one) =>
    one?.trim(),
  )
  return aboutStay(tx, about, 'guide choice', () => {
    if (!by) return refuse('invalid', 'Say who decided', { saidBy: 'Enter who assessed this' })
    if (about.has === 'no' && !words)
      return refuse('invalid', 'Say why not', { words: 'Enter why they cannot make this decision' })
    if (about.has === 'no' && !advocate && !consulted)
      return refuse('invalid', 'Somebody speaks up for them', {
        advocate: 'Enter an advocate, or below which family member or attorney is asked',
      })
    return [
      {
        kind: 'capacity',
        detail: {
          has: about.has,
          by,
          ...(about.has === 'no' && advocate ? { advocate } : {}),
          ...(about.has === 'no' && consulted ? { consulted } : {}),
          ...(words ? { words } : {}),
        },
      },
    ]
  })
}
