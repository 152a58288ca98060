import { expect, test } from 'vitest'
import { exponential, oneStation, simulate } from '../../test/support/simulate.ts'
import type { Scenario } from './index.ts'

const b2: Scenario = {
  name: 'b2',
  days: 1825,
  every: 5,
  arrivals: [{ name: 'Admissions', to: 'Acute', perDay: 18 }],
  stations: [
    {
      name: 'Acute',
      places: 120,
      stay: exponential(5),
      next: [
        { to: 'P1', share: 0.5 },
        { to: 'P2', share: 0.2 },
        { to: 'P3', share: 0.05 },
      ],
    },
    { name: 'P1', places: 140, stay: exponential(14) },
    { name: 'P2', places: 84, stay: exponential(21) },
    { name: 'P3', places: 30, stay: exponential(28) },
  ],
}

/**
 * MSER-5 (White 1997): how many means of five days are to be left out so that the mean of those that remain is surest, of the
 * first half at most.
 */
function leftOut(means: readonly number[]): number {
  const error = (from: number) => {
    const rest = means.slice(from)
    const mean = rest.reduce((sum, one) => sum + one, 0) / rest.length
    return rest.reduce((sum, one) => sum + (one - mean) ** 2, 0) / rest.length ** 2
  }
  const choices = Array.from({ length: Math.floor(means.length / 2) }, (_, from) => from)
  return choices.reduce((best, from) => (error(from) < error(best) ? from : best))
}

test('a year of warm-up is enough for b2, from empty: by MSER-5 on the mean over replications', () => {
  const { answer } = simulate(b2, 60)
  expect(answer.series).toHaveLength(365)
  const days = b2.stations.map(({ name }, s) => [
    name,
    5 * leftOut(answer.series.map(({ stations }) => stations[s]!.occupied.mean)),
  ])
  if (process.env.HOMEWARD_SHOW_FIGURES) process.stdout.write(`days to leave out: ${days.join('; ')}\n`)
  expect(days.filter(([, out]) => !(Number(out) > 0 && Number(out) <= 365))).toEqual([])
})

test('what starts empty says so; a warm-up or today’s people, be there nobody, leaves nothing to say', () => {
  const plain = oneStation({ perDay: 1, days: 5 }, { places: 3, stay: exponential(1) })
  expect(simulate(plain, 2).answer.startsEmpty).toBe(true)
  expect(simulate({ ...plain, warmUp: 5 }, 2).answer.startsEmpty).toBe(false)
  expect(simulate({ ...plain, today: [] }, 2).answer.startsEmpty).toBe(false)
})
