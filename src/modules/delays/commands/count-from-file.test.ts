import { expect, test } from 'vitest'
import { periodsFile } from '../../../../test/support/periods-file.ts'
import { countFromFile } from './count-from-file.ts'

const names = 'provider,authority,admitted,ready,left,reason,organisation'
const file = `${names}\nX01,E99,2017-11-20,2017-11-28,2017-12-03,Care at home,Council\nX02,,2017-12-01,2017-12-05,2017-12-08,,\n`

async function run(content: string, options: Record<string, string | boolean>) {
  const lines: string[] = []
  const result = await countFromFile({
    options: { from: periodsFile(content), ...options },
    cwd: '/',
    write: (line) => void lines.push(line),
  })
  return { ...result, said: lines.join('\n') }
}

test('a month of delayed transfers, in words and as data', async () => {
  const { exit, said, json } = await run(file, {
    edition: 'dtoc',
    month: '2017-12',
    by: 'organisation,provider',
  })
  expect(exit).toBe(0)
  expect(said).toContain('4 delayed days of 2 stays, of 2 in the file')
  expect(said).toContain('Counted by dtoc-beds (in part)')
  expect(said).toContain('The day a delay starts is not counted')
  expect(said).toContain('2  X02  not recorded')
  expect(json).toMatchObject({
    window: { from: '2017-12-01', to: '2017-12-31' },
    totals: { stays: 2, discharges: 2, delayed: 2, days: 4 },
    by: ['provider', 'organisation'],
    groups: [
      { provider: 'X01', organisation: 'Council', days: 2 },
      { provider: 'X02', organisation: null, days: 2 },
    ],
  })
})

test('the start day counts where it is asked for, and the report says so', async () => {
  const { said } = await run(file, { edition: 'dtoc', month: '2017-12', countStartDay: true })
  expect(said).toContain('5 delayed days')
  expect(said).toContain('The day a delay starts is counted')
})

test('without an edition it is our own count; a year runs from April to March', async () => {
  expect((await run(file, { year: '2017-18' })).said).toContain(
    'Nights, our own count, 2017-04-01 to 2018-03-31: 8 delayed',
  )
  expect((await run(`${names}\n`, {})).json).toMatchObject({ totals: { stays: 0, days: 0 }, groups: [] })
})

test.each([
  [{ edition: 'drd', month: '2017-12' }, 'there is no rule for December 2017'],
  [{ edition: 'drd' }, 'there is no rule for November 2017'],
  [{ edition: 'dtoc', month: '2020-03' }, 'ended with February 2020'],
  [{ edition: 'acute-sitrep' }, '--edition nights, drd, dtoc, mhs26'],
  [{ month: '2017-13' }, 'write it as 2017-12'],
  [{ month: '2017-12', year: '2017-18' }, 'not both'],
  [{ year: '2017-19' }, 'write it as 2024-25'],
  [{ year: '2199-00' }, 'between 1900-01 and 2198-99'],
  [{ month: '1899-12' }, 'write it as 2017-12'],
  [{ by: 'month,ward' }, '--by takes month'],
  [{ place: 'marlshire' }, '--place does not go with --from'],
])('%j is refused in words', async (options, words) =>
  expect(await run(file, options as Record<string, string>)).toMatchObject({
    exit: 2,
    said: expect.stringContaining(words),
    json: { problem: expect.stringContaining(words) },
  }),
)

test('a broken file is refused whole, with rows, fields and remedies and nothing that stood in it', async () => {
  const { exit, said, json } = await run(`${file}${'Rex Bell,,x,,,,\n'.repeat(25)}`, {})
  expect(exit).toBe(2)
  expect(said).toContain('nothing was counted, because the file has 25 problems')
  expect(said).toContain('  row 4, admitted: is not a date: write it as YYYY-MM-DD')
  expect(said).toContain('  and 5 more')
  expect(said).not.toMatch(/Rex|days  month/)
  expect(json).toMatchObject({ more: 5 })
})

test('a file that is not there has the exit code for that', async () =>
  expect(await run(file, { from: 'nowhere.csv' })).toMatchObject({
    exit: 4,
    said: 'homeward: There is no file /nowhere.csv',
  }))
