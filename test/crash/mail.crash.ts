import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/platform/db/open.ts'
import { root } from '../support/root.ts'
import { type Server, signInAs, startServer } from '../support/server.ts'
import { startMailServer } from '../support/smtp.ts'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'homeward-mail-crash-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function post(server: Server, path: string, form: Record<string, string>): Promise<string> {
  const cookie = await signInAs(server, 'Tomasz')
  const answer = await fetch(`${server.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form),
  })
  expect(answer.status).toBe(303)
  return answer.headers.get('location')!
}

test('kill -9 while the mail server reads the message: nothing is lost, and what comes twice has one Message-ID', async () => {
  const mailServer = await startMailServer()
  const env = {
    HOMEWARD_DATA: join(folder, 'data'),
    HOMEWARD_WORLD: 'tiny',
    DATABASE_URL: '',
    SMTP_URL: mailServer.url,
    MAIL_FROM: 'hub@smallshire.example',
    HOMEWARD_URL: 'https://homeward.smallshire.example',
  }
  const homeward = (...words: string[]) =>
    run(process.execPath, [join(root, 'bin/homeward'), ...words], {
      cwd: root,
      env: { ...process.env, ...env },
    })
  let server = await startServer(env)
  const list = await post(server, '/capacity/circulation/new', {
    name: 'Chairs',
    kind: 'daily',
    addresses: 'chair@board.example',
    at: '23:59',
    weekdays: '7',
  })
  await post(server, `${list}/send`, {})
  mailServer.rules.message = async () => {
    await server.kill()
    return null
  }
  // The job of the server may be first: either way the message is read, and the server is gone.
  await homeward('mail', 'send').catch(() => undefined)
  await expect.poll(() => mailServer.taken.length, { timeout: 100_000 }).toBe(1)
  mailServer.rules.message = () => null

  const db = await openDatabase({ databaseUrl: null, dataDir: env.HOMEWARD_DATA }, root)
  const { rows } = await db.asOwner((client) =>
    client.query(
      `update platform.mail set next_try_at = now() returning state, attempts, last_error, next_try_at`,
    ),
  )
  await db.stop()
  expect(rows).toMatchObject([
    { state: 'waiting', attempts: 1, last_error: expect.stringContaining('nothing was heard') },
  ])

  server = await startServer(env)
  await homeward('mail', 'send')
  await expect.poll(() => mailServer.taken.length, { timeout: 100_000 }).toBe(2)
  const { stdout } = await homeward('mail', 'list', '--sent', '--json')
  expect(JSON.parse(stdout)).toMatchObject([{ state: 'sent', attempts: 2, to: 'chair@board.example' }])
  const [first, second] = mailServer.taken.map((mail) => mail.headers.get('message-id'))
  expect(first).toBe(second)
  await server.stop()
  await mailServer.stop()
}, 300_000)
