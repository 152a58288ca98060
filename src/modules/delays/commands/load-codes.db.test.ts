import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { smallPlace } from '../../../../test/support/given.ts'
import { settingChanges } from '../queries/settings.ts'
import { loadCodesCommand } from './load-codes.ts'

const db = await testDatabase()
const place = await smallPlace(db)
const cwd = mkdtempSync(join(tmpdir(), 'codes-'))
afterAll(() => rmSync(cwd, { recursive: true }))

const heads = 'Period,Level,Region,ICB,Org Code,Org Name,Metric,Metric Type,Metric Group,Value'
const row = (metric: string) =>
  `01/08/2026,Provider,North,ICB,RXX,Trust,${metric},Count,Delay reason LOS 7+,4`

async function load(file: string, options: Record<string, string> = {}) {
  const said: string[] = []
  const { exit } = await loadCodesCommand.run({
    db,
    args: { file },
    options: { place: place.systemId, list: 'adsr-reasons-2024', why: 'The August file', ...options },
    cwd,
    root: cwd,
    serving: false,
    write: (line) => void said.push(line),
  })
  return [exit, said.join('\n')]
}
const changes = () => place.as(place.service, (tx) => settingChanges(tx, place.systemId))

test.each([
  ['none.csv', {}, 4, 'There is no file'],
  ['.', {}, 2, 'is a folder'],
  ['wrong.csv', {}, 2, 'Row 3, Metric: is empty'],
  ['right.csv', { why: ' ' }, 2, 'Say why it changes'],
  ['right.csv', { place: 'nowhere' }, 4, 'there is no place nowhere'],
  ['right.csv', { list: 'dtoc-reasons' }, 2, 'use --list adsr-reasons-2024'],
])('%s with %j changes nothing and says what to do', async (file, options, exit, words) => {
  writeFileSync(join(cwd, 'wrong.csv'), [heads, row('A'), row('')].join('\n'))
  writeFileSync(join(cwd, 'right.csv'), [heads, row('A'), row('B – C')].join('\n'))
  expect(await load(file, options)).toEqual([exit, expect.stringContaining(words)])
  expect(await changes()).toEqual([])
})

test('the whole file is loaded, with its name and the reason beside it', async () => {
  expect(await load('right.csv')).toEqual([0, expect.stringContaining('2 reasons of 01/08/2026 loaded')])
  expect(await changes()).toMatchObject([
    {
      why: 'The August file',
      setBy: null,
      settings: { corrections: { acuteReasons: { file: 'right.csv', labels: ['A', 'B – C'] } } },
    },
  ])
})
