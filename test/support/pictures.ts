import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from './browser.ts'
import { startServer } from './server.ts'

const root = process.env.HOMEWARD_ROOT ?? process.cwd()

type Picture = {
  file: string
  who: string
  path: string
  /** A link to follow from there, where the address has an id in it; then another. */
  follow?: readonly RegExp[]
  width: number
  height: number
}

/** Each picture: who looks, at what, how wide. */
const pictures: readonly Picture[] = [
  { file: 'list.png', who: 'Tomasz', path: '/list', width: 1440, height: 900 },
  { file: 'measure.png', who: 'Kai', path: '/measures/delayed-days?step=week', width: 1280, height: 1000 },
  { file: 'plan.png', who: 'Kai', path: '/plans', follow: [/winter plan/i], width: 1280, height: 1000 },
  {
    file: 'results.png',
    who: 'Kai',
    path: '/plans',
    follow: [/winter plan/i, /Promises against results/],
    width: 1280,
    height: 1000,
  },
  {
    file: 'high-impact-change.png',
    who: 'Kai',
    path: '/plans',
    follow: [/winter plan/i, /^High impact changes$/, /flow|Home first/i],
    width: 1280,
    height: 1000,
  },
]

export async function run(): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'homeward-pictures-'))
  const server = await startServer({ HOMEWARD_DATA: data, DATABASE_URL: '', HOMEWARD_WORLD: 'marlshire' })
  const browser = await openBrowser()
  try {
    mkdirSync(join(root, 'docs/pictures'), { recursive: true })
    for (const { file, who, path, follow = [], width, height } of pictures) {
      const context = await browser.newContext({ viewport: { width, height } })
      const page = await context.newPage()
      await page.goto([...server.links].find(([line]) => line.startsWith(who))![1])
      await page.goto(server.url + path)
      for (const name of follow) {
        const before = page.url()
        await page.getByRole('main').getByRole('link', { name }).first().click()
        await page.waitForURL((url) => url.href !== before)
      }
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
