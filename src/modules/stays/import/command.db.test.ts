import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { beforeEach, describe, expect, test } from 'vitest'
import { root, testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { aStay, fileOf, type StayRow, takingStays } from '../../../../test/support/stays-file.ts'
import { writeCsv } from '../../../edges/files/csv.ts'
import { columns } from './columns.ts'
import { importCommand } from './command.ts'

const db = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'homeward-import-'))
let place: Place
let serial = 0
beforeEach(async () => {
  place = await smallPlace(db, `import-${serial++}`)
})
const { counts } = takingStays(db, () => place)

describe('the command', () => {
  const run = async (content: Uint8Array | string, options: Record<string, string | boolean> = {}) => {
    const file = join(folder, `${serial}.csv`)
    writeFileSync(file, content)
    const lines: string[] = []
    const result = await importCommand.run({
      db,
      args: { file },
      options: { system: place.systemId, ...options },
      cwd: folder,
      root,
      serving: false,
      write: (line) => void lines.push(line),
    })
    return { ...result, lines }
  }
  const recent: StayRow = { ...aStay, admitted_at: '1/11/2025 09:30' }

  test('says what it did; a dry run writes nothing', async () => {
    const file = iconv.encode(fileOf([{ ...recent, given_name: 'Zoë' }]), 'windows-1252')
    const before = await counts()
    expect(await run(file, { dryRun: true })).toMatchObject({
      exit: 0,
      lines: ['Nothing was written. It would be: 1 stays added, 0 changed, 0 unchanged; 1 people new'],
    })
    expect(await counts()).toEqual(before)
    expect(await run(file)).toMatchObject({ exit: 0, json: { added: 1, newPeople: 1, problems: [] } })
    expect(await run(file)).toMatchObject({
      exit: 0,
      lines: ['0 stays added, 0 changed, 1 unchanged; 0 people new'],
    })
  })

  test('lists problems by row and column, the first hundred, with exit 2', async () => {
    const rows = Array.from({ length: 150 }, (_, i) => ({ ...recent, stay_number: `S-${i}`, ward: 'Yew' }))
    const answer = await run(fileOf(rows))
    expect(answer.exit).toBe(2)
    expect(answer.lines[0]).toBe('Nothing was changed: 150 problems in 150 rows.')
    expect(answer.lines[1]).toMatch(/^row 2, ward: is not a ward here/)
    expect(answer.lines).toHaveLength(102)
    expect(answer.json).toMatchObject({ problemCount: 150, added: 0 })
  })

  test.each<[string, string, Record<string, string | boolean>, number, string]>([
    [
      'missing columns',
      'name,ward\nA,Elm',
      {},
      2,
      'does not name stay_number, family_name, given_name, admitted_at, admission_method',
    ],
    ['no rows', fileOf([aStay]).split('\r\n')[0]!, {}, 2, 'no rows below'],
    ['an unknown place', 'x', { system: 'nowhere' }, 4, 'There is no place nowhere'],
    [
      'an unknown organisation',
      fileOf([aStay]),
      { organisation: 'Nobody' },
      4,
      'Those with wards are: Smallshire trust',
    ],
  ])('%s', async (_, content, options, exit, because) => {
    const answer = await run(content, options)
    expect(answer.exit).toBe(exit)
    expect(answer.lines[0]).toContain(because)
    expect(answer.lines[0]).toContain('Nothing was changed')
  })

  test('a file that is not there', async () => {
    const lines: string[] = []
    const result = await importCommand.run({
      db,
      args: { file: 'none.csv' },
      options: {},
      cwd: folder,
      root,
      serving: false,
      write: (line) => void lines.push(line),
    })
    expect(result.exit).toBe(4)
  })

  test('what Homeward writes, it reads', async () => {
    const names = columns.map((column) => column.name)
    expect(await run(writeCsv(names, [names.map((name) => recent[name] ?? null)]))).toMatchObject({
      exit: 0,
      json: { added: 1 },
    })
  })
})
