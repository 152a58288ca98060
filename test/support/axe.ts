import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong at WCAG 2.2 AA, as "rule: selector". The page's own policy forbids scripts, so it comes from outside. */
export async function faultsOf(page: Page): Promise<string[]> {
  const window = page.viewportSize()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  // A bar that stays at the window's foot covers half of whatever happens to stand there; axe then measures that half.
  if (window && height > window.height) await page.setViewportSize({ width: window.width, height })
  const faults = await faultsSeen(page)
  if (window && height > window.height) await page.setViewportSize(window)
  return faults
}

async function faultsSeen(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(async () => {
    type Axe = {
      run: (
        on: Document,
        options: object,
      ) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>
    }
    const { axe } = window as unknown as { axe: Axe }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  })
}
