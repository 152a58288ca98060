import { type LocalDate, Temporal } from './time.ts'

/**
 * "2017-12" as the first day of that month; null for anything else, and outside the years that people live in, which the
 * database could not reckon with.
 */
export function readMonth(text: string): LocalDate | null {
  return /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text) ? Temporal.PlainDate.from(`${text}-01`) : null
}

/** "2017-12": the month of a date, as addresses, files and keys write it. */
export const monthText = (date: LocalDate): string => date.toString().slice(0, 7)
