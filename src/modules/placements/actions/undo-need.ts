import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { giveBack, take, takeBackStart } from '../../capacity/index.ts'
import { dischargeFactsOf, undo, waitsOf } from '../../discharge/index.ts'
import { deriveNeed } from '../rules/derive-need.ts'
import type { NeedFact } from '../rules/facts.ts'
import { type Ask, type DerivedNeed, isHeld } from '../rules/model.ts'
import { needFactsToUndo } from '../rules/undo.ts'
import { type AboutNeed, type KnownNeed, knowNeed, type Recorded, recordNow } from './about-need.ts'
import { whyNotHeldUnsaid } from './hold-unsaid.ts'
import { dropMails } from './mails.ts'

/**
 * Takes back what the same person recorded within 30 minutes, with all that was recorded in the same moment, and puts what
 * followed from it right: what is held, what was counted as started, the wait on the list. A place that was given back and
 * is somebody else's by now is not taken again: then it stays undone in the open.
 */
export async function undoNeedFact(
  tx: Tx,
  about: AboutNeed & { factId: string },
): Promise<Recorded | Refusal> {
  const { by, now, factId } = about
  const known = await knowNeed(tx, about, ['find places', 'answer requests'], 'allow')
  if (isRefusal(known)) return known
  const act = needFactsToUndo(known.facts, factId, by, now)
  if (isRefusal(act)) return act
  const takenBack = act.map((fact) => ({
    kind: 'withdrawn' as const,
    detail: { reason: 'undone' },
    supersedes: fact.factId,
  }))
  const gone = new Set(act.map((fact) => fact.factId))
  const after = deriveNeed(known.facts.filter((fact) => !gone.has(fact.factId)))
  const held = await settleHolds(tx, about, known.need, after)
  if (isRefusal(held)) return held
  await undoTheWait(tx, about, known, act)
  const recorded = await recordNow(tx, known, now, takenBack)
  await dropMails(
    tx,
    by,
    // An answer that is taken back leaves the request, and its mail, as they were.
    act.flatMap(({ kind, detail }) =>
      'askId' in detail && kind !== 'answered' && kind !== 'ask-seen' ? [detail.askId] : [],
    ),
  )
  return recorded
}

async function settleHolds(
  tx: Tx,
  { by, now, needId }: AboutNeed,
  before: DerivedNeed,
  after: DerivedNeed | null,
): Promise<Refusal | null> {
  return asService(tx, by, async (as) => {
    for (const ask of before.asks) {
      const then = after?.asks.find((one) => one.askId === ask.askId)
      const no = await settleAsk(tx, { by: as, now, needId }, ask, then)
      if (no) return no
    }
    return null
  })
}

async function settleAsk(
  tx: Tx,
  { by: as, now, needId }: AboutNeed,
  before: Ask,
  after: Ask | undefined,
): Promise<Refusal | null> {
  const began = (ask: Ask | undefined) => ask?.state === 'started' || ask?.state === 'ended'
  if (began(before) && !began(after)) await takeBackStart(tx, { by: as, startId: before.askId, now })
  if (before.takeId && before.takeId !== after?.takeId) await giveBack(tx, { by: as, takeId: before.takeId })
  if (!after?.takeId || !isHeld(after.state) || after.state === 'started') return null
  const kept = await tx
    .selectFrom('capacity.taken')
    .select('taken_id')
    .where('system_id', '=', as.systemId)
    .where('take_id', '=', after.takeId)
    .executeTakeFirst()
  if (kept) return null
  if (after.takes.length === 0)
    return isHeld(before.state) ? null : whyNotHeldUnsaid(tx, as, { ...after, needId })
  const taken = await take(tx, { by: as, takeId: after.takeId, lines: after.takes })
  return isRefusal(taken)
    ? refuse('conflict', 'What was held has been given to somebody else meanwhile, so this cannot be undone')
    : null
}

/** The wait that was opened, finished or withdrawn in the same moment goes back with it. */
async function undoTheWait(
  tx: Tx,
  { by, now }: AboutNeed,
  { key }: KnownNeed,
  act: readonly NeedFact[],
): Promise<void> {
  if (
    !key.stayId ||
    !act.some(({ kind }) => ['need-opened', 'started', 'need-withdrawn', 'answered'].includes(kind))
  )
    return
  const at = act[0]!.recordedAt
  const facts = await dischargeFactsOf(tx, by.systemId, key.stayId)
  const fact = facts.find(
    (one) =>
      one.recordedBy === by.userId &&
      one.recordedAt.equals(at) &&
      ['wait-opened', 'wait-done', 'wait-withdrawn', 'wait-owner'].includes(one.kind) &&
      waitsOf(facts).some((wait) => 'waitId' in one.detail && wait.waitId === one.detail.waitId),
  )
  // Whatever is against it (its owner has answered), the wait then stands and is dealt with on the list.
  if (fact) await undo(tx, { by, now, stayId: key.stayId, factId: fact.factId })
}
