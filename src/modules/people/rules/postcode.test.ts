import { expect, test } from 'vitest'
import { outwardOf, readPostcode } from './postcode.ts'

test.each([
  ['sn101aa', 'SN10 1AA'],
  ['M1 1AE', 'M1 1AE'],
  ['ec1a 1bb', 'EC1A 1BB'],
  ['W1A0AX', 'W1A 0AX'],
  [' B33  8TH ', 'B33 8TH'],
  ['cr2 6xh', 'CR2 6XH'],
  ['GIR 0AA', 'GIR 0AA'],
])('%s is %s', (typed, postcode) => expect(readPostcode(typed)).toEqual({ postcode, standsFor: null }))

test.each([
  ['ZZ99 3VZ', 'no fixed abode'],
  ['zz993wz', 'address not known'],
  ['ZZ99 9ZZ', 'no address'],
])('%s stands for %s', (typed, standsFor) => expect(readPostcode(typed)).toMatchObject({ standsFor }))

test.each(['SN10', 'SN10 1A', '1AA SN10', 'QN10 1AA', 'SN10 1AC1', '=SN10 1AA', ''])(
  '%s is refused',
  (typed) => expect(readPostcode(typed)).toMatchObject({ refused: 'invalid' }),
)

test('the first half', () => expect(outwardOf('SN10 1AA')).toBe('SN10'))
