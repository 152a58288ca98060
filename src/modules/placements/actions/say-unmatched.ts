import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { isHeld, isOut } from '../rules/model.ts'
import { type AboutNeed, knowNeed, type Recorded, recordNow } from './about-need.ts'

/** Nothing fits, or everybody said no: a result of its own, with its reason, which is counted. The search goes on. */
export async function sayUnmatched(
  tx: Tx,
  about: AboutNeed & { reason: string },
): Promise<Recorded | Refusal> {
  const known = await knowNeed(tx, about, 'find places')
  if (isRefusal(known)) return known
  const { need } = known
  if (need.chosen && isHeld(need.chosen.state))
    return refuse('conflict', 'Somebody is chosen, so this is matched. Let that go first')
  if (need.asks.some(({ state }) => state === 'yes'))
    return refuse('conflict', 'Somebody said yes. Choose them, or take the request back first')
  const out = need.asks.filter(({ state }) => isOut(state)).length
  if (out > 0)
    return refuse(
      'conflict',
      `${out} ${out === 1 ? 'provider has' : 'providers have'} not answered yet. Wait for the answer, or take the request back first`,
    )
  const reason = about.reason.trim()
  if (!reason)
    return refuse('invalid', 'Say what is missing', { reason: 'Enter what is missing, in a few words' })
  return recordNow(tx, known, about.now, [{ kind: 'unmatched', detail: { reason } }])
}
