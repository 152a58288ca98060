import { localPath } from '../../../../platform/http/back.ts'
import { page } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { reopenBed } from '../../actions/close-bed.ts'
import { bedAbout } from '../bed-about.ts'
import { Sure } from '../sure.tsx'
import { wardPage } from '../ward/route.tsx'

/** Puts a closed bed back into use; also what undo of a closure posts to. */
export const reopenBedPage = page({
  at: '/beds/:bedId/reopen',
  may: 'close beds',
  logs: 'opened the form for reopening a bed',
  async get({ tx, viewer, params, query }) {
    const bed = await bedAbout(tx, viewer, params.bedId ?? '')
    if (isRefusal(bed)) return bed
    if (!bed.closedFor) return refuse('conflict', `Bed ${bed.name} on ${bed.wardName} is open already`)
    const back = localPath(query.get('back'), wardPage.to({ wardId: bed.wardId }))
    const view = (
      <Sure
        title={`Reopen bed ${bed.name} on ${bed.wardName}`}
        here={reopenBedPage.to({ bedId: bed.bedId })}
        once={newId()}
        back={back}
        button="Reopen the bed"
      >
        It is closed because of {bed.closedFor}. Once it is open, someone can be put into it.
      </Sure>
    )
    return { view, title: 'Reopen a bed' }
  },
  async post({ tx, viewer: by, now, params, form }) {
    const bed = await bedAbout(tx, by, params.bedId ?? '')
    if (isRefusal(bed)) return bed
    const reopened = await reopenBed(tx, { by, now, bedId: bed.bedId })
    if (isRefusal(reopened)) return reopened
    return {
      redirect: localPath(form.back, wardPage.to({ wardId: bed.wardId })),
      said: `Bed ${bed.name} on ${bed.wardName} is open again.`,
    }
  },
})
