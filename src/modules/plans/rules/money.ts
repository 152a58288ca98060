import { figureOf, numberOf, type Part, type Plan, partsOf, textOf } from './plan.ts'
import { poundsWords, sumOfPounds } from './pounds.ts'

export const moneySides = {
  source: 'Money in',
  cost: 'Money out',
  opportunity: 'Benefits, annualised',
  fee: 'Fees that depend on results',
} as const
export type MoneySide = keyof typeof moneySides

/** The sum of one side in one year: of the lines that have an amount; `without` is how many have none. */
export type MoneySum = {
  side: MoneySide
  year: string
  pounds: number
  pooled: number
  spent: number
  without: number
  lines: readonly Part[]
}

/** The money of a plan by side and financial year. Benefits and contingent fees stand by themselves and are never added to the rest. */
export function moneySums(plan: Pick<Plan, 'parts'>): MoneySum[] {
  const lines = partsOf(plan as Plan, 'money')
  const sides = Object.keys(moneySides) as MoneySide[]
  return sides.flatMap((side) => {
    const years = Map.groupBy(
      lines.filter((line) => textOf(line, 'side') === side),
      (line) => textOf(line, 'year') ?? '',
    )
    return [...years]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([year, found]) => ({
        side,
        year,
        pounds: sum(found, (line) => numberOf(line, 'pounds')),
        pooled: sum(found, (line) => (line.content.pooled === true ? numberOf(line, 'pounds') : null)),
        spent: sum(found, figureOf),
        without: found.filter((line) => numberOf(line, 'pounds') === null).length,
        lines: found,
      }))
  })
}

/** Whether money in and money out of a year agree, in words; null for a year that has only one of the two. */
export function agreement(
  sums: readonly MoneySum[],
  year: string,
): { agrees: boolean; words: string } | null {
  const [inside, out] = (['source', 'cost'] as const).map((side) =>
    sums.find((one) => one.side === side && one.year === year),
  )
  if (!inside || !out) return null
  const difference = sumOfPounds([inside.pounds, -out.pounds])
  if (inside.without + out.without > 0)
    return {
      agrees: false,
      words: `${year}: ${inside.without + out.without} lines have no amount, so it cannot be said whether money in and money out agree`,
    }
  if (difference === 0)
    return {
      agrees: true,
      words: `${year}: money in and money out agree, ${poundsWords(inside.pounds)} each`,
    }
  return {
    agrees: false,
    words: `${year}: ${poundsWords(Math.abs(difference))} ${difference > 0 ? 'more comes in than goes out' : 'more goes out than comes in'}`,
  }
}

export const moneyYears = (sums: readonly MoneySum[]): string[] =>
  [...new Set(sums.map(({ year }) => year))].toSorted()

const sum = (lines: readonly Part[], of: (line: Part) => number | null): number =>
  sumOfPounds(lines.map((line) => of(line) ?? 0))
