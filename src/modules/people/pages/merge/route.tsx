import { page } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { mayDo, recordOpening } from '../../../access/index.ts'
import { reverseMerge } from '../../actions/merge-people.ts'
import { mergeRecord } from '../../queries/merge-record.ts'
import { personAddress } from '../addresses.ts'
import { Merge } from './view.tsx'

/** One joining of two records; posting here takes it back. */
export const mergePage = page({
  at: '/people/merges/:mergeId',
  may: 'merge people',
  logs: 'opened a joining of two records',
  async get({ tx, viewer, now, params }) {
    const merge = await mergeRecord(tx, viewer, params.mergeId ?? '')
    if (isRefusal(merge)) return merge
    const here = mergePage.to({ mergeId: merge.mergeId })
    const mayReverse = mayDo(viewer, 'merge people')
    return {
      view: <Merge merge={merge} now={now} here={here} once={newId()} mayReverse={mayReverse} />,
      title: 'Two joined records',
    }
  },
  async post({ tx, viewer: by, now, params }) {
    const mergeId = params.mergeId ?? ''
    const merge = await mergeRecord(tx, by, mergeId)
    if (isRefusal(merge)) return refuse('not-allowed', merge.because)
    await recordOpening(tx, {
      viewer: by,
      personId: merge.keptPersonId,
      what: 'took two joined records apart',
    })
    const reversed = await reverseMerge(tx, { by, now, mergeId })
    if (isRefusal(reversed)) return reversed
    return { redirect: personAddress(merge.keptPersonId), said: 'The two records are apart again.' }
  },
})
