import { fullDate, timeWords } from '../../../platform/date-words.ts'
import { dateOf, type Instant, startOf, Temporal } from '../../../platform/time.ts'
import { readIsoDate } from './returns/period.ts'

/** The moment up to which things are known, as an address names it: the evening of a date, or an instant. */
export type AsKnown = {
  /** As it stands in an address. */
  text: string
  at: Instant
  /** Within a sentence: "on the evening of 31 October 2026", "on 28 November 2026 at 17:00". */
  words: string
}

/** @returns null for anything that is neither "2026-10-31" nor "2026-11-28T17:00:00.123Z" */
export function readAsKnown(text: string): AsKnown | null {
  const evening = readIsoDate(text)
  if (evening)
    return {
      text,
      at: startOf(evening.add({ days: 1 })),
      words: `on the evening of ${fullDate(evening)}`,
    }
  const at = readInstant(text)
  return at && { text, at, words: `on ${fullDate(dateOf(at))} at ${timeWords(at)}` }
}

function readInstant(text: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/.test(text)) return null
  try {
    return Temporal.Instant.from(text)
  } catch {
    return null
  }
}
