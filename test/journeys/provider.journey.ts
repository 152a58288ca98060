import { mkdirSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/edges/web/app.ts'
import { listen } from '../../src/edges/web/server.ts'
import { allPages } from '../../src/main.ts'
import { atTheDoor, beginSession } from '../../src/modules/access/actions/begin-session.ts'
import type { Viewer } from '../../src/platform/db/viewer.ts'
import { Live } from '../../src/platform/live.ts'
import { openLog } from '../../src/platform/log.ts'
import { Temporal } from '../../src/platform/time.ts'
import { buildAssets } from '../../src/ui/assets.ts'
import { faultsOf } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { good } from '../support/good.ts'
import { hugh, hughsSecrets, type ProviderPlace, providerPlace } from '../support/provider-place.ts'
import { root } from '../support/root.ts'

// A care home manager's morning on a telephone of 320 px, without scripts; and what all of it weighs on the line.

const kilobyte = 1024
const most = 50 * kilobyte

let a: ProviderPlace
let browser: Browser
let url: string
let stop: () => Promise<void>
let hughs: { needId: string; askIds: string[]; askId: string }

beforeAll(async () => {
  a = await providerPlace()
  hughs = await a.asks(await a.someoneNamed(hugh), [a.alder, a.theirs])
  const beryl = await a.someoneNamed({
    givenName: 'Beryl',
    familyName: 'Nakamura-Jones',
    dateOfBirth: '1938-01-02',
  })
  const hers = await a.asks(beryl, [a.alder])
  await a.chosen(hers.needId, hers.askId)
  const log = openLog('warn', { write: () => undefined })
  const { app, web } = createApp({
    db: a.db,
    live: new Live(a.db),
    log,
    pages: allPages,
    assets: await buildAssets(root),
    version: 'test',
  })
  const server = await listen(app, '127.0.0.1', 0)
  url = server.url
  stop = async () => {
    web.stopping = true
    web.stream.stop()
    await server.stop()
  }
  browser = await openBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await stop?.()
})

/** A telephone of somebody who is signed in, or of nobody by name. */
async function phone(
  who: (Viewer & { userId: string }) | null,
  { script = false, width = 320 } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 700 }, javaScriptEnabled: script })
  if (who) await signIn(context, who)
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  return page
}

async function signIn(context: BrowserContext, { systemId, userId }: Viewer & { userId: string }) {
  const begun = await atTheDoor(a.db, (tx) =>
    beginSession(tx, { systemId, userId, now: Temporal.Now.instant() }),
  )
  await context.addCookies([{ name: 'homeward', value: good(begun).token, url }])
}

const press = async (page: Page, words: string | RegExp, nth = 0) => {
  const target = page.locator('main :is(a, button, label)').filter({ hasText: words }).nth(nth)
  await Promise.all([page.waitForEvent('load'), target.click()])
}
const main = (page: Page) => page.locator('main').innerText()
const said = (page: Page) => page.locator('.hw-said, .hw-undo').innerText()

/** Bytes of every answer as the server sends them, heads and all, on a browser that has kept nothing. */
async function weighs(
  path: string,
  who: (Viewer & { userId: string }) | null,
  script: boolean,
): Promise<number> {
  const page = await phone(who, { script })
  const session = await page.context().newCDPSession(page)
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await page.goto(url + path, { waitUntil: script ? 'load' : 'networkidle' })
  await page.waitForTimeout(300)
  await page.context().close()
  return bytes
}

/** Faults of axe, and anything wider than the telephone or smaller than a thumb. */
async function fits(path: string, who: (Viewer & { userId: string }) | null) {
  const page = await phone(who, { script: true })
  await page.goto(url + path)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: 320, height })
  const faults = await faultsOf(page)
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main .nhsuk-button, main label, header summary, footer a')]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
      .filter((one) => !one.matches('.nhsuk-label'))
      .map((one) => `${one.tagName} ${one.innerText}: ${one.getBoundingClientRect().height}`),
  )
  await shot(page, path)
  await page.context().close()
  return { faults, wide, small }
}

/** For whoever wants to look: HOMEWARD_SHOTS names a folder. */
async function shot(page: Page, path: string) {
  const folder = process.env.HOMEWARD_SHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({
    path: `${folder}/${path.replace(/[^a-z]+/gi, '-').slice(0, 60)}.png`,
    fullPage: true,
  })
}

describe('a morning with one thumb', () => {
  let page: Page
  beforeAll(async () => {
    page = await phone(a.marek)
    await page.goto(`${url}/provider`)
  })

  test('still true? One tap, and something comes back', async () => {
    expect(await main(page)).toMatch(/2 rooms free\. Still true\?/)
    await press(page, 'Yes, 2 free')
    expect(await said(page)).toMatch(/^Thank you: 2 rooms, .* person waits for this; 1 asked\.$/)
    expect(await main(page)).not.toContain('Still true?')
  })

  test('asked: the person without a name, why he waits, three answers', async () => {
    const text = await main(page)
    expect(text).toContain('A man of 79, care home with nursing.')
    expect(text).toContain('He waits because the first home had no oxygen')
    for (const secret of hughsSecrets) expect(await page.content()).not.toContain(secret)
  })

  test('ask us more, and then no with a reason; each thanks', async () => {
    await press(page, 'Ask us more')
    await page.locator('textarea').fill('Does he smoke?')
    await press(page, 'Ask them')
    expect(await said(page)).toContain('Asked.')
    expect(await main(page)).toContain('You asked for more; they have not answered yet')
    await press(page, /^No$/)
    await press(page, 'Send: no')
    expect(await main(page)).toContain('Choose why not')
    await page.getByLabel('Too far for us').check()
    await press(page, 'Send: no')
    expect(await said(page)).toContain('They know why')
    expect(await main(page)).toContain('No: too far for us')
  })

  test('a changed mind: yes, from tomorrow; the broker sees it at once', async () => {
    await press(page, 'Look or change')
    await press(page, 'Yes, we can')
    await page.getByLabel('Wednesday 25 November').check()
    await page.getByLabel('Which room').fill('Room 6')
    await press(page, 'Send: yes, we can')
    expect(await said(page)).toContain('They know you can')
    const ask = await a.given.askOf(hughs.askId)
    expect([ask.state, ask.start_on, ask.words]).toEqual(['yes', '2026-11-25', 'Room 6'])
  })

  test('arriving today: now there is a name, and what is sent', async () => {
    expect(await main(page)).toMatch(/Arriving today 1\s+Beryl Nakamura-Jones, 88, to Alder House/)
    expect(await main(page)).toContain('Expected today at 14:00 from Small Royal, Elm.')
  })

  test('was it as described? Something not, and then all of it', async () => {
    await a.chosen(hughs.needId, hughs.askId)
    await page.goto(`${url}/provider`)
    await press(page, 'They are here', 1)
    expect(await said(page)).toContain('Whoever sent them knows')
    await press(page, 'Something not')
    await page.getByLabel('Medicines').check()
    await press(page, 'Send')
    expect(await said(page)).toContain('not as described: medicines')
    await press(page, 'Change', -1)
    await press(page, 'It was as described after all')
    expect(await said(page)).toContain('Noted: as described')
  })
})

test('two telephones answer at once: one is told that a colleague answered', async () => {
  const { askId } = await a.asks(await a.someoneNamed({ givenName: 'Roy', familyName: 'Tester' }), [a.alder])
  const phones = [await phone(a.marek), await phone(a.ewa)]
  for (const page of phones) {
    await page.goto(`${url}/provider/asks/${askId}?say=no`)
    await page.getByLabel(page === phones[0] ? 'We are full' : 'Too far for us').check()
  }
  await Promise.all(phones.map((page) => press(page, 'Send: no')))
  const texts = await Promise.all(phones.map(main))
  expect(texts.filter((text) => text.includes('They know why'))).toHaveLength(1)
  expect(texts.filter((text) => text.includes('A colleague answered meanwhile: No: '))).toHaveLength(1)
})

describe('the link in the e-mail', () => {
  test('one request and one answer, without signing in; and no other', async () => {
    const { askId, askIds } = await a.asks(
      await a.someoneNamed({ givenName: 'Ivor', familyName: 'Secretson' }),
      [a.alder, a.theirs],
    )
    const token = await a.linkTo(askId)
    const page = await phone(null)
    await page.goto(`${url}/answer/${token}`)
    expect(await main(page)).toContain('Can you help?')
    expect(await page.content()).not.toMatch(/Ivor|Secretson/)
    await press(page, 'Yes, we can')
    await page.getByLabel('Today, Tuesday 24 November').check()
    await press(page, 'Send: yes, we can')
    expect(await said(page)).toContain('They know you can')
    expect((await a.given.askOf(askId)).state).toBe('yes')
    expect((await a.given.askOf(askIds[1]!)).state).toBe('sent')
    await page.goto(`${url}/provider`)
    expect(await main(page)).toContain('Sign in')
  })
})

describe('how it is made', () => {
  const paths = () => [
    '/provider',
    ...['', '?say=yes', '?say=no', '?say=more'].map((say) => `/provider/asks/${hughs.askIds[0]}${say}`),
    `/provider/asks/${hughs.askId}/as-described`,
    `/provider/free/${a.alder.serviceId}`,
    '/provider/figures',
    '/provider/tracker',
  ]

  test('axe is content at 320 px, nothing scrolls sideways, every target is 44 px', async () => {
    const { askId } = await a.asks(await a.someoneNamed({ givenName: 'Ada', familyName: 'Open' }), [a.alder])
    const token = await a.linkTo(askId)
    const links = ['', '?say=yes', '?say=no', '?say=more'].map((say) => `/answer/${token}${say}`)
    for (const path of [...paths(), `/provider/asks/${askId}`])
      expect([path, await fits(path, a.marek)]).toEqual([path, { faults: [], wide: 320, small: [] }])
    for (const path of [...links, `/answer/${'x'.repeat(43)}`])
      expect([path, await fits(path, null)]).toEqual([path, { faults: [], wide: 320, small: [] }])
    const score = `/wards/${a.place.wardId}/as-described`
    expect([score, (await fits(score, { ...a.ward, userId: a.ward.userId! })).faults]).toEqual([score, []])
  }, 120_000)

  test('each stays under 50 KB on the line, all in all', async () => {
    const { askId } = await a.asks(await a.someoneNamed({ givenName: 'Max', familyName: 'Weight' }), [
      a.alder,
    ])
    const token = await a.linkTo(askId)
    const weights: [string, number][] = [
      ['the page behind the link', await weighs(`/answer/${token}`, null, true)],
      ['its form', await weighs(`/answer/${token}?say=yes`, null, true)],
      ['the provider’s page, with its script', await weighs('/provider', a.marek, true)],
      ['the provider’s page, without', await weighs('/provider', a.marek, false)],
    ]
    for (const [what, bytes] of weights)
      process.stdout.write(`${what}: ${(bytes / kilobyte).toFixed(1)} KB\n`)
    expect(weights.filter(([, bytes]) => bytes > most || bytes < kilobyte)).toEqual([])
  }, 60_000)
})
