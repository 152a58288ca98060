import { expect, test } from 'vitest'
import { modelOf, Run, replicate, type Scenario } from '../../../../simulation/index.ts'
import { todayName } from '../today/stations.ts'
import { whatIfOf } from './answer.ts'

const stay = { distribution: 'exponential', mean: 3 } as const
const place = (aWeek: number, name = todayName): Scenario => ({
  name,
  days: 14,
  arrivals: [
    { name: 'Coming to A', to: 'A', perDay: 4 },
    { name: 'Coming to B', to: 'B', perDay: 2 },
  ],
  stations: [
    ...['A', 'B'].map((hospital) => ({
      name: hospital,
      places: 60,
      stay,
      next: [
        { to: 'Going home', share: 0.5 },
        { to: 'Help at home', share: 0.5 },
      ],
    })),
    { name: 'Going home', inBed: true, stay: { distribution: 'deterministic', value: 0.2 } },
    { name: 'Help at home', starts: [{ aWeek, at: '10:00' }], stay },
  ],
  today: [
    { at: 'A', since: 2, waitsFor: 'Help at home', count: 9 },
    { at: 'B', since: 1, waitsFor: 'Help at home', count: 6 },
  ],
})

const ran = (scenario: Scenario) => {
  const model = modelOf(scenario)
  const run = new Run(model)
  return { model, results: Array.from({ length: 20 }, (_, k) => replicate(run, 1, k)) }
}

test('hospitals of a place as it was are answered for together: their days add up, in each run', () => {
  const answer = whatIfOf(1, ran(place(14)), ran(place(28)))
  const row = (name: string) => answer.rows.find((one) => one.name === `Delayed days at ${name}`)!
  expect(answer.station).toBe('Acute beds')
  expect(row('Acute beds').asIs!.mean).toBeCloseTo(row('A').asIs!.mean + row('B').asIs!.mean, -1)
  expect(row('Acute beds').difference!.mean).toBeCloseTo(
    row('Acute beds').with!.mean - row('Acute beds').asIs!.mean,
    6,
  )
  const days = answer.series.reduce((sum, { asIs }) => sum + asIs.mean, 0)
  expect(days).toBeCloseTo(row('Acute beds').asIs!.mean, 6)
  expect(answer.said!.map(({ waiting }) => waiting.mean)).toEqual(
    answer.series.map(({ asIs }) => Number(asIs.mean.toFixed(2))),
  )
  // Nobody is said to wait for what takes everybody at once.
  expect(answer.rows.filter(({ name }) => name.includes('Going home'))).toEqual([])
})

test('another scenario keeps the station where most wait', () => {
  const answer = whatIfOf(1, ran(place(14, 'Somewhere')), null)
  expect(answer.station).toBe('A')
  expect(answer).not.toHaveProperty('said')
})
