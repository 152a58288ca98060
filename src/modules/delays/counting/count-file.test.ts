import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { periodsFile } from '../../../../test/support/periods-file.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { divisions, groupsOf } from './answer.ts'
import { firstDayOf, monthOf, readDay } from './calendar.ts'
import { countFile } from './count-file.ts'
import type { PlainEdition, Question } from './question.ts'

const day = (text: string) => readDay(Buffer.from(text), 0, 10)
const asked = (edition: PlainEdition = 'drd', month?: string): Question => {
  const begin = month ? day(`${month}-01`) : 0
  return {
    edition,
    window: month ? { begin, end: firstDayOf(monthOf(begin) + 1) } : null,
    countStartDay: false,
  }
}
const names = 'provider,authority,admitted,ready,left,reason,organisation'
const one = 'X01,E99,2024-04-20,2024-04-28,2024-05-03,Care at home,Zoë’s Council'
const oneCounted = [
  {
    month: '2024-04',
    provider: 'X01',
    authority: 'E99',
    reason: 'Care at home',
    organisation: 'Zoë’s Council',
    days: 3,
  },
  {
    month: '2024-05',
    provider: 'X01',
    authority: 'E99',
    reason: 'Care at home',
    organisation: 'Zoë’s Council',
    days: 2,
  },
]

async function counted(content: string | Uint8Array, question = asked()) {
  const found = await countFile(periodsFile(content), question)
  if (isRefusal(found) || 'problems' in found) throw new Error(JSON.stringify(found))
  const { stays, discharges, delayed, days } = found.tally
  return {
    totals: [stays, discharges, delayed, days],
    groups: groupsOf(
      found,
      divisions.filter((each) => each !== 'care type'),
    ),
    careTypes: groupsOf(found, ['care type']),
    unread: found.unread,
  }
}
async function refused(content: string | Uint8Array, question = asked()) {
  const found = await countFile(periodsFile(content), question)
  if (isRefusal(found)) return found.because
  if ('problems' in found) return found.problems.map((each) => `${each.row} ${each.field}: ${each.problem}`)
  throw new Error('it was counted')
}

const quoted = one.replaceAll(/[^,]+/g, (cell) => `"${cell}"`)
test.each([
  ['UTF-8', Buffer.from(`${names}\n${one}\n`)],
  ['a byte order mark and CRLF', Buffer.from(`\uFEFF${names}\r\n${one}\r\n`)],
  ['no line break at the end', Buffer.from(`${names}\n${one}`)],
  ['UTF-16 little end', iconv.encode(`${names}\r\n${one}\r\n`, 'utf-16le', { addBOM: true })],
  ['UTF-16 big end', iconv.encode(`${names}\r\n${one}\r\n`, 'utf-16be', { addBOM: true })],
  ['Windows-1252', iconv.encode(`${names}\r\n${one}\r\n`, 'windows-1252')],
  ['semicolons', Buffer.from(`${names}\n${one}\n`.replaceAll(',', ';'))],
  ['tabs', Buffer.from(`${names}\n${one}\n`.replaceAll(',', '\t'))],
  ['a sep= line', Buffer.from(`sep=;\r\n${names}\r\n${one}\r\n`.replaceAll(',', ';'))],
  ['every cell in quotation marks', Buffer.from(`${names}\n${quoted}\n`)],
  ['spaces around the cells', Buffer.from(`${names}\n${one.replaceAll(',', ' , ')}\n`)],
  ['capitals in the names', Buffer.from(`${names.toUpperCase()}\n${one}\n`)],
  ['empty rows and columns', Buffer.from(`${names},,\n\n,,,,,,\n${one},,\n,,,,,,,,\n\n`)],
  [
    'columns in another order',
    Buffer.from(`${names.split(',').toReversed().join()}\n${one.split(',').toReversed().join()}\n`),
  ],
  ['columns of its own', Buffer.from(`person,${names},note\n"Bell, Rex",${one},"two\nlines, ""so"""\n`)],
])('%s', async (_, content) => {
  expect(await counted(content)).toMatchObject({ totals: [1, 1, 1, 5], groups: oneCounted })
})

test('columns that are not read are named', async () =>
  expect((await counted(`${names},Person\n${one},Rex\n`)).unread).toEqual(['Person']))

test('empty reasons, organisations and councils are not recorded, and count', async () => {
  const { totals, groups } = await counted(`${names}\nX01,,2024-04-20,2024-04-28,2024-04-30,,\n`)
  expect(totals).toEqual([1, 1, 1, 2])
  expect(groups).toEqual([
    { month: '2024-04', provider: 'X01', authority: null, reason: null, organisation: null, days: 2 },
  ])
})

test('ready left empty is the day of leaving; a stay of less than a night is no discharge of the national figure', async () =>
  expect(
    (await counted(`${names}\nX,,2024-04-20,,2024-04-28,,\nX,,2024-04-20,2024-04-20,2024-04-20,,\n`)).totals,
  ).toEqual([2, 1, 0, 0]))

test('somebody still there counts to the end of the month asked for, and is refused without one', async () => {
  const file = `${names}\nX,,2024-04-20,2024-04-28,,,\nX,,2024-04-20,,,,\n`
  expect((await counted(file, asked('drd', '2024-04'))).totals).toEqual([2, 0, 1, 3])
  expect((await counted(file, asked('drd', '2024-05'))).totals).toEqual([2, 0, 1, 31])
  expect((await counted(file, asked('mhs26', '2024-04'))).totals).toEqual([2, 0, 1, 2])
  expect(await refused(file)).toEqual([expect.stringMatching(/^2 left: is empty.*--month or --year/)])
})

const stays = `${names},stay,born,care type\n`
const again = `${stays}X,,2024-03-01,2024-04-20,2024-04-24,,,7,,acute\nX,,2024-03-01,2024-04-02,2024-04-06,,,7,,non-acute\n`

test.each([
  // Both periods; the last one only (DRD-04); each without its first day (DTOC-30).
  ['nights', 8],
  ['drd', 4],
  ['mhs26', 6],
  ['dtoc', 6],
] as const)('two periods of one stay by %s', async (edition, days) =>
  expect((await counted(again, asked(edition))).totals).toEqual([1, 1, 1, days]),
)

test('care types are told apart', async () =>
  expect((await counted(again, asked('nights'))).careTypes).toEqual([
    { 'care type': 'acute', days: 4 },
    { 'care type': 'non-acute', days: 4 },
  ]))

test('a delay that goes on for another reason loses no day (DTOC-29)', async () =>
  expect(
    (
      await counted(
        `${stays}X,,2024-03-01,2024-04-06,2024-04-09,B,,7,,\nX,,2024-03-01,2024-04-02,2024-04-06,A,,7,,\n`,
        asked('mhs26'),
      )
    ).totals,
  ).toEqual([1, 1, 1, 6]))

test('the same number at another provider is another stay; rows without a number are each their own', async () =>
  expect(
    (
      await counted(
        `${stays}X,,2024-03-01,2024-04-06,2024-04-09,,,7,,\nY,,2024-03-01,2024-04-02,2024-04-06,,,7,,\nX,,2024-03-01,,2024-04-06,,,,,\nX,,2024-03-01,,2024-04-06,,,,,\n`,
        asked('drd'),
      )
    ).totals,
  ).toEqual([4, 4, 2, 7]))

test('days before the eighteenth birthday are no delayed transfer (DTOC-05), and a night all the same', async () => {
  const file = `${stays}X,,2018-03-01,2018-04-01,2018-04-11,,,,2000-04-06,\nX,,2018-03-01,2018-04-01,2018-04-11,,,,,\n`
  expect((await counted(file, asked('dtoc'))).totals).toEqual([2, 2, 2, 4 + 9])
  expect((await counted(file, asked('nights'))).totals).toEqual([2, 2, 2, 20])
})

test('29 February and both clock changes are days like others', async () =>
  expect(
    (
      await counted(
        `${names}\nX,,2024-02-01,2024-02-27,2024-04-02,,\nX,,2024-10-01,2024-10-26,2024-10-29,,\n`,
      )
    ).groups.map(({ month, days }) => [month, days]),
  ).toEqual([
    ['2024-02', 3],
    ['2024-03', 31],
    ['2024-04', 1],
    ['2024-10', 3],
  ]))

test.each([
  ['X,,2024-04-31,,2024-05-01,,', '2 admitted: is not a day of the calendar'],
  ['X,,1/4/2024,,2024-05-01,,', '2 admitted: is not a date: write it as YYYY-MM-DD'],
  ['X,,,,2024-05-01,,', '2 admitted: is empty'],
  [',E,2024-04-01,,2024-05-01,,', '2 provider: is empty'],
  ['X,,2024-04-02,2024-04-01,2024-05-01,,', '2 ready: is before the day in admitted'],
  ['X,,2024-04-02,,2024-04-01,,', '2 left: is before the day in admitted'],
  ['X,,2024-04-02,2024-05-02,2024-05-01,,', '2 ready: is after the day in left'],
  ['X,,2024-04-01,2024-04-02,2024-05-01', '2 null: has 5 of 7 cells'],
  ['X,,2024-04-01,2024-04-02,2024-05-01,,,more', '2 null: has more cells'],
  ['X,,2024-04-01,2024-04-02,2024-05-01,"a\nb",', '2 reason: holds a line break'],
  ['X,,2024-04-01,2024-04-02,2024-05-01,a"b,', '2 null: a quotation mark stands where it should not'],
  ['X,,2024-04-01,2024-04-02,2024-05-01,"a"b,', '2 null: a quotation mark stands where it should not'],
  ['X,,2024-04-01,2024-04-02,2024-05-01,"a,', '2 null: a quotation mark is opened and not closed'],
  ['"X\n",,2024-04-01,2024-04-02,2024-05-01,,\nX,,x,,,,', '3 admitted: is not a date'],
  [`${'X'.repeat(70_000)},,2024-04-01,2024-04-02,2024-05-01,,`, '2 null: is longer than 65,536'],
])('%j is refused', async (row, problem) =>
  expect(await refused(`${names}\n${row}\n`)).toEqual([expect.stringContaining(problem)]),
)

test.each([
  ['X,,2024-03-01,2024-04-06,2024-04-09,,,7,,sub-acute', '2 care type: is neither acute nor non-acute'],
  ['X,,2024-03-01,2024-04-06,2024-04-09,,,7,2024-03-02,', '2 born: is after the day in admitted'],
  [
    'X,,2024-03-01,2024-04-06,2024-04-09,,,7,,\nX,,2024-03-01,2024-04-08,2024-04-10,,,7,,',
    '3 ready: overlaps row 2 of the same stay',
  ],
])('%j is refused where the file has stays', async (rows, problem) =>
  expect(await refused(`${stays}${rows}\n`)).toEqual([expect.stringContaining(problem)]),
)

test.each([
  ['', 'The file is empty'],
  ['\n', 'The file is empty'],
  ['provider,authority,admitted,ready\n', 'does not name the columns left, reason, organisation'],
  [`${names},Reason\n`, 'The column reason stands in the first row twice'],
  ['PK\u0003\u0004', 'This is a workbook'],
  [Buffer.from([0x81, 0x8d, 0, 0xff]), 'not text'],
  [Buffer.from(`${names}\nX\u0081,,2024-04-01,2024-04-02,2024-05-01,,\n`, 'latin1'), 'not text'],
])('%j is refused as a file', async (content, because) =>
  expect([await refused(content)].flat().join()).toContain(because),
)

test('a file that is not there, and a folder', async () => {
  expect(await countFile('/nowhere/periods.csv', asked())).toMatchObject({ refused: 'not-found' })
  expect(await countFile(import.meta.dirname, asked())).toMatchObject({ refused: 'invalid' })
})

test('twenty problems are told and all are counted; no cell is repeated', async () => {
  const file = `${names}\n${'Rex Bell,,9434765919,Rex Bell,,,\n'.repeat(33)}`
  const found = await countFile(periodsFile(file), asked())
  expect(found).toMatchObject({ count: 66 })
  expect((found as { problems: unknown[] }).problems).toHaveLength(20)
  expect(JSON.stringify(found)).not.toMatch(/Rex|Bell|9434/)
})
