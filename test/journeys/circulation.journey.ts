import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { readPdf } from '../support/read-pdf.ts'
import { root } from '../support/root.ts'
import { type Server, startServer } from '../support/server.ts'
import { type MailServer, startMailServer } from '../support/smtp.ts'

// The hub writes a key message, says who is sent the summary, sends it, sees what failed and sends that again; the chair
// of the board reads it in the mail and on the page.
const run = promisify(execFile)
const data = mkdtempSync(join(tmpdir(), 'homeward-circulation-'))
let mailServer: MailServer
let server: Server
let browser: Browser
let hub: Page
let chair: Page
let env: Record<string, string>

beforeAll(async () => {
  mailServer = await startMailServer()
  mailServer.rules.recipient = (address) => (address.startsWith('retired') ? 550 : null)
  env = {
    HOMEWARD_DATA: data,
    DATABASE_URL: '',
    HOMEWARD_WORLD: 'marlshire',
    SMTP_URL: mailServer.url,
    MAIL_FROM: 'Marlshire transfer of care hub <hub@marlshire.example>',
    HOMEWARD_URL: 'https://homeward.marlshire.example',
  }
  server = await startServer(env)
  browser = await openBrowser()
  hub = await enter('Tomasz Nowak')
  chair = await enter('Professor Judith Amery')
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await mailServer?.stop()
  rmSync(data, { recursive: true, force: true })
})

async function enter(who: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto([...server.links].find(([line]) => line.startsWith(who))![1])
  return page
}

const open = (page: Page, path: string) => page.goto(`${server.url}${path}`)
const words = (page: Page) => page.locator('main').innerText()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
/** What the job does each minute, done now. */
const sendMail = () =>
  run(process.execPath, [join(root, 'bin/homeward'), 'mail', 'send'], {
    cwd: root,
    env: { ...process.env, ...env },
  })

test('a key message is in the summary at once', async () => {
  await open(hub, '/capacity/summary')
  await hub.getByRole('link', { name: 'Write a key message' }).click()
  await hub.getByLabel('Message').fill('Eight winter beds open at Ashdene on Monday')
  await press(hub, 'Write it')
  expect(await words(hub)).toContain('Eight winter beds open at Ashdene on Monday')
  expect(await words(hub)).toContain('What changed since the last that was sent')
  expect(await faultsOf(hub)).toEqual([])
})

test('a list is made, the mail is shown before it goes, and it goes', async () => {
  await hub.getByRole('link', { name: 'Who is sent it', exact: true }).click()
  await hub.getByRole('button', { name: 'Make a list' }).click()
  await hub.getByLabel('Name of the list').fill('Chairs of the delivery boards')
  await hub.getByLabel('Seven-day summary').check()
  await hub.getByLabel('E-mail addresses').fill('chair@board.example\nretired@board.example')
  await press(hub, 'Save the list')
  await hub.getByRole('button', { name: 'Send now' }).click()
  expect(await words(hub)).toContain('Eight winter beds open at Ashdene on Monday')
  expect(await faultsOf(hub)).toEqual([])
  await press(hub, 'Send to 2 addresses')
  expect(await words(hub)).toContain('2 waiting')
  await sendMail()
})

test('what arrived says the same in words and in a tagged PDF', async () => {
  const [mail] = mailServer.taken
  expect(mail!.to).toEqual(['chair@board.example'])
  expect(mail!.subject).toMatch(/^Marlshire: seven-day summary, /)
  expect(mail!.text).toContain('Eight winter beds open at Ashdene on Monday')
  expect(mail!.text).toContain('https://homeward.marlshire.example/capacity/summary')
  const pdf = readPdf(mail!.attachments[0]!.content)
  expect(pdf.text).toContain('Eight winter beds open at Ashdene on Monday')
  expect(pdf.structure.filter((path) => path === 'Document/Table').length).toBeGreaterThan(4)
})

test('what failed is shown with why, and sent again when it is mended', async () => {
  await hub.reload()
  expect(await words(hub)).toContain('1 sent, 1 failed')
  expect(await words(hub)).toContain('The mail server refused the recipient for good (550 5.1.1)')
  expect(await faultsOf(hub)).toEqual([])
  mailServer.rules.recipient = () => null
  await press(hub, 'Send again')
  await sendMail()
  await hub.reload()
  expect(await words(hub)).toContain('Everything has gone.')
  expect(mailServer.taken.map(({ to }) => to[0])).toEqual(['chair@board.example', 'retired@board.example'])
})

test('the chair of the board reads counts and no small number, on the page as in the mail', async () => {
  await open(chair, '/capacity/summary')
  expect(await words(chair)).toContain('Eight winter beds open at Ashdene on Monday')
  expect(await words(chair)).toContain('Nothing has changed since.')
  expect(await chair.getByRole('link', { name: 'Who is sent it' }).count()).toBe(0)
  for (const width of [1280, 320]) {
    await chair.setViewportSize({ width, height: 900 })
    expect(await chair.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  const people = await chair
    .locator('#delayed ~ table td[data-col^="area"], td[data-col="people"]')
    .allInnerTexts()
  expect(people.length).toBeGreaterThan(4)
  // Nought speaks of nobody.
  const small = people.map((text) => Number(/\d+/.exec(text)?.[0] ?? 0)).filter((n) => n > 0 && n < 6)
  expect(small).toEqual([])
  expect(people.join()).toMatch(/hidden/)
})
