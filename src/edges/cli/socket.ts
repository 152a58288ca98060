import { chmodSync, existsSync, rmSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { join } from 'node:path'
import type { Database } from '../../platform/db/open.ts'
import { runCommand } from './run-command.ts'

// While a server holds the embedded database, `homeward` hands its command to that server over a local socket that
// only the server's own user may open: the same function runs either way.

type Ask = { argv: string[]; cwd: string }
type Told = { line: string } | { exit: number }

const socketOf = (dataDir: string) =>
  process.platform === 'win32'
    ? `\\\\.\\pipe\\homeward-${Buffer.from(dataDir).toString('hex').slice(-40)}`
    : join(dataDir, 'homeward.sock')

export async function acceptCommands(
  dataDir: string,
  db: Database,
  root: string,
): Promise<() => Promise<void>> {
  const path = socketOf(dataDir)
  if (process.platform !== 'win32') rmSync(path, { force: true })
  const server = createServer((socket) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      text += chunk
      if (!text.includes('\n')) return
      const { argv, cwd } = JSON.parse(text) as Ask
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

/** Runs a command in the server that holds the data; null where none answers. */
export function askServer(dataDir: string, ask: Ask, write: (line: string) => void): Promise<number | null> {
  const path = socketOf(dataDir)
  if (process.platform !== 'win32' && !existsSync(path)) return Promise.resolve(null)
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
