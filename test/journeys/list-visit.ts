import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type Server, signInAs, startServer } from '../support/server.ts'

/** The tiny world on a server of its own, with four of its people signed in, for journeys over the list. */
export function listVisit() {
  const data = mkdtempSync(join(tmpdir(), 'homeward-list-'))
  const settings = { HOMEWARD_DATA: data, DATABASE_URL: '', HOMEWARD_WORLD: 'tiny' }
  const cookies = new Map<string, string>()
  let server: Server
  let browser: Browser

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startServer(settings), openBrowser()])
    for (const who of ['Tomasz', 'Sister Amara', 'Marek', 'Joy', 'Dee'])
      cookies.set(who, await signInAs(server, who))
  }, 180_000)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    rmSync(data, { recursive: true, force: true })
  })

  const cookie = (who: string) => cookies.get(who)!
  const html = async (who: string, path: string) =>
    (await fetch(server.url + path, { headers: { cookie: cookie(who) } })).text()

  return {
    cookie,
    html,
    url: () => server.url,
    /** A page of somebody who is signed in, in a browser of its own. */
    open: async (
      who: string,
      path: string,
      context: Parameters<Browser['newContext']>[0] = {},
    ): Promise<Page> => {
      const [name, value] = cookie(who).split('=') as [string, string]
      const own = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...context })
      await own.addCookies([{ name, value, url: server.url }])
      const page = await own.newPage()
      page.setDefaultTimeout(10_000)
      await page.goto(server.url + path)
      return page
    },
    send: (who: string, path: string, form: Record<string, string>) =>
      fetch(server.url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          cookie: cookie(who),
          origin: server.url,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({ once: crypto.randomUUID(), ...form }),
      }),
    /** "/stays/…" of somebody, as the ward's list has it. */
    journeyOf: async (name: string): Promise<string> => {
      const found = new RegExp(`href="(/stays/[0-9a-f-]{36})">${name}<`).exec(
        await html('Sister Amara', '/list'),
      )
      if (!found) throw new Error(`${name} is not on the ward`)
      return found[1]!
    },
    /** Stops the server; answers how to start it again at the same address. */
    takeAway: async (): Promise<() => Promise<void>> => {
      const port = new URL(server.url).port
      await server.stop()
      return async () => {
        server = await startServer({ ...settings, PORT: port })
      }
    },
  }
}

export const row = (page: Page, name: string) =>
  page.locator('table[data-list] tbody tr', { has: page.getByRole('link', { name, exact: true }) })

export const isLive = (page: Page) =>
  page.locator('[data-live-mark] .hw-status', { hasText: /^Live$/ }).waitFor()

export const names = (page: Page) => page.locator('table[data-list] tbody th a').allTextContents()
