import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { skips, walkByTab } from '../support/keyboard.ts'
import { beginsAt, filled, left, notPages, type Visit, visits } from './every-page-addresses.ts'
import { complaining, type EveryPlace, everyPlace } from './every-page-place.ts'

// Every page there is, at 1280 px, at 640 px (1280 px at a zoom of 200%) and at 320 px (at 400%), by keyboard, and without
// scripts.

let place: EveryPlace
let browser: Browser
let context: BrowserContext
let complaints: string[]
let page: Page
let plain: BrowserContext
let plainPage: Page

beforeAll(async () => {
  ;[place, browser] = await Promise.all([everyPlace(), openBrowser()])
  ;({ context, complaints } = await complaining(browser, {}))
  page = await context.newPage()
  plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
  plainPage = await plain.newPage()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await place?.stop()
})

async function open({ path, as, status }: Visit, on = page, of = context) {
  await place.signIn(of, as)
  await on.setViewportSize({ width: 1280, height: 900 })
  const answer = await on.goto(place.url + path(place.ids))
  expect([answer?.request().redirectedFrom()?.url(), answer?.status()]).toEqual([undefined, status])
}

describe.each(visits.map((visit) => [visit.name, visit] as const))('%s', (_, visit) => {
  test('with scripts', async () => {
    complaints.length = 0
    await open(visit)
    expect.soft(await outlineOf(page)).toEqual({ lang: 'en-GB', headings: 1, main: 1 })
    const title = await page.title()
    expect.soft(place.names.filter((name) => new RegExp(`\\b${name}\\b`).test(title))).toEqual([])
    expect.soft(await walkByTab(page)).toEqual({
      first: expect.stringContaining(beginsAt[visit.name]?.at ?? 'nhsuk-skip-link'),
      missed: [],
      unmarked: [],
      hidden: [],
    })
    expect.soft(await skips(page)).toBe(true)
    await widths(visit.wide)
    expect.soft(complaints).toEqual([])
  })

  test('without scripts', async () => {
    await open(visit, plainPage, plain)
    expect(await outlineOf(plainPage)).toEqual({ lang: 'en-GB', headings: 1, main: 1 })
    expect(await plainPage.evaluate(formsWithoutButton)).toEqual([])
  })
})

test('a form that comes back with errors', async () => {
  await place.signIn(context, 'Amara')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(`${place.url}/stays/new`)
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.locator('main form').getByRole('button').last().click(),
  ])
  expect(answer.status()).toBe(422)
  await page.locator('.nhsuk-error-summary').waitFor()
  const { missed, unmarked } = await walkByTab(page)
  expect([missed, unmarked]).toEqual([[], []])
  await widths()
})

test('a form that is larger than is taken', async () => {
  await place.signIn(context, 'Amara')
  await page.goto(place.url + filled('/stays/:stayId/note', place.ids))
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.status() === 413),
    page.locator('main textarea').evaluate((field: HTMLTextAreaElement) => {
      field.value = 'x'.repeat(1_100_000)
      setTimeout(() => field.form?.submit())
    }),
  ])
  expect(answer.url()).toContain('/note')
  await page.locator('.hw-error-page').waitFor()
  expect(await outlineOf(page)).toEqual({ lang: 'en-GB', headings: 1, main: 1 })
  await widths()
})

test('what is said to be no page is none, and nothing is said of a page that is gone', async () => {
  expect(left()).toEqual([])
  for (const [at, { answers, as = 'Amara' }] of Object.entries(notPages)) {
    await place.signIn(context, as)
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join()
    const answer = await fetch(place.url + filled(at, place.ids), { headers: { cookie }, redirect: 'manual' })
    expect([at, answer.status]).toEqual([at, answers])
    if (answers === 200) expect(answer.headers.get('content-type')).not.toContain('html')
  }
})

/** Axe and the width of the page, wide and narrow; between them the width alone. @param mayScroll paper is as wide as paper. */
async function widths(mayScroll = false) {
  // A link in focus has the yellow of the NHS in place of its underline, which axe takes for a link nobody sees.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (const width of [1280, 640, 320]) {
    // The bar at the foot covers a part of some row until one scrolls, and axe would call that row's button too small
    // to hit; with the whole page in sight it covers nothing.
    await page.setViewportSize({ width, height: 900 })
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height: Math.max(900, height) })
    if (width !== 640) expect.soft([width, await faultsOf(page)]).toEqual([width, []])
    const scrolls = await page.evaluate(() => document.documentElement.scrollWidth)
    if (!mayScroll) expect.soft([width, Math.max(width, scrolls)]).toEqual([width, width])
  }
}

const outlineOf = (on: Page) =>
  on.evaluate(() => ({
    lang: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
    main: document.querySelectorAll('main h1').length,
  }))

/** Forms that nothing sends while no script runs. */
const formsWithoutButton = () =>
  [...document.forms]
    .filter((form) => form.checkVisibility())
    .filter(
      (form) =>
        ![...form.elements].some(
          (one) =>
            one.matches('button:not([type=button]):not([type=reset]), input[type=submit]') &&
            one.checkVisibility({ visibilityProperty: true }),
        ),
    )
    .map((form) => form.getAttribute('action') ?? '')
