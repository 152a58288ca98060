import type { Tx } from '../../../platform/db/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf } from '../../../platform/time.ts'
import { capacitySettingsOf } from '../../capacity/index.ts'
import { openNeeds } from '../queries/open-needs.ts'
import { crisisCareFrom, crisisWords } from '../rules/crisis-care.ts'
import { overlapWords, sameNeed } from '../rules/overlap.ts'
import { recordNeedFacts } from '../store.ts'
import { type AboutNeed, knowNeed, type Recorded, recordNow } from './about-need.ts'

/**
 * One button: care that failed within its first 48 hours gives way to crisis care. A need for crisis care is opened with
 * what is known of the failed one and how long crisis care lasts (mission row L3), and the failure is dealt with.
 */
export async function openCrisis(tx: Tx, about: AboutNeed): Promise<Recorded | Refusal> {
  const { by, now, needId: failedId } = about
  const known = await knowNeed(tx, about, 'find places')
  if (isRefusal(known)) return known
  const { need, key } = known
  if (!need.failedAt || !need.chosen)
    return refuse('conflict', 'Nothing failed here that is not dealt with already')
  const wants = ['crisis care' as const]
  const same = sameNeed(wants, await openNeeds(tx, by.systemId, key.personId))
  if (same) return refuse('conflict', overlapWords(wants, same))
  const needId = newId()
  const { from: _, crisisPath: __, ...before } = need.requires
  const visits = before.visits.length > 0 ? before.visits : usualVisits
  const { bankHolidays } = await capacitySettingsOf(tx, by.systemId)
  const lasts = crisisWords(crisisCareFrom({ visits }, dateOf(now), bankHolidays))
  const requires = {
    ...before,
    wants,
    visits,
    whyWaiting: `The care that had begun failed within its first 48 hours. ${lasts}`,
  }
  const { factIds } = await recordNeedFacts(tx, { ...key, needId, stayId: null }, now, [
    {
      kind: 'need-opened',
      detail: { direction: 'step-up', requires, insteadOf: failedId },
      happenedAt: now,
    },
  ])
  await recordNow(tx, known, now, [
    {
      kind: 'failure-dealt-with',
      detail: { askId: need.chosen.askId, words: 'Crisis care is looked for' },
    },
  ])
  return { needId, factId: factIds[0]! }
}

const usualVisits = [
  { band: 'morning' as const, carers: 1, minutes: 30 },
  { band: 'evening' as const, carers: 1, minutes: 30 },
]
