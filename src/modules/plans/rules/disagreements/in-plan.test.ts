import { expect, test } from 'vitest'
import { partOf, planOf } from '../../../../../test/support/plans.ts'
import { disagreementsIn, inPlanWords } from './in-plan.ts'

const scheme = (content: Record<string, string | number>) =>
  partOf('scheme', 'S1', { name: 'Falls', ...content })
const action = (content: Record<string, string>) => partOf('action', 'A1', { what: 'Hire', ...content })
const line = (ref: string, side: string, pounds: number, more: Record<string, string> = {}) =>
  partOf('money', ref, { what: ref, side, year: '2016/17', pounds, ...more })

test.each([
  ['words and number agree', [scheme({ expected: '260 fewer attendances', change: -260 })], null],
  [
    'words and number do not',
    [scheme({ expected: '260 fewer attendances', change: -250 })],
    'Scheme S1 (Falls) says “260 fewer attendances”, and its number is -250',
  ],
  ['words with a target', [scheme({ expected: 'Down to 1,325 a month', target: 1325 })], null],
  ['a year is no number', [scheme({ expected: 'Fewer from 2017', change: -250 })], null],
  ['a percentage is another number', [scheme({ expected: '10% fewer', change: -250 })], null],
  ['a length of time is another number', [scheme({ expected: 'At home after 91 days', target: 85 })], null],
  ['several numbers', [scheme({ expected: 'From 300 to 50', change: -250 })], null],
  [
    'an action ends before it begins',
    [action({ start: '2016-05', due: '2016-04' })],
    'Action A1 (Hire) begins May 2016 and ends April 2016, before it begins',
  ],
  ['an action within a month', [action({ start: '2016-05', due: '2016-05-02' })], null],
  ['an action without an end', [action({ start: '2016-05', due: 'ongoing' })], null],
  [
    'a scheme ends before it begins',
    [scheme({ from: '2016/17', to: '2016-03' })],
    'Scheme S1 (Falls) begins 2016/17 (to 31 March 2017) and ends March 2016, before it begins',
  ],
  [
    'a day against the words it was read from',
    [action({ due: '2017/18 Q4', dueSaid: 'Q3 2017/18' })],
    'Action A1 (Hire) says “Q3 2017/18”, and is due Quarter 4 of 2017/18 (to 31 March 2018)',
  ],
  ['a quarter that can be either', [action({ due: '2017/18 Q4', dueSaid: 'Q1 2018' })], null],
  [
    'pounds against the words beside them',
    [line('M1', 'fee', 936_000, { said: '£930k' })],
    'Line of money M1 (M1) says “£930k”, and its amount is £936,000',
  ],
  ['pounds as the words have them', [line('M1', 'fee', 1_500_000, { said: '£1.5m' })], null],
  [
    'money in against money out',
    [line('M1', 'source', 936_000), line('M2', 'cost', 900_000)],
    'Money of 2016/17: £36,000 more comes in than goes out',
  ],
  ['money in as money out', [line('M1', 'source', 936_000), line('M2', 'cost', 936_000)], null],
  [
    'what the document was found to say',
    [
      action({ start: '2016-05', due: '2016-04' }),
      partOf('disagreement', 'D1', { what: '“Hire” starts in May 2016 and finishes in April', where: '1' }),
    ],
    null,
  ],
] as const)('%s', (_, parts, words) => {
  const found = disagreementsIn(planOf(parts)).map((one) => one.words)
  expect(found).toEqual(words === null ? [] : [words])
})

test('in words, the first of them and how many more', () => {
  expect(inPlanWords([])).toBeNull()
  expect(inPlanWords(['a'])).toBe('The plan disagrees with itself in 1 place: a')
  expect(inPlanWords(['a', 'b', 'c'], 2)).toBe(
    'The plan disagrees with itself in 3 places: a; b; and 1 more, under “Disagreements”',
  )
})
