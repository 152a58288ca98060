import { describe, expect, test } from 'vitest'
import { modelOf, Run, replicate, type Scenario } from '../../../../simulation/index.ts'
import { whatIfOf } from './answer.ts'
import { changed } from './changes.ts'
import type { Ran } from './days.ts'
import { leversOf } from './levers.ts'
import { daysSentence, sentence, surelyWords } from './words.ts'

const exponential = (mean: number) => ({ distribution: 'exponential' as const, mean })
const scenario: Scenario = {
  name: 'Small',
  firstDay: '2026-12-07',
  days: 28,
  warmUp: 28,
  arrivals: [{ name: 'Admissions', to: 'Acute', perDay: 4 }],
  stations: [
    { name: 'Acute', places: 40, stay: exponential(4), next: [{ to: 'Home care', share: 0.5 }] },
    { name: 'Home care', places: 29, stay: exponential(14) },
  ],
}
const ran = (of: Scenario): Ran => {
  const model = modelOf(of)
  const run = new Run(model)
  return { model, results: Array.from({ length: 60 }, (_, k) => replicate(run, 1, k)) }
}
const homeCare = leversOf(scenario).find(({ station }) => station === 'Home care')!
const changes = [{ lever: homeCare, to: 34 }]

const middle = (mean: number) => ({ mean, halfWidth: 1, low: mean - 2, high: mean + 2 })

describe('what if', () => {
  const answer = whatIfOf(1, ran(scenario), ran(changed(scenario, changes)))

  test('five more places lose fewer days, surely; the same people are in both', () => {
    const lost = answer.rows.find(({ name }) => name === 'Delayed days at Acute')!
    expect(lost.difference!.mean).toBeLessThan(-lost.difference!.halfWidth!)
    // Paired: surer than the two would be apart.
    expect(lost.difference!.halfWidth!).toBeLessThan(Math.hypot(lost.asIs!.halfWidth!, lost.with!.halfWidth!))
    expect(surelyWords(lost.difference!, lost.asIs!)).toBe('fewer, surely')
    expect(sentence(answer, changes)).toMatch(
      /^Home care: places 29 to 34: Acute would lose [\d,.]+ fewer days in the next 28, give or take [\d.]+\.$/,
    )
  })

  test('the days add up to the whole, and each difference is one less the other', () => {
    const lost = answer.rows.find(({ name }) => name === 'Delayed days at Acute')!
    const sum = (of: (line: (typeof answer.series)[number]) => number) =>
      answer.series.reduce((total, line) => total + of(line), 0)
    expect(answer.series).toHaveLength(28)
    const plain = sum(({ difference }) => difference!.mean)
    expect(plain).toBeCloseTo(sum((line) => line.with!.mean) - sum((line) => line.asIs.mean), 6)
    // The whole is told by control variates, the days are not: near, not equal.
    expect(Math.abs(plain - lost.difference!.mean)).toBeLessThan(3 * lost.difference!.halfWidth!)
  })

  test('nothing changed: no difference is told', () => {
    const alone = whatIfOf(1, ran(scenario), null)
    expect(alone.rows.every((row) => row.with === null && row.difference === null)).toBe(true)
    expect(sentence(alone, [])).toMatch(/^As it is, [\d,.]+, give or take [\d.]+ days would be lost at Acute/)
  })

  test('a wait of what nobody began is no figure, and no sentence is made of it', () => {
    const shut: Scenario = {
      ...scenario,
      warmUp: 0,
      stations: [scenario.stations[0]!, { ...scenario.stations[1]!, places: 0 }],
      today: [{ at: 'Acute', since: 2, waitsFor: 'Home care', count: 6 }],
    }
    const open = [{ lever: leversOf(shut).find(({ station }) => station === 'Home care')!, to: 2 }]
    const wait = whatIfOf(1, ran(shut), ran(changed(shut, open))).rows.find(({ name }) =>
      name.startsWith('Days waited for Home care'),
    )!
    expect(wait).toMatchObject({ asIs: null, difference: null })
    expect(wait.with!.mean).toBeGreaterThan(2)
  })

  test('a scenario that starts empty and leaves nothing out says so', () => {
    expect(whatIfOf(1, ran({ ...scenario, warmUp: 0 }), null).startsEmpty).toBe(true)
    expect(answer).not.toHaveProperty('startsEmpty')
  })

  test('each difference is what stands with the changes less what stands as it is', () => {
    for (const { asIs, with: then, difference } of answer.rows)
      expect(difference!.mean).toBe(then!.mean - asIs!.mean)
  })

  test('the same against the same is no change', () => {
    const same = whatIfOf(1, ran(scenario), ran(scenario))
    expect(same.rows.every(({ difference, asIs }) => surelyWords(difference!, asIs!) === 'no change')).toBe(
      true,
    )
  })

  test.each([
    [{ mean: -47, halfWidth: 1.3 }, 1363, 'fewer, surely'],
    [{ mean: 0.0012, halfWidth: 0.0006 }, 16.98, 'hardly more'],
    [{ mean: -0.1, halfWidth: 0.2 }, 16.98, 'could be no change'],
    [{ mean: 0.5, halfWidth: 0.1 }, 0, 'more, surely'],
  ])('a difference of %o of %d is said to be: %s', (difference, asIs, words) => {
    expect(surelyWords(difference, { mean: asIs, halfWidth: 1 })).toBe(words)
  })

  test.each([
    [[4, 9, 6], 'Beds: as it is 4.0 ± 1.0 on day 0, at most 9.0 ± 1.0 on day 1, 6.0 ± 1.0 on day 2.'],
    [[9, 4, 6], 'Beds: as it is 9.0 ± 1.0 on day 0 and 6.0 ± 1.0 on day 2.'],
    [[4, 6, 9], 'Beds: as it is 4.0 ± 1.0 on day 0 and 9.0 ± 1.0 on day 2.'],
  ])('days of %o are told by the first, the fullest and the last', (means, says) => {
    const series = means.map((mean, day) => ({ day, asIs: middle(mean), with: null, difference: null }))
    expect(daysSentence('Beds', series, (day) => `day ${day}`)).toBe(says)
  })

  test('with changes the last day is told with them, and how sure the difference is', () => {
    const line = { day: 0, asIs: middle(9), with: middle(6), difference: { mean: -3, halfWidth: 0.5 } }
    expect(
      daysSentence(
        'Beds',
        [
          { ...line, asIs: middle(8) },
          { ...line, day: 1 },
        ],
        String,
      ),
    ).toBe(
      'Beds: as it is 8.0 ± 1.0 on 0 and 9.0 ± 1.0 on 1. With the changes 6.0 ± 1.0 then: −3.00 ± 0.50 (fewer, surely).',
    )
  })
})
