import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import type { Database } from './open.ts'
import { tablesInOrder } from './tables.ts'

// One gzipped file of lines: a header, then every row as JSON under its table's line, then a seal over it all.
// The same file goes back into either database, so it is also the way from the embedded one to a server.

const format = 'homeward backup 1'
export type BackupCount = { tables: number; rows: number }
export class BackupError extends Error {}

/** Writes everything, as of one moment, to a file that appears only when it is whole. */
export function backup(db: Database, file: string): Promise<BackupCount> {
  return db.asOwner(async (client) => {
    const part = `${file}.part`
    const lines = new PassThrough()
    const seal = createHash('sha256')
    const written = pipeline(lines, createGzip(), createWriteStream(part, { mode: 0o600 }))
    const put = async (line: string) => {
      seal.update(`${line}\n`)
      if (!lines.write(`${line}\n`)) await once(lines, 'drain')
    }
    await client.query('begin isolation level repeatable read read only')
    try {
      const count = await putAll(client, put)
      lines.end(`${JSON.stringify({ seal: seal.digest('hex') })}\n`)
      await written
      renameSync(part, file)
      return count
    } catch (error) {
      lines.destroy()
      await written.catch(() => undefined)
      rmSync(part, { force: true })
      throw error
    } finally {
      await client.query('rollback')
    }
  })
}

async function putAll(client: PoolClient, put: (line: string) => Promise<void>): Promise<BackupCount> {
  const migrations = (
    await client.query('select name, checksum from public.homeward_migration order by name')
  ).rows
  const tables = await tablesInOrder(client)
  await put(JSON.stringify({ format, migrations, tables }))
  let rows = 0
  for (const table of tables) {
    await put(JSON.stringify({ table }))
    await client.query(
      `declare everything no scroll cursor for select to_jsonb(t)::text as row from ${table} t`,
    )
    for (;;) {
      const batch = (await client.query('fetch 1000 from everything')).rows
      for (const { row } of batch) await put(row)
      rows += batch.length
      if (batch.length < 1000) break
    }
    await client.query('close everything')
  }
  return { tables: tables.length, rows }
}

/**
 * Puts a backup back, all or nothing, into a database whose tables are empty (or emptied, where `replace`).
 * @throws BackupError when the file is cut short, altered, of another version, or the database is not empty.
 */
export function restore(db: Database, file: string, options: { replace: boolean }): Promise<BackupCount> {
  return db.asOwner(async (client) => {
    await client.query('begin')
    try {
      const tables = await tablesInOrder(client)
      await clear(client, tables, options.replace)
      for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
      const count = await takeAll(client, file, tables)
      for (const table of tables) await client.query(`alter table ${table} enable trigger user`)
      await client.query('commit')
      // The embedded database has nobody who would do it later, and plans without it are slow.
      await client.query('analyze')
      db.committed('*')
      return count
    } catch (error) {
      await client.query('rollback')
      throw error
    }
  })
}

async function clear(client: PoolClient, tables: string[], replace: boolean): Promise<void> {
  const { rows } = await client.query('select count(*)::int as places from access.system')
  if (rows[0].places > 0 && !replace)
    throw new BackupError(
      'this database already holds a place. Restore into an empty one, or add --replace to delete what is here',
    )
  await client.query(`truncate ${tables.join(', ')}`)
}

async function takeAll(client: PoolClient, file: string, tables: string[]): Promise<BackupCount> {
  const seal = createHash('sha256')
  const input = createReadStream(file).pipe(createGunzip())
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  let table = ''
  let batch: string[] = []
  let rows = 0
  let sealed = false
  let header = false
  const flush = async () => {
    if (batch.length === 0) return
    await client.query(
      `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [`[${batch.join(',')}]`],
    )
    rows += batch.length
    batch = []
  }
  try {
    for await (const line of lines) {
      const control =
        line.startsWith('{"format"') || line.startsWith('{"table"') || line.startsWith('{"seal"')
          ? JSON.parse(line)
          : null
      if (control?.seal) {
        if (control.seal !== seal.digest('hex'))
          throw new BackupError('the backup was altered after it was written: its seal does not fit')
        sealed = true
        break
      }
      seal.update(`${line}\n`)
      if (control?.format) {
        await checkHeader(client, control)
        header = true
      } else if (control?.table && Object.keys(control).length === 1) {
        await flush()
        if (!tables.includes(control.table))
          throw new BackupError(`the backup has a table ${control.table} that this version does not know`)
        table = control.table
      } else {
        batch.push(line)
        if (batch.length === 500) await flush()
      }
    }
  } catch (error) {
    if (error instanceof BackupError || (error as { code?: string }).code?.length === 5) throw error
    throw new BackupError(`${file} is not a whole Homeward backup (${(error as Error).message})`)
  }
  if (!header || !sealed) throw new BackupError(`${file} is not a whole Homeward backup: its end is missing`)
  await flush()
  return { tables: tables.length, rows }
}

async function checkHeader(
  client: PoolClient,
  header: { format: string; migrations: { name: string; checksum: string }[] },
): Promise<void> {
  if (header.format !== format) throw new BackupError(`this is a "${header.format}", not a "${format}"`)
  const here = (await client.query('select name, checksum from public.homeward_migration order by name')).rows
  if (JSON.stringify(here) !== JSON.stringify(header.migrations))
    throw new BackupError(
      'the backup is from another version of Homeward. Restore it with that version, then start the newer one on it',
    )
}
