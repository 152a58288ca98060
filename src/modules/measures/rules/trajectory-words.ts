import { fullDate } from '../../../platform/date-words.ts'
import type { LocalDate } from '../../../platform/time.ts'
import type { Against } from './against.ts'
import type { BackOnIt } from './back-on-it.ts'
import type { Definition } from './model.ts'
import { amountWords } from './number-words.ts'
import { monthName } from './step-words.ts'
import { addingOf } from './trajectory.ts'
import { figureWords, valueWords } from './value-words.ts'

/** "In Oct 2026 it was 912, 38 over the promise of 874; 120 over in all since Apr 2026." */
export function lastWords(definition: Definition, { last, soFar, months }: Against): string {
  if (!last || last.actual === null || last.over === null)
    return 'No month of it has a figure yet, so nobody can say whether it is kept.'
  const off = overOrShort(last.over, definition)
  const promise = figureWords(last.value, definition)
  const was = `In ${monthName(last.month)} it was ${valueWords(last.actual, definition)}, ${off === 'on it' ? `as promised (${promise})` : `${off} the promise of ${promise}`}`
  if (soFar === null || months[0]!.month.equals(last.month)) return `${was}.`
  const all = overOrShort(soFar, definition)
  return `${was}; ${all === 'on it' ? 'on it' : all} in all since ${monthName(months[0]!.month)}.`
}

/** What it would take to be back on it by a date, in a sentence. `seen` is what the pace comes from. */
export function takesWords(
  takes: BackOnIt,
  by: LocalDate,
  definition: Definition,
  seen = 'the last four weeks',
): string {
  const amount = (value: number) => amountWords(value, { unit: definition.unit, digits: 1 })
  const week = addingOf(definition) === 'adds up' ? ' a week' : ''
  switch (takes.is) {
    case 'on it':
      return `At the pace of ${seen} it is on it on ${fullDate(by)}.`
    case 'no promise':
      return `Nothing is promised for the week to ${fullDate(by)}.`
    case 'no figure':
      return 'There is no figure of the last weeks, so nobody can say what it would take.'
    case 'off it':
      return `To be on it by ${fullDate(by)}: ${amount(takes.promised)}${week}, ${amount(takes.change)}${week} ${takes.way} than the ${amount(takes.now)} of ${seen}. That is ${amount(takes.eachWeek)} ${takes.way} each week than the week before.`
  }
}

/** "38 over", "12 under", "on it" */
export function overOrShort(over: number, definition: Definition): string {
  const amount = amountWords(Math.abs(over), { unit: definition.unit, digits: 1 })
  if (/^0%?$/.test(amount)) return 'on it'
  return `${amount} ${over > 0 ? 'over' : 'under'}`
}

export const signed = (over: number, { unit }: Definition): string =>
  `${over > 0 ? '+' : ''}${amountWords(over, { unit, digits: 1 })}`
