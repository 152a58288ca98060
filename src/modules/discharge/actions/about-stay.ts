import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { standing } from '../../../platform/facts.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { mayDo, type Permission } from '../../access/index.ts'
import type { DischargeFact, DischargeFactInput } from '../rules/facts.ts'
import { whyNotThen } from '../rules/when.ts'
import { factsOf, type LockedStay, lockStay, type NewFact, recordDischargeFacts } from '../store.ts'

/** What every action of this module is asked with. */
export type About = {
  /** The viewer of the transaction. */
  by: Viewer
  stayId: string
  now: Instant
  /** When it happened; now when left out. */
  at?: Instant | undefined
  /** The fact of the same kind that this one corrects; the only way to record about a stay that has left. */
  corrects?: string | undefined
}

export type Recorded = { factId: string }

export type Known = { stay: LockedStay; facts: DischargeFact[]; at: Instant }

/**
 * Locks the stay, asks who may and when, and records what `decide` answers.
 * @returns the id of the first fact; or not-allowed, not-found, conflict or invalid in words.
 */
export async function aboutStay(
  tx: Tx,
  about: About,
  permission: Permission,
  decide: (known: Known) => DischargeFactInput[] | Refusal | Promise<DischargeFactInput[] | Refusal>,
): Promise<Recorded | Refusal> {
  const { by, now, corrects } = about
  const known = await knowStay(tx, about, permission)
  if (isRefusal(known)) return known
  const at = about.at ?? now
  const late = whyNotThen(known.stay, at, now, corrects ? 'correct' : 'record')
  if (late) return late
  const inputs = await decide({ ...known, at })
  if (isRefusal(inputs)) return inputs
  const wrong = corrects ? whyNotCorrect(known.facts, corrects, inputs, by) : null
  if (wrong) return wrong
  const facts: NewFact[] = inputs.map((input, i) => ({
    ...input,
    happenedAt: at,
    supersedes: i === 0 ? (corrects ?? null) : null,
  }))
  const ids = await recordDischargeFacts(tx, known.stay, now, facts)
  return { factId: ids[0]! }
}

/** The locked stay and its facts, for whoever may. */
export async function knowStay(
  tx: Tx,
  { by, stayId }: Pick<About, 'by' | 'stayId'>,
  permission: Permission,
): Promise<Omit<Known, 'at'> | Refusal> {
  if (by.role !== 'service' && !mayDo(by, permission))
    return refuse('not-allowed', 'Your role cannot record this')
  const stay = await lockStay(tx, by.systemId, stayId)
  if (!stay) return refuse('not-found', 'You cannot see this person, or there is no such stay')
  return { stay, facts: await factsOf(tx, by.systemId, stayId) }
}

function whyNotCorrect(
  facts: DischargeFact[],
  factId: string,
  inputs: DischargeFactInput[],
  by: Viewer,
): Refusal | null {
  const fact = standing(facts).find((one) => one.factId === factId)
  const input = inputs[0]
  if (!fact || !input) return refuse('conflict', 'What you correct was corrected or taken back already')
  if (fact.kind !== input.kind || waitIdOf(fact) !== waitIdOf(input))
    return refuse('invalid', 'A correction is of the same kind as what it corrects')
  if (by.role !== 'service' && fact.recordedFor !== by.organisationId)
    return refuse('not-allowed', 'Only the organisation that recorded this can correct it')
  return null
}

const waitIdOf = ({ detail }: Pick<DischargeFactInput, 'detail'>) =>
  'waitId' in detail ? detail.waitId : null
