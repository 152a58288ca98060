import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '../../../test/support/root.ts'
import { needsNoDatabase } from './without-database.ts'

test('counting a file touches no database: not that of the folder, not that of the address', () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-empty-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const data = join(folder, 'must-not-be-made')
  writeFileSync(
    join(folder, 'periods.csv'),
    'provider,authority,admitted,ready,left,reason,organisation\nX,E,2017-12-01,2017-12-05,2017-12-08,,\n',
  )
  const said = execFileSync(
    process.execPath,
    [
      join(root, 'bin/homeward'),
      ...'delays count --from periods.csv --edition dtoc --month 2017-12 --json'.split(' '),
    ],
    {
      cwd: folder,
      // Nobody answers there: the call would fail if it asked.
      env: { ...process.env, HOMEWARD_DATA: data, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
      encoding: 'utf8',
    },
  )
  expect(JSON.parse(said)).toMatchObject({ totals: { stays: 1, delayed: 1, days: 2 } })
  expect(existsSync(data)).toBe(false)
  expect(readdirSync(folder)).toEqual(['periods.csv'])
}, 60_000)

test.each([
  [['delays', 'count', '--from', 'periods.csv'], true],
  [['delays', 'count', '--edition', 'dtoc', '--month', '2017-12'], false],
  [['world', 'list'], false],
  [['delays', 'count', '--from'], false],
  [['nonsense'], false],
])('%j', async (argv, expected) => expect(await needsNoDatabase(argv, root)).toBe(expected))
