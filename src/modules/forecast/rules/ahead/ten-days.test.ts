import { describe, expect, test } from 'vitest'
import { figure, idOf, line, now, service } from '../../../../../test/support/service-given.ts'
import { Temporal } from '../../../../platform/time.ts'
import { type Demands, pathways } from '../by-pathway/model.ts'
import { type AheadAsked, firstShort, type PathwayAhead, tenDays } from './ten-days.ts'
import { thingsAhead } from './things.ts'
import { aheadSentence } from './words.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const ward = idOf(77)
const demands = (aDay: number): Demands => ({
  ahead: { from: today, to: today.add({ days: 9 }) },
  of: pathways.map((pathway) => ({
    pathway,
    problem: null,
    demand: {
      pathway,
      basis: { from: 'ready', days: 70, since: today.subtract({ days: 70 }) },
      between: (from, to) => ({ mean: aDay * (from.until(to).days + 1), deviation: 0 }),
    },
  })),
})
const asked = (more: Partial<AheadAsked> = {}): AheadAsked => ({
  today,
  now,
  holds: {},
  holidays: [],
  starts: new Map(),
  services: [],
  demands: demands(2),
  waiting: { P0: 0, P1: 0, P2: 0, P3: 0 },
  expected: { leaving: [], freeing: [] },
  ...more,
})
const of = (all: readonly PathwayAhead[], pathway: string) => all.find((one) => one.pathway === pathway)!

describe('what is free on each of ten days', () => {
  test('starts are a week’s target over the days it is open; today what it says is free', () => {
    const reablement = service({
      kind: 'reablement',
      target: 20,
      opens: { days: [1, 2, 3, 4, 5] },
      lines: [line({ figure: figure(3) })],
    })
    const p1 = of(tenDays(asked({ services: [reablement] })), 'P1')
    expect(p1.free).toBe(3)
    // Tuesday to the Thursday after the next weekend.
    expect(p1.days.map(({ starts }) => starts.mean)).toEqual([0, 4, 4, 4, 0, 0, 4, 4, 4, 4])
  })

  test('a service that begins fewer than its target is believed for what it did', () => {
    const reablement = service({
      kind: 'reablement',
      target: 70,
      serviceId: idOf(1),
      lines: [line({ figure: figure(0) })],
    })
    const starts = new Map([[idOf(1), [35, 35, 35, 35].map((number) => ({ starts: number }))]])
    const p1 = of(tenDays(asked({ services: [reablement], starts })), 'P1')
    expect(p1.offers[0]).toMatchObject({ aDay: 5, by: 'recorded' })
    // 140 in four weeks: a root of 140 by four weeks of seven days.
    const half = (1.96 * Math.sqrt(140)) / 28
    expect(p1.days[1]!.starts).toEqual({ mean: 5, planned: 0, halfWidth: expect.closeTo(half, 3) })
    const { mean, low80, high80 } = p1.days[1]!.free
    expect(high80 - mean).toBeGreaterThan((half * 1.28) / 1.96 - 1e-3)
    expect(low80).toBeLessThan(mean)
  })

  test('a target is planned, and has no half-width', () => {
    const reablement = service({ kind: 'reablement', target: 35, lines: [line({ figure: figure(0) })] })
    const p1 = of(tenDays(asked({ services: [reablement] })), 'P1')
    expect(p1.days[1]!.starts).toEqual({ mean: 5, planned: 5, halfWidth: null })
    expect(p1.days[0]!.free).toEqual({ mean: 0, low80: 0, high80: 0 })
  })

  test('what is out of date is no place; runs of home care are none either', () => {
    const old = service({ kind: 'intermediate care bed', lines: [line({ figure: figure(4, 100) })] })
    const runs = service({ kind: 'home care', lines: [line({ figure: figure(9) })] })
    const all = tenDays(asked({ services: [old, runs] }))
    expect(of(all, 'P2').free).toBe(0)
    expect(of(all, 'P1')).toMatchObject({ free: null, days: [] })
  })

  test('beds come free on the dates their people are expected to leave', () => {
    const beds = service({ kind: 'community bed', wardId: ward, lines: [line({ figure: figure(1) })] })
    const freeing = [
      { on: today.add({ days: 2 }), wardId: ward, people: 3 },
      { on: today.add({ days: 2 }), wardId: idOf(78), people: 9 },
    ]
    const leaving = [{ on: today.add({ days: 1 }), pathway: 'P2' as const, people: 4 }]
    const p2 = of(tenDays(asked({ services: [beds], expected: { leaving, freeing } })), 'P2')
    expect(p2.days.map(({ places }) => places).slice(0, 4)).toEqual([0, 0, 3, 0])
    expect(p2.days.map(({ dated }) => dated).slice(0, 3)).toEqual([0, 4, 0])
  })

  test('no demand is forecast: no day, and why', () => {
    const none: Demands = {
      ahead: null,
      of: pathways.map((pathway) => ({ pathway, demand: null, problem: 'Too few days.' })),
    }
    const all = tenDays(asked({ demands: none, services: [service({ kind: 'community bed' })] }))
    expect(of(all, 'P2')).toMatchObject({ days: [], problem: 'Too few days.' })
    expect(aheadSentence(all, today)).toMatch(/^No chance can be told yet/)
  })
})

describe('what is told', () => {
  const beds = service({ kind: 'community bed', lines: [line({ figure: figure(3) })] })
  test('the first day on which a pathway is likely to fall short, with how sure', () => {
    const all = tenDays(asked({ services: [beds], demands: demands(1) }))
    const [first] = firstShort(all)
    // Three places, one person a day: on the third day three are as likely as not to be too few.
    expect(first!.pathway).toBe('P2')
    expect(aheadSentence(all, today)).toMatch(
      /^\d in 10 that P2 \(rehab bed\) falls short on \w+ \d+ \w+: about \d (person|people) without a place, \d to \d on 80 of 100 such days\.$/,
    )
    expect(thingsAhead(all, today, '/forecast/ahead')).toMatchObject([
      { title: 'P2 is likely to fall short of places', go: { to: 'page', path: '/forecast/ahead' } },
    ])
  })
  test('several are named as in a sentence', () => {
    const homes = service({ kind: 'nursing home', lines: [line({ figure: figure(1) })] })
    const [thing] = thingsAhead(tenDays(asked({ services: [beds, homes] })), today, '/')
    expect(thing!.title).toMatch(/^P[23] and P[23] are likely to fall short of places$/)
  })
  test('nothing where no day is likely to', () => {
    const plenty = service({ kind: 'community bed', lines: [line({ figure: figure(60) })] })
    const all = tenDays(asked({ services: [plenty] }))
    expect(thingsAhead(all, today, '/')).toEqual([])
    expect(aheadSentence(all, today)).toMatch(/^On none of the ten days/)
  })
  test('a day far off is for the page alone', () => {
    const some = service({ kind: 'community bed', lines: [line({ figure: figure(14) })] })
    const all = tenDays(asked({ services: [some] }))
    expect(firstShort(all)).toHaveLength(1)
    expect(thingsAhead(all, today, '/')).toEqual([])
  })
})
