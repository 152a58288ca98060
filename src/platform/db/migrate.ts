import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PoolClient } from 'pg'

export type Migration = { name: string; sql: string; checksum: string }

/** The numbered migrations of a folder, in order. */
export function migrationsIn(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}_[a-z_]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8')
      return {
        name: file.replace(/\.sql$/, ''),
        sql,
        checksum: createHash('sha256').update(sql).digest('hex'),
      }
    })
}

/**
 * Brings the database up to date, one transaction a migration, under an advisory lock so that several servers
 * may start at once.
 * @returns the names applied now.
 * @throws when an applied migration's text has changed, or the database is newer than this program.
 */
export async function migrate(client: PoolClient, migrations: Migration[]): Promise<string[]> {
  await client.query('select pg_advisory_lock(718281828)')
  try {
    await client.query(
      'create table if not exists public.homeward_migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    )
    const applied = new Map<string, string>(
      (await client.query('select name, checksum from public.homeward_migration')).rows.map((r) => [
        r.name,
        r.checksum,
      ]),
    )
    for (const name of applied.keys())
      if (!migrations.some((m) => m.name === name))
        throw new Error(
          `the database has migration ${name}, which this version of Homeward does not know: run the newer version`,
        )
    const done: string[] = []
    for (const migration of migrations) {
      const checksum = applied.get(migration.name)
      if (checksum === migration.checksum) continue
      if (checksum) throw new Error(`migration ${migration.name} was changed after it was applied`)
      await apply(client, migration)
      done.push(migration.name)
    }
    return done
  } finally {
    await client.query('select pg_advisory_unlock(718281828)')
  }
}

async function apply(client: PoolClient, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into public.homeward_migration (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${migration.name}: ${(error as Error).message}`, { cause: error })
  }
}
