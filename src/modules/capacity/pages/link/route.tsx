import { asViewer } from '../../../../platform/db/tx.ts'
import { serviceOf } from '../../../../platform/db/viewer.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { inOneLine, isRefusal, outside, type Refusal } from '../../../../platform/outcome.ts'
import { askStillTrue } from '../../actions/ask-still-true.ts'
import { sayFree } from '../../actions/say-free.ts'
import { linkAddress, paths } from '../../addresses.ts'
import { service } from '../../queries/services.ts'
import { settingsOf } from '../../queries/settings.ts'
import { thanksFor, thanksForAll } from '../../queries/thanks.ts'
import { wantedNow } from '../../queries/wanted.ts'
import { overHere, withLink } from './open.ts'
import { AskedAgain, LinkView, NoLink } from './view.tsx'

type Said = { lineId: string; thanks?: string; problem?: string; typed?: string }

/**
 * A service says what is free, on any telephone: no app, no script, no sign-in. The link opens this one service, and
 * whoever has it answers for the provider.
 */
export const linkPage = page({
  at: paths.link,
  may: 'anyone',
  logs: 'opened a link that asks whether figures hold',
  async get(asked) {
    const lineId = asked.query.get('thanks')
    return show(asked, lineId ? { lineId } : null)
  },
  async post(asked) {
    if (asked.form.do === 'ask again') return askAgain(asked)
    if (asked.form.do === 'all') return allAtOnce(asked)
    const { form, params } = asked
    const lineId = form.line ?? ''
    const typed = (form.do === 'still true' ? form.left : form[`free-${lineId}`])?.trim() ?? ''
    if (!/^\d{1,4}$/.test(typed))
      return show(asked, { lineId, problem: 'Enter how many are free: 0, or a number such as 2', typed }, 422)
    const done = await withLink(asked, 'write', async (tx, by, link) => {
      const one = await service(tx, { systemId: by.systemId, now: link.now, serviceId: link.subjectId })
      const line = one?.lines.find((each) => each.lineId === lineId)
      // Tapped twice: the second tap finds what the first one said.
      if (form.do === 'still true' && line?.figure?.source === 'link' && line.figure.left === Number(typed))
        return { figureId: line.figure.figureId }
      return sayFree(tx, {
        by,
        now: link.now,
        lineId: line ? lineId : '00000000-0000-0000-0000-000000000000',
        free: Number(typed),
        source: 'link',
        shown: form.shown || null,
        ...(/^\d+$/.test(form.left ?? '') ? { shownLeft: Number(form.left) } : {}),
      })
    })
    if (!isRefusal(done))
      return {
        redirect: `${linkAddress(params.token ?? '')}?thanks=${encodeURIComponent(lineId)}#line-${lineId}`,
      }
    return done.fields
      ? show(asked, { lineId, problem: problemOf(done), typed }, outside[done.refused].http)
      : show(asked, null)
  },
})

/** What stands meanwhile is on the page already; what is wrong with the number comes with its remedy. */
const problemOf = (refusal: Refusal) => (refusal.refused === 'invalid' ? inOneLine(refusal) : refusal.because)

/** Confirms every figure that was on the page; one that was changed or taken from meanwhile is left, and stands to be asked. */
async function allAtOnce(asked: Asked): Promise<Reply> {
  const shown = (asked.form.all ?? '').split(',').map((one) => one.split(' '))
  let wrong: Said | null = null
  const done = await withLink(asked, 'write', async (tx, by, link) => {
    const one = await service(tx, { systemId: by.systemId, now: link.now, serviceId: link.subjectId })
    for (const [lineId = '', figureId = '', left = ''] of shown) {
      if (!one?.lines.some((line) => line.lineId === lineId) || !/^\d{1,4}$/.test(left)) continue
      const free = Number(left)
      const about = { by, now: link.now, lineId, shown: figureId, shownLeft: free }
      const said = await sayFree(tx, { ...about, free, source: 'link' })
      if (!isRefusal(said) || said.refused !== 'invalid') continue
      wrong = { lineId, problem: inOneLine(said), typed: left }
      return said
    }
    return null
  })
  if (wrong) return show(asked, wrong, 422)
  if (isRefusal(done)) return show(asked, null)
  return { redirect: `${linkAddress(asked.params.token ?? '')}?thanks=all` }
}

async function show(asked: Asked, said: Said | null, status = 200): Promise<Reply> {
  const found = await withLink(asked, 'read', async (tx, by, link) => {
    const one = await service(tx, { systemId: by.systemId, now: link.now, serviceId: link.subjectId })
    const { holds } = await settingsOf(tx, by.systemId)
    const about = { systemId: by.systemId, now: link.now }
    const thanks =
      said?.lineId === 'all'
        ? one && thanksForAll(one, { ...about, holds, wanted: await wantedNow(tx) })
        : said && !said.problem && one?.lines.some(({ lineId }) => lineId === said.lineId)
          ? await thanksFor(tx, { ...about, lineId: said.lineId })
          : undefined
    return { one, holds, link, thanks }
  })
  if (isRefusal(found)) return refusedView(asked, found)
  const { one, holds, link, thanks } = found
  if (!one)
    return {
      view: <NoLink because="This service is no longer listed. You need not do anything." here={null} />,
      title: 'What is free',
      status: 404,
      phone: 'without script',
    }
  return {
    view: (
      <LinkView
        service={one}
        holds={holds}
        now={link.now}
        endsAt={link.endsAt}
        here={linkAddress(asked.params.token ?? '')}
        said={said && { ...said, ...(thanks ? { thanks } : {}) }}
      />
    ),
    title: 'What is free',
    status,
    phone: 'without script',
  }
}

/** A link that is over can send its holder a new one: to the address that the place knows, never to one typed here. */
async function askAgain(asked: Asked): Promise<Reply> {
  const over = await overHere(asked)
  if (!over) return show(asked, null)
  const by = serviceOf(over.systemId, over.organisationId)
  const done = await asViewer(asked.db, by, over.clock, (tx) =>
    askStillTrue(tx, { by, now: over.now, serviceId: over.subjectId }),
  )
  return {
    view: <AskedAgain because={isRefusal(done) ? done.because : null} />,
    title: 'What is free',
    status: isRefusal(done) ? outside[done.refused].http : 200,
    phone: 'without script',
  }
}

function refusedView({ params }: Asked, refusal: Refusal): Reply {
  const over = refusal.refused === 'conflict'
  return {
    view: <NoLink because={refusal.because} here={over ? linkAddress(params.token ?? '') : null} />,
    title: 'What is free',
    status: over ? 410 : outside[refusal.refused].http,
    phone: 'without script',
  }
}
