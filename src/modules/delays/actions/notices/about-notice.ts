import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { mayDo } from '../../../access/index.ts'
import { type NoticeStay, noticeStay } from '../../queries/notices.ts'
import { delayFact } from '../../rules/facts.ts'
import { type NewDelayFact, recordDelayFacts } from '../../store.ts'

/** What every action about a notice is asked with. */
export type AboutNotice = { by: Viewer; now: Instant; stayId: string }
export type Recorded = { factId: string }

/** Who can say it: the hospital gives and withdraws; what a council said may be written down by either side. */
export type Says = 'the hospital' | 'either side'

/** Locks the stay, asks who may, and records what `decide` answers. */
export async function aboutNotice(
  tx: Tx,
  { by, now, stayId }: AboutNotice,
  says: Says,
  decide: (known: NoticeStay) => NewDelayFact | Refusal,
): Promise<Recorded | Refusal> {
  if (by.role !== 'service' && !mayDo(by, 'record notices'))
    return refuse('not-allowed', 'Your role cannot record this')
  await tx
    .selectFrom('stays.stay')
    .select('stay_id')
    .where('system_id', '=', by.systemId)
    .where('stay_id', '=', stayId)
    .forUpdate()
    .execute()
  const known = await noticeStay(tx, by, now, stayId)
  if (!known) return refuse('not-found', 'You cannot see this person, or there is no such stay')
  if (known.place === 'cancelled') return refuse('conflict', 'This stay was cancelled, so it has no notices')
  if (says === 'the hospital' && by.role !== 'service' && by.organisationId !== known.organisationId)
    return refuse('not-allowed', `Only ${known.hospitalBody} can record this: it gives the notices`)
  const fact = decide(known)
  if (isRefusal(fact)) return fact
  if (fact.happenedAt.epochMilliseconds > now.epochMilliseconds)
    return refuse('invalid', 'The time is in the future', { given: 'Enter a day and time that have passed' })
  // The stay's own last day is enough: people write the notice up after the person has gone.
  if (known.leftAt && known.left && dateOf(fact.happenedAt).since(known.left.on).days > 0 && isNotice(fact))
    return refuse('invalid', 'The notice is dated after the person left', {
      given: 'Enter a day on or before the one on which they left',
    })
  delayFact.parse({ kind: fact.kind, detail: fact.detail })
  const key = { systemId: by.systemId, stayId, personId: known.person.personId }
  const [factId] = await recordDelayFacts(tx, key, now, [fact])
  return { factId: factId! }
}

const isNotice = ({ kind }: NewDelayFact) => kind === 'assessment-notice' || kind === 'discharge-notice'
