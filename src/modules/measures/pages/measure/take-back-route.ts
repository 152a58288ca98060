import { localPath } from '../../../../platform/http/back.ts'
import { page } from '../../../../platform/http/page.ts'
import { isId } from '../../../../platform/ids.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { takeBack, type What } from '../../actions/take-back.ts'
import { cuts, type Slice } from '../../rules/series.ts'
import { measureAddress } from '../addresses.ts'
import { chartPaths, trajectoryAddress } from './addresses.ts'

const done: Record<What, string> = {
  limits: 'Taken back. The limits before stand again.',
  marked: 'Taken back. It is no longer on the chart.',
  trajectories: 'Taken back. What was promised before stands again.',
}

/** Takes back limits, a marked action or a trajectory; also the undo of each. */
export const takeBackPage = page({
  at: chartPaths.takeBack,
  may: 'set limits',
  logs: 'took something back from the chart of a measure',
  async post({ tx, viewer: by, now, params, form }) {
    const what = (Object.keys(done) as What[]).find((one) => one === params.what)
    const factId = params.factId ?? ''
    if (!what || !isId(factId)) return refuse('not-found', 'There is nothing of this kind to take back')
    const taken = await takeBack(tx, { by, now, what, factId })
    if (isRefusal(taken)) return taken
    const cut = cuts.find((one) => one === taken.by)
    const slice: Slice = cut ? { by: cut, key: taken.key } : { by: 'whole' }
    const usual =
      what === 'trajectories'
        ? trajectoryAddress(taken.measure, slice)
        : measureAddress(taken.measure, slice, 'week')
    return { redirect: localPath(form.back, usual), said: done[what] }
  },
})
