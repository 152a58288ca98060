import type { LocalDate } from '../time.ts'

type Typed = Readonly<Record<string, string>>

/** What was typed in a date field's three boxes, as one text for `readDate`; empty when all three are. */
export function typedDate(form: Typed, name: string): string {
  const boxes = (['day', 'month', 'year'] as const).map((box) => form[`${name}-${box}`]?.trim() ?? '')
  return boxes.every((box) => box === '') ? '' : boxes.join('/')
}

/** A date as the words of a date field's three boxes. */
export const dateBoxes = (name: string, date: LocalDate | null): Record<string, string> =>
  date
    ? {
        [`${name}-day`]: String(date.day),
        [`${name}-month`]: String(date.month),
        [`${name}-year`]: String(date.year),
      }
    : {}
