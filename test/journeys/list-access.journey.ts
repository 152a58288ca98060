import { describe, expect, test } from 'vitest'
import { faultsOf } from '../support/axe.ts'
import { listVisit, row } from './list-visit.ts'

const { open, url } = listVisit()

test('a provider answers where it stands, with one thumb', async () => {
  const page = await open('Joy', '/list', { viewport: { width: 360, height: 740 } })
  const card = row(page, 'Leonard Achebe')
  const done = card.getByRole('button', { name: 'Done', exact: true })
  const box = (await done.boundingBox())!
  expect(box.height).toBeGreaterThanOrEqual(44)
  await done.click()
  await page.getByText('Marked done.').first().waitFor()
  await page.locator('tr.hw-row--gone', { hasText: 'no longer on this list' }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.locator('tr.hw-row--gone').waitFor({ state: 'detached' })
  await page.context().close()
})

const pages = [
  ['Tomasz', '/list?view=hub&ready=1'],
  ['Tomasz', '/list?view=hub&late=1&pathway=P2'],
  ['Sister Amara', '/list'],
  ['Dee', '/list'],
  ['Marek', '/list'],
  ['Sister Amara', '/list?view=ward&print=1'],
  ['Tomasz', '/keys'],
] as const

describe.each(pages)('%s at %s', (who, path) => {
  test.each([1440, 320])('axe finds nothing at %i px, and nothing scrolls sideways', async (width) => {
    const page = await open(who, path, { viewport: { width, height: 900 } })
    expect(await faultsOf(page)).toEqual([])
    // Paper is wide on purpose: it may scroll on a narrow screen.
    if (!path.includes('print=1'))
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.context().close()
  })
})

test('without script the list, its filters and its answers work', async () => {
  const page = await open('Joy', '/list', {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  expect(await page.getByRole('button', { name: 'Do', exact: true }).count()).toBe(0)
  await page.getByRole('link', { name: /^Changed since yesterday/ }).click()
  expect(new URL(page.url()).searchParams.get('changed')).toBe('1')
  await page.getByRole('button', { name: 'Done', exact: true }).first().click()
  await page.getByText('Marked done.').waitFor()
  expect(new URL(page.url()).pathname).toBe('/list')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.goto(`${url()}/list`)
  expect(await page.getByRole('link', { name: /Leonard Achebe|Dorothy Pilkington/ }).count()).toBe(2)
  await page.context().close()
})
