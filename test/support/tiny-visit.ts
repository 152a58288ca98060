import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Server, startServer } from './server.ts'

/** The tiny world on a server and in a browser of its own, for a journey's file; people enter by their printed line. */
export function tinyVisit() {
  const data = mkdtempSync(join(tmpdir(), 'homeward-visit-'))
  let server: Server
  let browser: Browser

  beforeAll(async () => {
    server = await startServer({ HOMEWARD_DATA: data, DATABASE_URL: '', HOMEWARD_WORLD: 'tiny' })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    rmSync(data, { recursive: true, force: true })
  })

  return {
    url: () => server.url,
    open: async (who: string, { width = 1440, height = 900, script = true } = {}): Promise<Page> => {
      const context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled: script })
      const page = await context.newPage()
      page.setDefaultTimeout(10_000)
      await page.goto([...server.links].find(([line]) => line.startsWith(who))![1])
      return page
    },
  }
}
