import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { root } from '../../../../../test/support/root.ts'
import { readScenario } from '../../../../edges/simulate/read-scenario.ts'
import { momentsOf, type Scenario } from '../../../../simulation/index.ts'
import { kindsOfDay } from '../fit/by-day.ts'
import { changed, changeWords, readChanges } from './changes.ts'
import { type Lever, leversOf } from './levers.ts'
import { moreOf } from './more-of.ts'

const model = readScenario(readFileSync(`${root}/examples/scenarios/winter.json`, 'utf8'))
if ('problems' in model) throw new Error('the example cannot be run')
const { scenario } = model
const levers = leversOf(scenario)
const lever = (id: string) => levers.find((one) => one.id === id)!

describe('what can be changed of the example winter', () => {
  test('beds, starts, hours, and how long an assessment takes, each with what there is now', () => {
    expect(levers.map(({ name, when, now }) => `${name}${when ? ` (${when})` : ''}: ${now}`)).toEqual([
      'Acute: places (usually): 420',
      'Acute: places (from 21 December 2026, to 28 February 2027): 432',
      'Assessment: at work at once (Mon to Fri, 08:30 to 17:30): 10',
      'Assessment: at work at once (Sat, Sun and bank holidays, 09:00 to 15:00): 3',
      'Assessment: days it takes: 0.15',
      'Home care: starts a week (Mon to Sat): 68',
      'Home care: hours a day, morning: 230',
      'Home care: hours a day, morning (Sat, Sun and bank holidays): 215',
      'Home care: hours a day, evening: 190',
      'Community beds: places: 58',
      'Care home choice: days it takes: 9',
    ])
    expect(new Set(levers.map(({ id }) => id)).size).toBe(levers.length)
  })

  test('each lever set to another number is that number, and nothing else is changed', () => {
    for (const one of levers) {
      const to = one.now + one.step
      const after = changed(scenario, [{ lever: one, to }])
      const now = leversOf(after)
      for (const other of levers) {
        const same = now.find(({ id }) => id === other.id)!
        expect(same.now).toBeCloseTo(other.id === one.id ? to : other.now, 9)
      }
      expect(changed(after, [{ lever: { ...one, now: to }, to: one.now }])).toEqual(
        one.of === 'days' ? expect.anything() : scenario,
      )
    }
  })

  test('all rules of a station together leave closed hours closed', () => {
    const places = moreOf(scenario, { station: 'Assessment', of: 'places' }, 2).stations[1]!.places
    expect((places as { places: number }[]).map((rule) => rule.places)).toEqual([0, 12, 5])
  })

  describe('starts that differ from day to day', () => {
    const at = '10:00'
    const byDay = (aWeek: readonly number[]) =>
      aWeek.map((one, i) => ({ aWeek: one, days: [kindsOfDay[i]!], at }))
    const home = (starts: ReturnType<typeof byDay>): Scenario => ({
      ...scenario,
      stations: [{ ...scenario.stations[2]!, starts }],
    })
    const usual = home(byDay([8, 7, 7, 7, 6, 2, 0, 1]))
    const amounts = (of: Scenario) => of.stations[0]!.starts!.map((rule) => Number(rule.aWeek!.toFixed(6)))
    const own = (of: Scenario) => leversOf(of).filter((one) => one.of === 'starts a week')

    test('working days are one lever, weekends and bank holidays another', () => {
      expect(own(usual).map(({ id, rule, when, now }) => [id, rule, when, now])).toEqual([
        ['s0', undefined, 'Mon to Fri', 35],
        ['s0-5', 5, 'Sat, Sun and bank holidays', 2],
      ])
    })
    test('more of one keeps its days as they were and leaves the other alone', () => {
      const [work, weekend] = own(usual)
      const more = (lever: Lever, to: number) => amounts(changed(usual, [{ lever, to }]))
      expect(more(work!, 70)).toEqual([16, 14, 14, 14, 12, 2, 0, 1])
      expect(more(weekend!, 6)).toEqual([8, 7, 7, 7, 6, 6, 0, 3])
      expect(more(work!, 0)).toEqual([0, 0, 0, 0, 0, 2, 0, 1])
    })
    test('where nobody starts at weekends, more are alike on each of its days', () => {
      const none = home(byDay([8, 7, 7, 7, 6, 0, 0, 0]))
      const [, weekend] = own(none)
      expect(weekend!.now).toBe(0)
      const after = changed(none, [{ lever: weekend!, to: 4 }])
      expect(amounts(after)).toEqual([8, 7, 7, 7, 6, 2, 2, 2])
      expect(own(after)[1]!.now).toBe(4)
    })
  })

  test('another mean keeps the shape: the spread grows with it', () => {
    const [before, after] = [
      scenario,
      moreOf(scenario, { station: 'Care home choice', of: 'days' }, -4.5),
    ].map(({ stations }) => momentsOf(stations[4]!.stay))
    expect(after!.mean).toBeCloseTo(4.5, 9)
    expect(after!.variance).toBeCloseTo(before!.variance / 4, 9)
  })

  test('there are never fewer than none', () => {
    expect(moreOf(scenario, { station: 'Community beds', of: 'places' }, -100).stations[3]!.places).toBe(0)
  })
})

describe('what a form says', () => {
  test('a box left as it was, or empty, is no change', () => {
    const typed = Object.fromEntries(levers.map(({ id, now }, i) => [id, i % 2 === 0 ? String(now) : '']))
    expect(readChanges(levers, typed)).toEqual({ changes: [], errors: {} })
  })
  test('a change is said with what there is now', () => {
    const { changes } = readChanges(levers, { [lever('s2').id]: '74' })
    expect(changes.map(changeWords)).toEqual(['Home care: starts a week (Mon to Sat) 68 to 74'])
  })
  test.each([
    ['p3', '58.5', /whole number/],
    ['p3', '-2', /whole number/],
    ['s2', 'many', /like 12 or 2\.5/],
    ['d4', '0', /at least 0\.01/],
  ])('%s of %s is refused, in words', (id, text, why) => {
    expect(readChanges(levers, { [id]: text }).errors[id]).toMatch(why)
  })
})
