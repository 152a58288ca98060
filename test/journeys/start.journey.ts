import { type ChildProcess, execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, connect as dial, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Postgres, startPostgres } from '../support/postgres.ts'
import { root } from '../support/root.ts'
import { type Server, signInAs, startServer } from '../support/server.ts'

const folder = mkdtempSync(join(tmpdir(), 'homeward-start-'))
const embedded = (name: string) => ({
  HOMEWARD_DATA: join(folder, name),
  HOMEWARD_WORLD: 'tiny',
  DATABASE_URL: '',
})
let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

const started = new Set<ChildProcess>()
async function start(env: Record<string, string>): Promise<Server> {
  const server = await startServer(env)
  started.add(server.child)
  return server
}

type Ended = { code: number | null; out: string; err: string }
function homeward(argv: string[], env: Record<string, string>, node = process.execPath): Promise<Ended> {
  return new Promise((resolve) => {
    const all = { ...process.env, PORT: '0', HOMEWARD_LOG: 'warn', HOMEWARD_FEED: 'off', ...env }
    const options = { cwd: root, env: all, timeout: 60_000, maxBuffer: 64 * 1024 * 1024 }
    const child = execFile(node, [join(root, 'bin/homeward'), ...argv], options, (_, out, err) =>
      resolve({ code: child.exitCode, out, err }),
    )
  })
}

/** One clear line, no stack, and an exit that says it failed. */
async function refused(env: Record<string, string>, words: RegExp): Promise<void> {
  const { code, err } = await homeward(['serve'], env)
  expect(err.trim().split('\n')).toEqual([expect.stringMatching(words)])
  expect(err).not.toMatch(/\n\s+at /)
  expect(code).toBe(1)
}

async function databaseUrl(name: string): Promise<string> {
  await asAdmin(`create database ${name}`)
  const url = new URL(postgres.url)
  url.pathname = `/${name}`
  return url.href
}

async function asAdmin(...statements: string[]): Promise<void> {
  const admin = new pg.Client({ connectionString: postgres.url })
  await admin.connect()
  for (const text of statements) await admin.query(text)
  await admin.end()
}

const textOf = (html: string) =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const get = async (server: Server, path: string, cookie: string) => {
  const answer = await fetch(server.url + path, { headers: { cookie }, signal: AbortSignal.timeout(10_000) })
  return { status: answer.status, html: await answer.text() }
}

async function note(server: Server, cookie: string, words: string): Promise<number> {
  const { html } = await get(server, '/list?view=hub', cookie)
  const stayId = /id="row-([0-9a-f-]{36})"/.exec(html)?.[1]
  // The list is not there: the database is away.
  if (!stayId) return 503
  const answer = await fetch(`${server.url}/stays/${stayId}/note`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ words, once: words }),
  })
  return answer.status
}

/** An open page's stream; what it has said so far. */
async function listenTo(server: Server, cookie: string) {
  const answer = await fetch(`${server.url}/live`, { headers: { cookie } })
  expect(answer.status).toBe(200)
  let heard = ''
  void (async () => {
    for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) heard += piece
  })().catch(() => undefined)
  return () => heard
}

async function until(what: () => boolean | Promise<boolean>, ms: number): Promise<number> {
  const began = performance.now()
  while (!(await what())) {
    if (performance.now() - began > ms) throw new Error(`it did not happen within ${ms} ms`)
    await pause(25)
  }
  return performance.now() - began
}

test('the first start loads the world, the printed lines sign in, commands reach the server, the second start loads nothing', async () => {
  const env = embedded('first')
  const first = await start(env)
  expect(first.said()).toContain('Loading the example world')
  expect([...first.links.keys()].map((who) => who.split(',')[0])).toEqual(
    expect.arrayContaining(['Sister Amara Blythe', 'Tomasz Nowak', 'Marek Sobol', 'Grace Adu']),
  )
  const tomasz = await signInAs(first, 'Tomasz')
  const list = await get(first, '/list?view=hub', tomasz)
  expect(list.status).toBe(200)

  await refused(env, /^homeward: the data directory .* is in use by process \d+\. Stop that one/)
  await refused(
    { ...embedded('other'), PORT: new URL(first.url).port },
    /^homeward: port \d+ is taken on 127\.0\.0\.1\. Set PORT/,
  )

  const verified = await homeward(['journal', 'verify', '--json'], env)
  expect([verified.code, JSON.parse(verified.out)]).toEqual([0, expect.objectContaining({ ok: true })])
  const shown = await homeward(['list', 'show', '--as', 'tomasz.nowak', '--hub'], env)
  expect([shown.code, shown.err]).toEqual([0, ''])
  expect(shown.out.split('\n').length).toBeGreaterThan(3)
  const file = join(folder, 'stays.csv')
  writeFileSync(
    file,
    'stay_number,family_name,given_name,date_of_birth,ward,admitted_at,admission_method\nS-1,Early,Ann,3/11/1941,Elm,20/11/2026 10:00,21\n',
  )
  const imported = await homeward(['stays', 'import', file], env)
  expect(imported).toMatchObject({ code: 0, out: expect.stringContaining('1 stays added') })
  const again = await homeward(['stays', 'import', file], env)
  expect(again).toMatchObject({
    code: 0,
    out: expect.stringContaining('0 stays added, 0 changed, 1 unchanged'),
  })
  expect((await homeward(['restore', file], env)).code).toBe(6)
  const kept = join(folder, 'kept.backup')
  expect((await homeward(['backup', kept], env)).code).toBe(0)
  expect(await first.stop()).toBe(0)

  const second = await start(env)
  expect(second.said()).not.toContain('Loading the example world')
  const moved = { DATABASE_URL: await databaseUrl('moved'), HOMEWARD_WORLD: 'none' }
  expect(await homeward(['restore', kept], moved)).toMatchObject({ code: 0 })
  const there = await start(moved)
  const [before, after] = await Promise.all(
    [second, there].map(async (server) => get(server, '/list?view=hub', await signInAs(server, 'Tomasz'))),
  )
  expect(textOf(after!.html).length).toBeGreaterThan(500)
  expect(textOf(after!.html)).toBe(textOf(before!.html))
  expect(await there.stop()).toBe(0)
  // kill -9 leaves its lock and socket behind; the next command and the next server take over.
  await second.kill()
  expect((await homeward(['journal', 'verify'], env)).code).toBe(0)
  const third = await start(env)
  expect((await get(third, '/list?view=hub', await signInAs(third, 'Tomasz'))).status).toBe(200)
  await third.stop()
}, 150_000)

test('told to stop, it finishes within six seconds although a stream and a request stay open, and lets the data go', async () => {
  const env = embedded('stopped')
  const server = await start(env)
  const cookie = await signInAs(server, 'Tomasz')
  const heard = await listenTo(server, cookie)
  await until(() => heard().includes('open'), 10_000)
  const half = dial(Number(new URL(server.url).port), '127.0.0.1')
  half.on('error', () => undefined)
  half.write(
    `POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nsignInName=`,
  )
  await pause(200)
  const began = performance.now()
  expect(await server.stop()).toBe(0)
  expect(performance.now() - began).toBeLessThan(6000)
  expect(existsSync(join(env.HOMEWARD_DATA, 'lock'))).toBe(false)
  half.destroy()
}, 90_000)

test('what is set wrongly is one line that names it', async () => {
  const env = embedded('wrong')
  await refused({ ...env, PORT: 'abc' }, /^homeward: the setting PORT is wrong/)
  await refused({ ...env, HOMEWARD_FEED: 'maybe' }, /^homeward: the setting HOMEWARD_FEED is wrong/)
  await refused({ ...env, HOMEWARD_WORLD: 'nowhere' }, /^homeward: HOMEWARD_WORLD names nowhere.*tiny/)
  await refused({ ...env, PGHOST: 'db.example' }, /^homeward: PGHOST is set but DATABASE_URL is not/)
  await refused(
    { ...env, DATABASE_URL: 'postgres://a:b@:x:/x' },
    /^homeward: the setting DATABASE_URL is wrong/,
  )
  await refused(
    { ...env, HOMEWARD_DATA: join(import.meta.filename, 'inside') },
    /^homeward: the data directory/,
  )
  await refused(
    { ...env, DATABASE_URL: 'postgres://someone@127.0.0.1:1/x' },
    /^homeward: the database named by DATABASE_URL cannot be reached \(.*ECONNREFUSED/,
  )
  const deaf = createServer((socket: Socket) => socket.on('error', () => undefined))
  await new Promise<void>((done) => deaf.listen(0, '127.0.0.1', done))
  const { port } = deaf.address() as { port: number }
  await refused(
    { ...env, DATABASE_URL: `postgres://someone@127.0.0.1:${port}/x` },
    /^homeward: the database named by DATABASE_URL cannot be reached \(.*timeout/,
  )
  deaf.close()
  expect(existsSync(join(env.HOMEWARD_DATA, 'lock'))).toBe(false)
}, 90_000)

test('a wrong password is one line, without the password', async () => {
  const url = new URL(postgres.url)
  const hba = join(url.searchParams.get('host')!, 'data/pg_hba.conf')
  writeFileSync(hba, `local all locked scram-sha-256\n${readFileSync(hba, 'utf8')}`)
  await asAdmin(`create role locked login password 'right'`, 'select pg_reload_conf()')
  url.username = 'locked'
  url.password = 'mistaken-secret'
  await refused({ DATABASE_URL: url.href }, /^homeward: the database named by DATABASE_URL cannot be reached/)
  const { err } = await homeward(['journal', 'verify'], { DATABASE_URL: url.href })
  expect(err).not.toContain('mistaken-secret')
}, 60_000)

test('a real place is not served from the embedded database unless somebody says so', async () => {
  const env = { ...embedded('real'), HOMEWARD_WORLD: 'none' }
  const added = await homeward(
    ['place', 'add', 'realshire', '--name', 'Realshire', '--organisation', 'Realshire Board'].concat([
      '--administrator',
      'Una Grey',
      '--sign-in-name',
      'una.grey',
    ]),
    env,
  )
  expect(added).toMatchObject({ code: 0 })
  await refused(env, /^homeward: Realshire is not an example, .*HOMEWARD_EMBEDDED_LIVE=yes/)
  const server = await start({ ...env, HOMEWARD_EMBEDDED_LIVE: 'yes' })
  expect([...server.links]).toEqual([])
  expect(await server.stop()).toBe(0)
}, 90_000)

const older = ['/usr/bin/node', '/usr/local/bin/node'].find(existsSync)
test.skipIf(!older)(
  'an older Node of the machine starts the fetched one',
  async () => {
    const answer = await homeward(['world', 'list'], embedded('older'), older)
    expect(answer).toMatchObject({ code: 0, out: expect.stringContaining('tiny') })
  },
  60_000,
)

test('a data directory whose name is too long for a socket is served all the same', async () => {
  const env = embedded(`long-${'g'.repeat(120)}`)
  const server = await start(env)
  expect((await homeward(['restore', 'x'], env)).code).toBe(6)
  expect(await server.stop()).toBe(0)
}, 90_000)

test('two servers on one PostgreSQL: each hears the other, and both outlive the loss of the database', async () => {
  const env = { DATABASE_URL: await databaseUrl('shared'), HOMEWARD_WORLD: 'tiny' }
  const one = await start(env)
  const other = await start(env)
  expect(other.said()).not.toContain('Loading the example world')
  const [here, elsewhere] = [await signInAs(one, 'Tomasz'), await signInAs(other, 'Tomasz')]
  const heard = await listenTo(one, here)
  await until(() => heard().includes('open'), 10_000)
  expect(await note(other, elsewhere, 'from the other')).toBe(303)
  await until(() => heard().includes('changes'), 10_000)

  const ready = async () => (await fetch(`${one.url}/ready`)).status
  expect(await ready()).toBe(200)
  await postgres.crash()
  expect(await ready()).toBe(503)
  const page = await get(one, '/list?view=hub', here)
  expect([500, 503]).toContain(page.status)
  expect(page.html).toMatch(/reference/i)
  expect(page.html).not.toMatch(/ECONN|ENOENT|PGSQL|\bat .*\.ts/)
  await postgres.restart()
  await until(async () => (await ready()) === 200, 20_000)
  expect((await get(one, '/list?view=hub', here)).status).toBe(200)
  expect((await get(other, '/list?view=hub', elsewhere)).status).toBe(200)
  // Listening is tried again every second, so a change may come before it: each next one must then be heard.
  const before = heard().length
  let tries = 0
  await until(async () => {
    const answered = await note(other, elsewhere, `after the loss, ${++tries}`)
    await pause(500)
    return answered === 303 && heard().length > before
  }, 20_000)
  expect(await one.stop()).toBe(0)
  expect(await other.stop()).toBe(0)
}, 150_000)
