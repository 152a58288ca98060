import { expect, test } from 'vitest'
import { ownSpeed, type ProviderFigures, speedWords } from './provider-figures.ts'

const none: ProviderFigures = {
  days: 90,
  asked: 0,
  unanswered: 0,
  answers: 0,
  minutes: null,
  allMinutes: null,
  yes: 0,
  no: 0,
  onTime: 0,
  started: 0,
}

test.each<[Partial<ProviderFigures>, string]>([
  [{}, 'You have not answered a request yet.'],
  [{ answers: 1, minutes: 5 }, 'You have answered once: too few to say how fast.'],
  [{ answers: 2, minutes: 5, allMinutes: 9 }, 'You have answered twice: too few to say how fast.'],
  [{ answers: 9, minutes: 41, allMinutes: 95 }, 'You answer in 41 min, faster than most.'],
  [{ answers: 9, minutes: 125, allMinutes: 95 }, 'You answer in 2 h 5 min, slower than most.'],
  [{ answers: 9, minutes: 95.2, allMinutes: 95 }, 'You answer in 1 h 35 min, as fast as most.'],
  [{ answers: 9, minutes: 41 }, 'You answer in 41 min. Too few others have answered to compare.'],
])('%j', (some, words) => expect(speedWords({ ...none, ...some })).toBe(words))

test('with too few answers no figure is given beside saying so', () => {
  expect(ownSpeed({ answers: 0, minutes: null })).toBe('no figure')
  expect(ownSpeed({ answers: 1, minutes: 41 })).toBe('too few to say: you have answered once')
  expect(ownSpeed({ answers: 2, minutes: 41 })).toBe('too few to say: you have answered twice')
  expect(ownSpeed({ answers: 9, minutes: 41 })).toBe('41 min, half of 9 answers sooner')
})
