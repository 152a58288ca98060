import { monthWords } from '../../../platform/date-words.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, Temporal } from '../../../platform/time.ts'
import { mayDo, organisations } from '../../access/index.ts'
import { lockedOf, monthVersions } from '../queries/locks.ts'
import { sideOf } from '../rules/agreement.ts'
import { isChanged } from '../rules/agreement-change.ts'
import type { Side } from '../rules/facts.ts'
import { windowOf } from '../rules/month.ts'
import { makeReturn } from './make-return.ts'
import { addSignature, lockMonth, type MonthAsked, monthNow, oneAtATime } from './settle-month.ts'

export type SignReturn = MonthAsked & { words?: string | undefined }

export type Signed = {
  version: number
  locked: boolean
  /** Organisations that have still to sign this version. */
  waitsFor: string[]
}

/**
 * Signs a month of one provider for the viewer's own organisation. A signature is of one version: where anything has
 * changed since the last one it is counted again, and whoever signed before signs again. When the organisation of the
 * beds and every council that has to have signed the same version, it is locked.
 *
 * Nights without a recorded reason, or still disputed, do not stop it: a person who is in a bed at the end of the month
 * counts whether or not somebody wrote down why, and one open night must not hold up the other four hundred. What they
 * come to is said before the button is pressed, and the lock keeps them as they are.
 */
export async function signReturn(tx: Tx, asked: SignReturn): Promise<Signed | Refusal> {
  const { by, now, organisationId, month } = asked
  const side = await sideToSign(tx, asked)
  if (isRefusal(side)) return side
  const { first: from, last: to } = windowOf(month)
  if (Temporal.PlainDate.compare(dateOf(now), to) <= 0)
    return refuse(
      'conflict',
      `${monthWords(from)} is not over: it can be signed once its last night has passed`,
    )
  await oneAtATime(tx, asked)
  const versions = await monthVersions(tx, by.systemId, organisationId, month)
  const lock = lockedOf(versions)
  const latest = versions.at(-1)
  if (lock && latest === lock)
    return refuse('conflict', `${monthWords(from)} is locked already: a correction is made as a revision`)
  const is = await monthNow(tx, asked, latest)
  if (isRefusal(is)) return is
  if (!is.toSign.includes(by.organisationId!))
    return refuse(
      'not-allowed',
      'No night of this month is put to your organisation: there is nothing for it to sign',
    )
  const changed = is.since !== null && isChanged(is.since)
  if (lock && changed)
    return refuse(
      'conflict',
      'Something has changed since this revision: make another, with the reason, and sign that',
    )
  if (latest && !changed && latest.signatures.some((one) => one.organisationId === by.organisationId))
    return refuse(
      'conflict',
      `Your organisation has signed version ${latest.version} already, and nothing has changed since`,
    )
  const signed =
    latest && !changed
      ? {
          returnId: latest.returnId,
          version: latest.version,
          before: latest.signatures.map((one) => one.organisationId),
        }
      : await countAgain(tx, asked, versions.length > 0)
  if (isRefusal(signed)) return signed
  await addSignature(tx, by, { returnId: signed.returnId, side, at: now, words: asked.words })
  const waitsFor = is.toSign.filter((one) => one !== by.organisationId && !signed.before.includes(one))
  const locked = waitsFor.length === 0 && !lock
  if (locked) await lockMonth(tx, by.systemId, { returnId: signed.returnId, because: 'all signed', at: now })
  return { version: signed.version, locked, waitsFor }
}

async function countAgain(tx: Tx, { by, now, organisationId, month }: SignReturn, again: boolean) {
  const { first: from, last: to } = windowOf(month)
  const made = await makeReturn(tx, {
    by,
    now,
    series: 'nights',
    organisationId,
    period: { from, to },
    ...(again ? { why: 'Counted again before signing: something had changed' } : {}),
  })
  return isRefusal(made) ? made : { ...made, before: [] as string[] }
}

async function sideToSign(tx: Tx, { by, organisationId }: SignReturn): Promise<Side | Refusal> {
  if (!mayDo(by, 'sign returns') || !by.userId || !by.organisationId)
    return refuse('not-allowed', 'Your role cannot sign')
  const [own] = await organisations(tx, { organisationId: by.organisationId })
  const side = own ? sideOf(own.kind) : null
  if (side === 'council' || (side === 'NHS' && by.organisationId === organisationId)) return side
  return refuse(
    'not-allowed',
    'The organisation of the beds and the councils sign this month; yours reads it',
  )
}
