import { fullDate, monthWords } from '../../../platform/date-words.ts'
import type { Definition } from './model.ts'
import type { Period, Point, Step } from './series.ts'

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const tenths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** "2,260", "46.2%", "18.7"; a figure is never rounded to a nought that it is not. */
export function figureWords(value: number, { unit }: Pick<Definition, 'unit'>): string {
  const number = Number.isInteger(value) && unit !== 'per cent' ? whole.format(value) : tenths.format(value)
  const shown =
    value !== 0 && Number(number.replaceAll(',', '')) === 0 ? String(Number(value.toPrecision(1))) : number
  return unit === 'per cent' ? `${shown}%` : shown
}

/** "46.2%", "18.7 days", "2,260 delayed days" */
export const valueWords = (value: number, definition: Pick<Definition, 'unit'>): string =>
  definition.unit === 'per cent'
    ? figureWords(value, definition)
    : `${figureWords(value, definition)} ${definition.unit}`

/** "week from 16 November 2026", "November 2026", "16 November 2026" */
export function periodWords({ from }: Pick<Period, 'from'>, step: Step | 'year'): string {
  const date = fullDate(from)
  switch (step) {
    case 'day':
      return date
    case 'week':
      return `week from ${date}`
    case 'month':
      return monthWords(from)
    case 'quarter':
      return `quarter from ${monthWords(from)}`
    case 'year':
      return `year from ${monthWords(from)}`
  }
}

/** "12 of 40", of a value that was divided; null for a count. */
export const fractionWords = ({ numerator, denominator }: Point): string | null =>
  numerator === null || denominator === null
    ? null
    : `${whole.format(numerator)} of ${whole.format(denominator)}`

export const betterWords = {
  more: 'More is better',
  fewer: 'Fewer is better',
  neither: 'Neither way is better',
} as const

export const confidenceWords = {
  verified: 'seen in its source',
  'in part': 'seen in part',
  memory: 'from memory: not official until somebody has checked it',
  local: 'this place’s own',
} as const
