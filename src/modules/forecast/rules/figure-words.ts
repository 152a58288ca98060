import type { Figure } from '../../../simulation/index.ts'

/**
 * "4,241 ± 178", "0.0123 ± 0.0045": a simulated mean with its half-width, which it never goes without, as finely as the
 * half-width deserves. A single run says that it has none.
 */
export function figureWords({ mean, halfWidth }: Figure): string {
  if (halfWidth === null) return `${numberWords(mean, 1)} ± not known (one run)`
  // What is left of adding up equal numbers is no half-width.
  if (halfWidth <= Math.abs(mean) * 1e-12) return `${exactWords(mean)} ± 0`
  const digits = digitsFor(halfWidth)
  return `${numberWords(mean, digits)} ± ${numberWords(halfWidth, digits)}`
}

/** "−353 ± 24", "+12 ± 6" */
export const signedWords = (figure: Figure): string =>
  figure.mean > 0 ? `+${figureWords(figure)}` : figureWords(figure)

/** Digits after the point that leave the half-width two of its own. */
export const digitsFor = (halfWidth: number): number =>
  halfWidth === 0 ? 0 : Math.max(0, Math.min(8, 1 - Math.floor(Math.log10(halfWidth))))

/** A number with so many digits after the point; what rounds to nothing has no sign. */
export const numberWords = (value: number, digits: number): string =>
  (Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value)
    .toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .replace('-', '−')

// As many digits as somebody reads; of a great number every whole one.
const exactWords = (value: number): string =>
  value
    .toLocaleString(
      'en-GB',
      Math.abs(value) < 0.01 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 3 },
    )
    .replace('-', '−')
