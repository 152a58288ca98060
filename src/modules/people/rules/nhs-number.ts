import { type Refusal, refuse } from '../../../platform/outcome.ts'

export type NhsNumber = {
  /** Ten digits. */
  number: string
  /** From the range 999 that is kept for invented people (ID-04). */
  test: boolean
}

/**
 * Reads an NHS number as typed, with spaces or hyphens or without.
 * Source: rules.md ID-01 to ID-04. A right check digit does not prove whose number it is (ID-05).
 */
export function readNhsNumber(typed: string): NhsNumber | Refusal {
  const number = typed.replace(/[\s‐–-]/g, '')
  if (!/^\d{10}$/.test(number)) return no('An NHS number has 10 digits, like 999 123 4551')
  if (/^(\d)\1{9}$/.test(number)) return no('Ten equal digits are not an NHS number')
  if (checkDigit(number.slice(0, 9)) !== Number(number[9]))
    return no('This NHS number has a mistyped digit: check it against the letter or wristband')
  return { number, test: number.startsWith('999') }
}

const no = (because: string) => refuse('invalid', because, { nhsNumber: because })

/** The tenth digit for the first nine, or null where none fits and the number is never given out (ID-02, ID-03). */
export function checkDigit(nine: string): number | null {
  const sum = Array.from(nine).reduce((total, digit, i) => total + Number(digit) * (10 - i), 0)
  const check = 11 - (sum % 11)
  return check === 11 ? 0 : check === 10 ? null : check
}

/** "999 123 4551", as it is printed everywhere. */
export const showNhsNumber = (number: string): string =>
  `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`
