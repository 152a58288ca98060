import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Database, openDatabase, openInMemory } from '../../src/platform/db/open.ts'
import { root } from './root.ts'

export { root }

// Of the process: one file's copy of this module is not the next one's.
const kept = globalThis as { homewardTestDatabases?: Set<Database> }
kept.homewardTestDatabases ??= new Set()
const open = kept.homewardTestDatabases

/**
 * A database of its own for this test file, migrated and empty: PGlite in the project "pglite", PostgreSQL in the
 * project "postgres" (HOMEWARD_TEST_DATABASE_URL is the runner's server). Closed after the file's last test, also where it
 * was asked for in a hook: `close-databases.ts` sees to it.
 */
export async function testDatabase(): Promise<Database> {
  const server =
    process.env.HOMEWARD_TEST_KIND === 'postgres' ? process.env.HOMEWARD_TEST_DATABASE_URL : undefined
  if (process.env.HOMEWARD_TEST_KIND === 'postgres' && !server)
    throw new Error('HOMEWARD_TEST_DATABASE_URL is not set: run these tests with npm test')
  const db = server ? await onServer(server) : await openInMemory(root)
  open.add(db)
  return db
}

/** Stops every database that was opened since the last time. */
export async function stopDatabases(): Promise<void> {
  const all = [...open]
  open.clear()
  await Promise.all(all.map((db) => db.stop()))
}

async function onServer(server: string): Promise<Database> {
  const name = `homeward_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const db = await openDatabase({ databaseUrl: url.href, dataDir: '' }, root)
  return {
    ...db,
    async stop() {
      await db.stop()
      await admin.query(`drop database if exists ${name} with (force)`)
      await admin.end()
    },
  }
}
