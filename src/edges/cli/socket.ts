import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ConfigError } from '../../platform/config.ts'
import type { Database } from '../../platform/db/open.ts'
import { runCommand } from './run-command.ts'

// While a server holds the embedded database, `homeward` hands its command to that server over a local socket that
// only the server's own user may open: the same function runs either way.

type Ask = { argv: string[]; cwd: string }
type Told = { line: string } | { exit: number }

// The path of a Unix socket may have no more than 103 characters; a longer one moves to a folder of the user's own.
function socketOf(dataDir: string): string {
  const name = `homeward-${createHash('sha256').update(dataDir).digest('hex').slice(0, 24)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  const inside = join(dataDir, 'homeward.sock')
  return Buffer.byteLength(inside) <= 103 ? inside : join(tmpdir(), name, 'sock')
}

export async function acceptCommands(
  dataDir: string,
  db: Database,
  root: string,
): Promise<() => Promise<void>> {
  const path = socketOf(dataDir)
  if (process.platform !== 'win32') {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    if (!isOurs(path))
      throw new ConfigError(`${dirname(path)} belongs to another user. Set HOMEWARD_DATA to a shorter path`)
    rmSync(path, { force: true })
  }
  const server = createServer((socket) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      text += chunk
      if (!text.includes('\n')) return
      const asked = readAsk(text)
      if (!asked) return void socket.destroy()
      const { argv, cwd } = asked
      const tell = (message: Told) => void socket.write(`${JSON.stringify(message)}\n`)
      void runCommand({ argv, cwd, root, db, serving: true, write: (line) => tell({ line }) }).then(
        (exit) => {
          tell({ exit })
          socket.end()
        },
      )
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
  if (process.platform !== 'win32') chmodSync(path, 0o600)
  return () => new Promise((resolve) => server.close(() => resolve()))
}

const isOurs = (path: string) => statSync(dirname(path)).uid === process.getuid?.()

// Whoever may write here is the server's own user; what is no question must still not end the server.
function readAsk(text: string): Ask | null {
  try {
    const { argv, cwd } = JSON.parse(text) as Ask
    return Array.isArray(argv) && typeof cwd === 'string' ? { argv, cwd } : null
  } catch {
    return null
  }
}

/** Runs a command in the server that holds the data; null where none answers. */
export function askServer(dataDir: string, ask: Ask, write: (line: string) => void): Promise<number | null> {
  const path = socketOf(dataDir)
  if (process.platform !== 'win32' && (!existsSync(path) || !isOurs(path))) return Promise.resolve(null)
  return new Promise((resolve) => {
    const socket = createConnection(path)
    let text = ''
    let exit: number | null = null
    socket.setEncoding('utf8')
    socket.on('connect', () => socket.write(`${JSON.stringify(ask)}\n`))
    socket.on('error', () => resolve(null))
    socket.on('data', (chunk) => {
      text += chunk
      const lines = text.split('\n')
      text = lines.pop() ?? ''
      for (const line of lines) {
        const told = JSON.parse(line) as Told
        if ('line' in told) write(told.line)
        else exit = told.exit
      }
    })
    socket.on('close', () => resolve(exit))
  })
}
