import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { root } from '../../../../../test/support/root.ts'
import { readScenario } from '../../../../edges/simulate/read-scenario.ts'
import { momentsOf } from '../../../../simulation/index.ts'
import { changed, changeWords, readChanges } from './changes.ts'
import { leversOf } from './levers.ts'
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
