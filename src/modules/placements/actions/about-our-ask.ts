import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { standing } from '../../../platform/facts.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import type { NeedKey } from '../rows.ts'
import { deriveNeed } from '../rules/derive-need.ts'
import type { NeedFact } from '../rules/facts.ts'
import type { Ask, DerivedNeed } from '../rules/model.ts'
import { lockNeed, type NewNeedFact, needFactsOf, recordNeedFacts } from '../store.ts'
import { refuseNames } from './named-in.ts'

/** What every action of somebody who was asked is asked with. */
export type AboutOurAsk = { by: Viewer; now: Instant; askId: string }

/** The request as it stands, its need locked. `facts`: those that stand, of this request alone. */
export type OurAsk = { ask: Ask; need: DerivedNeed; facts: NeedFact[] }

/** `follows`: what else is done from it, as the service. */
type Decided<T> = {
  facts: NewNeedFact[]
  give: T
  follows?: (service: Viewer, key: NeedKey) => Promise<void>
}

/**
 * Looks a request of the viewer's organisation up, asks `decide`, and records what it answers. Whoever is asked has no
 * relationship with the person: row-level security says whose request it is, and then the service writes down, for them
 * and in their name.
 */
export async function aboutOurAsk<T>(
  tx: Tx,
  { by, now, askId }: AboutOurAsk,
  decide: (known: OurAsk) => Decided<T> | Refusal,
  /** What they wrote, which may say nobody's name: it is read behind a link, and after the record has closed. */
  words?: string,
): Promise<T | Refusal> {
  if (!mayDo(by, 'answer requests')) return refuse('not-allowed', 'Only the provider that was asked answers')
  const row = await tx
    .selectFrom('placements.ask')
    .select('need_id')
    .where('system_id', '=', by.systemId)
    .where('ask_id', '=', askId)
    .where('organisation_id', '=', by.organisationId)
    .executeTakeFirst()
  if (!row) return unknown()
  return asService(tx, by, async (service) => {
    const key = await lockNeed(tx, by.systemId, row.need_id)
    const all = key ? await needFactsOf(tx, by.systemId, row.need_id) : []
    const need = deriveNeed(all)
    const ask = need?.asks.find((one) => one.askId === askId)
    if (!key || !need || !ask) return unknown()
    const facts = standing(all).filter(({ detail }) => 'askId' in detail && detail.askId === askId)
    const decided = decide({ ask, need, facts })
    if (isRefusal(decided)) return decided
    const named = await refuseNames(
      tx,
      { systemId: by.systemId, personId: key.personId, now },
      { field: 'words', text: words, why: 'Name nobody here' },
    )
    if (named) return named
    if (decided.facts.length > 0)
      await recordNeedFacts(tx, key, now, decided.facts, {
        userId: by.userId,
        organisationId: by.organisationId,
      })
    await decided.follows?.(service, key)
    return decided.give
  })
}

const unknown = () => refuse('not-found', 'There is no such request to you')
