/** Whole pence of an amount in pounds: sums are made in pence, so that they agree to the last one. */
const penceOf = (pounds: number): number => Math.round(pounds * 100)

/** The sum of amounts in pounds, without the rounding of fractions. */
export const sumOfPounds = (amounts: readonly number[]): number =>
  amounts.reduce((sum, one) => sum + penceOf(one), 0) / 100

/** "£936,000", "−£12.50". */
export function poundsWords(pounds: number): string {
  const whole = penceOf(pounds) % 100 === 0
  const digits = Math.abs(pounds).toLocaleString('en-GB', {
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  })
  return `${pounds < 0 ? '\u2212' : ''}£${digits}`
}

/** "£936,000", "936000" or "12.50" in pounds. Thousands written short ("936k") are refused: nobody guesses. */
export function readPounds(text: string): number | { wrong: string } {
  const bare = text
    .trim()
    .replace('\u2212', '-')
    .replace(/^(-?)£/, '$1')
    .replaceAll(',', '')
  return /^-?\d{1,12}(\.\d{1,2})?$/.test(bare)
    ? Number(bare)
    : { wrong: 'must be pounds, like 936000 or £936,000.00' }
}
