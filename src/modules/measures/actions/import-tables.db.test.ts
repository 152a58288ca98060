import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { smallPlace } from '../../../../test/support/given.ts'
import { good } from '../../../../test/support/good.ts'
import { writeCsv } from '../../../edges/files/csv.ts'
import { type Sheet, writeOds } from '../../../edges/files/ods.ts'
import { readTables } from '../../../edges/files/read-tables.ts'
import { asViewer, type Tx } from '../../../platform/db/tx.ts'
import { serviceOf } from '../../../platform/db/viewer.ts'
import { Temporal } from '../../../platform/time.ts'
import { measureSheets } from '../queries/tables.ts'
import type { Baseline } from '../rules/limits-set.ts'
import { type Slice, type Step, steps } from '../rules/series.ts'
import { measureTableNames, measureTables } from '../rules/tables/tables.ts'
import { measureTablesIn } from '../rules/tables/tables-in.ts'
import { define } from './define.ts'
import { importMeasureTables } from './import-tables.ts'
import { markAction } from './mark-action.ts'
import { setLimits } from './set-limits.ts'
import { setTrajectory } from './set-trajectory.ts'

// Every table of measures that goes out comes in as it was, here and in another place with the same bodies.

const db = await testDatabase()
const now = Temporal.Instant.from('2026-11-24T09:00:00Z')
const day = (text: string) => Temporal.PlainDate.from(text)
const here = serviceOf('small')
const there = serviceOf('other')
let trust: string
let community: string

beforeAll(async () => {
  ;({ trust, community } = (await smallPlace(db)).organisation)
  await smallPlace(db, 'other')
})

const as = <T>(by: typeof here, does: (tx: Tx) => Promise<T>) => asViewer(db, by, now, does)
const sheetsOf = (by: typeof here) => as(by, (tx) => measureSheets(tx, by.systemId, measureTableNames))
const take = async (
  by: typeof here,
  bytes: Uint8Array,
  said: Parameters<typeof measureTablesIn>[1] = null,
) => {
  const { tables } = good(measureTablesIn(good(readTables(bytes)), said))
  // As every caller does: a table that is wrong takes back those before it.
  let done: Awaited<ReturnType<typeof importMeasureTables>> | null = null
  await as(by, async (tx) => {
    done = await importMeasureTables(tx, { by, now, tables, fileName: 'a file' })
    if ('problems' in done && done.problems.length > 0) throw new Error('taken back')
    return done
  }).catch((error: Error) => {
    if (error.message !== 'taken back') throw error
  })
  return good(done!)
}

const measures = ['delayed-days', 'reviews-done', 'crisis-admissions-avoided'] as const
const anyMeasure = fc.constantFrom(...measures)
const anySlice = (): fc.Arbitrary<Slice> =>
  fc.constantFrom<Slice>(
    { by: 'whole' },
    { by: 'trust', key: trust },
    { by: 'trust', key: community },
    { by: 'reason', key: 'A' },
    { by: 'reason', key: 'no such reason' },
    { by: 'area', key: 'North, by the sea' },
    { by: 'age band', key: '75 to 84' },
  )
const anyWords = fc
  .string({ unit: fc.constantFrom(...Array.from('abcdeé -,;"=+@£')), minLength: 1, maxLength: 20 })
  .map((text) => `${text.trim()}x`)
const anyMonth = fc.integer({ min: 0, max: 40 }).map((months) => day('2024-01-01').add({ months }))
const anyNumber = fc.integer({ min: -100_000, max: 100_000 }).map((tenths) => tenths / 10)
const anyPeriod = fc.oneof(
  anyMonth.map((month) => month.toString().slice(0, 7)),
  anyMonth.map((month) => `week of ${month.subtract({ days: month.dayOfWeek - 1 }).toString()}`),
  anyMonth.map((month) => month.toString()),
  fc.constantFrom('2025/26 Q4', '2010/11', '2011/12', '2016', '2025-26 Q1'),
)
const anyFigure = fc.record({
  measure: anyMeasure,
  period: anyPeriod,
  value: fc.oneof(anyNumber.map(String), fc.constantFrom('-', '*', 'n/a', 'no figure')),
})
const anyTrajectory = fc.record({
  measure: anyMeasure,
  phase: fc.oneof(fc.constant(''), anyWords),
  source: anyWords,
  targets: fc
    .uniqueArray(anyMonth, { minLength: 1, maxLength: 5, selector: String })
    .chain((months) =>
      fc
        .array(anyNumber, { minLength: months.length, maxLength: months.length })
        .map((values) => months.map((month, i) => ({ month, value: values[i]! }))),
    ),
})
const anyLimits = fc.record({
  measure: fc.constant(measures[0]),
  step: fc.constantFrom<Step>(...steps),
  from: fc.option(
    anyMonth.filter((month) => month.year < 2026),
    { nil: null },
  ),
  baseline: fc.constant<Baseline>({ kind: 'every point' }),
  reason: anyWords,
})
const anyDone = fc.record({
  measure: anyMeasure,
  on: anyMonth,
  words: anyWords,
  promised: fc.option(
    fc.record({
      way: fc.constantFrom('more' as const, 'fewer' as const),
      by: fc.option(
        anyNumber.map((n) => Math.abs(n) + 0.5),
        { nil: null },
      ),
    }),
    { nil: null },
  ),
})

const rowsOf = (sheets: readonly Sheet[]) => Object.fromEntries(sheets.map(({ name, rows }) => [name, rows]))

test('every table goes out and comes in as no change, and into another place as it was', async () => {
  const slice = anySlice()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyFigure, slice), { maxLength: 6 }),
      fc.array(fc.tuple(anyTrajectory, slice), { maxLength: 3 }),
      fc.array(fc.tuple(anyLimits, slice), { maxLength: 3 }),
      fc.array(fc.tuple(anyDone, slice), { maxLength: 3 }),
      async (figures, trajectories, limits, done) => {
        const csv = writeCsv(
          ['measure', 'period', 'slice', 'value'],
          [
            ...new Map(
              figures.map(([{ measure, period, value }, of]) => {
                const part = of.by === 'whole' ? '' : `${of.by}: ${of.key}`
                return [`${measure} ${period} ${part}`, [measure, period, part, value]]
              }),
            ).values(),
          ],
        )
        if (figures.length > 0) await take(here, Buffer.from(csv), 'figures')
        await as(here, async (tx) => {
          const about = { by: here, now }
          for (const [one, of] of trajectories) good(await setTrajectory(tx, { ...about, ...one, slice: of }))
          for (const [{ measure, step, ...set }, of] of limits)
            good(await setLimits(tx, { ...about, ref: { measure, slice: of, step }, ...set }))
          for (const [one, of] of done) good(await markAction(tx, { ...about, ...one, slice: of }))
        })
        const out = await sheetsOf(here)
        const again = await take(here, writeOds(out))
        expect(again.problems).toEqual([])
        expect(again.taken.filter(({ put, unread }) => put + unread.length > 0)).toEqual([])
        const elsewhere = await take(there, writeOds(out))
        expect(elsewhere.problems).toEqual([])
        const taken = rowsOf(await sheetsOf(there))
        for (const [name, rows] of Object.entries(rowsOf(out)))
          expect([name, new Set(taken[name]!.map((row) => JSON.stringify(row)))]).toEqual([
            name,
            new Set(rows.map((row) => JSON.stringify(row))),
          ])
      },
    ),
    { numRuns: 8 },
  )
}, 120_000)

test('definitions go out with how they are worked, and come in as new measures or versions', async () => {
  const own = {
    name: 'Night visits',
    words: 'Visits after ten',
    numerator: 'Visits',
    unit: 'people',
    better: 'more',
    source: 'The council',
  }
  good(await as(here, (tx) => define(tx, { by: here, now, key: null, typed: own })))
  const [sheet] = await as(here, (tx) => measureSheets(tx, 'small', ['definitions']))
  const csvOf = (rows: Sheet['rows']) =>
    Buffer.from(
      writeCsv(
        sheet!.columns.map(({ head }) => head),
        rows,
      ),
    )
  expect((await take(here, csvOf(sheet!.rows), 'definitions')).taken).toMatchObject([{ put: 0, unread: [] }])
  expect((await take(there, csvOf(sheet!.rows), 'definitions')).taken).toMatchObject([{ put: 1 }])
  const at = (column: string) => sheet!.columns.findIndex(({ head }) => head === column)
  const changed = (key: string, put: Record<string, string>) => {
    const row = [...sheet!.rows.find(([own]) => own === key)!]
    for (const [column, cell] of Object.entries(put)) row[at(column)] = cell
    return row
  }
  const owned = changed('readmissions-28', { owner: 'Dee Osei', change: 'Somebody answers for it' })
  expect((await take(here, csvOf([owned]), 'definitions')).taken).toMatchObject([{ put: 1, unchanged: 0 }])
  const [after] = await as(here, (tx) => measureSheets(tx, 'small', ['definitions']))
  const now2 = after!.rows.find(([key]) => key === 'readmissions-28')!
  expect([now2[at('version')], now2[at('owner')], now2[at('counts')]]).toEqual([
    2,
    'Dee Osei',
    owned[at('counts')],
  ])
  const wrong = await take(
    here,
    csvOf([
      changed('readmissions-28', { owner: 'Somebody else' }),
      changed('delayed-days', { unit: 'smiles', change: '' }),
      changed('night-visits', { measure: 'Day Visits!' }),
      changed('night-visits', { measure: 'day-visits', better: 'up' }),
    ]),
    'definitions',
  )
  expect(wrong.problems.map(({ line, column }) => [line, column])).toEqual([
    [2, 'version'],
    [2, 'change'],
    [3, 'change'],
    [3, 'unit'],
    [4, 'measure'],
    [5, 'better'],
  ])
})

test('a broken row of any sheet is named with its field and remedy, and nothing of any sheet is written', async () => {
  const before = rowsOf(await sheetsOf(here))
  const sheet = (name: string, columns: string[], rows: (string | number | null)[][]): Sheet => ({
    name,
    columns: columns.map((head) => ({ head })),
    rows,
  })
  const broken = await take(
    here,
    writeOds([
      sheet(
        'Definitions',
        ['measure', 'name', 'what it tells', 'numerator', 'unit', 'better', 'source'],
        [['new-one', 'New one', 'Tells', 'Counted', 'people', 'more', 'here']],
      ),
      sheet(
        'Figures',
        ['measure', 'period', 'value'],
        [
          ['new-one', '2026-10', 7],
          ['new-one', 'soon', 7],
        ],
      ),
      sheet('Trajectories', ['measure', 'month', 'target'], [['new-one', '2026-Q1', 'lots']]),
      sheet(
        'Limits',
        ['measure', 'step', 'from', 'baseline', 'reason'],
        [['nothing', 'year', '32/1/2026', 'some', '']],
      ),
      sheet(
        'What was done',
        ['measure', 'slice', 'on', 'what was done', 'way', 'by'],
        [['new-one', 'trust: Nowhere', '', '', 'up', -3]],
      ),
    ]),
  )
  expect(broken.problems.map(({ of, line, column, problem }) => [of, line, column, problem])).toEqual([
    ['figures', 3, 'period', expect.stringContaining('"soon" is no period: write a day')],
    ['trajectories', 2, 'month', expect.stringContaining('write 2026-04')],
    ['trajectories', 2, 'target', expect.stringContaining('give digits alone')],
    ['limits', 2, 'measure', expect.stringContaining('use a key')],
    ['limits', 2, 'step', expect.stringContaining('use one of day, week')],
    ['limits', 2, 'from', expect.any(String)],
    ['limits', 2, 'baseline', expect.stringContaining('use every point, first or period')],
    ['limits', 2, 'reason', expect.stringContaining('say why')],
    ['done', 2, 'slice', expect.stringContaining('"Nowhere" is no trust here: use one of')],
    ['done', 2, 'on', expect.stringContaining('write a day')],
    ['done', 2, 'what was done', expect.stringContaining('say what was done')],
    ['done', 2, 'way', expect.stringContaining('write more or fewer')],
    ['done', 2, 'by', expect.stringContaining('give digits above nought')],
  ])
  expect(rowsOf(await sheetsOf(here))).toEqual(before)
})

test('what an action refuses is said with its row', async () => {
  const csv = 'measure,step,baseline,figures,reason\ndelayed-days,month,first,12,Because\n'
  const { tables } = good(measureTablesIn(good(readTables(Buffer.from(csv))), 'limits'))
  expect(
    await as(here, (tx) => importMeasureTables(tx, { by: here, now, tables, fileName: 'a file' })),
  ).toMatchObject({
    refused: 'invalid',
    because: expect.stringMatching(/^Limits: row 2, figures: There .* limits need at least 12/),
  })
})

test('a CSV file says what it holds, and a spreadsheet by its sheets', () => {
  expect(measureTablesIn(good(readTables(Buffer.from('measure\nx\n'))), null)).toMatchObject({
    refused: 'invalid',
  })
  const other = writeOds([{ name: 'Notes', columns: [{ head: 'a' }], rows: [['b']] }])
  expect(measureTablesIn(good(readTables(other)), null)).toMatchObject({
    because: expect.stringContaining(
      Object.values(measureTables)
        .map(({ sheet }) => sheet)
        .join(', '),
    ),
  })
})

test('a column that is nearly one that is read is named, and nothing is taken in', async () => {
  const before = await sheetsOf(here)
  const csv = (...lines: string[]) => Buffer.from(lines.join('\n'))
  const figures = await take(here, csv('measure,period,valeu', 'reviews-done,2026-03,12'), 'figures')
  const done = await take(here, csv('measure,on,what was doen', 'reviews-done,2026-03-01,x'), 'done')
  expect(
    [figures, done].map(({ problems }) => problems.map(({ column, problem }) => [column, problem])),
  ).toEqual([
    [['valeu', 'is no column that is read. Did you mean value? Name it so, or take the column out']],
    [
      [
        'what was doen',
        'is no column that is read. Did you mean what was done? Name it so, or take the column out',
      ],
    ],
  ])
  expect(await sheetsOf(here)).toEqual(before)
})
