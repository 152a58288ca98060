import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { startPostgres } from '../support/postgres.ts'
import { root } from '../support/root.ts'
import { type Server, signInAs, startServer } from '../support/server.ts'

const run = promisify(execFile)
const times = 20
const folder = mkdtempSync(join(tmpdir(), 'homeward-crash-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writers that keep sending notes until the server is gone; what was answered with a redirect was acknowledged. */
async function writeUntilKilled(server: Server, acknowledged: Set<string>, round: number): Promise<void> {
  const cookie = await signInAs(server, 'Tomasz')
  const list = await (await fetch(`${server.url}/list?view=hub`, { headers: { cookie } })).text()
  const stays = [...list.matchAll(/id="row-([0-9a-f-]{36})"/g)].map(([, id]) => id!)
  expect(stays.length).toBeGreaterThan(2)
  let stopped = false
  const writers = stays.slice(0, 4).map(async (stayId, writer) => {
    for (let i = 0; !stopped; i++) {
      const words = `crash ${round}.${writer}.${i}`
      const answer = await fetch(`${server.url}/stays/${stayId}/note`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ words, once: words }),
      }).catch(() => null)
      if (!answer) return
      expect(answer.status).toBe(303)
      acknowledged.add(words)
    }
  })
  // Long enough for writes to be under way, and never the same moment twice.
  await new Promise((resolve) => setTimeout(resolve, 150 + 37 * round))
  await server.kill()
  stopped = true
  await Promise.all(writers)
}

async function journalHolds(env: Record<string, string>): Promise<void> {
  const { stdout } = await run(
    process.execPath,
    [join(root, 'bin/homeward'), 'journal', 'verify', '--json'],
    {
      cwd: root,
      env: { ...process.env, ...env },
    },
  )
  expect(JSON.parse(stdout)).toMatchObject({ ok: true })
}

/** Every note in the database, read from a backup file: the same way on both databases. */
async function notesKept(env: Record<string, string>): Promise<Set<string>> {
  const file = join(folder, `notes-${Date.now()}.backup`)
  await run(process.execPath, [join(root, 'bin/homeward'), 'backup', file], {
    cwd: root,
    env: { ...process.env, ...env },
  })
  const { readFileSync } = await import('node:fs')
  const { gunzipSync } = await import('node:zlib')
  return new Set(
    [
      ...gunzipSync(readFileSync(file))
        .toString('utf8')
        .matchAll(/"words": ?"(crash [\d.]+)"/g),
    ].map(([, words]) => words!),
  )
}

async function killMany(
  env: Record<string, string>,
  between: (round: number) => Promise<void>,
): Promise<number> {
  const acknowledged = new Set<string>()
  for (let round = 1; round <= times; round++) {
    const server = await startServer(env)
    await writeUntilKilled(server, acknowledged, round)
    await between(round)
    if (round % 5 === 0) await journalHolds(env)
  }
  const kept = await notesKept(env)
  expect([...acknowledged].filter((words) => !kept.has(words))).toEqual([])
  await journalHolds(env)
  return acknowledged.size
}

test(`embedded database: ${times} times kill -9 in the middle of writes, nothing acknowledged is lost`, async () => {
  const written = await killMany(
    { HOMEWARD_DATA: join(folder, 'data'), HOMEWARD_WORLD: 'tiny', DATABASE_URL: '' },
    async () => undefined,
  )
  expect(written).toBeGreaterThan(times * 10)
}, 400_000)

test(`PostgreSQL: ${times} times kill -9 in the middle of writes, every fifth time the database too`, async () => {
  const postgres = await startPostgres({ durable: true })
  try {
    const admin = new pg.Client({ connectionString: postgres.url })
    await admin.connect()
    await admin.query('create database crash')
    await admin.end()
    const url = new URL(postgres.url)
    url.pathname = '/crash'
    const written = await killMany({ DATABASE_URL: url.href, HOMEWARD_WORLD: 'tiny' }, async (round) => {
      if (round % 5 !== 0) return
      await postgres.crash()
      await postgres.restart()
    })
    expect(written).toBeGreaterThan(times * 10)
  } finally {
    await postgres.stop()
  }
}, 400_000)
