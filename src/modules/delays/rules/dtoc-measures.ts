import type { LocalDate } from '../../../platform/time.ts'
import { windowOf } from './month.ts'

/** Delayed days of a month divided by its calendar days (DTOC-24, verified): the average of people delayed on a day. */
export const delayedBeds = (delayedDays: number, daysInMonth: number): number => delayedDays / daysInMonth

/** Out of each 100,000 people. @returns null without a population: no figure, never 0. */
export const per100000 = (count: number, people: number | null): number | null =>
  people !== null && people > 0 ? (count / people) * 100_000 : null

/** Average of people delayed on a day for each 100,000 people of 18 and over (DTOC-25, verified); null without a population. */
export const ratePer100k = (beds: number, population18plus: number | null): number | null =>
  per100000(beds, population18plus)

/** The year's figure: the mean of its monthly ones, not its days divided by 365 (DTOC-25). Null without any month. */
export const annualMean = (monthlyBeds: readonly number[]): number | null =>
  monthlyBeds.length > 0 ? monthlyBeds.reduce((a, b) => a + b, 0) / monthlyBeds.length : null

/** Delayed days by whose they are, as published. */
export type ByParty = { NHS: number; 'social care': number; both: number }

/** Delayed days of the social care measure: social care's and those of both (DTOC-25b, verified). */
export const socialCareDays = (days: ByParty): number => days['social care'] + days.both

/** At most this share of occupied bed days was to be delayed by September 2017 (DTOC-35). */
const ambitionPercent = 3.5

/** Delayed days as a share of all occupied bed days (DTOC-24b, verified); null where no bed was occupied. */
export function shareOfBeds(
  delayedBedDays: number,
  occupiedBedDays: number,
): { percent: number; meetsAmbition: boolean } | null {
  if (occupiedBedDays <= 0) return null
  return {
    percent: (delayedBedDays * 100) / occupiedBedDays,
    meetsAmbition: delayedBedDays * 100 <= ambitionPercent * occupiedBedDays,
  }
}

/**
 * Whether a printed total is the sum of its parts (DTOC-33, DTOC-34). A table that does not add up is kept as it was
 * printed, with a warning. Figures are printed to two decimals at most: a smaller difference is arithmetic, not print.
 * @returns difference: the sum less the printed total.
 */
export function addsUp(
  parts: readonly number[],
  printedTotal: number,
): { sum: number; valid: boolean; difference: number } {
  const sum = hundredths(parts.reduce((a, b) => a + b, 0))
  const difference = hundredths(sum - printedTotal)
  return { sum, valid: difference === 0, difference }
}

const hundredths = (value: number) => Math.round(value * 100) / 100

/** How far a plan is to go from one month to another: delayed days, per cent of the first, and DTOC beds. */
export function reduction(
  from: MonthDays,
  to: MonthDays,
): { days: number; percent: number | null; beds: number } {
  const days = from.delayedDays - to.delayedDays
  return {
    days,
    percent: from.delayedDays > 0 ? (days / from.delayedDays) * 100 : null,
    beds:
      delayedBeds(from.delayedDays, windowOf(from.month).days) -
      delayedBeds(to.delayedDays, windowOf(to.month).days),
  }
}

export type MonthDays = { month: LocalDate; delayedDays: number }
