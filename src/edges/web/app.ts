import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { SessionCache } from '../../modules/access/index.ts'
import type { Database } from '../../platform/db/open.ts'
import type { Page } from '../../platform/http/page.ts'
import type { Live } from '../../platform/live.ts'
import type { Logger } from '../../platform/log.ts'
import type { Assets } from '../../ui/assets.ts'
import { brokenView, refusalView } from './failures.tsx'
import { KeptPages } from './kept-pages.ts'
import { mountLive } from './live-route.ts'
import { mount } from './mount.ts'
import { Places } from './places.ts'
import { print, surroundings } from './print.tsx'
import { contentSecurityPolicy } from './security.ts'
import { Stream } from './stream.ts'

export type WebParts = {
  db: Database
  live: Live
  log: Logger
  pages: Page[]
  assets: Assets
  version: string /** A proxy of one's own stands in front and writes X-Forwarded-For. */
  proxy?: boolean
}

/** What every route shares. */
export type Web = WebParts & { proxy: boolean } & {
  sessions: SessionCache
  places: Places
  kept: KeptPages
  stream: Stream
  stopping: boolean
}

const megabyte = 1024 * 1024

/** The whole web application, as a function from Request to Response. */
export function createApp(parts: WebParts): { app: Hono; web: Web } {
  const places = new Places(parts.db)
  const web: Web = {
    ...parts,
    proxy: parts.proxy ?? false,
    sessions: new SessionCache(parts.db),
    places,
    kept: new KeptPages(),
    stream: new Stream(parts.db, parts.live, (systemId) => places.demoNow(systemId)),
    stopping: false,
  }
  const app = new Hono()
  app.use(
    secureHeaders({
      contentSecurityPolicy,
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      // A page behind a private link is stricter: mount.ts.
      overwrite: false,
    }),
  )
  app.use(csrf())
  app.use(compress({ threshold: 2048 }))
  app.use(bodyLimit({ maxSize: megabyte, onError: (c) => tooLarge(c, web) }))
  app.get('/health', (c) => c.json({ status: 'ok', version: web.version, database: web.db.version }))
  app.get('/ready', (c) => ready(c, web))
  app.get('/assets/*', (c) => asset(c, web))
  mountLive(app, web)
  for (const page of web.pages) mount(app, web, page)
  app.notFound((c) => notFound(c, web))
  app.onError((error, c) => broken(error, c, web))
  return { app, web }
}

async function ready(c: Context, web: Web) {
  if (web.stopping) return c.json({ status: 'stopping' }, 503)
  try {
    await web.db.pool.query('select 1')
    return c.json({ status: 'ready', database: web.db.version })
  } catch {
    return c.json({ status: 'database unreachable' }, 503)
  }
}

function asset(c: Context, web: Web) {
  const found = web.assets.get(c.req.path.slice('/assets/'.length))
  if (!found) return c.text('There is no such file', 404)
  const lasting = c.req.query('v') === web.assets.version
  c.header('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
  c.header('Content-Type', found.type)
  return c.body(found.body as Uint8Array<ArrayBuffer>)
}

async function notFound(c: Context, web: Web) {
  const view = refusalView({ refused: 'not-found', because: '' }, undefined, '/')
  return c.html(await print(view, null, null, surroundings(web)), 404)
}

async function tooLarge(c: Context, web: Web) {
  const because = 'What you sent is larger than 1 MB. Shorten it, or import a file with the command line.'
  const view = refusalView({ refused: 'invalid', because }, undefined, '/')
  return c.html(await print(view, null, null, surroundings(web)), 413)
}

async function broken(error: Error, c: Context, web: Web) {
  if ('getResponse' in error) return (error as unknown as { getResponse(): Response }).getResponse()
  const { view, reference } = brokenView()
  // The message of a database error may quote a value, so only its code and our own stack lines are logged.
  const { code } = error as { code?: string }
  web.log.error({ reference, route: c.req.routePath, code, at: stackOf(error) }, 'a request failed')
  return c.html(await print(view, null, null, surroundings(web)), 500)
}

const stackOf = (error: Error) =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 6)
    .map((line) => line.trim())
