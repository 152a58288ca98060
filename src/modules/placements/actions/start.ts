import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, daysBetween, type LocalDate } from '../../../platform/time.ts'
import { recordStart } from '../../capacity/index.ts'
import { dischargeFactsOf, finishWait, isOpen, waitsOf, whyNotOnWait } from '../../discharge/index.ts'
import { whoComes } from '../queries/who-comes.ts'
import { isHeld } from '../rules/model.ts'
import { whyNotCarryOn } from '../rules/parties.ts'
import { waitsFor } from '../rules/waits-of-need.ts'
import { type AboutAsk, type KnownAsk, knowAsk, type Recorded, recordNow } from './about-need.ts'
import { giveBackBeds } from './give-back-beds.ts'
import { mailTold } from './mails.ts'

export type Start = AboutAsk & { on: LocalDate; words?: string | undefined }

/**
 * They are there, or the care has begun: said by the provider or by whoever chose it, and both read it. It counts as a new
 * start; a bed that is counted from stays stays taken until they lie there, or the hold is over (`give-back-beds.ts`); the
 * wait that stands for it is done, where the viewer's organisation may say so.
 */
export async function start(tx: Tx, about: Start): Promise<Recorded | Refusal> {
  const { by, now, on } = about
  const known = await knowAsk(tx, about, ['choose places', 'find places', 'answer requests'])
  if (isRefusal(known)) return known
  const { ask, doer, askParties } = known
  if (!isHeld(ask.state) || ask.state === 'started')
    return refuse('conflict', ask.state === 'started' ? 'This has started already' : 'Nobody is chosen here')
  const no = whyNotCarryOn(doer, askParties)
  if (no) return no
  if (daysBetween(dateOf(now), on) > 0)
    return refuse('invalid', 'The start is still to come', { on: 'Enter today or an earlier day' })
  if (daysBetween(dateOf(ask.sentAt), on) < 0)
    return refuse('invalid', 'The start is before they were asked', {
      on: 'Enter a day after they were asked',
    })
  const words = about.words?.trim()
  await asService(tx, by, async (as) => {
    await recordStart(tx, { by: as, startId: ask.askId, serviceId: ask.serviceId, on })
    if (ask.takeId) await giveBackBeds(tx, as, now, { takeId: ask.takeId })
  })
  const recorded = await recordNow(tx, known, now, [
    { kind: 'started', detail: { askId: ask.askId, on: on.toString(), ...(words ? { words } : {}) } },
  ])
  await finishTheWait(tx, about, known)
  await askWhetherAsDescribed(tx, about, known)
  return recorded
}

/** A receiver where nobody signs in says it by a link; the others are asked on their own page. Of long ago nobody is asked. */
async function askWhetherAsDescribed(tx: Tx, { by, now, on }: Start, { ask }: KnownAsk): Promise<void> {
  if (daysBetween(on, dateOf(now)) > askedForDays) return
  const who = await whoComes(tx, by, ask.organisationId)
  if (who === 'by telephone') await mailTold(tx, by, now, [ask], 'came')
}
const askedForDays = 7

/** Nothing leaves its holder's hands without the holder: a wait that is not ours to finish stays open. */
async function finishTheWait(tx: Tx, { by, now }: Start, { key, need }: KnownAsk): Promise<void> {
  if (!key.stayId) return
  const stay = await tx
    .selectFrom('stays.stay')
    .select('place')
    .where('system_id', '=', by.systemId)
    .where('stay_id', '=', key.stayId)
    .executeTakeFirst()
  if (!stay || stay.place === 'left' || stay.place === 'cancelled') return
  const kinds: readonly string[] = waitsFor(need.requires.wants)
  const wait = waitsOf(await dischargeFactsOf(tx, by.systemId, key.stayId)).find(
    (one) => isOpen(one) && kinds.includes(one.awaits),
  )
  if (!wait || whyNotOnWait('finish', wait, by.organisationId) !== null) return
  await finishWait(tx, { by, now, stayId: key.stayId, waitId: wait.waitId, words: 'Started' })
}
