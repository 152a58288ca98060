import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chance } from '../examples/chance.ts'
import { divisions, groupsOf } from '../src/modules/delays/counting/answer.ts'
import { countFile } from '../src/modules/delays/counting/count-file.ts'
import { periodsFile } from '../test/support/periods-file.ts'
import { delaysOf, england2425, writeEngland } from './england.ts'

test('the year comes to the published totals exactly (DRD-10), with delays from one day to more than a year', () => {
  const delays = delaysOf(england2425, chance(1, 'delays'))
  expect(delays.length).toBe(4_035_716)
  expect(delays.filter((days) => days > 0).length).toBe(546_404)
  expect(delays.reduce((sum, days) => sum + days, 0)).toBe(3_329_387)
  expect(delays.filter((days) => days > 20).length / 546_404).toBeCloseTo(0.06, 1)
})

test('any totals that people can have are met', () =>
  fc.assert(
    fc.property(fc.nat(200), fc.nat(2000), fc.nat(3000), (delayed, others, more) => {
      const totals = { discharges: delayed + others, delayed, days: delayed && delayed + more }
      const delays = delaysOf(totals, chance(more, 'delays'))
      expect([
        delays.length,
        delays.filter((days) => days > 0).length,
        delays.reduce((sum, days) => sum + days, 0),
      ]).toEqual([totals.discharges, delayed, totals.days])
    }),
  ))

test('what is written is counted to the same totals, by the same seed to the same bytes', async () => {
  const totals = { discharges: 4036, delayed: 546, days: 3329 }
  const [one, two] = [periodsFile(''), periodsFile('')]
  expect(writeEngland(one, totals)).toBe(writeEngland(two, totals))
  const question = { edition: 'drd', window: null, countStartDay: false } as const
  const [first, second] = [await countFile(one, question), await countFile(two, question)]
  expect(first).toEqual(second)
  expect(first).toMatchObject({ tally: totals })
})

test('a file large enough for two threads to share comes to the same groups as with one', async () => {
  const file = periodsFile('')
  writeEngland(file, { discharges: 300_000, delayed: 40_000, days: 250_000 })
  const question = { edition: 'drd', window: null, countStartDay: false } as const
  const groups = async (threads: number) => {
    const counted = await countFile(file, question, { threads, rangeBytes: 4096 })
    if (!('tally' in counted)) throw new Error(JSON.stringify(counted))
    return groupsOf(counted, divisions)
  }
  expect(await groups(2)).toEqual(await groups(1))
}, 30_000)
