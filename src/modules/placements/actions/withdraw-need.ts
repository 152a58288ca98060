import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { dischargeFactsOf, isOpen, waitsOf, whyNotOnWait, withdrawWait } from '../../discharge/index.ts'
import { isHeld, isInPlay } from '../rules/model.ts'
import { whyNotWithdraw } from '../rules/parties.ts'
import { type AboutNeed, type KnownNeed, knowNeed, type Recorded, recordNow } from './about-need.ts'
import { freeUnits } from './give-up.ts'
import { dropMails, mailTold } from './mails.ts'

/**
 * No longer needed, or asked for by mistake. Whoever opened it, the organisation of the bed and the hub can always do this
 * (CARE #667): what is held is free again, everybody who was asked is told, and the wait that was opened with it is
 * withdrawn too. What has started can only end.
 */
export async function withdrawNeed(
  tx: Tx,
  about: AboutNeed & { reason: string },
): Promise<Recorded | Refusal> {
  const { by, now } = about
  const known = await knowNeed(tx, about, 'find places')
  if (isRefusal(known)) return known
  const { need, doer, parties } = known
  const no = whyNotWithdraw(doer, parties)
  if (no) return no
  if (need.chosen?.state === 'started')
    return refuse('conflict', 'It has started. Say how it ended instead, so that the provider knows')
  const reason = about.reason.trim()
  if (!reason)
    return refuse('invalid', 'Say why it is no longer needed', { reason: 'Enter why it is no longer needed' })
  const held = need.asks.filter(({ state }) => isHeld(state))
  const asked = need.asks.filter(({ state }) => isInPlay(state))
  for (const ask of held) await freeUnits(tx, by, ask)
  const recorded = await recordNow(tx, known, now, [{ kind: 'need-withdrawn', detail: { reason } }])
  await dropMails(
    tx,
    by,
    [...held, ...asked].map(({ askId }) => askId),
  )
  await mailTold(tx, by, now, [...held, ...asked], 'withdrawn')
  await withdrawTheWait(tx, about, known)
  return recorded
}

async function withdrawTheWait(
  tx: Tx,
  { by, now, reason }: AboutNeed & { reason: string },
  { facts, key }: KnownNeed,
): Promise<void> {
  const opened = facts.find((fact) => fact.kind === 'need-opened')
  const waitId = opened?.detail.waitId
  if (!waitId || !key.stayId) return
  const wait = waitsOf(await dischargeFactsOf(tx, by.systemId, key.stayId)).find(
    (one) => one.waitId === waitId,
  )
  if (!wait || !isOpen(wait) || whyNotOnWait('withdraw', wait, by.organisationId) !== null) return
  const stay = await tx
    .selectFrom('stays.stay')
    .select('place')
    .where('system_id', '=', by.systemId)
    .where('stay_id', '=', key.stayId)
    .executeTakeFirst()
  if (stay && ['bed', 'no bed', 'leave'].includes(stay.place))
    await withdrawWait(tx, { by, now, stayId: key.stayId, waitId, reason })
}
