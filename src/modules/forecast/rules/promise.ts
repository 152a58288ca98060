import type { Figure } from '../../../simulation/index.ts'
import { figureWords } from './figure-words.ts'
import type { HowMuch } from './how-much/answer.ts'
import { mixWords } from './how-much/words.ts'
import type { WhatIf } from './what-if/answer.ts'
import { type Change, changeWords } from './what-if/changes.ts'

/** What an answer lets a plan promise: delayed days fewer in so many days, with the half-width. */
export type Promised = { what: string; saved: Figure; days: number }

export const ofWhatIf = (answer: WhatIf, changes: readonly Change[]): Promised | null => {
  const lost = answer.rows.find(({ name }) => name === `Delayed days at ${answer.station}`)
  if (!lost?.difference || changes.length === 0) return null
  const { mean, halfWidth } = lost.difference
  return { what: changes.map(changeWords).join('; '), saved: { mean: -mean, halfWidth }, days: answer.days }
}

export const ofHowMuch = (answer: HowMuch): Promised | null =>
  answer.mix && answer.saved && answer.mix.some((steps) => steps > 0)
    ? { what: mixWords(answer, answer.mix), saved: answer.saved, days: answer.days }
    : null

const daysOfMonth = 365.25 / 12

/** Delayed days fewer in a month of the usual length. */
export const aMonth = ({ saved, days }: Promised): Figure => ({
  mean: (saved.mean * daysOfMonth) / days,
  halfWidth: saved.halfWidth === null ? null : (saved.halfWidth * daysOfMonth) / days,
})

/** "Community beds: places 58 to 66: 353 ± 24 delayed days fewer in 84 days, 128 ± 9 a month" */
export const promiseWords = (
  promise: Promised,
  how: { replications: number; seed: number; program: string },
): string =>
  `${promise.what}: ${figureWords(promise.saved)} delayed days fewer in ${promise.days} days, ${figureWords(aMonth(promise))} a month (simulated, ${how.replications} runs, seed ${how.seed}, Homeward ${how.program})`
