import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { openUsualWait } from '../../discharge/index.ts'
import { openNeeds } from '../queries/open-needs.ts'
import { personOfNeed } from '../queries/person-of-need.ts'
import { checkRequires } from '../rules/check-requires.ts'
import { overlapWords, sameNeed } from '../rules/overlap.ts'
import { waitFor, waitsFor } from '../rules/waits-of-need.ts'
import { recordNeedFacts } from '../store.ts'
import type { Recorded } from './about-need.ts'

export type OpenNeed = {
  by: Viewer
  now: Instant
  stayId: string
  /** The minimum data set as the form has it; checked here. */
  requires: unknown
}

/**
 * Writes down what somebody in a bed needs so as to leave. The list is kept in step: where nothing of the kind is waited for
 * yet, the wait is opened with it, with whoever usually owns it (docs/rules/placements.md).
 */
export async function openNeed(tx: Tx, { by, now, stayId, requires }: OpenNeed): Promise<Recorded | Refusal> {
  if (!mayDo(by, 'find places')) return refuse('not-allowed', 'Your role does not open a need')
  const stay = await lockStay(tx, by, stayId)
  if (isRefusal(stay)) return stay
  const person = await personOfNeed(tx, { systemId: by.systemId, personId: stay.personId, now })
  if (!person) return refuse('not-found', 'You cannot see this person, or there is no such stay')
  const need = checkRequires(requires, person.identity, now)
  if (isRefusal(need)) return need
  const same = sameNeed(need.wants, await openNeeds(tx, by.systemId, stay.personId))
  if (same)
    return refuse('conflict', overlapWords(need.wants, same), { wants: overlapWords(need.wants, same) })
  const { awaits, words } = waitFor(need.wants)
  const wait = await openUsualWait(tx, {
    by,
    now,
    stayId,
    awaits,
    words,
    unlessOpen: waitsFor(need.wants),
    orElse: by.organisationId,
  })
  if (isRefusal(wait)) return wait
  const needId = newId()
  const { factIds } = await recordNeedFacts(
    tx,
    { systemId: by.systemId, needId, personId: stay.personId, stayId },
    now,
    [
      {
        kind: 'need-opened',
        detail: {
          direction: 'step-down',
          requires: need,
          ...(wait.waitId ? { waitId: wait.waitId } : {}),
        },
        happenedAt: now,
      },
    ],
  )
  return { needId, factId: factIds[0]! }
}

// Two who open a need for the same stay come one after the other, so that the second finds the first's.
async function lockStay(tx: Tx, by: Viewer, stayId: string): Promise<{ personId: string } | Refusal> {
  const { rows } = await sql<{ person_id: string; place: string }>`select person_id, place from stays.stay
    where system_id = ${by.systemId} and stay_id = ${stayId} for update`.execute(tx)
  const row = rows[0]
  if (!row) return refuse('not-found', 'You cannot see this person, or there is no such stay')
  if (row.place === 'left')
    return refuse('conflict', 'They have left hospital. Open a need for somebody at home instead (step-up)')
  if (row.place === 'cancelled')
    return refuse('conflict', 'This admission was cancelled, so nothing can be looked for')
  return { personId: row.person_id }
}
