import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { mayDo, type Permission } from '../../access/index.ts'
import { partiesOf } from '../queries/parties.ts'
import type { NeedKey } from '../rows.ts'
import { deriveNeed } from '../rules/derive-need.ts'
import type { NeedFact } from '../rules/facts.ts'
import type { Ask, DerivedNeed } from '../rules/model.ts'
import type { AskParties, Doer, Parties } from '../rules/parties.ts'
import { lockNeed, type NewNeedFact, needFactsOf, recordNeedFacts } from '../store.ts'

/** What every action about a need is asked with. */
export type AboutNeed = { by: Viewer; now: Instant; needId: string }
export type AboutAsk = AboutNeed & { askId: string }
export type Recorded = { needId: string; factId: string }

export type KnownNeed = {
  by: Viewer
  key: NeedKey
  facts: NeedFact[]
  need: DerivedNeed
  doer: Doer
  parties: Parties
}
export type KnownAsk = KnownNeed & { ask: Ask; askParties: AskParties }

const notSeen = refuse('not-found', 'You cannot see this person, or there is no such need')
const closed = refuse(
  'conflict',
  'This need is over, so it can only be read. If it is wrong, undo what ended it, or open a new one',
)

/** Locks the need, for whoever may and sees the person. A need that is over is refused, except by `evenOver`. */
export async function knowNeed(
  tx: Tx,
  { by, needId }: Pick<AboutNeed, 'by' | 'needId'>,
  permission: Permission | readonly Permission[],
  over: 'refuse' | 'allow' = 'refuse',
): Promise<KnownNeed | Refusal> {
  if (by.role !== 'service' && ![permission].flat().some((one) => mayDo(by, one)))
    return refuse('not-allowed', 'Your role does not do this; a hub navigator or a social worker does')
  if (!(await sees(tx, by, needId))) return notSeen
  const known = await asWhoDerives(tx, by, () => load(tx, by, needId))
  if (isRefusal(known)) return known
  return over === 'refuse' && known.need.endedAt ? closed : known
}

/**
 * A provider that is chosen sees what it was asked itself, and not who else was: whoever derives the need must see all of it.
 * Row-level security has said before that the provider sees the person.
 */
const asWhoDerives = <T>(tx: Tx, by: Viewer, work: () => Promise<T>): Promise<T> =>
  by.role === 'provider' ? asService(tx, by, work) : work()

const sees = async (tx: Tx, by: Viewer, needId: string): Promise<boolean> =>
  (await tx
    .selectFrom('placements.need')
    .select('need_id')
    .where('system_id', '=', by.systemId)
    .where('need_id', '=', needId)
    .executeTakeFirst()) !== undefined

async function load(tx: Tx, by: Viewer, needId: string): Promise<KnownNeed | Refusal> {
  const key = await lockNeed(tx, by.systemId, needId)
  const facts = key ? await needFactsOf(tx, by.systemId, needId) : []
  const need = deriveNeed(facts)
  return key && need ? { by, key, facts, need, ...(await partiesOf(tx, by, key, need)) } : notSeen
}

/** The same, for one request of a need. */
export async function knowAsk(
  tx: Tx,
  about: Pick<AboutAsk, 'by' | 'needId' | 'askId'>,
  permission: Permission | readonly Permission[],
): Promise<KnownAsk | Refusal> {
  const known = await knowNeed(tx, about, permission)
  if (isRefusal(known)) return known
  const ask = known.need.asks.find((one) => one.askId === about.askId)
  if (!ask) return refuse('not-found', 'There is no such request, or it was undone')
  const { organisationId: provider, askedFor, chosenFor } = ask
  return { ...known, ask, askParties: { ...known.parties, provider, askedFor, chosenFor } }
}

/** Records facts about a need that `know` has locked, happening now. @returns the id of the first. */
export async function recordNow(
  tx: Tx,
  { key, by }: Pick<KnownNeed, 'key' | 'by'>,
  now: Instant,
  facts: readonly Omit<NewNeedFact, 'happenedAt'>[],
): Promise<Recorded & { need: DerivedNeed }> {
  const happened = facts.map((fact) => ({ ...fact, happenedAt: now }) as NewNeedFact)
  const { userId, organisationId } = by
  const { need, factIds } = await asWhoDerives(tx, by, () =>
    recordNeedFacts(tx, key, now, happened, { userId, organisationId }),
  )
  return { needId: key.needId, factId: factIds[0]!, need: need! }
}
