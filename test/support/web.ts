import { createApp } from '../../src/edges/web/app.ts'
import { webParts } from '../../src/edges/web/parts.ts'
import { atTheDoor, beginSession } from '../../src/modules/access/actions/begin-session.ts'
import type { Database } from '../../src/platform/db/open.ts'
import type { Viewer } from '../../src/platform/db/viewer.ts'
import type { Parts } from '../../src/platform/http/page.ts'
import { Live } from '../../src/platform/live.ts'
import { openLog } from '../../src/platform/log.ts'
import { isRefusal } from '../../src/platform/outcome.ts'
import { Temporal } from '../../src/platform/time.ts'

export type TestWeb = ReturnType<typeof testWeb>
export type Answer = {
  status: number
  html: string
  location: string | null
  said: string | null
  undo: string | null
  headers: Headers
}

/** The real application with these modules' pages, asked in memory: no port, no stylesheet. */
export function testWeb(db: Database, parts: readonly Parts[]) {
  const logged: string[] = []
  const { app, web } = createApp({
    db,
    live: new Live(db),
    log: openLog('info', { write: (line) => void logged.push(line) }),
    pages: [webParts, ...parts].flatMap((part) => part.pages),
    assets: Object.assign(new Map(), { version: 'test' }),
    version: 'test',
  })
  const cookies = new Map<string, string>()

  /** Begins a real session for someone of smallPlace(…).staff(…). */
  async function signIn(viewer: Viewer): Promise<string> {
    const { systemId, userId } = viewer
    if (!userId) throw new Error('only an account signs in')
    const known = cookies.get(userId)
    if (known) return known
    const begun = await atTheDoor(db, (tx) =>
      beginSession(tx, { systemId, userId, now: Temporal.Now.instant() }),
    )
    if (isRefusal(begun)) throw new Error(begun.because)
    const cookie = `homeward=${begun.token}`
    cookies.set(userId, cookie)
    return cookie
  }

  async function ask(
    path: string,
    viewer: Viewer | null,
    init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> },
  ): Promise<Answer> {
    const cookie: Record<string, string> = viewer ? { cookie: await signIn(viewer) } : {}
    const response = await app.request(path, { ...init, headers: { ...init.headers, ...cookie } })
    const told = saidIn(response)
    const { status, headers } = response
    return {
      status,
      html: await response.text(),
      location: headers.get('location'),
      said: told?.said ?? null,
      undo: told?.undo ?? null,
      headers,
    }
  }

  return {
    app,
    web,
    logged,
    signIn,
    /** The next question signs in anew: a walk over every page also signs out. */
    forget: (viewer: Viewer) => void cookies.delete(viewer.userId ?? ''),
    get: (path: string, viewer: Viewer | null, headers: Record<string, string> = {}) =>
      ask(path, viewer, { headers }),
    /** A field given as a list is sent several times. */
    post: (
      path: string,
      viewer: Viewer | null,
      form: Record<string, string | string[]>,
      headers: Record<string, string> = {},
    ) =>
      ask(path, viewer, {
        method: 'POST',
        headers: {
          ...headers,
          origin: 'http://localhost',
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams(
          Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
        ).toString(),
      }),
  }
}

function saidIn(response: Response): { said: string; undo?: string } | null {
  const cookie = response.headers.getSetCookie().find((one) => one.startsWith('homeward-said='))
  const value = cookie?.slice('homeward-said='.length).split(';')[0]
  return value ? JSON.parse(Buffer.from(value, 'base64url').toString('utf8')) : null
}

/** What someone reads on a page: its words without markup, spaces drawn together. */
export const wordsIn = (html: string): string =>
  html
    .replace(/<script[\s\S]*?<\/script>|<head>[\s\S]*?<\/head>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
