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

type Did = { clicks: number; keys: number; typed: number }

/** Counts what the browser itself saw of a person's hands, over every page of the tab. */
function countHands(): void {
  const add = (what: keyof Did, n: number) => {
    const did = JSON.parse(sessionStorage.getItem('hands') ?? '{"clicks":0,"keys":0,"typed":0}') as Did
    did[what] += n
    sessionStorage.setItem('hands', JSON.stringify(did))
  }
  const seen = { capture: true, passive: true }
  // Pressing Enter on a button is a click to the page and none to the hand.
  addEventListener('click', (event) => event.isTrusted && event.detail > 0 && add('clicks', 1), seen)
  addEventListener('keydown', (event) => event.isTrusted && !event.repeat && add('keys', 1), seen)
  addEventListener(
    'input',
    (event) => event.isTrusted && add('typed', (event as InputEvent).data?.length ?? 0),
    seen,
  )
}

/** Clicks and keys as a person gives them; what was done is what the browser counted. */
async function hands(page: Page) {
  await page.addInitScript(countHands)
  const began = performance.now()
  return {
    click: (role: 'link' | 'button', name: string | RegExp) => page.getByRole(role, { name }).first().click(),
    press: (keys: string) => page.keyboard.press(keys),
    did: () =>
      page.evaluate(
        () => JSON.parse(sessionStorage.getItem('hands') ?? 'null') as Did | null,
      ) as Promise<Did>,
    seconds: () => Math.round((performance.now() - began) / 100) / 10,
  }
}

/** The keystroke-level model (Card, Moran and Newell 1980): point 1.1 s, press 0.2 s, think 1.35 s before each, home 0.4 s. */
const modelled = (did: Did): number =>
  Math.round(did.clicks * (1.1 + 0.2 + 1.35 + 0.4) + did.keys * (0.2 + 1.35) + did.typed * 0.28)

test('the counting counts: a click, a key, and each character typed', async () => {
  const page = await visit.open('Dee')
  const hand = await hands(page)
  await page.goto(`${url()}/step-up`)
  const field = page.locator('textarea, input[type=text]').first()
  await field.click()
  await page.keyboard.type('Dr V')
  await page.keyboard.press('Tab')
  // A capital is one key with the shift key held.
  const { clicks, keys, typed } = await hand.did()
  expect([clicks, typed, keys >= 5]).toEqual([1, 4, true])
  expect(modelled({ clicks: 1, keys: 2, typed: 10 })).toBe(9)
  await page.context().close()
})

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
  const hand = await hands(page)
  await page.goto(`${url()}/list?view=hub`)
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
  const did = await hand.did()
  console.log(
    `from the list to chosen, as the browser counted: ${did.clicks} clicks, ${did.keys} keys, ${did.typed} characters typed; ${seconds} s here with the provider's answer, ${modelled(did)} s of a person's hands by the keystroke-level model`,
  )
  expect(did).toEqual({ clicks: 3, keys: 4, typed: 0 })
  expect(seconds).toBeLessThan(60)
  expect(modelled(did)).toBeLessThan(60)
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
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('panel')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('.hw-panel') !== null)).toBe(true)
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
