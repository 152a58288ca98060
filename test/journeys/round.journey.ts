import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { faultsOf } from '../support/axe.ts'
import { tinyVisit } from '../support/tiny-visit.ts'

const { open, url } = tinyVisit()
const name = (page: Page) => page.locator('[data-round-name]').innerText()
const left = async (page: Page) =>
  Number(/\d+/.exec(await page.locator('[data-round-words]').innerText())![0])
/** Presses a key and waits until another person stands there. */
async function press(page: Page, key: string): Promise<string> {
  const before = page.url()
  await page.keyboard.press(key)
  await page.waitForURL((url) => url.href !== before)
  await page.waitForLoadState()
  return page.url().includes('/round/') ? name(page) : ''
}

describe('a round of the ward by keyboard alone', () => {
  let page: Page
  beforeAll(async () => {
    page = await open('Sister Amara')
    await page.goto(`${url()}/round`)
  })

  test('Enter begins it with bed 1, and the bar counts down in words', async () => {
    expect(await press(page, 'Enter')).toBe('Ivy Thorncroft, 79')
    await expect.poll(() => left(page)).toBeLessThan(30)
    expect(await faultsOf(page)).toEqual([])
  })

  test('Space pauses, and the bar never moves on by itself', async () => {
    await page.keyboard.press(' ')
    await expect.poll(() => page.locator('[data-round-words]').innerText()).toContain('Paused')
    const then = await left(page)
    await page.waitForTimeout(2200)
    expect(await left(page)).toBe(then)
    await page.keyboard.press(' ')
    await expect.poll(() => left(page)).toBeLessThan(then)
    const other = await open('Helen')
    await other.clock.install()
    await other.goto(page.url())
    await other.clock.runFor(90_000)
    expect(await other.locator('[data-round-words]').innerText()).toBe('Time is up; go on when ready')
    expect(await name(other)).toBe('Ivy Thorncroft, 79')
    await other.context().close()
  })

  test('g calls the day green, shows undo, and z takes it back', async () => {
    await page.keyboard.press('g')
    await page.locator('[data-undo]').waitFor()
    await page.getByText('Green day', { exact: true }).first().waitFor()
    await expect.poll(() => page.locator('.hw-round__today').innerText()).toContain('Green day')
    expect(await page.locator('[data-undo]').count()).toBe(1)
    await page.keyboard.press('z')
    await expect.poll(() => page.locator('.hw-round__today').innerText()).toContain('Not said yet')
  })

  test('x takes a reason by a few letters, and typing it rests the bar', async () => {
    await page.keyboard.press('x')
    const reason = page.locator('dialog [name="reason"]')
    await reason.waitFor()
    await expect.poll(() => reason.evaluate((field) => field === document.activeElement)).toBe(true)
    const then = await left(page)
    await page.waitForTimeout(1600)
    expect(await left(page)).toBe(then)
    await page.keyboard.type('medicines')
    await page.keyboard.press('Enter')
    await page.locator('dialog').waitFor({ state: 'detached' })
    await expect
      .poll(() => page.locator('.hw-round__today').innerText())
      .toMatch(/Red day[\s\S]*waiting for medicines/)
  })

  test('what was done to one person can be undone from the next one’s page', async () => {
    expect(await press(page, 'Enter')).toBe('Rashid Bellamy, 66')
    await page.locator('[data-undo]').waitFor()
    expect(await page.locator('[data-undo]').innerText()).toContain(
      'The person before: Red day: waiting for medicines.',
    )
    await page.keyboard.press('z')
    await page.locator('[data-undo]').waitFor({ state: 'detached' })
    expect(await press(page, 'k')).toBe('Ivy Thorncroft, 79')
    expect(await page.locator('.hw-round__today').innerText()).toContain('Not said yet')
    expect(await press(page, 'j')).toBe('Rashid Bellamy, 66')
  })

  test.each([
    ['e', 'Expected'],
    ['w', 'wait'],
    ['r', 'eady'],
    ['n', 'note'],
  ])('%s opens its form over the page and Escape closes it', async (key, words) => {
    await page.keyboard.press(key)
    const dialog = page.locator('dialog')
    await dialog.waitFor()
    expect((await dialog.locator('h1').innerText()).toLowerCase()).toContain(words.toLowerCase())
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await name(page)).toBe('Rashid Bellamy, 66')
  })

  test('a note is written without leaving the page', async () => {
    await page.keyboard.press('n')
    await page.locator('dialog textarea').waitFor()
    await page.keyboard.type('Wife brings his coat at two')
    await page.keyboard.press('Tab')
    await page.locator('dialog button[type=submit]').focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.locator('.hw-round__person').innerText())
      .toContain('Last note: Wife brings his coat at two')
  })

  test('a second person sees at once who drives, and follows', async () => {
    const tomasz = await open('Tomasz')
    await tomasz.goto(`${url()}/round`)
    await tomasz.getByRole('link', { name: 'Elm' }).click()
    await tomasz.getByText('Sister Amara Blythe is driving').waitFor()
    await tomasz.getByRole('button', { name: 'Follow the round' }).click()
    await tomasz.waitForURL(/\/round\/[0-9a-f]/)
    expect(await tomasz.locator('.hw-round__bar').innerText()).toContain('Sister Amara Blythe is driving')
    expect(await tomasz.locator('[data-round-key="w"]').count()).toBe(1)
    await tomasz.context().close()
  })

  test('Enter goes through everyone left, ends in a summary, and every key did without a mouse', async () => {
    const seen: string[] = []
    for (let steps = 0; steps < 20 && page.url().includes('/round/'); steps++)
      seen.push(await press(page, 'Enter'))
    expect(seen.filter(Boolean)).toHaveLength(9)
    expect(await page.locator('h1').innerText()).toMatch(
      /^11 people in \d+ (seconds?|minutes?), \d+ seconds? a person\.$/,
    )
    expect(await page.getByText('Everyone was spoken about.').count()).toBe(1)
    expect(await faultsOf(page)).toEqual([])
  })

  test('Escape stops early and says whom nobody spoke about', async () => {
    await page.goto(`${url()}/round`)
    await press(page, 'Enter')
    await press(page, 'Enter')
    await press(page, 'Escape')
    expect(await page.getByText('Not spoken about: 10').count()).toBe(1)
  })
})

test('a round works without script', async () => {
  const page = await open('Sister Amara', { script: false })
  await page.goto(`${url()}/round`)
  await page.getByRole('button', { name: 'Start the round' }).click()
  await page.getByRole('button', { name: /Next: bed 2/ }).click()
  expect(await name(page)).toBe('Rashid Bellamy, 66')
  await page.getByRole('button', { name: /Green day/ }).click()
  expect(await page.locator('.hw-undo').innerText()).toContain('Green day.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('link', { name: /Red day/ }).click()
  expect(await page.locator('h1').innerText()).toBe('Red or green day')
  await page.goBack()
  await page.getByRole('button', { name: 'stop' }).click()
  expect(await page.getByText(/Not spoken about/).count()).toBe(1)
})

test.each([320, 640])('nothing scrolls sideways at %i px', async (width) => {
  const page = await open('Sister Amara', { width, height: 700 })
  await page.goto(`${url()}/round?at=7`)
  expect(await name(page)).toMatch(/^Kwabena Mensah|^Leonard Achebe/)
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0)
  expect(await faultsOf(page)).toEqual([])
})
