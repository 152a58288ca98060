import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { root, testDatabase } from '../../../../test/support/database.ts'
import { loadTiny } from '../../../../test/support/tiny.ts'
import { runCommand } from '../../../edges/cli/run-command.ts'

const db = await testDatabase()
const cwd = mkdtempSync(join(tmpdir(), 'measures-'))

beforeAll(() => loadTiny(db), 60_000)

async function run(...argv: string[]) {
  const lines: string[] = []
  const write = (line: string) => void lines.push(line)
  const exit = await runCommand({ argv: ['measures', ...argv], cwd, root, db, serving: false, write })
  return { exit, said: lines.join('\n') }
}
const file = (name: string, rows: string) => writeFileSync(join(cwd, name), rows)

test('the register is printed, for people, spreadsheets and programs', async () => {
  const { exit, said } = await run('list')
  expect([exit, said]).toEqual([
    0,
    expect.stringContaining('delayed-days  Delayed days, all beds (nights, version 1)'),
  ])
  expect((await run('list', '--csv')).said).toContain('\r\nreadmissions-28,1,')
  expect(JSON.parse((await run('list', '--json')).said)).toContainEqual(
    expect.objectContaining({ key: 'fund-2025-care-homes', confidence: 'memory' }),
  )
})

test('points are printed with why one is missing, and read again as CSV', async () => {
  const asked = ['show', 'people-in-hospital', '--by', 'week', '--from', '2026-11-01', '--to', '2026-11-24']
  const { exit, said } = await run(...asked)
  expect(exit).toBe(0)
  expect(said).toMatch(/week from 16 November 2026 {2}\d+(\.\d)? people \(\d+ of 7\)/)
  expect(said).toContain('week from 23 November 2026  no figure: The week has not ended.')
  const { points } = JSON.parse((await run(...asked, '--json')).said)
  expect(points.at(-1)).toMatchObject({ value: null, missing: 'The week has not ended.' })
  const csv = (await run(...asked, '--csv')).said
  file('again.csv', csv.replaceAll('people-in-hospital', 'reviews-done'))
  expect((await run('load', 'again.csv')).exit).toBe(0)
  expect((await run(...asked, '--as-at', '2026-11-20')).said).not.toBe(said)
})

test('a file is loaded whole, checked first when asked, and seen at its points', async () => {
  file('figures.csv', 'measure,period,value\nreviews-done,2026-10,120\nreviews-done,2026-09,-\n')
  expect((await run('load', 'figures.csv', '--dry-run')).said).toBe(
    'Nothing was written. It would be: 2 figures',
  )
  const show = ['show', 'reviews-done', '--by', 'month', '--from', '2026-09-01', '--to', '2026-10-31']
  expect((await run(...show)).said).not.toContain('120')
  expect((await run('load', 'figures.csv', '--source', 'The council')).said).toBe('2 figures')
  expect((await run(...show)).said).toContain('October 2026  120 people, from a file')
  expect((await run(...show)).said).toContain('September 2026  no figure: not reported')
  expect((await run('load', 'figures.csv')).said).toBe('0 figures, 2 as they were')
  file('figures.csv', 'measure,period,value\nreviews-done,2026-10,121\nreviews-done,2026-09,-\n')
  expect((await run('load', 'figures.csv')).said).toBe(
    '1 figure, 1 of them instead of earlier ones, 1 as they were',
  )
})

test('every table is written as one spreadsheet, which is read again as no change', async () => {
  const out = await run('export', 'all.ods')
  expect([out.exit, out.said]).toEqual([0, expect.stringMatching(/^Definitions: \d+\nFigures: [1-9]/)])
  expect((await run('export', 'all.ods')).said).toContain('is there already')
  const again = await run('import', 'all.ods')
  expect([again.exit, again.said]).toEqual([
    0,
    expect.stringMatching(/^Definitions: 0 taken in, \d+ as they were/),
  ])
  expect(again.said).not.toMatch(/[1-9]\d* taken in/)
  file('one.csv', 'measure,month,target,source\nreviews-done,2026-10,lots,Plan\n')
  expect((await run('import', 'one.csv')).exit).toBe(2)
  const wrong = await run('import', 'one.csv', '--table', 'trajectories')
  expect([wrong.exit, wrong.said]).toEqual([
    2,
    expect.stringContaining('Trajectories, row 2, target: "lots" is not a number'),
  ])
  file('one.csv', 'measure,month,target,source\nreviews-done,2026-10,90,Plan\n')
  expect((await run('import', 'one.csv', '--table', 'trajectories')).said).toContain('1 taken in')
})

test('what is wrong is said with row and remedy, and nothing is written', async () => {
  file('wrong.csv', 'measure,period,value\nreviews-done,2026-08,7\nreviews-done,someday,7\n')
  const { exit, said } = await run('load', 'wrong.csv')
  expect([exit, said]).toEqual([
    2,
    expect.stringContaining('row 3, period: "someday" is no period: write a day'),
  ])
  expect(
    (await run('show', 'reviews-done', '--by', 'month', '--from', '2026-08-01', '--to', '2026-08-31')).said,
  ).not.toContain(' 7 ')
})

test.each([
  [['show', 'nothing'], 4],
  [['show', 'admissions', '--by', 'year'], 2],
  [['show', 'admissions', '--from', 'then'], 2],
  [['show', 'admissions', '--of', 'trust: Nowhere'], 2],
  [['show', 'admissions', '--as-at', 'then'], 2],
  [['show', 'admissions', '--from', '2026-11-02', '--to', '2026-11-01'], 2],
  [['load', 'gone.csv'], 4],
  [['list', '--place', 'nowhere'], 4],
  [['list', '--as', 'amara.blythe'], 5],
])('%j exits with %i', async (argv, exit) => expect((await run(...argv)).exit).toBe(exit))
