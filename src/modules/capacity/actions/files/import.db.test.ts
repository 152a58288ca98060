import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import { does, ok } from '../../../../../test/support/discharge.ts'
import { type Place, smallPlace } from '../../../../../test/support/given.ts'
import { good } from '../../../../../test/support/good.ts'
import { readCsv, writeCsv } from '../../../../edges/files/csv.ts'
import type { Database } from '../../../../platform/db/open.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { type Instant, Temporal } from '../../../../platform/time.ts'
import { importCommand } from '../../commands/import.ts'
import { showCommand } from '../../commands/show.ts'
import { ledger } from '../../queries/ledger.ts'
import { districtPoints, services } from '../../queries/services.ts'
import type { FileKind } from '../../rules/files/columns.ts'
import { take } from '../take.ts'
import { type FileImported, importFile } from './import-file.ts'

let db: Database
let place: Place
let hub: Viewer & { userId: string }
const now = Temporal.Instant.from('2026-11-24T08:12:00Z')

beforeAll(async () => {
  db = await testDatabase()
  place = await smallPlace(db)
  hub = await place.staff('hub navigator', 'hub')
})

const takeIn = async (kind: FileKind, text: string, by: Viewer = hub, at: Instant = now) => {
  const table = good(readCsv(Buffer.from(text)))
  return does(db, by, at, (tx, about) => importFile(tx, { ...about, kind, table, write: 'all' }))
}
const taken = async (kind: FileKind, text: string, at: Instant = now) => {
  const done = ok(await takeIn(kind, text, hub, at)) as FileImported
  return done.problems.length > 0 ? done.problems : done.counts
}
const all = () => place.as(hub, (tx) => services(tx, { systemId: place.systemId, now }))
const named = async (name: string) => (await all()).find((one) => one.name === name)!

const homeCare = `service,organisation,kind,zones,email,meets,line_zone,band,carers
Kestrel Care,community,home care,1; 4,rota@kestrel.example,two carers; medicines,1,evening,2
Kestrel Care,community,home care,1; 4,rota@kestrel.example,two carers; medicines,4,evening,2
`

describe('services', () => {
  test('taken in with their lines; the same file twice changes nothing', async () => {
    expect(await taken('services', homeCare)).toEqual({
      'services added': 1,
      changed: 0,
      unchanged: 0,
      'lines added': 2,
      'lines changed': 0,
    })
    expect(await named('Kestrel Care')).toMatchObject({
      organisation: 'Smallshire community',
      kind: 'home care',
      zones: ['1', '4'],
      contact: { email: 'rota@kestrel.example' },
      limits: { meets: ['two carers', 'medicines'] },
      lines: [
        { zone: '1', band: 'evening', carers: 2, figure: null },
        { zone: '4', band: 'evening', carers: 2, figure: null },
      ],
    })
    const journal = () =>
      db.asOwner(async (client) =>
        Number((await client.query('select count(*) from platform.journal')).rows[0].count),
      )
    const before = await journal()
    expect(await taken('services', homeCare)).toEqual({
      'services added': 0,
      changed: 0,
      unchanged: 1,
      'lines added': 0,
      'lines changed': 0,
    })
    expect(await journal()).toBe(before)
  })

  test('what the carers of one line can do: changed on the line it names, two that differ in it are two lines', async () => {
    const head =
      'service,organisation,kind,band,carers,line_languages,line_carer_sexes,line_meets,line_zone\n'
    const rowOf = (skills: string) => `Merlin Care,community,home care,evening,1,${skills},7\n`
    expect(await taken('services', head + rowOf(',,'))).toMatchObject({ 'lines added': 1 })
    const spoken = head + rowOf('Gujarati,female,medicines; hoist')
    expect(await taken('services', spoken)).toMatchObject({ 'lines added': 0, 'lines changed': 1 })
    expect((await named('Merlin Care')).lines).toMatchObject([
      { skills: { languages: ['Gujarati'], carerSexes: ['female'], meets: ['medicines', 'hoist'] } },
    ])
    expect(await taken('services', spoken)).toMatchObject({ unchanged: 1, 'lines changed': 0 })
    const silent =
      'service,organisation,kind,band,carers,line_zone\nMerlin Care,community,home care,evening,1,7\n'
    expect(await taken('services', silent)).toMatchObject({ 'lines added': 0, 'lines changed': 0 })
    expect((await named('Merlin Care')).lines[0]!.skills.languages).toEqual(['Gujarati'])
    const figures = 'service,line_zone,band,carers,free\nMerlin Care,7,evening,1,2\n'
    expect(await taken('figures', figures)).not.toBeInstanceOf(Array)
    const two = spoken + rowOf('Polish,,')
    expect(await taken('services', two)).toMatchObject({ 'lines added': 1, 'lines changed': 0 })
    expect(await taken('figures', figures)).toMatchObject([{ column: 'band' }])
    const which = 'service,line_zone,band,carers,line_languages,free\nMerlin Care,7,evening,1,Polish,3\n'
    expect(await taken('figures', which)).not.toBeInstanceOf(Array)
    const free = (await named('Merlin Care')).lines.map(({ figure }) => figure?.free)
    expect(free).toEqual(expect.arrayContaining([2, 3]))
    expect(await taken('services', head + rowOf(',,flying'))).toMatchObject([
      { line: 2, column: 'line_meets', problem: expect.stringContaining('use one of hoist') },
    ])
  })

  test('what the file says then holds; a new line is added, and lines not in the file stay', async () => {
    const changed = await taken(
      'services',
      'service,organisation,kind,zones,phone,line_zone,band,carers\nkestrel care,community,home care,1;4;5,01632 960104,5,tea,1\n',
    )
    expect(changed).toEqual({
      'services added': 0,
      changed: 1,
      unchanged: 0,
      'lines added': 1,
      'lines changed': 0,
    })
    const [one] = (await all()).filter(({ name }) => name.toLowerCase() === 'kestrel care')
    expect(one).toMatchObject({
      zones: ['1', '4', '5'],
      contact: { phone: '01632 960104' },
      limits: { meets: [] },
    })
    expect(one?.lines).toHaveLength(3)
  })

  test('beds of a ward are counted from stays', async () => {
    await taken(
      'services',
      'service,organisation,kind,site,ward\nOak beds,trust,community bed,Small Royal,Oak\n',
    )
    expect(await named('Oak beds')).toMatchObject({ wardId: place.otherWardId, counted: 2 })
  })

  test('every problem names its row, its column and the remedy, and nothing is written', async () => {
    const before = (await all()).length
    const problems = await taken(
      'services',
      `service,organisation,kind,ward,places,meets,fee_from,fee_to,band,email
Good one,community,home care,,,,,,,
,community,home care,,,,,,,
Bad kind,community,spa,,,,,,,
Bad owner,Nobody Ltd,home care,,,,,,,
Bad ward,trust,community bed,Atlantis,,,,,,
Bad many,community,home care,,many,flying,900,800,dawn,nobody
Good one,community,nursing home,,,,,,,
`,
    )
    expect(problems).toEqual(
      [
        { line: 3, column: 'service', problem: 'is empty: give what the service is called' },
        {
          line: 4,
          column: 'kind',
          problem: expect.stringMatching(/^"spa" is not known: use one of reablement, community bed/),
        },
        {
          line: 5,
          column: 'organisation',
          problem: expect.stringMatching(/^"Nobody Ltd" is not an organisation here: use one of/),
        },
        { line: 6, column: 'ward', problem: '"Atlantis" is not a ward here: use one of Elm, Oak' },
        { line: 7, column: 'places', problem: expect.stringContaining('"many" is not a whole number') },
        { line: 7, column: 'meets', problem: expect.stringContaining('"flying" is not known') },
        { line: 7, column: 'fee_to', problem: expect.stringContaining('less than fee_from') },
        { line: 7, column: 'email', problem: expect.stringContaining('not one e-mail address') },
        { line: 7, column: 'band', problem: expect.stringContaining('"dawn" is not known') },
        {
          line: 8,
          column: 'service',
          problem: expect.stringContaining('says something else of Good one than row 2'),
        },
      ].sort(byRow),
    )
    expect((await all()).length).toBe(before)
  })

  const byRow = (a: { line: number }, b: { line: number }) => a.line - b.line

  test.each([
    ['service,kind\nX,home care\n', 'no column organisation'],
    ['service,organisation,kind\n', 'no row beneath'],
  ])('%j', async (text, because) =>
    expect(await takeIn('services', text)).toMatchObject({
      refused: 'invalid',
      because: expect.stringContaining(because),
    }),
  )

  test('not by a provider', async () => {
    const home = await place.staff('provider', 'home')
    expect(await takeIn('services', homeCare, home)).toMatchObject({ refused: 'not-allowed' })
  })
})

describe('figures', () => {
  const said = (free: number, at: string, zone = '1') =>
    `service,line_zone,band,carers,free,said_at\nKestrel Care,${zone},evening,2,${free},${at}\n`
  const figure = async () =>
    (await all())
      .find(({ name }) => name.toLowerCase() === 'kestrel care')!
      .lines.find(({ zone }) => zone === '1')!.figure

  test('said when the file says, and the same file twice changes nothing', async () => {
    expect(await taken('figures', said(5, '2026-11-24 07:00'))).toMatchObject({
      'figures said': 1,
      unchanged: 0,
    })
    expect(await figure()).toMatchObject({
      left: 5,
      source: 'file',
      saidAt: Temporal.Instant.from('2026-11-24T07:00:00Z'),
    })
    expect(await taken('figures', said(5, '2026-11-24 07:00'))).toMatchObject({
      'figures said': 0,
      unchanged: 1,
    })
  })

  test('a file older than what stands is kept, and stands no more', async () => {
    expect(await taken('figures', said(9, '2026-11-23 07:00'))).toMatchObject({
      'figures said': 0,
      'older than what stands': 1,
    })
    expect(await figure()).toMatchObject({ left: 5 })
  })

  test('what was given after the file’s moment is taken off: a file of seven does not know of eight', async () => {
    const lineId = (await all()).flatMap(({ lines }) => lines).find(({ zone }) => zone === '1')!.lineId
    ok(
      await does(db, hub, now, (tx, { by }) =>
        take(tx, { by, takeId: newId(), lines: [{ lineId, units: 1 }] }),
      ),
    )
    const text = said(4, '2026-11-24 07:30')
    expect(await taken('figures', text, now.add({ minutes: 5 }))).toMatchObject({
      'figures said': 1,
      'less what was given since': 1,
    })
    expect(await figure()).toMatchObject({ free: 3, left: 3 })
    expect(await taken('figures', text, now.add({ minutes: 6 }))).toMatchObject({
      'figures said': 0,
      unchanged: 1,
    })
  })

  test('more than there are is refused by its row, over all rows of the service', async () => {
    const home = (places: number) => `service,organisation,kind,places,line_words
Full House,home,residential home,${places},ground floor
Full House,home,residential home,${places},first floor
`
    expect(await taken('services', home(3))).toMatchObject({ 'services added': 1 })
    const rooms = (ground: number, first: number) =>
      `service,line_words,free\nFull House,ground floor,${ground}\nFull House,first floor,${first}\n`
    expect(await taken('figures', rooms(2, 2))).toEqual([
      {
        line: 3,
        column: 'free',
        problem:
          'is 2: Full House has 3 rooms in all, and 2 are free in its other lines, so 2 cannot be free. Enter 1 or fewer. If it has more rooms by now, ask the hub to change how many there are in all',
      },
    ])
    expect(await taken('figures', rooms(2, 1))).toMatchObject({ 'figures said': 2 })
    expect(await taken('services', home(2))).toEqual([
      {
        line: 2,
        column: 'places',
        problem:
          'is fewer than the 3 rooms that are said to be free: give 3 or more, or say first that fewer are free',
      },
    ])
  })

  test('a wrong row names what is wrong', async () => {
    expect(
      await taken(
        'figures',
        `service,line_zone,band,carers,free,said_at
Nobody Care,,,,1,
Kestrel Care,9,evening,2,1,
Kestrel Care,4,evening,2,,
Kestrel Care,4,evening,2,1,2030-01-01 09:00
Kestrel Care,5,tea,1,2,yesterday
`,
      ),
    ).toEqual([
      { line: 2, column: 'service', problem: expect.stringContaining('"Nobody Care" is not a service here') },
      { line: 3, column: 'band', problem: expect.stringContaining('do not name a line of') },
      { line: 4, column: 'free', problem: expect.stringContaining('is empty') },
      { line: 5, column: 'said_at', problem: expect.stringContaining('later than now') },
      { line: 6, column: 'said_at', problem: expect.stringContaining('must be a date') },
    ])
  })
})

test('starts by day, corrected by a later file, counted by seven days', async () => {
  const file = (starts: number) =>
    `service,on_date,starts\nKestrel Care,24/11/2026,${starts}\nKestrel Care,17/11/2026,3\n`
  expect(await taken('starts', file(2))).toEqual({ 'days of starts added': 2, changed: 0, unchanged: 0 })
  expect(await taken('starts', file(2))).toEqual({ 'days of starts added': 0, changed: 0, unchanged: 2 })
  expect(await taken('starts', file(5))).toEqual({ 'days of starts added': 0, changed: 1, unchanged: 1 })
  const { weeks } = await place.as(hub, (tx) => ledger(tx, { systemId: place.systemId, now }))
  expect([...weeks.values()][0]?.slice(-2).map(({ starts }) => starts)).toEqual([3, 5])
})

test('districts, with where they lie', async () => {
  const text = 'postcode district,zone,area,easting,northing\nmx1,1,North,400000,200000\nMX2,2,,,\n'
  expect(await taken('districts', text)).toEqual({ 'districts added or changed': 2, unchanged: 0 })
  expect(await taken('districts', text)).toEqual({ 'districts added or changed': 0, unchanged: 2 })
  expect(await place.as(hub, (tx) => districtPoints(tx, place.systemId))).toEqual(
    new Map([
      ['MX1', { zone: '1', area: 'North', point: { easting: 400000, northing: 200000 } }],
      ['MX2', { zone: '2', area: null, point: null }],
    ]),
  )
  expect(await taken('districts', 'district,easting\nMX1,1\nSome,\n')).toHaveLength(2)
})

describe('homeward capacity', () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-capacity-'))
  const run = async (
    command: typeof importCommand,
    options: Record<string, string | boolean>,
    file?: string,
  ) => {
    const lines: string[] = []
    const { exit, json } = await command.run({
      db,
      args: file === undefined ? {} : { file },
      options: { place: place.systemId, ...options },
      cwd: folder,
      root: folder,
      serving: false,
      write: (line) => void lines.push(line),
    })
    return { exit, json, said: lines.join('\n') }
  }

  test('import finds out what a file is of, checks without writing, and says what it did', async () => {
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    writeFileSync(join(folder, 'new.csv'), 'service,organisation,kind\nLarch Court,home,interim bed\n')
    expect(await run(importCommand, { dryRun: true }, 'new.csv')).toMatchObject({
      exit: 0,
      said: 'Nothing was written. It would be: 1 service added, 0 changed, 0 unchanged, 1 line added, 0 lines changed',
    })
    expect(await named('Larch Court')).toBeUndefined()
    expect(await run(importCommand, {}, 'new.csv')).toMatchObject({
      exit: 0,
      json: { counts: { 'services added': 1 } },
    })
    expect(await named('Larch Court')).toBeDefined()
    writeFileSync(join(folder, 'bad.csv'), 'service,organisation,kind\nX,home,spa\n')
    const bad = await run(importCommand, {}, 'bad.csv')
    expect(bad.exit).toBe(2)
    expect(bad.said).toMatch(/Nothing was changed: 1 problem in 1 rows\.\nrow 2, kind: "spa" is not known/)
  })

  test.each([
    ['missing.csv', {}, 4, 'there is no file'],
    ['both.csv', {}, 2, 'Say which with --services or --figures'],
    ['neither.csv', {}, 2, 'those of no file known here'],
  ])('%s %j', async (file, options, exit, words) => {
    const own = mkdtempSync(join(tmpdir(), 'homeward-capacity-'))
    onTestFinished(() => rmSync(own, { recursive: true, force: true }))
    writeFileSync(join(own, 'both.csv'), 'service,organisation,kind,free\nX,home,home care,1\n')
    writeFileSync(join(own, 'neither.csv'), 'colour\nblue\n')
    const done = await run(importCommand, options, join(own, file))
    expect(done).toMatchObject({ exit, said: expect.stringContaining(words) })
  })

  test('show: for people, as CSV, as JSON, of one kind', async () => {
    const shown = await run(showCommand, {})
    expect(shown.said).toMatch(/Home care: evening visits, two carers\n {2}.*3 runs/)
    const one = await run(showCommand, { kind: 'interim bed' })
    expect(one.said).toBe('Interim beds\n  Larch Court  no figure')
    expect(one.json).toMatchObject([{ service: 'Larch Court', countsAsFree: 0, left: null, age: null }])
    expect((await run(showCommand, { csv: true })).said.split('\n')[0]).toContain('service,organisation,kind')
    expect(await run(showCommand, { kind: 'spa' })).toMatchObject({ exit: 2 })
    expect(await run(showCommand, { as: 'nobody' })).toMatchObject({ exit: 4 })
  })
})

test('a column that is nearly one that is read is named before anything is written, and another is passed over', async () => {
  const file = (zones: string) =>
    `service,organisation,kind,${zones},commissioner\nHobby Care,community,home care,1,the council\n`
  expect(await taken('services', file('zoens'))).toEqual([
    {
      line: 1,
      column: 'zoens',
      problem: 'is no column that is read. Did you mean zones? Name it so, or take the column out',
    },
  ])
  expect(await named('Hobby Care')).toBeUndefined()
  expect(await takeIn('services', file('zones'))).toMatchObject({
    counts: { 'services added': 1 },
    unread: ['commissioner'],
  })
})

test('the ledger’s own file, of a whole place, changes nothing when it is read in again', async () => {
  const csv = (await showCommand.run({
    db,
    args: {},
    options: { csv: true, place: place.systemId },
    cwd: '',
    root: '',
    serving: false,
    write: () => undefined,
  })) as { json: { columns: string[]; rows: (string | number | null)[][] } }
  const text = writeCsv(csv.json.columns, csv.json.rows)
  const done = await asViewer(db, place.service, now, (tx) =>
    importFile(tx, {
      by: place.service,
      now,
      kind: 'services',
      table: good(readCsv(Buffer.from(text))),
      write: 'all',
    }),
  )
  if (isRefusal(done)) throw new Error(done.because)
  expect(done.problems).toEqual([])
  expect(done.counts).toMatchObject({ 'services added': 0, changed: 0, 'lines added': 0 })
})
