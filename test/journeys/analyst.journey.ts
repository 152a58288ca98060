import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { artefacts } from '../support/artefacts.ts'
import { openBrowser } from '../support/browser.ts'
import { type Server, startServer } from '../support/server.ts'

// A performance analyst on a fresh Wiltshire: who is over trajectory, why, what the plan says about it, and whether that
// worked, in six clicks or fewer. What the browser saw of each click is counted, and its pages are kept as pictures.

const data = mkdtempSync(join(tmpdir(), 'homeward-analyst-'))
const pictures = artefacts('journeys/analyst')

let server: Server
let browser: Browser
let page: Page
let clicks = 0
beforeAll(async () => {
  ;[server, browser] = await Promise.all([
    startServer({ HOMEWARD_DATA: data, HOMEWARD_WORLD: 'wiltshire-2017', DATABASE_URL: '' }),
    openBrowser(),
  ])
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
  const link = [...server.links].find(([who]) => who.startsWith('Minal Shukla'))![1]
  await page.goto(link)
  const enter = page.locator('main form button')
  if (await enter.count()) await enter.first().click()
  await page.waitForURL(`${server.url}/`)
  await context.exposeBinding('clicked', () => {
    clicks += 1
  })
  // Only what a person could do is counted: a click that a script makes is not trusted.
  await context.addInitScript(() =>
    document.addEventListener(
      'click',
      (event) => event.isTrusted && (window as unknown as { clicked: () => void }).clicked(),
      true,
    ),
  )
  await page.reload()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(data, { recursive: true, force: true })
})

const says = () => page.locator('main').innerText()
async function follow(name: RegExp) {
  const before = page.url()
  await page.getByRole('link', { name }).first().click()
  await page.waitForURL((url) => url.href !== before)
}
let taken = 0
const picture = (name: string) =>
  page.screenshot({ path: join(pictures, `${(taken += 1)}-${name}.png`), fullPage: true })

test('from a fresh Wiltshire: who, why, what the plan says, whether it worked', {
  timeout: 120_000,
}, async () => {
  await follow(/^Plans$/)
  await follow(/board’s first page/)
  await picture('who-is-over-trajectory')
  const over = await says()
  expect(over).toMatch(
    /Great Western Hospital Foundation Trust: 330 in November 2017, 191 was promised: 139 over/,
  )
  expect(over).toMatch(/Wiltshire Community Health: 664 in November 2017, 528 was promised: 136 over/)
  expect(over).toMatch(/Salisbury Foundation Trust: 289 in November 2017, 282 was promised: 7 over/)
  expect(over).toMatch(
    /E: Awaiting care package in own home: 706 in November 2017, 475 was promised: 231 over/,
  )

  await follow(/Awaiting care package in own home/)
  await picture('why-and-whether-it-worked')
  const why = await says()
  expect(why).toMatch(/what is seen could be chance/)
  expect(why).toMatch(/Evaluate Home First and discharge to assess/)
  expect(why).toMatch(/to 400 a month/)
  expect(why).toMatch(/2 points since, 7 are needed\s+Cannot tell yet/)

  await follow(/^Evaluate Home First/)
  await picture('what-the-plan-says')
  const plan = await says()
  expect(plan).toMatch(/Evaluate Home First and discharge to assess/)
  expect(plan).toMatch(/Quarter 3 of 2017\/18/)
  expect(plan).toMatch(/Or to what value\s+400/)
  expect(plan).toMatch(/Cannot tell yet/)
  expect(await page.getByRole('link', { name: /Awaiting care package in own home/ }).count()).toBe(1)

  expect(clicks).toBe(4)
  expect(clicks).toBeLessThanOrEqual(6)
})
