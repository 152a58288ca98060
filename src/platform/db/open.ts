import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Schema } from '../../schema.generated.ts'
import type { Config } from '../config.ts'
import { openEmbedded } from './embedded.ts'
import { readInstant } from './instant-text.ts'
import { takeLock } from './lock.ts'
import { migrate, migrationsIn } from './migrate.ts'

export type Database = {
  kind: 'embedded' | 'postgres'
  /** For people: "PostgreSQL 15.18" or "embedded database (PostgreSQL 18.6)". */
  version: string
  kysely: Kysely<Schema>
  pool: pg.Pool
  /** Runs as the owner, past row-level security: migrations, backup, restore, rebuild. Never for a request. */
  asOwner<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T>
  migrated: string[]
  /** Called after every commit that may have written, with the place it wrote to ('*' when unknown). */
  onCommit(listener: (systemId: string) => void): () => void
  committed(systemId: string): void
  stop(): Promise<void>
}

export class DatabaseUnreachable extends Error {}

// Dates come back as ISO text, never as a JavaScript Date in the server's zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text))
const anyInstant = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ)
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => readInstant(text) ?? anyInstant(text))

/**
 * Opens the database that the settings name, takes the data directory's lock, and migrates.
 * @throws DirectoryInUse, DatabaseUnreachable
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  root: string,
): Promise<Database> {
  const migrations = migrationsIn(join(root, 'migrations'))
  if (config.databaseUrl) {
    const role = new ApplicationRole()
    const pool = openPool({
      connectionString: config.databaseUrl,
      max: 10,
      connectionTimeoutMillis: 5000,
      application_name: 'homeward',
      onConnect: role.onConnect,
    })
    return ready('postgres', pool, role, migrations, () => pool.end())
  }
  const release = takeLock(config.dataDir)
  try {
    return await openInProcess(join(config.dataDir, 'pg'), root, migrations, release)
  } catch (error) {
    release()
    throw error
  }
}

/**
 * An embedded database in memory, for tests: migrated, empty. The first one made from a set of migrations leaves a
 * template in .cache, from which the next open in a tenth of the time.
 */
export async function openInMemory(root: string): Promise<Database> {
  const migrations = migrationsIn(join(root, 'migrations'))
  const key = createHash('sha256')
    .update(migrations.map((m) => m.checksum).join(' '))
    .digest('hex')
    .slice(0, 16)
  const file = join(root, '.cache', 'pglite', `${key}.tar`)
  if (existsSync(file)) return openInProcess(null, root, migrations, () => undefined, readFileSync(file))
  return openInProcess(
    null,
    root,
    migrations,
    () => undefined,
    null,
    (bytes) => {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(`${file}.${process.pid}`, bytes)
      renameSync(`${file}.${process.pid}`, file)
    },
  )
}

async function openInProcess(
  dataDir: string | null,
  root: string,
  migrations: ReturnType<typeof migrationsIn>,
  release: () => void,
  template: Uint8Array | null = null,
  keepTemplate?: (bytes: Uint8Array) => void,
): Promise<Database> {
  const worker = process.env.HOMEWARD_DB_WORKER ?? join(root, '.build', 'db-worker.mjs')
  const embedded = await openEmbedded(worker, dataDir, template)
  // PGlite has one session; a query outside an open transaction would wait for ever, so waiting is bounded.
  const role = new ApplicationRole()
  const pool = openPool({
    onConnect: role.onConnect,
    stream: () => embedded.socket() as never,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 20_000,
  })
  const db = await ready('embedded', pool, role, migrations, async () => {
    await pool.end()
    await embedded.stop()
    release()
  })
  if (keepTemplate) keepTemplate(await embedded.dump())
  return db
}

/** Every connection gives up its owner's rights before its first use; one that cannot is thrown away. */
class ApplicationRole {
  exists = false
  onConnect = async (client: pg.ClientBase): Promise<void> => {
    if (this.exists) await client.query('set role homeward_app')
  }
}

/** pg-pool waits for what `onConnect` returns before it lends the connection; its types do not say so. */
const openPool = (settings: pg.PoolConfig & { onConnect: (client: pg.ClientBase) => Promise<void> }) =>
  new pg.Pool(settings)

async function ready(
  kind: Database['kind'],
  pool: pg.Pool,
  role: ApplicationRole,
  migrations: ReturnType<typeof migrationsIn>,
  stop: () => Promise<void>,
): Promise<Database> {
  pool.on('error', () => undefined) // an idle connection that breaks is replaced at the next use
  const asOwner = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    try {
      await client.query('reset role')
      return await work(client)
    } finally {
      // A connection that stays the owner must not go back among the others.
      const back = await client.query('set role homeward_app').catch((error: Error) => error)
      client.release(back instanceof Error ? back : undefined)
    }
  }
  let migrated: string[]
  let version: string
  try {
    const client = await pool.connect()
    try {
      migrated = await migrate(client, migrations)
      version = (await client.query('show server_version')).rows[0].server_version.split(' ')[0]
      role.exists = true
      await role.onConnect(client)
    } finally {
      client.release()
    }
  } catch (error) {
    await stop().catch(() => undefined)
    throw kind === 'postgres' && isUnreachable(error)
      ? new DatabaseUnreachable(unreachable(error as Error))
      : error
  }
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  const listeners = new Set<(systemId: string) => void>()
  const committed = (systemId: string) => {
    for (const listener of listeners) listener(systemId)
  }
  const onCommit = (listener: (systemId: string) => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const words = kind === 'embedded' ? `embedded database (PostgreSQL ${version})` : `PostgreSQL ${version}`
  return { kind, version: words, kysely, pool, asOwner, migrated, onCommit, committed, stop: onceOnly(stop) }
}

const onceOnly = (stop: () => Promise<void>) => {
  let stopping: Promise<void> | undefined
  return () => (stopping ??= stop())
}

const isUnreachable = (error: unknown) =>
  [
    'ECONNREFUSED',
    'ENOTFOUND',
    'ETIMEDOUT',
    'EAI_AGAIN',
    'ECONNRESET',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOENT',
    'EACCES',
    '28P01',
    '28000',
    '3D000',
    '57P03',
    '53300',
  ].includes((error as { code?: string }).code ?? '') ||
  /timeout|terminated|SASL/i.test((error as Error).message ?? '')

const unreachable = (error: Error) =>
  `the database named by DATABASE_URL cannot be reached (${error.message || (error as { code?: string }).code}). Check that the server runs and that the address, user and password are right`
