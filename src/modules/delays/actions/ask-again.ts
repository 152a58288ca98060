import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { turnOf } from '../rules/agreement-turn.ts'
import { nightsWords, otherSide, sideWords } from '../rules/agreement-words.ts'
import { recordDelayFacts } from '../store.ts'
import { type AboutNights, knowNights } from './about-nights.ts'
import { textOf } from './position.ts'

/** Asks the other side again for its answer. */
export async function askAgain(
  tx: Tx,
  about: AboutNights & { words?: string | undefined },
): Promise<{ factId: string } | Refusal> {
  const known = await knowNights(tx, about)
  if (isRefusal(known)) return known
  const other = otherSide(known.side)
  const settled = known.nights.find((night) => turnOf(night, known.all.councils) !== other)
  if (settled)
    return refuse(
      'conflict',
      `${nightsWords(settled.date, settled.date)} does not wait for ${sideWords[other]}: look again, something has been said since`,
    )
  const words = about.words?.trim()
  const [factId] = await recordDelayFacts(tx, known.stay, about.now, [
    {
      kind: 'asked',
      happenedAt: about.now,
      detail: { side: known.side, nights: textOf(about.nights), ...(words ? { words } : {}) },
    },
  ])
  return { factId: factId! }
}
