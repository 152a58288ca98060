import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { smallPlace } from '../../../test/support/given.ts'
import { backup, restore } from './backup.ts'
import type { Database } from './open.ts'
import { tablesInOrder } from './tables.ts'

let db: Database
const file = join(mkdtempSync(join(tmpdir(), 'homeward-backup-')), 'all.backup')
beforeAll(async () => {
  db = await testDatabase()
  const place = await smallPlace(db)
  await place.staff('ward coordinator', 'trust', 'Zoë "the nurse" O’Brien, A+E\n{"seal":1}')
  await backup(db, file)
})

const everything = (database: Database) =>
  database.asOwner(async (client) => {
    const all: Record<string, string[]> = {}
    for (const table of await tablesInOrder(client))
      all[table] = (
        await client.query(`select to_jsonb(t)::text as row from ${table} t order by 1`)
      ).rows.map((r) => r.row)
    return all
  })

test('a backup restored into another database is the same, row for row, journal and all', async () => {
  const other = await testDatabase()
  await restore(other, file, { replace: false })
  expect(await everything(other)).toEqual(await everything(db))
})

test('a database that holds a place is not overwritten without --replace', async () => {
  await expect(restore(db, file, { replace: false })).rejects.toThrow(/already holds a place/)
  const before = await everything(db)
  await restore(db, file, { replace: true })
  expect(await everything(db)).toEqual(before)
})

test.each([
  ['cut short', /end is missing/, (text: string) => text.split('\n').slice(0, -3).join('\n')],
  ['altered', /altered/, (text: string) => text.replace('Smallshire', 'Bigshire')],
  ['of another version', /another version/, (text: string) => text.replace('0001_platform', '0000_older')],
  ['not a backup', /not a whole/, () => 'hello\n'],
])('a backup that is %s changes nothing', async (_, words, spoil) => {
  const spoiled = `${file}.spoiled`
  writeFileSync(spoiled, gzipSync(spoil(gunzipSync(readFileSync(file)).toString('utf8'))))
  const before = await everything(db)
  await expect(restore(db, spoiled, { replace: true })).rejects.toThrow(words)
  expect(await everything(db)).toEqual(before)
})

test('a file that is not even gzip is refused in words', async () => {
  writeFileSync(`${file}.txt`, 'plain text')
  await expect(restore(db, `${file}.txt`, { replace: true })).rejects.toThrow(/not a whole Homeward backup/)
})
