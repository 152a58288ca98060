import { monthWords } from '../../../platform/date-words.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { mayDo } from '../../access/index.ts'
import { lockedOf, monthVersions } from '../queries/locks.ts'
import { windowOf } from '../rules/month.ts'
import { type MadeReturn, makeReturn } from './make-return.ts'
import { type MonthAsked, oneAtATime } from './settle-month.ts'

export type Revise = MonthAsked & { why: string }

/** Counts a locked month again as a revision, the same as the return's own page makes. The locked version stays as it is. */
export async function revise(tx: Tx, asked: Revise): Promise<MadeReturn | Refusal> {
  const { by, now, organisationId, month } = asked
  if (!mayDo(by, 'sign returns') || by.organisationId !== organisationId)
    return refuse(
      'not-allowed',
      'The organisation of the beds sends the return, so it makes the revision: ask it to',
    )
  const why = asked.why.trim()
  if (!why)
    return refuse('invalid', 'A revision has a reason', { why: 'Enter why the locked month is corrected' })
  const { first: from, last: to } = windowOf(month)
  await oneAtATime(tx, asked)
  if (!lockedOf(await monthVersions(tx, by.systemId, organisationId, month)))
    return refuse(
      'conflict',
      `${monthWords(from)} is open: settle its nights and sign it, it needs no revision`,
    )
  return makeReturn(tx, { by, now, series: 'nights', organisationId, period: { from, to }, why })
}
