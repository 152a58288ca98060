import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { needFact } from './facts.ts'
import { feeWords, type Said, saidFact, telephoneWords, whatIsWrongSaid } from './telephone.ts'

const now = Temporal.Instant.from('2026-11-24T08:12:00Z')
const askId = '0190a0b0-0000-7000-8000-000000000001'
const told = { toldTo: ' T. Nowak ', saidBy: 'Ewa' }
const startOn = Temporal.PlainDate.from('2026-11-26')

const all: Said[] = [
  { answer: 'yes', startOn, fee: 125_050, words: ' Room 6 ' },
  { answer: 'no', reason: 'full' },
  { answer: 'rings back', words: 'After the round' },
]

test.each(all)('what was said, $answer, is a fact that says how it came', (said) => {
  const fact = saidFact(askId, said, told)
  expect(needFact.safeParse(fact).error?.issues).toBeUndefined()
  expect(fact.detail).toMatchObject({ askId, telephone: { toldTo: 'T. Nowak', saidBy: 'Ewa' } })
})

test('a price is kept in pence and said in pounds', () => {
  expect(saidFact(askId, all[0]!, told).detail).toMatchObject({ fee: 125_050, words: 'Room 6' })
  expect([feeWords(125_050), feeWords(125_000)]).toEqual(['£1,250.50 a week', '£1,250 a week'])
})

test.each([
  [
    { answer: 'yes', startOn: startOn.subtract({ days: 5 }) },
    told,
    { startOn: 'The start must be today or later' },
  ],
  [{ answer: 'no', reason: 'other' }, told, { words: expect.stringContaining('Enter the reason') }],
  [{ answer: 'rings back' }, { toldTo: ' ' }, { toldTo: 'Enter who took the call' }],
  [{ answer: 'no', reason: 'full' }, told, {}],
] as const)('what is wrong with %o', (said, telephone, wrong) => {
  expect(whatIsWrongSaid(said, telephone, now)).toEqual(wrong)
})

test('who took the call, and who said it', () => {
  expect(telephoneWords({ toldTo: 'T. Nowak' })).toBe('by telephone, told to T. Nowak')
  expect(telephoneWords({ toldTo: 'T. Nowak', saidBy: 'Ewa' })).toBe('by telephone, told to T. Nowak by Ewa')
})
