import type { LocalDate } from '../../../platform/time.ts'

type Edited = { key: string; edition: string | null }

/** Which edition of the fund a quarter is reported by, its measures, and whether it is the one of that year. */
export type FundEdition<D> = { edition: string; ofYear: boolean; metrics: readonly D[] }

const name = /^Better Care Fund (\d{4})-(\d{2})$/

/**
 * The edition of the fund in force on a day, from the years in its name: "Better Care Fund 2023-25" is April 2023 to March 2025.
 * Where none is, the newest that began before, which is said; null where there is none at all.
 */
export function fundEdition<D extends Edited>(
  definitions: readonly D[],
  on: LocalDate,
): FundEdition<D> | null {
  const year = on.month >= 4 ? on.year : on.year - 1
  const editions = [...new Set(definitions.map(({ edition }) => edition))].flatMap((edition) => {
    const [, first, last] = name.exec(edition ?? '') ?? []
    if (!edition || !first || !last) return []
    return [{ edition, first: Number(first), last: Math.floor(Number(first) / 100) * 100 + Number(last) }]
  })
  const begun = editions.filter(({ first }) => first <= year).toSorted((a, b) => b.first - a.first)
  const found = begun.find(({ last }) => year < last) ?? begun[0]
  if (!found) return null
  return {
    edition: found.edition,
    ofYear: year < found.last,
    metrics: definitions.filter(({ edition }) => edition === found.edition),
  }
}
