import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faultsOf } from '../support/axe.ts'
import { walkByTab } from '../support/keyboard.ts'
import { tinyVisit } from '../support/tiny-visit.ts'

// Finding a place, as a broker does it: from the list to "chosen", counted.

const visit = tinyVisit()
const url = visit.url
const live = (page: Page) => page.locator('[data-live-mark] .hw-status', { hasText: /^Live$/ }).waitFor()
const idIn = (page: Page) => /\/places\/([0-9a-f-]{36})/.exec(page.url())![1]!

/** What the hands do: clicks, keys pressed, characters typed; and how long it takes. */
function hands(page: Page) {
  const did = { clicks: 0, keys: 0, typed: 0 }
  const began = performance.now()
  return {
    did,
    click: async (role: 'link' | 'button', name: string | RegExp) => {
      did.clicks++
      await page.getByRole(role, { name }).first().click()
    },
    press: async (keys: string) => {
      did.keys += keys.split('+').length
      await page.keyboard.press(keys)
    },
    seconds: () => Math.round((performance.now() - began) / 100) / 10,
    /** The keystroke-level model (Card, Moran and Newell 1980): point 1.1 s, press 0.2 s, think 1.35 s before each, home 0.4 s. */
    modelled: () =>
      Math.round(did.clicks * (1.1 + 0.2 + 1.35 + 0.4) + did.keys * (0.2 + 1.35) + did.typed * 0.28),
  }
}

/** The provider says yes on its own page, as it would on a telephone. */
async function saysYes(who: string): Promise<void> {
  const page = await visit.open(who, { width: 360, height: 740 })
  await page.goto(`${url()}/provider`)
  await page.getByRole('link', { name: 'Yes, we can' }).first().click()
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Send: yes, we can' }).click()
  await page.getByText('Send: yes, we can').waitFor({ state: 'detached' })
  await page.context().close()
}

test('a broker places somebody from the list in under a minute, and types nothing', async () => {
  const page = await visit.open('Dee')
  await page.goto(`${url()}/list?view=hub`)
  const hand = hands(page)
  await hand.click('link', /Kwabena Mensah/)
  await page.waitForURL(/\/stays\//)
  await hand.press('f')
  await page.waitForURL(/\/need\b/)
  expect(await page.locator('#want').inputValue()).toBe('reablement')
  await hand.click('button', 'Save, and find a place')
  await page.waitForURL(/\/places\//)
  await live(page)
  await hand.press('1')
  expect(await page.locator('[data-ask-button]').innerText()).toBe('Ask 1 provider')
  await hand.press('Control+Enter')
  await page.getByText('Asked Bright Step, North.').first().waitFor()
  await saysYes('Joy')
  // The page brings the answer by itself.
  await page.getByText('Can start').first().waitFor()
  await hand.click('button', /^Choose/)
  await page.getByText('Bright Step, North is chosen').first().waitFor()
  const seconds = hand.seconds()
  console.log(
    `from the list to chosen: ${hand.did.clicks} clicks, ${hand.did.keys} keys, ${hand.did.typed} characters typed; ${seconds} s here with the provider's answer, ${hand.modelled()} s of a person's hands by the keystroke-level model`,
  )
  expect(hand.did).toEqual({ clicks: 3, keys: 4, typed: 0 })
  expect(seconds).toBeLessThan(60)
  expect(hand.modelled()).toBeLessThan(60)
  expect(await page.locator('.hw-panel').innerText()).toContain('It is arranged')
  await page.context().close()
})

test('two brokers on one person: the second reads the first one’s name', async () => {
  const dee = await visit.open('Dee')
  await dee.goto(`${url()}/places`)
  await dee.getByRole('link', { name: /Margaret Okafor/ }).click()
  await dee.waitForURL(/\/places\//)
  const tomasz = await visit.open('Tomasz')
  await tomasz.goto(`${url()}/places/${idIn(dee)}`)
  expect(await tomasz.locator('.hw-panel__head').innerText()).toMatch(/D\. Osei, Council, opened this/)
  await dee.context().close()
  await tomasz.context().close()
})

test('by keyboard: j and k go along the people, Enter opens, Esc closes', async () => {
  const page = await visit.open('Tomasz')
  await page.goto(`${url()}/places`)
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  await page.keyboard.press('j')
  const first = await focused()
  await page.keyboard.press('j')
  const second = await focused()
  expect(second).not.toBe(first)
  await page.keyboard.press('k')
  expect(await focused()).toBe(first)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/places\//)
  await page.keyboard.press('Escape')
  await page.waitForURL(/\/places$/)
  await page.context().close()
})

test('what is ticked stays ticked while others change things', async () => {
  const page = await visit.open('Tomasz')
  await page.goto(`${url()}/places`)
  await page.getByRole('link', { name: /Leonard Achebe/ }).click()
  await page.waitForURL(/\/places\//)
  await page.getByRole('link', { name: /^Let it go/ }).click()
  await page.locator('dialog textarea').fill('Chidi asked for another')
  await page.locator('dialog button[type=submit]').first().click()
  await page.locator('[data-ask-tick="1"]').waitFor()
  await live(page)
  await page.keyboard.press('1')
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const amara = await visit.open('Sister Amara')
  await amara.goto(`${url()}/list`)
  await amara
    .getByRole('link', { name: /Roy Pemberton/ })
    .first()
    .click()
  await amara.waitForURL(/\/stays\//)
  await amara.keyboard.press('f')
  await amara.waitForURL(/\/need\b/)
  await amara.locator('#want').selectOption('equipment')
  await amara.getByRole('button', { name: 'Save, and find a place' }).click()
  await amara.waitForURL(/\/places\//)
  await page.getByRole('link', { name: /Roy Pemberton/ }).waitFor()
  expect(await page.locator('[data-ask-tick="1"]').isChecked()).toBe(true)
  expect(await page.locator('[data-ask-button]').innerText()).toBe('Ask 1 provider')
  await page.context().close()
  await amara.context().close()
})

test('without script: the same pages, links and buttons', async () => {
  const page = await visit.open('Tomasz', { script: false })
  await page.goto(`${url()}/places`)
  await page.getByRole('link', { name: /Leonard Achebe/ }).click()
  await page.locator('input[name="service"]').first().check()
  await page.getByRole('button', { name: 'Ask those ticked' }).click()
  expect(await page.locator('main').innerText()).toContain('Asked Bright Step, North.')
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await page.locator('main').innerText()).toContain('Undone. It is as it was before.')
  await page.context().close()
})

test.each([
  '/places',
  '/places/:id',
  '/needs/:id',
  '/needs/:id/shown',
  '/needs/:id/change',
  '/needs/:id/withdraw',
  '/step-up',
  '/stays/:stay/need',
  '/asks/:ask/take-back',
])('%s has no fault, and fits 320 px in one column in the same order', async (path) => {
  const page = await visit.open('Tomasz')
  await page.goto(`${url()}/places`)
  await page.getByRole('link', { name: /Margaret Okafor/ }).click()
  await page.waitForURL(/\/places\//)
  const linked = async (selector: string) =>
    /[0-9a-f-]{36}/.exec((await page.locator(selector).first().getAttribute('href'))!)![0]
  const address =
    url() +
    path
      .replace(':id', idIn(page))
      .replace(':stay', await linked('.hw-panel h2 a'))
      .replace(':ask', await linked('.hw-panel a[href^="/asks/"]'))
  await page.goto(address)
  expect(await faultsOf(page)).toEqual([])
  expect(await walkByTab(page)).toMatchObject({ missed: [], unmarked: [], hidden: [] })
  const order = await page.locator('[data-card]').allTextContents()
  await page.setViewportSize({ width: 320, height: 700 })
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0)
  expect(await faultsOf(page)).toEqual([])
  expect(await page.locator('[data-card]').allTextContents()).toEqual(order)
  await page.context().close()
})
