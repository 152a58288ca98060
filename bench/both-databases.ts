import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres } from '../test/support/postgres.ts'
import type { Row } from './harness.ts'

/** Where a database is: `openDatabase` takes it. */
export type Where = { databaseUrl: string | null; dataDir: string }

/** The same on an empty embedded database and on an empty PostgreSQL of its own, one after the other. */
export async function onBothDatabases(
  measure: (name: string, where: Where) => Promise<Row[]>,
): Promise<Row[]> {
  const data = mkdtempSync(join(tmpdir(), 'homeward-bench-'))
  const postgres = await startPostgres({ durable: true })
  try {
    const admin = new pg.Client({ connectionString: postgres.url })
    await admin.connect()
    await admin.query('create database bench')
    await admin.end()
    const url = new URL(postgres.url)
    url.pathname = '/bench'
    return [
      ...(await measure('embedded', { databaseUrl: null, dataDir: data })),
      ...(await measure('PostgreSQL', { databaseUrl: url.href, dataDir: data })),
    ]
  } finally {
    await postgres.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
