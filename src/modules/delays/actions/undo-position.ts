import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { standing } from '../../../platform/facts.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { type Instant, Temporal } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { lockOf } from '../queries/locks.ts'
import type { DelayFact } from '../rules/facts.ts'
import { delayFactsOf, recordDelayFacts } from '../store.ts'

const undoMinutes = 30
type AboutNightsFact = Extract<DelayFact, { kind: 'position' | 'asked' | 'dispute-recorded' }>

/** Takes back what the same person said of nights within 30 minutes, with all that was said in the same act. */
export async function undoPosition(
  tx: Tx,
  { by, now, stayId, factId }: { by: Viewer; now: Instant; stayId: string; factId: string },
): Promise<{ undone: number } | Refusal> {
  if (!mayDo(by, 'agree nights')) return refuse('not-allowed', 'Your role cannot settle nights')
  const stay = await tx
    .selectFrom('stays.stay')
    .select(['person_id', 'organisation_id'])
    .where('system_id', '=', by.systemId)
    .where('stay_id', '=', stayId)
    .forUpdate()
    .executeTakeFirst()
  const stands = standing((await delayFactsOf(tx, by.systemId, [stayId])).get(stayId) ?? []).filter(
    isAboutNights,
  )
  const fact = stands.find((one) => one.factId === factId)
  if (!stay || !fact) return refuse('conflict', 'This was changed or taken back already')
  if (by.userId === null || fact.recordedBy !== by.userId)
    return refuse('not-allowed', 'Somebody else said this. They can undo it, or you can say otherwise')
  if (now.since(fact.recordedAt).total('minutes') > undoMinutes)
    return refuse('conflict', `This was said more than ${undoMinutes} minutes ago. Say otherwise instead`)
  const act = stands.filter((one) => one.recordedBy === by.userId && one.recordedAt.equals(fact.recordedAt))
  if (stands.some((one) => isAnswer(one, act)))
    return refuse('conflict', 'The other side has answered it already. Say otherwise instead')
  const first = Temporal.PlainDate.from(fact.detail.nights.from)
  if (await lockOf(tx, by.systemId, stay.organisation_id, first))
    return refuse('conflict', 'The month was locked since. Say otherwise instead, with the reason')
  const about = { systemId: by.systemId, stayId, personId: stay.person_id }
  const withdrawn = act.map((one) => ({
    kind: 'withdrawn' as const,
    detail: { reason: 'undone' },
    happenedAt: now,
    supersedes: one.factId,
  }))
  await recordDelayFacts(tx, about, now, withdrawn)
  return { undone: act.length }
}

const isAboutNights = (fact: DelayFact): fact is AboutNightsFact =>
  fact.kind === 'position' || fact.kind === 'asked' || fact.kind === 'dispute-recorded'

// What the other side has built upon cannot vanish under it.
const isAnswer = (later: AboutNightsFact, act: readonly AboutNightsFact[]): boolean =>
  act.some(
    (one) =>
      later.detail.side !== one.detail.side &&
      later.recordedAt.epochMilliseconds > one.recordedAt.epochMilliseconds &&
      later.detail.nights.from <= one.detail.nights.to &&
      one.detail.nights.from <= later.detail.nights.to,
  )
