import type { LocalDate } from '../../../../platform/time.ts'
import { awaitsWords } from '../../../discharge/index.ts'
import { nightsWords, stateWords } from '../../rules/agreement-words.ts'
import type { People } from './people-load.ts'

/** What a number is of, a phrase each: "reason E", "put to: Council", "disputed". */
export function splitWords({ split, edition, names }: Pick<People, 'split' | 'edition' | 'names'>): string[] {
  const { reason, party, authority, careType, state, band } = split
  const words: string[] = []
  if (reason !== undefined) words.push(reasonWords(reason, edition.reasons !== null))
  if (party !== undefined) words.push(`whose: ${partyWords[party ?? ''] ?? 'not recorded'}`)
  if (authority !== undefined)
    words.push(
      authority === null ? 'council of residence not known' : `council of residence: ${names(authority)}`,
    )
  if (careType !== undefined) words.push(careType === 'acute' ? 'in acute beds' : 'in other beds')
  if (state) words.push(stateWords[state].toLowerCase())
  if (band !== undefined) words.push(band === null ? 'no discharge ready date recorded' : bandWords(band))
  return words
}

const reasonWords = (reason: string | null, isCode: boolean) =>
  reason === null
    ? 'no reason recorded, or none that the list has'
    : isCode
      ? `reason ${reason}`
      : `waiting for: ${awaitsWords(reason)}`

const partyWords: Record<string, string> = { NHS: 'NHS', 'social care': 'council', both: 'both' }

const bandWords = (band: string) =>
  band === '0'
    ? 'left on the ready date'
    : `left ${band.replace('-', ' to ')} ${band === '1' ? 'day' : 'days'} after it`

/** "5 to 9 Oct, 12 Oct": dates in a row drawn together. */
export function datesWords(dates: readonly LocalDate[]): string {
  const runs: [LocalDate, LocalDate][] = []
  for (const date of dates) {
    const last = runs.at(-1)
    if (last?.[1].add({ days: 1 }).equals(date)) last[1] = date
    else runs.push([date, date])
  }
  return runs.map(([from, to]) => nightsWords(from, to)).join(', ')
}
