import { describe, expect, test } from 'vitest'
import { admissionsExpected } from '../../../examples/marlshire/figures.ts'
import { marlshire } from '../../../examples/marlshire/world.ts'
import { type LocalDate, Temporal } from '../../platform/time.ts'
import { type Day, type Rolled, roll } from './index.ts'
import { seasonalScale } from './rules/score.ts'

const ahead = 28
// The county as it stands, and as it would be had chance fallen otherwise.
const seeds = [1, 2, 3, 4, 5, 6]
const measures = ['admissions', 'ready-people', 'people-in-hospital'] as const

const figuresOf = (seed: number) =>
  marlshire.build(seed, Temporal.Instant.from('2026-11-28T09:00:00Z')).files.flatMap(({ figures }) => figures)
const counties = seeds.map(figuresOf)

const daysOf = (figures: ReturnType<typeof figuresOf>, measure: string): Day[] =>
  figures
    .filter((figure) => figure.measure === measure && figure.step === 'day')
    .map(({ from, value }) => ({ date: Temporal.PlainDate.from(from), value }))

/** MASE of who knew what each day was to be expected to bring, and not its chance: nobody can forecast better. */
function oracle(days: readonly Day[], expected: (date: LocalDate) => number): number {
  const values = days.map(({ value }) => value!)
  const errors = days.map(({ date, value }) => Math.abs(value! - expected(date)))
  const scores: number[] = []
  for (let end = days.length - ahead; end >= 56; end -= 7)
    scores.push(meanOf(errors.slice(end, end + ahead)) / seasonalScale(values.slice(0, end), 7))
  return meanOf(scores)
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

const say = (what: string, { origins, ours, naive }: Rolled, best?: number) =>
  process.stdout.write(
    `${what}, ${origins} week ends: MASE ${ours.mase.toFixed(3)} beside ${naive.mase.toFixed(3)}${best === undefined ? '' : `, at best ${best.toFixed(3)}`}; pinball ${ours.pinball10.toFixed(2)} and ${ours.pinball90.toFixed(2)} beside ${naive.pinball10.toFixed(2)} and ${naive.pinball90.toFixed(2)}; within 80: ${(100 * ours.cover80).toFixed(1)}, within 95: ${(100 * ours.cover95).toFixed(1)}\n`,
  )

describe.each(measures)('%s of the example county, 28 days ahead', (measure) => {
  const rolled = counties.map((figures) => roll(daysOf(figures, measure), ahead)!)
  const mean = (of: (one: Rolled) => number) => meanOf(rolled.map(of))

  test('better than as last week by a tenth and more, with a fifth less pinball loss, whatever chance did', () => {
    for (const [i, one] of rolled.entries()) {
      say(`${measure} ${seeds[i]}`, one)
      expect(one.ours.mase).toBeLessThan(0.9 * one.naive.mase)
      expect(one.ours.pinball10 + one.ours.pinball90).toBeLessThan(
        0.8 * (one.naive.pinball10 + one.naive.pinball90),
      )
    }
    expect(mean(({ ours }) => ours.mase)).toBeLessThan(0.85 * mean(({ naive }) => naive.mase))
  })

  test('80 and 95 of 100 days are within the bands, to three points', () => {
    expect(Math.abs(mean(({ ours }) => ours.cover80) - 0.8)).toBeLessThan(0.03)
    expect(Math.abs(mean(({ ours }) => ours.cover95) - 0.95)).toBeLessThan(0.03)
  })
})

test('admissions: MASE under 0.75, and of no county a tenth above the best that anybody could', () => {
  const all = counties.map((figures) => {
    const days = daysOf(figures, 'admissions')
    const best = oracle(days, admissionsExpected)
    const rolled = roll(days, ahead)!
    say('admissions, with the best there could be', rolled, best)
    expect(rolled.ours.mase).toBeLessThan(1.1 * best)
    return rolled.ours.mase
  })
  expect(meanOf(all)).toBeLessThan(0.75)
})
