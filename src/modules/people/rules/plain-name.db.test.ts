import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import { serviceOf } from '../../../platform/db/viewer.ts'
import { plainName } from './plain-name.ts'

const db = await testDatabase()

const names = [
  'Okafor',
  'O’Brien',
  "D'Arcy",
  'Smith-Jones',
  ' Smith – Jones ',
  'Müller',
  'ÅNGSTRÖM',
  'Łukasz',
  'Sørensen',
  'Weiß',
  'Ægir',
  'Œuvre',
  'Đorđević',
  'St. John',
  'Ng, (Mei)',
  'María  José',
  'İpek',
  'ışık',
  'A_B/C',
  '',
]

test('people.plain and plainName make the same of every name', async () => {
  const { rows } = await asViewer(db, serviceOf('none'), null, (tx) =>
    sql<{
      name: string
      plain: string
    }>`select name, people.plain(name) as plain from unnest(${names}::text[]) with ordinality as n(name, at) order by at`.execute(
      tx,
    ),
  )
  expect(rows.map((row) => [row.name, row.plain])).toEqual(names.map((name) => [name, plainName(name)]))
})
