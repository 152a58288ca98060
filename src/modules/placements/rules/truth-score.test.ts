import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { notAsDescribed } from './facts.ts'
import type { NotAsDescribed } from './truth-check.ts'
import { type Arrival, scoreWords, truthScore, weeksOf } from './truth-score.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const came = (day: string, wrong: NotAsDescribed[] | null, after = 20): Arrival => {
  const startedOn = Temporal.PlainDate.from(day)
  const at = startedOn.toZonedDateTime('UTC').toInstant().add({ hours: after })
  return { wardId: 'elm', startedOn, said: wrong && { wrong, at } }
}

describe('a ward’s score', () => {
  test('counts people once and each thing wrong by itself, the commonest first', () =>
    expect(
      truthScore([
        came('2026-11-24', []),
        came('2026-11-24', ['skin', 'medicines']),
        came('2026-11-24', ['medicines'], 60),
        came('2026-11-24', null),
      ]),
    ).toEqual({
      arrived: 4,
      answered: 3,
      right: 1,
      late: 1,
      wrong: [
        { code: 'medicines', times: 2 },
        { code: 'skin', times: 1 },
      ],
    }))

  test('weeks run from Monday, and one without arrivals says so', () => {
    const weeks = weeksOf([came('2026-11-22', []), came('2026-11-23', ['time'])], today, 3)
    expect(weeks.map(({ monday, score }) => `${monday.toString()} ${scoreWords(score)}`)).toEqual([
      '2026-11-23 0 of 1 as described',
      '2026-11-16 1 of 1 as described',
      '2026-11-09 Nobody arrived',
    ])
  })

  test.each([
    [[came('2026-11-24', null)], '1 arrived; nobody has answered yet'],
    [[came('2026-11-24', null), came('2026-11-24', [])], '1 of 1 as described; 1 not answered'],
  ])('what is not answered is no "yes"', (arrivals, words) =>
    expect(scoreWords(truthScore(arrivals))).toBe(words),
  )

  test('nobody is lost and nobody counted twice', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            days: fc.nat(80),
            wrong: fc.option(fc.uniqueArray(fc.constantFrom(...notAsDescribed))),
          }),
        ),
        (people) => {
          const arrivals = people.map(({ days, wrong }) => came(today.subtract({ days }).toString(), wrong))
          const weeks = weeksOf(arrivals, today, 13)
          expect(weeks.reduce((sum, { score }) => sum + score.arrived, 0)).toBe(arrivals.length)
          for (const { score } of weeks) expect(score.right).toBeLessThanOrEqual(score.answered)
        },
      ),
    ))
})
