import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableIn } from '../../../../test/support/table-in.ts'
import { Temporal } from '../../../platform/time.ts'
import { type Intervention, type VerdictAsked, verdictsOf } from './verdict.ts'

const day = Temporal.PlainDate.from('2026-08-17')
const today = Temporal.PlainDate.from('2026-12-31')
const steady = Array.from({ length: 12 }, (_, i) => (i % 2 ? 22 : 20))
const week = (i: number) => day.add({ days: 7 * i })

type Values = (number | null)[]
/** Weeks up to and from 17 August. */
const asked = (before: Values, since: Values, over: Partial<VerdictAsked> = {}): VerdictAsked => ({
  points: [...before, ...since].map((value, i) => ({
    value,
    from: week(i - before.length),
    to: week(i - before.length).add({ days: 6 }),
  })),
  sets: [],
  screening: 'not screened',
  better: 'fewer',
  today,
  ...over,
})
const action = (week: number, over: Partial<Intervention> = {}): Intervention => ({
  interventionId: `action ${week}`,
  on: day.add({ days: 7 * week }),
  words: 'Brokerage seven days a week',
  promised: { way: 'fewer', by: 3 },
  ...over,
})
const values = (text: string): Values =>
  text
    .replace('steady', steady.join(' '))
    .split(' ')
    .filter((one) => one && one !== 'B')
    .map((one) => (one === '-' ? null : Number(one)))

test.each(tableIn('docs/rules/spc.md', 1))('$before, then $since, promised $promised: $verdict', (row) => {
  const next = row.since!.split(' ').indexOf('B')
  const first = action(0, { promised: { way: row.promised as 'more' | 'fewer', by: null } })
  const [judged] = verdictsOf(
    asked(values(row.before!), values(row.since!)),
    next < 0 ? [first] : [action(next), first],
  )
  expect([judged!.verdict, judged!.reason]).toEqual([row.verdict, row.reason])
})

describe('several actions', () => {
  const fell = [...steady, ...Array.from({ length: 12 }, () => 15)]
  const words = (given: VerdictAsked, actions: Intervention[]) =>
    verdictsOf(given, actions).map(({ letter, verdict, reason }) => [letter, verdict, reason])

  test('one that could not be told may share in what moved after the next', () =>
    expect(words(asked(steady, [20, 22, 20, 15, 15, 15, 15, 15, 15, 15]), [action(0), action(3)])).toEqual([
      ['A', 'cannot tell', '3 points before B, 7 are needed'],
      ['B', 'moved', '7 in a row below the average since 7 Sep; A may share in it'],
    ]))

  test('two of one day share in it, and neither ends the count of the other', () =>
    expect(words(asked(steady, fell.slice(12)), [action(0), action(0)])).toEqual([
      ['A', 'moved', '12 in a row below the average since 17 Aug; B may share in it'],
      ['B', 'moved', '12 in a row below the average since 17 Aug; A may share in it'],
    ]))

  test('an action in the middle of a week: that week is neither before nor since', () => {
    const [judged] = verdictsOf(asked(steady, fell.slice(12)), [{ ...action(0), on: day.add({ days: 2 }) }])
    expect([judged!.figures, judged!.before, judged!.since]).toEqual([11, 21, 15])
  })
})

describe('limits', () => {
  test('that were set again after an action change no verdict', () => {
    const given = asked(
      steady,
      Array.from({ length: 20 }, () => 15),
    )
    const again = { from: week(4), baseline: { kind: 'every point' as const }, reason: 'it fell' }
    expect(verdictsOf({ ...given, sets: [again] }, [action(0)])).toEqual(verdictsOf(given, [action(0)]))
  })

  test('that were set before it count from there', () => {
    const given = asked([...Array.from({ length: 12 }, () => 90), ...steady], [15, 15, 15, 15, 15, 15, 15])
    const again = {
      from: week(-12),
      baseline: { kind: 'every point' as const },
      reason: 'half the ward closed',
    }
    expect(verdictsOf({ ...given, sets: [again] }, [action(0)])[0]).toMatchObject({
      verdict: 'moved',
      before: 21,
    })
    const late = { ...again, from: week(-6) }
    expect(verdictsOf({ ...given, sets: [late] }, [action(0)])[0]).toMatchObject({
      verdict: 'cannot tell',
      reason: '6 points before it, 12 are needed for limits',
    })
  })

  test('of a named baseline are those of the baseline', () => {
    const given = asked([...steady, 30, 30, 30], [22.5, 22.5, 22.5, 22.5, 22.5, 22.5, 22.5])
    const baseline = { kind: 'period' as const, from: week(-15), to: week(-3).subtract({ days: 1 }) }
    const set = { from: null, baseline, reason: 'last year' }
    expect(verdictsOf({ ...given, sets: [set] }, [action(0)])[0]!.before).toBe(21)
  })
})

test('where neither way is better and none is promised, nothing can be told', () =>
  expect(
    verdictsOf(asked(steady, steady, { better: 'neither' }), [action(0, { promised: null })])[0],
  ).toMatchObject({ verdict: 'cannot tell', reason: 'nobody said which way it should move' }))

test('whatever came before and since: fewer than seven never moves, and more is the mirror of fewer', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 12, maxLength: 30 }),
      fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 20 }),
      (before, since) => {
        const [fewer] = verdictsOf(asked(before, since), [action(0)])
        const mirrored = asked(
          before.map((one) => 0 - one),
          since.map((one) => 0 - one),
        )
        const [more] = verdictsOf(mirrored, [action(0, { promised: { way: 'more', by: 3 } })])
        expect(more!.verdict).toBe(fewer!.verdict)
        if (since.length < 7) expect(fewer!.verdict).toBe('cannot tell yet')
      },
    ),
  ))
