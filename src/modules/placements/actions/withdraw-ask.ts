import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { isOut } from '../rules/model.ts'
import { whyNotTakeBack } from '../rules/parties.ts'
import { type AboutAsk, knowAsk, type Recorded, recordNow } from './about-need.ts'
import { dropMails, mailTold } from './mails.ts'

/** Takes one request back before anybody is chosen; the provider is told, where it was told of it at all. */
export async function withdrawAsk(
  tx: Tx,
  about: AboutAsk & { reason?: string | undefined },
): Promise<Recorded | Refusal> {
  const { by, now } = about
  const known = await knowAsk(tx, about, 'find places')
  if (isRefusal(known)) return known
  const { ask, doer, askParties } = known
  const no = whyNotTakeBack(doer, askParties)
  if (no) return no
  if (!isOut(ask.state) && ask.state !== 'yes')
    return refuse('conflict', 'There is nothing to take back: they are no longer asked')
  const reason = about.reason?.trim()
  const recorded = await recordNow(tx, known, now, [
    { kind: 'ask-withdrawn', detail: { askId: ask.askId, ...(reason ? { reason } : {}) } },
  ])
  await dropMails(tx, by, [ask.askId])
  await mailTold(tx, by, now, [ask], 'taken back')
  return recorded
}
