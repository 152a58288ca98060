import { describe, expect, test } from 'vitest'
import { pictured, week, weeksOf } from '../../../../test/support/charted.ts'
import { SpcChart } from './draw.tsx'
import { type ChartAsked, chartModel } from './model.ts'
import { sizes } from './scales.ts'
import { ChartSection } from './section.tsx'

const svg = (over: Partial<ChartAsked> = {}, size: keyof typeof sizes = 'whole') =>
  (<SpcChart model={chartModel({ ...pictured, ...over })} id="chart" size={size} />).toString()
const count = (text: string, what: RegExp) => [...text.matchAll(what)].length
const places = (text: string, attribute: 'x' | 'y') =>
  [...text.matchAll(new RegExp(` ${attribute}="([^"]+)"`, 'g'))].map(([, at]) => Number(at))

describe('the chart', () => {
  test('draws every figure once, by its kind’s own shape, and never one that is missing', () => {
    const drawn = svg()
    expect(count(drawn, /<circle class="hw-spc__chance"/g)).toBe(37)
    expect(count(drawn, /<rect class="hw-spc__better"/g)).toBe(13)
    expect(count(drawn, /<path class="hw-spc__worse"/g)).toBe(1)
    expect(count(drawn, /class="hw-spc__gap"/g)).toBe(1)
    expect(drawn).toContain('>no figure</text>')
  })

  test('breaks its line at a gap, and where limits were set again', () => {
    expect(count(svg(), /class="hw-spc__line"/g)).toBe(2)
    const again = { from: week(30), baseline: { kind: 'every point' as const }, reason: 'a ward opened' }
    const drawn = svg({ sets: [...pictured.sets, again] })
    expect(count(drawn, /class="hw-spc__line"/g)).toBe(3)
    expect(count(drawn, /class="hw-spc__mean"/g)).toBe(2)
    expect(drawn).toContain('New limits: a ward opened')
  })

  test('names what it draws: baseline, limits, promise, actions, now', () => {
    const drawn = svg()
    for (const words of [
      'Baseline, 26 weeks: limits are set here',
      'Upper limit 325',
      'Average 259',
      'Lower limit 194',
      'Promise 180 by 28 Mar 2027',
      'now, 24 Nov',
      'A: Brokerage seven days a week',
      'C: Evening carers, zone 4',
    ])
      expect(drawn).toContain(words)
  })

  test('says in its description what the page says, and each point says its own figure', () => {
    const drawn = svg()
    expect(drawn).toContain('<title id="chart-title">Chart: Delayed nights each week</title>')
    expect(drawn).toContain('it is getting better, and it is not chance. Since the week of 17 Aug')
    expect(drawn).toContain('<title>week of 16 Feb: 332 nights, worse, not chance</title>')
  })

  test('has no style of its own, and no number that is none', () => {
    const section = (<ChartSection model={chartModel(pictured)} id="chart" />).toString()
    expect(section).not.toMatch(/ style=|<style|NaN|Infinity|undefined/)
  })

  test.each(['whole', 'small'] as const)('%s: everything lies within', (size) => {
    const drawn = svg({}, size)
    expect(places(drawn, 'x').every((at) => at >= 0 && at <= sizes[size].width)).toBe(true)
    expect(places(drawn, 'y').every((at) => at >= 0 && at <= sizes[size].height)).toBe(true)
  })

  test.each<[string, (number | null)[]]>([
    ['nothing', []],
    ['one figure', [7]],
    ['gaps alone', [null, null]],
    ['zeros', [0, 0, 0]],
    ['less than nothing', [-4, -2, -3]],
  ])('can be drawn of %s', (_, values) => {
    const drawn = svg({ series: weeksOf(values), sets: [], targets: [], interventions: [] })
    expect(drawn).not.toMatch(/NaN|Infinity/)
    expect(count(drawn, /hw-spc__chance/g)).toBe(values.filter((one) => one !== null).length)
  })

  test('a lower limit below nothing is not drawn where nothing can be', () => {
    const drawn = svg({ series: weeksOf([1, 9, 1, 9, 1, 9]), sets: [], targets: [], interventions: [] })
    expect(drawn).not.toContain('Lower limit')
    expect(drawn).toContain('Upper limit')
  })
})
