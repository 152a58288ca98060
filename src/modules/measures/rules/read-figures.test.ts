import { expect, test } from 'vitest'
import { readCsv } from '../../../edges/files/csv.ts'
import { findColumns, readFigures } from './read-figures.ts'
import { readPeriod } from './read-period.ts'
import { register } from './register.ts'

test.each([
  ['2017-07-03', 'day', '2017-07-03', '2017-07-03'],
  ['3/7/2017', 'day', '2017-07-03', '2017-07-03'],
  ['2017-W27', 'week', '2017-07-03', '2017-07-09'],
  ['2020-W53', 'week', '2020-12-28', '2021-01-03'],
  ['week of 3/7/2017', 'week', '2017-07-03', '2017-07-09'],
  ['w/c 2017-07-03', 'week', '2017-07-03', '2017-07-09'],
  ['2017-07', 'month', '2017-07-01', '2017-07-31'],
  ['July 2017', 'month', '2017-07-01', '2017-07-31'],
  ['feb-2016', 'month', '2016-02-01', '2016-02-29'],
  ['2017-18 Q1', 'quarter', '2017-04-01', '2017-06-30'],
  ['Q4 2017/18', 'quarter', '2018-01-01', '2018-03-31'],
  ['2017', 'year', '2017-01-01', '2017-12-31'],
  ['2017-18', 'year', '2017-04-01', '2018-03-31'],
  ['2010-11', 'month', '2010-11-01', '2010-11-30'],
  ['2010/11', 'year', '2010-04-01', '2011-03-31'],
])('%s is a %s', (text, step, from, to) => {
  const period = readPeriod(text)!
  expect([period.step, period.from.toString(), period.to.toString()]).toEqual([step, from, to])
})

test.each([
  '',
  '2017-Q2',
  '2017-W54',
  '2019-W53',
  'w/c 2017-07-04',
  '2017-13',
  '2017-19',
  '31/2/2017',
  'last week',
  'Q5 2017/18',
  'jul 17',
])('"%s" is no period', (text) => expect(readPeriod(text)).toBeNull())

const definitions = new Map(register.map((one) => [one.key, one]))
const names = (by: string, typed: string) =>
  typed === 'Royal' ? { key: 'r' } : { remedy: `"${typed}" is no ${by} here: use one of Royal` }

function read(text: string) {
  const table = readCsv(Buffer.from(text))
  if ('refused' in table) throw new Error(table.because)
  return readFigures(table.rows, findColumns(table.columns).at, definitions, names)
}
const figure = (row: string) => read(`measure,period,slice,numerator,denominator,value\n${row}`)

test.each([
  ['at-home-91-days,2016-17 Q4,,172,200,', 86, null],
  ['at-home-91-days,2016-17 Q4,,172,200,86%', 86, null],
  ['at-home-91-days,2016-17 Q4,,,,86', 86, null],
  ['Reviews done,2017-07,trust: Royal,"1,204",,', 1204, null],
  ['fund-2023-falls,2024-04,,40,20000,', 200, null],
  ['fund-2023-falls,2024-04,,,,*', null, 'suppressed'],
  ['fund-2023-falls,2024-04,,-,,', null, 'not reported'],
  ['satisfaction,2017-07,,7,11,63.6', 63.6, null],
])('%s', (row, value, missing) => {
  const { figures, problems } = figure(row)
  expect(problems).toEqual([])
  expect([figures[0]!.value, figures[0]!.missing]).toEqual([value, missing])
})

test.each([
  ['nothing,2017-07,,1,,', 'measure', 'is no measure here'],
  [',2017-07,,1,,', 'measure', 'give the key of a measure'],
  ['reviews-done,someday,,1,,', 'period', 'is no period: write a day'],
  ['reviews-done,2017-07,Royal,1,,', 'slice', 'leave it empty for the whole place'],
  ['reviews-done,2017-07,trust: Nowhere,1,,', 'slice', 'use one of Royal'],
  ['reviews-done,2017-07,,many,,', 'numerator', 'is not a number'],
  ['reviews-done,2017-07,,,,', 'value', 'is empty: give a value'],
  ['satisfaction,2017-07,,5,0,', 'denominator', 'nothing can be divided by it'],
  ['satisfaction,2017-07,,,10,50', 'numerator', 'give both or neither'],
  ['satisfaction,2017-07,,7,11,64.6', 'value', '7 of 11 gives 63.636: correct one'],
])('%s is refused with the remedy', (row, column, remedy) => {
  const { figures, problems } = figure(row)
  expect(figures).toEqual([])
  expect(problems[0]).toMatchObject({ line: 2, column, problem: expect.stringContaining(remedy) })
})

test('every problem of every row is said, and the same period twice', () => {
  const { problems } = read('measure,period,value\nreviews-done,2017-07,1\nx,y,z\nreviews-done,July 2017,2')
  expect(problems.map(({ line, column }) => `${line} ${column}`)).toEqual([
    '3 measure',
    '3 period',
    '4 period',
  ])
})
