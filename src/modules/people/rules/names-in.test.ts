import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namesIn } from './names-in.ts'

const margaret = {
  givenName: 'Margaret',
  familyName: "O'Kafor",
  knownAs: 'Peggy',
  address: '14 Mill Lane, Larkfield',
}

test.each([
  ['Margaret likes tea', ['Margaret']],
  ['margaret and MARGARET', ['margaret', 'MARGARET']],
  ['Likes to be called Peggy', ['Peggy']],
  ['Mrs O’Kafor’s daughter', ['O’Kafor']],
  ['Ring 01632 960 005', ['01632 960 005']],
  ['NHS number 999 004 1822', ['999 004 1822']],
  ['Lives at MX4 1AA', ['MX4 1AA']],
  ['Write to ngozi@example.org', ['ngozi@example.org']],
  ['The house is 14 mill lane', ['14 Mill Lane']],
  ['Needs a hoist, four visits, lives in MX4, weighs 92 kg', []],
  ['Born in the margarets', []],
])('%s', (text, found) => {
  expect(namesIn(text, margaret)).toEqual(found)
})

describe('a name that is an everyday word', () => {
  const may = { givenName: 'May', familyName: 'Young' }
  test('counts with a capital only', () => {
    expect(namesIn('She may go out; young at heart', may)).toEqual([])
    expect(namesIn('May likes it', may)).toEqual(['May'])
  })
})

test('accents and apostrophes do not hide a name', () => {
  const who = { givenName: 'Tadeusz', familyName: 'Wójcik' }
  expect(namesIn('pan Wojcik', who)).toEqual(['Wojcik'])
  expect(namesIn('Jean-Paul', { givenName: 'Jean Paul', familyName: 'X' })).toEqual(['Jean', 'Paul'])
})

test('whatever stands around it, a name is found', () => {
  const words = fc.array(fc.constantFrom('likes', 'tea', 'in', 'the', 'morning', '.', ',', '(', ')'), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(words, words, (before, after) => {
      const text = [...before, 'Margaret', ...after].join(' ')
      expect(namesIn(text, margaret)).toEqual(['Margaret'])
    }),
  )
})
