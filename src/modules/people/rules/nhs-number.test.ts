import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '../../../platform/outcome.ts'
import { checkDigit, readNhsNumber, showNhsNumber } from './nhs-number.ts'

test.each(['943 476 5919', '943-476-5919', ' 9434765919 '])('%s is read', (typed) =>
  expect(readNhsNumber(typed)).toEqual({ number: '9434765919', test: false }),
)

test('the range 999 is for invented people', () => {
  const nine = '999000001'
  expect(readNhsNumber(`${nine}${checkDigit(nine)}`)).toMatchObject({ test: true })
})

test.each([
  ['943 476 5918', 'mistyped digit'],
  ['943 476 591', '10 digits'],
  ['943 476 59190', '10 digits'],
  ['94347659l9', '10 digits'],
  ['٩٤٣٤٧٦٥٩١٩', '10 digits'],
  ['', '10 digits'],
  ['0000000000', 'Ten equal digits'],
  ['1111111111', 'Ten equal digits'],
])('%s is refused', (typed, because) =>
  expect(readNhsNumber(typed)).toMatchObject({
    refused: 'invalid',
    because: expect.stringContaining(because),
  }),
)

test('printed 3 3 4', () => expect(showNhsNumber('9434765919')).toBe('943 476 5919'))

const valid = fc
  .stringMatching(/^[0-9]{9}$/)
  .filter((nine) => checkDigit(nine) !== null && !/^(\d)\1{8}$/.test(nine))
  .map((nine) => `${nine}${checkDigit(nine)}`)

test('what is printed is read again', () =>
  fc.assert(
    fc.property(valid, (number) => {
      expect(readNhsNumber(showNhsNumber(number))).toMatchObject({ number })
    }),
  ))

test('any one digit mistyped, and any two neighbours swapped, is noticed', () =>
  fc.assert(
    fc.property(valid, fc.nat(8), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const digit = (Number(number[at]) + by) % 10
      const changed = `${number.slice(0, at)}${digit}${number.slice(at + 1)}`
      expect(isRefusal(readNhsNumber(changed))).toBe(true)
      const swapped = `${number.slice(0, at)}${number[at + 1]}${number[at]}${number.slice(at + 2)}`
      if (swapped !== number) expect(isRefusal(readNhsNumber(swapped))).toBe(true)
    }),
  ))
