import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from './browser.ts'
import { startServer } from './server.ts'

const root = process.env.HOMEWARD_ROOT ?? process.cwd()

/** Each picture: who looks, at what, how wide. */
const pictures = [{ file: 'list.png', who: 'Tomasz', path: '/list', width: 1440, height: 900 }]

export async function run(): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'homeward-pictures-'))
  const server = await startServer({ HOMEWARD_DATA: data, DATABASE_URL: '', HOMEWARD_WORLD: 'marlshire' })
  const browser = await openBrowser()
  try {
    mkdirSync(join(root, 'docs/pictures'), { recursive: true })
    for (const { file, who, path, width, height } of pictures) {
      const context = await browser.newContext({ viewport: { width, height } })
      const page = await context.newPage()
      await page.goto([...server.links].find(([line]) => line.startsWith(who))![1])
      await page.goto(server.url + path)
      await page.screenshot({ path: join(root, 'docs/pictures', file) })
      await context.close()
    }
    return 0
  } finally {
    await browser.close()
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
