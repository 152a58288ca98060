import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { complaining, type EveryPlace, everyPlace } from './every-page-place.ts'

// Pages with wide tables, at every width from a phone's to a wide screen's (640 px is 1280 px at a zoom of 200%): none pushes
// the page sideways, and nothing in it scrolls sideways but charts.

const [least, most, step] = [320, 1440, 32]

let place: EveryPlace
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  ;[place, browser] = await Promise.all([everyPlace(), openBrowser()])
  ;({ context } = await complaining(browser, {}))
  page = await context.newPage()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await place?.stop()
})

test.each([
  ['Amara', '/list'],
  ['Tomasz', '/list?view=hub'],
  ['Amara', '/delays'],
  ['Kai', '/delays'],
  ['Amara', '/delays/2026-10/:trustId'],
  ['Amara', '/delays/2026-11/:trustId'],
  ['Dee', '/delays/2026-10/:trustId?stay=:settledStayId&on=2026-10-12'],
  ['Amara', '/delays/2026-11/:trustId/open'],
  ['Amara', '/delays/2026-10/:trustId/people'],
  ['Amara', '/returns/drd/:trustId/2026-10'],
  ['Amara', '/chc'],
  ['Amara', '/choice'],
  ['Amara', '/choice?show=audit'],
  ['Amara', '/repatriation'],
  ['Grace', '/discharge/settings'],
  ['Grace', '/delays/settings'],
])('%s on %s', async (who, path) => {
  await place.signIn(context, who)
  await page.setViewportSize({ width: most, height: 900 })
  const ids: Record<string, string> = place.ids
  const answer = await page.goto(place.url + path.replace(/:(\w+)/g, (_, name: string) => ids[name]!))
  expect(answer?.status()).toBe(200)
  const wide: string[] = []
  for (let width = least; width <= most; width += step) {
    await page.setViewportSize({ width, height: 900 })
    const found = await page.evaluate(sideways, width)
    if (found) wide.push(`${width} px: ${found}`)
  }
  expect(wide).toEqual([])
})

/** What is wider than the window, or scrolls sideways within it; null where nothing does. */
const sideways = (width: number): string | null => {
  const name = (one: Element) => `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''}`
  const all = [...document.querySelectorAll('body *')]
  if (document.documentElement.scrollWidth > width) {
    const out = all.find((one) => one.getBoundingClientRect().right > width + 1)
    return `${document.documentElement.scrollWidth} px wide${out ? `, ${name(out)}` : ''}`
  }
  const scroller = all.find(
    (one) =>
      one.scrollWidth > one.clientWidth + 1 &&
      ['auto', 'scroll'].includes(getComputedStyle(one).overflowX) &&
      !one.closest('.hw-chart, .hw-got-here__chart, textarea, select'),
  )
  return scroller ? `${name(scroller)} scrolls` : null
}
