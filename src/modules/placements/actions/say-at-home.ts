import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, daysBetween } from '../../../platform/time.ts'
import { service } from '../../capacity/index.ts'
import { followedOn, isFollowed, isWhereabouts } from '../rules/at-home.ts'
import { type AboutAsk, knowNeed, type Recorded, recordNow } from './about-need.ts'

export type SayAtHome = AboutAsk & { where: string; words?: string | undefined }

/** Where somebody was on the 91st day after short-term care began. Said again it stands in the place of what was said before. */
export async function sayAtHome(tx: Tx, about: SayAtHome): Promise<Recorded | Refusal> {
  const { by, now, askId, where } = about
  const known = await knowNeed(tx, about, 'find places', 'allow')
  if (isRefusal(known)) return known
  const { need, facts } = known
  const ask = need.chosen
  if (!ask || ask.askId !== askId || !need.startedOn)
    return refuse('conflict', 'This care has not begun, so there is nothing to ask yet')
  const given = await service(tx, { systemId: by.systemId, now, serviceId: ask.serviceId })
  if (given && !isFollowed(given.kind))
    return refuse('conflict', 'It is asked after reablement and beds for rehabilitation alone')
  const on = followedOn(need.startedOn)
  if (daysBetween(on, dateOf(now)) < 0)
    return refuse('conflict', 'The 91st day is still to come. Ask on that day or after it')
  if (!isWhereabouts(where))
    return refuse('invalid', 'Say where they were', { where: 'Choose where they were' })
  const words = about.words?.trim()
  const before = facts.findLast(
    (fact) =>
      fact.kind === 'at-home' &&
      fact.detail.askId === askId &&
      !facts.some(({ supersedes }) => supersedes === fact.factId),
  )
  return recordNow(tx, known, now, [
    {
      kind: 'at-home',
      detail: {
        askId,
        from: need.startedOn.toString(),
        on: on.toString(),
        where,
        ...(words ? { words } : {}),
      },
      supersedes: before?.factId ?? null,
    },
  ])
}
