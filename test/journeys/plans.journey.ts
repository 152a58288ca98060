import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/edges/web/app.ts'
import { listen } from '../../src/edges/web/server.ts'
import { allPages } from '../../src/main.ts'
import { atTheDoor, beginSession } from '../../src/modules/access/actions/begin-session.ts'
import type { Database } from '../../src/platform/db/open.ts'
import { openInMemory } from '../../src/platform/db/open.ts'
import type { Viewer } from '../../src/platform/db/viewer.ts'
import { Live } from '../../src/platform/live.ts'
import { openLog } from '../../src/platform/log.ts'
import { Temporal } from '../../src/platform/time.ts'
import { buildAssets } from '../../src/ui/assets.ts'
import { faultsOf } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { smallPlace } from '../support/given.ts'
import { good } from '../support/good.ts'
import { root } from '../support/root.ts'

// A plan by keyboard alone: a draft with a blank risk, what is missing, mended, signed by council and trust on one version,
// changed, and the new version says what changed and asks both again.

let db: Database
let browser: Browser
let stop: () => Promise<void>
let url: string
let analyst: Page
let council: Page
let trust: Page

beforeAll(async () => {
  db = await openInMemory(root)
  const place = await smallPlace(db)
  const assets = await buildAssets(root)
  const log = openLog('warn', { write: () => undefined })
  const { app, web } = createApp({ db, live: new Live(db), log, pages: allPages, assets, version: 'test' })
  const served = await listen(app, '127.0.0.1', 0)
  url = served.url
  stop = async () => {
    web.stopping = true
    web.stream.stop()
    await served.stop()
    await db.stop()
  }
  browser = await openBrowser()
  analyst = await enter(await place.staff('analyst', 'hub', 'Ann Analyst'))
  council = await enter(await place.staff('board member', 'council', 'Cora Council'))
  trust = await enter(await place.staff('board member', 'trust', 'Tom Trust'))
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await stop?.()
})

async function enter({ systemId, userId }: Viewer): Promise<Page> {
  const { token } = good(
    await atTheDoor(db, (tx) => beginSession(tx, { systemId, userId: userId!, now: Temporal.Now.instant() })),
  )
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await context.addCookies([{ name: 'homeward', value: token, url }])
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return page
}

const words = (page: Page) => page.locator('main').innerText()

/** Goes on by Tab until what has the keyboard is called so, by its label or its own words. */
async function tabTo(page: Page, name: string | RegExp, most = 140): Promise<void> {
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const one = document.activeElement as HTMLInputElement | null
      return (one?.labels?.[0]?.innerText ?? one?.innerText ?? '').trim()
    })
    if (typeof name === 'string' ? here === name : name.test(here)) return
  }
  throw new Error(`no Tab reaches ${name}`)
}

/** Follows a link or presses a button by keyboard, and waits for the page that follows. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

async function type(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** In a list of choices, typing chooses. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.type(option)
}

async function addParty(organisation: string): Promise<void> {
  await press(analyst, 'Parties')
  await press(analyst, 'Add a party')
  await type(analyst, 'Organisation', organisation)
  await choose(analyst, 'What it is in this plan', 'Other')
  await tabTo(analyst, 'Yes')
  await analyst.keyboard.press('Space')
  await press(analyst, 'Add the party')
  await press(analyst, 'Winter plan 2026')
}

test('a plan is begun, with two bodies that sign it and a risk that says little', async () => {
  await analyst.goto(`${url}/plans`)
  await press(analyst, 'Begin a plan')
  await type(analyst, 'Title', 'Winter plan 2026')
  await choose(analyst, 'What sort of plan', 'Winter plan')
  for (const [day, month, year] of [
    ['1', '10', '2026'],
    ['31', '3', '2099'],
  ] as const) {
    await type(analyst, 'Day', day)
    await type(analyst, 'Month', month)
    await type(analyst, 'Year', year)
  }
  await press(analyst, 'Begin the plan')
  await addParty('Smallshire council')
  await addParty('Smallshire trust')
  await press(analyst, 'Risks')
  await press(analyst, 'Add a risk')
  await type(analyst, 'What could go wrong', 'Nobody can be hired')
  await press(analyst, 'Add the risk')
  expect(await words(analyst)).toContain('1 risk is not rated')
  await press(analyst, 'Winter plan 2026')
  expect(await words(analyst)).toContain('Not ready to sign: 1 risk')
  expect(await faultsOf(analyst)).toEqual([])
})

test('it is issued as a draft, and the council cannot sign it', async () => {
  await press(analyst, 'Issue the next version')
  await press(analyst, 'Issue it')
  await council.goto(`${url}/plans`)
  await press(council, 'Winter plan 2026')
  await press(council, 'Read and sign')
  expect(await words(council)).toContain('The plan is not ready to sign: 4 things are missing')
  expect(await council.getByRole('button', { name: /^Sign/ }).count()).toBe(0)
})

test('each gap leads to the field that mends it', async () => {
  await press(analyst, 'How likely: not set')
  expect(new URL(analyst.url()).hash).toBe('#probability')
  await choose(analyst, 'How likely', 'High')
  await choose(analyst, 'How bad', 'Medium')
  await type(analyst, 'Whose it is', 'Dee Osei')
  await type(analyst, 'What is done about it', 'Pay more')
  await press(analyst, 'Save the change')
  expect(await words(analyst)).toContain('Red, 6 of 9')
  await press(analyst, 'Winter plan 2026')
  expect(await words(analyst)).toContain('Changed since: 1 changed, not issued yet.')
  await press(analyst, 'Issue the next version')
  expect(await words(analyst)).toContain('How likely: was not set, is High')
  await press(analyst, 'Issue it')
})

test('council and trust sign the same version', async () => {
  for (const signer of [council, trust]) {
    await signer.goto(`${url}/plans`)
    await press(signer, 'Winter plan 2026')
    await press(signer, 'Read and sign')
    await press(signer, /^Sign version 0\.2 for/)
    expect(await words(signer)).toContain('Signed for Smallshire')
  }
  await analyst.reload()
  expect(await words(analyst)).toContain('Version 0.2: signed by all 2. Nothing is late. Nothing is missing.')
})

test('a change afterwards is a new version that says what changed and asks both again; the signatures stay', async () => {
  await press(analyst, 'Risks')
  await press(analyst, /Nobody can be hired/)
  await press(analyst, 'Change what it says')
  await type(analyst, 'Whose it is', 'Anna Marsh')
  await press(analyst, 'Save the change')
  await press(analyst, 'Winter plan 2026')
  await council.reload()
  expect(await words(council)).toContain('signed by all 2. Changed since: 1 changed, not issued yet.')
  await press(analyst, 'Issue the next version')
  await type(analyst, 'What changed, for whoever signs it', 'The risk has another owner')
  await press(analyst, 'Issue it')
  expect(await words(analyst)).toContain('Version 0.3: nobody has signed, of 2')
  await council.reload()
  await press(council, 'Read and sign')
  const asked = await words(council)
  expect(asked).toContain('The risk has another owner')
  expect(asked).toContain('Whose it is: was Dee Osei, is Anna Marsh')
  expect(asked).toContain('Signed an earlier version')
  await press(council, /^Sign version 0\.3 for/)
  await press(analyst, 'Document control: versions and what each changed')
  const control = await words(analyst)
  expect(control).toMatch(
    /0\.3[\s\S]*The risk has another owner[\s\S]*0\.2[\s\S]*Smallshire council[\s\S]*Smallshire trust/,
  )
  expect(await faultsOf(analyst)).toEqual([])
})
