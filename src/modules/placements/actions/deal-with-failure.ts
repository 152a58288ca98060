import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { type AboutNeed, knowNeed, type Recorded, recordNow } from './about-need.ts'

/** A failure that needs no crisis care, and what was done instead. */
export async function dealWithFailure(
  tx: Tx,
  about: AboutNeed & { words: string },
): Promise<Recorded | Refusal> {
  const known = await knowNeed(tx, about, 'find places')
  if (isRefusal(known)) return known
  const { need } = known
  if (!need.failedAt || !need.chosen) return refuse('conflict', 'This is dealt with already')
  const words = about.words.trim()
  if (!words) return refuse('invalid', 'Say what was done', { words: 'Enter what was done' })
  return recordNow(tx, known, about.now, [
    { kind: 'failure-dealt-with', detail: { askId: need.chosen.askId, words } },
  ])
}
