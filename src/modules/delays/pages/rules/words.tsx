import { fullDate } from '../../../../platform/date-words.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import { type CutOff, usualCutOff } from '../../rules/cut-off.ts'
import type { Edition } from '../../rules/editions.ts'
import type { PlaceSettings } from '../../rules/place-settings.ts'
import { confidenceWords } from '../../rules/rule-words.ts'

/** "1 April 2017 to 29 February 2020", "From 1 April 2023", "Always" for our own count. */
export function validityWords(of: {
  validFrom?: LocalDate | undefined
  validTo?: LocalDate | null | undefined
}): string {
  if (of.validFrom && of.validTo) return `${fullDate(of.validFrom)} to ${fullDate(of.validTo)}`
  if (of.validTo) return `Until ${fullDate(of.validTo)}`
  return of.validFrom ? `From ${fullDate(of.validFrom)}` : ''
}

export const editionValidity = (edition: Edition): string =>
  edition.national ? validityWords(edition) : 'Always'

export const sureWords = (edition: Edition): string =>
  edition.national ? confidenceWords[edition.confidence] : 'Our own rule, not a national one'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
export const weekdayWords = (weekday: number): string => weekdays[weekday - 1]!

/** "the last Friday of the next month, 17:00" */
const cutOffWords = ({ which, weekday, time }: CutOff): string =>
  `the ${which} ${weekdayWords(weekday)} of the next month, ${time}`

/** What a place chose, a sentence each; the usual is said to be usual. */
export function settingWords({ count, cutOff, populations, corrections }: PlaceSettings): string[] {
  const usual = JSON.stringify(cutOff) === JSON.stringify(usualCutOff) ? ' (usual)' : ''
  return [
    count.countStartDay
      ? 'The day a delay starts is counted (this place’s choice).'
      : 'The day a delay starts is not counted (usual).',
    count.moveEndsDelay
      ? 'A move between acute and other wards ends a delay (usual, from memory).'
      : 'A move between acute and other wards does not end a delay (this place’s choice).',
    `A month is locked on ${cutOffWords(cutOff)}${usual}.`,
    populations.length === 0
      ? 'No council’s population is set, so there is no rate per 100,000.'
      : `Populations set for the rate per 100,000: ${populations.length}.`,
    corrections.matrix.length === 0
      ? 'The attribution matrix is used as it came.'
      : `Cells of the attribution matrix that this place corrected: ${corrections.matrix.length}.`,
  ]
}
