import { html } from 'hono/html'
import type { Instant, LocalDate } from '../../../../platform/time.ts'
import { Icon, type StatusName, statuses } from '../../../../ui/index.ts'
import { ageOf } from '../../rules/age.ts'
import type { Lateness } from '../../rules/lateness.ts'
import type { PersonRow } from '../../rules/list-row.ts'
import { beyond, pathwayWords } from '../../rules/pathway.ts'
import { sourceWords } from '../../rules/source-words.ts'
import { journeyAddress } from '../addresses.ts'
import type { Line } from './line.ts'
import {
  ageWords,
  countedWords,
  expectedWords,
  nameWords,
  nextWords,
  type Pair,
  readyWords,
  stayWords,
} from './words.ts'

// Text rather than components, and as little of it as the stylesheet needs (src/ui/css/list.css places cells by their
// number): a list is up to 2,000 rows, and each byte of a row is a kilobyte of the page.

/** Escaped markup of a cell's inside. */
export type Cell = ReturnType<typeof html>

const nothing = html``

export const mark = (is: StatusName, words: string): Cell =>
  html`<span class="hw-status hw-tone--${statuses[is].tone}">${Icon({ shape: statuses[is].shape })}<span>${words}</span></span>`

export const pair = ({ first, second }: Pair): Cell =>
  second ? html`${first}<small>${second}</small>` : html`${first}`

const strongPair = ({ first, second }: Pair): Cell =>
  html`<b>${first}</b>${second && html`<small>${second}</small>`}`

export const readyCell = (row: PersonRow, now: Instant): Cell =>
  row.readySince ? strongPair(readyWords(row, now)) : pair(readyWords(row, now))

export const personCell = (row: PersonRow, now: Instant, today: LocalDate): Cell => {
  const age = ageWords(row, today)
  const counted = countedWords(row, now)
  return html`<a href="${journeyAddress(row.stayId)}">${nameWords(row)}</a>${age && `, ${age}`}${counted && html`<small>${counted}</small>`}`
}

export const stayCell = (row: PersonRow, now: Instant): Cell => pair(stayWords(row, now))

export const expectedCell = (row: PersonRow, now: Instant): Cell => pair(expectedWords(row, now))

export const goingCell = ({ pathway, goingTo }: PersonRow): Cell =>
  pathway
    ? html`${pathwayWords[pathway]} <span class="hw-code">${pathway}</span>${beyond(pathwayWords[pathway], goingTo) && html`<small>${beyond(pathwayWords[pathway], goingTo)}</small>`}`
    : html`<span class="hw-code">Not decided</span>`

export const nextCell = (row: PersonRow): Cell => {
  const words = nextWords(row)
  if (words.missing) return html`<b class="hw-tone--red">${words.first}</b><small>${words.second}</small>`
  return words.first ? strongPair(words) : html`<span class="hw-code">${words.second}</span>`
}

const shapeOf = {
  late: 'late',
  'due today': 'due-today',
  due: 'on-time',
  'no due date': 'on-time',
  unowned: 'unowned',
  accepted: 'accepted',
  done: 'ready',
  withdrawn: 'not-ready',
} as const satisfies Record<Lateness['kind'], StatusName>

export const lateMark = (late: Lateness): Cell => mark(shapeOf[late.kind], late.words)

export const lateCell = ({ row, late }: Line): Cell =>
  late ? lateMark(late) : row.readySince ? mark('ready', 'Could go') : nothing

export const othersCell = ({ openWaits, next, stayId }: PersonRow): Cell => {
  const others = openWaits - (next ? 1 : 0)
  return others > 0 ? html`<a href="${journeyAddress(stayId)}#waits">+${others}</a>` : html`0`
}

export const heardCell = ({ heardAt, heardFrom }: PersonRow, now: Instant): Cell => {
  const age = ageOf(heardAt, now)
  const from = heardFrom && html`<small>${sourceWords(heardFrom.kind)}</small>`
  return html`${age.stale ? mark('stale', age.words) : age.words}${from}`
}

export const dayCell = ({ dayOn, dayColour, redDaysRunning }: PersonRow, today: LocalDate): Cell => {
  if (dayOn !== today.toString() || !dayColour) return html`<span class="hw-code">Not said</span>`
  if (dayColour === 'green') return mark('green-day', 'Green day')
  return redDaysRunning > 1
    ? html`${mark('red-day', 'Red day')}<small>${redDaysRunning} running</small>`
    : mark('red-day', 'Red day')
}

/** Actions are put together by the browser's script from the row (src/ui/browser/list-do.ts); without it they are on the journey. */
export const doCell: Cell = html`<button class="hw-do" type="button">Do</button>`
