import { execFileSync, spawn } from 'node:child_process'
import { chmod, chown, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import type { Socket } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Plain } from '../../bin/launch/plain.mjs'
import { postgresFiles } from './postgres-files.ts'
import { root } from './root.ts'

export type Postgres = {
  /** Superuser address of the maintenance database `postgres`. */
  url: string
  version: string
  from: 'address' | 'machine' | 'npm'
  /** Ends the server as a failing machine would: nothing is written out and the next start recovers from the log. */
  crash(): Promise<void>
  /** Starts the server again on the same data. */
  restart(): Promise<void>
  stop(): Promise<void>
}

type Owner = { uid?: number; gid?: number }

const WAIT = 30_000
const exe = process.platform === 'win32' ? '.exe' : ''

/**
 * Starts a PostgreSQL of our own in a temporary folder, or uses the server at HOMEWARD_TEST_POSTGRES.
 * Without `durable` it never flushes to disk, which tests of lost power must not accept.
 */
export async function startPostgres({ durable = false } = {}): Promise<Postgres> {
  const address = process.env.HOMEWARD_TEST_POSTGRES
  if (address) return atAddress(address)
  const { bin, version, from } = await postgresFiles()
  const owner = unprivileged()
  // Short, because the path of a Unix socket may have no more than 103 characters.
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hw-pg-'))
  try {
    await chmod(folder, 0o700)
    if (owner.uid !== undefined) await chown(folder, owner.uid, owner.gid ?? owner.uid)
    const programs = from === 'npm' && owner.uid !== undefined ? await ownCopy(bin, folder, owner) : bin
    initialise(programs, folder, owner)
    return { version, from, ...(await keep(programs, folder, owner, durable)) }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

// PostgreSQL refuses to run as root. `nobody` exists everywhere and owns nothing; no account is created.
function unprivileged(): Owner {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return { uid: 65534, gid: 65534 }
  }
}

// A clone under root's own home cannot be entered by another user, so that user gets its own copy.
async function ownCopy(bin: string, folder: string, { uid = 0, gid = 0 }: Owner): Promise<string> {
  const native = path.join(folder, 'native')
  await cp(path.dirname(bin), native, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !file.endsWith('.a'),
  })
  await chown(native, uid, gid)
  const inside = await readdir(native, { recursive: true, withFileTypes: true })
  for (const one of inside)
    if (!one.isSymbolicLink()) await chown(path.join(one.parentPath, one.name), uid, gid)
  return path.join(native, 'bin')
}

function initialise(bin: string, folder: string, owner: Owner): void {
  // The same order of text as PGlite, so that a sorted list is sorted alike on both.
  const letters = process.platform === 'linux' ? ['--lc-ctype=C.UTF-8'] : []
  const args = [
    '-D',
    'data',
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '--locale=C',
    ...letters,
    '--auth=trust',
    '--no-sync',
    '--no-instructions',
  ]
  try {
    execFileSync(path.join(bin, `initdb${exe}`), args, { cwd: folder, stdio: 'pipe', ...owner })
  } catch (error) {
    const { stderr, code } = error as { stderr?: Buffer; code?: string }
    throw new Plain(
      `PostgreSQL could not be prepared for the tests: ${stderr?.toString().trim().split('\n').at(-1) || code}.`,
    )
  }
}

async function keep(bin: string, folder: string, owner: Owner, durable: boolean) {
  const sockets = process.platform !== 'win32'
  const port = sockets ? 5432 : 20_000 + Math.floor(Math.random() * 20_000)
  const settings = {
    port,
    // Only who may enter the folder can reach the socket, so `trust` opens it to nobody else on this machine.
    listen_addresses: sockets ? '' : '127.0.0.1',
    ...(sockets ? { unix_socket_directories: folder } : {}),
    timezone: 'UTC',
    max_connections: 200,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const args = [
    '-D',
    'data',
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const log = path.join(folder, 'log')
  const order = { command: path.join(bin, `postgres${exe}`), args, folder, log, owner }
  const keeper = spawn(
    process.execPath,
    [path.join(root, 'test/support/postgres-keeper.mjs'), JSON.stringify(order)],
    {
      // Its own process group: Ctrl-C ends the tests first and the server after them.
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  let running = true
  const stopped = () => new Promise<void>((resolve) => keeper.stdout.once('data', () => resolve()))
  const ready = () => waitUntilReady(folder, log, () => running)
  keeper.stdout.on('data', () => (running = false))
  await ready()
  // A test that forgets to stop the server must still be able to end.
  keeper.unref()
  for (const pipe of [keeper.stdin, keeper.stdout] as Socket[]) pipe.unref()
  return {
    url: sockets
      ? `postgresql://postgres@localhost:${port}/postgres?host=${encodeURIComponent(folder)}`
      : `postgresql://postgres@127.0.0.1:${port}/postgres`,
    async crash() {
      keeper.ref()
      const gone = stopped()
      process.kill((await postmaster(folder)).pid, 'SIGQUIT')
      await gone
      keeper.unref()
    },
    async restart() {
      running = true
      keeper.stdin.write('start\n')
      await ready()
    },
    async stop() {
      keeper.ref()
      const gone = new Promise((resolve) => keeper.once('exit', resolve))
      keeper.stdin.end()
      await gone
    },
  }
}

async function waitUntilReady(folder: string, log: string, running: () => boolean): Promise<void> {
  for (const start = Date.now(); running() && Date.now() - start < WAIT; await pause(20))
    if ((await postmaster(folder)).status === 'ready') return
  const lines = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n')
  throw new Plain(`PostgreSQL did not start for the tests: ${lines.at(-1) || 'it said nothing'}.`)
}

// The first line of this file is the process, the eighth what it is doing; pg_ctl reads it the same way.
async function postmaster(folder: string): Promise<{ pid: number; status: string }> {
  const lines = (await readFile(path.join(folder, 'data/postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  return { pid: Number(lines[0]), status: lines[7]?.trim() ?? '' }
}

async function atAddress(url: string): Promise<Postgres> {
  const { Client } = await import('pg')
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  const unreachable = (error: Error) =>
    new Plain(`no PostgreSQL answers at HOMEWARD_TEST_POSTGRES: ${error.message || 'no answer'}.`)
  await client.connect().catch((error: Error) => Promise.reject(unreachable(error)))
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  await client.end()
  const notOurs = () =>
    Promise.reject(new Plain('a server given by HOMEWARD_TEST_POSTGRES cannot be crashed.'))
  return {
    url,
    version: rows[0]?.server_version ?? '',
    from: 'address',
    crash: notOurs,
    restart: notOurs,
    stop: async () => {},
  }
}
