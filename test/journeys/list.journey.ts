import { describe, expect, test } from 'vitest'
import { isLive, listVisit, names, row } from './list-visit.ts'

const { open, send, html, journeyOf, cookie, url, takeAway } = listVisit()

describe('two people look at the same list', () => {
  test('a change by one is on the other’s page in under a second, marked where it stands, and nothing moves', async () => {
    const page = await open('Tomasz', '/list?view=hub&ready=1')
    await isLive(page)
    const before = await page
      .locator('table[data-list] tbody tr')
      .evaluateAll((rows) => rows.map((one) => one.getBoundingClientRect().top))
    const note = `${await journeyOf('Leonard Achebe')}/note`
    const version = () => row(page, 'Leonard Achebe').getAttribute('data-version')
    const took: number[] = []
    for (const words of ['Son has the key', 'Son has rung', 'Son is here']) {
      const was = await version()
      const sent = performance.now()
      expect((await send('Sister Amara', note, { words })).status).toBe(303)
      await page.waitForFunction((old) => !document.querySelector(`tr[data-version="${old}"]`), was)
      took.push(performance.now() - sent)
    }
    // The middle one: the first also waits for programs that were never run before.
    expect(took.sort((a, b) => a - b)[1]).toBeLessThan(1000)
    expect(await page.locator('tr.hw-row--changed th a').allTextContents()).toEqual(['Leonard Achebe'])
    expect(await row(page, 'Leonard Achebe').textContent()).toMatch(/Nowchanged/)
    const after = await page
      .locator('table[data-list] tbody tr')
      .evaluateAll((rows) => rows.map((one) => one.getBoundingClientRect().top))
    expect(after).toEqual(before)
    expect(await page.locator('[data-changed-bar]').isVisible()).toBe(false)
    await page.context().close()
  })

  test('what a row said before stands in the row', async () => {
    const page = await open('Tomasz', '/list?view=hub&ready=1')
    await isLive(page)
    const id = await row(page, 'Margaret Okafor').getAttribute('data-wait')
    expect(
      (
        await send('Dee', `/waits/${id}/due`, {
          'due-day': '26',
          'due-month': '11',
          'due-year': '2026',
          reason: 'An agency is found',
        })
      ).status,
    ).toBe(303)
    await page.locator('tr.hw-row--changed').waitFor()
    expect(await row(page, 'Margaret Okafor').locator('.hw-status').first().textContent()).toBe('Accepted')
    expect(await row(page, 'Margaret Okafor').locator('[data-changed]').textContent()).toBe(
      'Nowwas Late 4 days',
    )
    await page.context().close()
  })

  test('a new person waits behind “Show them”, and u shows them', async () => {
    const page = await open('Tomasz', '/list?view=hub&ready=1')
    await isLive(page)
    const before = await names(page)
    const hub = /<option value="([0-9a-f-]{36})"[^>]*>[^<]*transfer of care hub/.exec(
      await html('Sister Amara', `${await journeyOf('Kwabena Mensah')}/waits/new`),
    )![1]!
    const answer = await send('Sister Amara', `${await journeyOf('Kwabena Mensah')}/waits/new`, {
      awaits: 'hub-triage',
      owner: hub,
    })
    expect(answer.status).toBe(303)
    await page.locator('[data-changed-bar]').waitFor()
    expect(await page.locator('[data-changed-words]').textContent()).toBe(
      '1 new person is waiting. Your list does not move under you.',
    )
    expect(await names(page)).toEqual(before)
    await page.keyboard.press('u')
    await row(page, 'Kwabena Mensah').waitFor()
    expect(await names(page)).toEqual(['Kwabena Mensah', ...before])
    expect(await page.locator('[data-changed-bar]').isVisible()).toBe(false)
    await page.context().close()
  })

  test('a change of order waits too', async () => {
    const page = await open('Tomasz', '/list?view=hub&ready=1&sort=heard')
    await isLive(page)
    const before = await names(page)
    await send('Sister Amara', `${await journeyOf(before[0]!)}/note`, { words: 'Still here' })
    await page.locator('[data-changed-bar]').waitFor()
    expect(await page.locator('[data-changed-words]').textContent()).toContain(
      '1 change of order is waiting.',
    )
    expect(await names(page)).toEqual(before)
    await page.getByRole('link', { name: 'Show them' }).click()
    await expect.poll(() => names(page)).toEqual([...before.slice(1), before[0]])
    await page.context().close()
  })

  test('whoever may not see a person hears nothing of them', async () => {
    const stop = new AbortController()
    const stream = await fetch(`${url()}/live`, {
      headers: { cookie: cookie('Joy') },
      signal: stop.signal,
    })
    let heard = ''
    const listening = (async () => {
      for await (const bytes of stream.body!) heard += Buffer.from(bytes).toString()
    })().catch(() => undefined)
    const [margaret, leonard] = [await journeyOf('Margaret Okafor'), await journeyOf('Leonard Achebe')]
    await send('Sister Amara', `${margaret}/note`, { words: 'Not for a provider' })
    await send('Sister Amara', `${leonard}/note`, { words: 'Slippers in the locker' })
    await expect.poll(() => heard).toContain(leonard.split('/').at(-1))
    expect(heard).not.toContain(margaret.split('/').at(-1))
    expect(heard).not.toMatch(/Okafor|Achebe|locker|provider/)
    stop.abort()
    await listening
  })
})

describe('keys', () => {
  test('a whole run without a mouse', async () => {
    const page = await open('Tomasz', '/list?view=hub&ready=1')
    await isLive(page)
    const [first, second, ...others] = await names(page)
    const here = () => page.locator('tr.hw-row--here th a').textContent()
    await page.keyboard.press('j')
    expect(await here()).toBe(first)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first)
    await page.keyboard.press('j')
    expect(await here()).toBe(second)
    await page.keyboard.press('k')
    await page.keyboard.press('End')
    expect(await here()).toBe(others.at(-1))
    expect(await page.locator('[data-row-count]').textContent()).toBe(
      `Row ${others.length + 2} of ${others.length + 2}`,
    )
    await page.keyboard.press('Home')
    expect(await here()).toBe(first)

    // A note, written and sent by keys alone; then the next row is the one.
    await page.keyboard.press('n')
    const note = page.getByRole('dialog')
    await note.getByLabel('Note').waitFor()
    await page.keyboard.type('jkdot: typed, not done')
    expect(await note.getByLabel('Note').inputValue()).toBe('jkdot: typed, not done')
    expect(await page.getByRole('dialog').count()).toBe(1)
    await note.getByRole('button', { name: 'Add the note' }).press('Enter')
    await page.getByText('Note added.').first().waitFor()
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await expect.poll(here).toBe(second)
    await page.keyboard.press('z')
    await page
      .getByText(/taken back|undone/i)
      .first()
      .waitFor()

    // Every other form opens and Escape closes it, back on the same row.
    for (const key of ['d', 'o', 't', 'c', 'r', 'e', 'w']) {
      await page.keyboard.press(key)
      const dialog = page.getByRole('dialog')
      await dialog.locator('form').first().waitFor()
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      expect([key, await here()]).toEqual([key, second])
    }
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q')
    await page.keyboard.type('jj')
    expect(await here()).toBe(second)
    await page.keyboard.press('Tab')
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/stays\//)
    await page.goBack()
    await page.keyboard.press('?')
    await page.waitForURL(/\/keys/)
    await page.context().close()
  })

  test('what was wrong with a form is said in it, and what was typed stays', async () => {
    const page = await open('Tomasz', '/list?view=hub&ready=1')
    await page.keyboard.press('j')
    await page.keyboard.press('t')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Day').first().fill('31')
    await dialog.getByLabel('Month').first().fill('2')
    await dialog.getByLabel('Year').first().fill('2027')
    await dialog.locator('form button.nhsuk-button').click()
    await dialog.getByText('There is a problem').waitFor()
    expect(await dialog.getByLabel('Day').first().inputValue()).toBe('31')
    await page.context().close()
  })

  test('the same is done by mouse: a row’s button lists what can be done', async () => {
    const page = await open('Tomasz', '/list?view=hub&ready=1')
    await row(page, 'Margaret Okafor').getByRole('button', { name: 'Do' }).click()
    const dialog = page.getByRole('dialog', { name: 'Margaret Okafor' })
    expect(await dialog.getByRole('link').count()).toBeGreaterThan(6)
    await dialog.getByRole('link', { name: /Chase/ }).click()
    await page.getByRole('dialog').locator('form').waitFor()
    await page.context().close()
  })

  test('switched off, no letter does anything', async () => {
    expect((await send('Tomasz', '/account/keys', { singleKeys: 'off' })).status).toBe(303)
    const page = await open('Tomasz', '/list?view=hub&ready=1')
    await page.keyboard.press('j')
    await page.keyboard.press('?')
    expect(await page.locator('tr.hw-row--here').count()).toBe(0)
    expect(new URL(page.url()).pathname).toBe('/list')
    await page.context().close()
    await send('Tomasz', '/account/keys', { singleKeys: 'on' })
  })
})

// Last, because it takes the server away.
test('a dropped line says since when, and what happened meanwhile is caught up with', async () => {
  const page = await open('Tomasz', '/list?view=hub&ready=1')
  await isLive(page)
  const journey = await journeyOf('Dorothy Pilkington')
  const bringBack = await takeAway()
  await page.locator('[data-live-mark] .hw-status', { hasText: /^Not live since \d\d:\d\d$/ }).waitFor()
  await bringBack()
  expect(
    (await send('Sister Amara', `${journey}/note`, { words: 'While nobody was listening' })).status,
  ).toBe(303)
  await page.locator('[data-live-mark] .hw-status', { hasText: /^Live$/ }).waitFor({ timeout: 30_000 })
  await page.locator('tr.hw-row--changed', { hasText: 'Dorothy Pilkington' }).waitFor()
  await page.context().close()
})
