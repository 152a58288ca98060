import { localPath } from '../../../../platform/http/back.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { undo } from '../../actions/undo.ts'
import { journeyAddress } from '../addresses.ts'
import { factHere } from './fact.ts'

/** Takes back what the same person recorded in the last 30 minutes. */
export const undoFactPage = page({
  at: '/facts/discharge/:factId/undo',
  may: 'answer waits',
  logs: 'undid a record',
  async post({ tx, viewer, now, params, form }) {
    const fact = await factHere(tx, viewer, params.factId)
    if (!fact) return refuse('not-allowed', 'Your organisation has no part in this person’s care')
    const undone = await undo(tx, { by: viewer, now, stayId: fact.stayId, factId: fact.factId })
    if (isRefusal(undone)) return undone
    return {
      redirect: localPath(form.back, journeyAddress(fact.stayId)),
      said: 'Undone. It is as it was before.',
    }
  },
})
