import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { type Server, startServer } from '../support/server.ts'

// Margaret's daughter reads how her mother gets home: the ward shares, a phone without scripts reads, the ward closes.
const data = mkdtempSync(join(tmpdir(), 'homeward-family-'))
let server: Server
let browser: Browser
let ward: Page
let daughters: BrowserContext
let phone: Page
let link: string
let stay: string

beforeAll(async () => {
  server = await startServer({ HOMEWARD_DATA: data, DATABASE_URL: '', HOMEWARD_WORLD: 'marlshire' })
  browser = await openBrowser()
  ward = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  ward.setDefaultTimeout(15_000)
  await ward.goto([...server.links].find(([line]) => line.includes('Amara Blythe'))![1])
  daughters = await browser.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
  phone = await daughters.newPage()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(data, { recursive: true, force: true })
})

const main = (page: Page) => page.locator('main').innerText()

describe('the family’s page', () => {
  test('the ward opens it from the journey, and shares it in one form', async () => {
    await ward.goto(`${server.url}/list?view=hub`)
    stay = (await ward
      .getByRole('link', { name: /okafor/i })
      .first()
      .getAttribute('href'))!.split('?')[0]!
    await ward.goto(server.url + stay)
    await ward.locator('.hw-record summary').click()
    await ward.getByRole('link', { name: 'Share with the family' }).click()
    const form = ward.locator('dialog')
    await form.getByRole('heading', { name: 'Share with the family' }).waitFor()
    expect(await form.innerText()).toMatch(/Shared with[\s\S]*Ngozi, her daughter[\s\S]*Not opened yet/)
    await form.getByRole('radio', { name: 'Margaret' }).check()
    await form.getByLabel('How was it agreed?').fill('herself, on the ward, with her son there')
    await form.getByLabel('Whom do you give the link to?').fill('Chidi, her son')
    expect(await form.getByLabel('The ward’s telephone number').inputValue()).toBe('01632 960114')
    expect(await faultsOf(ward)).toEqual([])
    await form.getByRole('button', { name: 'Share it, and make the link' }).click()
    await form.locator('.hw-link-once').waitFor()
    link = await form.locator('.hw-link-once').innerText()
    expect(await form.innerText()).toContain('You see it only now')
    expect(await faultsOf(ward)).toEqual([])
  })

  test('her son reads it on a phone of 320 px without scripts, in under 50 KB', async () => {
    let bytes = 0
    const session = await daughters.newCDPSession(phone)
    await session.send('Network.enable')
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
    const path = `${server.url}/family/${link.split('/').at(-1)!}`
    expect((await phone.goto(path))?.status()).toBe(200)
    const words = await main(phone)
    expect(words).toMatch(
      /For Margaret and family[\s\S]*Going home[\s\S]*When[\s\S]*It has moved before[\s\S]*Where[\s\S]*two carers visiting four times a day[\s\S]*Carers\.[\s\S]*Who to ring[\s\S]*01632 960114[\s\S]*Margaret agreed to this/,
    )
    expect(words).not.toMatch(/Okafor|999 ?004|infection|criteria|\bP1\b/i)
    expect(bytes).toBeLessThan(50_000)
    console.log(`the family’s page: ${bytes} bytes to the phone`)
    const open = await browser.newContext({ viewport: { width: 320, height: 640 } })
    const withScripts = await open.newPage()
    await withScripts.goto(path)
    expect(await withScripts.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await faultsOf(withScripts)).toEqual([])
    expect(
      await withScripts.evaluate(() =>
        [...document.querySelectorAll('main :is(p, dt, dd)')].every(
          (one) => Number.parseFloat(getComputedStyle(one).fontSize) >= 19,
        ),
      ),
    ).toBe(true)
    await open.close()
  })

  test('the ward sees that it was opened, and prints the leaflet', async () => {
    await ward.goto(`${server.url}${stay}/family`)
    expect(await main(ward)).toMatch(/Chidi, her son[\s\S]*Last opened (just now|\d+ seconds ago)/)
    await ward.goto(`${server.url}${stay}/leaflet`)
    await ward.emulateMedia({ media: 'print' })
    const sizes = await ward.evaluate(() =>
      [...document.querySelectorAll('.hw-leaflet :is(p, dt, dd, span, h1, h2)')].map((one) =>
        Number.parseFloat(getComputedStyle(one).fontSize),
      ),
    )
    // 16 points are 21.3 pixels.
    expect(Math.min(...sizes)).toBeGreaterThan(21)
    const colours = await ward.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll('.hw-leaflet, .hw-leaflet *')].map(
          (one) => getComputedStyle(one).color,
        ),
      ),
    ])
    expect(colours).toEqual(['rgb(0, 0, 0)'])
    const paper = await ward.pdf({ format: 'A4' })
    expect([...paper.toString('latin1').matchAll(/\/Type \/Page\b/g)]).toHaveLength(1)
    await ward.emulateMedia({ media: 'screen' })
  })

  test('the ward closes it, and the link says so and whom to ring', async () => {
    await ward.goto(`${server.url}${stay}/family`)
    await Promise.all([
      ward.waitForEvent('load'),
      ward.getByRole('button', { name: 'Close it for Chidi, her son' }).click(),
    ])
    expect(await ward.locator('body').innerText()).toContain('The link opens nothing any more')
    expect((await phone.reload())?.status()).toBe(410)
    const words = await main(phone)
    expect(words).toMatch(/This page is closed[\s\S]*Elm ward[\s\S]*01632 960114/)
    expect(words).not.toContain('Margaret')
  })
})
