import { draftOf, dropDraft } from '../../../../platform/drafts.ts'
import { localPath } from '../../../../platform/http/back.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import type { Filled } from '../../../../ui/index.ts'
import { closeBed } from '../../actions/close-bed.ts'
import type { BedPlace } from '../../rules/check-beds.ts'
import { bedAbout } from '../bed-about.ts'
import { reopenBedPage } from '../reopen-bed/route.tsx'
import { wardPage } from '../ward/route.tsx'
import { whenBoxes } from '../when.tsx'
import { readForm } from './form.ts'
import { CloseBed } from './view.tsx'

export const closeBedPage = page({
  at: '/beds/:bedId/close',
  may: 'close beds',
  logs: 'opened the form for closing a bed',
  async get(asked) {
    const bed = await bedAbout(asked.tx, asked.viewer, asked.params.bedId ?? '')
    if (isRefusal(bed)) return bed
    const draft = await draftOf(asked.tx, asked.viewer, draftName(bed))
    return show(
      asked,
      bed,
      { errors: {}, typed: { ...whenBoxes('at', asked.now), ...draft } },
      { kept: draft !== null },
    )
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const bed = await bedAbout(tx, by, asked.params.bedId ?? '')
    if (isRefusal(bed)) return bed
    const read = readForm(form, now)
    if (!read.ok) return show(asked, bed, read, { status: 422 })
    const { words, ...value } = read.value
    const closed = await closeBed(tx, { by, now, bedId: bed.bedId, ...value, ...(words && { words }) })
    if (isRefusal(closed))
      return closed.fields
        ? show(asked, bed, { errors: closed.fields, typed: form }, { status: 422 })
        : closed
    await dropDraft(tx, by, draftName(bed))
    return {
      redirect: localPath(form.back, wardPage.to({ wardId: bed.wardId })),
      said: `Bed ${bed.name} on ${bed.wardName} is closed.`,
      undo: reopenBedPage.to({ bedId: bed.bedId }),
    }
  },
})

const draftName = (bed: BedPlace) => `close-bed-${bed.bedId}`

function show(asked: Asked, bed: BedPlace, from: Filled, { kept = false, status = 200 } = {}): Reply {
  const back = localPath(from.typed.back ?? asked.query.get('back'), wardPage.to({ wardId: bed.wardId }))
  const here = closeBedPage.to({ bedId: bed.bedId })
  return {
    view: (
      <CloseBed
        bed={bed}
        here={here}
        once={newId()}
        draft={draftName(bed)}
        back={back}
        from={from}
        kept={kept}
      />
    ),
    title: 'Close a bed',
    status,
  }
}
