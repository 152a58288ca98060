import { accessSync, constants, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// PGlite takes no lock of its own: two processes on one directory both succeed and silently lose rows
// (electric-sql/pglite#1106), so whoever opens the directory takes this one first.

export class DirectoryInUse extends Error {
  constructor(dataDir: string, holder: number) {
    super(
      `the data directory ${dataDir} is in use by process ${holder}. Stop that one, or set HOMEWARD_DATA to another folder`,
    )
  }
}

export class DirectoryUnusable extends Error {
  constructor(dataDir: string, code = 'unknown') {
    super(
      `the data directory ${dataDir} cannot be made or written to (${code}). Set HOMEWARD_DATA to another folder`,
    )
  }
}

/**
 * Takes the data directory for this process; gives back a function that lets it go.
 * A lock whose process is dead (kill -9, power cut) is taken over.
 * @throws DirectoryInUse while another process lives; DirectoryUnusable where nothing can be written.
 */
export function takeLock(dataDir: string): () => void {
  makeFolder(dataDir)
  const file = join(dataDir, 'lock')
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      // Linked into place whole: a lock that is there but still empty would look like a crashed one.
      const mine = `${file}.${process.pid}`
      writeFileSync(mine, `${process.pid} ${startedAt(process.pid)}\n`, { mode: 0o600 })
      try {
        linkSync(mine, file)
      } finally {
        rmSync(mine, { force: true })
      }
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = liveHolder(file)
      if (holder !== null) throw new DirectoryInUse(dataDir, holder)
      rmSync(file, { force: true })
    }
  }
  throw new Error(`the lock file ${file} could not be taken`)
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.W_OK)
  } catch (error) {
    throw new DirectoryUnusable(dataDir, (error as NodeJS.ErrnoException).code)
  }
}

/** The process that holds the lock, or null. */
function liveHolder(file: string): number | null {
  let text = ''
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return null
  }
  const [pid, started] = text.trim().split(' ')
  const id = Number(pid)
  if (!Number.isInteger(id) || id <= 0) return null
  try {
    process.kill(id, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return null
  }
  // A process number is used again after a restart; the start time tells the two apart where /proc exists.
  return started && startedAt(id) !== started ? null : id
}

function startedAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
