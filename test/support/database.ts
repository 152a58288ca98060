import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll } from 'vitest'
import { type Database, openDatabase, openInMemory } from '../../src/platform/db/open.ts'
import { root } from './root.ts'

export { root }

/**
 * A database of its own for this test file, migrated and empty: PGlite in the project "pglite", PostgreSQL in the
 * project "postgres" (HOMEWARD_TEST_DATABASE_URL is the runner's server). Closed after the file's last test.
 */
export async function testDatabase(): Promise<Database> {
  const server =
    process.env.HOMEWARD_TEST_KIND === 'postgres' ? process.env.HOMEWARD_TEST_DATABASE_URL : undefined
  if (process.env.HOMEWARD_TEST_KIND === 'postgres' && !server)
    throw new Error('HOMEWARD_TEST_DATABASE_URL is not set: run these tests with npm test')
  const db = server ? await onServer(server) : await openInMemory(root)
  afterAll(() => db.stop())
  return db
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
