import type { Chance } from './chance.ts'

/** Ten digits from nine, or null where no check digit exists (rules ID-02, ID-03). */
export function withCheckDigit(nine: string): string | null {
  const sum = nine.split('').reduce((total, digit, i) => total + Number(digit) * (10 - i), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? null : `${nine}${check}`
}

/** A maker of NHS numbers from the range reserved for tests (999), each given once (rule ID-04). */
export function nhsNumbers(luck: Chance, taken: readonly string[] = []): () => string {
  const given = new Set(taken)
  return () => {
    for (;;) {
      const number = withCheckDigit(`999${String(luck.between(0, 999_999)).padStart(6, '0')}`)
      if (number === null || given.has(number)) continue
      given.add(number)
      return number
    }
  }
}
