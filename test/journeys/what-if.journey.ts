import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type Server, startServer } from '../support/server.ts'

// An on-call manager asks what six more beds, 38 more starts, more assessors at weekends and a day less to arrange would do to
// this place, today: with the keyboard alone, and once stops what goes on and runs it again.

const data = mkdtempSync(join(tmpdir(), 'homeward-what-if-'))
let server: Server
let browser: Browser
let page: Page
beforeAll(async () => {
  ;[server, browser] = await Promise.all([
    startServer({ HOMEWARD_DATA: data, DATABASE_URL: '' }),
    openBrowser(),
  ])
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await signIn(page, 'Helen Marchetti')
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(data, { recursive: true, force: true })
})

async function signIn(on: Page, who: string) {
  await on.goto([...server.links].find(([name]) => name.startsWith(who))![1])
  const enter = on.locator('main form button')
  if (await enter.count()) await enter.first().click()
  await on.waitForURL(`${server.url}/`)
}

const lever = (on: Page, name: string | RegExp, nth = 0) =>
  on.locator('.hw-what-if__levers').getByLabel(name).nth(nth)
const atWeekends = 1
const answer = () => page.locator('#answer')

/** So many more, or with a negative number fewer, typed into the box, which says what there is now. */
async function type(name: string | RegExp, more: number, nth = 0): Promise<string> {
  const box = lever(page, name, nth)
  const to = String(Number((Number(await box.inputValue()) + more).toFixed(2)))
  await box.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type(to)
  return to
}

async function ask() {
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/forecast\/runs\//)
}
const answered = () => page.getByText(/\d+ runs of each, seed 1/).waitFor({ timeout: 60_000 })

test('what goes on is stopped, says so, and runs again as it was asked', { timeout: 240_000 }, async () => {
  let stopped = false
  // On a quick machine it may be done before anybody could stop it: then another is asked.
  for (let more = 20; !stopped && more < 25; more++) {
    await page.goto(`${server.url}/forecast/what-if`)
    await type(/^Marl Royal: places/, more)
    await ask()
    const stop = page.getByRole('button', { name: 'Stop it' })
    await stop.click({ timeout: 3000 }).catch(() => undefined)
    await page
      .getByText(/It was stopped before it was done|runs of each, seed 1/)
      .waitFor({ timeout: 60_000 })
    stopped = (await page.getByText('It was stopped before it was done').count()) > 0
  }
  expect(stopped).toBe(true)
  expect(await answer().innerText()).toMatch(/Marl Royal: places \d+ to \d+\./)
  await page.getByRole('button', { name: 'Run again' }).focus()
  await page.keyboard.press('Enter')
  await answered()
  expect(await answer().innerText()).toMatch(/Marl Royal: places \d+ to \d+: Acute beds would lose/)
  expect(await page.locator('main').innerText()).toMatch(/Asked before, side by side[\s\S]*stopped/)
})

const questions: [what: string, lever: string | RegExp, more: number, nth: number][] = [
  ['six more beds', /^Marl Royal: places/, 6, 0],
  ['38 more starts a week', /^Help at home: starts a week/, 38, 0],
  ['more assessors at weekends', /^Assessment: at work at once/, 5, atWeekends],
  ['a day less to arrange', /^Arranging help at home: days it takes/, -1, 0],
]

test('four questions, each alone and all together, side by side', { timeout: 240_000 }, async () => {
  for (const [, name, more, nth] of questions) {
    await page.goto(`${server.url}/forecast/what-if`)
    await type(name, more, nth)
    await ask()
    await answered()
    expect(await answer().innerText()).toMatch(
      /(would lose [\d,.]+ (fewer|more) days|could make no difference)/,
    )
  }
  await page.goto(`${server.url}/forecast/what-if`)
  for (const [, name, more, nth] of questions) await type(name, more, nth)
  await ask()
  await answered()
  expect(await answer().innerText()).toMatch(
    /Marl Royal: places .*; Assessment: at work at once \(Sat, Sun and bank holidays, 09:00 to 15:00\) \d+ to \d+; Arranging help at home: days it takes .*; Help at home: starts a week .*: Acute beds would lose [\d,.]+ fewer days in the next 28, give or take [\d.]+\./,
  )
  const before = await page.locator('main').innerText()
  expect(before.match(/−[\d,.]+ ± [\d.]+/g)!.length).toBeGreaterThan(4)
})

test('without JavaScript and 320 pixels wide: asked, looked at again, answered', {
  timeout: 120_000,
}, async () => {
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    javaScriptEnabled: false,
  })
  const small = await context.newPage()
  await signIn(small, 'Tomasz Nowak')
  await small.goto(`${server.url}/forecast/what-if`)
  await lever(small, /^Assessment: at work at once/, atWeekends).fill('0')
  await small.getByRole('button', { name: 'Run it' }).click()
  await small.waitForURL(/\/forecast\/runs\//)
  const again = small.getByRole('link', { name: 'See how far it is' })
  while (await again.count()) {
    await small.waitForTimeout(500)
    await small.reload()
  }
  expect(await small.locator('#answer').innerText()).toMatch(/to 0: Acute beds would lose [\d,.]+ more days/)
  await context.close()
})
