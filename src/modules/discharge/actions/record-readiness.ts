import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Part } from '../rules/readiness.ts'
import { type About, aboutStay, type Recorded } from './about-stay.ts'

export type RecordReadiness = About & {
  part: Part
  answer: 'yes' | 'no'
  /** Who said it, as people say it: "Dr Ffion Bell", "therapy, nursing, social work". */
  saidBy: string
  /** Why; needed for a no. */
  words?: string | undefined
}

/** Records one part of the three-part readiness test (rule DTOC-01). */
export function recordReadiness(tx: Tx, about: RecordReadiness): Promise<Recorded | Refusal> {
  const { part, answer } = about
  const by = about.saidBy.trim()
  const words = about.words?.trim()
  return aboutStay(tx, about, 'record readiness', () => {
    if (!by) return refuse('invalid', 'Say who said so', { saidBy: 'Enter who said so' })
    if (answer === 'no' && !words)
      return refuse('invalid', 'Say why not', { words: 'Enter why they are not ready' })
    return [{ kind: 'readiness', detail: { part, answer, by, ...(words ? { words } : {}) } }]
  })
}
