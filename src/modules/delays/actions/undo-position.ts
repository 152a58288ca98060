import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { standing } from '../../../platform/facts.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { type Instant, Temporal } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { lockOf } from '../queries/locks.ts'
import type { DelayFact } from '../rules/facts.ts'
import { delayFactsOf, recordDelayFacts } from '../store.ts'
import { lockStays } from './lock-stays.ts'

const undoMinutes = 30
type AboutNightsFact = Extract<DelayFact, { kind: 'position' | 'asked' | 'dispute-recorded' }>

export type Undone = {
  /** How much was said and is taken back. */
  undone: number
  people: number
  /** People of whom it stays, because the other side has answered. */
  kept: number
}

/**
 * Takes back what the same person said of nights within 30 minutes, with all that was said in the same act: of several
 * people, where all of a month was proposed at once. What the other side has answered since stays as it is.
 */
export async function undoPosition(
  tx: Tx,
  { by, now, stayId, factId }: { by: Viewer; now: Instant; stayId: string; factId: string },
): Promise<Undone | Refusal> {
  if (!mayDo(by, 'agree nights')) return refuse('not-allowed', 'Your role cannot settle nights')
  const alike = await staysOfAct(tx, by.systemId, factId)
  const locked = await lockStays(tx, by.systemId, [stayId, ...alike])
  const stay = locked.find((one) => one.stay_id === stayId)
  const facts = await delayFactsOf(
    tx,
    by.systemId,
    locked.map((one) => one.stay_id),
  )
  const standsOf = (id: string) => standing(facts.get(id) ?? []).filter(isAboutNights)
  const fact = standsOf(stayId).find((one) => one.factId === factId)
  if (!stay || !fact) return refuse('conflict', 'This was changed or taken back already')
  if (by.userId === null || fact.recordedBy !== by.userId)
    return refuse('not-allowed', 'Somebody else said this. They can undo it, or you can say otherwise')
  if (now.since(fact.recordedAt).total('minutes') > undoMinutes)
    return refuse('conflict', `This was said more than ${undoMinutes} minutes ago. Say otherwise instead`)
  const first = Temporal.PlainDate.from(fact.detail.nights.from)
  if (await lockOf(tx, by.systemId, stay.organisation_id, first))
    return refuse('conflict', 'The month was locked since. Say otherwise instead, with the reason')
  const acts = locked.flatMap((one) => {
    const stands = standsOf(one.stay_id)
    const act = stands.filter(
      (said) => said.recordedBy === by.userId && said.recordedAt.equals(fact.recordedAt),
    )
    return act.length > 0 ? [{ ...one, act, answered: stands.some((said) => isAnswer(said, act)) }] : []
  })
  const open = acts.filter(({ answered }) => !answered)
  if (open.length === 0)
    return refuse('conflict', 'The other side has answered it already. Say otherwise instead')
  // One insert for each person, because each person's nights are locked and journalled by themselves.
  for (const { stay_id, person_id, act } of open)
    await recordDelayFacts(
      tx,
      { systemId: by.systemId, stayId: stay_id, personId: person_id },
      now,
      act.map((one) => ({
        kind: 'withdrawn',
        detail: { reason: 'undone' },
        happenedAt: now,
        supersedes: one.factId,
      })),
    )
  return {
    undone: open.reduce((sum, { act }) => sum + act.length, 0),
    people: new Set(open.map(({ person_id }) => person_id)).size,
    kept: new Set(acts.filter(({ answered }) => answered).map(({ person_id }) => person_id)).size,
  }
}

/** The stays of which something was said by the same person in the same moment. */
async function staysOfAct(tx: Tx, systemId: string, factId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('delays.fact as said')
    .innerJoin('delays.fact as alike', (join) =>
      join
        .onRef('alike.system_id', '=', 'said.system_id')
        .onRef('alike.recorded_at', '=', 'said.recorded_at')
        .onRef('alike.recorded_by', '=', 'said.recorded_by'),
    )
    .select('alike.stay_id')
    .distinct()
    .where('said.system_id', '=', systemId)
    .where('said.fact_id', '=', factId)
    .execute()
  return rows.map((row) => row.stay_id)
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
