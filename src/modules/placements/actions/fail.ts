import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { whyNotCarryOn } from '../rules/parties.ts'
import { type AboutAsk, knowAsk, type Recorded, recordNow } from './about-need.ts'

/**
 * The care has failed. Within 48 hours of the start it is a crisis: it stands in Today until somebody opens crisis care or
 * says that it is dealt with (mission row W6). Later it is history, and what follows is decided in the open.
 */
export async function fail(
  tx: Tx,
  about: AboutAsk & { words: string },
): Promise<(Recorded & { crisis: boolean }) | Refusal> {
  const known = await knowAsk(tx, about, ['choose places', 'find places', 'answer requests'])
  if (isRefusal(known)) return known
  const { ask, doer, askParties } = known
  if (ask.state !== 'started') return refuse('conflict', 'Only what has started can fail. Let it go instead')
  const no = whyNotCarryOn(doer, askParties)
  if (no) return no
  if (known.need.failedAt) return refuse('conflict', 'This is known already, and waits to be dealt with')
  const words = about.words.trim()
  if (!words) return refuse('invalid', 'Say what failed', { words: 'Enter what failed' })
  const recorded = await recordNow(tx, known, about.now, [
    { kind: 'failed', detail: { askId: ask.askId, words } },
  ])
  return { ...recorded, crisis: recorded.need.failedAt !== null }
}
