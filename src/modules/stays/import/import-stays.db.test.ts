import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { beforeEach, describe, expect, test } from 'vitest'
import { root, testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { good } from '../../../../test/support/good.ts'
import { readCsv, writeCsv } from '../../../edges/files/csv.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, Temporal } from '../../../platform/time.ts'
import { checkDigit } from '../../people/index.ts'
import * as stays from '../index.ts'
import { columns } from './columns.ts'
import { importCommand } from './command.ts'

const db = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'homeward-import-'))
let place: Place
let nurse: Viewer
let serial = 0

beforeEach(async () => {
  place = await smallPlace(db, `import-${serial++}`)
  nurse = await place.staff('ward coordinator', 'trust')
})

type Row = Partial<Record<(typeof columns)[number]['name'], string>>
const base: Row = {
  stay_number: 'S-1',
  family_name: 'Okafor',
  given_name: 'Grace',
  date_of_birth: '2/3/1941',
  ward: 'Elm',
  bed: '1',
  admitted_at: '1/11/2026 09:30',
  admission_method: '21',
}
const nhs = (n: number) =>
  `999000${String(n).padStart(3, '0')}${checkDigit(`999000${String(n).padStart(3, '0')}`)}`
const text = (rows: Row[]) => {
  const names = columns
    .map((column) => column.name)
    .filter((name) => rows.some((row) => row[name] !== undefined))
  // Without writeCsv's apostrophes: what arrives here was written by somebody else.
  return [
    names.join(','),
    ...rows.map((row) => names.map((name) => `"${(row[name] ?? '').replaceAll('"', '""')}"`).join(',')),
  ].join('\r\n')
}
const now = Temporal.Instant.from('2026-11-20T12:00:00Z')
const take = async (rows: Row[], more: { dryRun?: true; now?: Temporal.Instant } = {}) => {
  const by = { ...place.service, organisationId: place.organisation.trust }
  const table = good(readCsv(Buffer.from(text(rows))))
  return place.as(place.service, async (tx) => good(await stays.importStays(tx, { by, now, table, ...more })))
}
const stayRows = () =>
  place.as(place.service, (tx) =>
    tx
      .selectFrom('stays.stay')
      .selectAll()
      .where('system_id', '=', place.systemId)
      .orderBy('stay_number')
      .execute(),
  )
const counts = async () => {
  const count = (table: string) =>
    db.asOwner(
      async (client) =>
        (await client.query(`select count(*)::int as n from ${table} where system_id = $1`, [place.systemId]))
          .rows[0].n,
    )
  return {
    people: await count('people.person'),
    stays: await count('stays.stay'),
    facts: await count('stays.fact'),
    numbers: await count('people.local_number'),
    journal: await count('platform.journal'),
  }
}

test('a column that is nearly one that is read is named before anything is written, and another is passed over', async () => {
  const by = { ...place.service, organisationId: place.organisation.trust }
  const takeAs = (bed: string) => {
    const [names = '', row = ''] = text([base]).split('\r\n')
    const csv = `${names.replace(/\bbed\b/, bed)},consultant\r\n${row},Dr Bell`
    const table = good(readCsv(Buffer.from(csv)))
    return place.as(place.service, async (tx) => good(await stays.importStays(tx, { by, now, table })))
  }
  expect(await takeAs('bed_nmae')).toMatchObject({
    added: 0,
    problems: [{ line: 1, column: 'bed_nmae', problem: expect.stringContaining('Did you mean bed_name?') }],
  })
  expect(await counts()).toEqual({ people: 0, stays: 0, facts: 0, numbers: 0, journal: expect.any(Number) })
  expect(await takeAs('bed')).toMatchObject({ added: 1, unread: ['consultant'], problems: [] })
})

describe('a good file', () => {
  const file: Row[] = [
    {
      ...base,
      nhs_number: nhs(1),
      hospital_number: 'RH-1',
      expected_date: '25/11/2026',
      postcode: 'sn10 1aa',
    },
    { ...base, stay_number: 'S-2', family_name: 'Bell', given_name: 'Rex', bed: '' },
    {
      ...base,
      stay_number: 'S-3',
      family_name: 'Adeyemi',
      given_name: 'Tola',
      left_at: '2026-11-05T14:00',
      discharge_method: '1',
      discharge_destination: '19',
    },
    {
      ...base,
      stay_number: 'S-4',
      family_name: 'Adeyemi',
      given_name: 'Tola',
      bed: '2',
      admitted_at: '10/11/2026 08:00',
    },
  ]

  test('is taken in, and the ward sees it', async () => {
    expect(await take(file)).toMatchObject({ added: 4, changed: 0, unchanged: 0, newPeople: 3, problems: [] })
    expect(await stayRows()).toMatchObject([
      { stay_number: 'S-1', place: 'bed', bed_id: place.beds[0], expected_date: '2026-11-25' },
      { stay_number: 'S-2', place: 'no bed', ward_id: place.wardId },
      { stay_number: 'S-3', place: 'left', discharge_destination: '19' },
      { stay_number: 'S-4', place: 'bed', bed_id: place.beds[1] },
    ])
    const seen = await place.as(nurse, (tx) =>
      tx.selectFrom('stays.stay').select('stay_number').where('place', '=', 'bed').execute(),
    )
    expect(seen).toHaveLength(2)
    expect(await place.as(place.service, (tx) => stays.rebuildStays(tx, place.service))).toBe(0)
  })

  test('the same file twice changes nothing, not even the journal', async () => {
    await take(file)
    const before = await counts()
    expect(await take(file, { now: now.add({ hours: 30 }) })).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 4,
      newPeople: 0,
    })
    expect(await counts()).toEqual(before)
  })

  test('an older file does not undo what was done on a page since', async () => {
    await take(file)
    const [first, second] = await stayRows()
    const on = { by: nurse, now }
    await place.as(nurse, async (tx) => {
      good(
        await stays.move(tx, {
          ...on,
          stayId: first!.stay_id,
          wardId: place.otherWardId,
          bedId: place.beds[4]!,
        }),
      )
      good(
        await stays.recordExpectedDate(tx, {
          ...on,
          stayId: first!.stay_id,
          date: dateOf(now).add({ days: 9 }),
        }),
      )
      good(
        await stays.discharge(tx, {
          ...on,
          stayId: second!.stay_id,
          leftAt: now,
          method: '1',
          destination: '19',
        }),
      )
    })
    const third = (await stayRows()).find((row) => row.stay_number === 'S-3')!
    const facts = (await place.as(place.service, (tx) => stays.staysFacts(tx, [third.stay_id]))).get(
      third.stay_id,
    )!
    const fourth = (await stayRows()).find((row) => row.stay_number === 'S-4')!
    await place.as(nurse, async (tx) => {
      const admitted = (await stays.staysFacts(tx, [fourth.stay_id])).get(fourth.stay_id)![0]!
      good(
        await stays.cancel(tx, {
          ...on,
          stayId: fourth.stay_id,
          factId: admitted.factId,
          reason: 'wrong person',
        }),
      )
    })
    await place.as(place.service, async (tx) =>
      good(
        await stays.cancel(tx, {
          by: { ...place.service, userId: nurse.userId },
          now,
          stayId: third.stay_id,
          factId: facts.find((fact) => fact.kind === 'discharged')!.factId,
          reason: 'still here',
        }),
      ),
    )
    const before = await counts()
    expect(await take(file, { now: now.add({ hours: 1 }) })).toMatchObject({ unchanged: 4, problems: [] })
    expect(await counts()).toEqual(before)
  })

  test('a newer file adds what is new: a move, an expected date, leaving', async () => {
    await take(file)
    const newer = [
      { ...file[0], bed: '3', moved_at: '19/11/2026 10:00' },
      { ...file[1], expected_date: '30/11/2026' },
      file[2]!,
      { ...file[3], left_at: '20/11/2026 11:00', discharge_method: '1', discharge_destination: '56' },
    ]
    expect(await take(newer)).toMatchObject({ added: 0, changed: 3, unchanged: 1 })
    expect(await stayRows()).toMatchObject([
      { bed_id: place.beds[2] },
      { expected_date: '2026-11-30' },
      { place: 'left' },
      { place: 'left', discharge_destination: '56' },
    ])
  })

  test('two people change beds in one file', async () => {
    await take([base, { ...base, stay_number: 'S-2', family_name: 'Bell', bed: '2' }])
    expect(
      await take([
        { ...base, bed: '2' },
        { ...base, stay_number: 'S-2', family_name: 'Bell', bed: '1' },
      ]),
    ).toMatchObject({ changed: 2, problems: [] })
    expect(await stayRows()).toMatchObject([{ bed_id: place.beds[1] }, { bed_id: place.beds[0] }])
  })

  test('known people are found by NHS number, hospital number, name and birthday', async () => {
    await take([
      {
        ...base,
        nhs_number: nhs(1),
        hospital_number: 'RH-1',
        left_at: '2/11/2026 10:00',
        discharge_method: '1',
        discharge_destination: '19',
      },
    ])
    const again = [
      { ...base, stay_number: 'S-2', nhs_number: nhs(1), family_name: 'Newname' },
      { ...base, stay_number: 'S-3', hospital_number: 'RH-1', date_of_birth: '' },
      { ...base, stay_number: 'S-4' },
    ].map((row, at) => ({
      ...row,
      admitted_at: `${at + 5}/11/2026 08:00`,
      left_at: `${at + 5}/11/2026 18:00`,
      discharge_method: '1',
      discharge_destination: '19',
    }))
    expect(await take(again)).toMatchObject({ added: 3, newPeople: 0 })
  })

  test('HTML stays text, accents survive Windows-1252', async () => {
    await take([{ ...base, family_name: '<script>alert(1)</script>', given_name: 'Zoë' }])
    const people = await place.as(place.service, (tx) =>
      tx
        .selectFrom('people.person')
        .select(['family_name', 'given_name'])
        .where('system_id', '=', place.systemId)
        .execute(),
    )
    expect(people).toEqual([{ family_name: '<script>alert(1)</script>', given_name: 'Zoë' }])
  })
})

describe('a bad row', () => {
  test.each<[string, Row, string, string]>([
    ['no number', { stay_number: '' }, 'stay_number', 'is empty'],
    ['no ward', { ward: '' }, 'ward', 'is empty'],
    ['a formula for a name', { family_name: '=cmd|calc' }, 'family_name', 'cannot begin with'],
    ['a formula for a number', { stay_number: '=1+1' }, 'stay_number', 'like a formula'],
    ['a formula for a hospital number', { hospital_number: '@SUM(1)' }, 'hospital_number', 'like a formula'],
    ['a mistyped NHS number', { nhs_number: '943 476 5918' }, 'nhs_number', 'mistyped digit'],
    ['no such birthday', { date_of_birth: '31/02/1941' }, 'date_of_birth', 'not a day of the calendar'],
    ['two digits of a year', { date_of_birth: '2/3/41' }, 'date_of_birth', 'four digits'],
    ['no time', { admitted_at: '1/11/2026' }, 'admitted_at', 'needs a time'],
    ['the hour that does not exist', { admitted_at: '29/3/2026 01:30' }, 'admitted_at', 'clocks change'],
    ['coming in next year', { admitted_at: '1/11/2027 10:00' }, 'admitted_at', 'has not come yet'],
    ['an unknown method', { admission_method: 'A&E' }, 'admission_method', 'is not a known code'],
    [
      'left before coming in',
      { left_at: '31/10/2026 10:00', discharge_method: '1', discharge_destination: '19' },
      'left_at',
      'before coming in',
    ],
    [
      'left without saying where to',
      { left_at: '2/11/2026 10:00', discharge_method: '1' },
      'discharge_destination',
      'is empty',
    ],
    ['a destination of somebody still in', { discharge_destination: '19' }, 'left_at', 'is empty'],
    [
      'an unknown destination',
      { left_at: '2/11/2026 10:00', discharge_method: '1', discharge_destination: '7' },
      'discharge_destination',
      'is not a known code',
    ],
    [
      'died, to their own home',
      { left_at: '2/11/2026 10:00', discharge_method: '4', discharge_destination: '19' },
      'discharge_destination',
      'disagree about a death',
    ],
    ['an unknown ward', { ward: 'Yew' }, 'ward', 'use one of Elm, Oak'],
    ['an unknown bed', { bed: '9' }, 'bed', 'not a bed on Elm: use one of 1, 2, 3, 4'],
    ['another ward’s bed', { bed: '5' }, 'bed', 'not a bed on Elm'],
    ['an unknown site', { site: 'Nowhere' }, 'site', 'use one of Small Royal'],
    ['expected before coming in', { expected_date: '30/10/2026' }, 'expected_date', 'before coming in'],
    ['a line break in a ward', { ward: 'El\nm' }, 'ward', 'line break'],
  ])('%s', async (_, change, column, problem) => {
    const before = await counts()
    const answer = await take([
      { ...base, stay_number: 'S-0', family_name: 'Fine', bed: '4' },
      { ...base, ...change },
    ])
    expect(answer.problems).toContainEqual({ line: 3, column, problem: expect.stringContaining(problem) })
    expect(answer.problems.every((one) => one.line === 3)).toBe(true)
    expect(await counts()).toEqual(before)
  })

  test('every bad row and every bad cell is reported, in order', async () => {
    const { problems } = await take([
      { ...base, family_name: '', date_of_birth: 'x', ward: 'Yew' },
      base,
      { ...base, stay_number: 'S-3', bed: '9' },
      { ...base, stay_number: 'S-1', bed: '2' },
    ])
    expect(problems.map((one) => [one.line, one.column])).toEqual([
      [2, 'family_name'],
      [2, 'date_of_birth'],
      [4, 'bed'],
      [5, 'stay_number'],
    ])
  })

  test('two people in one bed, in the file or with somebody who is there; one person in two beds', async () => {
    expect((await take([base, { ...base, stay_number: 'S-2', family_name: 'Bell' }])).problems).toEqual([
      {
        line: 3,
        column: 'bed',
        problem: expect.stringContaining('Bed 1 on Elm has someone in it in row 2 too'),
      },
    ])
    await take([base])
    expect((await take([{ ...base, stay_number: 'S-2', family_name: 'Bell' }])).problems).toEqual([
      { line: 2, column: 'bed', problem: expect.stringContaining('in Homeward too') },
    ])
    expect((await take([{ ...base, stay_number: 'S-2', bed: '2' }])).problems).toEqual([
      {
        line: 2,
        column: 'left_at',
        problem: expect.stringContaining('this person is in a bed in Homeward too'),
      },
    ])
  })

  test('a closed bed', async () => {
    await place.as(nurse, async (tx) =>
      good(
        await stays.closeBed(tx, {
          by: nurse,
          now: now.subtract({ hours: 1 }),
          bedId: place.beds[0]!,
          reason: 'infection',
        }),
      ),
    )
    expect((await take([base])).problems).toEqual([
      { line: 2, column: 'bed', problem: expect.stringContaining('is closed (infection)') },
    ])
  })

  test('numbers of somebody else', async () => {
    await take([{ ...base, nhs_number: nhs(1), hospital_number: 'RH-1' }])
    const other = { ...base, family_name: 'Bell', given_name: 'Rex', date_of_birth: '5/6/1950', bed: '2' }
    expect((await take([{ ...other, stay_number: 'S-2', nhs_number: nhs(1) }])).problems).toMatchObject([
      { column: 'nhs_number', problem: expect.stringContaining('another date of birth') },
    ])
    expect((await take([{ ...other, stay_number: 'S-2', hospital_number: 'RH-1' }])).problems).toMatchObject([
      { column: 'hospital_number' },
    ])
    expect((await take([{ ...other, stay_number: 'S-1' }])).problems).toMatchObject([
      { column: 'stay_number', problem: expect.stringContaining('somebody else') },
    ])
    expect(
      (
        await take([
          { ...other, stay_number: 'S-2', nhs_number: nhs(2) },
          { ...base, stay_number: 'S-3', bed: '3', family_name: 'Third', nhs_number: nhs(2) },
        ])
      ).problems,
    ).toMatchObject([{ line: 3, column: 'nhs_number' }])
  })

  test('what was recorded otherwise is corrected by people', async () => {
    await take([
      base,
      {
        ...base,
        stay_number: 'S-2',
        family_name: 'Bell',
        bed: '2',
        left_at: '5/11/2026 10:00',
        discharge_method: '1',
        discharge_destination: '19',
      },
    ])
    const answer = await take([
      { ...base, admitted_at: '1/11/2026 10:30' },
      {
        ...base,
        stay_number: 'S-2',
        family_name: 'Bell',
        bed: '2',
        left_at: '6/11/2026 10:00',
        discharge_method: '1',
        discharge_destination: '19',
      },
    ])
    expect(answer.problems.map((one) => one.column)).toEqual(['admitted_at', 'left_at'])
  })
})

describe('the command', () => {
  const run = async (content: Uint8Array | string, options: Record<string, string | boolean> = {}) => {
    const file = join(folder, `${serial}.csv`)
    writeFileSync(file, content)
    const lines: string[] = []
    const result = await importCommand.run({
      db,
      args: { file },
      options: { system: place.systemId, ...options },
      cwd: folder,
      root,
      serving: false,
      write: (line) => void lines.push(line),
    })
    return { ...result, lines }
  }
  const recent: Row = { ...base, admitted_at: '1/11/2025 09:30' }

  test('says what it did; a dry run writes nothing', async () => {
    const file = iconv.encode(text([{ ...recent, given_name: 'Zoë' }]), 'windows-1252')
    const before = await counts()
    expect(await run(file, { dryRun: true })).toMatchObject({
      exit: 0,
      lines: ['Nothing was written. It would be: 1 stays added, 0 changed, 0 unchanged; 1 people new'],
    })
    expect(await counts()).toEqual(before)
    expect(await run(file)).toMatchObject({ exit: 0, json: { added: 1, newPeople: 1, problems: [] } })
    expect(await run(file)).toMatchObject({
      exit: 0,
      lines: ['0 stays added, 0 changed, 1 unchanged; 0 people new'],
    })
  })

  test('lists problems by row and column, the first hundred, with exit 2', async () => {
    const rows = Array.from({ length: 150 }, (_, i) => ({ ...recent, stay_number: `S-${i}`, ward: 'Yew' }))
    const answer = await run(text(rows))
    expect(answer.exit).toBe(2)
    expect(answer.lines[0]).toBe('Nothing was changed: 150 problems in 150 rows.')
    expect(answer.lines[1]).toMatch(/^row 2, ward: is not a ward here/)
    expect(answer.lines).toHaveLength(102)
    expect(answer.json).toMatchObject({ problemCount: 150, added: 0 })
  })

  test.each<[string, string, Record<string, string | boolean>, number, string]>([
    [
      'missing columns',
      'name,ward\nA,Elm',
      {},
      2,
      'does not name stay_number, family_name, given_name, admitted_at, admission_method',
    ],
    ['no rows', text([base]).split('\r\n')[0]!, {}, 2, 'no rows below'],
    ['an unknown place', 'x', { system: 'nowhere' }, 4, 'There is no place nowhere'],
    [
      'an unknown organisation',
      text([base]),
      { organisation: 'Nobody' },
      4,
      'Those with wards are: Smallshire trust',
    ],
  ])('%s', async (_, content, options, exit, because) => {
    const answer = await run(content, options)
    expect(answer.exit).toBe(exit)
    expect(answer.lines[0]).toContain(because)
    expect(answer.lines[0]).toContain('Nothing was changed')
  })

  test('a file that is not there', async () => {
    const lines: string[] = []
    const result = await importCommand.run({
      db,
      args: { file: 'none.csv' },
      options: {},
      cwd: folder,
      root,
      serving: false,
      write: (line) => void lines.push(line),
    })
    expect(result.exit).toBe(4)
  })

  test('what Homeward writes, it reads', async () => {
    const names = columns.map((column) => column.name)
    expect(await run(writeCsv(names, [names.map((name) => recent[name] ?? null)]))).toMatchObject({
      exit: 0,
      json: { added: 1 },
    })
  })
})

test('docs/how-to/import-stays.md describes every column, and no other', () => {
  const page = readFileSync(join(root, 'docs/how-to/import-stays.md'), 'utf8')
  const described = [...page.matchAll(/^\| `([a-z_]+)` \| (.*?) \|/gm)].map(([, name, required]) => [
    name,
    required === 'yes',
  ])
  expect(described).toEqual(columns.map((column) => [column.name, column.required]))
})
