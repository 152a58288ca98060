import { test } from 'vitest'
import { visits } from './journeys/every-page-addresses.ts'
import { everyPlace } from './journeys/every-page-place.ts'

test('x', async () => {
  const place = await everyPlace()
  const jar: Record<string, string> = {}
  const ctx = {
    clearCookies: async () => {},
    addCookies: async ([c]: any) => {
      jar.c = `${c.name}=${c.value}`
    },
  } as any
  const seen = new Map<string, number>()
  for (const v of visits) {
    await place.signIn(ctx, v.as)
    const headers: any = v.as ? { cookie: jar.c! } : {}
    const path = v.path(place.ids)
    const r = await fetch(place.url + path, { redirect: 'manual', headers })
    const text = await r.text()
    if (r.status !== v.status) console.log('WRONG', v.name, r.status)
    if (r.status !== 200) continue
    const body = text.replace(/<script[\s\S]*?<\/script>/g, '')
    for (const [, h] of body.matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)) {
      const href = new URL(h!.replaceAll('&amp;', '&'), place.url + path)
      if (href.origin !== place.url) continue
      const k = `${v.as} ${href.pathname}${href.search}`
      if (!seen.has(k)) {
        const g = await fetch(href, { redirect: 'manual', headers })
        await g.text()
        seen.set(k, g.status)
        if (g.status >= 400) console.log('LINK', v.as, v.name, '->', href.pathname + href.search, g.status)
      }
    }
  }
  console.log('links', seen.size)
  await place.stop()
}, 500_000)
