import { setTimeout } from 'node:timers/promises'
import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Web } from './app.ts'
import { sessionToken } from './cookies.ts'

const heartbeat = 15_000

// Ends with the page: a timer that ran on would keep a server that was told to stop from ending.
const waited = (signal: AbortSignal): Promise<boolean> =>
  setTimeout(heartbeat, true, { signal }).catch(() => false)

/**
 * GET /live: server-sent events from the journal. `id` is the journal's sequence number, so a browser whose line
 * dropped asks again with Last-Event-ID and misses nothing. Ends when the session does.
 */
export function mountLive(app: Hono, web: Web): void {
  app.get('/live', async (c) => {
    const token = sessionToken(c)
    const viewer = token ? await web.sessions.find(token) : null
    if (!viewer || !token) return c.text('Sign in first', 401)
    const last = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? Number.NaN)
    const head = await web.live.head(viewer.systemId)
    const after = Number.isSafeInteger(last) && last >= 0 ? last : head
    c.header('X-Accel-Buffering', 'no')
    return streamSSE(c, async (stream) => {
      const over = new AbortController()
      const leave = web.stream.join({
        viewer,
        after,
        send: (message) => stream.writeSSE(message),
        close: () => over.abort(),
      })
      stream.onAbort(() => over.abort())
      await stream.writeSSE({ event: 'open', data: JSON.stringify({ head }) })
      while (!web.stopping && (await waited(over.signal))) {
        const still = await web.sessions.find(token)
        if (!still || still.role !== viewer.role) break
        await stream.write(': still here\n\n')
      }
      leave()
    })
  })
}
