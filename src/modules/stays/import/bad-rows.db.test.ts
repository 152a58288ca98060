import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { good } from '../../../../test/support/good.ts'
import {
  aStay,
  fileOf,
  nhsNumber,
  now,
  type StayRow,
  takingStays,
} from '../../../../test/support/stays-file.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import * as stays from '../index.ts'

const db = await testDatabase()
let place: Place
let nurse: Viewer
let serial = 0
beforeEach(async () => {
  place = await smallPlace(db, `import-${serial++}`)
  nurse = await place.staff('ward coordinator', 'trust')
})
const { take, counts } = takingStays(db, () => place)

describe('a bad row', () => {
  test.each<[string, StayRow, string, string]>([
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
      { ...aStay, stay_number: 'S-0', family_name: 'Fine', bed: '4' },
      { ...aStay, ...change },
    ])
    expect(answer.problems).toContainEqual({ line: 3, column, problem: expect.stringContaining(problem) })
    expect(answer.problems.every((one) => one.line === 3)).toBe(true)
    expect(await counts()).toEqual(before)
  })

  test('every bad row and every bad cell is reported, in order', async () => {
    const { problems } = await take([
      { ...aStay, family_name: '', date_of_birth: 'x', ward: 'Yew' },
      aStay,
      { ...aStay, stay_number: 'S-3', bed: '9' },
      { ...aStay, stay_number: 'S-1', bed: '2' },
    ])
    expect(problems.map((one) => [one.line, one.column])).toEqual([
      [2, 'family_name'],
      [2, 'date_of_birth'],
      [4, 'bed'],
      [5, 'stay_number'],
    ])
  })

  test('two people in one bed, in the file or with somebody who is there; one person in two beds', async () => {
    expect((await take([aStay, { ...aStay, stay_number: 'S-2', family_name: 'Bell' }])).problems).toEqual([
      {
        line: 3,
        column: 'bed',
        problem: expect.stringContaining('Bed 1 on Elm has someone in it in row 2 too'),
      },
    ])
    await take([aStay])
    expect((await take([{ ...aStay, stay_number: 'S-2', family_name: 'Bell' }])).problems).toEqual([
      { line: 2, column: 'bed', problem: expect.stringContaining('in Homeward too') },
    ])
    expect((await take([{ ...aStay, stay_number: 'S-2', bed: '2' }])).problems).toEqual([
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
    expect((await take([aStay])).problems).toEqual([
      { line: 2, column: 'bed', problem: expect.stringContaining('is closed (infection)') },
    ])
  })

  test('numbers of somebody else', async () => {
    await take([{ ...aStay, nhs_number: nhsNumber(1), hospital_number: 'RH-1' }])
    const other = { ...aStay, family_name: 'Bell', given_name: 'Rex', date_of_birth: '5/6/1950', bed: '2' }
    expect((await take([{ ...other, stay_number: 'S-2', nhs_number: nhsNumber(1) }])).problems).toMatchObject(
      [{ column: 'nhs_number', problem: expect.stringContaining('another date of birth') }],
    )
    expect((await take([{ ...other, stay_number: 'S-2', hospital_number: 'RH-1' }])).problems).toMatchObject([
      { column: 'hospital_number' },
    ])
    expect((await take([{ ...other, stay_number: 'S-1' }])).problems).toMatchObject([
      { column: 'stay_number', problem: expect.stringContaining('somebody else') },
    ])
    expect(
      (
        await take([
          { ...other, stay_number: 'S-2', nhs_number: nhsNumber(2) },
          { ...aStay, stay_number: 'S-3', bed: '3', family_name: 'Third', nhs_number: nhsNumber(2) },
        ])
      ).problems,
    ).toMatchObject([{ line: 3, column: 'nhs_number' }])
  })

  test('what was recorded otherwise is corrected by people', async () => {
    await take([
      aStay,
      {
        ...aStay,
        stay_number: 'S-2',
        family_name: 'Bell',
        bed: '2',
        left_at: '5/11/2026 10:00',
        discharge_method: '1',
        discharge_destination: '19',
      },
    ])
    const answer = await take([
      { ...aStay, admitted_at: '1/11/2026 10:30' },
      {
        ...aStay,
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

test('a column that is nearly one that is read is named before anything is written, and another is passed over', async () => {
  const [names = '', row = ''] = fileOf([aStay]).split('\r\n')
  const withBed = (bed: string) => `${names.replace(/\bbed\b/, bed)},consultant\r\n${row},Dr Bell`
  const before = await counts()
  expect(await take(withBed('bed_nmae'))).toMatchObject({
    added: 0,
    problems: [{ line: 1, column: 'bed_nmae', problem: expect.stringContaining('Did you mean bed_name?') }],
  })
  expect(await counts()).toEqual(before)
  expect(await take(withBed('bed'))).toMatchObject({ added: 1, unread: ['consultant'], problems: [] })
})
