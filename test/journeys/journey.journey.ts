import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp, type Web } from '../../src/edges/web/app.ts'
import { webParts } from '../../src/edges/web/parts.ts'
import { listen } from '../../src/edges/web/server.ts'
import { atTheDoor, beginSession } from '../../src/modules/access/actions/begin-session.ts'
import { endSessions } from '../../src/modules/access/actions/sign-out.ts'
import { parts as access } from '../../src/modules/access/parts.ts'
import { hashPassword } from '../../src/modules/access/password-hash.ts'
import { parts as discharge } from '../../src/modules/discharge/parts.ts'
import { parts as people } from '../../src/modules/people/parts.ts'
import { parts as stays } from '../../src/modules/stays/parts.ts'
import { type Database, openInMemory } from '../../src/platform/db/open.ts'
import { Live } from '../../src/platform/live.ts'
import { openLog } from '../../src/platform/log.ts'
import { Temporal } from '../../src/platform/time.ts'
import { buildAssets } from '../../src/ui/assets.ts'
import { faultsOf } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { type Place, smallPlace } from '../support/given.ts'
import { good } from '../support/good.ts'
import { admitted, margaretsJourney, type Staff, staffOf } from '../support/margaret.ts'
import { root } from '../support/root.ts'

const password = 'a long sentence nobody guesses'

let db: Database
let web: Web
let url: string
let close: () => Promise<void>
let browser: Browser
let place: Place
let staff: Staff
/** What a browser complained of: errors of scripts, what the content security policy stopped; not that a form was sent back. */
const complaints: string[] = []

beforeAll(async () => {
  db = await openInMemory(root)
  place = await smallPlace(db)
  staff = await staffOf(place)
  const made = createApp({
    db,
    live: new Live(db),
    log: openLog('warn', { write: () => undefined }),
    pages: [webParts, access, people, stays, discharge].flatMap((part) => part.pages),
    assets: await buildAssets(root),
    version: 'test',
  })
  web = made.web
  const server = await listen(made.app, '127.0.0.1', 0)
  url = server.url
  close = server.stop
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  web.stopping = true
  web.stream.stop()
  await close()
  await db.stop()
})

async function signedIn(
  who: Staff[keyof Staff],
  width: number,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<BrowserContext> {
  const { token } = good(
    await atTheDoor(db, (tx) =>
      beginSession(tx, { systemId: who.systemId, userId: who.userId, now: Temporal.Now.instant() }),
    ),
  )
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...options })
  await context.addCookies([{ name: 'homeward', value: token, url }])
  context.on(
    'console',
    (message) =>
      message.type() === 'error' &&
      !/status of 4(01|22)/.test(message.text()) &&
      complaints.push(`${message.page()?.url()} ${message.text()}`),
  )
  context.on('weberror', (error) => complaints.push(error.error().message))
  return context
}

async function openPage(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  page.on('dialog', (dialog) => complaints.push(`a script of a name spoke: ${dialog.message()}`))
  await page.goto(url + path)
  return page
}

async function faults(page: Page): Promise<string[]> {
  const wide = (await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')) as number
  const found = await faultsOf(page)
  return [...found, ...(wide > 0 ? [`${wide} px too wide`] : [])].map((words) => `${page.url()} ${words}`)
}

const dialogOf = (page: Page) => page.locator('dialog[open]')
const sayYes = async (page: Page, part: string, by: string) => {
  await dialogOf(page).locator(`input[name="${part}-answer"][value="yes"]`).check()
  await dialogOf(page).locator(`input[name="${part}-by"]`).fill(by)
}

test('a ward makes someone ready and asks a care home; the home answers from a phone; the ward sees it come', async () => {
  const { stayId } = await admitted(db, place, staff.nurse)
  const ward = await signedIn(staff.nurse, 1440)
  const page = await openPage(ward, `/stays/${stayId}`)
  await page.evaluate('window.sameAsBefore = true')

  await page.keyboard.press('r')
  for (const [part, by] of [
    ['clinical', 'Dr Ffion Bell'],
    ['team', 'ward team'],
    ['safe', 'Sr Blythe'],
  ] as const)
    await sayYes(page, part, by)
  expect(await faults(page)).toEqual([])
  await dialogOf(page).getByRole('button', { name: 'Save the answers' }).click()
  await page.getByText('ready to leave since', { exact: false }).waitFor()
  await page.locator('[data-undo]').getByText('Ready to leave. The clock runs.').waitFor()

  await page.keyboard.press('w')
  const form = dialogOf(page)
  await form.locator('select[name=awaits]').selectOption('care-home-answer')
  expect(await form.locator('select[name=owner]').inputValue()).toBe(place.organisation.home)
  expect(await form.locator('input[name="due-year"]').inputValue()).toMatch(/^20\d\d$/)
  await form.locator('textarea[name=words]').fill('a room on the ground floor')
  await form.getByRole('button', { name: 'Write it down' }).click()
  await page.locator('#waits').getByText('Sent, not seen yet').waitFor()

  const phone = await signedIn(staff.manager, 360)
  const theirs = await openPage(phone, '/')
  await theirs.getByRole('button', { name: /^See and answer/ }).click()
  await theirs.getByRole('heading', { name: /^Can you take a woman of \d+\?$/ }).waitFor()
  expect(await theirs.locator('body').innerText()).not.toContain('Margaret')
  expect(await faults(theirs)).toEqual([])
  await page.locator('#waits').getByText('Seen, not accepted yet').waitFor()
  await theirs.getByLabel('Yes, we can').check()
  await theirs.getByRole('button', { name: 'Send our answer' }).click()
  await theirs.getByText('You said yes.').first().waitFor()
  await page.locator('#waits').getByText('Seen, not accepted yet').waitFor({ state: 'detached' })
  expect(await page.evaluate('window.sameAsBefore')).toBe(true)
  await ward.close()
  await phone.close()
})

test('a note is undone where it was written; not ready and ready again are two periods', async () => {
  const { stayId } = await admitted(
    db,
    place,
    staff.nurse,
    { givenName: 'Bert', familyName: 'Ash', dateOfBirth: '1/1/1940', gender: 'male' },
    3,
    place.beds[1]!,
  )
  const ward = await signedIn(staff.nurse, 1440)
  const page = await openPage(ward, `/stays/${stayId}`)
  await page.keyboard.press('n')
  await dialogOf(page).locator('textarea').fill('Daughter brings the key')
  await dialogOf(page).getByRole('button', { name: 'Add the note' }).click()
  await page.locator('#happened').getByText('Daughter brings the key').first().waitFor()
  await page.locator('[data-undo] button').click()
  await page.locator('#happened').getByText('Daughter brings the key').first().waitFor({ state: 'detached' })

  const answer = async (fill: () => Promise<void>) => {
    await page.locator('.hw-record > summary').click()
    await page.getByRole('link', { name: /^Ready, or not/ }).click()
    await fill()
    await dialogOf(page).getByRole('button', { name: 'Save the answers' }).click()
    await dialogOf(page).waitFor({ state: 'detached' })
    await page.reload()
  }
  await answer(async () => {
    for (const part of ['clinical', 'team', 'safe']) await sayYes(page, part, 'the team')
  })
  await answer(async () => {
    await dialogOf(page).locator('input[name="clinical-answer"][value="no"]').check()
    await dialogOf(page).getByRole('button', { name: 'Save the answers' }).click()
    await dialogOf(page).locator('.nhsuk-error-summary').waitFor()
    expect(await dialogOf(page).locator('.nhsuk-error-summary a').getAttribute('href')).toBe(
      '#clinical-words',
    )
    await dialogOf(page).locator('textarea[name="clinical-words"]').fill('chest infection')
  })
  await answer(() => sayYes(page, 'clinical', 'Dr Bell'))
  await page.getByText('Show as a table').click()
  const table = page.locator('#got-here table')
  await table.getByText('Not ready: chest infection').waitFor()
  await table.getByText('Ready again', { exact: false }).waitFor()
  await ward.close()
})

test('the session ends while a note is being typed; after signing in again the words are still there', async () => {
  const { stayId } = await admitted(
    db,
    place,
    staff.nurse,
    { givenName: 'Cora', familyName: 'Beech', dateOfBirth: '1/1/1941' },
    3,
    place.beds[2]!,
  )
  const { userId } = staff.nurse
  const hash = await hashPassword(password)
  const name = await place.as(staff.nurse, async (tx) => {
    await tx
      .insertInto('access.password')
      .values({ system_id: place.systemId, user_id: userId, hash })
      .execute()
    return (
      await tx
        .selectFrom('access.account')
        .select('sign_in_name')
        .where('user_id', '=', userId)
        .executeTakeFirstOrThrow()
    ).sign_in_name
  })
  const ward = await signedIn(staff.nurse, 1440)
  const page = await openPage(ward, `/stays/${stayId}/note`)
  await page.locator('textarea[name=words]').fill('Son rings at four about the ramp')
  await atTheDoor(db, (tx) => endSessions(tx, { systemId: place.systemId, userId }))
  web.sessions.clear()
  await page.getByRole('button', { name: 'Add the note' }).click()
  await page.getByText('You were signed out while you were writing').waitFor()
  await page.locator('input[name=signInName]').fill(name)
  await page.locator('input[name=password]').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('Son rings at four about the ramp').waitFor()
  await page.getByRole('button', { name: 'Send it now' }).click()
  await page.locator('#happened').getByText('Son rings at four about the ramp').first().waitFor()
  expect(new URL(page.url()).pathname).toBe(`/stays/${stayId}`)
  await ward.close()
})

test('every page of a person stands at 1440 and at 320 px, without script too, and a name is never markup', async () => {
  // Margaret lives in a place of her own, so that her number is given once.
  const other = await smallPlace(db, 'other')
  const staff = await staffOf(other)
  const { stayId, waitId } = await margaretsJourney(db, other, staff)
  const bold = await admitted(
    db,
    other,
    staff.nurse,
    { givenName: '<img src=x onerror=alert(1)>', familyName: '<b>Bold', dateOfBirth: '1/1/1940' },
    3,
    null,
  )
  const own = [
    '',
    '/facts',
    '/openings',
    '/readiness',
    '/criteria',
    '/pathway',
    '/refer',
    '/note',
    '/waits/new',
    '/waits/template',
  ].map((end) => `/stays/${stayId}${end}`)
  const deeds = ['done', 'owner', 'due', 'accept', 'withdraw', 'seen'].map(
    (deed) => `/waits/${waitId}/${deed}`,
  )
  const wrong: string[] = []
  for (const width of [1440, 320])
    for (const [who, paths] of [
      [staff.nurse, [...own, `/waits/${waitId}/chase`, `/stays/${bold.stayId}`]],
      [staff.council, deeds],
    ] as const) {
      const context = await signedIn(who, width)
      const page = await openPage(context, '/words')
      for (const path of paths) {
        await page.goto(url + path)
        if (!(await page.locator('h1').first().isVisible())) wrong.push(`${path} has no heading`)
        if ((await page.locator('main img').count()) > 0) wrong.push(`${path} made a picture of a name`)
        wrong.push(...(await faults(page)))
      }
      await context.close()
    }
  expect(wrong).toEqual([])

  const plain = await signedIn(staff.nurse, 1440, { javaScriptEnabled: false })
  const page = await openPage(plain, `/stays/${stayId}/note`)
  await page.locator('textarea').fill('Written without script')
  await page.getByRole('button', { name: 'Add the note' }).click()
  await page.locator('#happened').getByText('Written without script').first().waitFor()
  await page.locator('.hw-undo button').click()
  await page.getByText('Undone. It is as it was before.').waitFor()
  await plain.close()
}, 180_000)

test('nothing was stopped by the content security policy, and no script failed', () =>
  expect(complaints).toEqual([]))
