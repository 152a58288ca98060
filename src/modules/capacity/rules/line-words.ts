import { weekdays } from '../../../platform/date-words.ts'
import { bandWords } from './bands.ts'
import { kindOf, type ServiceKind } from './kinds.ts'
import type { Line } from './model.ts'
import { skillsWords } from './skills-words.ts'

const numbers = ['no', 'one', 'two', 'three', 'four']

export const carersWords = (carers: number): string =>
  `${numbers[carers] ?? carers} ${carers === 1 ? 'carer' : 'carers'}`

/** "Monday to Friday", "Saturday and Sunday", "Monday, Wednesday and Friday"; nothing for every day. */
export function weekdaysWords(days: readonly number[]): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined || sorted.length === 7) return ''
  const inRow = last - first === sorted.length - 1
  const name = (day: number) => weekdays[day - 1] ?? ''
  return inRow && sorted.length > 2 ? `${name(first)} to ${name(last)}` : listed(sorted.map(name))
}

/** "zone 6", "zones 4 and 5", "zones 1 to 3", "zones North and South". A zone may carry the word in its own name. */
export function zonesWords(zones: readonly string[]): string {
  const sorted = [...new Set(zones.map((zone) => zone.replace(/^zone\s+/i, '')))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  )
  if (sorted.length < 2) return sorted.map((zone) => `zone ${zone}`).join('')
  const numbersOnly = sorted.every((zone) => /^\d+$/.test(zone))
  const inRow = numbersOnly && Number(sorted.at(-1)) - Number(sorted[0]) === sorted.length - 1
  return inRow && sorted.length > 2 ? `zones ${sorted[0]} to ${sorted.at(-1)}` : `zones ${listed(sorted)}`
}

/** "evening, two carers, zone 4, Monday to Friday, speaks Gujarati": what a line is beyond its service; empty where it is all of it. */
export const lineWords = ({
  band,
  carers,
  zone,
  weekdays,
  words,
  skills,
}: Omit<Line, 'lineId' | 'figure'>): string =>
  [
    band && bandWords(band),
    carers !== null && carersWords(carers),
    zone !== null && zonesWords([zone]),
    weekdaysWords(weekdays),
    ...skillsWords(skills),
    words,
  ]
    .filter(Boolean)
    .join(', ')

/** The heading under which lines of a kind stand together: "Home care: evening visits, two carers". */
export function groupWords(kind: ServiceKind, line: Pick<Line, 'band' | 'carers'> | null): string {
  const { plain, unit } = kindOf(kind)
  if (kind !== 'home care') return unit === 'start' ? `${plain}: new starts` : plain
  const what = [
    line?.band ? `${bandWords(line.band)} visits` : null,
    line?.carers ? carersWords(line.carers) : null,
  ].filter(Boolean)
  return what.length > 0 ? `${plain}: ${what.join(', ')}` : plain
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
