import type { LocalDate } from '../../../platform/time.ts'

/** The counts that can be made of a plain file. */
export const plainEditions = ['nights', 'drd', 'dtoc', 'mhs26'] as const
export type PlainEdition = (typeof plainEditions)[number]

/** What is asked of the file; numbers and yes or no only, so that it goes to other threads as it is. */
export type Question = {
  edition: PlainEdition
  /** Day numbers; `end` is the day after the last. Null counts every day of the file. */
  window: { begin: number; end: number } | null
  /** DTOC-26: whether the day a delay starts on is counted, by the editions that begin after it. */
  countStartDay: boolean
}

/** Days from being ready to leaving, all of them; the other two editions follow the steps of MHS26 (rules.md 1.4). */
export const countsEveryNight = (edition: PlainEdition): boolean => edition === 'nights' || edition === 'drd'

/** @param window both dates included. */
export function questionOf(
  edition: PlainEdition,
  window: { from: LocalDate; to: LocalDate } | null,
  settings: { countStartDay: boolean },
): Question {
  return {
    edition,
    window: window && { begin: dayNumber(window.from), end: dayNumber(window.to) + 1 },
    countStartDay: settings.countStartDay,
  }
}

const dayNumber = ({ year, month, day }: LocalDate) => Math.floor(Date.UTC(year, month - 1, day) / 86_400_000)
