import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { type CrisisPath, crisisAllowance } from '../../capacity/index.ts'
import { crisisWords } from './crisis-care.ts'
import type { Visit } from './requires.ts'

const visit = (minutes: number, carers = 1): Visit => ({ band: 'morning', carers, minutes })
const words = (from: string, path: CrisisPath, ...visits: Visit[]) =>
  crisisWords(crisisAllowance(Temporal.PlainDate.from(from), path), visits)

test.each<[string, CrisisPath, Visit[], string]>([
  ['2026-11-24', 'any', [visit(30)], 'Up to 72 hours of care within 3 days, until 26 November 2026.'],
  [
    '2026-11-24',
    'discharge to assess',
    [visit(30)],
    'Up to 72 hours of care within 5 days, on a discharge-to-assess pathway, until 28 November 2026.',
  ],
  ['2026-11-24', 'any', [visit(720, 2)], 'Up to 72 hours of care within 3 days, until 26 November 2026.'],
])('%s %s', (from, path, visits, said) => expect(words(from, path, ...visits)).toBe(said))

test('a bank holiday makes it longer and is named; more hours than the rule gives are said', () => {
  expect(words('2026-12-24', 'any', visit(30))).toMatch(
    /^Up to 5 days over a bank holiday \(.+\), until 28 December 2026\.$/,
  )
  expect(words('2026-11-24', 'any', visit(720, 3))).toContain('would come to 108 hours')
})
