import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divisions, groupsOf } from './answer.ts'
import { blank, readDay } from './calendar.ts'
import { type Period, Tally } from './tally.ts'

const question = { edition: 'nights', window: null, countStartDay: false } as const
const begin = readDay(Buffer.from('2024-01-15'), 0, 10)

type Row = { provider: string; reason: string; at: number; length: number }
const row: fc.Arbitrary<Row> = fc.record({
  provider: fc.constantFrom('A', 'B', 'C', 'D'),
  reason: fc.constantFrom('', 'x', 'y', 'z'),
  at: fc.nat(400),
  length: fc.nat(90),
})

function tallyOf(rows: readonly Row[]): Tally {
  const tally = new Tally(question)
  for (const { provider, reason, at, length } of rows) {
    const [p, r] = [Buffer.from(provider), Buffer.from(reason)]
    const period: Period = {
      ready: begin + at,
      left: begin + at + length,
      provider: tally.providers.idOf(p, 0, p.length),
      authority: 0,
      careType: 0,
      reason: tally.reasons.idOf(r, 0, r.length),
      organisation: 0,
      born: blank,
    }
    tally.stays++
    tally.addDischarge(begin, period.left)
    if (tally.addPeriod(period, true) > 0) tally.delayed++
  }
  return tally
}

function answerOf(tally: Tally) {
  const texts = (dictionary: Tally['providers']) =>
    dictionary.values().map((value, id) => (id === 0 ? null : Buffer.from(value).toString()))
  const names = {
    providers: texts(tally.providers),
    authorities: texts(tally.authorities),
    reasons: texts(tally.reasons),
    organisations: texts(tally.organisations),
  }
  const { stays, discharges, delayed, days } = tally
  return { stays, discharges, delayed, days, groups: groupsOf({ tally, names, unread: [] }, divisions) }
}

test('shares of several threads put together are the whole', () =>
  fc.assert(
    fc.property(fc.array(row, { maxLength: 400 }), fc.nat(400), (rows, at) => {
      const share = tallyOf(rows.slice(0, at))
      share.merge(structuredClone(tallyOf(rows.slice(at)).packed()))
      expect(answerOf(share)).toEqual(answerOf(tallyOf(rows)))
    }),
  ))

test('one more stay never lowers a total, and the order of stays does not matter', () =>
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), row, (rows, more) => {
      const [before, after] = [answerOf(tallyOf(rows)), answerOf(tallyOf([...rows, more]))]
      for (const group of before.groups) {
        const { days: _, ...key } = group
        const same = after.groups.find(({ days: _also, ...other }) => isDeepStrictEqual(other, key))
        expect(same?.days).toBeGreaterThanOrEqual(group.days)
      }
      expect(after.days).toBe(before.days + more.length)
      expect(answerOf(tallyOf(rows.toReversed()))).toEqual(before)
    }),
  ))
