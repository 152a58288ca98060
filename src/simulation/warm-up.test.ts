import { expect, test } from 'vitest'
import { b2 } from '../../test/support/balanced-hospital.ts'
import { exponential, oneStation, simulate } from '../../test/support/simulate.ts'
import type { Scenario } from './index.ts'

const fromEmpty: Scenario = { ...b2(1825, 0), every: 5 }

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

test('a year of warm-up is enough for fromEmpty, from empty: by MSER-5 on the mean over replications', () => {
  const { answer } = simulate(fromEmpty, 60)
  expect(answer.series).toHaveLength(365)
  const days = fromEmpty.stations.map(({ name }, s) => [
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
