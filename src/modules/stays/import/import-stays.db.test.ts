import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { good } from '../../../../test/support/good.ts'
import { aStay, nhsNumber, now, type StayRow, takingStays } from '../../../../test/support/stays-file.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf } from '../../../platform/time.ts'
import * as stays from '../index.ts'

const db = await testDatabase()
let place: Place
let nurse: Viewer
let serial = 0
beforeEach(async () => {
  place = await smallPlace(db, `import-${serial++}`)
  nurse = await place.staff('ward coordinator', 'trust')
})
const { take, stayRows, counts } = takingStays(db, () => place)

describe('a good file', () => {
  const file: StayRow[] = [
    {
      ...aStay,
      nhs_number: nhsNumber(1),
      hospital_number: 'RH-1',
      expected_date: '25/11/2026',
      postcode: 'sn10 1aa',
    },
    { ...aStay, stay_number: 'S-2', family_name: 'Bell', given_name: 'Rex', bed: '' },
    {
      ...aStay,
      stay_number: 'S-3',
      family_name: 'Adeyemi',
      given_name: 'Tola',
      left_at: '2026-11-05T14:00',
      discharge_method: '1',
      discharge_destination: '19',
    },
    {
      ...aStay,
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
    await take([aStay, { ...aStay, stay_number: 'S-2', family_name: 'Bell', bed: '2' }])
    expect(
      await take([
        { ...aStay, bed: '2' },
        { ...aStay, stay_number: 'S-2', family_name: 'Bell', bed: '1' },
      ]),
    ).toMatchObject({ changed: 2, problems: [] })
    expect(await stayRows()).toMatchObject([{ bed_id: place.beds[1] }, { bed_id: place.beds[0] }])
  })

  test('known people are found by NHS number, hospital number, name and birthday', async () => {
    await take([
      {
        ...aStay,
        nhs_number: nhsNumber(1),
        hospital_number: 'RH-1',
        left_at: '2/11/2026 10:00',
        discharge_method: '1',
        discharge_destination: '19',
      },
    ])
    const again = [
      { ...aStay, stay_number: 'S-2', nhs_number: nhsNumber(1), family_name: 'Newname' },
      { ...aStay, stay_number: 'S-3', hospital_number: 'RH-1', date_of_birth: '' },
      { ...aStay, stay_number: 'S-4' },
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
    await take([{ ...aStay, family_name: '<script>alert(1)</script>', given_name: 'Zoë' }])
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
