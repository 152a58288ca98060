import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { recordDelayFacts } from '../store.ts'
import { type AboutNights, knowNights } from './about-nights.ts'
import { textOf } from './position.ts'

/** One side leaves the dispute as it is. Once both have, the nights are agreed with the dispute recorded. */
export async function recordDispute(
  tx: Tx,
  about: AboutNights & { words: string },
): Promise<{ factId: string } | Refusal> {
  const words = about.words.trim()
  if (!words)
    return refuse('invalid', 'Say what the dispute is', {
      words: 'Enter what the dispute is, for the record',
    })
  const known = await knowNights(tx, about)
  if (isRefusal(known)) return known
  if (known.nights.some(({ state }) => state !== 'disputed'))
    return refuse(
      'conflict',
      'Only nights that are disputed can be left with the dispute recorded: look again',
    )
  const [factId] = await recordDelayFacts(tx, known.stay, about.now, [
    {
      kind: 'dispute-recorded',
      happenedAt: about.now,
      detail: { side: known.side, nights: textOf(about.nights), words },
    },
  ])
  return { factId: factId! }
}
