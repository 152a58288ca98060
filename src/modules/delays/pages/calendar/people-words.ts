import { fullDate } from '../../../../platform/date-words.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import { awaitsWords } from '../../../discharge/index.ts'
import { nightsWords, stateWords } from '../../rules/agreement-words.ts'
import { listNamed } from '../../rules/code-list.ts'
import type { Edition } from '../../rules/editions.ts'
import type { Series } from '../../rules/model.ts'
import type { Item } from '../../rules/returns/item-line.ts'
import { wordsOf } from '../returns/destination-words.ts'
import { count } from '../returns/words.ts'
import type { People } from './people-load.ts'
import type { PeopleOf, Without } from './people-split.ts'

/**
 * The number itself, as the return prints it: "52 nights of 2 people", "3 people", "1 discharge of 1 person, 3 days",
 * "34 days of 5 people".
 */
export function numberWords({ edition: { series }, split, lines, hidden }: People): string {
  const stays = lines.length + hidden.stays
  const people = new Set(lines.map(({ personId }) => personId)).size + hidden.people
  const days = daysWords(series, lines.reduce((sum, line) => sum + (line.days ?? 0), 0) + hidden.days)
  const who = count(people, 'person', 'people')
  if (series === 'drd') return `${count(stays, 'discharge')} of ${who}, ${days}`
  if (!series.endsWith('sitrep')) return `${days} of ${who}`
  const ofDays = split.item === 'month' || split.item?.startsWith('stay-')
  return ofDays && split.reason === undefined ? `${days} of ${who}` : count(stays, 'person', 'people')
}

/** "1 night", "2,260 days" */
export const daysWords = (series: Series, days: number): string =>
  count(days, series === 'nights' ? 'night' : 'day')

/** What a number is of, a phrase each: "reason E", "put to: Council", "disputed". */
export function splitWords({ split, edition, names }: Pick<People, 'split' | 'edition' | 'names'>): string[] {
  const { reason, party, authority, careType, state, without, day, item, band } = split
  const words: string[] = []
  if (item) words.push(itemWords[item])
  if (reason !== undefined) words.push(reasonWords(reason, edition.reasons !== null))
  if (party !== undefined) words.push(`whose: ${partyWords[party ?? ''] ?? 'not recorded'}`)
  if (authority !== undefined)
    words.push(
      authority === null ? 'council of residence not known' : `council of residence: ${names(authority)}`,
    )
  if (careType !== undefined) words.push(careType === 'acute' ? 'in acute beds' : 'in other beds')
  if (state)
    words.push(
      state === 'in dispute' ? 'disputed, also where that was recorded' : stateWords[state].toLowerCase(),
    )
  if (without) words.push(withoutWords[without])
  if (day) words.push(`the night of ${fullDate(day)}`)
  if (band !== undefined) words.push(band === null ? 'no discharge ready date recorded' : bandWords(band))
  return [...words, ...whereWords(split, edition)]
}

function whereWords({ pathway, destination }: PeopleOf, edition: Edition): string[] {
  if (destination === undefined) return []
  if (pathway !== undefined) return [wordsOf(pathway, destination).toLowerCase()]
  if (destination === null) return ['pathway or destination not recorded, or none that the list has']
  const list = edition.destinations && listNamed(edition.destinations)
  return [(list && list.items.find(({ code }) => code === destination)?.label) || destination]
}

const withoutWords: Record<Without, string> = {
  reason: 'nothing recorded that was waited for',
  code: 'waiting for something that the list has no reason for',
  party: 'nobody’s side recorded',
}

const itemWords: Record<Item, string> = {
  'not-meeting': 'no longer met the criteria to reside',
  meets: 'met the criteria to reside',
  'not-recorded': 'no criteria recorded',
  beds: 'in a bed at the end of the week',
  left: 'left',
  'left-by-17': 'left by 17:00',
  'left-after-17': 'left from 17:01 to 23:59',
  remaining: 'still there at the end of the day',
  'stay-7': 'still there after 7 days or more',
  'stay-14': 'still there after 14 days or more',
  'stay-21': 'still there after 21 days or more',
  month: 'still there at the end of a day of the month so far',
  'with-date': 'a discharge ready date recorded',
  'no-date': 'no discharge ready date recorded',
  'on-date': 'left on the ready date',
  delayed: 'left after the ready date',
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
