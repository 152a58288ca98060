import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { type About, aboutStay, type Recorded } from './about-stay.ts'

/** One line for everyone who may see this person. */
export function addNote(tx: Tx, about: About & { words: string }): Promise<Recorded | Refusal> {
  const words = about.words.trim()
  return aboutStay(tx, about, 'answer waits', () =>
    words
      ? [{ kind: 'note', detail: { words } }]
      : refuse('invalid', 'Write the note', { words: 'Enter the note' }),
  )
}
