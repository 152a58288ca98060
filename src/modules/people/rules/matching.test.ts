import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { type Identity, matchPeople } from './matching.ts'

const grace: Identity = {
  nhsNumber: '9990000018',
  familyName: 'Okafor-Smith',
  givenName: 'Grace',
  knownAs: null,
  dateOfBirth: Temporal.PlainDate.from('1941-03-02'),
  postcode: 'SN10 1AA',
}
const born = (date: string) => ({ dateOfBirth: Temporal.PlainDate.from(date) })
const noNumber = { nhsNumber: null }

test.each<[string, Partial<Identity>, string]>([
  ['nothing differs', {}, 'same'],
  ['married and moved', { familyName: 'Bell', postcode: 'M1 1AE' }, 'same'],
  ['no date of birth, same names', { dateOfBirth: null }, 'same'],
  ['no date of birth, other names', { dateOfBirth: null, familyName: 'Bell' }, 'probably the same'],
  ['day and month swapped', born('1941-02-03'), 'probably the same'],
  [
    'a number on a stranger’s record',
    { familyName: 'Bell', givenName: 'Rex', ...born('1990-01-01'), postcode: 'M1 1AE' },
    'different',
  ],
  ['no number', noNumber, 'probably the same'],
  ['no number, half of a double name', { ...noNumber, familyName: 'Okafor' }, 'probably the same'],
  [
    'no number, accents and case',
    { ...noNumber, familyName: 'ÓKÁFOR SMITH', givenName: 'gràce' },
    'probably the same',
  ],
  [
    'no number, names swapped',
    { ...noNumber, familyName: 'Grace', givenName: 'Okafor-Smith' },
    'probably the same',
  ],
  [
    'no number, called by another name',
    { ...noNumber, givenName: 'Gladys', knownAs: 'Grace' },
    'probably the same',
  ],
  ['a twin', { nhsNumber: '9990000026', givenName: 'Ruth' }, 'different'],
  ['a twin without a number', { ...noNumber, givenName: 'Ruth' }, 'different'],
  ['two numbers, all else the same', { nhsNumber: '9990000026' }, 'probably the same'],
  ['same name, other birthday', { ...noNumber, ...born('1962-07-19') }, 'different'],
  ['same name, nothing else known', { ...noNumber, dateOfBirth: null, postcode: null }, 'different'],
])('%s: %s', (_, change, expected) =>
  expect(matchPeople(grace, { ...grace, ...change }).class).toBe(expected),
)

test('reasons are said in words, for and against', () =>
  expect(
    matchPeople(grace, { ...grace, ...born('1941-02-03'), familyName: 'Okafor', postcode: 'M1 1AE' }),
  ).toMatchObject({
    for: [
      'the same NHS number, 999 000 0018',
      'the same date of birth with day and month swapped',
      'one family name holds the other',
      'the same given name',
    ],
    against: ['different postcodes'],
  }))

test('no fixed abode is no sign that two people are one', () =>
  expect(
    matchPeople({ ...grace, postcode: 'ZZ99 3VZ' }, { ...grace, postcode: 'ZZ99 3VZ' }).for,
  ).not.toContain('the same postcode'))

const identity = fc.record({
  nhsNumber: fc.option(fc.constantFrom('9990000018', '9990000026')),
  familyName: fc.constantFrom('Smith', 'Smyth', 'Jones', 'Smith-Jones', 'Ann', 'Müller'),
  givenName: fc.constantFrom('Ann', 'Anne', 'A', 'Smith', 'Mary Ann', 'Jürgen'),
  knownAs: fc.option(fc.constantFrom('Ann', 'Nan')),
  dateOfBirth: fc.option(
    fc
      .constantFrom('1941-02-03', '1941-03-02', '1941-02-04', '1960-01-01')
      .map((d) => Temporal.PlainDate.from(d)),
  ),
  postcode: fc.option(fc.constantFrom('SN10 1AA', 'SN10 2BB', 'M1 1AE', 'ZZ99 3VZ')),
})

test('the order of the two does not matter', () =>
  fc.assert(
    fc.property(identity, identity, (a, b) => {
      expect(matchPeople(a, b)).toEqual(matchPeople(b, a))
    }),
    { seed: 7, numRuns: 2000 },
  ))
