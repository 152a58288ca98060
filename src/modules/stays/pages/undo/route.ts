import { localPath } from '../../../../platform/http/back.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { cancel } from '../../actions/cancel.ts'
import { factOfStay } from '../../queries/fact.ts'
import { checkUndo } from '../../rules/undo.ts'
import { journeyAddress } from '../addresses.ts'

/** One tap takes back what one has just recorded; the fact and its withdrawal both stay readable. */
export const undoPage = page({
  at: '/facts/stays/:factId/undo',
  may: 'record readiness',
  logs: 'took a fact back',
  async post({ tx, viewer: by, now, params, form }) {
    const found = await factOfStay(tx, by.systemId, params.factId ?? '')
    if (!found) return refuse('not-allowed', 'What you want to take back is not something you can see')
    const { fact } = found
    const refusal = checkUndo(fact, { userId: by.userId, now })
    if (refusal) return refusal
    const done = await cancel(tx, {
      by,
      now,
      stayId: fact.stayId,
      factId: fact.factId,
      reason: 'Undone at once by who recorded it',
    })
    if (isRefusal(done)) return done
    return { redirect: localPath(form.back, journeyAddress(fact.stayId)), said: 'Taken back.' }
  },
})
