import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '../../../../test/support/root.ts'
import type { CommandAsked } from '../../../platform/http/page.ts'
import { Temporal } from '../../../platform/time.ts'
import { balance } from './balance.ts'

const folder = mkdtempSync(join(tmpdir(), 'homeward-balance-'))
afterAll(() => rm(folder, { recursive: true }))

const last = Temporal.PlainDate.from('2026-11-30')
const ready = (days: number) =>
  [
    'date,P0,P1,P2,P3',
    ...Array.from({ length: days }, (_, i) => {
      const more = (i * 7) % 5
      return [last.subtract({ days: days - 1 - i }).toString(), 40 + more, 6 + more, 2 + more, more].join(',')
    }),
  ].join('\n')
const admissions = (days: number) =>
  [
    'date,admissions',
    ...Array.from(
      { length: days },
      (_, i) => `${last.subtract({ days: days - 1 - i }).toString()},${50 + (i % 7)}`,
    ),
  ].join('\n')

async function ask(text: string, options: Record<string, string | undefined> = {}) {
  writeFileSync(join(folder, 'days.csv'), text)
  const lines: string[] = []
  const { exit, json } = await balance.run({
    args: {},
    options: { months: '2', file: 'days.csv', waiting: 'P0=4,P1=21,P2=12,P3=9', ...options },
    cwd: folder,
    root,
    write: (line: string) => void lines.push(line),
  } as unknown as CommandAsked)
  return { exit, json: json as Answer, said: lines.join('\n') }
}
type Band = { mean: number; low80: number; high80: number }
type Answer = {
  months: {
    month: string
    waitingIs: string
    days: number
    pathways: { waiting: Band; after: Band; pathway: string; keep: Band; meet: Band | null }[]
  }[]
  demand: { pathway: string; basis: { from: string } }[]
}

test('ready people by pathway: this month and those after it, each figure with its band', async () => {
  writeFileSync(join(folder, 'promised.csv'), 'month,value\n2026-12,900\n')
  const { exit, json, said } = await ask(ready(90), {
    trajectory: 'promised.csv',
  })
  expect(exit).toBe(0)
  expect(json.months.map(({ month, days }) => [month, days])).toEqual([
    ['2026-12-01', 31],
    ['2027-01-01', 31],
    ['2027-02-01', 28],
  ])
  const [december, january] = json.months
  expect(december!.pathways.map(({ pathway }) => pathway)).toEqual(['P0', 'P1', 'P2', 'P3', 'all'])
  expect(december!.pathways[1]!.keep.mean).toBeCloseTo(8, 0)
  expect(december!.pathways[1]!.meet!.mean).toBeGreaterThan(december!.pathways[1]!.keep.mean)
  for (const { keep, after } of december!.pathways) {
    expect(keep.high80).toBeGreaterThan(keep.low80)
    expect(after.high80).toBeGreaterThan(after.low80)
  }
  expect(json.months.map(({ waitingIs }) => waitingIs)).toEqual(['counted', 'forecast', 'forecast'])
  expect(january!.pathways[1]!.waiting).toEqual(december!.pathways[1]!.after)
  expect(said).toMatch(/P1 {3}waiting +21 counted .* then waiting \d+ \(\d+ to \d+\)/)
  expect(said).toMatch(/P1 {3}waiting +\d+ \(\d+ to \d+\) {3}keep/)
  expect(january!.pathways.every(({ meet }) => meet === null)).toBe(true)
  expect(said).toMatch(/^December 2026: [\d.]+ ± [\d.]+ people must leave a day/)
  expect(said).toMatch(/P1: Its own daily count: who became ready on it, on 90 days/)
})

test('admissions by shares, where nobody counted by pathway', async () => {
  const { exit, json, said } = await ask(admissions(90), { shares: 'P0=0.8,P1=0.1,P2=0.04,P3=0.02' })
  expect(exit).toBe(0)
  expect(json.demand.every(({ basis }) => basis.from === 'set shares')).toBe(true)
  expect(json.months[0]!.pathways[1]!.keep.mean).toBeCloseTo(5.3, 0)
  expect(said).toMatch(/nothing promised/)
})

const shares = (list: string) => ({ shares: list })
writeFileSync(join(folder, 'twice.csv'), 'month,value\n2026-12,900\n2027-01,800\n2026-12,700\n')

test.each<[string, string, Record<string, string | undefined>, exit: number, RegExp]>([
  ['too few days', ready(20), {}, 6, /counted by pathway for 20 days; a forecast needs 56/],
  ['admissions without shares', admissions(90), {}, 6, /shares by pathway are not known/],
  [
    'no such columns',
    'date,people\n2026-01-01,3',
    {},
    2,
    /must name the columns date, and P0, P1, P2 and P3 or admissions/,
  ],
  ['a number that is none', ready(60).replace(',40,', ',many,'), {}, 2, /row 2, P0: must be a number/],
  [
    'a day that is there twice',
    `${ready(60)}\n${last.toString()},1,1,1,1`,
    {},
    2,
    /row 62, date: stands in row 61 already/,
  ],
  [
    'who waits, not given',
    ready(60),
    { waiting: undefined },
    2,
    /--waiting is not given: .*P0=4,.*0 where nobody/,
  ],
  [
    'who waits, no pathway',
    ready(60),
    { waiting: '12' },
    2,
    /--waiting: “12” is no pathway.*Write it like P0=4/,
  ],
  [
    'who waits, below 0',
    ready(60),
    { waiting: 'P0=-4' },
    2,
    /--waiting: P0 must be a whole number.*“-4” is not/,
  ],
  ['who waits, by halves', ready(60), { waiting: 'P0=1.5' }, 2, /--waiting: P0 must be a whole number/],
  [
    'who waits, no number',
    ready(60),
    { waiting: 'P0=' },
    2,
    /--waiting: P0 must be a whole number.*“” is not/,
  ],
  ['who waits, nothing said', ready(60), { waiting: '' }, 2, /--waiting: “” is no pathway/],
  [
    'who waits, of some pathways',
    ready(60),
    { waiting: 'P0=4,P1=2' },
    2,
    /--waiting: nothing is said of P2, P3: name each pathway, with 0/,
  ],
  [
    'more leave than are admitted',
    admissions(90),
    shares('P0=0.9,P1=0.9,P2=0.5,P3=1'),
    2,
    /--shares P0=0\.9.*together they are 330\.0 of 100: they must be 100 or fewer.*Lower them/,
  ],
  [
    'a share given twice',
    admissions(90),
    shares('P0=0.8,P0=0.7,P1=0,P2=0,P3=0'),
    2,
    /--shares: P0 is given twice: leave one out/,
  ],
  [
    'a share of no pathway',
    admissions(90),
    shares('P0=0.8,P9=0.1'),
    2,
    /“P9” is no pathway: they are P0, P1/,
  ],
  [
    'a share that is no number',
    admissions(90),
    shares('P0=many'),
    2,
    /P0 must be a share from 0 to 1.*“many”/,
  ],
  ['a share above 1', admissions(90), shares('P0=80'), 2, /P0 must be a share from 0 to 1, and “80” is not/],
  ['a share left out', admissions(90), shares('P0=0.8'), 2, /--shares: nothing is said of P1, P2, P3/],
  [
    'shares without a file',
    '',
    { file: undefined, waiting: undefined, ...shares('P0=1') },
    2,
    /--shares goes with --file/,
  ],
  ['a folder', ready(60), { file: '.' }, 2, /is a folder: name the CSV file in it/],
  ['an empty file', '', {}, 2, /days\.csv: The file is empty: its first line must name the columns/],
  ['a file without a day', 'date,admissions\n', {}, 2, /days\.csv has no day: give each its row/],
  [
    'a month promised twice',
    ready(60),
    { trajectory: 'twice.csv' },
    2,
    /twice\.csv, row 4, month: 2026-12 stands in row 2 already: each month has one row/,
  ],
  ['a trajectory that is a folder', ready(60), { trajectory: '.' }, 2, /is a folder/],
  ['too many months', ready(60), { months: '40' }, 2, /--months is a whole number from 0 to 12/],
  ['no such file', ready(60), { file: 'none.csv' }, 4, /there is no file .*none\.csv/],
])('refused, and why: %s', async (_, text, options, exit, why) => {
  const refused = await ask(text, options)
  expect(refused.exit).toBe(exit)
  expect(refused.said).toMatch(why)
})
