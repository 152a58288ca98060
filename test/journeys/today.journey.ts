import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { tiny, tinyNow } from '../../examples/tiny/world.ts'
import { faultsOf } from '../support/axe.ts'
import { tinyVisit } from '../support/tiny-visit.ts'

const visit = tinyVisit()
const url = visit.url
async function open(who: string, width = 1440): Promise<Page> {
  const page = await visit.open(who, { width })
  await page.goto(url())
  return page
}
const cast = [
  'Sister Amara',
  'Tomasz',
  'Dee',
  'Joy',
  'Marek',
  'Helen',
  'Professor Judith',
  'Kai',
  'Grace',
  'Oliver',
]

test.each(cast)('Today of %s greets, has no fault, and fits 320 px', async (who) => {
  const page = await open(who)
  expect(await page.locator('h1').innerText()).toMatch(/^Good morning, /)
  expect(await faultsOf(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 700 })
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0)
  expect(await faultsOf(page)).toEqual([])
  await page.context().close()
})

// What they may save holds no name either: the routes test reads it.
const isFile = (href: string) => /\.(csv|pdf|ods)(\?|$)/.test(href)

test('a board member reads no name on any page they can reach', async () => {
  const page = await open('Professor Judith')
  const { people } = tiny.build(1, tinyNow)
  const names = people.flatMap((one) => [one.givenName, one.familyName])
  const seen = new Set<string>()
  const queue = ['/']
  while (queue.length > 0) {
    const path = queue.shift()!
    if (seen.has(path) || seen.size > 40) continue
    seen.add(path)
    await page.goto(url() + path)
    const text = await page.evaluate(() => document.body.innerText)
    expect([path, names.filter((name) => new RegExp(`\\b${name}\\b`).test(text))]).toEqual([path, []])
    for (const href of await page
      .locator('main a[href^="/"], nav a[href^="/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!)))
      if (!href.startsWith('/sign-out') && !isFile(href)) queue.push(href.split('#')[0]!)
  }
  expect(seen.size).toBeGreaterThan(2)
})

test('by keyboard: 7 starts the seventh thing, and what is done leaves the page without a reload', async () => {
  const page = await open('Sister Amara')
  const things = page.locator('.hw-thing')
  expect(await things.count()).toBe(7)
  const last = things.nth(6)
  expect(await last.innerText()).toContain('Set an expected date for Samuel Otieno')
  await page.keyboard.press('7')
  await page.locator('dialog h1').waitFor()
  await page.locator('dialog input[name="expectedDate-day"]').fill('27')
  await page.locator('dialog input[name="expectedDate-month"]').fill('11')
  await page.locator('dialog input[name="expectedDate-year"]').fill('2026')
  await page.keyboard.press('Enter')
  await page.locator('dialog').waitFor({ state: 'detached' })
  await page.locator('#thing-no-date').waitFor({ state: 'detached' })
  expect(await page.locator('[data-undo]').count()).toBe(1)
  await page.keyboard.press('z')
  await page.locator('#thing-no-date').waitFor()
  await page.keyboard.press('l')
  await page.waitForURL(/\/list\?view=ward/)
})

test('what one person does is on another’s open page at once', async () => {
  const tomasz = await open('Tomasz')
  const amara = await open('Sister Amara')
  await tomasz.locator('[data-live-mark] .hw-status', { hasText: /^Live$/ }).waitFor()
  expect(await tomasz.locator('#thing-not-heard-of').innerText()).toContain('Amrit Gill')
  await amara.goto(`${url()}/list`)
  await amara.getByRole('link', { name: 'Amrit Gill' }).first().click()
  await amara.locator('#waits').waitFor()
  await amara.keyboard.press('n')
  await amara.locator('dialog textarea').fill('Rang the home')
  await amara.locator('dialog button[type=submit]').first().click()
  await amara.locator('dialog').waitFor({ state: 'detached' })
  const sent = performance.now()
  await tomasz.locator('#thing-not-heard-of').waitFor({ state: 'detached' })
  expect(performance.now() - sent).toBeLessThan(2000)
})
