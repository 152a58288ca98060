import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Temporal } from '../../src/platform/time.ts'
import { faultsOf } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { type Server, startServer } from '../support/server.ts'

// Last month at St Oswin’s, settled by the hospital and the councils in three browsers, by keys alone.
const today = Temporal.Now.zonedDateTimeISO('Europe/London').toPlainDate()
const last = today.subtract({ months: 1 })
const monthWord = last.toLocaleString('en-GB', { month: 'long' })
const month = `${monthWord} ${last.year}`
const data = mkdtempSync(join(tmpdir(), 'homeward-agreement-'))
let server: Server
let browser: Browser
let ward: Page
let council: Page
let neighbour: Page

beforeAll(async () => {
  server = await startServer({ HOMEWARD_DATA: data, DATABASE_URL: '', HOMEWARD_WORLD: 'marlshire' })
  browser = await openBrowser()
  ward = await enter('Ruth Imlach')
  council = await enter('Dee Osei')
  neighbour = await enter('Morwenna Pask')
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(data, { recursive: true, force: true })
})

async function enter(who: string, script = true, width = 1440): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto([...server.links].find(([line]) => line.startsWith(who))![1])
  await page.goto(`${server.url}/delays`)
  return page
}

/** Presses a key, or Enter on what has these words, and waits for the page that follows. */
async function press(page: Page, key: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])
}
async function enterOn(page: Page, words: string | RegExp): Promise<void> {
  await page.locator('main :is(a, button)').filter({ hasText: words }).first().focus()
  await press(page, 'Enter')
}
const person = (page: Page) => page.locator('#person').innerText()
const keyed = (page: Page, key: string) => page.locator(`[data-agree-key="${key}"]`).count()
/** The month that a page shows, from its first open one on. */
const meeting = (page: Page) => `${page.url().split('?')[0]}?meeting=1`
const bar = (page: Page) => page.locator('.hw-lockbar').innerText()
const heading = (page: Page) =>
  page
    .locator('.hw-page-heading')
    .innerText()
    .catch(async (late: unknown) => {
      throw new Error(`${page.url()}: ${await page.locator('body').innerText()}`, { cause: late })
    })

/**
 * Goes through the open ones of a meeting: a on each that offers it, whose it is where nobody has said and Homeward proposes
 * nothing, j past the others, until nobody is left to press for.
 */
async function settleAll(page: Page): Promise<string[]> {
  const pressed: string[] = []
  const seen = new Set<string>()
  while (
    !(await heading(page)).includes('Everyone is settled') &&
    (await page.locator('#person').count()) > 0
  ) {
    if ((await keyed(page, 'a')) > 0) {
      pressed.push(await page.locator('[data-agree-key="a"]').innerText())
      await press(page, 'a')
      seen.clear()
      continue
    }
    if ((await page.locator('main a').filter({ hasText: 'Say whose' }).count()) > 0) {
      await sayWhose(page, 'Say whose', 'Nobody else could')
      pressed.push('Say whose')
      seen.clear()
      continue
    }
    const here = await person(page)
    if (seen.has(here) || (await page.locator('a[data-go="next"]').count()) === 0) break
    seen.add(here)
    await press(page, 'j')
  }
  return pressed
}

/** Opens the form by its key or its words, and says why: both’s, where it is disputed; else the NHS’s. */
async function sayWhose(page: Page, by: 'y' | 'Say whose', why: string): Promise<void> {
  if (by === 'y') await press(page, by)
  else await enterOn(page, by)
  expect(await page.locator('h1').innerText()).toBe('Whose are these nights?')
  await page.getByLabel(by === 'y' ? 'Both’s' : 'The NHS’s').focus()
  await page.keyboard.press('Space')
  await page.getByLabel('Why', { exact: true }).focus()
  await page.keyboard.type(why)
  await enterOn(page, 'Say so')
  await page.locator('.hw-lockbar').waitFor()
}

describe('without script', () => {
  test('the same buttons and forms work', async () => {
    const page = await enter('Sister Amara', false)
    await page.getByRole('link', { name: month }).first().click()
    const propose = page.getByRole('button', { name: /^Propose: / })
    while ((await propose.count()) === 0) await page.locator('a[data-go="next"]').click()
    await propose.first().click()
    expect(await page.locator('main').innerText()).toMatch(/Not answered/)
    await page.locator('[data-undo] button').click()
    expect(await page.locator('main').innerText()).toContain('Undone.')
    await page.context().close()
  })
})

describe('a month settled by keys in two browsers', () => {
  test('what waits for the ward is first, and its month opens with Enter', async () => {
    expect(await ward.locator('.hw-strip').innerText()).toMatch(/\d+\s+Wait for your answer/)
    await enterOn(ward, month)
    expect(await heading(ward)).toMatch(
      new RegExp(`${month}: agree the nights[\\s\\S]*people left to settle`),
    )
    expect(await faultsOf(ward)).toEqual([])
  })

  test('j and k go along the open ones, Enter on a square shows its working', async () => {
    const first = await person(ward)
    await press(ward, 'j')
    const second = await person(ward)
    expect(second).not.toBe(first)
    await press(ward, 'k')
    expect(await person(ward)).toBe(first)
    await press(ward, 'j')
    const square = ward.locator('a.hw-month__square:has(.hw-month__number)').last()
    const day = /\d+/.exec(await square.locator('.hw-month__day').innerText())![0]
    await square.focus()
    await press(ward, 'Enter')
    expect(await ward.locator('#why').innerText()).toMatch(
      new RegExp(`Night of \\w+ ${day} ${monthWord}[\\s\\S]*Counted: yes`),
    )
  })

  test('s opens the form to split, and its first field has the focus', async () => {
    await ward.goto(meeting(ward))
    while ((await keyed(ward, 's')) === 0) await press(ward, 'j')
    await press(ward, 's')
    expect(await ward.locator('h1').innerText()).toBe('Split these nights')
    expect(await ward.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('until')
    expect(await faultsOf(ward)).toEqual([])
    await ward.goBack()
  })

  test('in a meeting the hospital accepts with a; z takes it back', async () => {
    await ward.goto(meeting(ward))
    expect(await heading(ward)).toMatch(/\d people left to settle/)
    while ((await keyed(ward, 'a')) === 0) await press(ward, 'j')
    const before = await heading(ward)
    await press(ward, 'a')
    await ward.locator('[data-undo]').waitFor()
    await press(ward, 'z')
    expect(await ward.locator('main').innerText()).toContain('Undone.')
    expect((await heading(ward)).match(/\d+ pe\w+ left/)![0]).toBe(before.match(/\d+ pe\w+ left/)![0])
    const pressed = await settleAll(ward)
    expect(pressed.length).toBeGreaterThan(1)
    expect(pressed.filter((words) => words.startsWith('Accept:')).length).toBeGreaterThan(0)
  })

  test('the council answers what is left, y disputing one of them with a reason', async () => {
    await council.goto(meeting(ward))
    while ((await keyed(council, 'a')) === 0) await press(council, 'j')
    await sayWhose(council, 'y', 'The referral came after the person had left')
    expect((await settleAll(council)).length).toBeGreaterThan(0)
    await ward.goto(meeting(ward))
    // The disputed one is the ward's again; what else is open, and whose, is the example's chance and the day's.
    expect(await heading(ward)).toMatch(/\d+ (person|people) left to settle/)
    for (let round = 0; round < 3 && !(await heading(ward)).includes('Everyone is settled'); round++)
      for (const page of [ward, council, neighbour, ward]) {
        await page.goto(meeting(ward))
        await settleAll(page)
      }
    expect(await heading(ward)).toContain('Everyone is settled')
  })

  test('everybody signs, and the month is locked', async () => {
    const address = ward.url().split('?')[0]!
    await enterOn(ward, /^Sign for/)
    expect(await faultsOf(ward)).toEqual([])
    await enterOn(ward, `Sign ${month}`)
    expect(await bar(ward)).toContain('signed')
    await council.reload()
    await enterOn(council, /^Sign for/)
    await enterOn(council, `Sign ${month}`)
    if (!(await bar(council)).includes('was locked')) {
      await neighbour.goto(address)
      await enterOn(neighbour, /^Sign for/)
      await enterOn(neighbour, `Sign ${month}`)
      await council.reload()
    }
    expect(await bar(council)).toContain(`${month} was locked`)
  })

  test('a correction asks for its reason, and the revision shows both', async () => {
    await ward.reload()
    const address = ward.url().split('?')[0]!
    await enterOn(ward, 'Correct')
    await ward.keyboard.press('Space')
    await ward.getByLabel('Both’s').check()
    for (const label of ['Why', 'Why the locked month is corrected']) {
      await ward.getByLabel(label, { exact: true }).focus()
      await ward.keyboard.type('A letter was found')
    }
    await enterOn(ward, 'Say so')
    expect(await bar(ward)).toContain('The locked figure stays as it is')
    await enterOn(ward, 'Make a revision')
    await ward.getByLabel(/^Why is the locked month/).focus()
    await ward.keyboard.type('A letter was found')
    await enterOn(ward, 'Make the revision')
    expect(await ward.locator('main').innerText()).toMatch(/A letter was found/)
    await ward.goto(address)
    expect(await bar(ward)).toContain(`${month} was locked`)
  })
})

describe('on a phone', () => {
  test('at 320 px nothing scrolls sideways', async () => {
    const page = await enter('Sister Amara', true, 320)
    const sideways = async () => {
      await page.waitForLoadState('load')
      return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    }
    expect(await sideways()).toBe(0)
    await page.getByRole('link', { name: month }).first().click()
    expect(await sideways()).toBe(0)
    expect(await faultsOf(page)).toEqual([])
    await page.goto(`${page.url()}/open`)
    expect(await sideways()).toBe(0)
    await page.context().close()
  })
})
