import { localPath } from '../../../../platform/http/back.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { undoNeedFact } from '../../actions/undo-need.ts'
import { placeAddress, placesAddress } from '../addresses.ts'

/** Takes back what the same person recorded about a need in the last 30 minutes. */
export const undoNeedFactPage = page({
  at: '/facts/placements/:factId/undo',
  may: 'see own work',
  logs: 'undid a record of a need',
  async post({ tx, viewer, now, params, form }) {
    const fact = await tx
      .selectFrom('placements.fact')
      .select(['need_id', 'kind'])
      .where('system_id', '=', viewer.systemId)
      .where('fact_id', '=', params.factId ?? null)
      .executeTakeFirst()
    if (!fact) return refuse('not-allowed', 'Your organisation has no part in this person’s care')
    const undone = await undoNeedFact(tx, { by: viewer, now, needId: fact.need_id, factId: params.factId! })
    if (isRefusal(undone)) return undone
    // A need that is no longer there has no page to go back to.
    const back =
      fact.kind === 'need-opened' ? placesAddress : localPath(form.back, placeAddress(fact.need_id))
    return { redirect: back, said: 'Undone. It is as it was before.' }
  },
})
