import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { readPerson } from './person.ts'

const today = Temporal.PlainDate.from('2026-11-03')
const read = (typed: Parameters<typeof readPerson>[0]) =>
  readPerson({ familyName: 'Okafor', givenName: 'Grace', ...typed }, today)

test('typed text becomes details; what is empty is not known', () =>
  expect(
    read({
      familyName: '  O’Brien-Łukasz ',
      nhsNumber: '943 476 5919',
      dateOfBirth: '3/2/1941',
      postcode: 'sn10 1aa',
      gender: 'Female',
    }),
  ).toMatchObject({
    familyName: 'O’Brien-Łukasz',
    nhsNumber: '9434765919',
    dateOfBirth: Temporal.PlainDate.from('1941-02-03'),
    postcode: 'SN10 1AA',
    gender: 'female',
    phone: null,
    funding: null,
  }))

test('HTML in a name is kept as text', () =>
  expect(read({ familyName: '<b>Smith</b>' })).toMatchObject({ familyName: '<b>Smith</b>' }))

test.each([
  ['familyName', '', 'Enter the family name'],
  ['familyName', '=cmd()', 'cannot begin with'],
  ['givenName', '+44', 'cannot begin with'],
  ['givenName', '@SUM(A1)', 'cannot begin with'],
  ['knownAs', '-1', 'cannot begin with'],
  ['familyName', 'x'.repeat(101), '100 characters'],
  ['familyName', 'Gr\u0000ace', 'cannot be shown'],
  ['nhsNumber', '943 476 5918', 'mistyped digit'],
  ['dateOfBirth', '31/02/1941', 'not a day of the calendar'],
  ['dateOfBirth', '4/11/2026', 'in the future'],
  ['dateOfBirth', '3/2/1841', 'more than 120 years'],
  ['dateOfBirth', '3/2/41', 'four digits'],
  ['gender', 'woman', 'must be one of'],
  ['funding', 'lottery', 'must be one of'],
  ['phone', '=HYPERLINK()', 'digits and spaces'],
  ['postcode', 'nowhere', 'full postcode'],
] as const)('%s "%s" is refused', (field, typed, because) =>
  expect(read({ [field]: typed })).toMatchObject({
    refused: 'invalid',
    fields: { [field]: expect.stringContaining(because) },
  }),
)

test('every wrong field is named, not only the first', () =>
  expect(read({ familyName: '', dateOfBirth: 'x', postcode: 'x' })).toMatchObject({
    fields: { familyName: expect.anything(), dateOfBirth: expect.anything(), postcode: expect.anything() },
  }))

test('nobody dies before they are born', () =>
  expect(read({ dateOfBirth: '1941-02-03', diedOn: '1940-01-01' })).toMatchObject({
    fields: { diedOn: expect.stringContaining('before the date of birth') },
  }))
