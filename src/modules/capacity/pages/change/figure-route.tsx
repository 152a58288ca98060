import { localPath } from '../../../../platform/http/back.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { inOneLine, isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { sayFree } from '../../actions/say-free.ts'
import { paths, takeBackAddress } from '../../addresses.ts'
import { settingsOf } from '../../queries/settings.ts'
import { thanksFor } from '../../queries/thanks.ts'
import type { Line, Service } from '../../rules/model.ts'
import { lineHere } from '../line-here.ts'
import { FigureView } from './figure-view.tsx'

/** Says what is free of a line now: by whoever knows, or by whoever rang them. */
export const figurePage = page({
  at: paths.figure,
  may: 'say what is free',
  logs: 'opened the form for what is free',
  async get(asked) {
    const found = await ownLine(asked)
    return isRefusal(found) ? found : show(asked, found, nothingTyped)
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const found = await ownLine(asked)
    if (isRefusal(found)) return found
    const typed = (form.free ?? '').trim()
    const source = form.source === 'telephone' ? 'telephone' : 'page'
    if (!/^\d{1,4}$/.test(typed))
      return show(
        asked,
        found,
        { errors: { free: 'Enter how many are free: 0, or a number such as 2' }, typed: form },
        422,
      )
    const { lineId } = found.line
    const done = await sayFree(tx, {
      by,
      now,
      lineId,
      free: Number(typed),
      source,
      shown: form.shown || null,
      ...(/^\d+$/.test(form.left ?? '') ? { shownLeft: Number(form.left) } : {}),
      words: (form.words ?? '').slice(0, 500),
    })
    if (isRefusal(done)) {
      if (!done.fields) return done
      // Typed text is kept; the page now shows what stands, and the same button says it against that.
      return show(asked, found, { errors: { free: inOneLine(done) }, typed: form }, 422)
    }
    return {
      redirect: localPath(form.back, paths.ledger),
      said: await thanksFor(tx, { systemId: by.systemId, now, lineId }),
      undo: takeBackAddress(done.figureId),
    }
  },
})

async function ownLine(asked: Asked): Promise<{ service: Service; line: Line } | Refusal> {
  const { viewer } = asked
  const found = await lineHere(asked)
  if (isRefusal(found)) return found
  if (viewer.role === 'provider' && found.service.organisationId !== viewer.organisationId)
    return refuse('not-allowed', 'You can only say what is free of your own services')
  return found
}

async function show(
  { tx, viewer, now, form, query }: Asked,
  { service, line }: { service: Service; line: Line },
  from: Filled,
  status = 200,
): Promise<Reply> {
  const { holds } = await settingsOf(tx, viewer.systemId)
  return {
    title: 'What is free',
    nav: paths.ledger,
    status,
    view: (
      <FigureView
        service={service}
        line={line}
        now={now}
        holds={holds}
        from={from}
        once={newId()}
        back={localPath(form.back ?? query.get('back'), paths.ledger)}
        asksHow={viewer.role !== 'provider'}
      />
    ),
  }
}
