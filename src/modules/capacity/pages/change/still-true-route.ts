import { localPath } from '../../../../platform/http/back.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { sayFree } from '../../actions/say-free.ts'
import { paths, takeBackAddress } from '../../addresses.ts'
import { thanksFor } from '../../queries/thanks.ts'

/** One tap: the figure that was shown still holds. Refused where it was changed or taken from meanwhile. */
export const stillTruePage = page({
  at: paths.stillTrue,
  may: 'say what is free',
  logs: 'confirmed a figure',
  async post({ tx, viewer: by, now, params, form }) {
    const left = Number(form.left)
    if (!/^\d{1,4}$/.test(form.left ?? ''))
      return refuse('invalid', 'The figure that was shown is missing. Go back and try again')
    const lineId = params.lineId ?? ''
    const done = await sayFree(tx, {
      by,
      now,
      lineId,
      free: left,
      source: 'page',
      shown: form.shown || null,
      shownLeft: left,
    })
    if (isRefusal(done)) return done
    return {
      redirect: localPath(form.back, paths.ledger),
      said: await thanksFor(tx, { systemId: by.systemId, now, lineId }),
      undo: takeBackAddress(done.figureId),
    }
  },
})
