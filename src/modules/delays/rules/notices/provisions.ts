/** Where in Schedule 3 or SI 2014/2823 each rule of the working stands. */
const provisions: Readonly<Record<string, string>> = {
  'CA-06': 'paragraph 1(5)',
  'CA-17': 'regulation 5',
  'CA-21': 'regulation 11',
  'CA-22': 'paragraph 2(5), regulation 8',
  'CA-24': 'paragraph 4(1)',
  'CA-25': 'paragraph 4(2)',
  'CA-27': 'regulation 9(2)',
  'CA-28': 'regulation 9(3)',
  'CA-29': 'regulation 9(4)',
  'CA-30': 'regulation 10',
  'CA-33': 'regulation 12',
  'CA-34': 'Health and Care Act 2022 s91(1)(b)',
}

/** "regulation 9(2); regulation 9(3)" for a line's rule, so that a council can look it up; empty where none is known. */
export const provisionOf = (rule: string): string =>
  [...rule.matchAll(/CA-\d\d/g)].flatMap(([code]) => provisions[code] ?? []).join('; ')
