import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  about,
  figure,
  idOf,
  line,
  need,
  now,
  record,
  service,
} from '../../../../../test/support/options-given.ts'
import type { Band, Line, Need, Service } from '../../../capacity/index.ts'
import { hardCodes, type OptionsFor } from './model.ts'
import { rankOptions } from './rank.ts'

const codes = fc.subarray<Need>(['hoist', 'oxygen', 'dementia', 'two carers'])
const someLine = fc.record({
  band: fc.option(fc.constantFrom<Band>('morning', 'evening')),
  carers: fc.option(fc.integer({ min: 1, max: 2 })),
  zone: fc.option(fc.constantFrom('zone 3', 'zone 4')),
  left: fc.option(fc.integer({ min: 0, max: 3 })),
  hours: fc.integer({ min: 0, max: 40 }),
})
const someService = fc.record({
  kind: fc.constantFrom('home care' as const, 'residential home' as const, 'crisis care' as const),
  name: fc.constantFrom('Alder', 'Birch', 'Cedar'),
  meets: codes,
  zones: fc.subarray(['zone 3', 'zone 4']),
  sex: fc.option(fc.constantFrom('women only' as const, 'men only' as const)),
  fee: fc.option(fc.integer({ min: 50_000, max: 120_000 })),
  miles: fc.option(fc.integer({ min: 0, max: 20 })),
  lines: fc.array(someLine, { maxLength: 4 }),
  days: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
})
const someServices = fc.array(someService, { maxLength: 12 }).map((all) => all.map(serviceOf))

function serviceOf(one: typeof someService extends fc.Arbitrary<infer T> ? T : never, i: number): Service {
  const lines: Line[] = one.lines.map(({ left, hours, ...rest }, n) =>
    line({ ...rest, lineId: idOf(1000 + i * 10 + n), figure: left === null ? null : figure(left, hours) }),
  )
  return service({
    serviceId: idOf(i),
    name: one.name,
    kind: one.kind,
    zones: one.zones,
    limits: { meets: one.meets, ...(one.sex ? { sex: one.sex } : {}) },
    fee: one.fee === null ? null : { from: one.fee, to: one.fee },
    point: one.miles === null ? null : { easting: one.miles * 1609, northing: 0 },
    opens: { days: one.days },
    lines,
  })
}

const somebody = fc.record({
  requires: fc
    .record({
      needs: codes,
      two: fc.boolean(),
      visits: fc.array(fc.constantFrom<Band>('morning', 'evening'), { maxLength: 3 }),
      milesTo: fc.option(fc.integer({ min: 1, max: 15 })),
      feeTo: fc.option(fc.integer({ min: 60_000, max: 110_000 })),
      not: fc.subarray([idOf(0), idOf(1)]),
      rather: fc.subarray([idOf(2), idOf(3)]),
    })
    .map(({ needs, two, visits, milesTo, feeTo, not, rather }) =>
      need({
        wants: ['home care', 'residential home', 'crisis care'],
        needs,
        visits: visits.map((band) => ({ band, carers: two ? 2 : 1, minutes: 30 })),
        ...(milesTo === null ? {} : { milesTo }),
        ...(feeTo === null ? {} : { feeTo }),
        not,
        rather,
      }),
    ),
  about: fc
    .record({ zone: fc.option(fc.constantFrom('zone 3', 'zone 4')), yes: fc.integer({ min: 0, max: 5 }) })
    .map(({ zone, yes }) =>
      about({
        zone,
        point: { easting: 0, northing: 0 },
        records: new Map([[idOf(1), record({ all: { yes, no: 2 }, like: { yes, no: 1 } })]]),
      }),
    ),
})

const leftOf = (all: readonly Service[], lineId: string) =>
  all.flatMap(({ lines }) => lines).find((one) => one.lineId === lineId)!.figure!.left
const idsOf = ({ options }: OptionsFor) => options.map(({ service }) => service.serviceId)

describe('options for one person', () => {
  test('every service of a kind that would do is an option or says why not, and none is both', () => {
    fc.assert(
      fc.property(someServices, somebody, (all, { requires, about }) => {
        const ranked = rankOptions(requires, all, about, now)
        const unfit = ranked.unfit.map(({ service }) => service.serviceId)
        expect([...idsOf(ranked), ...unfit].sort()).toEqual(all.map(({ serviceId }) => serviceId).sort())
        for (const { why } of ranked.unfit) {
          expect(why.length).toBeGreaterThan(0)
          expect(
            why.every(({ code, side }) => side === 'against' && hardCodes.includes(code as 'full')),
          ).toBe(true)
        }
        if (unfit.length > 0) expect(ranked.unfit).toContain(ranked.nearest)
        else expect([ranked.nearest, ranked.unfitWords]).toEqual([null, ''])
      }),
    )
  })

  test('nothing is ranked that somebody may not or does not want to go to', () => {
    fc.assert(
      fc.property(someServices, somebody, (all, { requires, about }) => {
        for (const { service, reasons } of rankOptions(requires, all, about, now).options) {
          expect(requires.needs.filter((code) => !service.limits.meets.includes(code))).toEqual([])
          expect(requires.not).not.toContain(service.serviceId)
          expect(service.limits.sex).not.toBe('men only')
          if (requires.feeTo !== undefined && service.fee)
            expect(service.fee.from).toBeLessThanOrEqual(requires.feeTo)
          if (service.kind !== 'residential home' && service.zones.length > 0 && about.zone)
            expect(service.zones).toContain(about.zone)
          expect(reasons.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('every take is within what is left', () => {
    fc.assert(
      fc.property(someServices, somebody, (all, { requires, about }) => {
        for (const { takes } of rankOptions(requires, all, about, now).options) {
          expect(takes.length).toBeGreaterThan(0)
          for (const { lineId, units } of takes) {
            expect(units).toBeGreaterThan(0)
            expect(units).toBeLessThanOrEqual(leftOf(all, lineId))
          }
        }
      }),
    )
  })

  test('the order does not depend on the order in which services come', () => {
    fc.assert(
      fc.property(
        someServices.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        somebody,
        ([all, mixed], { requires, about }) => {
          expect(rankOptions(requires, mixed, about, now)).toEqual(rankOptions(requires, all, about, now))
        },
      ),
    )
  })

  test('more room never makes a service unfit', () => {
    fc.assert(
      fc.property(someServices, somebody, fc.nat(), fc.integer({ min: 1, max: 3 }), (all, who, at, more) => {
        const before = rankOptions(who.requires, all, who.about, now)
        const lines = all.flatMap((one) => one.lines.filter(({ figure }) => figure !== null))
        const chosen = lines[at % Math.max(1, lines.length)]
        const roomier = all.map((one) => ({
          ...one,
          lines: one.lines.map((each) =>
            each === chosen && each.figure
              ? { ...each, figure: { ...each.figure, left: each.figure.left + more } }
              : each,
          ),
        }))
        const after = new Set(idsOf(rankOptions(who.requires, roomier, who.about, now)))
        for (const id of idsOf(before)) expect(after).toContain(id)
      }),
    )
  })

  test('what is out of date stands below everything believed, and says so', () => {
    fc.assert(
      fc.property(someServices, somebody, (all, { requires, about }) => {
        const { options } = rankOptions(requires, all, about, now)
        const first = options.findIndex(({ figure }) => figure === 'out of date')
        if (first < 0) return
        for (const { figure, reasons } of options.slice(first)) {
          expect(figure).toBe('out of date')
          expect(reasons.some(({ code, side }) => code === 'out of date' && side === 'against')).toBe(true)
        }
      }),
    )
  })

  test('those that do not fit are counted by their heaviest reason, and the nearest is named', () => {
    const full = (i: number) =>
      service({ serviceId: idOf(i), name: `Full ${i}`, lines: [line({ figure: figure(0) })] })
    const all = [
      full(1),
      full(2),
      service({ serviceId: idOf(3), name: 'No hoist', lines: [line({ figure: figure(0) })] }),
      service({ serviceId: idOf(4), name: 'Elsewhere', zones: ['zone 1'] }),
    ].map((one, i) => (i < 2 ? { ...one, limits: { meets: ['hoist' as const] } } : one))
    const ranked = rankOptions(need({ needs: ['hoist'] }), all, about(), now)
    expect(ranked.unfitWords).toBe('2 full, 1 no hoist, 1 outside zone')
    expect(ranked.nearest?.service.name).toBe('Full 1')
    expect(
      ranked.unfit.find(({ service }) => service.name === 'No hoist')?.why.map(({ words }) => words),
    ).toEqual(['No hoist', 'Full'])
  })
})

const shuffled = (all: readonly Service[]) =>
  fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })

describe('crisis care', () => {
  const crisis = service({ kind: 'crisis care', lines: [line({ figure: figure(500) })] })
  const wants = (minutes: number, carers: number, crisisPath?: 'discharge to assess') =>
    need({
      wants: ['crisis care'],
      visits: [{ band: 'morning', carers, minutes }],
      ...(crisisPath ? { crisisPath } : {}),
    })
  const [ordinary, assess] = [wants(120, 1), wants(120, 1, 'discharge to assess')]

  test('takes the hours of as many days as the rule gives, and says until when', () => {
    const of = (one: typeof ordinary) => rankOptions(one, [crisis], about(), now).options[0]!
    expect(of(ordinary).takes[0]!.units).toBe(6)
    expect(of(ordinary).reasons.find(({ code }) => code === 'allowance')!.words).toBe(
      'May go on until Thu 26 Nov: 6 of 72 hours in 3 days',
    )
    expect(of(assess).takes[0]!.units).toBe(10)
    expect(of(assess).reasons.find(({ code }) => code === 'allowance')!.words).toBe(
      'May go on until Sat 28 Nov: 10 of 72 hours in 5 days',
    )
  })

  test('a bank holiday of England makes it longer, and one that the place added does', () => {
    const christmas = { ...ordinary, from: '2026-12-23' }
    const words = (one: typeof ordinary, more = about()) =>
      rankOptions(one, [crisis], more, now).options[0]!.reasons.find(({ code }) => code === 'allowance')!
        .words
    expect(words(christmas)).toBe('May go on until 27 Dec: 10 of 72 hours in 5 days (Christmas Day)')
    const added = about({ bankHolidays: [{ on: '2026-11-25', name: 'A day of thanks' }] })
    expect(words(ordinary, added)).toContain('(A day of thanks)')
  })

  test('more hours than the rule gives does not fit', () => {
    const { unfit, unfitWords } = rankOptions(wants(720, 3), [crisis], about(), now)
    expect(unfit[0]!.why[0]).toMatchObject({
      code: 'allowance',
      words: 'Would come to 108 hours; 72 in 3 days may be given',
    })
    expect(unfitWords).toBe('1 more than the rule allows')
  })
})
