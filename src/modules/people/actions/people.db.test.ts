import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { good } from '../../../../test/support/good.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { Temporal } from '../../../platform/time.ts'
import { admit } from '../../stays/index.ts'
import {
  addPerson,
  changePerson,
  checkDigit,
  contactsOf,
  endContact,
  findPeople,
  namesOf,
  personCard,
  possibleDuplicates,
  readPerson,
  saveContact,
  showName,
} from '../index.ts'
import type { PersonDetails, PersonField } from '../rules/person.ts'

const db = await testDatabase()
const now = Temporal.Instant.from('2026-11-03T12:00:00Z')
let place: Place
let nurse: Viewer

beforeAll(async () => {
  place = await smallPlace(db)
  nurse = await place.staff('ward coordinator', 'trust')
})

let serial = 100
const number = (): string => {
  const nine = `999${String(serial++).padStart(6, '0')}`
  const check = checkDigit(nine)
  return check === null ? number() : `${nine}${check}`
}
const details = (typed: Partial<Record<PersonField, string>>): PersonDetails => {
  const read = readPerson(
    { givenName: 'Grace', dateOfBirth: '2/3/1941', ...typed },
    Temporal.PlainDate.from('2026-11-03'),
  )
  if (isRefusal(read)) throw new Error(read.because)
  return read
}
const add = (
  typed: Partial<Record<PersonField, string>>,
  more: { certainlyNew?: true } = {},
  by: Viewer = nurse,
) => place.as(by, (tx) => addPerson(tx, { by, now, details: details(typed), ...more }))
/** Somebody whom the ward may see, because they are on it. */
const onWard = async (typed: Partial<Record<PersonField, string>>) =>
  place.as(nurse, async (tx) =>
    good(
      await admit(tx, {
        by: nurse,
        now,
        person: { details: details(typed) },
        wardId: place.wardId,
        bedId: null,
        admittedAt: now,
        method: '21',
      }),
    ),
  )

describe('adding', () => {
  test('the same NHS number finds the record, whatever the name', async () => {
    const nhsNumber = number()
    const first = good(await add({ familyName: 'Maidenname', nhsNumber }))
    expect(first.wasKnown).toBe(false)
    expect(good(await add({ familyName: 'Marriedname', nhsNumber }))).toEqual({
      personId: first.personId,
      wasKnown: true,
    })
  })

  test('a number of somebody born on another day is refused', async () => {
    const nhsNumber = number()
    good(await add({ familyName: 'Adeyemi', nhsNumber }))
    expect(await add({ familyName: 'Adeyemi', nhsNumber, dateOfBirth: '5/6/1950' })).toMatchObject({
      refused: 'conflict',
      fields: { nhsNumber: expect.stringContaining('another date of birth') },
    })
  })

  test('name and date of birth find a record too, without minding case, accents and hyphens', async () => {
    const first = good(await add({ familyName: 'Ó Briain-Jones', givenName: 'Zoë' }))
    expect(good(await add({ familyName: 'o briain jones', givenName: 'ZOE' })).personId).toBe(first.personId)
    expect(
      good(await add({ familyName: 'O BRIAIN JONES', givenName: 'Zoe', nhsNumber: number() })).personId,
    ).toBe(first.personId)
  })

  test('unless whoever adds says it is another person; then the name alone finds neither', async () => {
    const first = good(await add({ familyName: 'Twice' }))
    const second = good(await add({ familyName: 'Twice' }, { certainlyNew: true }))
    expect(second.personId).not.toBe(first.personId)
    expect(good(await add({ familyName: 'Twice' })).wasKnown).toBe(false)
  })

  test('certainly new does not make a second record of one NHS number', async () => {
    const nhsNumber = number()
    const first = good(await add({ familyName: 'Certain', nhsNumber }))
    expect(good(await add({ familyName: 'Certain', nhsNumber }, { certainlyNew: true }))).toEqual({
      personId: first.personId,
      wasKnown: true,
    })
  })

  test('not for providers', async () => {
    const provider = await place.staff('provider', 'home')
    expect(await add({ familyName: 'Nobody' }, {}, provider)).toMatchObject({ refused: 'not-allowed' })
  })
})

describe('changing', () => {
  test('what was seen must be what is there', async () => {
    const { personId } = await onWard({ familyName: 'Change' })
    const card = good(await place.as(nurse, (tx) => personCard(tx, nurse, personId)))
    const change = (seen: string, familyName: string) =>
      place.as(nurse, (tx) =>
        changePerson(tx, {
          by: nurse,
          now,
          personId,
          seen,
          details: details({ familyName, phone: '01632 960001' }),
        }),
      )
    expect(await change(card.version, 'Changed')).toEqual({ personId })
    expect(await change(card.version, 'Lost')).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('changed by someone else first'),
    })
    const after = good(await place.as(nurse, (tx) => personCard(tx, nurse, personId)))
    expect(after).toMatchObject({ familyName: 'Changed', phone: '01632 960001' })
    const earlier = await place.as(nurse, (tx) =>
      tx
        .selectFrom('people.person_history')
        .select(['was', 'changed_by'])
        .where('person_id', '=', personId)
        .execute(),
    )
    expect(earlier).toMatchObject([{ was: { family_name: 'Change' }, changed_by: nurse.userId }])
  })

  test('a number that another record has is refused, seen or not', async () => {
    const taken = number()
    good(await add({ familyName: 'Holder', nhsNumber: taken }))
    const { personId } = await onWard({ familyName: 'Wants' })
    const card = good(await place.as(nurse, (tx) => personCard(tx, nurse, personId)))
    const asked = {
      by: nurse,
      now,
      personId,
      seen: card.version,
      details: details({ familyName: 'Wants', nhsNumber: taken }),
    }
    expect(await place.as(nurse, (tx) => changePerson(tx, asked))).toMatchObject({
      refused: 'conflict',
      fields: { nhsNumber: expect.anything() },
    })
  })

  test('whoever may not see a person can neither read nor change them', async () => {
    const { personId } = await onWard({ familyName: 'Hidden' })
    const stranger = await place.staff('hub navigator', 'hub')
    expect(await place.as(stranger, (tx) => personCard(tx, stranger, personId))).toMatchObject({
      refused: 'not-found',
    })
    expect(
      await place.as(stranger, (tx) =>
        changePerson(tx, { by: stranger, now, personId, seen: '', details: details({ familyName: 'X' }) }),
      ),
    ).toMatchObject({ refused: 'not-found' })
    expect(
      await place.as(stranger, (tx) =>
        saveContact(tx, {
          by: stranger,
          now,
          personId,
          contact: { name: 'A', relationship: 'B', phone: '', isCarer: false, ringFirst: false },
        }),
      ),
    ).toMatchObject({ refused: 'not-found' })
    expect(await place.as(stranger, (tx) => findPeople(tx, stranger, 'Hidden'))).toEqual([])
  })
})

describe('who to ring', () => {
  test('one of them first; ended ones are gone from the card', async () => {
    const { personId } = await onWard({ familyName: 'Contacts' })
    const save = (name: string, ringFirst: boolean, contactId?: string) =>
      place.as(nurse, (tx) =>
        saveContact(tx, {
          by: nurse,
          now,
          personId,
          ...(contactId ? { contactId } : {}),
          contact: { name, relationship: 'daughter', phone: ' ', isCarer: true, ringFirst },
        }),
      )
    const ada = good(await save('Ada', true))
    good(await save('Bea', true))
    const list = () => place.as(nurse, (tx) => contactsOf(tx, nurse, personId))
    expect((await list()).map((one) => [one.name, one.ringFirst])).toEqual([
      ['Bea', true],
      ['Ada', false],
    ])
    expect((await list())[0]).toMatchObject({ phone: null, isCarer: true })
    good(await save('Ada O', false, ada.contactId))
    expect(
      await place.as(nurse, (tx) => endContact(tx, { by: nurse, now, personId, contactId: ada.contactId })),
    ).toEqual(ada)
    expect((await list()).map((one) => one.name)).toEqual(['Bea'])
    expect(await save('Ada again', false, ada.contactId)).toMatchObject({ refused: 'not-found' })
    expect(await save('', false)).toMatchObject({ refused: 'invalid', fields: { name: 'Enter their name' } })
  })
})

describe('finding', () => {
  test('by number, names in any order, what they are called, date of birth, the hospital’s own number', async () => {
    const nhsNumber = number()
    const { personId } = await onWard({
      familyName: 'Fernández-O’Neill',
      givenName: 'María Luz',
      knownAs: 'Lucy',
      nhsNumber,
      dateOfBirth: '9/8/1937',
    })
    await place.as(nurse, (tx) =>
      tx
        .insertInto('people.local_number')
        .values({
          system_id: place.systemId,
          organisation_id: place.organisation.trust,
          number: 'RH-77',
          person_id: personId,
        })
        .execute(),
    )
    const find = async (text: string) =>
      (await place.as(nurse, (tx) => findPeople(tx, nurse, text)))
        .filter((one) => one.personId === personId)
        .map((one) => one.because)
    expect(await find(`${nhsNumber.slice(0, 3)} ${nhsNumber.slice(3, 6)} ${nhsNumber.slice(6)}`)).toEqual([
      ['NHS number'],
    ])
    expect(await find('maria fern')).toEqual([['name']])
    expect(await find('oneill luz')).toEqual([['name']])
    expect(await find('Lucy')).toEqual([['name']])
    expect(await find('rh-77')).toEqual([['hospital or council number']])
    expect(await find('fernandez 9/8/1937')).toEqual([['name', 'date of birth']])
    expect(await find('fernandez 9/8/1938')).toEqual([])
    expect(await find('09/08/1937')).toEqual([['date of birth']])
    expect(await find('ernandez')).toEqual([])
    expect(await find('%')).toEqual([])
    expect(await find(`'; drop table people.person; --`)).toEqual([])
    expect(await find('   ')).toEqual([])
    const names = await place.as(nurse, (tx) => namesOf(tx, [personId, newId()]))
    expect([...names.values()].map(showName)).toEqual(['FERNÁNDEZ-O’NEILL, María Luz (Lucy)'])
  })

  test('possible duplicates, the likeliest first, with reasons', async () => {
    const one = await onWard({
      familyName: 'Doublet',
      givenName: 'Ivy',
      dateOfBirth: '1/12/1930',
      postcode: 'SN10 1AA',
    })
    const swapped = await onWard({
      familyName: 'Ivy',
      givenName: 'Doublet',
      dateOfBirth: '1/12/1930',
      postcode: 'SN10 1AA',
    })
    const mistyped = await onWard({ familyName: 'Doublett', givenName: 'Ivy', dateOfBirth: '1/12/1930' })
    await onWard({ familyName: 'Other', givenName: 'Max', dateOfBirth: '1/12/1930' })
    const found = await place.as(nurse, (tx) => possibleDuplicates(tx, nurse, one.personId))
    expect(found.map((other) => other.personId)).toEqual([swapped.personId, mistyped.personId])
    expect(found[0]?.match.for).toContain('the same names with family and given name swapped')
    expect(found[1]?.match.for).toContain('family names that differ in one letter')
  })
})
