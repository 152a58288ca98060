import { beforeAll, expect, test } from 'vitest'
import { type Running, startWeb } from '../../src/main.ts'
import { openLog } from '../../src/platform/log.ts'
import { root, testDatabase } from '../support/database.ts'

let web: Running
beforeAll(async () => {
  web = await startWeb(await testDatabase(), root, openLog('silent'))
})

test('the content security policy is pinned: nothing inline, nothing from elsewhere', async () => {
  const answer = await web.app.request('/sign-in')
  expect(answer.headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  )
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('referrer-policy')).toBe('same-origin')
})

test('no page carries an inline script, style or handler', async () => {
  const html = await (await web.app.request('/words')).text()
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/)
  expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/)
})

test('a form posted from another site is refused', async () => {
  const answer = await web.app.request('/sign-in', {
    method: 'POST',
    headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'signInName=a&password=b',
  })
  expect(answer.status).toBe(403)
})

test('more than a megabyte is refused in words', async () => {
  const answer = await web.app.request('/sign-in', {
    method: 'POST',
    headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
    body: `signInName=${'a'.repeat(1_100_000)}`,
  })
  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain('larger than 1 MB')
})

test('health and readiness answer without a session, and say which database it is', async () => {
  const health = await (await web.app.request('/health')).json()
  expect(health).toMatchObject({
    status: 'ok',
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    database: expect.stringMatching(/PostgreSQL/),
  })
  expect((await web.app.request('/ready')).status).toBe(200)
})

test('assets come zipped, are kept for ever under their version, and climb out of nowhere', async () => {
  const page = await (await web.app.request('/sign-in')).text()
  const address = /href="(\/assets\/homeward\.css\?v=[^"]+)"/.exec(page)![1]!
  const answer = await web.app.request(address, { headers: { 'accept-encoding': 'gzip' } })
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  for (const path of ['/assets/../package.json', '/assets/%2e%2e/package.json', '/assets/nothing.js'])
    expect((await web.app.request(path)).status).toBe(404)
})
