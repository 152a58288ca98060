import fc from 'fast-check'
import type { Scenario } from '../../src/simulation/index.ts'
import { exponential, fixed, lognormal } from './simulate.ts'

type Station = Scenario['stations'][number]

/** @param least whole days of a stay that is always the same */
const stayOf = (least: number) =>
  fc.oneof(
    fc.double({ min: 0.2, max: 8, noNaN: true }).map(exponential),
    fc.integer({ min: least, max: 6 }).map(fixed),
    fc.double({ min: 0.2, max: 8, noNaN: true }).map((mean) => lognormal(mean, mean)),
    fc.constant({ distribution: 'gamma' as const, mean: 3, sd: 2 }),
  )

export const anyStay = stayOf(0)
/** Of a service from which people go back: a circle without time is refused. */
const beyondStay = stayOf(1)

const few = fc.integer({ min: 0, max: 8 })
const places: fc.Arbitrary<Station['places']> = fc.oneof(
  few,
  fc
    .tuple(few, few, few)
    .map(([week, weekend, off]) => [
      { places: week },
      { places: weekend, days: ['sat' as const, 'sun' as const], from: '08:00', to: '20:00' },
      { places: off, days: ['bank holiday' as const], from: '09:00' },
    ]),
)

/** A gate of starts besides the places, on Mondays and Thursdays and now and then on a bank holiday; or none. */
const gate: fc.Arbitrary<Pick<Station, 'starts' | 'keepsStarts'>> = fc.oneof(
  fc.constant({}),
  fc
    .record({ aWeek: fc.double({ min: 0, max: 20, noNaN: true }), off: fc.nat(4), keepsStarts: fc.boolean() })
    .map(({ aWeek, off, keepsStarts }) => ({
      starts: [
        { aWeek, days: ['mon' as const, 'thu' as const], at: '10:00' },
        { starts: off, days: ['bank holiday' as const], at: '12:30' },
      ],
      keepsStarts,
    })),
)

// At least what one person takes: who needs more than there ever is would wait for ever, and is refused.
const hoursFrom = (least: number) => fc.integer({ min: least, max: 12 })
/** Hours a day by two windows, of which people take more or less, and less as time goes by; or none. */
const care: fc.Arbitrary<Pick<Station, 'windows' | 'needs' | 'fit'>> = fc.oneof(
  fc.constant({}),
  fc
    .record({
      morning: hoursFrom(4),
      off: hoursFrom(0),
      evening: hoursFrom(2),
      few: fc.double({ min: 0.05, max: 1, noNaN: true }),
      fit: fc.constantFrom(undefined, 'strict' as const, 'first fit' as const),
    })
    .map(({ morning, off, evening, few, fit }) => ({
      windows: [
        { name: 'morning', hours: [{ hours: morning }, { hours: off, days: ['bank holiday' as const] }] },
        { name: 'evening', hours: evening },
      ],
      needs: [
        { share: few, hours: { morning: 0.5 } },
        { share: 1 - few, hours: { morning: 4, evening: 2 }, later: [{ after: 1.5, hours: { morning: 1 } }] },
      ],
      fit,
    })),
)

const priority = fc.constantFrom(undefined, 0, 1, 2)
const share = fc.double({ min: 0, max: 1, noNaN: true })

/**
 * A hospital that people of one or two kinds come to by two streams, a service in its beds, and places beyond it that send
 * some people back to the door; over a Christmas with its bank holidays.
 */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    perDay: fc.double({ min: 0, max: 5, noNaN: true }),
    urgent: fc.double({ min: 0, max: 2, noNaN: true }),
    onBankHoliday: fc.constantFrom(undefined, 0, 0.6, 2),
    kinds: fc.boolean(),
    acute: fc.record({ places, stay: anyStay }),
    frail: fc.record({ stay: anyStay, share }),
    inBed: fc.record({ places: fc.option(places, { nil: undefined }), stay: anyStay }),
    beyond: fc.array(
      fc.record({
        station: fc.record({ places, stay: beyondStay }),
        gate,
        care,
        first: priority,
        step: priority,
      }),
      { minLength: 1, maxLength: 3 },
    ),
    share,
    back: fc.double({ min: 0, max: 0.4, noNaN: true }),
    door: fc.constantFrom('open' as const, 'lost' as const, { most: 3 }),
    givesTo: fc.constantFrom('longest wait' as const, 'longest list' as const),
    givesUp: fc.constantFrom(undefined, { after: exponential(2) }, { after: exponential(2), to: 'P1' }),
    doorPriority: priority,
    today: fc.array(fc.record({ since: fc.double({ min: 0, max: 9, noNaN: true }), ready: fc.boolean() }), {
      maxLength: 9,
    }),
  })
  .map((any) => {
    const { kinds, frail, beyond, back } = any
    const well = kinds ? { kind: 'well' } : {}
    const unwell = kinds ? { kind: 'frail' } : {}
    const onward = beyond.map(({ first }, i) => ({
      to: `P${i + 1}`,
      share: 1 / beyond.length,
      priority: first,
    }))
    return {
      name: 'any',
      days: 60,
      firstDay: '2026-12-01',
      bankHolidays: ['2026-12-25', '2026-12-28', '2027-01-01'],
      ...(kinds ? { kinds: ['well', 'frail'] } : {}),
      arrivals: [
        {
          name: 'in',
          to: 'Acute',
          perDay: any.perDay,
          byWeekday: [2, 1, 1, 1, 1, 0.5, 0.5],
          onBankHoliday: any.onBankHoliday,
          givesUp: any.givesUp,
          ...well,
        },
        { name: 'urgent', to: 'Acute', perDay: any.urgent, priority: any.doorPriority, ...unwell },
        {
          name: 'step-up',
          to: 'P1',
          perDay: any.urgent / 2,
          priority: beyond[0]!.step,
          givesUp: any.givesUp && { after: any.givesUp.after },
          ...unwell,
        },
      ],
      stations: [
        {
          name: 'Acute',
          ...any.acute,
          door: any.door,
          next: [
            { to: 'Assessment', share: any.share, ...unwell },
            { to: 'P1', share: (1 - any.share) / 2 },
          ],
          ...(kinds
            ? {
                stayByKind: { frail: frail.stay },
                nextByKind: {
                  frail: [
                    { to: 'Assessment', share: frail.share, ...well, priority: 0 },
                    { to: 'P1', share: (1 - frail.share) / 2, reason: 'a bed beyond', priority: 2 },
                  ],
                },
              }
            : {}),
        },
        { name: 'Assessment', inBed: true, ...any.inBed, next: onward },
        ...beyond.map(({ station, gate, care }, i) => ({
          name: `P${i + 1}`,
          ...station,
          ...gate,
          ...care,
          givesTo: any.givesTo,
          next: [{ to: 'Acute', share: back, waits: 'outside' as const, ...well }],
        })),
      ],
      today: any.today.map(({ since, ready }) => ({
        at: 'Acute',
        since,
        ...(ready ? { waitsFor: 'P1' } : {}),
      })),
    }
  })
