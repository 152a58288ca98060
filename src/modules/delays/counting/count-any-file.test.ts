import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodsFile } from '../../../../test/support/periods-file.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { Temporal } from '../../../platform/time.ts'
import { countRows } from '../rules/mhs26.ts'
import { divisions, groupsOf } from './answer.ts'
import { countFile, type Division } from './count-file.ts'
import { type PlainEdition, plainEditions, type Question, questionOf } from './question.ts'

const names = 'provider,authority,admitted,ready,left,reason,organisation'
const everything = (edition: PlainEdition): Question => questionOf(edition, null, { countStartDay: false })

async function answer(content: string | Uint8Array, question: Question, division?: Division) {
  const found = await countFile(periodsFile(content), question, division)
  if (isRefusal(found) || 'problems' in found) return found
  const { stays, discharges, delayed, days } = found.tally
  return { stays, discharges, delayed, days, groups: groupsOf(found, divisions) }
}

const first = Temporal.PlainDate.from('2023-11-20')
const date = (day: number) => first.add({ days: day }).toString()
const word = fc.constantFrom('A', 'B', 'C', 'Zoë', 'with space', 'a much longer name than the others')
const quotedWord = fc.constantFrom('"A"', '"B, or ""C"""', 'C', '""')

const row = (words: fc.Arbitrary<string>) =>
  fc
    .tuple(words, words, words, words, fc.nat(200), fc.nat(20), fc.nat(90), fc.boolean())
    .map(([provider, authority, reason, organisation, at, before, delay, blankReady]) =>
      [
        provider || 'X',
        authority,
        date(at),
        blankReady ? '' : date(at + before),
        date(at + before + delay),
        reason,
        organisation,
      ].join(','),
    )
const good = (words: fc.Arbitrary<string>) => fc.array(row(words), { maxLength: 60 })
// Broken ones among them, so that problems and their rows are compared too.
const mixed = fc.array(
  fc.oneof(
    { weight: 20, arbitrary: row(word) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', 'X,,2024-02-30,,,,', 'X,,2024-02-03,2024-02-01,,,', 'X', ',,,,,,'),
    },
  ),
  { maxLength: 60 },
)

test(
  'however the file is divided among threads, the answer is the same',
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(mixed, good(quotedWord)),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 40, max: 700 }),
        fc.constantFrom(...plainEditions),
        async (rows, end, rangeBytes, edition) => {
          const content = [names, ...rows].join(end)
          const question = everything(edition)
          const whole = await answer(content, question)
          expect(await answer(content, question, { threads: 2, rangeBytes })).toEqual(whole)
          expect(await answer(content, question, { threads: 1, rangeBytes })).toEqual(whole)
        },
      ),
      { numRuns: 60 },
    ),
  60_000,
)

test('no day is lost or counted twice: days by any division add up to the whole, and the whole to the rows', () =>
  fc.assert(
    fc.asyncProperty(good(word), async (rows) => {
      const found = await countFile(periodsFile([names, ...rows].join('\n')), everything('nights'))
      if (isRefusal(found) || 'problems' in found) throw new Error(JSON.stringify(found))
      const byHand = rows.reduce((sum, line) => {
        const [, , , ready, left] = line.split(',')
        return sum + (ready ? Temporal.PlainDate.from(ready).until(left!, { largestUnit: 'days' }).days : 0)
      }, 0)
      expect(found.tally.days).toBe(byHand)
      expect(found.tally.stays).toBe(rows.length)
      for (const by of [[], ...divisions.map((each) => [each]), [...divisions]])
        expect(groupsOf(found, by).reduce((sum, group) => sum + group.days, 0)).toBe(byHand)
    }),
    { numRuns: 60 },
  ))

test('the months of a year add up to the year', () =>
  fc.assert(
    fc.asyncProperty(good(word), fc.constantFrom(...plainEditions), async (rows, edition) => {
      const file = periodsFile([names, ...rows].join('\n'))
      const daysIn = async (from: Temporal.PlainDate, to: Temporal.PlainDate) => {
        const found = await countFile(file, questionOf(edition, { from, to }, { countStartDay: false }))
        if (isRefusal(found) || 'problems' in found) throw new Error(JSON.stringify(found))
        return found.tally.days
      }
      const year = Temporal.PlainDate.from('2024-01-01')
      let sum = 0
      for (let month = 1; month <= 12; month++) {
        const from = year.with({ month })
        sum += await daysIn(from, from.with({ day: from.daysInMonth }))
      }
      expect(await daysIn(year, year.with({ month: 12, day: 31 }))).toBe(sum)
    }),
    { numRuns: 20 },
  ))

// Times of being ready as one stay may have them, one after the other; the last may still go on.
const rowsOfOneStay = fc
  .array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 5 })
  .chain((gaps) => fc.tuple(fc.constant(gaps), fc.boolean()))
  .map(([gaps, goesOn]) => {
    let day = 0
    return gaps.map(([gap, length], i): [start: number, length: number | null] => {
      const start = day + gap
      day = start + length
      return [start, goesOn && i === gaps.length - 1 ? null : length]
    })
  })
test('a stay in a file has the days that the steps of MHS26 give its rows (rules/mhs26.ts), in any order', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(rowsOfOneStay, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('2023-11', '2023-12', '2024-01', '2024-02'),
      fc.boolean(),
      fc.nat(),
      async (stays, month, countStartDay, turn) => {
        const from = Temporal.PlainDate.from(`${month}-01`)
        const window = { from, to: from.with({ day: from.daysInMonth }) }
        const expected = stays.map(
          (rows) =>
            countRows(
              rows.map(([start, length]) => ({
                start: first.add({ days: start }),
                end: length === null ? null : first.add({ days: start + length }),
              })),
              window,
              { countStartDay },
            ).total,
        )
        const lines = stays.flatMap((rows, stay) =>
          rows.map(
            ([start, length]) =>
              `X,,${first.toString()},${date(start)},${length === null ? '' : date(start + length)},,,${stay}`,
          ),
        )
        const turned = [...lines.slice(turn % lines.length), ...lines.slice(0, turn % lines.length)]
        const found = await answer(
          [`${names},stay`, ...turned].join('\n'),
          questionOf('mhs26', window, { countStartDay }),
        )
        expect(found).toMatchObject({
          stays: stays.length,
          delayed: expected.filter((days) => days > 0).length,
          days: expected.reduce((sum, days) => sum + days, 0),
        })
      },
    ),
    { numRuns: 200 },
  ))

test('any bytes at all give an answer or a refusal', () =>
  fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.concat([Buffer.from(`${names}\n`), bytes])),
        fc
          .array(
            fc.constantFrom(
              ',',
              '"',
              '\n',
              '\r',
              ';',
              '2024-02-29',
              '2024-13-01',
              ' ',
              '\0',
              '\uFEFF',
              'é',
              names,
            ),
            { maxLength: 60 },
          )
          .map((parts) => Buffer.from(`${names},stay\n${parts.join('')}`)),
      ),
      fc.constantFrom(...plainEditions),
      async (content, edition) => {
        const found = await answer(content, everything(edition), { threads: 1, rangeBytes: 64 })
        if (isRefusal(found)) expect(found.because).not.toBe('')
        else if ('problems' in found) expect(found.problems.length).toBeGreaterThan(0)
        else expect(found.days).toBeGreaterThanOrEqual(0)
      },
    ),
    { numRuns: 400 },
  ))

test('rows of one stay that overlap are refused by every edition: no day is counted twice', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...plainEditions),
      fc.nat(20),
      fc.integer({ min: 1, max: 20 }),
      fc.nat(19),
      fc.integer({ min: -9, max: 10 }),
      async (edition, at, length, into, more) => {
        const end = at + length
        const second = at + (into % length)
        const lines = [
          [at, end],
          [second, Math.max(second + 1, end + more)],
        ].map(([from, to]) => `X,,${date(0)},${date(from!)},${date(to!)},,,7`)
        const found = await answer([`${names},stay`, ...lines].join('\n'), everything(edition))
        expect(found).toMatchObject({ problems: [{ field: 'ready' }] })
      },
    ),
    { numRuns: 100 },
  ))
