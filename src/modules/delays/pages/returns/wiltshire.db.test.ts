import { beforeAll, expect, test } from 'vitest'
import { reasons } from '../../../../../examples/wiltshire-2017/delayed.ts'
import { byReason, byTrust, column } from '../../../../../examples/wiltshire-2017/document.ts'
import { wiltshire2017 } from '../../../../../examples/wiltshire-2017/world.ts'
import type { World } from '../../../../../examples/world.ts'
import { testDatabase } from '../../../../../test/support/database.ts'
import { good } from '../../../../../test/support/good.ts'
import { followNumbers } from '../../../../../test/support/numbers.ts'
import { root } from '../../../../../test/support/root.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { runCommand } from '../../../../edges/cli/run-command.ts'
import { readCsv } from '../../../../edges/files/csv.ts'
import { loadWorld } from '../../../../edges/worlds/index.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { Temporal } from '../../../../platform/time.ts'
import { calendarPages } from '../calendar/pages.ts'
import { returnsPages } from './pages.ts'

// The plan of 2017 through the return: its own table by trust, day for day, and what it says against itself.

const db = await testDatabase()
const web = testWeb(db, [{ name: 'delays', pages: [...returnsPages, ...calendarPages] }])
let world: World
let viewer: Viewer & { userId: string }

beforeAll(async () => {
  world = wiltshire2017.build(1, Temporal.Now.instant())
  good(await loadWorld(db, world))
  const post = world.posts.find(({ role }) => role === 'ward coordinator')!
  viewer = {
    systemId: world.systemId,
    userId: post.userId,
    organisationId: post.organisationId,
    role: post.role,
  }
}, 120_000)

const organisationId = (name: string) =>
  world.organisations.find((one) => one.name.startsWith(name))!.organisationId
const trusts: [string, string][] = [
  ['GWH', 'Great Western'],
  ['RUH', 'Royal United'],
  ['SFT', 'Salisbury Foundation'],
  ['AWP', 'Avon'],
  ['WHC', 'Wiltshire Community'],
  ['Others', 'Other trusts'],
]

test.each(trusts)('the return of %s for July 2017 is the plan’s own figure', async (trust, name) => {
  const address = `/returns/dtoc/${organisationId(name)}/2017-07`
  const printed = column(byTrust, 'July 2017')[trust]!
  const words = wordsIn((await web.get(address, viewer)).html)
  expect(words).toContain(`${printed} delayed days of`)
  expect(words).toContain('The day a delay starts is not counted (usual).')
  const csv = good(readCsv(Buffer.from((await web.get(`${address}.csv`, viewer)).html)))
  const days = csv.rows.reduce(
    (sum, { cells }) =>
      sum + ['NHS B', 'Social Care B', 'Both B'].reduce((a, head) => a + Number(cells[head]), 0),
    0,
  )
  const ours = csv.columns
    .slice(-4, -1)
    .reduce((sum, head) => sum + csv.rows.reduce((a, { cells }) => a + Number(cells[head]), 0), 0)
  expect(days + ours).toBe(printed)
})

test('the return says that the plan’s text disagrees with its own table, and how far our count is from both', async () => {
  const words = wordsIn(
    (await web.get(`/returns/dtoc/${organisationId('Salisbury Foundation')}/2017-07`, viewer)).html,
  )
  expect(words).toContain('The published figures do not agree among themselves.')
  expect(words).toMatch(
    /text” says 1,749, but the table by provider in “[^”]+” adds up to 2,260, which is 511 more/,
  )
  const all = wordsIn((await web.get('/delays/published?series=dtoc&month=2017-07', viewer)).html)
  expect(all).toMatch(/1,749 2,260 ours is 511 more/)
  expect(all).toMatch(/SFT 411 411 the same/)
})

test('our own count beside it has the first nights, and says so', async () => {
  const words = wordsIn(
    (await web.get(`/returns/dtoc/${organisationId('Salisbury Foundation')}/2017-07`, viewer)).html,
  )
  expect(words).toMatch(/Homeward’s own count has [\d,]+ nights of the same dates/)
  expect(words).toMatch(/nights? of \d+ (person|people) in our count, and not in the edition’s: first/i)
})

test('numbers of the return open to their people', async () => {
  const page = `/returns/dtoc/${organisationId('Salisbury Foundation')}/2017-07`
  expect(await followNumbers(web, page, viewer, 10)).toBeGreaterThan(20)
})

test('the command line counts the same, without a browser and without a name', async () => {
  const lines: string[] = []
  const exit = await runCommand({
    argv: [
      'delays',
      'count',
      '--edition',
      'dtoc',
      '--month',
      '2017-07',
      '--place',
      'wiltshire-2017',
      '--json',
    ],
    cwd: root,
    root,
    db,
    serving: false,
    write: (line) => void lines.push(line),
  })
  const said = lines.join('\n')
  expect([exit, JSON.parse(said).total.days, JSON.parse(said).edition]).toEqual([0, 2260, 'dtoc-beds'])
  for (const { familyName } of world.people) expect(said).not.toContain(`"${familyName}`)
  const printed = column(byReason, 'July 2017')
  const whole = Object.values(printed).reduce((a, b) => a + b, 0)
  const apart = Object.entries(printed).map(([name, days]) => {
    const rows = (JSON.parse(said).rows as { reason: string; days: number }[]).filter(
      ({ reason }) => reason === reasons[name]!.code,
    )
    const ours = rows.reduce((sum, row) => sum + row.days, 0)
    return Math.abs((ours / 2260) * 100 - (days / whole) * 100)
  })
  expect(Math.max(...apart)).toBeLessThan(1)
})

test.each([
  [['delays', 'count'], 2, 'say by which rules'],
  [['delays', 'count', '--edition', 'dtoc'], 2, 'say which month'],
  [['delays', 'count', '--edition', 'dtoc', '--month', '2026-01'], 2, 'ended with February 2020'],
  [['delays', 'count', '--edition', 'dtoc-snapshot', '--month', '2017-07'], 2, 'where dtoc-beds does'],
  [['delays', 'count', '--edition', 'x', '--month', '2017-07'], 2, 'there is no x'],
  [
    ['delays', 'count', '--edition', 'dtoc', '--month', '2017-07', '--place', 'nowhere'],
    4,
    'There are: wiltshire-2017',
  ],
  [['return', 'dtoc', '--month', '2017-07', '--organisation', 'nobody'], 4, 'Salisbury Foundation Trust'],
  [['return', 'dtoc', '--month', 'July'], 2, 'write it as 2017-12'],
  [['return', 'dtoc', '--month', '2017-07', '--at', 'then'], 2, 'write it as 2018-01-31'],
] as const)('homeward %j is refused with what to change', async (argv, code, words) => {
  const lines: string[] = []
  const write = (line: string) => void lines.push(line)
  const exit = await runCommand({ argv: [...argv], cwd: root, root, db, serving: false, write })
  expect([exit, lines.join('\n')]).toEqual([code, expect.stringContaining(words)])
})

test('homeward return prints the file to send', async () => {
  const lines: string[] = []
  const write = (line: string) => void lines.push(line)
  const argv = [
    'return',
    'dtoc',
    '--month',
    '2017-07',
    '--organisation',
    'Salisbury Foundation Trust',
    '--csv',
  ]
  expect(await runCommand({ argv, cwd: root, root, db, serving: false, write })).toBe(0)
  expect(lines[0]).toMatch(/^\uFEFFYear,Period Name,/)
  const csv = good(readCsv(Buffer.from(lines.join('\r\n'))))
  expect(csv.rows.length).toBeGreaterThan(5)
  expect(new Set(csv.rows.map(({ cells }) => cells['Period Name']))).toEqual(new Set(['JULY']))
})
