import { monthWords } from '../../../platform/date-words.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant, LocalDate } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { agreedNights } from '../queries/agreed-nights.ts'
import { lockOf } from '../queries/locks.ts'
import { councilsOfNight } from '../rules/agreement-turn.ts'
import type { AgreedNight } from '../rules/model.ts'
import { windowOf } from '../rules/month.ts'
import { type NewDelayFact, recordDelayFacts } from '../store.ts'
import { sideFor, whoSettles } from './about-nights.ts'
import { lockStays } from './lock-stays.ts'
import { stretches, textOf } from './position.ts'

export type ProposeAll = {
  by: Viewer
  now: Instant
  /** The organisation of the beds. */
  organisationId: string
  /** Any day of it. */
  month: LocalDate
  /** One person's only; everybody's of the month when left out. */
  stayId?: string | undefined
}

export type Proposed = {
  nights: number
  people: number
  /** Nights of which nothing is suggested: no reason was recorded, or nobody knows which council. */
  left: number
  /** Undoing this one takes back all of them. */
  factId: string
}

/** Proposes every night of which nobody has said anything, as Homeward suggests: by the wait that was the reason. */
export async function proposeAll(tx: Tx, asked: ProposeAll): Promise<Proposed | Refusal> {
  const { by, now, organisationId, month, stayId } = asked
  if (!mayDo(by, 'agree nights')) return refuse('not-allowed', whoSettles)
  const { first: from, last: to } = windowOf(month)
  if (await lockOf(tx, by.systemId, organisationId, month))
    return refuse(
      'conflict',
      `${monthWords(from)} is locked: correct single nights, with the reason, and make a revision`,
    )
  const only = stayId ? { stayIds: [stayId] } : {}
  const before = await agreedNights(tx, by.systemId, { from, to, now, organisationId, ...only })
  if (isRefusal(before)) return before
  const side = sideFor(by, organisationId, before)
  if (!side)
    return refuse(
      'not-allowed',
      'The organisation of the bed and the council settle these nights; you can read them',
    )
  await lockStays(
    tx,
    by.systemId,
    before.nights.map((night) => night.stayId),
  )
  // Somebody may have spoken before the lock was ours.
  const all = await agreedNights(tx, by.systemId, { from, to, now, organisationId, ...only })
  if (isRefusal(all)) return all
  const silent = all.nights.filter((night) => night.state === 'not proposed')
  const put = (night: AgreedNight): string | null => {
    if (night.party === null) return null
    if (night.party === 'NHS')
      return night.organisationId && !all.councils.isCouncil(night.organisationId)
        ? night.organisationId
        : organisationId
    const councils = councilsOfNight(night, all.councils)
    return councils.length === 1 ? councils[0]! : null
  }
  const mine = silent.filter((night) => {
    const to = put(night)
    return (
      to !== null && (side === 'NHS' || to === by.organisationId || night.authorityId === by.organisationId)
    )
  })
  let factId: string | null = null
  // One insert for each person, because each person's nights are locked and journalled by themselves.
  for (const [, own] of Map.groupBy(mine, (night) => night.stayId)) {
    const facts = stretches(own, (night) => [night.party, put(night), night.awaits].join('|')).map(
      (run): NewDelayFact => ({
        kind: 'position',
        happenedAt: now,
        detail: {
          side,
          nights: textOf({ from: run[0]!.date, to: run.at(-1)!.date }),
          whose: run[0]!.party!,
          organisationId: put(run[0]!),
          awaits: run[0]!.awaits,
        },
      }),
    )
    const { stayId, personId } = own[0]!
    const ids = await recordDelayFacts(tx, { systemId: by.systemId, stayId, personId }, now, facts)
    factId ??= ids[0]!
  }
  if (factId === null)
    return refuse(
      'conflict',
      'Nothing is left that Homeward can suggest: say whose the remaining nights are one by one',
    )
  return {
    nights: mine.length,
    people: new Set(mine.map(({ personId }) => personId)).size,
    left: silent.length - mine.length,
    factId,
  }
}
