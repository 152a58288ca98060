import type { Context, Hono } from 'hono'
import { mayDo, recordOpening } from '../../modules/access/index.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { door } from '../../platform/db/viewer.ts'
import type { Asked, Handler, Page, Redirect, Reply, SignedIn } from '../../platform/http/page.ts'
import { isId } from '../../platform/ids.ts'
import { isRefusal, outside, refuse } from '../../platform/outcome.ts'
import { Temporal } from '../../platform/time.ts'
import { answer } from './answer.ts'
import type { Web } from './app.ts'
import { endSession, said, say, sessionToken, startSession } from './cookies.ts'
import { refusalView } from './failures.tsx'
import type { Kept } from './kept-pages.ts'
import { firstPageOf } from './nav.ts'
import { print, surroundings } from './print.tsx'
import { readForm, storable } from './read-form.ts'
import { askToSignIn, resume } from './resume.ts'

/** Puts a page at its address, behind its permission. */
export function mount(app: Hono, web: Web, page: Page): void {
  const { get, post } = page
  if (get) app.get(page.at, (c) => serve(c, web, page, get, 'GET'))
  if (post) app.post(page.at, (c) => serve(c, web, page, post, 'POST'))
}

async function serve(
  c: Context,
  web: Web,
  page: Page,
  handler: Handler,
  method: 'GET' | 'POST',
): Promise<Response> {
  const token = sessionToken(c)
  const viewer = token ? await web.sessions.find(token) : null
  const params = Object.fromEntries(
    Object.entries(c.req.param() as Record<string, string>).map(([name, value]) => [name, storable(value)]),
  )
  const here = c.req.path + (method === 'GET' ? new URL(c.req.url).search : '')
  if (!viewer && page.may !== 'anyone') return askToSignIn(c, web, method, here)
  if (Object.entries(params).some(([name, value]) => name.endsWith('Id') && !isId(value)))
    return send(c, web, page, viewer, refuse('not-found', 'There is no such record'), here)
  if (viewer && page.may !== 'anyone' && page.may !== 'signed in' && !mayDo(viewer, page.may))
    return send(c, web, page, viewer, refuse('not-allowed', 'Your role does not reach this page'), here)

  // A page that fetches itself again in the background is no next page.
  const telling = method === 'GET' && !c.req.header('x-homeward') ? said(c) : null
  const minute = Math.floor(Date.now() / 60_000)
  const keeps = page.steady === true && method === 'GET' && viewer !== null && !telling
  const head = keeps ? await web.live.head(viewer.systemId) : 0
  if (keeps) {
    const kept = web.kept.find(viewer.sessionId, here, head, minute)
    if (kept) return html(c, kept)
  }
  const form = method === 'POST' ? await fields(c) : {}
  if (!form)
    return send(c, web, page, viewer, refuse('invalid', 'What was sent is not a filled-in form'), here)
  const demoNow = viewer ? await web.places.demoNow(viewer.systemId) : null
  const asked: Omit<Asked, 'tx'> = {
    viewer: viewer ?? nobody,
    now: demoNow ?? Temporal.Now.instant(),
    params,
    query: new URLSearchParams(
      [...new URL(c.req.url).searchParams].map(([name, value]) => [name, storable(value)]),
    ),
    form,
    here,
    address: addressOf(c, web.proxy),
    background: c.req.header('x-homeward') === 'live',
    db: web.db,
  }
  const mode = method === 'POST' || page.opens || page.marks ? 'write' : 'read'
  const reply =
    page.may === 'anyone'
      ? await handler({ ...asked, tx: noTransaction })
      : await answer(web.db, viewer ?? door, demoNow, mode, handler, asked, async (tx) => {
          if (viewer && page.opens) await open(tx, viewer, page, params)
        })
  // Who may sign in or act as what may just have changed.
  if (method === 'POST' && (changesSession(reply) || viewer?.role === 'administrator')) web.sessions.clear()
  if (viewer?.userId && changesSession(reply)) web.stream.end(viewer.userId)
  if (viewer)
    web.log.info({ route: page.at, method, user: viewer.userId, role: viewer.role, logs: page.logs }, 'page')
  if (keeps && 'view' in reply && (reply.status ?? 200) === 200) {
    const body = await print(reply, viewer, null, surroundings(web))
    return html(c, web.kept.keep(viewer.sessionId, here, head, minute, body))
  }
  if ('session' in reply && reply.session && asked.form.resume)
    return resume(c, web, asked.form.resume, reply)
  return send(c, web, page, viewer, reply, here, telling)
}

const changesSession = (reply: Reply) =>
  ('session' in reply && reply.session !== undefined) || ('redirect' in reply && reply.forgets !== undefined)

// Pages for anyone open their own, as the door: a wrong password stays counted when all else is rolled back, and the
// embedded database, which has one session, cannot run one transaction inside another.
const noTransaction = new Proxy({} as Tx, {
  get: () => {
    throw new Error('a page for anyone opens its own transactions, with asked.db')
  },
})

const nobody: SignedIn = {
  ...door,
  name: '',
  organisationName: '',
  post: '',
  systemName: '',
  example: false,
  sessionId: '',
  singleKeys: true,
}

async function open(tx: Tx, viewer: SignedIn, page: Page, params: Record<string, string>): Promise<void> {
  const personId = page.opens === 'personId' ? params.personId : await personOf(tx, params.stayId)
  if (personId) await recordOpening(tx, { viewer, personId, what: page.logs })
}

const personOf = async (tx: Tx, stayId: string | undefined) =>
  stayId === undefined
    ? undefined
    : (await tx.selectFrom('stays.stay').select('person_id').where('stay_id', '=', stayId).executeTakeFirst())
        ?.person_id

async function fields(c: Context): Promise<Record<string, string> | null> {
  const sent = await readForm(c)
  if (!sent) return null
  const lines = Map.groupBy(sent, ([name]) => name)
  return Object.fromEntries([...lines].map(([name, all]) => [name, all.map(([, value]) => value).join('\n')]))
}

// Behind a proxy of one's own the last address it wrote is the asker's; without one, the header is anybody's word.
const addressOf = (c: Context, proxy: boolean): string =>
  (proxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined) ??
  (c.env as { incoming?: { socket?: { remoteAddress?: string } } })?.incoming?.socket?.remoteAddress ??
  'unknown'

async function send(
  c: Context,
  web: Web,
  page: Page,
  viewer: SignedIn | null,
  reply: Reply,
  here: string,
  telling: { said: string; undo?: string } | null = null,
): Promise<Response> {
  if (page.at.includes(':token')) hideAddress(c, page)
  if ('session' in reply && reply.session) {
    if (reply.session === 'end') endSession(c)
    else startSession(c, reply.session.token, new Date(reply.session.until.epochMilliseconds))
  }
  // A form sent from a dialog over a list is answered in words; the live stream brings the list up to date.
  const quick = c.req.header('x-homeward') === 'quick' && c.req.method === 'POST'
  if (quick && 'redirect' in reply) return c.json({ said: reply.said ?? 'Done.', undo: reply.undo })
  if (quick && isRefusal(reply))
    return c.json({ problem: reply.because, fields: reply.fields }, outside[reply.refused].http)
  if (isRefusal(reply)) {
    const stayOrPerson = c.req.param('stayId') ?? c.req.param('personId')
    const breakGlass =
      viewer && page.opens && stayOrPerson && mayDo(viewer, 'open with a reason')
        ? `/open-with-a-reason?of=${stayOrPerson}`
        : undefined
    return send(c, web, page, viewer, refusalView(reply, breakGlass, here), here)
  }
  if ('redirect' in reply) {
    if (reply.said) say(c, reply.undo ? { said: reply.said, undo: reply.undo } : { said: reply.said })
    return c.redirect(await goesTo(web, reply), 303)
  }
  if ('json' in reply) return c.json(reply.json as object, (reply.status ?? 200) as 200)
  if ('download' in reply) {
    c.header('Content-Type', reply.type)
    c.header('Content-Disposition', `attachment; filename="${reply.name}"`)
    c.header('Cache-Control', 'no-store')
    return c.body(reply.download as string)
  }
  c.header('Cache-Control', 'no-store')
  return c.html(
    await print(reply, viewer, telling && { ...telling, back: here }, surroundings(web)),
    (reply.status ?? 200) as 200,
  )
}

/** Whoever signs in, and was on the way nowhere, begins at the first page of their navigation. */
async function goesTo(web: Web, { redirect, session }: Redirect): Promise<string> {
  if (redirect !== '/' || !session || session === 'end') return redirect
  const viewer = await web.sessions.find(session.token)
  return viewer ? firstPageOf(viewer) : redirect
}

/** The address is the key: it goes into no other request and no index. A form needs its origin, so it keeps what all have. */
function hideAddress(c: Context, page: Page): void {
  c.header('X-Robots-Tag', 'noindex, nofollow')
  if (!page.post) c.header('Referrer-Policy', 'no-referrer')
}

function html(c: Context, kept: Kept): Response {
  c.header('Cache-Control', 'private, no-cache')
  c.header('ETag', kept.etag)
  c.header('Vary', 'Accept-Encoding')
  if (c.req.header('if-none-match') === kept.etag) return c.body(null, 304)
  c.header('Content-Type', 'text/html; charset=UTF-8')
  if (!c.req.header('accept-encoding')?.includes('gzip')) return c.body(kept.body as Uint8Array<ArrayBuffer>)
  c.header('Content-Encoding', 'gzip')
  return c.body(kept.zipped() as Uint8Array<ArrayBuffer>)
}
