import { localPath } from '../../../../platform/http/back.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { undoPosition } from '../../actions/undo-position.ts'
import { peopleCount } from '../../rules/agreement-words.ts'

/** Takes back what the same person said of nights in the last 30 minutes, of everybody of whom it was said at once. */
export const undoNightsPage = page({
  at: '/facts/delays/:factId/undo',
  may: 'agree nights',
  logs: 'took back what was said of nights',
  async post({ tx, viewer, now, params, form }) {
    const fact = await tx
      .selectFrom('delays.fact')
      .select('stay_id')
      .where('system_id', '=', viewer.systemId)
      .where('fact_id', '=', params.factId ?? null)
      .executeTakeFirst()
    if (!fact) return refuse('not-allowed', 'Your organisation has no part in this person’s care')
    const undone = await undoPosition(tx, { by: viewer, now, stayId: fact.stay_id, factId: params.factId! })
    if (isRefusal(undone)) return undone
    const kept =
      undone.kept > 0
        ? ` Of ${peopleCount(undone.kept)} it stays: the other side has answered. Say otherwise there instead.`
        : ' It is as it was before.'
    const of = undone.people > 1 ? `: ${peopleCount(undone.people)}` : ''
    return { redirect: localPath(form.back, '/delays'), said: `Undone${of}.${kept}` }
  },
})
