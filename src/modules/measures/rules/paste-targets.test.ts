import { describe, expect, test } from 'vitest'
import { readTargets, targetProblemsWords, targetsText } from './paste-targets.ts'

const read = (text: string) => {
  const { targets, problems } = readTargets(text)
  return problems.length > 0
    ? targetProblemsWords(problems)
    : targets.map(({ month, value }) => `${month.toString().slice(0, 7)} ${value}`).join('; ')
}

describe('targets as they are pasted', () => {
  test.each<[string, string, string]>([
    ['tabs', '2026-04\t900\n2026-05\t870', '2026-04 900; 2026-05 870'],
    [
      'commas, with a heading',
      'Month,Target\r\nApril 2026,900\r\nMay 2026,870\r\n',
      '2026-04 900; 2026-05 870',
    ],
    ['thousands and per cent', 'April 2026\t1,204\nMay 2026\t7.5%', '2026-04 1204; 2026-05 7.5'],
    ['quotes', '"April 2026","1,204"', '2026-04 1204'],
    ['in any order', 'May 2026;870\n\nApr 2026;900', '2026-04 900; 2026-05 870'],
    ['nothing', '', ''],
    ['a word for a number', '2026-04\tlots', 'Row 1, target: "lots" is not a number: give digits alone.'],
    ['no number', '2026-04', 'Row 1, target: is empty: give a number, or leave the whole row out.'],
    ['no month', '\t900', 'Row 1, month: is empty: write a month, like 2026-04 or April 2026.'],
    [
      'a word for a month',
      'Month,Target\nspring 26,900',
      'Row 2, month: "spring 26" is no month: write 2026-04 or April 2026.',
    ],
    [
      'a quarter',
      '2026-27 Q1\t900',
      'Row 1, month: "2026-27 Q1" is a quarter, and targets are by month: write 2026-04 or April 2026.',
    ],
    [
      'a month twice',
      '2026-04\t900\nApril 2026\t870',
      'Row 2, month: stands in row 1 already: keep one of the two.',
    ],
    ['a formula', '2026-04\t=A1', 'Row 1, target: "=A1" is not a number: give digits alone.'],
  ])('%s', (_, text, expected) => expect(read(text)).toBe(expected))

  test('many problems are cut short, and counted', () =>
    expect(read(Array.from({ length: 8 }, () => 'x\ty 1').join('\n'))).toMatch(/And 11 more\.$/))

  test('written out and read again they are the same', () => {
    const { targets } = readTargets('2026-04\t900\n2026-05\t870.5')
    expect(readTargets(targetsText(targets)).targets).toEqual(targets)
  })
})
