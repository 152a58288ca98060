import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { whyNotLetGo } from '../rules/parties.ts'
import { type AboutAsk, knowAsk, type Recorded, recordNow } from './about-need.ts'
import { freeUnits } from './give-up.ts'
import { mailTold } from './mails.ts'
import { refuseNames } from './named-in.ts'

/**
 * The chosen place is given up again before the start: by the provider that is chosen, or by whoever chose it, and by nobody
 * else (CARE #400). The other is told; what was held is free again; the search goes on.
 */
export async function letGo(tx: Tx, about: AboutAsk & { reason: string }): Promise<Recorded | Refusal> {
  const { by, now } = about
  const known = await knowAsk(tx, about, ['choose places', 'answer requests'])
  if (isRefusal(known)) return known
  const { ask, doer, askParties } = known
  if (ask.state === 'started')
    return refuse('conflict', 'They have started. Say that it failed, or that it has ended, instead')
  if (ask.state !== 'chosen' && ask.state !== 'arranged')
    return refuse('conflict', 'Nothing is held here any more')
  const no = whyNotLetGo(doer, askParties)
  if (no) return no
  const reason = about.reason.trim()
  if (!reason) return refuse('invalid', 'Say why it is let go', { reason: 'Enter why it is let go' })
  // To a provider the record closes, and what it wrote stays on its page and behind its link.
  const of = { systemId: by.systemId, personId: known.key.personId, now }
  const named = await refuseNames(tx, of, {
    field: 'reason',
    text: reason,
    why: 'This stays to be read once the record is closed',
  })
  if (named) return named
  await freeUnits(tx, by, ask)
  // Last: to a provider the record closes with it.
  if (by.role !== 'provider') await mailTold(tx, by, now, [ask], 'let go')
  return recordNow(tx, known, now, [{ kind: 'let-go', detail: { askId: ask.askId, reason } }])
}
