import { localPath } from '../../../../platform/http/back.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { takeBackFigure } from '../../actions/take-back-figure.ts'
import { paths } from '../../addresses.ts'

/** Undo of a figure that was said by a slip: what stood before stands again, as old as it was. */
export const takeBackPage = page({
  at: paths.takeBack,
  may: 'say what is free',
  logs: 'took a figure back',
  async post({ tx, viewer: by, now, params, form }) {
    const done = await takeBackFigure(tx, { by, now, figureId: params.figureId ?? '' })
    if (isRefusal(done)) return done
    return {
      redirect: localPath(form.back, paths.ledger),
      said: 'Taken back. What was said before stands again.',
    }
  },
})
