import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { reviewsOf, reviewWords } from './reviews.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const on = (text: string) => Temporal.PlainDate.from(text)
const nobody = { requires: { needs: [] }, asks: [], planned: [], held: [] }
const said = (of: Partial<Parameters<typeof reviewsOf>[0]>) =>
  reviewsOf({ ...nobody, ...of }, today).map((one) => reviewWords(one, today))

test.each([
  ['nothing calls for one', {}, []],
  [
    'not allowed to stand on a leg, and no day set',
    { requires: { needs: ['non-weight-bearing' as const] } },
    ['No day is set for the weight-bearing review'],
  ],
  [
    'a day set',
    { planned: [{ what: 'weight-bearing' as const, dueOn: on('2026-12-01') }] },
    ['Weight-bearing review on Tue 1 Dec'],
  ],
  [
    'today',
    { planned: [{ what: 'weight-bearing' as const, dueOn: today }] },
    ['Weight-bearing review today'],
  ],
  [
    'an interim bed holds them',
    { asks: [{ kind: 'interim bed' as const, state: 'started' as const }] },
    ['For the time being: no day is set to move on by'],
  ],
  ['an interim bed said no', { asks: [{ kind: 'interim bed' as const, state: 'no' as const }] }, []],
  [
    'the day to move on by has passed',
    {
      asks: [{ kind: 'virtual bed' as const, state: 'started' as const }],
      planned: [{ what: 'move on' as const, dueOn: on('2026-11-20') }],
    },
    ['Move on by Fri 20 Nov: late'],
  ],
  [
    'held, and no other day set: not asked for again',
    { requires: { needs: ['non-weight-bearing' as const] }, held: ['weight-bearing' as const] },
    [],
  ],
])('%s', (_, of, words) => expect(said(of)).toEqual(words))
