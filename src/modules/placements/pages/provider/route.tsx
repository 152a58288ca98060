import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isId, newId } from '../../../../platform/ids.ts'
import { inOneLine, isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import { capacitySettingsOf, sayFree } from '../../../capacity/index.ts'
import { seeAsk } from '../../actions/see-ask.ts'
import { providerPage as loadPage } from '../../queries/provider-page.ts'
import { providerAddress, stillTrueAddress } from './addresses.ts'
import { thanksFor } from './thanks.ts'
import { ProviderView } from './view.tsx'

/** The provider's own page. Opening it is seeing what is asked; a page that renews itself on a screen sees nothing. */
export const providerPage = page({
  at: providerAddress,
  may: 'answer requests',
  logs: 'opened the requests to us',
  marks: true,
  get: (asked) => show(asked),
})

/** "Still true": one tap for all that is free of one service. */
export const stillTruePage = page({
  at: stillTrueAddress,
  may: 'say what is free',
  logs: 'said that what is free is still true',
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const lines = linesIn(form)
    if (lines.length === 0) return show(asked, 'Nothing was sent. Say it on this page', 422)
    const free = new Map<string, number>()
    for (const { lineId, figureId, left } of lines) {
      const said: { figureId: string } | Refusal = await sayFree(tx, {
        by,
        now,
        lineId,
        free: left,
        source: 'page',
        shown: figureId,
        shownLeft: left,
      })
      if (isRefusal(said)) return show(asked, inOneLine(said), said.refused === 'conflict' ? 409 : 422)
      free.set(lineId, left)
    }
    return { redirect: providerAddress, said: await thanksFor(tx, by, now, free) }
  },
})

/** "line-<id>" = "<figure> <left>", as the page printed them. */
function linesIn(form: Record<string, string>): { lineId: string; figureId: string; left: number }[] {
  return Object.entries(form).flatMap(([name, value]) => {
    const lineId = name.startsWith('line-') ? name.slice('line-'.length) : ''
    const [figureId = '', left = ''] = value.split(' ')
    return isId(lineId) && isId(figureId) && /^\d{1,4}$/.test(left)
      ? [{ lineId, figureId, left: Number(left) }]
      : []
  })
}

async function show(asked: Asked, problem?: string, status = 200): Promise<Reply> {
  const { tx, viewer, now, background } = asked
  const loaded = await loadPage(tx, viewer, now)
  if (!background && status === 200)
    for (const { askId, state } of loaded.asking)
      if (state === 'sent') await seeAsk(tx, { by: viewer, now, askId })
  const { holds } = await capacitySettingsOf(tx, viewer.systemId)
  return {
    view: (
      <ProviderView
        page={loaded}
        now={now}
        holds={holds}
        once={newId}
        organisation={viewer.organisationName}
        problem={problem}
      />
    ),
    title: 'Requests to us',
    nav: providerAddress,
    body: { live: 'page' },
    phone: 'with script',
    status,
  }
}
