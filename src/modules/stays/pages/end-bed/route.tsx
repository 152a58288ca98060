import { localPath } from '../../../../platform/http/back.ts'
import { page } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { endBed } from '../../actions/change-wards.ts'
import { bedAbout } from '../bed-about.ts'
import { Sure } from '../sure.tsx'
import { wardPage } from '../ward/route.tsx'

/** A bed that is gone for good, not closed for a while. */
export const endBedPage = page({
  at: '/beds/:bedId/end',
  may: 'change wards',
  logs: 'opened the form for removing a bed',
  async get({ tx, viewer, params, query }) {
    const bed = await bedAbout(tx, viewer, params.bedId ?? '')
    if (isRefusal(bed)) return bed
    const back = localPath(query.get('back'), wardPage.to({ wardId: bed.wardId }))
    const view = (
      <Sure
        title={`Remove bed ${bed.name} on ${bed.wardName}`}
        here={endBedPage.to({ bedId: bed.bedId })}
        once={newId()}
        back={back}
        button="Remove the bed for good"
      >
        Its past stays readable, and it is not counted any more. This cannot be undone; a bed that comes back
        should be closed instead.
      </Sure>
    )
    return { view, title: 'Remove a bed' }
  },
  async post({ tx, viewer: by, now, params, form }) {
    const bed = await bedAbout(tx, by, params.bedId ?? '')
    if (isRefusal(bed)) return bed
    const ended = await endBed(tx, { by, now, bedId: bed.bedId })
    if (isRefusal(ended)) return ended
    return {
      redirect: localPath(form.back, wardPage.to({ wardId: bed.wardId })),
      said: `Bed ${bed.name} on ${bed.wardName} is removed.`,
    }
  },
})
