import { type LocalDate, Temporal } from '../../../../platform/time.ts'

/** "2026-11" as its first day; null where it is no month. */
export function readMonthText(text: string): LocalDate | null {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text.trim())) return null
  return Temporal.PlainDate.from(`${text.trim()}-01`)
}

export const monthText = (month: LocalDate): string => month.toString().slice(0, 7)
