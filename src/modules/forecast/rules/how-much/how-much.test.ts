import { describe, expect, test } from 'vitest'
import { Run, replicate, type Scenario } from '../../../../simulation/index.ts'
import { howMuchOf } from './answer.ts'
import { type HowMuchQuestion, mixedModel, moreBy, movedOf, stationsOf } from './question.ts'
import { notExceeded, notExceededBetween, searchMix } from './search.ts'
import { howMuchSentence, mixWords, notExceededWords, withinWords } from './words.ts'

const exponential = (mean: number) => ({ distribution: 'exponential' as const, mean })
const scenario: Scenario = {
  name: 'One ward and home care',
  days: 60,
  warmUp: 60,
  arrivals: [{ name: 'Admissions', to: 'Acute', perDay: 4 }],
  stations: [
    { name: 'Acute', stay: exponential(4), next: [{ to: 'Home care', share: 0.5 }] },
    { name: 'Home care', places: 29, stay: exponential(14) },
  ],
}
const question: HowMuchQuestion = {
  station: 'Acute',
  waiting: 1.5,
  chance: 0.8,
  levers: [{ id: 'p1', step: 1, most: 12, pounds: 60, source: 'our figure' }],
}

async function answer(asked: HowMuchQuestion) {
  const moved = movedOf(scenario, asked)
  const found = await searchMix({
    stations: stationsOf(scenario, asked),
    delayedDays: asked.waiting * scenario.days,
    chance: asked.chance,
    levers: moved.map(({ steps, cost }) => ({ most: steps, cost })),
    mixed: (mix) => mixedModel(scenario, moved, mix),
    run: async (model) => {
      const run = new Run(model)
      return Array.from({ length: 40 }, (_, k) => replicate(run, 1, k))
    },
    progress: () => undefined,
  })
  return howMuchOf(asked, moved, found, { seed: 1, days: scenario.days, firstDay: null })
}

describe('what is not exceeded', () => {
  const ofRuns = (n: number) => Float64Array.from({ length: n }, (_, k) => k + 1)
  // Ranks by the binomial distribution: of 100 runs at 80 of 100, P(B <= 71) is under and P(B <= 88) over 2.5 and 97.5 of 100.
  test.each([
    [100, 0.8, 80, { low: 72, high: 89 }],
    [20, 0.5, 10, { low: 6, high: 15 }],
    [20, 0.95, 19, { low: 17, high: null }],
  ])('of %i runs at %f: %i, with its 95%% interval', (n, chance, value, between) => {
    expect(notExceeded(ofRuns(n), chance)).toBe(value)
    expect(notExceededBetween(ofRuns(n), chance)).toEqual(between)
  })

  test('as many runs as may be asked for', () => {
    const { low, high } = notExceededBetween(ofRuns(10_000), 0.99)
    expect(low).toBeGreaterThan(9870)
    expect(high).toBeLessThan(9930)
  })

  test('in words', () => {
    expect(notExceededWords(1204.4, { low: 1150, high: 1290 })).toBe('1,204 (1,150 to 1,290)')
    expect(notExceededWords(19, { low: 17, high: null })).toBe('19 (17 or more)')
  })
})

describe('how much is needed', () => {
  test('the fewest places that hold the target, what they cost and save, and what less would do', async () => {
    const found = await answer(question)
    const places = found.mix![0]!
    expect(places).toBeGreaterThan(0)
    expect(places).toBeLessThan(12)
    expect(found.cost).toBe(places * 60 * 60)
    expect(found.chosen!.within).toBeGreaterThanOrEqual(32)
    expect(found.chosen!.notExceeded).toBeLessThanOrEqual(90)
    expect(found.saved!.mean).toBeGreaterThan(found.saved!.halfWidth!)
    const costs = found.tradeOff.map(({ cost }) => cost)
    expect(costs[0]).toBe(0)
    expect(costs.at(-1)).toBe(found.cost)
    expect(costs).toEqual(costs.toSorted((a, b) => a - b))
    expect(howMuchSentence(found)).toMatch(
      /^The cheapest mix found that holds at most 90 delayed days at Acute in 60 days \(1\.5 a day\) in 80 of 100 runs: Home care: places 29 to \d+\. It costs £[\d,]+ and saves [\d,.]+ ± [\d,.]+ delayed days, £[\d.]+ ± £[\d.]+ each\.$/,
    )
  })

  test('one place fewer would not do: that is why it is the answer', async () => {
    const found = await answer(question)
    const [one] = found.mix!
    const fewer = await answer({ ...question, levers: [{ ...question.levers[0]!, most: one! - 1 }] })
    expect(fewer.mix).toBeNull()
    expect(howMuchSentence(fewer)).toMatch(/^Not even the most of everything holds at most 90/)
  })

  test('nothing more where it holds already', async () => {
    const found = await answer({ ...question, waiting: 1000 })
    expect(howMuchSentence(found)).toMatch(/^Nothing more is needed/)
    expect(mixWords(found, found.mix!)).toBe('nothing more')
  })
})

test('a time that is taken becomes shorter by steps', () => {
  const lever = { of: 'days' } as Parameters<typeof moreBy>[0]['lever']
  expect(moreBy({ lever, step: 0.1 }, 3)).toBe(-0.3)
})

test('a share of runs never goes without its interval', () => {
  expect(withinWords({ within: 164 }, 200)).toBe('164 of 200 runs (76 to 87 of 100)')
  expect(withinWords({ within: 0 }, 40)).toBe('0 of 40 runs (0 to 9 of 100)')
})
