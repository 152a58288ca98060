import { localPath } from '../../../../platform/http/back.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { confirmStillTrue } from '../../actions/confirm-still-true.ts'
import { journeyAddress } from '../addresses.ts'
import { undoFactPage } from '../undo/route.ts'

/** Somebody looked and nothing has changed; one button, no form. */
export const stillTruePage = page({
  at: '/stays/:stayId/still-true',
  may: 'answer waits',
  logs: 'said that a record is still true',
  async post({ tx, viewer: by, now, params, form }) {
    const stayId = params.stayId ?? ''
    const said = await confirmStillTrue(tx, { by, now, stayId })
    if (isRefusal(said)) return said.refused === 'not-found' ? refuse('not-allowed', said.because) : said
    return {
      redirect: localPath(form.back, journeyAddress(stayId)),
      said: 'Kept: still true today.',
      undo: undoFactPage.to({ factId: said.factId }),
    }
  },
})
