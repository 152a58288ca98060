import { expect, test } from 'vitest'
import { refsOf } from '../../../../../examples/plans/parts.ts'
import { readPrintedDue } from '../printed-due.ts'
import { laterThanCompleted, signedUnready } from './control.ts'
import { endsAfterPlan, endsBeforeBegins, twoDates, unclearQuarters } from './dates.ts'
import { growth, twoTargets, unreadable } from './figures.ts'
import { numbering } from './numbering.ts'
import { workingDays } from './working-days.ts'

const where = 'here'
const whats = (found: { what: string }[]) => found.map(({ what }) => what)

test.each([
  ['Q3 2017/18', '2017/18 Q3', null],
  ['Q3/4 2017/18', '2017/18 Q4', 'Q3/4 2017/18'],
  ['Q3/Q4 2017/18', '2017/18 Q4', 'Q3/Q4 2017/18'],
  ['Q4 2017/18 and into Q1 2018/19', '2018/19 Q1', 'Q4 2017/18 and into Q1 2018/19'],
  ['2014-2015', '2014/15', null],
  ['2017/18', '2017/18', null],
  ['April 2014', '2014-04', null],
  ['Sept 2016', '2016-09', null],
  ['10 May 2016', '2016-05-10', null],
  ['28th January 2014', '2014-01-28', null],
  ['On-going', 'ongoing', null],
  ['Q3', null, 'Q3'],
  ['End Q4', null, 'End Q4'],
  ['2015', null, '2015'],
  ['Renew as required', null, 'Renew as required'],
  ['2014-2019', null, '2014-2019'],
  [null, null, null],
])('a date printed as %s', (printed, due, said) => {
  expect(readPrintedDue(printed)).toEqual({ due, said })
})

test.each([
  ['Q4 2017', ['2017/18 Q4', '2017/18 Q3']],
  ['Q3 2017', ['2017/18 Q3', '2017/18 Q2']],
  ['Q1 2014', ['2014/15 Q1', '2013/14 Q4']],
])('%s is of the financial year or of the calendar year', (printed, either) => {
  expect(readPrintedDue(printed)).toEqual({ due: either[0], said: printed, either })
})

test('numbers that stand twice or do not follow', () => {
  expect(whats(numbering(['1.1', '1.2', '1.2', '1.3', '2.1', '2.2', '2.23'], where))).toEqual([
    '2 actions are numbered 1.2',
    'Action 2.23 does not follow the number before it',
  ])
  expect(numbering(['1.1', '1.2', '2.1'], where)).toEqual([])
  expect(refsOf(['1.1', '1.2', '1.2'], 'A')).toEqual(['A1.1', 'A1.2', 'A1.2b'])
})

test('two dates disagree when they end on different days, and not for their wording', () => {
  const said = (of: string, date: string) => ({ about: 'the team', of, said: date, where: of })
  expect(whats(twoDates([said('table 1', 'Q4 2017/18'), said('table 2', 'Q1 2018/19')]))).toEqual([
    'Two dates for the team: Q4 2017/18 (table 1) and Q1 2018/19 (table 2)',
  ])
  expect(twoDates([said('table 1', 'Q4 2017/18'), said('table 2', 'March 2018')])).toEqual([])
  expect(twoDates([said('table 1', 'Q4 2017/18'), said('table 2', 'soon')])).toEqual([])
})

test('quarters with one year are unclear only beside quarters with two', () => {
  const said = (date: string) => ({ about: date, of: '1.1', said: date, where })
  expect(whats(unclearQuarters([said('Q4 2017'), said('Q1 2018/19')]))).toHaveLength(1)
  expect(unclearQuarters([said('Q4 2017'), said('March 2018')])).toEqual([])
})

test('what ends before it begins, or after its plan', () => {
  const row = (start: string | null, finish: string | null) => ({ of: 'Training', start, finish, where })
  expect(whats(endsBeforeBegins([row('May 2016', 'April 2016')]))).toEqual([
    '“Training” starts in May 2016 and finishes in April 2016, before it starts',
  ])
  expect(
    endsBeforeBegins([row('May 2016', 'May 2016'), row(null, 'May 2016'), row('May 2016', null)]),
  ).toEqual([])
  const ends = [
    { of: 'Training', said: 'April 2017', where },
    { of: 'Posts', said: 'March 2017', where },
  ]
  expect(whats(endsAfterPlan(ends, '2017-03-31'))).toEqual([
    'After the plan’s last day, 31 March 2017: Training (April 2017)',
  ])
  expect(endsAfterPlan(ends, '2017-04-30')).toEqual([])
})

test('a version later than completion', () => {
  expect(
    whats(
      laterThanCompleted(
        [
          { version: '0.1', on: '10 May 2016' },
          { version: '0.2', on: 'June 2016' },
        ],
        '2016-05-10',
      ),
    ),
  ).toEqual(['Version 0.2 is of June 2016, after the day the document says it was completed, 10 May 2016'])
})

test('signed while the agreement is blank and parts are still to come', () => {
  const signatures = [
    { body: 'Board', by: 'Chair', on: '2014-01-28' },
    { body: 'Council', by: null, on: null },
  ]
  const toCome = [{ what: 'risks', on: '2014-02-14' }]
  expect(signedUnready({ signatures, agreed: { body: 'Board', on: null }, toCome })).toHaveLength(2)
  expect(signedUnready({ signatures, agreed: { body: 'Board', on: '2014-01-28' }, toCome: [] })).toEqual([])
  const unsigned = signatures.map((one) => ({ ...one, on: null }))
  expect(signedUnready({ signatures: unsigned, agreed: { body: 'Board', on: null }, toCome })).toEqual([])
})

test('two numbers for the same thing and length of time', () => {
  const target = (value: number, per: 'month' | 'year') => ({
    about: 'cases',
    per,
    value,
    of: `${value}`,
    where,
  })
  expect(whats(twoTargets([target(16, 'month'), target(20, 'month')]))).toEqual([
    'Two numbers for cases a month: 16 (16) and 20 (20)',
  ])
  expect(twoTargets([target(16, 'month'), target(192, 'year')])).toEqual([])
})

test('figures that are no numbers', () => {
  expect(whats(unreadable([{ what: 'Baseline', printed: '2, 2000', where }]))).toEqual([
    'Baseline: “2, 2000” is not a number',
  ])
  expect(
    unreadable(['2,200', '22,000', '471.0', '12'].map((printed) => ({ what: '', printed, where }))),
  ).toEqual([])
})

test('growth that its two numbers do not make', () => {
  expect(growth([{ what: '85 and over', from: 1100, to: 3600, percent: 227 }], where)).toEqual([])
  expect(whats(growth([{ what: 'All', from: 37_600, to: 40_600, percent: 10 }], where))).toEqual([
    'All: 37,600 to 40,600 is 8%, and the document says 10%',
  ])
})

test('cover that the calendar contradicts', () => {
  const grid = { from: '2017-12-25', to: '2017-12-28' }
  expect(
    whats(workingDays({ ...grid, holidayCover: ['2017-12-25', '2017-12-26', '2017-12-27'] }, where)),
  ).toEqual(['27 December 2017: cover as on a holiday, and the calendar has a working day'])
  expect(whats(workingDays({ ...grid, holidayCover: ['2017-12-25'] }, where))).toEqual([
    '26 December 2017: “Normal working day”, and the calendar has a day off',
  ])
})
