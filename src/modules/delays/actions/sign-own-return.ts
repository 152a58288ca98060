import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, Temporal } from '../../../platform/time.ts'
import { mayDo, organisations } from '../../access/index.ts'
import { countReturn } from '../queries/count-return.ts'
import { changesSince } from '../queries/return-changes.ts'
import { returnsOf, type StoredReturn } from '../queries/returns.ts'
import { sideOf } from '../rules/agreement.ts'
import { isChanged } from '../rules/agreement-change.ts'
import type { Series } from '../rules/model.ts'
import { periodWords } from '../rules/returns/period.ts'
import { isLocked } from '../rules/returns/status.ts'
import { type MakeReturn, oneAtATime } from './make-return.ts'
import { addSignature, lockMonth } from './settle-month.ts'

export type SignOwnReturn = Omit<MakeReturn, 'series' | 'why'> & {
  /** Any but our own count of nights, which two sides sign (sign-return.ts). */
  series: Exclude<Series, 'nights'>
  /** The version that was on screen: a signature is of what was seen. */
  version: number
  words?: string | undefined
}

/**
 * Signs a return for the organisation that sends it, which alone signs it: the organisation of the beds. From then on it is
 * locked, and changes only by a revision. A signature is of one version, and only while nothing has changed since.
 * @returns not-allowed for any other, conflict where it is not made, signed already, changed since, or not over.
 */
export async function signOwnReturn(tx: Tx, asked: SignOwnReturn): Promise<{ version: number } | Refusal> {
  const { by, now, series, organisationId, period } = asked
  const refused = await whyNotTheirs(tx, asked)
  if (refused) return refused
  if (Temporal.PlainDate.compare(dateOf(now), period.to) <= 0)
    return refuse(
      'conflict',
      `${periodWords(series, period)} is not over: the return can be signed once its last night has passed`,
    )
  await oneAtATime(tx, asked)
  const versions = await returnsOf(tx, by.systemId, { series, organisationId, period })
  const latest = versions.at(-1)
  const wrong = whyNotThis(latest, asked.version)
  if (wrong || !latest) return wrong ?? notMade
  const changed = await hasChanged(tx, asked, latest)
  if (isRefusal(changed)) return changed
  if (changed)
    return refuse(
      'conflict',
      `Something has changed since version ${latest.version}: count the return again, and sign that`,
    )
  await addSignature(tx, by, { returnId: latest.returnId, side: 'NHS', at: now, words: asked.words })
  if (!isLocked(versions))
    await lockMonth(tx, by.systemId, { returnId: latest.returnId, because: 'all signed', at: now })
  return { version: latest.version }
}

const notMade = refuse('conflict', 'This return has not been made: count it first, and sign what you see')

function whyNotThis(latest: StoredReturn | undefined, version: number): Refusal | null {
  if (!latest) return notMade
  if (latest.version !== version)
    return refuse('conflict', `Version ${latest.version} was made since: look at it, and sign that`)
  return latest.signatures.length > 0
    ? refuse('conflict', `Version ${latest.version} is signed already, by ${latest.signatures[0]!.by}`)
    : null
}

async function whyNotTheirs(tx: Tx, { by, organisationId }: SignOwnReturn): Promise<Refusal | null> {
  if (!mayDo(by, 'sign returns') || !by.userId) return refuse('not-allowed', 'Your role cannot sign')
  const [own] = await organisations(tx, { organisationId })
  return own && sideOf(own.kind) === 'NHS' && by.organisationId === organisationId
    ? null
    : refuse('not-allowed', 'The organisation of the beds sends this return, and it alone signs it')
}

async function hasChanged(tx: Tx, asked: SignOwnReturn, latest: StoredReturn): Promise<boolean | Refusal> {
  const { by, now, series, organisationId, period } = asked
  const { systemId } = by
  return asService(tx, by, async () => {
    const live = await countReturn(tx, { systemId, series, organisationId, period, now })
    return isRefusal(live) ? live : isChanged(await changesSince(tx, systemId, latest, live))
  })
}
