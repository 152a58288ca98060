import { fullDate, weekdays } from '../../../../platform/date-words.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import { awaitsWords } from '../../../discharge/index.ts'
import { listNamed } from '../../rules/code-list.ts'
import type { Corrections } from '../../rules/corrections.ts'
import { type CutOff, usualCutOff } from '../../rules/cut-off.ts'
import type { Edition } from '../../rules/editions.ts'
import { loadableList } from '../../rules/loaded-reasons.ts'
import { type PlaceSettings, priceWords } from '../../rules/place-settings.ts'
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

export const weekdayWords = (weekday: number): string => weekdays[weekday - 1]!

/** "the last Friday of the next month, 17:00" */
const cutOffWords = ({ which, weekday, time }: CutOff): string =>
  `the ${which} ${weekdayWords(weekday)} of the next month, ${time}`

/** What a place chose, a sentence each; the usual is said to be usual. */
export function settingWords({
  count,
  cutOff,
  populations,
  bedDayPrice,
  corrections,
}: PlaceSettings): string[] {
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
    usualWords(corrections.usual),
    acuteReasonWords({ corrections }),
    priceWords({ bedDayPrice }),
  ]
}

const usualWords = (usual: Corrections['usual']): string =>
  usual.length === 0
    ? 'Whose a wait usually is comes from our own list.'
    : `Whose a wait usually is, where this place differs: ${usual.map(({ awaits, party }) => `${awaitsWords(awaits)}, ${party ?? 'decided each time'}`).join('; ')}.`

/** Which list of reasons the acute SitRep has from May 2024. */
export function acuteReasonWords({ corrections }: Pick<PlaceSettings, 'corrections'>): string {
  const { acuteReasons } = corrections
  const { items, size } = listNamed(loadableList)
  return acuteReasons
    ? `The acute SitRep has ${acuteReasons.labels.length} reasons from NHS England’s file ${acuteReasons.file} (${acuteReasons.period}), with ${acuteReasons.choices.length} of our waits given another than the same words.`
    : `The acute SitRep has our own part of NHS England’s list: ${items.length} of ${size} reasons.`
}
