import { shortDay } from '../../../platform/date-words.ts'
import { daysBetween, type LocalDate } from '../../../platform/time.ts'
import type { Party, Side } from './facts.ts'
import type { NightState } from './model.ts'

/** "21 Oct", "19 to 24 Oct", "29 Oct to 2 Nov". */
export function nightsWords(from: LocalDate, to: LocalDate): string {
  if (daysBetween(from, to) === 0) return shortDay(from)
  return from.month === to.month && from.year === to.year
    ? `${from.day} to ${shortDay(to)}`
    : `${shortDay(from)} to ${shortDay(to)}`
}

/** "1 night", "6 nights". */
export const nightsCount = (count: number): string => `${count} ${count === 1 ? 'night' : 'nights'}`

/** "1 person", "5 people". */
export const peopleCount = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`

export const partyWords: Record<Party, string> = { NHS: 'NHS', 'social care': 'Council', both: 'Both' }

export const sideWords: Record<Side, string> = { NHS: 'the NHS', council: 'the council' }

export const otherSide = (side: Side): Side => (side === 'NHS' ? 'council' : 'NHS')

/** The words on screen for each state. */
export const stateWords: Record<NightState, string> = {
  agreed: 'Agreed',
  disputed: 'Disputed',
  'dispute recorded': 'Agreed, with the dispute recorded',
  'not answered': 'Not answered',
  'not proposed': 'Nobody has said yet',
}
