import { describe, expect, test } from 'vitest'
import { daysBetween, Temporal } from '../../../../../platform/time.ts'
import { Chart, size } from './draw.tsx'
import type { ChartModel } from './model.ts'
import { daysOf, longest, windowOf } from './window.ts'

const at = (text: string) => Temporal.Instant.from(text)
const on = (text: string) => Temporal.PlainDate.from(text)
const edges = { left: size.left, right: size.right }
const now = at('2026-11-24T08:12:00Z')

describe('the days shown', () => {
  test('a long stay shows its last 28 days, and says how many are left out', () => {
    const window = windowOf(
      { admittedAt: at('2026-09-01T10:00:00Z'), leftAt: null, expected: null },
      now,
      edges,
    )
    expect(daysBetween(window.from, on('2026-11-24')) + 1).toBe(longest)
    expect(window.earlier).toBe(daysBetween(on('2026-09-01'), window.from))
  })

  test('it reaches as far as the expected date, but no further than eight days ahead', () => {
    const ahead = (expected: string) =>
      windowOf(
        { admittedAt: at('2026-11-20T10:00:00Z'), leftAt: null, expected: on(expected) },
        now,
        edges,
      ).to.toString()
    expect(ahead('2026-11-26')).toBe('2026-11-27')
    expect(ahead('2027-02-01')).toBe('2026-12-02')
    expect(ahead('2026-11-20')).toBe('2026-11-26')
  })

  test('after leaving it ends on that day', () => {
    const window = windowOf(
      {
        admittedAt: at('2026-11-01T10:00:00Z'),
        leftAt: at('2026-11-10T10:00:00Z'),
        expected: on('2026-11-30'),
      },
      now,
      edges,
    )
    expect(window.to.toString()).toBe('2026-11-10')
  })

  test('the day on which clocks go back is wider by an hour', () => {
    const window = windowOf(
      { admittedAt: at('2026-10-24T10:00:00Z'), leftAt: null, expected: null },
      at('2026-10-27T10:00:00Z'),
      edges,
    )
    const widths = new Map(daysOf(window).map(({ on, from, to }) => [on.toString(), to - from]))
    expect(widths.get('2026-10-25')! / widths.get('2026-10-26')!).toBeCloseTo(25 / 24, 2)
  })
})

const model = (change: Partial<ChartModel> = {}): ChartModel => ({
  places: [],
  moves: [],
  ready: [],
  waits: [],
  nights: [],
  national: { is: 'not recorded' },
  compared: null,
  ...change,
})
const draw = async (change: Partial<ChartModel>) => {
  const window = windowOf(
    { admittedAt: at('2026-11-02T10:00:00Z'), leftAt: null, expected: on('2026-11-26') },
    now,
    edges,
  )
  return String(
    await Promise.resolve(
      <Chart model={model(change)} window={window} now={now} title="How she got here" says="One place" />,
    ),
  )
}

describe('the drawing', () => {
  test('it has a name and a description for those who listen, and no style of its own', async () => {
    const html = await draw({
      places: [{ from: at('2026-11-02T10:00:00Z'), to: null, words: 'Bed 4 on Elm', short: 'Elm, 4' }],
    })
    expect(html).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby="chart-title chart-says"/)
    expect(html).toContain('<title id="chart-title">How she got here</title>')
    expect(html).not.toMatch(/style=|font-size/)
    expect(html).toContain('Bed 4 on Elm')
  })

  test('each owner has a bar of its own pattern and is named in words', async () => {
    const html = await draw({
      waits: [
        {
          waitId: 'w',
          what: 'Home care',
          words: '7 days',
          late: { kind: 'late', days: 4, words: 'Late 4 days' },
          owners: [
            {
              from: at('2026-11-08T10:00:00Z'),
              to: at('2026-11-12T10:00:00Z'),
              look: 'council',
              name: 'Marlshire Council',
            },
            { from: at('2026-11-12T10:00:00Z'), to: null, look: 'provider', name: 'Homefold Care' },
          ],
        },
      ],
    })
    expect(html).toContain('hw-own--council')
    expect(html).toContain('hw-own--provider')
    expect(html).toContain('Marlshire Council, then Homefold Care')
    expect(html).toContain('▲ Late 4 days')
  })

  test('one square a midnight, the counted ones numbered', async () => {
    const html = await draw({ nights: ['2026-11-06', '2026-11-07', '2026-11-19'].map(on) })
    expect(html.match(/hw-chart__night--counted/g)).toHaveLength(3)
    expect(html.match(/class="hw-chart__night"/g)).toHaveLength(19)
    expect([...html.matchAll(/hw-chart__night-words[^>]*>(\d+)</g)].map(([, n]) => n)).toEqual([
      '1',
      '2',
      '3',
    ])
  })

  test('the national count has its own squares, numbered from its own first night', async () => {
    const html = await draw({
      nights: ['2026-11-06', '2026-11-07', '2026-11-19'].map(on),
      national: { is: 'counted', since: at('2026-11-18T09:35:00Z'), nights: ['2026-11-19'].map(on) },
    })
    expect(html).toContain('National count')
    expect([...html.matchAll(/hw-chart__night-words[^>]*>(\d+)</g)].map(([, n]) => n)).toEqual([
      '1',
      '2',
      '3',
      '1',
    ])
  })

  test('a row with nothing in it is left out rather than drawn empty', async () => {
    const html = await draw({})
    expect(html).not.toContain('Waiting for')
    expect(html).not.toContain('Midnights')
    expect(html).not.toContain('National count')
  })

  test('every letter stays within the picture', async () => {
    const html = await draw({
      moves: [
        {
          at: at('2026-11-23T10:00:00Z'),
          date: on('2026-11-26'),
          words: `Moved on 23 Nov to 26 Nov: ${'a long reason '.repeat(4)}`,
          now: true,
        },
      ],
    })
    const [, x] = /hw-chart__label hw-chart__strong" x="([\d.]+)"/.exec(html)!
    expect(Number(x)).toBeLessThanOrEqual(size.right)
    expect(Number(x)).toBeGreaterThan(size.left)
  })
})
