import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { smallPlace } from '../../../../test/support/given.ts'
import { writeOds } from '../../../edges/files/ods.ts'
import type { CommandAsked } from '../../../platform/http/page.ts'
import { planCommands } from './commands.ts'
import { importCommand } from './import.ts'

// A plan loaded, printed, changed by a spreadsheet of two sheets, and a spreadsheet with one wrong cell.

const db = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'homeward-plans-'))
beforeAll(() => smallPlace(db))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(verb: string, args: Record<string, string>, options: CommandAsked['options'] = {}) {
  const lines: string[] = []
  const command = [...planCommands, importCommand].find((one) => one.verb === verb)!
  const write = (line: string) => void lines.push(line)
  const { exit, json } = await command.run({
    db,
    args,
    options,
    cwd: folder,
    root: folder,
    serving: false,
    write,
  })
  return { exit, json, said: lines.join('\n') }
}

const file = {
  key: 'small-plan',
  plan: { kind: 'action list', title: 'A small plan', from: '2026-10-01', to: '2099-03-31' },
  versions: [{ label: '1', author: 'Ann', on: '2026-10-01', changed: 'All of it' }],
  parts: { risk: [{ ref: 'R1', what: 'Nobody can be hired' }] },
}
const written = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return name
}
const sheets = (due: string) =>
  writeOds([
    { name: 'Risks', columns: [{ head: 'ref' }, { head: 'owner' }], rows: [['R1', 'Dee Osei']] },
    {
      name: 'Actions',
      columns: [{ head: 'ref' }, { head: 'what' }, { head: 'due' }],
      rows: [['A1', 'Hire', due]],
    },
    { name: 'Notes', columns: [{ head: 'anything' }], rows: [['x']] },
  ])

test('a plan is loaded, listed, and printed as it was loaded', async () => {
  const name = written('plan.json', JSON.stringify(file))
  expect(await run('load', { file: name })).toMatchObject({
    exit: 0,
    said: expect.stringContaining('Version 1 is issued; 1 part added'),
  })
  expect(await run('list', {})).toMatchObject({ exit: 0, said: expect.stringContaining('small-plan') })
  expect(await run('show', { id: 'small-plan' })).toMatchObject({ exit: 0, json: file })
  expect(await run('show', { id: 'nobody' })).toMatchObject({
    exit: 4,
    said: expect.stringContaining('There are: small-plan'),
  })
})

test('a file with problems names each, and changes nothing', async () => {
  const name = written(
    'wrong.json',
    JSON.stringify({ ...file, parts: { action: [{ ref: 'A1', what: 'x', due: 'soon' }] } }),
  )
  expect(await run('load', { file: name })).toMatchObject({
    exit: 2,
    said: expect.stringMatching(/1 problem\.\naction A1, due: /),
  })
  expect(await run('load', { file: 'none.json' })).toMatchObject({ exit: 4 })
})

test('one wrong cell of any sheet keeps every sheet out', async () => {
  const wrong = await run('import', { plan: 'small-plan', file: written('wrong.ods', sheets('soon')) })
  expect(wrong).toMatchObject({
    exit: 2,
    said: expect.stringContaining('action, row 2, due: "soon" must be a date'),
  })
  expect((await run('show', { id: 'small-plan' })).json).toEqual(file)
})

test('every sheet that is named after a kind goes in together; a CSV says what it holds', async () => {
  const done = await run('import', { plan: 'small-plan', file: written('right.ods', sheets('2026-12')) })
  expect(done.said).toBe(
    'Risks: 0 added, 1 changed, 0 as they were.\nActions: 1 added, 0 changed, 0 as they were.\nThe sheet Notes was not read',
  )
  const csv = written('risks.csv', 'ref,mitigation\r\nR1,Pay more\r\n')
  expect(await run('import', { plan: 'small-plan', file: csv })).toMatchObject({
    exit: 2,
    said: expect.stringContaining('--kind'),
  })
  expect(await run('import', { plan: 'small-plan', file: csv }, { kind: 'risk' })).toMatchObject({ exit: 0 })
  expect((await run('show', { id: 'small-plan' })).json).toMatchObject({
    parts: {
      risk: [{ ref: 'R1', owner: 'Dee Osei', mitigation: 'Pay more' }],
      action: [{ ref: 'A1', due: '2026-12' }],
    },
  })
})

test('what is exported is read again as no change', async () => {
  expect((await run('export', { plan: 'small-plan', file: 'out.ods' })).said).toMatch(/^The plan: 1\n/)
  const { exit, said } = await run('import', { plan: 'small-plan', file: 'out.ods' })
  expect([
    exit,
    said.split('\n').every((line) => /: 0 added, 0 changed, \d+ as they were\.$/.test(line)),
  ]).toEqual([0, true])
})

test('where a document disagrees with itself, the load says so, and so does every import after it', async () => {
  const stated = {
    sums: [{ what: 'Beds', says: 14, parts: [{ name: 'North', value: 12 }], where: 'page 3' }],
  }
  const parts = { action: [{ ref: 'A1', what: 'Hire', start: '2026-12', due: '2026-11' }] }
  const name = written('disagrees.json', JSON.stringify({ ...file, key: 'disagrees', parts, stated }))
  const words =
    'The plan disagrees with itself in 1 place: Action A1 (Hire) begins December 2026 and ends November 2026, before it begins'
  const { said, json } = await run('load', { file: name })
  expect(said).toContain('the document disagrees with itself in 1 place: see “Disagreements”')
  expect(said).toContain(words)
  expect(json).toMatchObject({ disagreements: 1 })
  expect((await run('show', { id: 'disagrees' })).json).toMatchObject({
    parts: { disagreement: [{ what: 'Beds: the document says 14, but 12 North = 12', where: 'page 3' }] },
  })
  expect(await run('load', { file: name })).toMatchObject({
    said: expect.stringContaining('Nothing differs'),
  })
  const csv = written('lead.csv', 'ref,lead\r\nA1,Dee Osei\r\n')
  expect((await run('import', { plan: 'disagrees', file: csv }, { kind: 'action' })).said).toContain(words)
})
