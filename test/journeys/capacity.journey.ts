import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { root } from '../support/root.ts'
import { type Server, startServer } from '../support/server.ts'
import { type MailServer, startMailServer } from '../support/smtp.ts'

// What is free in Marlshire, as the hub keeps it by keys alone, and as an agency answers on a telephone.
const data = mkdtempSync(join(tmpdir(), 'homeward-capacity-'))
let mail: MailServer
let env: Record<string, string>
let server: Server
let browser: Browser
let hub: Page

beforeAll(async () => {
  mail = await startMailServer()
  env = {
    HOMEWARD_DATA: data,
    DATABASE_URL: '',
    HOMEWARD_WORLD: 'marlshire',
    SMTP_URL: mail.url,
    MAIL_FROM: 'Transfer of care hub <hub@marlshire.example>',
    HOMEWARD_URL: 'http://homeward.example',
  }
  server = await startServer(env)
  browser = await openBrowser()
  hub = await enter('Tomasz Nowak', '/capacity')
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await mail?.stop()
  rmSync(data, { recursive: true, force: true })
})

async function enter(who: string, path: string, { script = true, width = 1440 } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto([...server.links].find(([line]) => line.startsWith(who))![1])
  await page.goto(server.url + path)
  return page
}
const row = (page: Page, name: string, text = '') =>
  page.locator('[data-capacity] tbody tr[id^="line-"]', { hasText: name }).filter({ hasText: text }).first()
const here = (page: Page) => page.locator('[data-capacity] tr.hw-row--here')
const said = (page: Page) => page.locator('.hw-confirm__thanks')

/** j until the row one is on is of this service. */
async function goTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('j')
    if ((await here(page).innerText()).includes(name)) return
  }
  throw new Error(`j never came to ${name}`)
}

describe('by keys alone', () => {
  test('y confirms: the answer stands in the row, the next row is the one to look at, z takes it back', async () => {
    await hub.goto(`${server.url}/capacity?kind=reablement`)
    await goTo(hub, 'Marl Valley, East')
    const before = await row(hub, 'Marl Valley, East').innerText()
    expect(before).toContain('Ageing')
    await hub.keyboard.press('y')
    await said(hub).waitFor()
    expect(await said(hub).innerText()).toMatch(/^Thank you: \d+ starts, until .*(wait|waits) for this/i)
    await row(hub, 'Marl Valley, East', 'just now').waitFor()
    await hub.keyboard.press('z')
    await row(hub, 'Marl Valley, East', 'Ageing').waitFor()
  })

  test('e says another number, over the page', async () => {
    await hub.goto(`${server.url}/capacity?kind=reablement`)
    await goTo(hub, 'Bright Step, South')
    await hub.keyboard.press('e')
    await hub.locator('dialog #free').fill('3')
    await hub.keyboard.press('Enter')
    await row(hub, 'Bright Step, South', '3 starts').waitFor()
    expect(await row(hub, 'Bright Step, South').innerText()).toContain('by telephone')
    expect(hub.url()).toContain('kind=reablement')
  })

  test('a change by somebody else is on the open page in about a second, and the row one is on stays', async () => {
    await hub.goto(`${server.url}/capacity?kind=reablement`)
    await hub.locator('[data-live-mark]', { hasText: 'Live' }).waitFor()
    await goTo(hub, 'Bright Step, North')
    const joy = await enter('Joy Farrow', '/capacity?kind=reablement')
    const began = performance.now()
    await row(joy, 'Bright Step, South').getByRole('button', { name: 'Still true' }).click()
    await row(hub, 'Bright Step, South', 'J. Farrow').waitFor()
    expect(performance.now() - began).toBeLessThan(3000)
    expect(await here(hub).innerText()).toContain('Bright Step, North')
    // Hers are hers; the others' have no button for her.
    expect(await row(joy, 'Marl Valley, East').getByRole('button').count()).toBe(0)
    await joy.context().close()
  })

  test('Enter opens the service', async () => {
    await hub.goto(`${server.url}/capacity?kind=reablement`)
    await goTo(hub, 'Bright Step, North')
    await Promise.all([hub.waitForURL('**/capacity/services/**'), hub.keyboard.press('Enter')])
    expect(await hub.locator('h1').innerText()).toBe('Bright Step, North')
    expect(await hub.locator('#starts tbody tr').count()).toBe(8)
  })
})

describe('an agency is asked, and answers from a telephone without script, app or sign-in', () => {
  let link: string

  test('q asks by e-mail', async () => {
    await hub.goto(`${server.url}/capacity?kind=home+care&show=old`)
    await goTo(hub, 'Homefold Care')
    await hub.keyboard.press('q')
    await row(hub, 'Homefold Care', 'asked just now, no answer yet').waitFor()
    await promisify(execFile)(process.execPath, [join(root, 'bin/homeward'), 'mail', 'send'], {
      cwd: root,
      env: { ...process.env, ...env },
    })
    const [message] = mail.taken.filter(({ subject }) => subject.includes('Homefold Care'))
    expect(message?.subject).toBe('Still true? What is free at Homefold Care')
    link = /http:\/\/homeward\.example(\/still-true\/\S+)/.exec(message!.text)![1]!
  }, 60_000)

  test('the page is light, clean at 320 px, and one tap counts on the hub’s page', async () => {
    const context = await browser.newContext({
      viewport: { width: 320, height: 640 },
      javaScriptEnabled: false,
    })
    const phone = await context.newPage()
    let bytes = 0
    phone.on('response', async (response) => {
      const { responseBodySize } = await response.request().sizes()
      bytes += responseBodySize
    })
    await phone.goto(server.url + link)
    await phone.waitForLoadState('networkidle')
    expect(bytes).toBeLessThan(50_000)
    console.log(`still true: ${bytes} bytes to the phone in all`)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    const first = phone.locator('.hw-still').first()
    await first.getByRole('button', { name: /^Yes, still/ }).click()
    await phone.locator('.hw-still__thanks').first().waitFor()
    expect(await phone.locator('.hw-still__thanks').innerText()).toMatch(/^Thank you: /)
    await hub.goto(`${server.url}/capacity?kind=home+care`)
    await row(hub, 'Homefold Care', 'by link').waitFor()
    await context.close()
  })

  test('the link page has nothing that axe finds wrong', async () => {
    const page = await (await browser.newContext({ viewport: { width: 320, height: 640 } })).newPage()
    await page.goto(server.url + link)
    expect(await faultsOf(page)).toEqual([])
    await page.goto(`${server.url}/still-true/${'x'.repeat(43)}`)
    expect(await faultsOf(page)).toEqual([])
    await page.context().close()
  })
})

describe('every screen', () => {
  test.each([1280, 320])(
    'has nothing that axe finds wrong, and no sideways scroll, at %i px',
    async (width) => {
      const page = await enter('Tomasz Nowak', '/capacity', { width })
      const service = await page.locator('[data-capacity] th a').first().getAttribute('href')
      const line = await page.locator('a[data-change-figure]').first().getAttribute('href')
      const paths = [
        '/capacity?kind=reablement',
        '/capacity?show=old&kind=nursing+home',
        '/capacity/differences',
        '/capacity/import',
        '/capacity/services/new',
        service!,
        `${service}/change`,
        `${service}/lines/new`,
        `${service}/end`,
        line!,
      ]
      const wrong: string[] = []
      for (const path of paths) {
        await page.goto(server.url + path)
        wrong.push(...(await faultsOf(page)).map((fault) => `${path} ${fault}`))
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        if (over > 0) wrong.push(`${path} is ${over} px too wide`)
      }
      expect(wrong).toEqual([])
      await page.context().close()
    },
    120_000,
  )

  test('works without script: still true, and its undo', async () => {
    const page = await enter('Tomasz Nowak', '/capacity?kind=nursing+home', { script: false })
    await row(page, 'Alder House').getByRole('button', { name: 'Still true' }).click()
    await page.locator('.hw-undo').waitFor()
    expect(await page.locator('.hw-undo').innerText()).toMatch(/Thank you: 2 rooms/)
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await page.locator('.hw-said').innerText()).toContain('Taken back')
    expect(await row(page, 'Alder House').innerText()).toContain('Ageing')
    await page.context().close()
  })
})
